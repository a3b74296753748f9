"""The subjects of a sentence: runs of persons and groups, read from left to right up to their predicate."""

from __future__ import annotations

import re
from functools import cache

from attrs import field, frozen

from cnbulletin.fields.persons import Person, Persons, is_head
from cnbulletin.fields.sentences import clause_end
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.patterns import Pattern

__all__ = ["Clause", "Mention", "Subject", "clauses_of"]


@frozen
class Mention:
    """A person in a run, with the title that counts for it (own or carried over); offsets in the passage."""

    name_start: int
    name_end: int
    title: tuple[int, int] | None
    inherited: bool
    remarks: tuple[str, ...]
    start: int
    end: int
    score: float


@frozen
class Subject:
    """A run of persons and groups under one predicate."""

    mentions: tuple[Mention, ...]
    groups: tuple[tuple[int, int], ...]
    open_ended: bool
    start: int
    end: int


@frozen
class Clause:
    """A stretch that says one thing: its own subject (if it has one) and the tail that holds the predicate."""

    subject: Subject | None
    start: int
    tail: tuple[int, int]
    lead_in: str = field(default="")  # what stood before the subject: 由, 据, 会上 …


# Words before a subject that say when, or that a list goes on.
_TIME = (
    r"(?:[0-9〇一二三四五六七八九十]{1,4}年)?+(?:[0-9一二三四五六七八九十]{1,3}月)?+[0-9一二三四五六七八九十]{1,3}(?:日|时|点|分(?![厂局校院店部组区公管行支会]))(?:至[0-9]{1,2}日)?+"
    r"|(?:今|昨|前|当|次|同|翌|即)[天日晚晨年](?:[上下中]午|晚上|晚|凌晨|早上|早晨|清晨)?+|[上下中]午|晚上|傍晚|凌晨|清晨|早上|早晨"
    r"|近日|日前|近期|最近|目前|当前|这天|这次|此次|连日来|[0-9一二三]{1,3}天来"
)
_OPENING = (
    r"会议?上|会议?前|会议?后|会议期间|期间|其间|席间|其中|随后|之后|此后|最后|首先|同时|另外|此外|接着|仪式上|活动中|活动现场|现场|座谈会上"
    r"|座谈中|座谈上|调研中|调研期间|考察期间|据悉|据了解|据介绍|在场的|只见|一旁的|一直以来|多年来|以及|还有|和|与|及|暨|并且|并|而|但|又|也|还"
)


@cache
def _lead_in() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_TIME}|{_OPENING})(?:,|、)?+){{1,6}}+")


_ATTRIBUTIVE = Pattern(
    r"(?:[^,、;:。]{0,24}?(?P<verb>来访|到访|访华|访问|前来|出席|参加|应邀|莅临|在座|在场|同行|陪同|从事)[^,、;:。]{0,16}?的)"
    r"|(?:请|邀请|特邀|由|包括|来自|其中|还有|有)?(?:另)?[一两三四五六七八九十][位名]|由|包括|邀请|特邀|来自|请"
)
# A stretch that begins with one of these is a predicate with its object; a person in it is no subject.
_OBJECT = Pattern(
    r"贯彻|落实|学习|传达|研究|审议|听取|深入|切实|认真|加强|推进|推动|坚持|按照|根据|由于|通过|深刻|围绕|表彰|慰问|看望|会见|感谢|祝贺|欢迎|接受|收到|成为|作为|担任|选举|任命"
    r"|聘请|授予|认识|体会|领会|宣传|弘扬|缅怀|纪念|拜访|拜会|采访|专访|陪同|委托|转达|代表|通报|组织|要求|强调|指出|表示|希望|宣布|介绍|汇报|安排|部署|讨论|选出|产生|批准|同意|决定|使|让|请|是|有(?!关)|把|将(?!军)"
)
# A clause that begins so has its person inside a phrase, not as its subject.
_PREPOSITION = Pattern(
    r"在(?!座|场)|与|同(?!志|学)|向(?![^,]{1,2}[,、在到说出主])|对|给|把|被|受(?!邀)|随|跟|为(?!了)|自|自从|从|按|根据|按照|经|通过|围绕|针对|结合|就(?!任)|关于|随着|以|听取|感谢|看到|看着|得知"
)
_SEPARATOR = "、,;"
_CONJUNCTION = Pattern(r"以及其他|以及|及其|和(?!国|平|谐|解|睦)|与|及(?!时)|暨")
_STOPPER = Pattern(r"以及|;")
# Heads that name many people, so that a title cannot end in them.
_PLURAL = Pattern(
    r"各|有关|相关|全体|全部|部分|其他|等|多名|余名|[0-9]+[多余]?[名位人]|们|人员$|人士$|部门$|单位$|群众$|师生$|班子$|(?<!级)干部$|负责人$|负责同志$"
)


def clauses_of(folded: str, masked: str, start: int, end: int, persons: Persons) -> list[Clause]:
    """The clauses of the sentence ``[start, end)``, in order; a run of persons keeps its commas inside one clause."""
    found: list[Clause] = []
    at = start
    while at < end:
        clause = _clause(folded, masked, at, end, persons)
        found.append(clause)
        at = clause.tail[1] + 1
    return found


def _clause(folded: str, masked: str, start: int, end: int, persons: Persons) -> Clause:
    at = start
    while at < end and folded[at] in "\"')》】▲□■●◆":
        at += 1
    lead = _lead_in().match(folded, at, end)
    begin = lead.end() if lead else at
    stop = clause_end(masked, begin, end)
    agent = _agent(folded, masked, begin, stop, persons)
    prefix = folded[at:begin]
    if agent is not None:
        prefix, begin = prefix + "由", agent
    elif masked.startswith("据", begin):
        prefix, begin = prefix + "据", begin + 1
    elif (preposition := _PREPOSITION.match(masked, begin, stop)) is not None:
        run, tail = _run(folded, masked, preposition.end(), end, persons)
        return Clause(None, at, (begin, clause_end(masked, tail, end) if run is not None else stop), prefix)
    subject, tail = _run(folded, masked, begin, end, persons)
    if subject is None:
        return Clause(None, at, (begin, clause_end(masked, begin, end)), prefix)
    return Clause(subject, at, (tail, clause_end(masked, tail, end)), prefix)


_AGENT = Pattern(r"由(?!于|此|衷|来|浅|点|中)")


def _agent(folded: str, masked: str, begin: int, stop: int, persons: Persons) -> int | None:
    """Where the agent of a passive begins: 会议由|县长林溪主持."""
    match = _AGENT.search(masked, begin, min(stop, begin + 40))
    if match is None or "、" in masked[begin : match.start()] or predicates.SPEECH.search(masked, begin, match.start()):
        return None
    if persons.find(folded, begin, match.start()) is not None:
        return None  # 县长林溪会见了由陈默率领的代表团: the clause has its subject
    return match.end()


def _run(folded: str, masked: str, begin: int, end: int, persons: Persons) -> tuple[Subject | None, int]:
    """A run of persons and groups that begins at ``begin``, and where its predicate begins."""
    mentions: list[Mention] = []
    groups: list[tuple[int, int]] = []
    waiting: list[tuple[int, int, str]] = []  # nameless items: a title's first parts, or groups
    carried: tuple[int, int] | None = None
    open_ended, at, last_end = False, begin, begin
    while at < end:
        opener = _CONJUNCTION.match(masked, at, end) if mentions or waiting else None
        if opener is not None:
            if opener.group() == "以及" and waiting:
                groups += _grouped(folded, waiting)
                waiting, carried = [], None
            at = opener.end()
        skip = _attributive(folded, at, end, persons) if not waiting else None
        item = skip if skip is not None else at
        stop = _item_end(masked, item, end)
        person = persons.find(folded, item, stop, in_list=bool(mentions))
        if person is not None and not mentions and not waiting and _OBJECT.match(folded, item, person.name_start):
            return None, begin
        if person is not None and _word_after_comma(folded, masked, at, person, persons):
            person = None
        if person is None:
            if not _is_waiting(folded, item, stop, masked, end):
                break
            waiting.append((item, stop, masked[stop] if stop < end else ""))
            at = stop + 1
            continue
        own = (person.title_start, person.name_start) if person.name_start > person.title_start else None
        title_start, loose = _join_title(folded, waiting, own is not None)
        groups += loose
        waiting = []
        if own is not None:
            own = (title_start if title_start is not None else own[0], own[1])
            carried = own
        elif title_start is not None:
            own = carried = (title_start, person.name_start - 0)
            own = None
            groups.append((title_start, item - 1))
        if own is None and person.end > person.name_end and not person.remarks:
            carried = None  # 张震同志: a form of address of its own ends the title before it
        mentions.append(
            Mention(
                person.name_start, person.name_end, own or carried, own is None and carried is not None,
                person.remarks, own[0] if own else person.name_start, person.end, person.score,
            )
        )  # fmt: skip
        last_end = at = person.end
        if at < end and masked.startswith("等", at) and not masked.startswith("等待", at):
            open_ended = True
            last_end, label_end = at + 1, _label_end(masked, at + 1, end)
            if label_end is None:
                at = last_end
                break
            at, carried = label_end, None
        if at >= end:
            break
        conjunction = _CONJUNCTION.match(masked, at, end)
        if masked[at] in _SEPARATOR:
            following = at + 1
            if masked[at] == "," and "、" in masked[mentions[0].start : clause_end(masked, following, end)]:
                carried = None  # where 、 joins names, a comma begins anew
        elif conjunction:
            following = conjunction.end()
        else:
            break
        joint = _CONJUNCTION.match(masked, following, end)
        if joint and masked[at] in _SEPARATOR:
            following = joint.end()
        if _STOPPER.match(masked, at, end) or folded.startswith("以及", at + 1) or folded.startswith("以及", at):
            carried = None
        if not _goes_on(folded, masked, following, end, persons):
            break
        at = following
    if not mentions:
        return None, begin
    if waiting:
        at = waiting[0][0] - 1
    subject = Subject(tuple(mentions), tuple(groups), open_ended, mentions[0].start, max(last_end, at if groups else 0))
    return subject, at


def _word_after_comma(folded: str, masked: str, at: int, person: Person, persons: Persons) -> bool:
    """计划、财政部长林溪 behind a comma: an ordinary word opens the next title and is no name."""
    bare = person.title_start == person.name_start
    return (
        bare and masked[at - 1 : at] in ",;" and persons.sense.score(folded[person.name_start : person.name_end]) < 0.2
    )


def _attributive(folded: str, at: int, end: int, persons: Persons) -> int | None:
    """Where the person begins whom an attributive phrase introduces: 来访的|总统林溪, 另一位|画家陈默."""
    match = _ATTRIBUTIVE.match(folded, at, end)
    if match is None:
        return None
    verb = match.start("verb")
    if verb > at + 1 and persons.find(folded, at, verb) is not None:
        return None  # 县长林溪出席了当晚的…: the verb is this person's
    return match.end()


def _item_end(masked: str, start: int, end: int) -> int:
    """The next 、 or clause end."""
    stop = clause_end(masked, start, end)
    comma = masked.find("、", start, stop)
    return comma if comma >= 0 else stop


def _is_waiting(folded: str, start: int, stop: int, masked: str, end: int) -> bool:
    """Whether a nameless item can be the first part of a title, or a group in the middle of a list."""
    if stop >= end or masked[stop] not in "、," or not 1 < stop - start <= 40:
        return False
    text = folded[start:stop]
    if masked[stop] == "、":
        return len(text) <= 30 and not re.search(r"了|是|把|将|要|在", text)
    return is_head(text) or _title_like(text)


@cache
def _posts() -> frozenset[str]:
    from cnbulletin.knowledge.lexicon import Lexicon

    return Lexicon.default().titles


def _title_like(text: str) -> bool:
    return any(text[-k:] in _posts() for k in range(1, 6))


def _join_title(
    folded: str, waiting: list[tuple[int, int, str]], titled: bool
) -> tuple[int | None, list[tuple[int, int]]]:
    """What the nameless items before a person are: the start of the person's title, and the groups before it."""
    if not waiting:
        return None, []
    start = len(waiting)
    while start > 0 and titled:
        text = folded[waiting[start - 1][0] : waiting[start - 1][1]]
        if (is_head(text) or _title_like(text)) and _PLURAL.search(text):
            break
        if waiting[start - 1][2] == "," and not _title_like(text):
            break
        start -= 1
    loose = _grouped(folded, waiting[:start])
    return (waiting[start][0] if start < len(waiting) else None), loose


def _grouped(folded: str, items: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Nameless items as groups: an item without a head of its own shares the head of the next."""
    found: list[tuple[int, int]] = []
    begin: int | None = None
    for start, stop, _ in items:
        begin = start if begin is None else begin
        if is_head(folded[start:stop]) or _title_like(folded[start:stop]):
            found.append((begin, stop))
            begin = None
    return found


_LABEL = Pattern(r"[^,;:。!?]{0,60}")


def _label_end(masked: str, at: int, end: int) -> int | None:
    """Where the label behind 等 ends if the list goes on after it: 等校友代表,以及…; ``None`` where the predicate follows."""
    stop = clause_end(masked, at, end)
    if stop >= end or masked[stop] != ",":
        return None
    label = masked[at:stop]
    return stop if not label or is_head(label) else None


def _goes_on(folded: str, masked: str, at: int, end: int, persons: Persons) -> bool:
    """Whether another person or group of the same run begins at ``at``."""
    probe = at
    for _ in range(8):
        opener = _CONJUNCTION.match(masked, probe, end)
        probe = opener.end() if opener is not None else probe
        skip = _attributive(folded, probe, end, persons)
        item = skip if skip is not None else probe
        stop = _item_end(masked, item, end)
        if persons.find(folded, item, stop, in_list=True) is not None:
            return True
        if not _is_waiting(folded, item, stop, masked, end):
            return False
        probe = stop + 1
    return False
