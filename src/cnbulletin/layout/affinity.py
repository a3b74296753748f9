"""How much a headline speaks of a body: the pairs of characters that both hold, rare ones above all.

A pair is a number here, two characters read as one: sets of them are made and compared without a line of Python.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import repeat
from math import log

from cnbulletin.layout.lines import Line

__all__ = ["Affinity"]

_LEDE = 220
_READ = 1200  # of a body that is compared
_NEAR = 4  # bodies in a neighbourhood, within which a pair counts as rare or common
_BEHIND_LEDE = 0.7  # what a pair is worth that only the rest of a body holds


@cache
def _weights() -> list[float]:
    """The weight of a pair, by how many ledes of the neighbourhood hold it."""
    return [log(1.0 + 8.0 / max(n, 0.5)) for n in range(3 * _NEAR + 1)]


class Affinity:
    """What the headline lines of a page and its bodies, as stretches of ``folded``, have in common.

    >>> text = "茶山开园春灌会议召开3月2日全县茶山开园茶农上山采茶"
    >>> affinity = Affinity(text, [(10, len(text))], [Line(0, 4), Line(4, 10)])
    >>> affinity.share(Line(0, 4), 0), affinity.share(Line(4, 10), 0)
    (1.0, 0.0)
    """

    def __init__(self, folded: str, bodies: list[tuple[int, int]], lines: list[Line]) -> None:
        data = memoryview((folded + "\0" * (2 + len(folded) % 2)).encode("utf-32-le", "surrogatepass"))
        even, odd = data.cast("Q"), data[4:-4].cast("Q")  # the pairs at even offsets, and those at odd ones
        self._pairs: dict[int, frozenset[int]] = {}
        for start, end, *_ in lines:
            self._pairs[start] = frozenset().union(even[(start + 1) // 2 : end // 2], odd[start // 2 : (end - 1) // 2])
        wanted: frozenset[int] = frozenset().union(*self._pairs.values())
        #: what headlines ask for, of the lede of each body and of what stands behind it
        self._ledes: list[frozenset[int]] = []
        self._rests: list[frozenset[int]] = []
        for start, end in bodies:
            for found, a, b in (
                (self._ledes, start, min(end, start + _LEDE)),
                (self._rests, start + _LEDE - 1, min(end, start + _READ)),
            ):
                pairs = wanted.intersection(even[(a + 1) // 2 : b // 2])
                found.append(pairs.union(wanted.intersection(odd[a // 2 : (b - 1) // 2])))
        self._near: list[dict[int, float]] = []
        for last in range(2 * _NEAR, len(bodies) + 2 * _NEAR, _NEAR):
            same = (
                self._near and last - 3 * _NEAR <= 0 and last - _NEAR >= len(bodies)
            )  # the neighbourhood before is all
            self._near.append(self._near[-1] if same else self._weigh(last - 3 * _NEAR, last))
        self._totals: dict[tuple[int, int], float] = {}

    def _weigh(self, first: int, last: int) -> dict[int, float]:
        """How rare a pair is among the ledes of a neighbourhood; pairs that none of them holds are left out."""
        counts: Counter[int] = Counter()
        for lede in self._ledes[max(0, first) : last]:
            counts.update(lede)
        return dict(zip(counts, map(_weights().__getitem__, counts.values()), strict=True))

    def share(self, line: Line, body: int) -> float:
        """From 0 to 1: how much of the line's pairs the body holds, rare ones and its lede above all."""
        pairs, near = self._pairs[line.start], body // _NEAR
        lede, rest = pairs & self._ledes[body], pairs & self._rests[body]
        if not lede and not rest:
            return 0.0
        weights, unheard = self._near[near], _weights()[0]
        total = self._totals.get((line.start, near))
        if total is None:
            heard = pairs & weights.keys()
            total = sum(map(weights.__getitem__, heard)) + unheard * (len(pairs) - len(heard))
            self._totals[line.start, near] = total
        found = sum(map(weights.__getitem__, lede))
        return (found + _BEHIND_LEDE * sum(map(weights.get, rest - lede, repeat(unheard)))) / total
