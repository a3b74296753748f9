"""More evidence weighs more, and nothing weighs without bound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cnbulletin.corpus import weights
from cnbulletin.corpus.offices import offices, same_office

# A weight as a function of what is seen, and values of that in the order in which it must fall.
FALLING: list[tuple[str, Callable[[float], float], list[float]]] = [
    ("likeness", lambda x: weights.likeness_bits(x), [1.0, 0.8, 0.65, 0.55, 0.45, 0.3, 0.0]),
    ("crowd", lambda x: weights.crowd_bits(int(x)), [0, 1, 5, 50]),
    ("frequency", lambda x: weights.frequency_bits(int(x), 60), [1, 5, 10, 30, 60]),
    ("frequency beside few", lambda x: weights.frequency_bits(1, int(x)), [200, 50, 10, 3, 1]),
    ("office", lambda x: weights.office_bits(int(x), 1000), [1, 20, 100, 900]),
    ("apart", weights.apart_bits, [20.0, 3.0, 1.0, 0.0]),
    ("lone", lambda x: weights.lone_bits(int(x), 100), [0, 20, 60, 100]),
    ("probability", weights.probability, [9.0, 3.0, 0.0, -3.0]),
]


@pytest.mark.parametrize(("name", "weight", "seen"), FALLING, ids=[name for name, _, _ in FALLING])
def test_less_evidence_weighs_less(name: str, weight: Callable[[float], float], seen: list[float]) -> None:
    found = [weight(value) for value in seen]

    assert found == sorted(found, reverse=True)
    assert found[0] > found[-1]


@pytest.mark.parametrize("bits", [-1e6, -60.0, 0.0, 60.0, 1e6])
def test_a_probability_is_one(bits: float) -> None:
    assert 0 <= weights.probability(bits) <= 1


@pytest.mark.parametrize("counts", [(1, 1), (1, 100_000), (50_000, 50_000), (1, 2)])
def test_frequency_is_bounded(counts: tuple[int, int]) -> None:
    assert -3.4 < weights.frequency_bits(*counts) < 4


# Days of two names in one office, and whether that speaks for one person.
@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        ([5], [1, 2, 3, 8, 9], 1),  # in the middle
        ([4, 6], [1, 2, 3, 5, 8, 9], 1),
        ([10], [1], 0),  # nothing to be seen from
        ([10, 11, 12], [1, 2, 3, 4], -1),  # a successor
        ([3, 10, 11, 12, 13, 14, 15], [1, 2, 4, 5, 6, 7, 8, 9], -1),  # and one misprint that is his name
    ],
)
def test_who_follows_another_is_another(one: list[float], other: list[float], sign: int) -> None:
    bits = weights.dates_bits(one, other, same_office=True)

    assert (bits > 0) - (bits < 0) == sign
    assert -8 <= bits <= 3
    assert bits == pytest.approx(weights.dates_bits(other, one, same_office=True))


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("县委书记", ("县委书记",)),
        ("县委副书记、县长", ("县委副书记", "县长")),
        ("开发区（产业园）党工委书记", ("开发区党工委书记",)),
        ("副县长、县公安局局长", ("副县长", "县公安局局长")),
        ("", ()),
        ("（）、", ()),
    ],
)
def test_offices_of_a_title(title: str, found: tuple[str, ...]) -> None:
    assert offices(title) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("管委主任", "管委会主任", True),
        ("县人大主任", "县人大常委会主任", True),
        ("县长", "副县长", False),
        ("县委书记", "县纪委书记", False),
        ("县委书记", "县委副书记", False),
        ("主任", "县人大主任", False),
        ("水利局局长", "县教育局局长", False),
    ],
)
def test_an_office_in_full_and_shortened(one: str, other: str, same: bool) -> None:
    assert same_office(one, other) is same_office(other, one) is same
