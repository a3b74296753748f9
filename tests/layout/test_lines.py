"""Printed lines and the evidence around them."""

from __future__ import annotations

import pytest

from cnbulletin.layout.habits import Habits, without_double_spacing
from cnbulletin.layout.lines import Line, read_lines, split_at
from cnbulletin.layout.shape import closes
from cnbulletin.reading.markup import BOLD
from cnbulletin.reading.reading import Reading


def texts(source: str) -> list[str]:
    reading = Reading(source)
    return [reading.text[line.start : line.end] for line in read_lines(reading)]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("", []),
        (" \n\u3000\n", []),
        ("一行", ["一行"]),
        ("甲 乙\r\n丙", ["甲乙", "丙"]),
        ("甲乙\f丙丁\u2028戊己\x85庚辛", ["甲乙", "丙丁", "戊己", "庚辛"]),
        ("\ufeff甲\n\u200b\n乙", ["甲", "乙"]),
        # a headline that is set vertically is one line
        ("茶\n山\n春\n早\n本报讯 近日", ["茶山春早", "本报讯近日"]),
        ("甲\n\n乙\n\n丙", ["甲", "乙", "丙"]),
    ],
)
def test_lines_hold_the_ink(source: str, lines: list[str]) -> None:
    assert texts(source) == lines


def test_what_stands_before_a_line_is_kept() -> None:
    reading = Reading("## 清溪日报\n\n\n\u3000\u3000本报讯 近日\n**粗体的一行**\f新的一页")
    first, second, third, fourth = read_lines(reading)

    assert (first.mark, first.page_top, first.blanks) == (2, True, 0)
    assert (second.indent, second.blanks, second.page_top) == (4, 2, False)
    assert third.mark == BOLD
    assert fourth.page_top


def test_line_ends_between_all_characters_are_damage() -> None:
    assert texts("县委\x1e召\x0b开\u2029会\x85议\x1d。\n" * 12) == ["县委召开会议。"] * 12


def test_a_control_character_in_a_sentence_ends_no_line() -> None:
    assert texts("标题\n县长\x1e林溪主持会议。\x1e会后，大家散了。\n") == [
        "标题",
        "县长林溪主持会议。",
        "会后，大家散了。",
    ]
    # where no line ends otherwise, it does
    assert texts("标题\x1e县长林溪，\x1e主持会议。") == ["标题", "县长林溪，", "主持会议。"]


def test_form_feeds_every_few_lines_are_no_pages() -> None:
    lines = read_lines(Reading("会议召开。\n\f" * 5))
    assert [line.page_top for line in lines] == [True, False, False, False, False]
    assert [line.page_top for line in read_lines(Reading("会议召开。\n\f会议闭幕。"))] == [True, True]


def test_a_line_can_be_cut() -> None:
    lines = split_at([Line(0, 4), Line(4, 9)], [6])

    assert [(line.start, line.end) for line in lines] == [(0, 4), (4, 6), (6, 9)]


def habits(source: str) -> Habits:
    reading = Reading(source)
    lines = read_lines(reading)
    return Habits(reading.folded, lines, [closes(reading.folded, line.start, line.end) for line in lines])


COLUMN = "县委今天召开会议，部署\n春耕生产工作，要求各地\n抓住农时，把种子、化肥\n送到田间地头，让群众满\n意，确保夏粮丰收到手。\n"
LINES = "县委今天召开会议，部署春耕生产工作，要求各地抓住农时，把种子、化肥送到田间地头。\n林溪出席会议并讲话。\n"


def test_a_narrow_column_is_known() -> None:
    found = habits(COLUMN * 3)

    assert found.wrapped
    assert found.width == 11
    assert not found.ragged
    assert not habits(LINES * 5).wrapped


def test_a_headline_before_a_blank_line_is_no_turn_of_a_column() -> None:
    assert not habits(("茶乡春早\n\n" + COLUMN + "\n") * 4).blank_turns
    assert habits(COLUMN.replace("各地\n", "各地\n\n") * 4).blank_turns


def test_double_spacing_is_taken_back() -> None:
    reading = Reading((COLUMN * 2).replace("\n", "\n\n"))
    lines = without_double_spacing(reading.folded, read_lines(reading))

    assert {line.blanks for line in lines} == {0}
    assert {line.blanks for line in without_double_spacing("", read_lines(Reading("甲\n\n乙")))} == {0, 1}


@pytest.mark.parametrize(
    ("source", "indented", "parted"),
    [
        (COLUMN * 2, False, False),
        (("\u3000\u3000" + COLUMN) * 2, True, True),
        ((COLUMN + "\n") * 3, False, True),
        (LINES * 3, False, False),
    ],
    ids=["nothing", "indents", "blank lines", "a paragraph a line"],
)
def test_what_shows_that_a_paragraph_begins(source: str, indented: bool, parted: bool) -> None:
    found = habits(source)

    assert (found.indented, found.parted) == (indented, parted)


def test_line_ends_that_are_not_of_a_column() -> None:
    loose = (
        "县委今天\n召开会议，部署春耕生产工作。\n\n林溪强调，要把种子、\n化肥送到田间地头，抓住农时，\n不误一天。\n\n"
    )

    assert habits(loose * 2).cut
    assert not habits(COLUMN * 3).cut
