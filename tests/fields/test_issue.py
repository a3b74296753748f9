"""What nameplate and folio lines print of the issue: outlet, date, number, page, section."""

from __future__ import annotations

import datetime as dt

import pytest

import cnbulletin as cnb
from cnbulletin.fields.issue import read_issues
from cnbulletin.model import Issue
from cnbulletin.reading.reading import Reading
from rows import gaps, rows


def shown(issue: Issue | None) -> str:
    """An issue as outlet, date, number, page and section; - for what is not printed."""
    if issue is None:
        return "none"
    fields = (issue.outlet, issue.date, issue.number, issue.page, issue.section)
    return " ".join(str(field or "-") for field in fields)


def of_line(line: str) -> str:
    reading = Reading(line)
    return shown(read_issues(reading, [(0, len(reading))]).first)


TABLE = """
云岭日报 2023年11月6日 星期一 第02版 要闻|云岭日报 2023-11-06 - 02 要闻
云岭日报|云岭日报 - - - -
2023年11月6日 星期一|- 2023-11-06 - - -
02版 要闻|- - - 02 要闻
A3版 时政要闻|- - - A3 时政要闻
第6版|- - - 6 -
第四版 副刊|- - - 四 副刊
01｜要闻|- - - 01 要闻
2023-11-06|- 2023-11-06 - - -
2024.3.5|- 2024-03-05 - - -
二〇二三年十一月六日|- 2023-11-06 - - -
二○二一年三月五日|- 2021-03-05 - - -
一九九八年三月五日|- 1998-03-05 - - -
总第1234期|- - 1234 - -
第128期（总第1234期）|- - 128 - -
云州大学报 第18期 2021年9月30日|云州大学报 2021-09-30 18 - -
青岚动态 2022年第3期|青岚动态 - 3 - -
云岭政务简报 第15期|云岭政务简报 - 15 - -
NO.128|- - 128 - -
今日松川|今日松川 - - - -
今日8版|none
责任编辑：林溪 版式：陈默|none
2023年13月45日|none
2023年2月30日|none
|none
青岚晚报 2022年1月11日 星期二 农历辛丑年十二月初九 第3版 社会|青岚晚报 2022-01-11 - 3 社会
2023年11月6日 第2版 责编 林溪|- 2023-11-06 - 2 -
"""


@pytest.mark.parametrize(("line", "expected"), rows(TABLE))
def test_lines(line: str, expected: str) -> None:
    assert of_line(line) == expected


GAPS = """
国内统一刊号CN00-0000 邮发代号1-1|none|issue._issue: postal codes are blanked only after the page number is looked for
要闻 02 2023年11月6日 星期一|- 2023-11-06 - 02 要闻|issue._PAGE: a bare number behind a section is not read
"""


@pytest.mark.parametrize(("line", "expected"), gaps(GAPS))
def test_known_gaps(line: str, expected: str) -> None:
    assert of_line(line) == expected


def test_several_lines_make_one_issue() -> None:
    lines = ["云岭日报", "2023年11月6日 星期一", "02版 要闻"]
    reading = Reading("\n".join(lines))
    stretches, at = [], 0
    for line in lines:
        length = len(line.replace(" ", ""))
        stretches.append((at, at + length))
        at += length

    for order in (stretches, stretches[::-1]):
        assert shown(read_issues(reading, order).first) == "云岭日报 2023-11-06 - 02 要闻"


STORY = "本报讯（记者何野）昨天上午，县委书记江一帆出席会议并讲话。会议强调，要抓好春耕。\n"
OTHER = "本报讯（记者沈牧）昨天，岭北镇举行插秧比赛，来自各村的选手参加了比赛，镇长唐若谷宣布开赛。\n"


def days(page: cnb.Page) -> list[str]:
    return [str(a.event_time.start)[:10] for a in page.articles if a.event_time is not None]


def test_the_issue_of_a_page_dates_its_events() -> None:
    page = cnb.parse_page(f"云岭日报 2023年11月6日 星期一 第02版 要闻\n\n{STORY}")

    assert shown(page.issue) == "云岭日报 2023-11-06 - 02 要闻"
    assert days(page) == ["2023-11-05"]


def test_the_callers_date_counts_before_the_printed_one() -> None:
    options = cnb.Options(issue_date=dt.date(2023, 11, 20))
    page = cnb.parse_page(f"云岭日报 2023年11月6日 星期一 第02版 要闻\n\n{STORY}", options)

    assert shown(page.issue) == "云岭日报 2023-11-06 - 02 要闻"
    assert days(page) == ["2023-11-19"]


def test_each_page_of_a_file_has_its_own_date() -> None:
    first = f"云岭日报 2023年11月6日 第01版 要闻\n\n{STORY}"
    second = f"云岭日报 2023年11月9日 第01版 要闻\n\n{OTHER}"
    page = cnb.parse_page(f"{first}\f{second}")

    assert shown(page.issue) == "云岭日报 2023-11-06 - 01 要闻"
    assert days(page) == ["2023-11-05", "2023-11-08"]


def test_a_masthead_of_several_lines_makes_one_issue() -> None:
    head = "**松川日报**\n2023年8月22日 星期二 农历七月初七\n第1234期\n责任编辑：甲 乙 / 版式：丙\n\n"
    page = cnb.parse_page(f"{head}**松川召开会议**\n\n{STORY}")

    assert shown(page.issue) == "松川日报 2023-08-22 1234 - -"
    assert [item.kind for item in page.furniture] == ["nameplate", "folio", "folio", "editor_credit"]


@pytest.mark.parametrize("text", ["", "会议召开。", STORY])
def test_a_page_that_prints_no_issue_has_none(text: str) -> None:
    assert cnb.parse_page(text).issue is None
