"""The names that a page proves: behind titles, and in lists.  They are evidence for the uncertain ones."""

from __future__ import annotations

from collections.abc import Iterable

from cnbulletin.fields.odd_names import may_be_name
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.title_ends import Ends
from cnbulletin.knowledge.names import LIKELY, is_han
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.reading.reading import Passage

__all__ = ["proven_names"]

_PROOF = 0.45  # a titled name with a follower and a likely shape
_TITLE_END = 6  # characters of the end of a title
# 、林溪白、陈默、 : what stands between two 、 is one item whole.
_LISTED = Pattern("、(?P<name>[^、]{2,4}+)(?=、)")
_ITEM = Pattern("[^、,]{2,8}+(?=[、,])")
_VERBS = (
    "出席|参加|主持|陪同|列席|强调|指出|要求|表示|介绍|致辞|讲话|会见|率队|汇报|通报|宣读|宣布|代表|在讲话|在致辞|带领|率领|一行"
    "|传达|点评|发言|告诉|认为|提出"
)
# Where a verb of people begins; one character each, so that no verb hides another that begins inside it.
_PERSONAL_VERB = Pattern(
    "|".join(f"{verb[0]}(?={verb[1:]})" for verb in _VERBS.split("|"))
    + "|说(?=[,:。])|作(?!用|为|品|风)|就|对|听|等(?!待)"
)
# What a field may see without what follows: 教师林溪|说。, 在县长林溪|的陪同下, 在县长林溪|等陪同下.
_CUT_OFF = Pattern(
    r"[^、,;。:!?()]{2,8}?[说称](?=[、;。!?])|[^、,;。:!?()·]{2,4}?[的等]|[^、,;。:!?()·]{1,8}+·[^、,;。:!?()]{1,8}?[的等]"
)
_CLAUSE_HEADS = frozenset(",。;:\"'、由!?\n")
_LONGEST_SUBJECT = 6
# 、安 宁参加会议: an item of two characters with a space inside and none around it is a name set wide.
_SET_WIDE = Pattern("、(?P<name>[^、]{2})(?=、|。|等|参加|出席|列席|陪同)")


def proven_names(passages: Iterable[Passage], persons: Persons) -> frozenset[str]:
    """The folded names that the passages prove.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> from cnbulletin.knowledge.names import NameSense
    >>> from cnbulletin.reading.reading import Reading
    >>> persons = Persons(Lexicon.default(), NameSense(Lexicon.default()))
    >>> reading = Reading("县委书记林溪白出席会议。")
    >>> sorted(proven_names([Passage(reading, 0, len(reading))], persons))
    ['林溪白']
    """
    found: set[str] = set()
    weak: set[str] = set()  # behind a post or in a list, but of a weak shape
    texts: list[str] = []
    for passage in passages:
        text = passage.folded
        texts.append(text)
        ends = persons.titles.of(text)
        named = _titled(persons, text, ends, found, weak)
        persons.survey.add(passage.start, passage.end, Ends(ends.titles, named))
        if "、" in text:
            _listed(persons, passage, found, weak)
    if weak:
        found |= weak & _subjects("\n".join(["", *texts]))  # no text holds a line end: it heads a clause
    return frozenset(name for name in found if len(name) > 1)


def _titled(persons: Persons, text: str, ends: Ends, found: set[str], weak: set[str]) -> list[int]:
    """Names behind titles; gives the ends of the titles behind which one can be read."""
    named: list[int] = []
    for at in ends.titles:
        if text[at - 1] in ")工" and not persons.titles.at(text, at, max(0, at - _TITLE_END)):
            if text[at - 1] == ")" or persons.may_begin(text, at):
                named.append(at)  # 副局长(主持工作), 采煤工: more of the text must be seen
            continue
        person = persons.titled(text, at)
        if person is not None or _CUT_OFF.match(text, at):
            named.append(at)
        item = _ITEM.match(text, at)
        longer = item is not None and (person is None or item.end() > person.name_end)
        if item is not None and longer and may_be_name(persons, text, *item.span()):
            weak.add(item.group())  # 秘书长和平, 县委常委曲比阿洛、
            continue
        if person is None:
            continue
        name = text[person.name_start : person.name_end]
        if person.score >= _PROOF or (person.score >= 0.2 and ("·" in name or len(name) > 2)):
            found.add(name)
            if "·" in name:
                found.add(name.rsplit("·", 1)[1])
        else:
            weak.add(name)
    return named


def _listed(persons: Persons, passage: Passage, found: set[str], weak: set[str]) -> None:
    """Names between 、, and names set wide behind one."""
    text, sense = passage.folded, persons.sense
    for match in _SET_WIDE.finditer(text):
        at, name = match.start("name"), match["name"]
        wide = passage.gap(at + 1) and not passage.gap(at) and not passage.gap(at + 2)
        if wide and is_han(name) and sense.score(name) > 0 and not passage.reading.opens_line(passage.start + at + 1):
            found.add(name)
    for match in _LISTED.finditer(text):
        if not is_han(match["name"]):
            continue
        if sense.score(match["name"]) >= LIKELY:
            found.add(match["name"])
        elif may_be_name(persons, text, *match.span("name")):
            weak.add(match["name"])


def _subjects(text: str) -> set[str]:
    """What stands between the head of a clause and a verb that only people do, where it is as short as a name."""
    found: set[str] = set()
    for match in _PERSONAL_VERB.finditer(text):
        verb = match.start()
        for at in range(verb - 1, max(0, verb - _LONGEST_SUBJECT - 1) - 1, -1):
            if text[at] in _CLAUSE_HEADS:
                found.add(text[at + 1 : verb])
                break
    return found
