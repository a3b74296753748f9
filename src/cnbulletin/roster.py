"""Who is the same person across pages, however the name was printed.

>>> from cnbulletin import parse_page
>>> from cnbulletin.roster import Roster
>>> roster = Roster()
>>> for number, text in enumerate([
...     "2024年3月4日，县委书记林溪主持会议，县领导卓尔、岳明朗、沈望津出席。",
...     "2024年3月11日，县委书记林溪主持会议，县领导卓尔、岳明朗、沈望津出席。",
...     "2024年3月18日，县委书记林溪主持会议，县领导卓尔、岳明郎、沈望津出席。",
... ]):
...     roster.add(parse_page(text), page_id=f"page {number}")
>>> person = next(person for person in roster.persons() if person.name == "岳明朗")
>>> [(form.name, form.count) for form in person.forms]
[('岳明朗', 2), ('岳明郎', 1)]
>>> print(person.merges[0])
岳明朗 = 岳明郎: +8.8 bits, probability 0.998
   -3.5 prior: the names differ in one character
   +6.0 glyph: 朗 and 郎 look alike: 0.78 of 1
   +0.0 crowd: 0 other names differ there too
   -0.1 frequency: printed 2 and 1 times
   +0.0 office: both are 县领导
   +4.0 position: both stand at 卓尔、?、沈望津 in a list
   +1.5 companions: 3 of 3 companions are shared
   +1.0 apart: never in one article; two people of this circle would meet 0.7 times
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log2
from typing import Any

from cnbulletin.corpus.evidence import MergeEvidence
from cnbulletin.corpus.joining import Decisions, Joined, Selector, join
from cnbulletin.corpus.ledger import Ledger
from cnbulletin.corpus.mentions import Mention, mention
from cnbulletin.corpus.network import Edge, edges_of, network_of, write_edges
from cnbulletin.corpus.persons import Form, HeldTitle, Merge, Person, merges_of, persons_of
from cnbulletin.errors import InvalidDecision, InvalidOptions, InvalidRecord
from cnbulletin.model import Page
from cnbulletin.records import appearances, speeches

__all__ = ["Edge", "Form", "HeldTitle", "Mention", "Merge", "MergeEvidence", "Person", "Roster", "write_edges"]


def __dir__() -> list[str]:
    return __all__


class Roster:
    """Gathers the people of many pages and proposes who is the same person.

    A roster is a builder: :meth:`add`, :meth:`add_rows`, :meth:`force` and :meth:`refuse` change it; what it gives
    is frozen, and depends neither on the order of the pages nor on that of the decisions.  ``least_probability`` is
    what the evidence that two printed names are one person must amount to, above 0 and below 1.  Raises :class:`~cnbulletin.InvalidOptions` where
    it is not.
    """

    def __init__(self, *, least_probability: float = 0.9) -> None:
        if not 0 < least_probability < 1:
            raise InvalidOptions(f"least_probability must lie between 0 and 1, e.g. 0.9, and is {least_probability!r}")
        self._least = log2(least_probability / (1 - least_probability))
        self._mentions: dict[tuple[str, int, int, int], Mention] = {}
        self._forced: dict[tuple[Selector, Selector], None] = {}
        self._refused: dict[tuple[Selector, Selector], None] = {}
        self._result: tuple[Ledger, Joined, tuple[Person, ...]] | None = None

    def add(self, page: Page, *, page_id: str) -> None:
        """Takes in the attendees and speakers of a page; ``page_id`` must be another for every page.

        The same page may be added again and counts once.  Raises :class:`~cnbulletin.InvalidRecord` where ``page``
        is no :class:`~cnbulletin.Page`, or another page was added under the same ``page_id``.
        """
        self.add_rows(appearances(page, page_id=page_id))
        self.add_rows(speeches(page, page_id=page_id))

    def add_rows(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Takes in rows of the tables of appearances and speeches, e.g. of an Arrow table or of a CSV file.

        Raises :class:`~cnbulletin.InvalidRecord` where a row lacks a column or holds something else in it than the
        tables do.

        >>> roster = Roster()
        >>> roster.add_rows([{"page_id": "1", "article": 0, "list": 0, "position": 0, "name": "林溪", "title": "县长",
        ...                   "event_date": "2024-06-03", "name_start": 2, "name_end": 4}])
        >>> roster.persons()[0].titles[0].title
        '县长'
        """
        if isinstance(rows, Mapping | str):
            raise InvalidRecord(f"rows must be several rows, e.g. a list of dicts, and not one {type(rows).__name__}")
        for row in rows:
            found = mention(row)
            known = self._mentions.setdefault(found.place, found)
            if known != found:
                raise InvalidRecord(
                    f"{known.name} and {found.name} both stand at offset {found.name_start} of article "
                    f"{found.article} of the page {found.page_id!r}: give every page a page_id of its own"
                )
            self._result = None

    def force(self, one: str | tuple[str, str], other: str | tuple[str, str]) -> None:
        """Says that two printed names are one person, whatever the evidence.

        Each is a name as printed, or ``(name, title)`` where several people have the name.  What no page prints has no
        effect, so that a list of decisions serves any pages.  :meth:`persons` raises
        :class:`~cnbulletin.InvalidDecision` where the two share an attendee list, or are refused as well.
        """
        self._forced[_pair(one, other)] = None
        self._result = None

    def refuse(self, one: str | tuple[str, str], other: str | tuple[str, str]) -> None:
        """Says that two printed names are two people, also by way of a third; takes what :meth:`force` takes."""
        self._refused[_pair(one, other)] = None
        self._result = None

    def persons(self) -> tuple[Person, ...]:
        """Every person, those with the most mentions first.

        Every mention belongs to exactly one person; two entries of one attendee list never belong to the same.
        Raises :class:`~cnbulletin.InvalidDecision` where two that were forced to be one share a list, or were refused
        as well.
        """
        return self._resolved()[2]

    def merges(self) -> tuple[Merge, ...]:
        """Every pair of different names that was taken for one person: those the user forced, then the surest first.

        ``Person.merges`` has besides what joined mentions of one name.
        """
        return merges_of(self._resolved()[1].accepted)

    def doubtful(self) -> tuple[Merge, ...]:
        """Pairs of names that were not taken for one person and are worth a look, the likeliest first.

        Their evidence falls short by less than 4 bits, or something forbids the merge: ``kept_apart`` says what.
        """
        return merges_of(self._resolved()[1].doubtful)

    def rows(self) -> list[dict[str, object]]:
        """A row for every appearance in an attendee list, with the person's ``id``: a long table for a heat map.

        The keys are ``person``, ``date``, ``title``, ``printed`` (the name as printed), ``actions``, ``page_id``,
        ``article``, ``list``, ``position``, ``name_start`` and ``name_end``; rows are in the order of the persons.
        """
        return [
            {
                "person": person.id,
                "date": mention.date,
                "title": mention.title,
                "printed": mention.name,
                "actions": mention.actions,
                "page_id": mention.page_id,
                "article": mention.article,
                "list": mention.list,
                "position": mention.position,
                "name_start": mention.name_start,
                "name_end": mention.name_end,
            }
            for person in self.persons()
            for mention in person.appearances
        ]

    def edges(self) -> tuple[Edge, ...]:
        """Who was at how many events with whom, the most frequent pairs first."""
        return edges_of(self.persons())

    def to_networkx(self) -> Any:
        """The network of co-attendance as a ``networkx.Graph``; needs the extra ``graph``.

        A node is a person's ``id`` with ``name``, ``forms`` (each with its count), ``titles``, ``appearances``,
        ``first`` and ``last``; an edge has ``weight``, ``first`` and ``last``.  Dates are ISO 8601 text, empty where
        unknown, so that the graph can be written as GraphML or GEXF.  Raises :class:`~cnbulletin.MissingPackage`
        without networkx.
        """
        return network_of(self.persons())

    def _resolved(self) -> tuple[Ledger, Joined, tuple[Person, ...]]:
        if self._result is None:
            ledger = Ledger(self._spoken_once())
            joined = join(
                ledger,
                Decisions(tuple(sorted(self._forced, key=repr)), tuple(sorted(self._refused, key=repr))),
                self._least,
            )
            self._result = ledger, joined, persons_of(ledger, joined)
        return self._result

    def _spoken_once(self) -> list[Mention]:
        """The mentions without the speakers that an attendee list has at the same place."""
        listed = {(m.page_id, m.name_start) for m in self._mentions.values() if m.list is not None}
        return [m for m in self._mentions.values() if m.list is not None or (m.page_id, m.name_start) not in listed]


def _pair(one: object, other: object) -> tuple[Selector, Selector]:
    first, second = sorted((_selector(one), _selector(other)), key=lambda who: (who[0], who[1] or ""))
    if first == second:
        raise InvalidDecision(
            f"a decision needs two names, and both are {first[0]!r}; tell namesakes apart by their titles"
        )
    return first, second


def _selector(who: object) -> Selector:
    if isinstance(who, str) and who:
        return who, None
    if isinstance(who, tuple) and len(who) == 2 and all(isinstance(part, str) and part for part in who):
        return who[0], who[1]
    raise InvalidDecision(f"a person is named by a printed name or by (name, title), and not by {str(who)[:40]!r}")
