"""The assignment of headline lines, and the next best one, against every assignment there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.layout.assignment import Choice, Worth, assign, next_best
from cnbulletin.layout.lines import Line


@st.composite
def pages(draw: st.DrawFn) -> tuple[list[list[Line]], list[Worth]]:
    """Up to three bodies with up to three lines in each gap, and what the nearest of them are worth to each."""
    sizes = draw(st.lists(st.integers(0, 3), min_size=2, max_size=4))
    gaps = [[Line(4 * k, 4 * k + 4) for k in range(100 * i, 100 * i + size)] for i, size in enumerate(sizes)]
    worth = [
        (draw(st.lists(st.integers(-30, 50), min_size=a, max_size=a)), draw(st.lists(st.integers(-30, 50), min_size=b, max_size=b)))
        for a, b in pairwise(sizes)
    ]  # fmt: skip
    return gaps, [([x / 10 for x in before], [x / 10 for x in behind]) for before, behind in worth]


def everything(gaps: list[list[Line]], worth: list[Worth]) -> Iterator[tuple[float, list[Choice]]]:
    """Every assignment with its score."""
    own: list[list[Choice | None]] = []
    for i, (before, behind) in enumerate(worth):
        size = len(gaps[i])
        own.append([
            None,
            *(Choice(i, "before", size - count, size) for count in range(1, len(before) + 1)),
            *(Choice(i, "behind", 0, count) for count in range(1, len(behind) + 1)),
        ])  # fmt: skip
    for made in product(*own):
        choices = [choice for choice in made if choice is not None]
        taken = [line.start for choice in choices for line in choice.lines(gaps)]
        if len(set(taken)) < len(taken):
            continue
        score = sum(worth[c.body][c.side == "behind"][c.last - c.first - 1] for c in choices)
        left = sum(line.start not in taken for gap in gaps[:-1] for line in gap)
        yield score - 0.35 * left, choices


@given(pages())
def test_no_assignment_is_worth_more(page: tuple[list[list[Line]], list[Worth]]) -> None:
    gaps, worth = page
    best = assign(gaps, worth)

    assert abs(best.score - max(score for score, _ in everything(gaps, worth))) < 1e-9


@given(pages())
def test_none_without_a_choice_is_worth_more_than_the_next_best(page: tuple[list[list[Line]], list[Worth]]) -> None:
    gaps, worth = page
    best = assign(gaps, worth)
    others = next_best(gaps, worth, best.choices)

    assert others.keys() == {choice.body for choice in best.choices}
    for choice in best.choices:
        without = [(score, made) for score, made in everything(gaps, worth) if choice not in made]
        score = max(score for score, _ in without)
        equals = [made for value, made in without if abs(value - score) < 1e-9]
        first = choice.lines(gaps)[0]
        heirs = {next((c.body for c in made if first in c.lines(gaps)), None) for made in equals}
        rivals = [next((c for c in made if c.body == choice.body), None) for made in equals]

        assert abs(others[choice.body].score - score) < 1e-9
        assert others[choice.body].rival in rivals
        assert others[choice.body].heir in {heir if heir != choice.body else None for heir in heirs}
