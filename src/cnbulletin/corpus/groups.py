"""Bearers joined so far, and what keeps two groups of them apart."""

from __future__ import annotations

from collections.abc import Sequence

from cnbulletin.corpus.ledger import Bearer

__all__ = ["Groups"]


class Groups:
    """A forest over the numbers of bearers; two groups that share a list, or were refused, are never one."""

    def __init__(self, bearers: Sequence[Bearer]) -> None:
        self._bearers = bearers
        self._parent = list(range(len(bearers)))
        self._members = [[k] for k in range(len(bearers))]
        self._lists = [set(bearer.lists) for bearer in bearers]
        self._apart: dict[int, set[int]] = {}
        self._heads = [[k] for k in range(len(bearers))]

    def root(self, k: int) -> int:
        """The number that stands for the group of a bearer."""
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def heads(self, k: int) -> list[int]:
        """The bearer of a group that is printed most; several only where the user has joined them."""
        return self._heads[self.root(k)]

    def keep_apart(self, one: int, other: int) -> None:
        """Forbids that two bearers are ever in one group."""
        for a, b in ((one, other), (other, one)):
            self._apart.setdefault(self.root(a), set()).add(b)

    def shared_list(self, one: int, other: int) -> int | None:
        """The first list that has a member of both groups."""
        return min(self._lists[self.root(one)] & self._lists[self.root(other)], default=None)

    def kept_apart(self, one: int, other: int) -> bool:
        """Whether the two groups hold a pair that is to be kept apart."""
        return any(self.root(b) == self.root(other) for b in self._apart.get(self.root(one), ()))

    def join(self, one: int, other: int, *, forced: bool = False) -> None:
        """Makes the groups of two bearers one."""
        a, b = self.root(one), self.root(other)
        if a == b:
            return
        first, second = self._heads[a], self._heads[b]
        count = [max((self._bearers[k].count, -k) for k in heads) for heads in (first, second)]
        heads = first + second if forced else first if count[0] > count[1] else second
        low, high = (a, b) if len(self._members[a]) >= len(self._members[b]) else (b, a)
        self._parent[high] = low
        self._members[low] += self._members[high]
        self._lists[low] |= self._lists[high]
        self._heads[low] = heads
        if high in self._apart:
            self._apart.setdefault(low, set()).update(self._apart.pop(high))

    def all(self) -> list[list[int]]:
        """Every group, its members in order; the groups in the order of their first members."""
        return sorted(sorted(self._members[k]) for k, parent in enumerate(self._parent) if parent == k)
