"""The lines of an explanation: what they say, how wide they are, what colours them."""

from __future__ import annotations

import datetime as dt
import re

import pytest

import cnbulletin as cnb
from cnbulletin.explaining.dump import columns, cut, dump
from strategies import corpus_pages

ESCAPE = re.compile("\x1b\\[[0-9;]*m")
PAGE = "全县春灌会议召开\n本报讯（记者林溪）3月2日，县领导江一⼈、陈默等出席会议。3月5日，渠道修好了。\n"

WIDTHS = (
    ("", 0),
    ("abc", 3),
    ("江一帆", 6),
    ("（）、。", 8),  # full-width punctuation
    ("Ａ１", 4),  # full-width letters and digits
    ("ｱ", 1),  # a half-width form
    ("·…—", 3),  # ambiguous: narrow
    ("e\u0301", 1),  # a mark on the letter before it
    ("\u200b江\u200f", 2),  # no width, and a mark of direction
    ("𠮷", 2),  # beyond the basic plane
)
CUTS = (
    ("江一帆", 6, "江一帆"),
    ("江一帆", 5, "江一…"),
    ("江一帆", 4, "江…"),
    ("a江一帆", 4, "a江…"),
    ("abcdef", 4, "abc…"),
    ("江一帆", 1, "…"),
)


def explained(text: str = PAGE) -> cnb.Explanation:
    return cnb.explain(cnb.parse_page(text))


@pytest.mark.parametrize(("text", "width"), WIDTHS)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(("text", "width", "shown"), CUTS)
def test_cut(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown
    assert columns(shown) <= width


def test_the_lines_of_a_page() -> None:
    assert dump(explained(), width=88).splitlines() == [
        "page                                             page.whole",
        "  article 全县春灌会议召开                       article.first",
        "      article.report",
        "    headline 全县春灌会议召开                    headline.before 1.45",
        "        headline.shared_words 全县春灌会议召开 0.114",
        "      main 全县春灌会议召开                      headline.main",
        "    dateline 本报讯（记者林溪）                  dateline.own",
        "        dateline.own 本报讯 · dateline.outlet 本报 · dateline.credits （记者林溪）",
        "      byline 林溪                                byline.dateline",
        "          byline.role 记者 · byline.mark ） · name.proven_here 记者林溪 1",
        "          name.surname 林 0.9 · name.shape 林溪 0.9",
        "    event_time 3月2日                            time.span",
        "        time.span 3月2日 · time.event 3月2日",
        "        nearly: 3月5日 (time.span)",
        "    attendee_list 县领导江一人、陈默等出席会议   attendance.subject_first",
        "        predicate.attend 出席 · attendance.open_ended 等",
        "      attendee 江一人                            name.titled 1.1",
        "          name.behind_title 县领导 · name.in_list 、 · name.proven_here 县领导江一人 1",
        "          name.surname 江 0.9 · name.shape 江一人 0.9 · name.closed_by_mark 、",
        "          RADICAL_CODEPOINT '⼈' → '人'",
        "      attendee 陈默                              name.listed 0.534",
        "          name.title_carried 县领导 · name.in_list 、 · name.surname 陈 0.9",
        "          name.shape 陈默 0.9 · name.closed_by_joint 等",
        "    paragraph 本报讯（记者林溪）3月2日，县领导…  paragraph.body",
        "        paragraph.dateline 本报讯（记者林溪）",
        "        RADICAL_CODEPOINT '⼈' → '人'",
    ]


@pytest.mark.parametrize("width", [40, 57, 80, 132])
def test_no_line_is_wider_than_it_may_be(width: int) -> None:
    for text in (PAGE, *corpus_pages()[:5]):
        for line in dump(explained(text), width=width).splitlines():
            assert columns(line) <= width, line


def test_the_narrowest_width_is_forty() -> None:
    assert dump(explained(), width=1) == dump(explained(), width=40)


def test_colours_add_escape_sequences_and_nothing_else() -> None:
    plain, coloured = dump(explained()), dump(explained(), colour=True)

    assert "\x1b" not in plain
    assert ESCAPE.sub("", coloured) == plain
    assert set(ESCAPE.findall(coloured)) >= {"\x1b[0m", "\x1b[1;36m", "\x1b[32m", "\x1b[2m", "\x1b[33m", "\x1b[35m"}


def test_what_is_unexplained_stands_out() -> None:
    page = cnb.parse_page("3月2日，会议召开。", cnb.Options(issue_date=dt.date(2024, 3, 3)))

    assert "\x1b[1;31munexplained" in dump(cnb.explain(page), colour=True)


@pytest.mark.parametrize("mark", ["\x1b[31m", "\u202e", "\x07", "\ud800", "\x9b2J"])
def test_no_page_commands_a_terminal(mark: str) -> None:
    shown = dump(explained(f"全县春{mark}灌会议召开\n本报讯（记者林溪）县长江{mark}一帆出席会议。\n"))

    assert all(ch.isprintable() or ch == "\n" for ch in shown)
