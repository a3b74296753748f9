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


@pytest.mark.parametrize("text", ["1月4日上午", "近日", "今年", "1月4日至6日", "上午9时", "会议", "", "1" * 90])
def test_the_precision_alone_is_that_of_the_whole_answer(text: str) -> None:
    assert printed_precision(text) is resolve(text, None)[2]
