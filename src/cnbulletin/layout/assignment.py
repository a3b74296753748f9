"""The best assignment of headline lines to bodies over a whole page, and what the next best one would be.

A line is worth something to the body behind it or to the one before it, and costs ``UNTAKEN`` where it stands between
lines that are taken.  One pass finds the best assignment; a pass from either end tells, for each choice, what the page
would be worth without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cnbulletin.layout.lines import Line

__all__ = ["Assignment", "Choice", "NextBest", "Worth", "assign", "next_best"]

_UNTAKEN = 0.35  # what a line costs that no body takes
_NEVER = float("-inf")

#: What lines before and behind a body gain: the nearest one, the two nearest, …
Worth = tuple[list[float], list[float]]
_State = tuple[float, tuple[object, ...] | None]  # a score, and the choices that led to it, the last one first


class Choice(NamedTuple):
    """Lines ``[first, last)`` of the gap ``before`` or ``behind`` a body, bound to it."""

    body: int
    side: str
    first: int
    last: int

    def lines(self, gaps: list[list[Line]]) -> list[Line]:
        """The lines themselves."""
        return gaps[self.body + (self.side == "behind")][self.first : self.last]


class Assignment(NamedTuple):
    """What each body takes, and what that is worth; a body that takes nothing has no choice."""

    score: float
    choices: list[Choice]


class NextBest(NamedTuple):
    """The best assignment without one choice: its score, what the body takes in it, and who takes the choice's first line."""

    score: float
    rival: Choice | None
    heir: int | None


def _score(state: _State) -> float:
    return state[0]


def assign(gaps: list[list[Line]], worth: list[Worth]) -> Assignment:
    """The best assignment; ``gaps[i]`` are the lines before body ``i``, and the last gap those behind the last body."""
    # best[a] = (score, choices) where the first a lines of the gap behind the last body are taken by it
    best: dict[int, _State] = {0: (0.0, None)}
    for i, (before, behind) in enumerate(worth):
        size = len(gaps[i])
        score, trail = max(
            [(score - _UNTAKEN * (size - taken), trail) for taken, (score, trail) in best.items()], key=_score
        )
        nxt: dict[int, _State] = {0: (score, (trail, i, "none", 0, 0))}
        for count, gain in enumerate(behind, 1):
            nxt[count] = (score + gain, (trail, i, "behind", 0, count))
        for taken, (score, trail) in best.items():
            for cut in range(max(taken, size - len(before)), size):
                total = score + before[size - cut - 1] - _UNTAKEN * (cut - taken)
                if total > nxt[0][0]:
                    nxt[0] = (total, (trail, i, "before", cut, size))
        best = nxt
    score, trail = max(best.values(), key=_score)
    choices = []
    while trail is not None:
        trail, i, side, first, last = trail  # type: ignore[assignment]
        if side != "none":
            choices.append(Choice(i, side, first, last))  # type: ignore[arg-type]
    return Assignment(score, choices)


class _Option(NamedTuple):
    """One thing that a body can do: what it gains, lines left out counted, and how many lines behind it it takes."""

    choice: Choice | None
    gain: float
    behind: int


def _options(gaps: list[list[Line]], worth: list[Worth], i: int, taken: int) -> Iterator[_Option]:
    """What body ``i`` can do where the one before it takes the first ``taken`` lines between them."""
    before, behind = worth[i]
    size = len(gaps[i])
    left = -_UNTAKEN * (size - taken)
    yield _Option(None, left, 0)
    for count, gain in enumerate(behind, 1):
        yield _Option(Choice(i, "behind", 0, count), left + gain, count)
    for cut in range(max(taken, size - len(before)), size):
        yield _Option(Choice(i, "before", cut, size), before[size - cut - 1] - _UNTAKEN * (cut - taken), 0)


def next_best(gaps: list[list[Line]], worth: list[Worth], choices: list[Choice]) -> dict[int, NextBest]:
    """For each body with a choice, the best assignment without it.

    >>> gaps = [[Line(0, 4), Line(4, 8)], []]
    >>> worth = [([2.0, 3.0], [])]
    >>> best = assign(gaps, worth)
    >>> best.choices, next_best(gaps, worth, best.choices)[0].rival
    ([Choice(body=0, side='before', first=0, last=2)], Choice(body=0, side='before', first=1, last=2))
    """
    n = len(worth)
    ahead: list[dict[int, float]] = [
        {0: 0.0}
    ]  # the best score of the bodies before, by the lines that the last takes behind it
    for i in range(n):
        nxt: dict[int, float] = {}
        for taken, score in ahead[i].items():
            for option in _options(gaps, worth, i, taken):
                nxt[option.behind] = max(nxt.get(option.behind, _NEVER), score + option.gain)
        ahead.append(nxt)
    rest: list[dict[int, tuple[float, Choice | None]]] = [{} for _ in range(n)]  # that of this body and those behind it
    rest.append(dict.fromkeys(ahead[n], (0.0, None)))
    for i in range(n - 1, -1, -1):
        for taken in ahead[i]:
            totals = [(o.gain + rest[i + 1][o.behind][0], o.choice) for o in _options(gaps, worth, i, taken)]
            rest[i][taken] = max(totals, key=lambda total: total[0])
    return {choice.body: _without(gaps, worth, ahead, rest, choice) for choice in choices}


def _without(
    gaps: list[list[Line]],
    worth: list[Worth],
    ahead: list[dict[int, float]],
    rest: list[dict[int, tuple[float, Choice | None]]],
    choice: Choice,
) -> NextBest:
    i, best = choice.body, NextBest(_NEVER, None, None)
    for taken, score in ahead[i].items():
        for option in _options(gaps, worth, i, taken):
            follower = rest[i + 1][option.behind]
            total = score + option.gain + follower[0]
            if total > best.score and option.choice != choice:
                heir = None
                if choice.side == "before":
                    heir = i - 1 if taken > choice.first else None
                elif follower[1] is not None and follower[1].side == "before" and follower[1].first == 0:
                    heir = i + 1
                best = NextBest(total, option.choice, heir)
    return best
