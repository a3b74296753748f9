"""The plain pattern for a day says what the first finder says, and nothing where that one reads on."""

from __future__ import annotations

import itertools
import re

import pytest

from cnbulletin.fields.time_finders import FINDERS
from cnbulletin.fields.time_grammar import PLAIN_DAY
from cnbulletin.fields.when import printed_precision, resolve

_DAYS = ("1月4日", "12月31日", "08月9日", "13月4日", "2月30日", "1月40日", "1月4号")
_PARTS = ("", "上午", "下午", "晚", "上午9时", "下午3点至5点", "凌晨")
_BEHIND = (
    "",
    ",",
    "。",
    "县委",
    "至6日",
    "、5日",
    "(星期二)",
    "星期二",
    "在",
    "晚会",
    "-6日",
    "和5日",
    "前",
    "起",
    "周五",
    "当天上午",
    "12时",
)
_BRACKETED = ("", "(星期二)", "(3月8日)", "(昨日)下午", "(农历正月十五)", "(见第4版)", "()")
_BEFORE = ("", "会议于", "2022年", "9", ".", "第", "二")


@pytest.mark.parametrize("before", _BEFORE)
def test_where_it_matches_the_first_finder_matches_the_same(before: str) -> None:
    plain, seen = re.compile(PLAIN_DAY), 0
    for parts in itertools.product(_DAYS, _PARTS, _BEHIND):
        text = before + "".join(parts)
        found = plain.match(text, len(before))
        if found is not None:
            seen += 1
            finder = FINDERS[0].rule.match(text, len(before))
            assert finder is not None
            assert finder.span() == found.span(), text

    assert (seen > 0) is (before not in ("9", ".", "第"))


@pytest.mark.parametrize("before", ("", "会议于", "9", "第"))
@pytest.mark.parametrize(
    "day", ("今天", "12日", "腊月廿三", "上周五", "1月4日、5日", "3月7日至8日", "今晚", "三月四日", "周三")
)
def test_a_span_without_brackets_is_the_whole_one_where_none_follows(before: str, day: str) -> None:
    finder, grown = FINDERS[0], 0
    for parts in itertools.product(_BRACKETED, _PARTS, _BEHIND):
        text = before + day + "".join(parts)
        whole, found = finder.rule.match(text, len(before)), finder.match(text, len(before))
        assert (whole and whole.span()) == (found and found.span()), text
        alone = finder.unbracketed and finder.unbracketed.match(text, len(before))
        grown += bool(whole and alone and whole.end() > alone.end())

    assert (grown > 0) is (before not in ("9", "第") and day != "今晚")


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("1月4日至", "1月4日"),
        ("1月4日上午至下午", "1月4日上午至下午"),
        ("1月4日、上午", "1月4日、上午"),
        ("1月4日、9时", "1月4日"),
        ("1月4日上午9时至11时", "1月4日上午9时至11时"),
        ("今晚上午", "今晚"),
        ("今晚7点", "今晚7点"),
        ("1日、2日、3日、4日、5日", "1日、2日、3日、4日"),
        ("至上午9时", ""),
    ],
)
def test_what_goes_on_from_a_day(text: str, matched: str) -> None:
    found = FINDERS[0].match(text, 0)

    assert (found.group() if found else "") == matched


@pytest.mark.parametrize("text", ["1月4日上午", "近日", "今年", "1月4日至6日", "上午9时", "会议", "", "1" * 90])
def test_the_precision_alone_is_that_of_the_whole_answer(text: str) -> None:
    assert printed_precision(text) is resolve(text, None)[2]
