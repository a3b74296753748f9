"""The subjects of a sentence: runs of persons and groups, read from left to right up to their predicate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cnbulletin.fields.person_runs import Subject, read_run
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.sentences import HIDDEN, clause_end
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.patterns import Pattern

__all__ = ["Clause", "clauses_of", "first_clause"]


class Clause(NamedTuple):
    """A stretch that says one thing: its own subject (if it has one) and the tail that holds the predicate."""

    subject: Subject | None
    start: int
    tail: tuple[int, int]
    lead_in: str = ""  # what stood before the subject: 由, 据, 会上 …


# Words before a subject that say when, or that a list goes on.
_TIME = (
    r"(?:[0-9〇一二三四五六七八九十]{1,4}年)?+(?:[0-9一二三四五六七八九十]{1,3}月)?+[0-9一二三四五六七八九十]{1,3}(?:日|时|点|分(?![厂局校院店部组区公管行支会]))(?:至[0-9]{1,2}日)?+"
    r"|(?:今|昨|前|当|次|同|翌|即)[天日晚晨年](?:[上下中]午|晚上|晚|凌晨|早上|早晨|清晨)?+|[上下中]午|晚上|傍晚|凌晨|清晨|早上|早晨"
    r"|近日|日前|近期|最近|目前|当前|这天|这次|此次|连日来|[0-9一二三]{1,3}天来"
)
_OPENING = (
    r"会议?上|会议?前|会议?后|会议期间|期间|其间|席间|其中|随后|之后|此后|最后|首先|同时|另外|此外|接着|仪式上|活动中|活动现场|现场(?!指挥|会)|座谈会上"
    r"|座谈中|座谈上|调研中|调研期间|考察期间|据悉|据了解|据介绍|在场的|只见|一旁的|一直以来|多年来|以及|还有"
    r"|(?:和(?!平|田|县)|与(?!会)|及(?!时)|暨|并且|并|而|但|又|也(?!门)|还)(?![^我本全该各邻两外原县市省区州乡镇村][乡镇村](?:党|镇|乡|村|人大|纪委|副|书记))"
)


@cache
def _lead_in() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_TIME}|{_OPENING})(?:,|、)?+){{1,6}}+")


# A stretch that begins with one of these is a predicate with its object; a person in it is no subject.
# A clause that begins so has its person inside a phrase, not as its subject.
# 向阳镇, 从善乡: a place of two characters and its office, however it begins.
_PLACE = r"(?![^我本全该各邻两外原县市省区州乡镇村][乡镇村](?:党|镇|乡|村|人大|纪委|副|书记))"
_PREPOSITION = Pattern(
    rf"(?:在(?!座|场|家|校[生师]|编|职|读|册|岗)|与(?!会)|同(?!志|学|济|心|仁|行)|向(?![^,]{{1,2}}[,、在到说出主])|对(?!外|台|口)|给(?!排?水)|把|被|受(?!邀)|随(?!州|县)|跟|为(?!了|民)|自从|自(?!治|来水|然|贸|由|考|主)|从(?!化|江)|按照|按|根据|经(?!济|开|贸|管|信|营|理|发|委|纪|侦)|通过|围绕|针对|结合(?!部)|就(?!任|业)|关于|随着|以(?!色列|军)|听取|感谢|看到|看着|得知){_PLACE}"
)
# Heads that name many people, so that a title cannot end in them.


_QUOTED = Pattern(rf"{HIDDEN}++\"")


def clauses_of(
    folded: str, masked: str, start: int, end: int, persons: Persons, spaces: frozenset[int] = frozenset()
) -> Iterator[Clause]:
    """The clauses of the sentence ``[start, end)``, in order; a run of persons keeps its commas inside one clause.

    ``spaces`` are the offsets before which white space stands on the line.
    """
    at = start
    while at < end:
        clause = first_clause(folded, masked, at, end, persons, spaces)
        yield clause
        at = clause.tail[1] + 1


def first_clause(
    folded: str, masked: str, start: int, end: int, persons: Persons, spaces: frozenset[int] = frozenset()
) -> Clause:
    """The clause that ``[start, end)`` begins with."""
    at = start
    while at < end and folded[at] in "\"')》】▲□■●◆":
        at += 1
    quoted = _QUOTED.match(masked, at, end) if masked.startswith(HIDDEN, at) else None
    if quoted is not None and folded[quoted.end() - 2] in ",。!?":
        at = quoted.end()  # "…,"|林溪说
    lead = _lead_in().match(masked, at, end)
    begin = lead.end() if lead else at
    stop = clause_end(masked, begin, end)
    agent = _agent(folded, masked, begin, stop, persons) if masked.find("由", begin, stop) >= 0 else None
    prefix = folded[at:begin]
    if agent is not None:
        prefix, begin = prefix + "由", agent
    elif masked.startswith("据", begin):
        prefix, begin = prefix + "据", begin + 1
    elif (preposition := _PREPOSITION.match(masked, begin, stop)) is not None:
        subject, tail = _described(folded, masked, begin, stop, persons)
        if subject is not None:
            return Clause(subject, at, (tail, stop), prefix)
        run, tail = read_run(folded, masked, preposition.end(), end, persons)
        return Clause(None, at, (begin, clause_end(masked, tail, end) if run is not None else stop), prefix)
    subject, tail = read_run(folded, masked, begin, end, persons, spaces)
    if subject is None and masked.find("的", begin, stop) >= 0:
        subject, tail = _described(folded, masked, begin, stop, persons)
    if subject is None:
        return Clause(None, at, (begin, stop), prefix)
    return Clause(subject, at, (tail, clause_end(masked, tail, end)), prefix)


def _described(folded: str, masked: str, begin: int, stop: int, persons: Persons) -> tuple[Subject | None, int]:
    """The speaker behind a description: 从外地赶回来过年的|村民林溪说."""
    if masked.find("的", begin, stop) < 0 or predicates.SPEAKING.search(masked, begin, stop) is None:
        return None, begin
    verb = predicates.SPEECH.search(masked, begin, min(stop + 1, len(masked)))
    opening = masked.rfind("的", begin, verb.start()) + 1 if verb is not None else 0
    if verb is None or not opening or verb.end() > stop:
        return None, begin
    subject, tail = read_run(folded, masked, opening, stop, persons)
    at = tail
    while at < verb.start() and (match := predicates.ADVERBIAL.match(masked, at, verb.start())) is not None:
        at = match.end()  # 激动地|说
    return (subject, tail) if subject is not None and at == verb.start() else (None, begin)


_AGENT_REACH = 40  # characters of a clause in which its agent is looked for
_AGENT = Pattern(r"由(?!于|此|衷|来|浅|点)")


def _agent(folded: str, masked: str, begin: int, stop: int, persons: Persons) -> int | None:
    """Where the agent of a passive begins: 会议由|县长林溪主持."""
    match = _AGENT.search(masked, begin, min(stop, begin + _AGENT_REACH))
    if match is None or "、" in masked[begin : match.start()] or predicates.SPEECH.search(masked, begin, match.start()):
        return None
    if persons.find(folded, begin, match.start()) is not None:
        return None  # 县长林溪会见了由陈默率领的代表团: the clause has its subject
    return match.end()
