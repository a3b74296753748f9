"""Datelines (电头): where one begins and ends in folded text, and what its head says of outlet, place and date.

The first look is at a few characters only, because this is asked for every line of a page.  Offsets are reading
offsets; nothing outside ``[start, end)`` is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from cnbulletin.knowledge.credit_reading import CreditReading, name_like
from cnbulletin.knowledge.credit_tokens import role_at
from cnbulletin.knowledge.credits import credit_line
from cnbulletin.knowledge.dateline_rules import DATE, PROSE, WIRE, dateline_rules
from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import HAN, NameSense
from cnbulletin.knowledge.outlets import NO_OUTLETS, is_outlet, lends_name, longest_outlet, opens_with_agency
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.reporters import credit_bracket, reported, reporter_end

__all__ = ["DatelineMatch", "closing_dateline", "dateline_end", "find_dateline", "inner_dateline"]

_WINDOW = 64  # the head of a dateline, before its credits, is shorter than this
_LONGEST_CREDITS = 160
_LEADS = frozenset("□■▲△▼▽◆◇♦●★☆※◎〇-")
_OPENERS = {"(": ")", "[": "]", "【": "】", "《": "》", "<": ">", "{": "}"}
_CLOSERS = frozenset(")]】》>}")
# The one look that most lines get: a word that can end a head, before the first sentence mark.
_CUE = Pattern("[^,。;!?…]{0,60}?(?:讯(?![息问号期飞])|电(?![视话影])|消息(?![人灵])|报[道导读迅汛])")
_END_OF_REPORT = Pattern("报[道导]|日(?:[^,。]{0,4}专)?电|日讯")
_DATED_MESSAGE = Pattern(f"(?:北京|当地|东京|美国)?(?:时间)?(?P<date>{DATE})消息(?=[(:,。]|据)")
_ROLE_TAIL = Pattern(f"(?P<date>{DATE})(?:{WIRE}|讯)$")
_WITHIN = Pattern("(?<![通腾资视电喜])讯")  # a second 讯 ends the head
_LONGEST_BARE = 45
_BARE_REPORT = Pattern(f"[{HAN}、]{{2,40}}?(?:摄影)?报[道导](?=:)")
_NO_CREDIT_MARKS = "\"'《》。:"
_BRACKET = Pattern(r"[()\[\]【】》<>{}。!?]")  # all that opens (but 《), closes, or ends a sentence
# without which no dateline.day and no dateline.dated: 日, at most a clock time and a short place, and the last word
_DAY_AND_WORD = Pattern("日[^,。;:!?]{0,18}?(?:讯|电|消息)")
# 林溪/云州报导
_SLASHED = Pattern(f"([{HAN}]{{2,4}})/[{HAN}]{{2,8}}报[导道]")


class DatelineMatch(NamedTuple):
    """A dateline in reading offsets: all of it, the parts of its head, and the stretch that holds its credits.

    ``text`` leaves out the marks before it and a round bracket around all of it.  ``rule`` names the rule of the head.
    """

    text: tuple[int, int]
    end: int
    outlet: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    date: tuple[int, int] | None = None
    credits: tuple[int, int] | None = None
    running: tuple[int, int] | None = None  # credits that run on into the first sentence
    rule: str = ""


_PARTS = ("outlet", "place", "date")


@cache
def _own_news() -> re.Pattern[str]:
    words = "|".join(map(re.escape, terms("outlets", "own")))
    return re.compile(f"(?:{words})讯(?=[{re.escape(''.join(_OPENERS))}])")


def dateline_end(folded: str, start: int, end: int, outlets: frozenset[str] = NO_OUTLETS) -> int | None:
    """The offset behind the dateline that begins exactly at ``start``, its leading marks included.

    It reaches to the closing bracket of the reporter parenthesis, or to 报道.  ``outlets`` are those that the caller
    knows besides the listed ones.

    >>> lines = ("本报讯(记者林溪)1月4日上午", "□本报云州1月3日电记者林溪报道:今天", "记者从县里获悉")
    >>> [dateline_end(line, 0, len(line)) for line in lines]
    [9, 16, None]
    """
    match = find_dateline(folded, start, end, outlets=outlets)
    return match.end if match else None


def find_dateline(
    folded: str,
    start: int,
    end: int,
    gaps: Collection[int] = (),
    names: NameSense | None = None,
    *,
    outlets: frozenset[str] = NO_OUTLETS,
) -> DatelineMatch | None:
    """The dateline that begins exactly at ``start``, taken apart.

    ``gaps`` are the offsets before which white space stood on the same line, ``names`` what the page knows, ``outlets``
    those that the caller knows besides the listed ones.
    """
    if not _CUE.match(folded, start, end):
        return None
    at = start
    while at < end and at < start + 3 and folded[at] in _LEADS:
        at += 1
    if at >= end:
        return None
    opener = folded[at] if folded[at] in _OPENERS and folded[at] != "《" else ""
    begin = at + len(opener)
    head = (_added(folded, begin, end, outlets) if outlets else None) or _head(folded, begin, end)
    if head is None:
        return _role_led(folded, at, begin, end, opener)
    if opener:
        return _enclosed(folded, at, head, end, opener)
    return _with_credits(folded, head, end, gaps, names)


def _enclosed(folded: str, at: int, head: DatelineMatch, end: int, opener: str) -> DatelineMatch | None:
    """【本报讯】, (新华社云州1月3日电), 【本报讯记者林溪】, and what may follow the bracket."""
    close = _OPENERS[opener]
    inner = head.end
    credits = None
    if inner >= end or folded[inner] != close:
        stop = folded.find(close, inner, min(end, inner + _LONGEST_CREDITS))
        if stop < 0 or not credit_bracket(folded, inner, stop):
            return None
        credits, inner = (inner, stop), stop
    if opener == "(":
        return head._replace(text=(at + 1, inner), end=inner + 1, credits=credits)
    whole = head._replace(text=(at, inner + 1), end=inner + 1, credits=credits)
    return whole if credits else _with_credits(folded, whole, end, (), None)


def _head(folded: str, start: int, end: int) -> DatelineMatch | None:
    """The head of a dateline: outlet, place, date and 讯 or 电."""
    if start >= end:
        return None
    stop = min(end, start + _WINDOW)
    rules = dateline_rules()
    first = folded[start]
    if first in "本我未木术末":
        plain = _own_news().match(folded, start, stop)
        if plain:  # 本报讯(: what most are, and what dateline.own reads in the same way
            outlet = (start, plain.end() - 1)
            return DatelineMatch(text=plain.span(), end=plain.end(), outlet=outlet, rule="dateline.own")
        match = rules["dateline.own"].match(folded, start, stop)
        if match:
            return _from_match("dateline.own", match, *_PARTS)
        match = rules["dateline.misread"].match(folded, start, stop)
        if match:
            return _from_match("dateline.misread", match, "outlet")
    match = rules["dateline.agency"].match(folded, start, stop) if opens_with_agency(folded, start) else None
    if match:
        if first in "据據" and match[0].endswith("消息"):
            return None  # 据云岭网1月3日消息 only cites
        return _dated(folded, _whole_outlet(folded, _from_match("dateline.agency", match, *_PARTS)), end)
    if _DAY_AND_WORD.search(folded, start, stop):
        match = rules["dateline.day"].match(folded, start, stop)
        if match:
            return _from_match("dateline.day", match, "date")
        match = rules["dateline.dated"].match(folded, start, stop)
        if match and (found := _parted(folded, match)):
            return found
    match = rules["dateline.undated"].match(folded, start, stop)
    if match and (found := _undated(folded, match, end)):
        return _dated(folded, found, end)
    return None


def _added(folded: str, start: int, end: int, outlets: frozenset[str]) -> DatelineMatch | None:
    """The head of an outlet that the caller added: 云岭小喇叭|云州1月3日电."""
    stop = start + longest_outlet(folded, start, outlets)
    match = dateline_rules()["dateline.added"].match(folded, stop, min(end, start + _WINDOW)) if stop > start else None
    if match is None:
        return None
    found = _from_match("dateline.added", match, "place", "date")
    return _dated(folded, found._replace(text=(start, match.end()), outlet=(start, stop)), end)


def _dated(folded: str, found: DatelineMatch, end: int) -> DatelineMatch:
    """云岭科技讯|北京时间1月3日消息: the date behind 讯."""
    message = _DATED_MESSAGE.match(folded, found.end, end) if found.date is None else None
    if message is None:
        return found
    return found._replace(text=(found.text[0], message.end()), end=message.end(), date=message.span("date"))


def _whole_outlet(folded: str, found: DatelineMatch) -> DatelineMatch:
    """新华网|客户端云州: the outlet reaches to the last word of an outlet; what is left is the place."""
    if found.outlet is None or found.place is None:
        return found
    start, stop = found.place
    for cut in range(stop, start + 1, -1):
        if cut != stop - 1 and is_outlet(folded, start, cut, firm=True):
            return found._replace(outlet=(found.outlet[0], cut), place=(cut, stop) if cut < stop else None)
    return found


def _from_match(rule: str, match: re.Match[str], *parts: str) -> DatelineMatch:
    """The head that a rule matches, with those of its parts that are printed."""
    printed = {name.rstrip("23"): match.span(name) for name, text in match.groupdict().items() if text is not None}
    outlet, place, date = [printed.get(part) if part in parts else None for part in _PARTS]
    return DatelineMatch(text=match.span(), end=match.end(), outlet=outlet, place=place, date=date, rule=rule)


def _parted(folded: str, match: re.Match[str]) -> DatelineMatch | None:
    """A dated head of any outlet: 云岭在线|云州|1月3日讯; the longest outlet that leaves no place or a whole one."""
    start, stop = match.span("head")
    cited = match.span("ju")[0] >= 0 and match.span("wire")[0] < 0  # 据云岭网1月3日消息
    if cited or PROSE.search(folded[start:stop]) or _WITHIN.search(folded, start, stop):
        return None
    found = DatelineMatch(text=match.span(), end=match.end(), date=match.span("date"), rule="dateline.dated")
    if match.span("after")[0] >= 0:  # 云岭在线1月3日云州讯
        fits = is_outlet(folded, start, stop)
        return found._replace(outlet=(start, stop), place=match.span("after")) if fits else None
    for cut in range(stop, start + 1, -1):
        if cut != stop - 1 and is_outlet(folded, start, cut):
            return found._replace(outlet=(start, cut), place=(cut, stop) if cut < stop else None)
    if match.span("ju")[0] >= 0 or match.span("wire")[0] < 0 or not 2 <= stop - start <= 8:
        return None
    return found._replace(place=(start, stop))


def _undated(folded: str, match: re.Match[str], end: int) -> DatelineMatch | None:
    """An outlet and 讯, by how outlets end or by the bracket of credits that follows: 云岭晨报讯, 法学院讯(记者林溪)."""
    start, stop = match.span("outlet")
    if PROSE.search(folded[start:stop]) or folded.startswith(("记者", "通讯"), start):
        return None
    found, at = _from_match("dateline.undated", match, "outlet"), match.end()
    if is_outlet(folded, start, stop, firm=_DATED_MESSAGE.match(folded, at, end) is None):
        return found
    if at >= end or (folded[at] not in _OPENERS and folded[at] != ":"):
        return None
    cut = next((cut for cut in range(stop - 2, start + 1, -1) if is_outlet(folded, start, cut, firm=True)), None)
    if cut is not None and stop - cut <= 8:
        return found._replace(outlet=(start, cut), place=(cut, stop))
    close = _closer(folded, at, end) if folded[at] in _OPENERS else None
    if close is None or not credit_bracket(folded, at + 1, close):
        return None
    # 法学院讯 names a unit, 云州讯 a place
    return (
        found
        if lends_name(folded, start, stop) or stop - start > 4
        else found._replace(outlet=None, place=(start, stop))
    )


def _closer(folded: str, opener: int, end: int) -> int | None:
    """The bracket that closes the one at ``opener``, nested ones past; ``None`` where a sentence ends first."""
    depth, last = 1, None
    for match in _BRACKET.finditer(folded, opener + 1, min(end, opener + _LONGEST_CREDITS)):
        ch = match[0]
        if ch in _OPENERS:
            depth += 1
        elif ch in _CLOSERS:
            depth, last = depth - 1, match.start()
            if not depth:
                break
        else:
            break
    return last


def _with_credits(
    folded: str, head: DatelineMatch, end: int, gaps: Collection[int], names: NameSense | None
) -> DatelineMatch:
    """The head with the credits that follow it: brackets, or words up to 报道, or a reporter's name."""
    at = head.end
    if at >= end:
        return head
    stop = _bracket_end(folded, at, end)
    if stop is not None:
        second = _bracket_end(folded, stop, end)  # (记者林溪)(通讯员陈默)
        return _until(head, at, second if second is not None and role_at(folded, stop + 1, second) else stop)
    if folded[at] in _OPENERS and _closer(folded, at, end) is not None:
        return head
    opened = at + 1 if folded[at] in '(《["<:' else at
    if role_at(folded, opened, end) is None:
        stop = _bare_reported(folded, at, end)
        return _until(head, at, stop) if stop is not None else head
    stop = _unbracketed(folded, opened, end)
    if stop is not None:
        return _until(head, at, stop)
    running = reporter_end(folded, opened, end, gaps, names)
    if running is None:
        return head
    return _until(head, at, running) if opened > at else head._replace(running=(opened, running))


def _bare_reported(folded: str, at: int, end: int) -> int | None:
    """The end of reporters without a role: 本报讯|林溪、陈默报道:."""
    match = _BARE_REPORT.match(folded, at, end) if ":" in folded[at : min(end, at + _LONGEST_BARE)] else None
    found = CreditReading(folded, at, match.end(), closed=False) if match else None
    return match.end() if match and found and not found.marks(_NO_CREDIT_MARKS) and found.names() else None


def _bracket_end(folded: str, at: int, end: int) -> int | None:
    """The end of a bracket of credits that opens at ``at``."""
    if at >= end or folded[at] not in _OPENERS:
        return None
    close = _closer(folded, at, end)
    if close is None or not credit_bracket(folded, at + 1, close):
        return None
    # OCR reads ( as 《; a title of a work right behind 讯 is no bracket of credits
    return close + 1 if folded[at] != "《" or role_at(folded, at + 1, close) else None


def _until(head: DatelineMatch, at: int, stop: int) -> DatelineMatch:
    return head._replace(text=(head.text[0], stop), end=stop, credits=(at, stop))


def _unbracketed(folded: str, at: int, end: int) -> int | None:
    """The end of credits without an opening bracket: 记者林溪报道, 通讯员陈默)."""
    limit = min(end, at + _LONGEST_CREDITS)
    for match in _END_OF_REPORT.finditer(folded, at, limit):
        if any(ch in "。;!?(" for ch in folded[at : match.start()]):
            break
        if match[0][0] == "报" and reported(folded, at, match.end()):
            return match.end()
    for stop in range(at + 4, min(limit, at + 60)):
        if folded[stop] in ")]】":
            return stop + 1 if credit_bracket(folded, at, stop) else None
        if folded[stop] in "。;:!?([【《":
            break
    return None


def _role_led(folded: str, at: int, begin: int, end: int, opener: str) -> DatelineMatch | None:
    """A dateline that opens with its reporter: 本报记者林溪报道, (中央社记者林溪云州3日电), 【记者林溪/云州报导】."""
    role = role_at(folded, begin, end)
    if role is None:
        slashed = _SLASHED.match(folded, begin, end) if "/" in folded[begin : begin + 5] else None
        if slashed is None or not name_like(slashed[1], credited=False):
            return None
    for match in _END_OF_REPORT.finditer(folded, role or begin, min(end, begin + 80)):
        stop, date = match.end(), None
        if any(ch in "。;!?([" for ch in folded[begin:stop]):
            return None
        if match[0][0] != "报":
            dated = _ROLE_TAIL.search(folded, begin, stop)
            date = dated.span("date") if dated else None
        if opener and (stop >= end or folded[stop] != _OPENERS[opener]):
            continue
        after = stop + 1 if opener else stop
        if not opener and after >= end and date is None:
            return None  # a line of nothing but credits stands alone
        credits_end = date[0] if date else stop
        if date or match[0][0] == "报":
            fits = credit_bracket if date or not folded.startswith("记者", begin) else credit_line
            if fits(folded, begin, credits_end):
                text = (at, after) if opener and opener != "(" else (begin, stop)
                credits = (begin, credits_end)
                return DatelineMatch(text=text, end=after, date=date, credits=credits, rule="dateline.reporter")
    return None


_INNER = Pattern(
    f"本[报网台]讯(?![息员])|(?:[据據]?(?:新华社|新华网|中新社|中新网|人民网)|本报)[^,。;:!?()]{{0,16}}?{DATE}(?:{WIRE}|讯)"
    "|[据據]?新华社电(?=[(])"
)


def inner_dateline(folded: str, start: int, end: int) -> int | None:
    """Where a dateline begins that a headline was run into on one line; ``None`` where none does.

    >>> line = "全县冬修水利动员会召开本报讯(记者林溪)昨日"
    >>> inner_dateline(line, 0, len(line))
    11
    """
    limit = min(end, start + 72)
    for match in _INNER.finditer(folded, start + 1, limit):
        if "。" in folded[start : match.start()]:
            return None
        at = match.start()
        if folded[at - 1] in "(【[□■▲":
            at -= 1
        if at - start >= 4 and folded[at - 1] not in "据自在由读《" and dateline_end(folded, at, end) is not None:
            return at
    return None


def closing_dateline(folded: str, start: int, end: int, outlets: frozenset[str] = NO_OUTLETS) -> int | None:
    """Where a bracket with nothing but a dateline begins at the end of a paragraph.

    >>> closing_dateline("会谈结束。(新华社云州1月3日电)", 0, 17)
    5
    """
    stop = end - 1 if end - start > 4 and folded[end - 1] == "。" else end
    if stop - start < 6 or folded[stop - 1] not in _CLOSERS:
        return None
    for at in range(stop - 2, max(start, stop - _WINDOW) - 1, -1):
        if folded[at] in _OPENERS:
            return at if dateline_end(folded, at, stop, outlets) == stop else None
    return None
