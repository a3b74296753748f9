"""What a clause says its subject does: the main predicate behind adverbials and phrases, and what is joined to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cnbulletin.fields.sentences import clause_end
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.rules import Rule
from cnbulletin.knowledge.title_words import is_head
from cnbulletin.model import Action

__all__ = ["Act", "act_of", "predicate_start"]

_MOVED = Pattern(r"(?:一行)?(?:今[天日]|昨[天日]|[0-9]++日)?(?:来到|到|赴|前往|走进|深入|抵达|莅临)")
_PHRASE_REACH = 60  # characters that a phrase between subject and verb may take (在…会议上, 就…工作)

_DIRECT = (
    (predicates.ATTEND, Action.ATTEND),
    (predicates.PRESIDE, Action.PRESIDE),
    (predicates.LEAD, Action.LEAD),
    (predicates.SPEAK, Action.SPEAK),
)
# Of those whose rules are asked most; see that a verb is not there before it is looked for.
_STEMS = {
    predicates.ATTEND.name: predicates.ATTENDING,
    predicates.PRESIDE.name: predicates.PRESIDING,
    predicates.LEAD.name: predicates.LEADING,
}
_LIGHT = ((predicates.LIGHT_LEAD, Action.LEAD), (predicates.SPEAK, Action.SPEAK))
_ON_BEHALF = ("代表", "作为", "受", "应", "结合", "通过", "以")
_TOGETHER = Pattern(r"(?:一起|一同|一道)(?=\w)")


class Act(NamedTuple):
    """The predicates of one clause; offsets in the passage."""

    actions: tuple[Action, ...]
    verbs: tuple[tuple[int, int], ...]
    venue: tuple[int, int] | None
    party: tuple[int, int] | None
    convened: bool  # 主持召开: the verbs behind it tell of the meeting


def act_of(masked: str, start: int, end: int) -> Act | None:
    """What a clause tail says; ``None`` where it holds no listed predicate or tells of a plan or an absence."""
    end = min(end + 1, len(masked))  # patterns may look at the mark that ends the clause, never past it
    if predicates.ACTING.search(masked, start, end) is None:
        return None
    at, venue, party = start, None, None
    for _ in range(6):
        at = _skip(masked, at, end)
        if at >= end or masked.startswith("关于", at) or predicates.BLOCKED.match(masked, at, end):
            return None  # 副县长林溪关于…的说明 is a noun
        led = predicates.LED_PARTY.match(masked, at, end)
        if led is not None:
            party = led.span("party")
            at = led.end()
            rest = _first(masked, at, end, ((predicates.LEAD, Action.LEAD), (predicates.LIGHT_LEAD, Action.LEAD)))
            if rest is None:
                moved = _MOVED.match(masked, at, end)
                if moved is None:
                    return Act((), (), None, party, False)
                return Act((Action.LEAD,), ((led.start(), led.start("party")),), None, party, False)
            return Act((Action.LEAD,), (rest[1],), _place(masked, at, rest[1][0]), party, False)
        direct = _at(masked, at, end)
        if direct is not None:
            if direct[0] is Action.LEAD and masked.startswith(("带队", "率队", "率团"), at):
                visit = predicates.LEAD.search(masked, direct[1][1], end)
                venue = _place(masked, direct[1][1], visit.start()) if visit is not None else None
            return _joined(masked, direct, end, venue, party)
        place = predicates.PLACE_PHRASE.match(masked, at, end)
        if place is not None:
            found = _first(masked, place.end(), min(end, place.end() + _PHRASE_REACH), _DIRECT)
            if found is None or predicates.BLOCKED.search(masked, place.end(), found[1][0]):
                return None
            venue = _venue(masked, place.end(), found[1][0])
            return _joined(masked, found, end, venue, party)
        matter = predicates.MATTER_PHRASE.match(masked, at, end)
        if matter is None:
            return _behind_other(masked, at, end)
        together = _TOGETHER.search(masked, matter.end(), end)
        if together is not None and matter.group() in ("与", "同", "和"):
            at = together.end()
            continue  # 与大家一起|观看演出
        behalf = matter.group().startswith(_ON_BEHALF)
        found = _first(masked, matter.end(), end, _DIRECT if behalf else _LIGHT)
        if found is None:
            return None
        return _joined(masked, found, end, venue, party)
    return None


# At an event, at a time: 在启动仪式上, 在致辞中; no place.  And the other side of talks: 在海滨宫|与总理陈默.
_NO_VENUE = Pattern(r"(?:会|式|动|礼|辞|话|程|班|坛)[上中]$|[时后]$|期间$|发表|作了")
_OTHER_SIDE = Pattern(r"[与同](?!志|学|济|心).*+(?=$)")


def _venue(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """The place that a phrase names, if it names one."""
    other = _OTHER_SIDE.search(masked, start, end)
    stop = other.start() if other is not None and masked.startswith(("会谈", "举行", "进行", "会晤"), end) else end
    return (start, stop) if stop > start and _NO_VENUE.search(masked, start, stop) is None else None


def _skip(masked: str, at: int, end: int) -> int:
    while (match := predicates.ADVERBIAL.match(masked, at, end)) is not None:
        if _at(masked, at, end) is not None:
            break
        at = match.end()
    return at


def _at(masked: str, at: int, end: int) -> tuple[Action, tuple[int, int]] | None:
    """The listed verb that begins exactly at ``at``."""
    for rule, action in _DIRECT:
        match = rule.match(masked, at, end)
        if match is not None:
            return action, match.span()
    return None


def _first(
    masked: str, at: int, end: int, rules: tuple[tuple[Rule, Action], ...]
) -> tuple[Action, tuple[int, int]] | None:
    """The listed verb nearest to ``at``."""
    best: tuple[Action, tuple[int, int]] | None = None
    for rule, action in rules:
        stems = _STEMS.get(rule.name)
        match = rule.search(masked, at, end) if stems is None or stems.search(masked, at, end) else None
        while match is not None and masked[match.start() - 1] == "的":  # 有关部门的汇报: a noun
            match = rule.search(masked, match.end(), end)
        if match is not None and (best is None or match.start() < best[1][0]):
            best = action, match.span()
    return best


def _place(masked: str, start: int, end: int) -> tuple[int, int] | None:
    place = predicates.PLACE_PHRASE.search(masked, start, end)
    return (place.end(), end) if place is not None and place.end() < end else None


_JOIN_REACH = 30


_LEAD_REACH = 120  # characters that adverbials and phrases before a verb may take
_ADVERB_REACH = 4
_ASKED = Pattern(r"组织|要求|邀请|安排|拒绝|取消|推荐|报名|号召|动员|申请|请|被|鼓励|支持|引导|通知|获")


def _behind_other(masked: str, at: int, end: int) -> Act | None:
    """A listed verb behind an adverb no list knows (欣然出席), or joined to a verb that is none (担任评委并点评)."""
    for rule, action in ((predicates.PRESIDE, Action.PRESIDE), (predicates.ATTEND, Action.ATTEND)):
        match = rule.search(masked, at + 1, min(end, at + _ADVERB_REACH + 4))
        if match is not None and match.start() <= at + _ADVERB_REACH and not _ASKED.search(masked, at, match.start()):
            if is_head(masked[at : match.start()]):
                return None  # 全体党员|参加会议: another subject
            return _joined(masked, (action, match.span()), end, None, None)
    joint = masked.find("并", at, end)
    while 0 <= joint < end:
        found = _at(masked, _skip(masked, joint + 1, end), end)
        if found is not None and not predicates.BLOCKED.search(masked, at, joint):
            return Act((found[0],), (found[1],), None, None, False)
        joint = masked.find("并", joint + 1, end)
    return None


def _joined(
    masked: str,
    found: tuple[Action, tuple[int, int]],
    end: int,
    venue: tuple[int, int] | None,
    party: tuple[int, int] | None,
) -> Act:
    """The predicate found, and those joined to it in the same clause by 并, 和, 、."""
    actions, verbs = [found[0]], [found[1]]
    convened = masked.startswith("主持召开", found[1][0])
    at = found[1][1]
    for _ in range(3):
        joint = predicates.COORDINATION.search(masked, at, min(end, at + _JOIN_REACH))
        if joint is None:
            break
        begin = _skip(masked, joint.end(), end)
        if predicates.BLOCKED.match(masked, begin, end):
            break
        more = _at(masked, begin, end)
        if more is None and joint.group().startswith("并"):
            phrase = predicates.MATTER_PHRASE.match(masked, begin, end) or predicates.PLACE_PHRASE.match(
                masked, begin, end
            )
            more = _first(masked, phrase.end(), end, _LIGHT) if phrase is not None else None
        if more is None:
            at = joint.end()
            continue
        if more[0] not in actions:
            actions.append(more[0])
        verbs.append(more[1])
        at = more[1][1]
    return Act(tuple(actions), tuple(verbs), venue, party, convened)


def predicate_start(masked: str, start: int, end: int, ends: Callable[[int], bool]) -> tuple[int, Act] | None:
    """Where in a clause the predicate with all that leads to it begins, and what it says: 学工部负责人|主持会议.

    For a clause whose subject is no person; ``ends`` tells whether a subject may end at an offset.  The latest
    such place counts: 劳模代表|一一发言, not 劳模|代表….
    """
    verb = _first(masked, start + 2, end, _DIRECT)
    if verb is None:
        return None
    stop = clause_end(masked, start, end)
    for at in range(verb[1][0], max(start + 1, verb[1][0] - _LEAD_REACH), -1):
        if not ends(at):
            continue
        if at == verb[1][0] or predicates.ADVERBIAL.match(masked, at, stop) or _phrase(masked, at, stop):
            act = act_of(masked, at, stop)
            if act is not None and act.actions:
                return at, act
    return None


def _phrase(masked: str, at: int, stop: int) -> bool:
    return bool(predicates.PLACE_PHRASE.match(masked, at, stop) or predicates.MATTER_PHRASE.match(masked, at, stop))
