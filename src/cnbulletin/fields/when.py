"""From a printed time to calendar times: 昨日（3月8日）, 8日至15日, 去年12月 → a half-open interval.

Nothing here reads a clock: what a year, a month or 昨日 refers to comes from the date of the issue alone.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

from cnbulletin.fields.lunar import LunarDay, solar_day
from cnbulletin.fields.printed_time import Point, PrintedTime, read_time
from cnbulletin.model import Precision

__all__ = ["PARTS_OF_DAY", "is_lunar", "printed_precision", "resolve"]

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
_MONTHS_OF_PARTS = {"初": (1, 1), "中": (6, 7), "底": (12, 12), "末": (12, 12), "上半年": (1, 6), "下半年": (7, 12)}
_Interval = tuple[dt.datetime, dt.datetime]


def is_lunar(text: str) -> bool:
    """Whether a printed time is a day of the lunar calendar and of no other: 腊月廿三."""
    return any(point.lunar is not None and point.day is None for point in read_time(text).points)


def printed_precision(text: str) -> Precision:
    """How exactly a time is printed: the last of what :func:`resolve` gives, whatever the day of the issue.

    >>> printed_precision("1月4日上午").value
    'part_of_day'
    """
    return read_time(text).precision if len(text) <= _LONGEST else Precision.VAGUE


def resolve(text: str, issue_date: dt.date | None) -> tuple[dt.datetime | None, dt.datetime | None, Precision]:
    """The half-open interval that a printed time stands for, and how exactly it is printed.

    ``text`` is the expression as printed, ``issue_date`` the day the paper came out.  Start and end are naive
    and both given or both ``None``.  The rules:

    - The interval is as long as the smallest printed unit: a minute for 10点30分, an hour for 10点, the hours of
      :data:`PARTS_OF_DAY` for a part of the day, a day, a month, a year; 上旬, 月初 are the days 1 to 10, 中旬 11 to
      20, 下旬, 月底 the rest; 年初 is January, 年底 December.
    - A range runs from the start of its first point to the end of its last one.
    - A date with no year is the last one on or before the issue day, a day with no month likewise; the end of a
      range is the first such date behind its start.  Weekdays without 上 or 本 look back too.
    - 今天, 昨日, 上月, 去年 … count from the issue day.  今年以来, 自1月1日起 run to the end of the issue day.
    - 近日, 日前, 近年来 are vague.  A lunar date has an interval where the extra ``lunar`` is installed; a date that the
      calendar does not know has none.
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
    printed = read_time(text)
    try:
        interval = _interval(printed, issue_date)
    except (ValueError, OverflowError):  # 2月30日, or a day before the first year
        interval = None
    if interval is None or interval[1] <= interval[0]:
        return None, None, printed.precision
    return interval[0], interval[1], printed.precision


def _interval(printed: PrintedTime, issue: dt.date | None) -> _Interval | None:
    """From the first point to the last, or ``None``; raises ``ValueError`` on a day that no calendar has."""
    if not printed.readable:
        return None
    if printed.pair and not printed.points:
        if issue is None:
            return None
        first, last = sorted(_DAYS_FROM_ISSUE[word] for word in printed.pair)
        return _days(issue + dt.timedelta(first), last - first + 1)
    intervals: list[_Interval] = []
    for point in printed.points:
        interval = _Calendar(issue, intervals[-1][0].date() if intervals else None).interval(point)
        if interval is None:
            return None
        intervals.append(interval)
    if not intervals:
        return None
    if not printed.since:
        return intervals[0][0], intervals[-1][1]
    return None if issue is None else (intervals[0][0], _days(issue, 1)[1])


class _Calendar:
    """Turns points into intervals, as seen from the issue day and from the point before in the same range."""

    def __init__(self, issue: dt.date | None, previous: dt.date | None) -> None:
        self.issue, self.previous = issue, previous

    def interval(self, point: Point) -> _Interval | None:
        if point.names_day or (self.previous and not point.names_month and point.year is None and not point.year_word):
            if point.weekday in ("末", "周") and point.day is None:
                return self._week(point)
            day = self._day(point)
            return None if day is None else _narrow(day, point)
        year = self._year(point)
        if point.names_month:
            return self._month(point, year)
        if point.third and year is None and point.year_word is None and self.issue is not None:  # 年初, 上半年
            begun = _part_of_year(self.issue.year, point.third)[0].date() <= self.issue
            year = self.issue.year if begun else self.issue.year - 1
        return None if year is None else _part_of_year(year, point.third)

    def _year(self, point: Point) -> int | None:
        if point.year is not None or point.year_word is None or self.issue is None:
            return point.year
        offset = _YEARS_FROM_ISSUE.get(point.year_word)
        return None if offset is None else self.issue.year + offset

    def _day(self, point: Point) -> dt.date | None:
        if point.day is None:
            return self._relative_day(point)
        year = self._year(point)
        if point.month_word is not None:
            first = self._month_by_word(point.month_word)
            return None if first is None else first.replace(day=point.day)
        if year is not None or point.year_word is not None:
            return None if year is None or point.month is None else dt.date(year, point.month, point.day)
        return self._nearest(point.month, point.day)

    def _relative_day(self, point: Point) -> dt.date | None:
        if point.day_word is None and point.weekday is None:
            return self.previous if point.lunar is None else self._lunar_day(point, point.lunar)
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

    def _lunar_day(self, point: Point, lunar: LunarDay) -> dt.date | None:
        """腊月廿三: in the lunar year that is printed, else the last one up to the issue day."""
        year = self._year(point)
        if year is None and (self.issue is None or point.year_word is not None):
            return None
        return solar_day(lunar, self.issue or dt.date.max, year=year)

    def _week(self, point: Point) -> _Interval | None:
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

    def _month(self, point: Point, year: int | None) -> _Interval | None:
        if point.month_word is not None:
            first = self._month_by_word(point.month_word)
        elif year is not None and point.month is not None:
            first = dt.date(year, point.month, 1)
        elif point.year_word is not None:
            first = None
        else:
            first = self._nearest(point.month, 1)
        return None if first is None else _part_of_month(first, point.third)

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


def _narrow(day: dt.date, point: Point) -> _Interval:
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
        if third.startswith("前"):
            first, last = 1, 9 if "三" in third else 6
        else:
            last = 3 * ("一二三四".find(third[0]) + 1 or int(third[0]))
            first = last - 2
    return _days(dt.date(year, first, 1), 1)[0], _part_of_month(dt.date(year, last, 1), None)[1]
