"""What a printed time resolves to, seen from an issue day."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.fields import printed_time, time_grammar
from cnbulletin.fields.when import PARTS_OF_DAY, resolve
from cnbulletin.model import Precision

ISSUE = dt.date(2022, 1, 11)  # a Tuesday

# printed, start, end, precision; the issue is of 11 January 2022
RESOLVED = [
    # days and parts of days
    ("1月4日", "2022-01-04", "2022-01-05", "day"),
    ("１月４日", "2022-01-04", "2022-01-05", "day"),
    ("1月4号", "2022-01-04", "2022-01-05", "day"),
    ("一月四日", "2022-01-04", "2022-01-05", "day"),
    ("元月四日", "2022-01-04", "2022-01-05", "day"),
    ("十二月三十一日", "2021-12-31", "2022-01-01", "day"),
    ("十一月廿三日", "2021-11-23", "2021-11-24", "day"),
    ("1月4日凌晨", "2022-01-04", "2022-01-04T06", "part_of_day"),
    ("1月4日清晨", "2022-01-04T05", "2022-01-04T08", "part_of_day"),
    ("1月4日早上", "2022-01-04T05", "2022-01-04T09", "part_of_day"),
    ("1月4日上午", "2022-01-04T06", "2022-01-04T12", "part_of_day"),
    ("1月4上午", "2022-01-04T06", "2022-01-04T12", "part_of_day"),
    ("1月4日中午", "2022-01-04T11", "2022-01-04T14", "part_of_day"),
    ("1月4日下午", "2022-01-04T12", "2022-01-04T18", "part_of_day"),
    ("1月4日晚", "2022-01-04T18", "2022-01-05", "part_of_day"),
    ("1月4日当晚", "2022-01-04T18", "2022-01-05", "part_of_day"),
    ("1月4日深夜", "2022-01-04T22", "2022-01-05", "part_of_day"),
    # hours: as long as the smallest printed unit
    ("1月4日上午10点", "2022-01-04T10", "2022-01-04T11", "hour"),
    ("1月4日上午10点30分", "2022-01-04T10:30", "2022-01-04T10:31", "hour"),
    ("1月4日上午10点半", "2022-01-04T10:30", "2022-01-04T10:31", "hour"),
    ("1月4日九时一刻", "2022-01-04T09:15", "2022-01-04T09:16", "hour"),
    ("1月4日早上5点钟", "2022-01-04T05", "2022-01-04T06", "hour"),
    ("1月4日下午三时许", "2022-01-04T15", "2022-01-04T16", "hour"),
    ("1月4日下午3:30", "2022-01-04T15:30", "2022-01-04T15:31", "hour"),
    ("1月4日晚8点", "2022-01-04T20", "2022-01-04T21", "hour"),
    ("1月4日晚12点", "2022-01-05", "2022-01-05T01", "hour"),
    ("1月4日中午12点", "2022-01-04T12", "2022-01-04T13", "hour"),
    ("1月4日中午1点", "2022-01-04T13", "2022-01-04T14", "hour"),
    ("1月4日凌晨12点", "2022-01-04", "2022-01-04T01", "hour"),
    ("1月4日零时", "2022-01-04", "2022-01-04T01", "hour"),
    ("1月4日18：30", "2022-01-04T18:30", "2022-01-04T18:31", "hour"),
    # the year comes from the issue day, which itself counts as past
    ("1月11日", "2022-01-11", "2022-01-12", "day"),
    ("1月12日", "2021-01-12", "2021-01-13", "day"),
    ("12月31日", "2021-12-31", "2022-01-01", "day"),
    ("2月29日", "2020-02-29", "2020-03-01", "day"),
    ("8日", "2022-01-08", "2022-01-09", "day"),
    ("12日", "2021-12-12", "2021-12-13", "day"),
    ("31日晚", "2021-12-31T18", "2022-01-01", "part_of_day"),
    ("今（4）日上午", "2022-01-04T06", "2022-01-04T12", "part_of_day"),
    # printed years
    ("2021年3月5日", "2021-03-05", "2021-03-06", "day"),
    ("二〇二一年三月五日", "2021-03-05", "2021-03-06", "day"),
    ("二○二一年三月五日", "2021-03-05", "2021-03-06", "day"),
    ("98年1月5日", "1998-01-05", "1998-01-06", "day"),
    ("2021-03-05", "2021-03-05", "2021-03-06", "day"),
    ("2021年3月", "2021-03-01", "2021-04-01", "month"),
    ("2021年", "2021-01-01", "2022-01-01", "year"),
    ("1998年元旦", "1998-01-01", "1998-01-02", "day"),
    ("1997年的最后一天", "1997-12-31", "1998-01-01", "day"),
    ("截至１９９７年底", "1997-12-01", "1998-01-01", "month"),
    ("2022年1月4日（星期二）上午9时", "2022-01-04T09", "2022-01-04T10", "hour"),
    # words that count from the issue day
    ("今天", "2022-01-11", "2022-01-12", "day"),
    ("今日上午", "2022-01-11T06", "2022-01-11T12", "part_of_day"),
    ("今晚", "2022-01-11T18", "2022-01-12", "part_of_day"),
    ("今晚7点", "2022-01-11T19", "2022-01-11T20", "hour"),
    ("昨天下午", "2022-01-10T12", "2022-01-10T18", "part_of_day"),
    ("昨日（1月8日）", "2022-01-08", "2022-01-09", "day"),
    ("前天", "2022-01-09", "2022-01-10", "day"),
    ("明天", "2022-01-12", "2022-01-13", "day"),
    ("今昨两天", "2022-01-10", "2022-01-12", "range"),
    ("周三", "2022-01-05", "2022-01-06", "day"),
    ("星期二", "2022-01-11", "2022-01-12", "day"),
    ("上周五", "2022-01-07", "2022-01-08", "day"),
    ("本周日", "2022-01-16", "2022-01-17", "day"),
    ("上周", "2022-01-03", "2022-01-10", "day"),
    ("上周末", "2022-01-08", "2022-01-10", "day"),
    ("本月8日", "2022-01-08", "2022-01-09", "day"),
    ("本月初", "2022-01-01", "2022-01-11", "range"),
    ("上月底", "2021-12-21", "2022-01-01", "range"),
    ("12月中旬", "2021-12-11", "2021-12-21", "range"),
    ("去年12月", "2021-12-01", "2022-01-01", "month"),
    ("7月", "2021-07-01", "2021-08-01", "month"),
    ("去年", "2021-01-01", "2022-01-01", "year"),
    ("今年年初", "2022-01-01", "2022-02-01", "month"),
    ("年初", "2022-01-01", "2022-02-01", "month"),
    ("年底", "2021-12-01", "2022-01-01", "month"),
    ("去年上半年", "2021-01-01", "2021-07-01", "range"),
    ("去年三季度", "2021-07-01", "2021-10-01", "range"),
    ("去年前三季度", "2021-01-01", "2021-10-01", "range"),
    # ranges
    ("1月4日至6日", "2022-01-04", "2022-01-07", "range"),
    ("8日—10日", "2022-01-08", "2022-01-11", "range"),
    ("1月4—6日", "2022-01-04", "2022-01-07", "range"),
    ("1月4日、5日", "2022-01-04", "2022-01-06", "range"),
    ("3月7日至8日", "2021-03-07", "2021-03-09", "range"),
    ("12月30日至1月2日", "2021-12-30", "2022-01-03", "range"),
    ("30日至2日", "2021-12-30", "2022-01-03", "range"),
    ("本月8日至15日", "2022-01-08", "2022-01-16", "range"),
    ("1月4日上午至5日下午", "2022-01-04T06", "2022-01-05T18", "range"),
    ("1月4日下午3点至5点", "2022-01-04T15", "2022-01-04T18", "range"),
    ("2021年1-5月", "2021-01-01", "2021-06-01", "range"),
    ("7月至9月", "2021-07-01", "2021-10-01", "range"),
    ("2019年至2021年", "2019-01-01", "2022-01-01", "range"),
    # from a time on: to the end of the issue day
    ("今年以来", "2022-01-01", "2022-01-12", "range"),
    ("今年年初以来", "2022-01-01", "2022-01-12", "range"),
    ("自7月31日起", "2021-07-31", "2022-01-12", "range"),
    ("2021年以来", "2021-01-01", "2022-01-12", "range"),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), RESOLVED)
def test_a_printed_time_is_a_half_open_interval(text: str, start: str, end: str, precision: str) -> None:
    """Start, end and precision of an expression in a paper of 11 January 2022."""
    expected = dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end), Precision(precision)

    assert resolve(text, ISSUE) == expected


# printed, precision; nothing to resolve, even with an issue day
UNRESOLVED = [
    ("近日", "vague"),
    ("日前", "vague"),
    ("最近", "vague"),
    ("不久前", "vague"),
    ("近年来", "vague"),
    ("近三年来", "vague"),
    ("截至目前", "vague"),
    ("自林改工作启动以来", "vague"),
    ("“双节”期间", "vague"),
    ("元旦、春节", "vague"),
    ("去年入冬以来", "range"),
    ("当天", "day"),
    ("当晚", "part_of_day"),
    ("上午九时", "hour"),
    ("2月30日", "day"),
    ("2021年2月29日", "day"),
    ("同年10月", "month"),
    ("12月30日至12月29日上", "vague"),
    ("", "vague"),
    ("白河", "vague"),
    ("1" * 200, "vague"),
]


@pytest.mark.parametrize(("text", "precision"), UNRESOLVED)
def test_what_no_calendar_knows_has_no_interval(text: str, precision: str) -> None:
    """Vague words, days that lean on another one and impossible days keep their precision only."""
    assert resolve(text, ISSUE) == (None, None, Precision(precision))


@pytest.mark.parametrize(("text", "start", "end", "precision"), RESOLVED)
def test_without_an_issue_day_only_a_printed_year_counts(text: str, start: str, end: str, precision: str) -> None:
    """The precision stays; an interval is given only where the year is printed and nothing is left open."""
    printed_year = re.search(r"[0-9]{4}|[0-9]{2}年|二.二一年", text) and "以来" not in text
    expected = (dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end)) if printed_year else (None, None)
    if "１９" in text:
        expected = dt.datetime(1997, 12, 1), dt.datetime(1998, 1, 1)

    assert resolve(text, None) == (*expected, Precision(precision))


def test_a_bare_day_skips_the_months_that_lack_it() -> None:
    """On 5 March the last 31st was in January; the first day of the calendar has no yesterday."""
    assert resolve("31日", dt.date(2022, 3, 5))[0] == dt.datetime(2022, 1, 31)
    assert resolve("昨天", dt.date.min) == (None, None, Precision.DAY)
    assert resolve("明天", dt.date.max) == (None, None, Precision.DAY)
    assert resolve("31日", dt.date(1, 1, 5)) == (None, None, Precision.DAY)


def test_white_space_inside_an_expression_is_no_matter() -> None:
    """Justified text prints 12 月 25 日."""
    assert resolve("1 月\n4 日　上午", ISSUE) == resolve("1月4日上午", ISSUE)


def test_every_word_for_a_part_of_the_day_has_hours() -> None:
    """The grammar knows no part of day that the table lacks, and each part is a stretch of one day."""
    single = ["早", "晚", "晨", "夜", "早些时候", "晚些时候"]
    words = [word for part in time_grammar.HALF_DAY[3:-1].split("|") for word in _spellings(part)]

    assert set(words) | set(single) == set(PARTS_OF_DAY)
    assert all(0 <= first < last <= 24 for first, last in PARTS_OF_DAY.values())


def _spellings(pattern: str) -> list[str]:
    """大?清早 → 清早, 大清早."""
    head, mark, tail = pattern.partition("?")
    return [head[:-1] + tail, head + tail] if mark else [pattern]


DATES = st.dates() | st.just(dt.date.min) | st.just(dt.date.max) | st.none()
PIECES = st.sampled_from(
    [
        *"今昨前明当同次周上本下这元正腊一二三十廿〇年月日号时点分半刻至到、—（）：自从截来起旬初底末季度早晚",
        *(
            "2022年",
            "98年",
            "1月",
            "4日",
            "31日",
            "13月",
            "99",
            "上午",
            "星期",
            "今年",
            "以来",
            "截至",
            "两天",
            "最后一天",
            "12:30",
        ),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30), DATES)
def test_any_text_resolves_without_error(text: str, issue: dt.date | None) -> None:
    """Both ends or neither; the interval is not empty, and the issue day does not change the precision."""
    start, end, precision = resolve(text, issue)

    assert (start is None) == (end is None)
    assert start is None or end is None or start < end
    assert resolve(text, None)[2] is precision


@given(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2090, 1, 1)), st.integers(0, 364))
def test_a_date_of_the_past_year_is_found_again(issue: dt.date, ago: int) -> None:
    """Printed without a year, any day of the year before the issue resolves to itself."""
    day = issue - dt.timedelta(ago)

    start, _, _ = resolve(f"{day.month}月{day.day}日", issue)

    assert start is not None
    assert start.date() == day


_PLAIN = (
    ["", "2023年", "1899年", "99年", "二〇二三年"],
    ["1月", "08月", "12月", "13月", "十月"],
    ["4日", "09日", "31日", "32日", "四日", "4号"],
)


@pytest.mark.parametrize("part", ["", "上午", "大清早", "晚", "晚上", "晨", "9时", "以来", "(周三)"])
def test_a_plain_time_is_read_as_every_time(part: str) -> None:
    texts = ["".join((*parts, part)) for parts in itertools.product(*_PLAIN)] + ["近日", "日前", "最近"]
    plain = {text: found for text in texts if (found := printed_time._plain_time(text)) is not None}

    assert {text: printed_time._whole_time(text) for text in plain} == plain
    assert (len(plain) > 3) is (part in ("", "上午", "大清早", "晚", "晚上"))
