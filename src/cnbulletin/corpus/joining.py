"""Joins bearers into persons, the surest pair first, never two who share a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from cnbulletin.corpus.bearers import bearers_of
from cnbulletin.corpus.candidates import candidates
from cnbulletin.corpus.evidence import MergeEvidence, Scales
from cnbulletin.corpus.groups import Groups
from cnbulletin.corpus.ledger import Bearer, Ledger
from cnbulletin.errors import InvalidDecision

__all__ = ["Decisions", "Joined", "Link", "Selector", "join"]

#: A printed name, with a title where the name alone is that of several people.
Selector = tuple[str, str | None]
Pair = tuple[Selector, Selector]

_LARGEST = 8  # bearers of one name that all others of the name are compared with
_ONE_NAME = 3.0  # bits that bearers of one printed name must have to be one person, whatever is asked of two names
_DOUBT = 4.0  # bits below what is asked for within which a pair is worth a look


@frozen
class Decisions:
    """What the user has decided: pairs that are one person, and pairs that are not."""

    forced: tuple[Pair, ...] = ()
    refused: tuple[Pair, ...] = ()


@frozen
class Link:
    """Two bearers that were weighed or decided; ``kept_apart`` says what forbids that they are one."""

    one: Bearer
    other: Bearer
    bits: float
    evidence: tuple[MergeEvidence, ...]
    kept_apart: str | None = None
    forced: bool = False


@frozen
class Joined:
    """Each person's bearers, the links that joined them, and those that were doubtful.

    ``namesakes`` are accepted links between bearers of one name, each of which is part of a bearer of ``persons``.
    """

    persons: tuple[tuple[Bearer, ...], ...]
    namesakes: tuple[Link, ...]
    accepted: tuple[Link, ...]
    doubtful: tuple[Link, ...]


def join(ledger: Ledger, decisions: Decisions, least: float) -> Joined:
    """The persons of a ledger: names whose evidence adds up to ``least`` bits, and what the user has decided.

    First the bearers of each printed name are joined, then names that differ in one character.  Raises
    :class:`InvalidDecision` where two that the user joins share a list, or are to be kept apart as well.
    """
    told_apart: dict[str, set[str | None]] = {}
    for name, title in (selector for pair in (*decisions.forced, *decisions.refused) for selector in pair):
        if title is not None:
            told_apart.setdefault(name, set()).add(title)
    parts = {name: bearers_of(ledger, name, told_apart.get(name, ())) for name in sorted(ledger.of_name)}

    small = [bearer for bearers in parts.values() for bearer in bearers]
    namesakes = _Stage(ledger, small, decisions, _ONE_NAME, lambda one, other: one == other)
    scales = Scales(ledger, small)
    start = 0
    for bearers in parts.values():
        numbers = sorted(range(start, start + len(bearers)), key=lambda k: (-small[k].count, k))
        for at, i in enumerate(numbers[:_LARGEST]):
            for j in numbers[at + 1 :]:
                namesakes.weigh(min(i, j), max(i, j), scales.namesakes(small[i], small[j]))
        start += len(bearers)
    namesakes.accept()

    whole = [
        small[group[0]] if len(group) == 1 else ledger.bearer(sorted(n for k in group for n in small[k].mentions))
        for group in namesakes.groups.all()
    ]
    variants = _Stage(ledger, whole, decisions, least, lambda one, other: one != other)
    scales = Scales(ledger, whole)
    for numbers in variants.of_name.values():  # judged to be different people
        for k, i in enumerate(numbers):
            for j in numbers[k + 1 :]:
                variants.groups.keep_apart(i, j)
    for one, other, crowd in candidates(variants.of_name):
        for i in variants.of_name[one]:
            for j in variants.of_name[other]:
                variants.weigh(i, j, scales.variants(whole[i], whole[j], crowd))
    variants.accept()
    return Joined(
        persons=tuple(tuple(whole[k] for k in group) for group in variants.groups.all()),
        namesakes=tuple(namesakes.accepted),
        accepted=tuple(variants.accepted),
        doubtful=tuple(sorted((*namesakes.doubtful, *variants.doubtful), key=_surest_first)),
    )


def _surest_first(link: Link) -> tuple[float, str, str, int, int]:
    return -link.bits, link.one.name, link.other.name, link.one.mentions[0], link.other.mentions[0]


class _Stage:
    """One round of joining: the decisions first, then what was weighed, the surest pair first."""

    def __init__(
        self,
        ledger: Ledger,
        bearers: Sequence[Bearer],
        decisions: Decisions,
        least: float,
        concerns: Callable[[str, str], bool],
    ) -> None:
        self.ledger, self.bearers, self.least = ledger, bearers, least
        self.of_name: dict[str, list[int]] = {}
        for k, bearer in enumerate(bearers):
            self.of_name.setdefault(bearer.name, []).append(k)
        self.groups = Groups(bearers)
        self.accepted: list[Link] = []
        self.doubtful: list[Link] = []
        self._links: dict[tuple[int, int], Link] = {}
        for pair in decisions.refused:
            for i in self._chosen(pair[0]):
                for j in self._chosen(pair[1]):
                    if i != j:
                        self.groups.keep_apart(i, j)
        for pair in decisions.forced:
            if concerns(pair[0][0], pair[1][0]):
                self._force(pair, [*self._chosen(pair[0]), *self._chosen(pair[1])])

    def _chosen(self, selector: Selector) -> list[int]:
        name, title = selector
        return [
            k
            for k in self.of_name.get(name, [])
            if title is None or any(self.ledger.mentions[n].title == title for n in self.bearers[k].mentions)
        ]

    def _force(self, pair: Pair, chosen: Iterable[int]) -> None:
        first, *others = dict.fromkeys(chosen) or [None]
        for other in others:
            if first is None or other is None or self.groups.root(first) == self.groups.root(other):
                continue
            what = " and ".join(name if title is None else f"{title}{name}" for name, title in pair)
            shared = self.groups.shared_list(first, other)
            if shared is not None:
                mention = self.ledger.mentions[self.ledger.in_list[shared][0]]
                raise InvalidDecision(
                    f"{what} were forced to be one person, but share list {mention.list} of article {mention.article} "
                    f"of the page {mention.page_id!r}; take the force back, or name the one that is meant by its "
                    "title: force((name, title), …)"
                )
            if self.groups.kept_apart(first, other):
                raise InvalidDecision(f"{what} were forced to be one person and refused as well; drop one of the two")
            self.groups.join(first, other, forced=True)
            one, two = self.bearers[first], self.bearers[other]
            self.accepted.append(Link(one, two, 0.0, (), forced=True))

    def weigh(self, i: int, j: int, evidence: tuple[MergeEvidence, ...]) -> None:
        """Takes in what was found of a pair of bearers."""
        bits = sum(found.bits for found in evidence)
        if bits >= self.least - _DOUBT:  # of a crowd of names alike nearly all pairs are hopeless
            self._links[i, j] = Link(self.bearers[i], self.bearers[j], bits, evidence)

    def accept(self) -> None:
        """Joins every pair whose evidence is enough and that nothing forbids; the others are doubtful."""
        order = sorted(self._links, key=lambda pair: (_surest_first(self._links[pair]), pair))
        left: list[tuple[int, int, str | None]] = []
        for i, j in order:
            link = self._links[i, j]
            why = self._forbidden(i, j)
            if link.bits >= self.least and why is None:
                if self.groups.root(i) != self.groups.root(j):
                    self.groups.join(i, j)
                    self.accepted.append(link)
            else:
                left.append((i, j, why))
        for i, j, why in left:
            if self.groups.root(i) != self.groups.root(j):
                link = self._links[i, j]
                self.doubtful.append(Link(link.one, link.other, link.bits, link.evidence, kept_apart=why))

    def _forbidden(self, i: int, j: int) -> str | None:
        """What forbids that two bearers are one person, whatever the evidence."""
        if self.groups.root(i) == self.groups.root(j):
            return None
        shared = self.groups.shared_list(i, j)
        if shared is not None:
            mention = self.ledger.mentions[self.ledger.in_list[shared][0]]
            return f"they share list {mention.list} of article {mention.article} of {mention.page_id}"
        if self.groups.kept_apart(i, j):
            return "refused, or another bearer of the name"
        if self._links[i, j].bits >= self.least and not self._heads_agree(i, j):
            return "the commonest forms of the two are too different"
        return None

    def _heads_agree(self, i: int, j: int) -> bool:
        """A misprint joins the name that it is a misprint of, and does not join two names to each other."""
        return any(
            link.bits >= self.least
            for one in self.groups.heads(i)
            for other in self.groups.heads(j)
            if (link := self._links.get((min(one, other), max(one, other))))
        )
