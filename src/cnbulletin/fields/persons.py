"""One person in running text: where the title ends, where the name ends, and what stands behind it.

The evidence, in the order in which it is asked: list grammar (the name fills the stretch up to a separator),
names the page has proven, the shape of the name, title ends before it and followers behind it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

from cnbulletin.fields.name_readings import IN_LIST, NameReadings, Person
from cnbulletin.fields.sentences import HIDDEN
from cnbulletin.fields.survey import Survey
from cnbulletin.fields.title_ends import Ends, TitleEnds, near, unit_ends
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import HAN, LIKELY, NameSense
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import units
from cnbulletin.reading.blind import BLIND

__all__ = ["NOWHERE", "Person", "Persons", "Sites"]

_PREDICATE = Pattern(r"出席|参加|主持|陪同|列席")
_UNIT_VERB = Pattern(r"(?:作了|做了|分享|汇报|发言|交流|代表|分别|出席|参加|主持|介绍|宣读)")  # 农技站林溪|分享了
_TITLE = Pattern(f"[{HAN}0-9()]{{2,40}}+")
_HIDDEN = HIDDEN + BLIND
_REACH = 160  # characters in which a title, a name and what stands behind it are looked for
_LONGEST_TITLE = 59
_JOINED = 0.08  # such a score is enough behind a post and before a conjunction: 副省长关山度|和副局长陈默
_SETTLED = 0.25  # the first person of a stretch with such a score is its person


#: An offset behind every text, so that whoever looks for the next site finds one.
NOWHERE = sys.maxsize


class Sites(NamedTuple):
    """The offsets of a text behind which somebody may be named, in order."""

    titles: list[int]  # where titles end, also of trades, which no list holds: 采煤工|林溪; then NOWHERE
    named: list[int]  # those of them behind which a name of a known shape may stand
    units: list[int]  # where bare units end behind which a name may open: 农技站|林溪教授
    opened: list[int]  # the last two together; then NOWHERE


class Persons:
    """Finds persons with one lexicon and one page's evidence.

    >>> persons = Persons(Lexicon.default(), NameSense(Lexicon.default()))
    >>> text = "县委书记林溪白到云岭乡调研"
    >>> found = persons.find(text, 0, len(text))
    >>> text[found.title_start : found.name_start], text[found.name_start : found.name_end]
    ('县委书记', '林溪白')
    """

    __slots__ = ("_found", "_names", "_placed", "_proven", "_sites", "sense", "survey", "titles")

    sense: NameSense
    survey: Survey
    titles: TitleEnds

    def __init__(self, lexicon: Lexicon, sense: NameSense) -> None:
        self.sense = sense
        self.titles = TitleEnds(lexicon)
        self.survey = Survey()
        self._names = NameReadings(sense, self.titles)
        self._proven: frozenset[str] = frozenset()  # the first characters of the names that the page has proven
        self._placed: dict[str, int] = {}
        self._sites: dict[str, Sites] = {}
        self._found: dict[tuple[str, bool], Person | None] = {}  # a run looks ahead and comes back

    def with_known(self, known: frozenset[str], lexicon: Lexicon) -> Persons:
        """The same finder with the names that the page has proven."""
        made = Persons(lexicon, self.sense.with_known(known, lexicon))
        made.survey = self.survey
        made._proven = frozenset(name[0] for name in known)
        return made

    def place(self, text: str, start: int) -> None:
        """Say where on the page a text stands, so that what is known of the page is known of it."""
        self._placed[text] = start

    def ends_title(self, text: str) -> bool:
        """Whether a text ends in a post (书记, 主任 …)."""
        return self.titles.at(text, len(text))

    def sites(self, text: str) -> Sites:
        """Where somebody may be named in a text; looked for once."""
        found = self._sites.get(text)
        if found is None:
            titles, named = self._read_ends(text)
            behind = self._names.openings(text, unit_ends(text))
            found = self._sites[text] = Sites([*titles, NOWHERE], named, behind, sorted([*named, *behind, NOWHERE]))
        return found

    def _read_ends(self, text: str) -> Ends:
        start = self._placed.get(text)
        surveyed = self.survey.within(start, start + len(text)) if start is not None else None
        if surveyed is None:
            return self.titles.of(text)
        known, proven = set(surveyed.named), self._proven
        titles = [at for at in surveyed.titles if text[at - 1] not in _HIDDEN]
        return Ends(titles, [at for at in titles if at in known or text[at] in proven])

    def may_begin(self, text: str, at: int) -> bool:
        """Whether a name without a title may begin at ``at``, by its first characters."""
        return self._names.may_open(text, at)

    def find(self, text: str, start: int, end: int, *, in_list: bool = False) -> Person | None:
        """The person that ``text[start:end]`` (no separator inside) begins with: a title and name, or a name.

        ``in_list`` says that list grammar is at work: a neighbour is a person, so that a weak shape will do.
        """
        if start >= end:
            return None
        sites = self.sites(text)
        last = min(end - 2, start + _LONGEST_TITLE)
        titles = near(sites.named, start, last)
        behind = near(sites.units, start, last)
        if not (titles or behind or in_list or self._names.may_open(text, start)):
            return None
        stretch = text[start : min(end, start + _REACH)]
        key = (stretch, in_list)
        if key not in self._found:
            if start:
                titles, behind = [at - start for at in titles], [at - start for at in behind]
            self._found[key] = self._find(stretch, titles, behind, in_list)
        person = self._found[key]
        return person.moved(start) if person is not None and start else person

    def _find(self, text: str, titles: list[int], behind: list[int], in_list: bool) -> Person | None:
        best: Person | None = None
        for found in (
            self._titled(text, titles, in_list),
            self._behind_unit(text, behind) if behind else (),
            self._before_predicate(text) if in_list else (),
        ):
            for person in found:
                if best is not None and person.name_start > best.name_start:
                    least = _JOINED if best.closed and best.name_start > best.title_start else _SETTLED
                    if best.score >= least:
                        break
                if best is None or person.score > best.score + 1e-9:
                    best = person
            if best is not None:
                return best
        return None

    def _before_predicate(self, text: str) -> Iterator[Person]:
        """A likely name right before a predicate, behind a title that no list knows: 支援队牵头人林溪白出席."""
        match = _PREDICATE.search(text, 4, min(len(text), 50))
        if match is None:
            return
        for length in (3, 2):
            at = match.start() - length
            if (
                at >= 2
                and not text[at - 1].isdigit()
                and self.sense.score(text[at : match.start()]) >= 0.8
                and _TITLE.fullmatch(text[:at])
            ):
                yield from self._names.at(text, 0, at, match.start() + 2, 0.4, backed=False)

    def _titled(self, text: str, titles: list[int], in_list: bool) -> Iterator[Person]:
        """A bare name at the start, or a name behind a post."""
        end = len(text)
        yield from self._names.at(text, 0, 0, end, IN_LIST if in_list else 0.6, backed=in_list)
        for at in titles:
            before = text[at - 1]
            if before == "师" and text[at] == "生":
                continue  # 百余名师|生
            if self.titles.at(text, at):
                if not self.titles.goes_on(text, at):
                    yield from self._names.at(text, 0, at, end, 1.0, backed=True)
            elif before == "工" and at > 2:
                yield from self._names.at(text, 0, at, end, 0.8, backed=False)  # 采煤工林溪

    def _behind_unit(self, text: str, behind: list[int]) -> Iterator[Person]:
        """A likely name behind a bare unit, addressed or closed: 农技站林溪教授."""
        end = len(text)
        for at in behind:
            if units().end_at(text, at) and self._names.may_open(text, at):  # the stretch may cut either
                for person in self._names.at(text, 0, at, end, 0.5, backed=False):
                    addressed = person.closed or person.end > person.name_end
                    addressed = addressed or _UNIT_VERB.match(text, person.name_end, end) is not None
                    if addressed and self.sense.score(text[person.name_start : person.name_end]) >= LIKELY:
                        yield person

    def titled(self, text: str, title_end: int) -> Person | None:
        """The person whose name stands right behind a title that ends at ``title_end``."""
        end = min(len(text), title_end + 24)
        best: Person | None = None
        if text.startswith("师生", title_end - 1) or self.titles.goes_on(text, title_end):
            return None
        for person in self._names.at(text, max(0, title_end - 1), title_end, end, 1.0, backed=True):
            if best is None or person.score > best.score + 1e-9:
                best = person
        return best
