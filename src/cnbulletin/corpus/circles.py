"""Which articles are about the same circle of people, e.g. the offices of one county."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

__all__ = ["Circles"]

_USUAL = 5  # names of an article by which its circle is told: those in most articles
_LEAST, _SHARE = 3, 7  # two circles are one if they share three names, and a seventh of the smaller one's
_EVERYWHERE = 200  # circles from which on a name tells none: 20,000 pairs of circles share it
_KNOWN = 20  # names of a circle that is told from another one


class Circles:
    """The circle of each article (``of_article``, ``None`` where it has none), and how many names each circle has.

    ``names`` are those of each article, ``articles`` how many articles hold a name.  Articles that share three names
    are of one circle, and circles that share three and a seventh of their names are one: fewer may be namesakes of
    people elsewhere.  An article that shares so many with none is of the circle that knows most of its names, two at
    least.
    """

    def __init__(self, names: Sequence[frozenset[str]], articles: Mapping[str, int]) -> None:
        self._parent = list(range(len(names)))
        first: dict[tuple[str, ...], int] = {}
        linked = set()
        for article, held in enumerate(names):
            usual = sorted(held, key=lambda name: (-articles[name], name))[:_USUAL]
            for three in combinations(usual, 3):
                earlier = first.setdefault(three, article)
                if earlier != article:
                    linked |= {earlier, article}
                    self._join(earlier, article)
        members: defaultdict[int, set[str]] = defaultdict(set)
        for article in linked:
            members[self._root(article)] |= names[article]
        members = self._grown(members)
        self.of_article: list[int | None] = [
            self._root(article) if article in linked else None for article in range(len(names))
        ]
        self._place_others(names, members)
        self._size = Counter({circle: len(held) for circle, held in members.items()})

    def apart(self, some: set[int], others: set[int]) -> bool:
        """Whether these are different circles, and each is known well enough to say so."""
        return (
            some.isdisjoint(others)
            and max((self._size[circle] for circle in some), default=0) >= _KNOWN
            and max((self._size[circle] for circle in others), default=0) >= _KNOWN
        )

    def _root(self, k: int) -> int:
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def _join(self, one: int, other: int) -> None:
        low, high = sorted((self._root(one), self._root(other)))
        self._parent[high] = low

    def _grown(self, members: defaultdict[int, set[str]]) -> defaultdict[int, set[str]]:
        """The circles after those that share enough have become one, until none does."""
        while True:
            at_home: defaultdict[str, list[int]] = defaultdict(list)
            for circle in sorted(members):
                for name in members[circle]:
                    at_home[name].append(circle)
            told = (found for found in at_home.values() if len(found) <= _EVERYWHERE)
            shared = Counter(pair for found in told for pair in combinations(found, 2))
            joined = [
                (one, other)
                for (one, other), count in shared.items()
                if count >= _LEAST and _SHARE * count >= min(len(members[one]), len(members[other]))
            ]
            if not joined:
                return members
            for one, other in joined:
                self._join(one, other)
            grown: defaultdict[int, set[str]] = defaultdict(set)
            for circle, held in members.items():
                grown[self._root(circle)] |= held
            members = grown

    def _place_others(self, names: Sequence[frozenset[str]], members: Mapping[int, set[str]]) -> None:
        known: defaultdict[str, list[int]] = defaultdict(list)
        for circle, known_there in members.items():
            for name in known_there:
                known[name].append(circle)
        for article, held in enumerate(names):
            if self.of_article[article] is None and len(held) > 1:
                votes = Counter(near for name in held for near in known.get(name, ()))
                best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:2]
                if best and best[0][1] > 1 and (len(best) == 1 or best[1][1] < best[0][1]):
                    self.of_article[article] = best[0][0]
