"""Intervals that cross are cut into pieces that nest; what nests stays whole."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.output.html.nesting import Interval, Piece, cut_at, nest

# What is marked, and the pieces in the order in which they open: start, end, number.
NESTED = [
    ("nothing", [], []),
    ("side by side", [(0, 2, 0, 0), (2, 4, 0, 1)], [(0, 2, 0), (2, 4, 1)]),
    ("one in another", [(0, 9, 5, 0), (2, 4, 0, 1)], [(0, 9, 0), (2, 4, 1)]),
    ("equal ones nest by rank", [(0, 9, 5, 0), (0, 9, 1, 1)], [(0, 9, 1), (0, 9, 0)]),
    ("the higher rank is cut, first", [(0, 5, 2, 0), (3, 9, 1, 1)], [(0, 3, 0), (3, 9, 1), (3, 5, 0)]),
    ("the higher rank is cut, last", [(0, 5, 1, 0), (3, 9, 2, 1)], [(0, 5, 0), (3, 5, 1), (5, 9, 1)]),
    ("of equal rank the later one", [(0, 5, 1, 0), (3, 9, 1, 1)], [(0, 5, 0), (3, 5, 1), (5, 9, 1)]),
    ("across two", [(0, 3, 1, 0), (3, 6, 1, 1), (1, 5, 9, 2)], [(0, 3, 0), (1, 3, 2), (3, 6, 1), (3, 5, 2)]),
    ("cut ones nest by rank", [(0, 2, 0, 0), (1, 3, 0, 1), (1, 4, 1, 2)],
     [(0, 2, 0), (1, 2, 1), (1, 2, 2), (2, 4, 2), (2, 3, 1)]),
    ("empty", [(0, 4, 0, 0), (2, 2, 1, 1), (4, 4, 1, 2)], [(0, 4, 0), (2, 2, 1), (4, 4, 2)]),
]  # fmt: skip
intervals = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 4)).map(lambda x: (min(x[:2]), max(x[:2]), x[2])),
    max_size=12,
).map(lambda found: [(*interval, number) for number, interval in enumerate(found)])


def nested(found: list[Interval]) -> list[Piece]:
    return nest([(interval, True) for interval in found])


@pytest.mark.parametrize(("found", "expected"), [row[1:] for row in NESTED], ids=[row[0] for row in NESTED])
def test_nest(found: list[Interval], expected: list[tuple[int, int, int]]) -> None:
    assert [(piece.start, piece.end, piece.number) for piece in nested(found)] == expected


@given(intervals)
def test_pieces_nest_and_make_up_their_intervals(found: list[Interval]) -> None:
    pieces = nested(found)

    stack: list[Piece] = []
    for piece in pieces:
        while stack and stack[-1].end <= piece.start:
            stack.pop()
        assert not stack or stack[-1].end >= piece.end
        stack.append(piece)
    for start, end, _, number in found:
        own = [piece for piece in pieces if piece.number == number]
        assert [piece.first for piece in own] == [True] + [False] * (len(own) - 1)
        assert [own[0].start, *(piece.end for piece in own)] == [*(piece.start for piece in own), end]
        assert own[0].start == start


@given(intervals)
def test_what_crosses_nothing_stays_whole(found: list[Interval]) -> None:
    pairs = itertools.combinations(sorted(found), 2)
    crossings = [pair for pair in pairs if pair[0][0] < pair[1][0] < pair[0][1] < pair[1][1]]
    edges = {edge for interval in found for edge in interval[:2]}

    pieces = nested(found)
    assert crossings or len(pieces) == len(found)
    assert all({piece.start, piece.end} <= edges for piece in pieces)


def test_one_mark_over_many_is_whole() -> None:
    found: list[Interval] = [(0, 10_000, 9, 0), *((at, at + 1, 0, at + 1) for at in range(10_000))]

    assert len(nested(found)) == len(found)


@pytest.mark.parametrize(
    ("edges", "interval", "expected"),
    [
        ([0, 9], (0, 9, 0, 0), [[(0, 9)]]),
        ([0, 4, 9], (4, 9, 0, 0), [[], [(4, 9)]]),
        ([0, 4, 6, 9], (1, 8, 0, 0), [[(1, 4)], [(4, 6)], [(6, 8)]]),
        ([0, 4, 9], (4, 4, 0, 0), [[], [(4, 4)]]),
        ([0, 4, 9], (9, 9, 0, 0), [[], [(9, 9)]]),
        ([0, 0], (0, 0, 0, 0), [[(0, 0)]]),
    ],
)
def test_cut_at(edges: list[int], interval: Interval, expected: list[list[tuple[int, int]]]) -> None:
    stretches = cut_at(edges, [interval])

    assert [[piece[:2] for piece, _ in stretch] for stretch in stretches] == expected
    assert [first for stretch in stretches for _, first in stretch] == [True] + [False] * (sum(map(len, expected)) - 1)
