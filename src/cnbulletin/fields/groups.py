"""People who take part without a name: 各乡镇主要负责人, 100多名村民, 市直各单位."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from cnbulletin.fields.actions import Act, predicate_start
from cnbulletin.fields.sentences import clause_end
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.names import surname_characters
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import heads, is_head, is_post, is_unit, units
from cnbulletin.model import Action

__all__ = ["PEOPLE", "GroupClause", "group_clause", "is_label", "meeting_opens", "split_groups", "trailing_groups"]

_JOINT = Pattern(r"以及|及(?!时)|和(?!国|平|谐)|与|暨")
# 老同志|共800多人, 代表|等: what counts those named before it
_COUNT = Pattern(
    r"(?:共|等)?(?:近|约)?[0-9一二三四五六七八九十百千]{1,24}+[余多]?人?$|(?:共|等)(?:近|约)?[0-9一二三四五六七八九十百千]{1,24}+[余多]?[人名位].*+$|等$"
)
_COUNTING = Pattern(r"[0-9一二三四五六七八九十百千][余多]?[人名位个]")  # what every count holds that is not at the end
_LONGEST_GROUP = 120  # characters of a noun phrase that names people
# 100多名村民, 来自9个省市的64名棋手
_COUNTED = Pattern(r"[0-9一二三四五六七八九十百千]{1,12}+[余多]?[名位个]")
_LEADING = Pattern(r"(?:以及|还有|和|及|与(?!会)|有(?!关)|图为|其中|共|邀请|组织|包括|已有)++")
# Heads that can also stand before the shared head of a later item: 驻地单位、武警部队的负责同志.
_UNIT_HEAD = Pattern(r"(?:单位|部门|机构|企业|公司|院校|协会|领导班子)$")
PEOPLE = Pattern(r"(?:[者员长官生师手]|事人|责人|友好|职工|演职人员|单位|部门|领导|主任|书记|代表|班子|家长)$")
_MEETING = Pattern(r"会议|大会|座谈会|活动|仪式|全会|本次|此次|该|我|本|论坛")
_MEETING_PEOPLE = Pattern(r"[^,]{0,120}?(?:单位|部门|人员|代表|负责人|负责同志|领导|群众|师生|学生|教师)")
# Those who are sent or asked: 省厅组织|专家评审组 到场考察.
_SENT = Pattern(r"(?:组织|邀请|特邀|安排|派出|选派|聘请)(?=[^,]{2,24}$)")
# What a group never begins with or holds: pronouns, the meeting itself, a verb with its object.
_NO_GROUP = Pattern(
    r"(?<!其)他|她|它|我们|你|那是|这是|不是|总要|会议|大会|了|邀请|贯彻|通报|认为|自己|深入|切实|落实|按照|根据|总书记|可以|应当|或者|必须|需要|希望|要求"
)
_NO_OPENING = Pattern(r"把|将|以|在(?!家|座|场)|从|对|听取|看望|慰问|走访|会见|感谢|祝贺|欢迎|宣布|介绍|汇报|表彰|广大")
_BARE_UNIT = Pattern(r"(?:企业|公司|院校|机构|协会|学校|医院)$")
_SEVERAL = Pattern(r"各|有关|相关|等|[0-9多几两]{1,12}+[余多]?[家个所]")
_REPORTS = ("汇报", "发言", "表态", "交流", "承诺")


class GroupClause(NamedTuple):
    """Groups with their predicate, and where their clause ends; offsets in the passage."""

    groups: tuple[tuple[int, int], ...]
    act: Act
    end: int


def split_groups(folded: str, masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """Noun phrases without a name: split where each has its own head, whole where they share one."""
    begin = _trim(folded, start, end)
    cuts: list[tuple[int, int]] = []
    at = begin
    while at < end:
        if masked[at] in "、,;":
            cuts.append((at, at + 1))
        else:
            joint = _JOINT.match(masked, at, end)
            if joint is not None and (is_head(folded[begin:at]) or _people(folded[begin:at])):
                cuts.append(joint.span())
                at = joint.end()
                continue
        at += 1
    cuts.append((end, end))
    units = not (is_head(folded[begin:end]) or _people(folded[begin:end]))
    found: list[tuple[int, int]] = []
    for left, right in cuts:
        count = _COUNT.search(folded, begin, left)
        stop = count.start() if count is not None else left
        text = folded[begin:stop]
        named = is_head(text) or _people(text) or (right >= end and (text.endswith(("组", "团")) or is_unit(text)))
        named = named or (text.startswith("各") and is_post(text))  # 各乡镇人大主席
        if right < end and masked[left] == "、" and _UNIT_HEAD.search(text):
            named = False
        if units and folded.startswith("各", right):
            named = True
        if stop > begin and named:
            found.append((begin, stop))
            begin = _trim(folded, right, end)
    return found


def _trim(folded: str, start: int, end: int) -> int:
    match = _LEADING.match(folded, start, end)
    return match.end() if match is not None else start


def _people(text: str) -> bool:
    return PEOPLE.search(text) is not None


def meeting_opens(folded: str, begin: int) -> bool:
    """Whether a clause speaks of the meeting itself: 会议听取了…, 本次活动…."""
    return _MEETING.match(folded, begin) is not None


def _ends_group(folded: str, begin: int, at: int) -> bool:
    """Whether a noun phrase that names people ends at an offset, 等 and a count allowed: …等单位|, …100多人|."""
    text = folded[max(begin, at - _LONGEST_GROUP) : at]
    if is_head(text) or _people(text) or _COUNT.search(text) is not None or _COUNTED.search(text) is not None:
        return True
    return text.endswith(("单位", "部门", "组", "团")) or is_unit(text)


@cache
def _group_ends() -> frozenset[str]:
    """The characters in which all ends that names people, unless a count stands before: 100多名|村民."""
    return frozenset("者员长官生师手人责好工位门导任记表子等组团余多0123456789一二三四五六七八九十百千").union(
        heads().lengths_by_last, units().lengths_by_last
    )


def is_label(folded: str, masked: str, begin: int, at: int) -> bool:
    """Whether a stretch behind 等 says who the others are: 等|嘉宾|出席, not 等|自编自演的节目|…."""
    text = masked[begin:at]
    return at <= begin or ("," not in text and (_ends_group(folded, begin, at) or len(text) <= 2))


def group_clause(folded: str, masked: str, begin: int, stop: int) -> GroupClause | None:
    """A clause whose subject is people without names: 各乡镇主要负责人参加会议."""
    if predicates.ACTING.search(masked, begin, stop) is None:
        return None
    of_meeting = meeting_opens(folded, begin) and not is_head(folded[begin:stop])
    if of_meeting and _MEETING_PEOPLE.match(folded, begin, stop) is None:
        return None
    counted = _COUNTING.search(folded, begin, stop) is not None
    ends = _group_ends()
    found = predicate_start(
        masked, begin, stop, lambda at: (counted or folded[at - 1] in ends) and _ends_group(folded, begin, at)
    )
    if found is None:
        return None
    at, act = found
    sent = _SENT.search(folded, begin, at)
    groups = tuple(split_groups(folded, masked, sent.end() if sent is not None else begin, at))
    if not groups or any(_refused(folded, group) for group in groups):
        return None
    last = folded[slice(*groups[-1])]
    if _BARE_UNIT.search(last) is not None and _SEVERAL.search(last) is None:
        return None  # 公司参加了展览: a unit, not its people
    if not (is_head(last) or _people(last) or last.endswith(("组", "团"))) and not _reports(folded, groups[-1], act):
        return None
    return GroupClause(groups, act, stop)


def _refused(folded: str, group: tuple[int, int]) -> bool:
    text = folded[slice(*group)]
    if len(text) == 3 and text[0] in surname_characters() and is_post(text[1:]):
        return True  # 王校长 is one person
    return _NO_GROUP.search(folded, *group) is not None or _NO_OPENING.match(folded, *group) is not None


def _reports(folded: str, group: tuple[int, int], act: Act) -> bool:
    """Whether a unit stands for its people: it reports to the meeting, or 各 / 有关 units take part or speak."""
    if Action.SPEAK in act.actions and any(word in folded[slice(*act.verbs[0])] for word in _REPORTS):
        return True
    return Action.LEAD not in act.actions and folded.startswith(("各", "有关", "相关"), group[0])


def trailing_groups(folded: str, masked: str, at: int, end: int) -> GroupClause | None:
    """Groups that close a list of persons, whose last name ends at ``at``: …, 各乡镇负责人参加会议."""
    if at >= end or masked[at] not in "、,;和及以与暨":
        return None
    begin = at + 1
    groups: list[tuple[int, int]] = []
    for _ in range(12):
        stop = clause_end(masked, begin, end)
        closing = group_clause(folded, masked, begin, stop)
        if closing is not None:
            return GroupClause((*groups, *closing.groups), closing.act, closing.end)
        if stop >= end or masked[stop] == "。" or not is_head(folded[begin:stop]):
            return None
        groups += split_groups(folded, masked, begin, stop)
        begin = stop + 1
    return None
