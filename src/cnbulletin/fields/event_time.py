"""When the event took place: every time expression of a passage, and the one that dates the article.

Finding reads the longest expression that begins at a place; judging looks at the words around it.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cnbulletin.fields import time_context as context
from cnbulletin.fields.time_finders import FINDERS, Finder, Grade, finders_by_first, openings
from cnbulletin.fields.time_grammar import N12, N31, PLAIN_DAY, YEAR_NUMBER, YEAR_SHORT
from cnbulletin.fields.when import printed_precision, resolve
from cnbulletin.model import EventTime, Precision
from cnbulletin.reading.reading import Passage

__all__ = ["TimeMatch", "choose_time", "event_time", "find_times"]

# How far a rule looks before and after an expression, and how long an opening can be and still be no lede.
_REACH = 24
_OPENING = 60
_CLAUSE_ENDS = ",。;:!?"
_RUNS_ON = frozenset("以起至")  # what runs on from a day: 以来, 起, 至今


class TimeMatch(NamedTuple):
    """One time expression: offsets in its passage, whether it is background, how exactly it is printed, by which rule."""

    start: int
    end: int
    background: bool
    precision: Precision
    rule: str = ""


class _Found(NamedTuple):
    """An expression with its grade; ``old`` where it prints a year, ``lede_only`` where it dates only a lede."""

    start: int
    end: int
    grade: Grade
    old: bool
    lede_only: bool
    rule: str


class _Drawn(NamedTuple):
    """Where an expression ends, the finder that made it, and what it is worth before its surroundings are seen."""

    end: int
    finder: Finder | None
    grade: Grade


def find_times(passage: Passage, start: int = 0) -> tuple[TimeMatch, ...]:
    """Every time expression of a passage from an offset on, in order; the longest at each place.

    Expressions inside quotation marks and book titles are left out: they are not the paper's own words.

    >>> from cnbulletin.reading.reading import Reading
    >>> text = "今年以来,全县干旱。1月4日上午,林溪到白河镇调研。"
    >>> passage = Passage(Reading(text), 0, len(text))
    >>> [(passage.text[m.start:m.end], m.background) for m in find_times(passage)]
    [('今年以来', True), ('1月4日上午', False)]
    """
    found = list(_scan(passage, start))
    found.extend(_events_since(passage, start, found))
    found.sort(key=lambda item: item.start)
    return tuple(_match(passage, item) for item in found)


def choose_time(passages: Sequence[tuple[Passage, int]]) -> tuple[int, TimeMatch] | None:
    """The event time of an article: the index of its passage and the match, or ``None``.

    ``passages`` are the passages of the body in order, each with the offset where its text begins (behind the
    dateline in the first one).  The first expression that can date the event counts; where there is none, the
    first background expression does (今年以来, 近年来, 截至1997年底).  Beyond the lede a date that prints its year
    is history, not news.
    """
    before = 0
    fallback: tuple[int, _Found] | None = None
    for index, (passage, start) in enumerate(passages):
        lede = before < _OPENING
        found: list[_Found] = []
        for item in _scan(passage, start):
            if item.grade is Grade.EVENT and (lede or not item.old):
                return index, _match(passage, item)
            found.append(item)
        if fallback is None:
            found.extend(_events_since(passage, start, found))
            usable = [
                item for item in found if item.grade is Grade.BACKGROUND and (lede or not (item.old or item.lede_only))
            ]
            if usable:
                fallback = index, min(usable, key=lambda item: item.start)
        before += len(passage) - start
    if fallback is None:
        return None
    index, item = fallback
    return index, _match(passages[index][0], item)


def event_time(passage: Passage, match: TimeMatch, issue_date: dt.date | None) -> EventTime:
    """The public object of a match; see :func:`cnbulletin.fields.when.resolve` for ``start`` and ``end``."""
    start, end, precision = resolve(passage.text[match.start : match.end], issue_date)
    return EventTime(
        text=passage.render(match.start, match.end),
        start=start,
        end=end,
        precision=precision,
        span=passage.span(match.start, match.end),
    )


def _match(passage: Passage, item: _Found) -> TimeMatch:
    precision = printed_precision(passage.text[item.start : item.end])
    return TimeMatch(item.start, item.end, item.grade is not Grade.EVENT, precision, item.rule)


def _scan(passage: Passage, start: int) -> Iterator[_Found]:
    """The expressions that begin with a word of time, lazily, so that a dated lede costs no look at the rest."""
    folded = passage.folded
    opening, foreign = openings(), _ForeignWords(passage)
    at = start
    while candidate := opening.search(folded, at):
        begin = candidate.start()
        drawn = _draw(folded, begin)
        if drawn is None:
            at = begin + 1
            continue
        at = drawn.end
        if not foreign.hold(begin, at):
            yield _judge(folded, start, begin, drawn)


def _draw(folded: str, at: int) -> _Drawn | None:
    """The longest expression that begins at a place, with 自, 从, 截至 before and 以来, 起 behind it."""
    prefix = context.PREFIX.match(folded, at)
    core = _core(folded, prefix.end() if prefix else at)
    if prefix is None:
        if core is None:
            return None
        if core.grade is Grade.EVENT and folded[core.end : core.end + 1] not in _RUNS_ON:
            return core
        since = context.SINCE_DAYS if core.grade is Grade.EVENT else context.SINCE_LONG
        onward = since.match(folded, core.end)
        return _Drawn(onward.end(), core.finder, Grade.BACKGROUND) if onward else core
    if prefix["until"]:
        plain = context.NO_TIME_AFTER_UNTIL.match(folded, prefix.end())
        if core is None:
            return _Drawn(plain.end(), None, Grade.BACKGROUND) if plain else None
        return _Drawn(core.end, core.finder, Grade.BACKGROUND)
    if prefix["reached"]:
        return core and _Drawn(core.end, core.finder, Grade.ASIDE)
    onward = context.SINCE_FROM.match(folded, core.end) if core else None
    if onward is None and folded[at] == "自":
        onward = context.SINCE_EVENT.match(folded, prefix.end())
    return _Drawn(onward.end(), core.finder if core else None, Grade.BACKGROUND) if onward else None


def _core(folded: str, at: int) -> _Drawn | None:
    """The longest match of the finders at a place."""
    plain = _plain_day().match(folded, at)
    if plain:
        return _Drawn(plain.end(), FINDERS[0], FINDERS[0].grade)
    best: _Drawn | None = None
    for finder in finders_by_first().get(folded[at : at + 1], ()):
        match = finder.match(folded, at)
        if match and (best is None or match.end() > best.end):
            best = _Drawn(match.end(), finder, finder.grade)
            if finder is FINDERS[0]:  # no other finder reads more of a day
                break
    return best


def _events_since(passage: Passage, start: int, found: Sequence[_Found]) -> Iterator[_Found]:
    """Clauses such as 林改工作启动以来, which hold no word of time but 以来."""
    folded = passage.folded
    if folded.find("以来", start) < 0:
        return
    foreign = _ForeignWords(passage)
    ends = [item.end for item in found]
    for match in _since_clause().finditer(folded, start):
        begin, end = match.span("since")
        following = bisect_right(ends, begin)
        if following < len(found) and found[following].start < end:
            continue
        if folded.count('"', begin, end) % 2 == 0 and not foreign.hold(begin, end):
            yield _Found(begin, end, Grade.BACKGROUND, old=False, lede_only=True, rule="time.since_clause")


def _judge(folded: str, head: int, start: int, drawn: _Drawn) -> _Found:
    text = folded[start : drawn.end]
    before, after = folded[max(head, start - _REACH) : start], folded[drawn.end : drawn.end + _REACH]
    grade = min(drawn.grade, _grade(text, before, after))
    name = drawn.finder.rule.name if drawn.finder else "time.since"
    if grade is Grade.BACKGROUND and name in ("time.month", "time.year"):
        compared = context.PLAN_BEFORE.search(before) or context.COMPARED_BEFORE.search(before)
        if compared or (name == "time.year" and not _stands_alone(text, before)):
            grade = Grade.ASIDE
    lede_only = drawn.grade is not Grade.EVENT and bool(
        (drawn.finder and drawn.finder.lede_only) or _printed_day().search(text)
    )
    return _Found(start, drawn.end, grade, old=bool(_printed_year().match(text)), lede_only=lede_only, rule=name)


def _grade(text: str, before: str, after: str) -> Grade:
    """What the words around an expression leave of it."""
    opens_clause = not before or before[-1] in _CLAUSE_ENDS
    closes_clause = not after or after[0] in _CLAUSE_ENDS
    if (
        (not closes_clause and context.ASIDE_AFTER.match(after))
        or (not opens_clause and context.ASIDE_BEFORE.search(before))
        or (before.rfind("(") > before.rfind(")") and ")" in after and after[0] != "摄")
        or _is_era(text, before, after)
        or (not opens_clause and _printed_year().match(text) and context.BIRTH_BEFORE.search(before))
        or (not opens_clause and _leans_on_another_day(text))
    ):
        return Grade.ASIDE
    if (
        (not closes_clause and context.BACKGROUND_AFTER.match(after))
        or (not opens_clause and _is_cited(text, before, after))
        or before.rfind("(") > before.rfind(")")
        or _leans_on_another_day(text)
    ):
        return Grade.BACKGROUND
    return Grade.EVENT


def _is_cited(text: str, before: str, after: str) -> bool:
    """Whether the clause passes on what was held, issued or printed at that time, or runs from it."""
    if context.BACKGROUND_BEFORE.search(before):
        return True
    if context.FROM_BEFORE.search(before) and not _is_range(text) and not context.FROM_EVENT_AFTER.match(after):
        return True
    clause = _last_clause().search(before)
    if clause and context.CLAUSE_CITES.search(clause.group()) and context.RELATIVE_CLAUSE.match(after):
        return True
    return bool(context.REPORTED_BEFORE.search(before) and context.REPORTED_AFTER.match(after))


def _is_era(text: str, before: str, after: str) -> bool:
    """Whether 今天 means our time, 明天 the future, 周一 perhaps a name."""
    if text in ("今天", "今日"):
        return bool(context.NOWADAYS_BEFORE.search(before) or context.NOWADAYS_AFTER.match(after))
    if text in ("明天", "明日", "后天"):
        return not (context.TOMORROW_BEFORE.search(before) or context.TOMORROW_AFTER.match(after))
    return len(text) == 2 and text[0] == "周" and after[:1] not in (",", "、", "在", "将", "为", "从", "")


def _leans_on_another_day(text: str) -> bool:
    """Whether the day is that of something told before: 当天, 次日, 同日."""
    return text[:2] in ("当天", "当日", "当晚", "当夜", "同日", "次日", "翌日")


def _is_range(text: str) -> bool:
    return any(mark in text[1:] for mark in "至到-~、和")


def _stands_alone(text: str, before: str) -> bool:
    """Whether a year is said of the whole sentence (1997年,… or 于1923年) and not of a noun (2010年林业工作)."""
    return not _printed_year().match(text) or not before or before[-1] in ",。;:!?▲■□●于在" or before.endswith("进入")


class _ForeignWords:
    """What stands between quotation marks and in book titles: not the paper's own words.

    A quotation that opens the passage and is not closed runs to its end, as in a speech of several paragraphs;
    a stray mark elsewhere quotes nothing.  Single quotation marks are skipped: ’98 opens nothing.
    Asked from left to right, it looks at each character of the passage at most twice.
    """

    def __init__(self, passage: Passage) -> None:
        self._text = passage.text
        self._clear_to = 0
        self._spans: Iterator[tuple[int, int]] | None = None
        self._span = (-1, -1)

    def hold(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside; ``start`` must not go back from one question to the next."""
        if self._spans is None:
            if not _marks().search(self._text, self._clear_to, start):
                self._clear_to = start
                return False
            self._spans = iter(self._find())
        while self._span[1] <= start:
            self._span = next(self._spans, (len(self._text), len(self._text) + 1))
        return self._span[0] < start and end < self._span[1]

    def _find(self) -> list[tuple[int, int]]:
        """The quoted intervals, marks included, joined where they overlap."""
        spans: list[tuple[int, int]] = []
        opened: dict[str, int] = {}
        for mark in _marks().finditer(self._text):
            at, ch = mark.start(), mark.group()
            if ch in _PAIRS and (_PAIRS[ch] != ch or ch not in opened):
                opened[_PAIRS[ch]] = at
            elif ch in opened:
                begin = opened.pop(ch)
                while spans and spans[-1][1] > begin:
                    begin = min(begin, spans.pop()[0])
                spans.append((begin, at + 1))
        if 0 in opened.values():
            spans = [(0, len(self._text) + 1)]
        return spans


_PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》", "〈": "〉", "〝": "〞", '"': '"', "＂": "＂"}


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("[" + "".join({*_PAIRS, *_PAIRS.values()}) + "]")


@cache
def _last_clause() -> re.Pattern[str]:
    return re.compile(f"[^{_CLAUSE_ENDS}]++\\Z")


@cache
def _printed_year() -> re.Pattern[str]:
    """A year in figures at the start of an expression, or behind 自, 从, 截至."""
    return re.compile(rf"(?:[自从到至]|截[至止][到至]?)?(?:{YEAR_NUMBER}|{YEAR_SHORT})")


@cache
def _plain_day() -> re.Pattern[str]:
    """What most expressions are; the first finder reads the same, and no other reads more of it."""
    return re.compile(PLAIN_DAY)


@cache
def _printed_day() -> re.Pattern[str]:
    """A month or a day in figures."""
    return re.compile(rf"{N12}月|{N31}[日号]")


@cache
def _since_clause() -> re.Pattern[str]:
    # 林改工作启动以来, “十三五”以来: from the head of a clause, from 自 or from a quoted term, to 以来
    return re.compile(
        r"(?:(?<=[,。;:!?])|(?<![\s\S]))(?![对把将与和及])(?:[^,。;:!?\"]{0,20}?(?=\"[^,。;:!?\"]{1,10}\"以来))?+"
        r"(?P<since>[^,。;:!?]{2,20}?以来)(?![最的首第历])"
    )
