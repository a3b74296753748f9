"""The persons of a roster: what a caller holds."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from cnbulletin.corpus.evidence import MergeEvidence
from cnbulletin.corpus.joining import Joined, Link
from cnbulletin.corpus.ledger import Bearer, Ledger
from cnbulletin.corpus.mentions import Mention
from cnbulletin.corpus.weights import probability

__all__ = ["Form", "HeldTitle", "Merge", "Person", "merges_of", "persons_of"]


@frozen(kw_only=True)
class Form:
    """A name as it is printed, and in how many places."""

    name: str
    count: int


@frozen(kw_only=True)
class HeldTitle:
    """A title as it is printed: in how many places, on which day first and on which last.

    ``first`` and ``last`` are ``None`` where no page that prints it tells a date.
    """

    title: str
    count: int
    first: dt.date | None
    last: dt.date | None


@frozen(kw_only=True)
class Merge:
    """Two printed names taken, or not taken, for one person, and why.

    ``one`` and ``other`` are the names as printed, ``one`` the more frequent; ``bits`` is the sum of the evidence, the binary logarithm of the
    odds, and ``probability`` the same as a probability.  ``forced`` is true where the user said so: then there is no
    evidence.  ``kept_apart`` says what forbids a merge whose evidence would be enough; it is ``None`` otherwise.
    """

    one: str
    other: str
    bits: float
    probability: float
    evidence: tuple[MergeEvidence, ...]
    forced: bool
    kept_apart: str | None

    def __str__(self) -> str:
        head = f"{self.one} = {self.other}: " + (
            "forced" if self.forced else f"{self.bits:+.1f} bits, probability {self.probability:.3f}"
        )
        if self.kept_apart:
            head += f"; kept apart: {self.kept_apart}"
        return "\n".join([head, *(f"  {found.bits:+5.1f} {found.kind}: {found.note}" for found in self.evidence)])


@frozen(kw_only=True)
class Person:
    """One person: every place where the name is printed, in whatever form.

    ``name`` is the form printed most; ``id`` is that name, with a number behind it where several persons have it
    (林溪, 林溪#2), and is the same for the same pages and decisions.  ``forms`` are in falling order of their counts,
    ``titles`` in the order in which they were first seen, ``mentions`` in the order of pages, articles and lists.
    ``merges`` are what joined the forms, and mentions of one form whose articles have no people in common.
    """

    id: str
    name: str
    forms: tuple[Form, ...]
    titles: tuple[HeldTitle, ...]
    mentions: tuple[Mention, ...]
    merges: tuple[Merge, ...]

    @property
    def appearances(self) -> tuple[Mention, ...]:
        """The mentions in attendee lists: where the person was."""
        return tuple(mention for mention in self.mentions if mention.list is not None)

    @property
    def first(self) -> dt.date | None:
        """The first day on which the person is seen; ``None`` where no page tells a date."""
        return min((mention.date for mention in self.mentions if mention.date), default=None)

    @property
    def last(self) -> dt.date | None:
        """The last day on which the person is seen."""
        return max((mention.date for mention in self.mentions if mention.date), default=None)


def persons_of(ledger: Ledger, joined: Joined) -> tuple[Person, ...]:
    """The persons, those with the most mentions first; equal ones in the order of their names."""
    merges: dict[int, list[Link]] = {}
    person_of = {n: number for number, bearers in enumerate(joined.persons) for b in bearers for n in b.mentions}
    for link in (*joined.accepted, *joined.namesakes):
        merges.setdefault(person_of[link.one.mentions[0]], []).append(link)
    drafts = []
    for number, bearers in enumerate(joined.persons):
        forms = _forms(bearers)
        mentions = [ledger.mentions[n] for n in sorted(n for bearer in bearers for n in bearer.mentions)]
        drafts.append((forms, mentions, merges_of(merges.get(number, ()))))
    drafts.sort(key=lambda draft: (-len(draft[1]), draft[0][0].name, draft[1][0].place))
    seen: Counter[str] = Counter()
    persons = []
    for forms, mentions, links in drafts:
        name = forms[0].name
        seen[name] += 1
        persons.append(
            Person(
                id=name if seen[name] == 1 else f"{name}#{seen[name]}",
                name=name,
                forms=forms,
                titles=_titles(ledger, mentions),
                mentions=tuple(mentions),
                merges=links,
            )
        )
    return tuple(persons)


def merges_of(links: Iterable[Link]) -> tuple[Merge, ...]:
    """Links as a caller holds them."""
    return tuple(_merge(link) for link in links)


def _merge(link: Link) -> Merge:
    one, other = sorted((link.one, link.other), key=lambda bearer: (-bearer.count, bearer.name))
    return Merge(
        one=one.name,
        other=other.name,
        bits=round(link.bits, 3),
        probability=1.0 if link.forced else probability(link.bits),
        evidence=link.evidence,
        forced=link.forced,
        kept_apart=link.kept_apart,
    )


def _forms(bearers: Iterable[Bearer]) -> tuple[Form, ...]:
    counts: Counter[str] = Counter()
    for bearer in bearers:
        counts[bearer.name] += bearer.count
    return tuple(
        Form(name=name, count=count) for name, count in sorted(counts.items(), key=lambda form: (-form[1], form[0]))
    )


def _titles(ledger: Ledger, mentions: Iterable[Mention]) -> tuple[HeldTitle, ...]:
    held: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.title:
            held.setdefault(mention.title, []).append(mention)
    titles = []
    for title, found in held.items():
        dates = sorted(date for mention in found if (date := mention.date))
        titles.append(
            HeldTitle(
                title=title,
                count=len({(mention.page_id, mention.name_start) for mention in found}),
                first=dates[0] if dates else None,
                last=dates[-1] if dates else None,
            )
        )
    return tuple(sorted(titles, key=lambda held: (held.first or dt.date.max, held.title)))
