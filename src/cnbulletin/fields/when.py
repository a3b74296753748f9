"""From a printed time to calendar times: 昨日（1月28日）, 8日至15日, 去年12月 → a half-open interval.

Nothing here reads a clock: what a year, a month or 昨日 refers to comes from the date of the issue alone.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import cache, lru_cache
from typing import Final

from attrs import define

from cnbulletin.fields import time_grammar as grammar
from cnbulletin.model import Precision
from cnbulletin.reading.characters import fold_table, is_white

__all__ = ["PARTS_OF_DAY", "resolve"]

#: The hours of each part of the day, half-open; 24 is the end of the day.
PARTS_OF_DAY: Final[dict[str, tuple[int, int]]] = {
    "凌晨": (0, 6),
    "拂晓": (4, 7), "黎明": (4, 7),
    "清晨": (5, 8), "大清早": (5, 8), "清早": (5, 8), "晨": (5, 8),
    "早晨": (5, 9), "早上": (5, 9), "一早": (5, 9), "一大早": (5, 9), "早": (5, 9), "早些时候": (5, 9),
    "上午": (6, 12), "午前": (6, 12),
    "中午": (11, 14), "正午": (11, 14), "午间": (11, 14),
    "下午": (12, 18), "午后": (12, 18),
    "傍晚": (17, 20), "黄昏": (17, 20),
    "晚上": (18, 24), "晚间": (18, 24), "晚": (18, 24), "晚些时候": (18, 24), "夜": (18, 24), "夜间": (18, 24),
    "夜里": (18, 24), "夜晚": (18, 24),
    "深夜": (22, 24), "午夜": (22, 24), "子夜": (22, 24),
}  # fmt: skip

_LONGEST = 80  # no printed time is longer
_DAYS_FROM_ISSUE = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2, "大后": 3}
_YEARS_FROM_ISSUE = {"前": -2, "去": -1, "上": -1, "今": 0, "本": 0, "明": 1}
_MONTHS_FROM_ISSUE = {"上": -1, "本": 0, "这": 0, "下": 1}
_WEEKS_FROM_ISSUE = {"上": -7, "本": 0, "这": 0, "下": 7}
_DIGITS = {ch: value for value, ch in enumerate("〇" + grammar.CN)} | {"零": 0, "O": 0}
_MONTHS_OF_PARTS = {"初": (1, 1), "中": (6, 7), "底": (12, 12), "末": (12, 12), "上半年": (1, 6), "下半年": (7, 12)}
_Interval = tuple[dt.datetime, dt.datetime]


@define
class _Point:
    """What is printed of one point in time; a missing part is ``None``."""

    year: int | None = None
    year_word: str | None = None
    month: int | None = None
    month_word: str | None = None
    day: int | None = None
    day_word: str | None = None
    week_word: str = ""
    weekday: str | None = None
    lunar: bool = False
    third: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None

    @property
    def names_day(self) -> bool:
        return self.lunar or self.day is not None or self.day_word is not None or self.weekday is not None

    @property
    def names_month(self) -> bool:
        return self.month is not None or self.month_word is not None

    @property
    def precision(self) -> Precision:
        if self.hour is not None:
            return Precision.HOUR
        if self.part is not None:
            return Precision.PART_OF_DAY
        if self.names_day:
            return Precision.DAY
        if self.names_month:
            return Precision.RANGE if self.third else Precision.MONTH
        if self.third in ("初", "底", "末"):
            return Precision.MONTH
        return Precision.RANGE if self.third else Precision.YEAR


def resolve(text: str, issue_date: dt.date | None) -> tuple[dt.datetime | None, dt.datetime | None, Precision]:
    """The half-open interval that a printed time stands for, and how exactly it is printed.

    ``text`` is the expression as printed, ``issue_date`` the day the paper came out.  Start and end are naive
    and both given or both ``None``.  The rules:

    - The interval is as long as the smallest printed unit: a minute for 10点30分, an hour for 10点, the hours of
      :data:`PARTS_OF_DAY` for a part of the day, a day, a month, a year; 上旬, 月初 are the days 1 to 10, 中旬 11 to
      20, 下旬, 月底 the rest; 年初 is January, 年底 December.
    - A range runs from the start of its first point to the end of its last one.
    - A date with no year is the last one on or before the issue day, a day with no month likewise; the end of a range is
      the first such date behind its start.  Weekdays without 上 or 本 look back too.
    - 今天, 昨日, 上月, 去年 … count from the issue day.  今年以来, 自1月1日起 run to the end of the issue day.
    - 近日, 日前, 近年来 are vague.  A lunar date keeps its precision and has no interval, nor has a date that the
      calendar does not know.
    - Without ``issue_date`` only an expression that prints its year has an interval.

    No ``str`` raises.

    >>> import datetime
    >>> start, end, precision = resolve("1月4日上午", datetime.date(2022, 1, 11))
    >>> str(start), str(end), precision.value
    ('2022-01-04 06:00:00', '2022-01-04 12:00:00', 'part_of_day')
    >>> resolve("近日", datetime.date(2022, 1, 11))
    (None, None, <Precision.VAGUE: 'vague'>)
    """
    if len(text) > _LONGEST:
        return None, None, Precision.VAGUE
    printed = _read(text)
    precision = printed.precision
    try:
        interval = printed.interval(issue_date)
    except (ValueError, OverflowError):  # 2月30日, or a day before the first year
        interval = None
    if interval is None or interval[1] <= interval[0]:
        return None, None, precision
    return interval[0], interval[1], precision


@lru_cache(maxsize=1024)
def _read(text: str) -> _Printed:
    """The points of a text; the same few expressions come back on every page, so they are read once."""
    return _Printed("".join(ch for ch in text if not is_white(ch)).translate(fold_table()))


class _Printed:
    """The points of a printed time, read from left to right."""

    def __init__(self, folded: str) -> None:
        self.points: list[_Point] = []
        self.since = False
        self.readable = bool(folded)
        self._named = False
        self._pair: tuple[int, int] | None = None
        point = _Point()
        for token in _token().finditer(folded):
            kind = token.lastgroup or ""
            if kind == "sep":
                self.points.append(point)
                point = _Point(part=point.part) if self._clock_follows(folded, token.end()) else _Point()
            elif kind == "pair":
                first, second = (_DAYS_FROM_ISSUE[ch] for ch in token.group()[:2])
                self._pair = min(first, second), max(first, second)
            elif kind == "since":
                self.since = True
            elif kind == "other":
                self.readable = False
            elif kind != "filler":
                self._named |= kind != "number"
                self._read(point, kind, token)
        self.points = [item for item in (*self.points, point) if item != _Point()]
        _lend_months(self.points)

    @staticmethod
    def _clock_follows(folded: str, at: int) -> bool:
        """Whether a clock time comes next, so that 下午3点至5点 ends in the afternoon."""
        token = _token().match(folded, at)
        return token is not None and token.lastgroup == "clock"

    def _read(self, point: _Point, kind: str, token: re.Match[str]) -> None:
        value = token.group()
        if kind == "year":
            point.year = _year(value)
        elif kind == "year_word":
            point.year_word = value[0]
        elif kind == "month":
            point.month = 1 if value[0] == "元" else _number(token["month_number"])
        elif kind == "month_word":
            point.month_word = value[0]
        elif kind == "day":
            point.day = _number(value[:-1])
        elif kind == "number":
            self.readable &= point.day is None
            point.day = _number(value)
        elif kind == "figures":
            point.year, point.month, point.day = (int(part) for part in re.split(r"\D", value))
        elif kind == "bracketed_day":
            point.day = _number(token["bracketed_number"])
        elif kind == "new_year":
            point.month, point.day = 1, 1
        elif kind == "edge_day":
            point.month, point.day = (12, 31) if "后" in value else (1, 1)
        elif kind == "day_word":
            point.day_word = value[:-1]
        elif kind == "day_part":
            point.day_word, point.part = value[0], value[1]
        elif kind in ("weekday", "whole_week"):
            point.week_word = value[0] if value[0] in _WEEKS_FROM_ISSUE else ""
            point.weekday = value[-1] if kind == "weekday" else "周"
        elif kind == "lunar":
            point.lunar = True
        elif kind == "third":
            point.third = value.lstrip("第") if value[-1] in "旬年度" else value[-1]
        elif kind == "part":
            point.part = value
        else:
            point.hour, point.minute = _clock(token)

    @property
    def precision(self) -> Precision:
        if self._pair and not self.points:
            return Precision.RANGE
        if not self.points or not (self.readable or (self.since and self._named)):
            return Precision.VAGUE
        if self.since or len(self.points) > 1:
            return Precision.RANGE
        return self.points[0].precision

    def interval(self, issue: dt.date | None) -> _Interval | None:
        """The interval from the first point to the last, or ``None``; a day that no calendar has is a ``ValueError``."""
        if not self.readable:
            return None
        if self._pair and not self.points:
            return issue and _days(issue + dt.timedelta(self._pair[0]), self._pair[1] - self._pair[0] + 1)
        start = end = previous = None
        for point in self.points:
            interval = _Calendar(issue, previous).interval(point)
            if interval is None:
                return None
            start, end = start or interval[0], interval[1]
            previous = interval[0].date()
        if start is None or end is None:
            return None
        if self.since:
            return issue and (start, _days(issue, 1)[1])
        return start, end


class _Calendar:
    """Turns points into intervals, as seen from the issue day and from the point before in the same range."""

    def __init__(self, issue: dt.date | None, previous: dt.date | None) -> None:
        self.issue, self.previous = issue, previous

    def interval(self, point: _Point) -> _Interval | None:
        if point.names_day or (self.previous and not point.names_month and point.year is None and not point.year_word):
            if point.weekday in ("末", "周") and point.day is None:
                return self._week(point)
            day = self._day(point)
            return day and _narrow(day, point)
        year = self._year(point)
        if point.names_month:
            return self._month(point, year)
        if year is None and point.year_word is None and self.issue is not None:  # 年初, 上半年
            begun = _part_of_year(self.issue.year, point.third)[0].date() <= self.issue
            year = self.issue.year if begun else self.issue.year - 1
        return year and _part_of_year(year, point.third)

    def _year(self, point: _Point) -> int | None:
        if point.year is not None or point.year_word is None or self.issue is None:
            return point.year
        offset = _YEARS_FROM_ISSUE.get(point.year_word)
        return None if offset is None else self.issue.year + offset

    def _day(self, point: _Point) -> dt.date | None:
        if point.day is None:
            return self._relative_day(point)
        year = self._year(point)
        if point.month_word is not None:
            first = self._month_by_word(point.month_word)
            return first and first.replace(day=point.day)
        if year is not None or point.year_word is not None:
            return None if year is None or point.month is None else dt.date(year, point.month, point.day)
        return self._nearest(point.month, point.day)

    def _relative_day(self, point: _Point) -> dt.date | None:
        if point.day_word is None and point.weekday is None:
            return None if point.lunar else self.previous
        if self.issue is None:
            return None
        if point.day_word is not None:
            offset = _DAYS_FROM_ISSUE.get(point.day_word)
            return None if offset is None else self.issue + dt.timedelta(offset)
        weekday = "一二三四五六日".index((point.weekday or "").replace("天", "日"))
        back = self.issue.weekday() - weekday
        if point.week_word:
            return self.issue + dt.timedelta(_WEEKS_FROM_ISSUE[point.week_word] - back)
        return self.issue - dt.timedelta(back % 7)

    def _week(self, point: _Point) -> _Interval | None:
        if self.issue is None:
            return None
        monday = self.issue - dt.timedelta(self.issue.weekday())
        if point.week_word:
            monday += dt.timedelta(_WEEKS_FROM_ISSUE[point.week_word])
        elif self.issue.weekday() < 5:
            monday -= dt.timedelta(7)  # the last weekend that has begun
        return _days(monday, 7) if point.weekday == "周" else _days(monday + dt.timedelta(5), 2)

    def _month_by_word(self, word: str) -> dt.date | None:
        offset = _MONTHS_FROM_ISSUE.get(word)
        if self.issue is None or offset is None:
            return None
        return _month_start(self.issue.year, self.issue.month + offset)

    def _month(self, point: _Point, year: int | None) -> _Interval | None:
        if point.month_word is not None:
            first = self._month_by_word(point.month_word)
        elif year is not None and point.month is not None:
            first = dt.date(year, point.month, 1)
        elif point.year_word is not None:
            first = None
        else:
            first = self._nearest(point.month, 1)
        return first and _part_of_month(first, point.third)

    def _nearest(self, month: int | None, day: int) -> dt.date | None:
        """The first such date from the point before on, else the last one up to the issue day."""
        anchor = self.previous or self.issue
        if anchor is None:
            return None
        step = 1 if self.previous else -1
        for away in range(100):  # 29 February comes back within eight years, a 31st within two months
            first = _month_start(anchor.year, anchor.month + step * away)
            if (month is None or first.month == month) and day <= calendar.monthrange(first.year, first.month)[1]:
                date = first.replace(day=day)
                if (date - anchor).days * step >= 0:
                    return date
        return None


def _lend_months(points: list[_Point]) -> None:
    """In 1-5月 the 1 is a month."""
    for point, following in zip(points, points[1:], strict=False):
        bare = point == _Point(day=point.day, year=point.year, year_word=point.year_word)
        if bare and point.day is not None and following.names_month and not following.names_day:
            point.month, point.day = point.day, None


def _number(text: str) -> int:
    """二十三, 廿三, 23 → 23."""
    if text.isascii():
        return int(text)
    tens, ten, ones = text.replace("廿", "二十").partition("十")
    if not ten:
        return _DIGITS[text[-1]]  # 五, 零五
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _year(text: str) -> int:
    digits = text.removeprefix("公元").lstrip("'").rstrip("年")
    value = int("".join(ch if ch.isdigit() and ch.isascii() else str(_DIGITS[ch]) for ch in digits))
    if value < 100:
        value += 1900 if value >= 50 else 2000
    return value


def _clock(token: re.Match[str]) -> tuple[int, int | None]:
    hour = _number(token["hour"])
    if token["half"]:
        return hour, 30
    if token["quarter"]:
        return hour, 15 * _DIGITS[token["quarter"]]
    return hour, _number(token["minute"]) if token["minute"] else None


def _narrow(day: dt.date, point: _Point) -> _Interval:
    """The part of a day that a point names; 晚12点 is the end of the day, 晚1点 belongs to the night behind it."""
    midnight = dt.datetime.combine(day, dt.time())
    first, last = PARTS_OF_DAY.get(point.part or "", (0, 24))
    if point.hour is None:
        return midnight + dt.timedelta(hours=first), midnight + dt.timedelta(hours=last)
    hour = point.hour
    if hour <= 12 and first >= 17:
        hour += 24 if hour < 5 else 12
    elif (hour < 12 and first == 12) or (hour < 4 and first == 11):
        hour += 12
    elif hour == 12 and first == 0 and point.part:
        hour = 0
    start = midnight + dt.timedelta(hours=hour, minutes=point.minute or 0)
    return start, start + (dt.timedelta(hours=1) if point.minute is None else dt.timedelta(minutes=1))


def _days(first: dt.date, count: int) -> _Interval:
    start = dt.datetime.combine(first, dt.time())
    return start, start + dt.timedelta(count)


def _month_start(year: int, month: int) -> dt.date:
    """The first day of a month counted on from January, forwards or backwards."""
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _part_of_month(first: dt.date, third: str | None) -> _Interval:
    length = calendar.monthrange(first.year, first.month)[1]
    if third in ("上旬", "初"):
        return _days(first, 10)
    if third in ("中旬", "中"):
        return _days(first.replace(day=11), 10)
    if third in ("下旬", "底", "末"):
        return _days(first.replace(day=21), length - 20)
    return _days(first, length)


def _part_of_year(year: int, third: str | None) -> _Interval:
    first, last = _MONTHS_OF_PARTS.get(third or "", (1, 12))
    if third and third.endswith("季度"):
        quarter = "0一二三四".find(third[0]) if third[0] in grammar.CN else int(third[0]) if third[0].isdigit() else 0
        last = quarter * 3 or (9 if third[1] == "三" else 6)  # 前三季度, 前两季度
        first = last - 2 if quarter else 1
    return _days(dt.date(year, first, 1), 1)[0], _part_of_month(dt.date(year, last, 1), None)[1]


@cache
def _token() -> re.Pattern[str]:
    parts = "|".join(sorted(PARTS_OF_DAY, key=len, reverse=True))
    return re.compile(
        rf"(?P<filler>\A(?:[自从]|截[至止][到至]?|直?到|至)|当地时间|北京时间|[的(),份]|农历|阴历|期间)"
        rf"|(?P<since>(?:以来|起|开始|至今|始|来)\Z)"
        rf"|(?P<figures>{grammar.NUMERIC_DATE})"
        rf"|(?P<bracketed_day>[今昨前明]\((?P<bracketed_number>{grammar.N31})日?\)[天日]?)"
        rf"|(?P<new_year>元旦)"
        rf"|(?P<year>{grammar.YEAR_NUMBER}|{grammar.YEAR_SHORT})"
        rf"|(?P<year_word>{grammar.YEAR_WORD})"
        rf"|(?P<edge_day>的?(?:第一|最后一)天)"
        rf"|(?P<pair>[今昨前明]{{2}}两[天日])"
        rf"|(?P<lunar>{grammar.LUNAR_DAY})"
        rf"|(?P<month>(?:元|(?P<month_number>{grammar.N12}))月份?)"
        rf"|(?P<month_word>[本上下当这]个?月)"
        rf"|(?P<day>{grammar.N31}[日号])"
        rf"|(?P<day_word>(?:大前|大后|[今昨前明后当同次翌])[天日])"
        rf"|(?P<day_part>[今昨明当][晨晚早夜])"
        rf"|(?P<weekday>(?:[上本这下]个?)?(?:周|星期|礼拜)[一二三四五六日天末])"
        rf"|(?P<whole_week>[上本这下]个?(?:周|星期|礼拜))"
        rf"|(?P<third>[上下]半年|第?[一二三四1-4]季度|前[二三两]个?季度|[上中下]旬|[年月岁]?[初底末]|[年月]?中(?!午))"
        rf"|(?P<part>{parts})"
        rf"|(?P<clock>(?P<hour>{grammar.N24})[时点:](?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<minute>{grammar.N60})分?)?"
        rf"钟?(?:许|左右)?)"
        rf"|(?P<sep>{grammar.SEP}|[、和及])"
        rf"|(?P<number>{grammar.N31})"
        rf"|(?P<other>[\s\S])"
    )
