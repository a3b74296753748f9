"""Code points that stand for other characters: every one of them, one for one, and told."""

from __future__ import annotations

import unicodedata

import pytest

from cnbulletin.reading.codepoints import code_points, stand_in
from cnbulletin.reading.reading import Reading

KANGXI = [chr(code) for code in range(0x2F00, 0x2FD6)]
SUPPLEMENT = [chr(code) for code in range(0x2E80, 0x2EF4) if code != 0x2E9A]
COMPAT = [chr(code) for code in (*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA1E))]
# Where the table departs from Unicode on purpose: the form of mainland fonts.
MAINLAND = {"⼾": "户", "⾭": "青"}
# What NFKC makes of some of them.
NFKC_IS_WRONG = [
    ("⻓", "长", "⻓"),
    ("⻢", "马", "⻢"),
    ("⻚", "页", "⻚"),
    ("⻰", "龙", "⻰"),
    ("⺠", "民", "⺠"),
    ("⼾", "户", "戶"),
]

READINGS = [
    ("县⻓⻢⼾青出席", "县长马户青出席"),
    ("⼀、⼆、⼈", "一、二、人"),
    ("⻛⻔⻩⻜⻅⻉⻘", "风门黄飞见贝青"),
    ("豈金", "豈金"),
    ("︐︒︵林溪︶", "，。（林溪）"),
    ("１２ＡＢ％", "１２ＡＢ％"),  # printed so: folded for matching, not repaired
    ("㎡①…㈠", "㎡①…㈠"),  # what NFKC would stretch or rename stays
    ("⺀", "⺀"),  # stands for nothing
]


def test_kangxi_radicals_are_what_unicode_says_but_for_mainland_forms() -> None:
    for radical in KANGXI:
        assert code_points()[radical][0] == MAINLAND.get(radical, unicodedata.normalize("NFKC", radical))


def test_the_supplement_is_covered() -> None:
    assert [radical for radical in SUPPLEMENT if radical not in code_points()] == ["⺀"]


def test_compatibility_ideographs_are_what_unicode_says() -> None:
    for ch in COMPAT:
        same = unicodedata.normalize("NFKC", ch)
        if unicodedata.category(ch) != "Cn" and same != ch:
            assert code_points()[ch] == (same, "COMPAT_CODEPOINT")


@pytest.mark.parametrize(("radical", "right", "nfkc"), NFKC_IS_WRONG)
def test_nfkc_would_not_do(radical: str, right: str, nfkc: str) -> None:
    assert unicodedata.normalize("NFKC", radical) == nfkc != right
    assert code_points()[radical] == (right, "RADICAL_CODEPOINT")


def test_one_for_one_and_done_at_once() -> None:
    for before, (after, _) in code_points().items():
        assert len(after) == 1
        assert after not in code_points()
        assert stand_in().fullmatch(before)


@pytest.mark.parametrize(("source", "text"), READINGS)
def test_reading(source: str, text: str) -> None:
    assert Reading(source).text == text


def test_each_is_told_where_it_stands() -> None:
    source = "县\n⻓ 林⼀溪"
    repairs = Reading(source).repairs

    assert [(r.quirk, r.before, r.after, r.span.start) for r in repairs] == [
        ("RADICAL_CODEPOINT", "⻓", "长", 2),
        ("RADICAL_CODEPOINT", "⼀", "一", 5),
    ]
    assert all(source[r.span.start : r.span.end] == r.before for r in repairs)
