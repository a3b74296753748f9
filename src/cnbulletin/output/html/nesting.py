"""Intervals that may cross → pieces that nest, as elements of HTML must."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from attrs import define

__all__ = ["Interval", "Piece", "cut_at", "nest"]

#: Start, end, rank, and the number of the mark.
Interval = tuple[int, int, int, int]


@define
class Piece:
    """A piece ``[start, end)`` of the mark with this number; ``first`` is the one where the mark begins."""

    start: int
    end: int
    number: int
    first: bool


def cut_at(edges: Sequence[int], intervals: Iterable[Interval]) -> list[list[tuple[Interval, bool]]]:
    """The intervals that lie in each stretch between two edges, those across an edge cut, and whether each is a first piece.

    ``edges`` are ascending and hold the first and the last offset; what is empty lies in the stretch that begins there.

    >>> [[piece for piece, _ in stretch] for stretch in cut_at([0, 4, 9], [(2, 6, 0, 7)])]
    [[(2, 4, 0, 7)], [(4, 6, 0, 7)]]
    """
    stretches: list[list[tuple[Interval, bool]]] = [[] for _ in edges[1:]]
    for start, end, rank, number in intervals:
        at = min(bisect_right(edges, start) - 1, len(stretches) - 1)
        first = True
        while first or start < end:
            stop = min(end, edges[at + 1])
            stretches[at].append(((start, stop, rank, number), first))
            start, at, first = stop, at + 1, False
    return stretches


def nest(intervals: Iterable[tuple[Interval, bool]]) -> list[Piece]:
    """Pieces that nest, in the order in which they open.

    Of two intervals that cross, the one of the higher rank is cut, the later one if the ranks are equal.  Of two equal ones, the
    lower rank is outside.  Where nothing crosses there are as many pieces as intervals; the time is that of sorting the pieces.

    >>> [(piece.start, piece.end, piece.number) for piece in nest([((0, 5, 2, 0), True), ((3, 9, 1, 1), True)])]
    [(0, 3, 0), (3, 9, 1), (3, 5, 0)]
    """
    waiting = [(start, -end, rank, number, first) for (start, end, rank, number), first in intervals]
    heapq.heapify(waiting)
    pieces: list[Piece] = []
    ranks: list[int] = []
    open_: list[int] = []  # positions in both
    while waiting:
        start, minus_end, rank, number, first = heapq.heappop(waiting)
        end = -minus_end
        while open_ and pieces[open_[-1]].end <= start:
            open_.pop()
        around = pieces[open_[-1]] if open_ else None
        if around is None or around.end >= end:
            open_.append(len(pieces))
            pieces.append(Piece(start, end, number, first))
            ranks.append(rank)
        elif rank >= ranks[open_[-1]]:
            heapq.heappush(waiting, (start, -around.end, rank, number, first))
            heapq.heappush(waiting, (around.end, -end, rank, number, False))
        else:
            heapq.heappush(waiting, (start, -end, rank, number, first))
            heapq.heappush(waiting, (start, -around.end, ranks[open_.pop()], around.number, False))
            around.end = start
    return pieces
