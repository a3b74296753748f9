"""A printed time, read from left to right into points: what is printed of each, nothing resolved yet."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from cnbulletin.fields import time_grammar as grammar
from cnbulletin.fields.lunar import LunarDay, read_lunar
from cnbulletin.model import Precision
from cnbulletin.reading.characters import fold_table, is_white

__all__ = ["Point", "PrintedTime", "read_time"]

_LATELY = frozenset(("近日", "日前", "最近"))
_DIGITS = {ch: value for value, ch in enumerate("〇" + grammar.CN)} | {"零": 0, "O": 0}


class Point(NamedTuple):
    """What is printed of one point in time; a missing part is ``None``."""

    year: int | None = None
    year_word: str | None = None
    month: int | None = None
    month_word: str | None = None
    day: int | None = None
    day_word: str | None = None
    week_word: str = ""
    weekday: str | None = None
    lunar: LunarDay | None = None
    third: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None

    @property
    def names_day(self) -> bool:
        return self.lunar is not None or self.day is not None or self.day_word is not None or self.weekday is not None

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


class PrintedTime(NamedTuple):
    """The points of a printed time in order; ``since`` where it runs on from there (以来, 起).

    ``pair`` are the two days of 今昨两天.  ``readable`` is false where a part means nothing to a calendar
    (去年入冬以来).
    """

    points: tuple[Point, ...]
    pair: str | None
    since: bool
    readable: bool
    precision: Precision


@lru_cache(maxsize=1024)
def read_time(text: str) -> PrintedTime:
    """Read a text; the same few expressions come back on every page, so each is read once.

    >>> [(point.month, point.day) for point in read_time("1月4日至6日").points]
    [(1, 4), (None, 6)]
    """
    folded = "".join(ch for ch in text if not is_white(ch)).translate(fold_table())
    return _plain_time(folded) or _whole_time(folded)


def _plain_time(folded: str) -> PrintedTime | None:
    """What most times are, a day in figures or 近日: read without the pattern of all that a time can be made of."""
    if folded in _LATELY:
        return PrintedTime(points=(), pair=None, since=False, readable=False, precision=Precision.VAGUE)
    match = _plain_day().fullmatch(folded)
    if match is None:
        return None
    year = int(match["year"]) if match["year"] else None
    point = Point(year=year, month=int(match["month"]), day=int(match["day"]), part=match["part"])
    return PrintedTime(points=(point,), pair=None, since=False, readable=True, precision=point.precision)


def _whole_time(folded: str) -> PrintedTime:
    points, point = [], Point()
    pair, since, readable, named = None, False, bool(folded), False
    tokens = list(_token().finditer(folded))
    for token, following in zip_longest(tokens, tokens[1:]):
        kind = token.lastgroup or ""
        if kind == "sep":
            points.append(point)
            # 下午3点至5点 ends in the afternoon
            point = Point(part=point.part if following and following.lastgroup == "clock" else None)
        elif kind == "pair":
            pair = token.group()[:2]
        elif kind == "since":
            since = True
        elif kind == "other" or (kind == "number" and point.day is not None):
            readable = False
        elif kind != "filler":
            named |= kind != "number"
            point = _read(point, kind, token)
    points = _lend_months([item for item in (*points, point) if item != Point()])
    if pair and not points:
        precision = Precision.RANGE
    elif not points or not (readable or (since and named)):
        precision = Precision.VAGUE
    else:
        precision = Precision.RANGE if since or len(points) > 1 else points[0].precision
    return PrintedTime(points=tuple(points), pair=pair, since=since, readable=readable, precision=precision)


def _read(point: Point, kind: str, token: re.Match[str]) -> Point:
    """The point with what one token adds to it."""
    value = token.group()
    match kind:
        case "year":
            return point._replace(year=_year(value))
        case "year_word":
            return point._replace(year_word=value[0])
        case "month_word":
            return point._replace(month_word=value[0])
        case "month":
            return point._replace(month=1 if value[0] == "元" else _number(token["month_number"]))
        case "day":
            return point._replace(day=_number(value[:-1]))
        case "number":
            return point._replace(day=_number(value))
        case "figures":
            year, month, day = (int(part) for part in re.split(r"[-./]", value))
            return point._replace(year=year, month=month, day=day)
        case "bracketed_day":
            return point._replace(day=_number(token["bracketed_number"]))
        case "new_year":
            return point._replace(month=1, day=1)
        case "edge_day":
            return point._replace(month=12, day=31) if "后" in value else point._replace(month=1, day=1)
        case "day_word":
            return point._replace(day_word=value[:-1])
        case "day_part":
            return point._replace(day_word=value[0], part=value[1])
        case "weekday" | "whole_week":
            week = value[0] if value[0] in "上本这下" else ""
            return point._replace(week_word=week, weekday=value[-1] if kind == "weekday" else "周")
        case "lunar":
            return point._replace(lunar=read_lunar(value) or (0, 0))
        case "third":
            return point._replace(third=value.lstrip("第") if value[-1] in "旬年度" else value[-1])
        case "part":
            return point._replace(part=value)
        case _:
            hour, minute = _clock(token)
            return point._replace(hour=hour, minute=minute)


def _lend_months(points: list[Point]) -> list[Point]:
    """In 1-5月 the 1 is a month."""
    for index, (point, following) in enumerate(pairwise(points)):
        bare = point == Point(day=point.day, year=point.year, year_word=point.year_word)
        if bare and point.day is not None and following.names_month and not following.names_day:
            points[index] = point._replace(month=point.day, day=None)
    return points


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


@cache
def _plain_day() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<year>(?:1[89]|20)[0-9]{{2}})年)?(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12][0-9]|0?[1-9])日"
        rf"(?P<part>{grammar.HALF_DAY}|晚)?"
    )


@cache
def _token() -> re.Pattern[str]:
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
        rf"|(?P<part>{grammar.HALF_DAY}|[早晚]些时候|[早晨晚夜])"
        rf"|(?P<clock>(?P<hour>{grammar.N24})[时点:](?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<minute>{grammar.N60})分?)?"
        rf"钟?(?:许|左右)?)"
        rf"|(?P<sep>{grammar.SEP}|[、和及])"
        rf"|(?P<number>{grammar.N31})"
        rf"|(?P<other>[\s\S])"
    )
