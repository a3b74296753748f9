"""One paragraph made ready for the people fields: masked, cut into sentences, its clauses read once and kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cnbulletin.fields.person_runs import Subject
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.sentences import HIDDEN, mask, sentences
from cnbulletin.fields.subjects import Clause, clauses_of, first_clause
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.model import Action
from cnbulletin.reading.blind import BLIND
from cnbulletin.reading.characters import LINE_ENDS
from cnbulletin.reading.reading import Passage

__all__ = ["Escort", "Prose"]

# 带领下 heads a visit only where one follows: 在支书林溪的带领下,全村脱了贫 is none.
_ESCORTED = Pattern(
    r"(?:等[^,;。]{0,12}?)?的?(?:分别|共同)?(?:(?:陪同|主持)下"
    r"|[带率]领下(?=,?[^,;。]{0,14}?(?:视察|调研|考察|检查|走访|慰问|督查|来到|深入|前往|先后到)))"
)
_ACTIONS = {"陪同": Action.ATTEND, "主持": Action.PRESIDE, "带领": Action.LEAD, "率领": Action.LEAD}
_REACH = 200  # characters that the list of those who escort may take


class Escort(NamedTuple):
    """Those in whose company a sentence's subject is: the run, where 陪同, 主持 or 带领 stands, and which sentence."""

    subject: Subject
    verb: int
    sentence: int
    action: Action


class Prose:
    """A passage with its masked text, its sentences and, read when first asked for, the clauses of each.

    ``escorts`` are those in whose company the subject of a sentence is (在县长林溪、陈默等陪同下); the stretch that
    says so is hidden from the clauses.
    """

    __slots__ = ("_clauses", "_spaces", "escorts", "folded", "masked", "passage", "persons", "sentences")

    folded: str
    masked: str
    passage: Passage
    persons: Persons
    sentences: list[tuple[int, int]]

    def __init__(self, passage: Passage, persons: Persons) -> None:
        self.passage, self.persons = passage, persons
        self.folded, self.masked = passage.folded, mask(passage)
        torn = passage.torn()
        if torn:
            self.folded, self.masked = _hide(self.folded, torn, BLIND), _hide(self.masked, torn, BLIND)
        self.sentences = sentences(self.masked, self.folded)
        self._spaces: frozenset[int] | None = None
        persons.place(self.folded, passage.start)
        self._clauses: dict[int, tuple[list[Clause], Iterator[Clause]]] = {}
        self.escorts: list[Escort] = []
        if any(f"{verb}下" in self.masked for verb in _ACTIONS):
            self._hide_escorts()

    @property
    def spaces(self) -> frozenset[int]:
        """The offsets before which white space stands inside a line, alone: not in a line that is set wide."""
        if self._spaces is None:
            self._spaces = _spaces(self.passage)
        return self._spaces

    def clauses(self, which: int) -> Iterator[Clause]:
        """The clauses of a sentence, in order; each is read when it is come to, and once."""
        found = self._clauses.get(which)
        if found is None:
            clauses = clauses_of(self.folded, self.masked, *self.sentences[which], self.persons, self.spaces)
            found = self._clauses[which] = ([], clauses)
        read, unread = found
        yield from read
        for clause in unread:
            read.append(clause)
            yield clause

    def _hide_escorts(self) -> None:
        hidden: list[tuple[int, int]] = []
        for which, (start, end) in enumerate(self.sentences):
            match = _ESCORTED.search(self.masked, start, end)
            opening = -1 if match is None else self.masked.find("在", max(start, match.start() - _REACH), match.start())
            if match is None or not -1 < opening < match.start() - 1:  # 在陪同下 says of nobody who escorts
                continue
            subject = first_clause(self.folded, self.masked, opening + 1, match.start(), self.persons).subject
            if subject is not None and subject.end >= match.start() - 1:
                subject = subject._replace(open_ended=subject.open_ended or "等" in match.group())
                self.escorts.append(Escort(subject, match.end() - 3, which, _ACTIONS[match.group()[-3:-1]]))
                hidden.append((opening, match.end()))
        if hidden:
            self.folded, self.masked = _hide(self.folded, hidden, HIDDEN), _hide(self.masked, hidden, HIDDEN)
            self.persons.place(self.folded, self.passage.start)


def _spaces(passage: Passage) -> frozenset[int]:
    start = passage.start
    gaps = [at - start for at in passage.reading.gaps(start, passage.end)]
    return frozenset(
        at
        for before, at, after in zip([0, *gaps], gaps, [*gaps[1:], len(passage) + 2], strict=False)
        if at - before > 1 < after - at and (gap := passage.gap(at)).strip(LINE_ENDS) == gap
    )


def _hide(text: str, stretches: list[tuple[int, int]], behind: str) -> str:
    parts, at = [], 0
    for start, end in stretches:
        parts += [text[at : max(at, start)], behind * (end - max(at, start))]
        at = max(at, end)
    return "".join([*parts, text[at:]])
