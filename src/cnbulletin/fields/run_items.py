"""What an item of a run can be besides a person: an attributive phrase, part of a title, a group, a label."""

from __future__ import annotations

from cnbulletin.fields.persons import Persons
from cnbulletin.fields.sentences import clause_end
from cnbulletin.knowledge.names import LIKELY, is_foreign
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import ends_in_people, is_head, is_post

__all__ = ["INTRODUCES", "attributive", "grouped", "is_separator", "is_waiting", "join_title", "label_end"]

_DESCRIBED = Pattern(
    r"[^,、;:。]{0,24}?(?P<verb>来访|到访|访华|访问|前来|出席|参加|应邀|莅临|在座|在场|同行|陪同|从事)[^,、;:。]{0,16}?的"
)
_DESCRIPTION = 64  # characters up to the 的 of such a phrase
_INTRODUCED = Pattern(
    r"(?:请|邀请|特邀(?!嘉宾|专家|代表|评委|顾问|委员|研究员|讲师|教授|编辑)|由|包括|来自|其中|还有|有)?(?:另)?[一两三四五六七八九十][位名]|由|包括|邀请|特邀(?!嘉宾|专家|代表|评委|顾问|委员|研究员|讲师|教授|编辑)|来自|请"
)
INTRODUCES = frozenset("请邀特由包来其还有另一两三四五六七八九十")  # what the pattern begins with
_PLURAL = Pattern(
    r"各|有关|相关|全体|全部|部分|其他|等|多名|余名|[0-9]{1,12}+[多余]?[名位人]|们|人员$|人士$|部门$|单位$|群众$|师生$|班子$|(?<!级)干部$|负责人$|负责同志$"
)
_UNFINISHED = Pattern(r"了|是|把|将(?!军)|要(?!闻)|在(?![校职编读岗册任])")


def is_separator(persons: Persons, text: str, dot: int, end: int) -> bool:
    """Whether a · stands for a 、: two names of Chinese make stand on both sides of it."""
    sense = persons.sense
    if not any(sense.score(text[dot - k : dot]) >= LIKELY and not is_foreign(text[dot - k : dot]) for k in (2, 3)):
        return False
    ends = [k for k in (dot + 3, dot + 4) if k <= end and (k == end or text[k] in "、,;。等·")]
    return any(sense.score(text[dot + 1 : k]) >= LIKELY and not is_foreign(text[dot + 1 : k]) for k in ends)


def attributive(folded: str, at: int, end: int, persons: Persons) -> int | None:
    """Where the person begins whom an attributive phrase introduces: 来访的|总统林溪, 另一位|画家陈默."""
    described = _DESCRIBED.match(folded, at, end) if folded.find("的", at, at + _DESCRIPTION) >= 0 else None
    if described is None:
        introduced = _INTRODUCED.match(folded, at, end) if folded[at : at + 1] in INTRODUCES else None
        return introduced.end() if introduced is not None else None
    verb = described.start("verb")
    if verb > at + 1 and persons.find(folded, at, verb) is not None:
        return None  # 县长林溪出席了当晚的…: the verb is this person's
    return described.end()


def is_waiting(folded: str, start: int, stop: int, masked: str, end: int) -> bool:
    """Whether a nameless item can be the first part of a title, or a group in the middle of a list."""
    if stop >= end or masked[stop] not in "、," or not 1 < stop - start <= 40:
        return False
    if masked[stop] == "、":
        return stop - start <= 30 and not _UNFINISHED.search(folded[start:stop])
    return ends_in_people(folded, start, stop)


def join_title(
    folded: str, waiting: list[tuple[int, int, str]], titled: bool
) -> tuple[int | None, list[tuple[int, int]]]:
    """What the nameless items before a person are: the start of the person's title, and the groups before it."""
    if not waiting:
        return None, []
    start = len(waiting)
    while start > 0 and titled:
        text = folded[waiting[start - 1][0] : waiting[start - 1][1]]
        if (is_head(text) or is_post(text)) and _PLURAL.search(text):
            break
        if waiting[start - 1][2] == "," and not is_post(text):
            break
        start -= 1
    loose = grouped(folded, waiting[:start])
    return (waiting[start][0] if start < len(waiting) else None), loose


def grouped(folded: str, items: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Nameless items as groups: an item without a head of its own shares the head of the next."""
    found: list[tuple[int, int]] = []
    begin: int | None = None
    for start, stop, _ in items:
        begin = start if begin is None else begin
        if is_head(folded[start:stop]) or is_post(folded[start:stop]):
            found.append((begin, stop))
            begin = None
    return found


def label_end(masked: str, at: int, end: int) -> int | None:
    """Where the label behind 等 ends if the list goes on after it: 等校友代表,以及…; ``None`` where the predicate follows."""
    stop = clause_end(masked, at, end)
    if stop >= end or masked[stop] != ",":
        return None
    label = masked[at:stop]
    return stop if not label or is_head(label) else None
