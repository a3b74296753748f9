"""Days of the lunar calendar: 腊月廿三, 大年初二, 除夕.  What they are in ours is asked of an optional library.

The extra ``lunar`` installs it (lunar_python, MIT licence); without it such a day stays what is printed.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from cnbulletin.fields.time_grammar import CN

__all__ = ["LunarDay", "read_lunar", "solar_day"]

#: Month and day; day 0 is the last one of the month (除夕).
LunarDay = tuple[int, int]

_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_TENS = {"初": 0, "": 0, "十": 10, "二十": 20, "廿": 20, "三十": 30, "卅": 30}


@cache
def _day() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<month>[正冬腊]|十[{CN}]?|[{CN}]|1[0-2]|[1-9])月(?P<tens>初|二?十|三十|廿|卅)?(?P<ones>[{CN}十])?日?$"
    )


def read_lunar(folded: str) -> LunarDay | None:
    """The month and day of a lunar date without its year; ``None`` for what is none.

    >>> read_lunar("腊月廿三"), read_lunar("农历八月十五"), read_lunar("大年初二"), read_lunar("除夕")
    ((12, 23), (8, 15), (1, 2), (12, 0))
    """
    if folded.startswith(("除夕", "年三十", "大年三十")):
        return 12, 0
    text = folded.removeprefix("农历").removeprefix("阴历").replace("大年初", "正月初")
    match = _day().match(text)
    if match is None or not (match["tens"] or match["ones"]):
        return None
    month = match["month"]
    number = _MONTHS.get(month) or (int(month) if month.isascii() else _count(month))
    ones = match["ones"] or ""
    day = _TENS[match["tens"] or ""] + (10 if ones == "十" else CN.find(ones) + 1 if ones else 0)
    return number, day


def _count(text: str) -> int:
    """八 → 8, 十二 → 12."""
    tens, ten, ones = text.partition("十")
    return (10 + (CN.find(ones) + 1 if ones else 0)) if ten else CN.find(tens) + 1


def solar_day(lunar: LunarDay, on: dt.date, *, year: int | None = None) -> dt.date | None:
    """Our date of a lunar day: in a lunar year, else the last one on or before a day.

    ``None`` where the library is not installed, or the calendar has no such day.
    """
    try:
        from lunar_python import Lunar
    except ImportError:
        return None
    month, day = lunar
    for candidate in (year,) if year is not None else (on.year, on.year - 1, on.year - 2):
        for printed in (day,) if day else (30, 29):  # the last month of a year has 29 or 30 days
            try:
                solar = Lunar.fromYmd(candidate, month, printed).getSolar()
            except Exception:  # the library raises no narrower one for a day that the calendar lacks
                continue
            found = dt.date(solar.getYear(), solar.getMonth(), solar.getDay())
            if year is not None or found <= on:
                return found
            break
    return None
