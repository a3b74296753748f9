"""Markup: what is taken out, and what looks like it and is print."""

from __future__ import annotations

import pytest

from cnbulletin.reading.markup import find_marks
from cnbulletin.reading.reading import Reading

# A source, and its reading.
MARKED = [
    ("# 春耕", "春耕"),
    ("###### 春耕", "春耕"),
    ("##春耕", "春耕"),
    ("#春耕工作会", "春耕工作会"),
    ("## 春耕 ##", "春耕"),
    ("# **春耕**", "春耕"),
    ("**本报讯（记者 林溪）**1月5日", "本报讯（记者林溪）1月5日"),
    ("**本报讯（记者\n林溪）**1月5日", "本报讯（记者林溪）1月5日"),
    ("***春耕***", "春耕"),
    ("** 春耕 **", "春耕"),
    ("今年 **12** 个", "今年12个"),
    ("使用 **Excel** 办公", "使用Excel办公"),
    ("~~春耕~~", "春耕"),
    ("<mark>春耕</mark><u>工作会</u>", "春耕工作会"),
    ('<span style="x">春耕</span>', "春耕"),
    ("CO<sub>2</sub>排放", "CO2排放"),
    ("春耕<br>工作会", "春耕工作会"),
    ("|姓名|职务|\n|---|:-:|\n|林溪|县长|\n\n会议", "姓名职务林溪县长会议"),
    ("| 姓名 | 职务 |\n| --- | --- |\n| | |\n| 林溪 | 县长 |", "姓名职务林溪县长"),
]
# What stays as it is.
PRINT = [
    "C#与C**",
    "#1号机组",
    "#春耕#话题",
    "#######春耕",
    "2**3=8，3**2=9",
    "2**3",
    "*注：见第二版",
    "**注一\n**注二",  # two footnotes
    "**春耕\n\n会议**",  # a pair does not reach over a blank line
    "****",
    "好吃~~真好吃~~",
    "~~~",
    "01|要闻",
    "|要闻|",
    "|要闻|\n|春耕|",  # no rule, no table
    "|---|---|",
    "使用<b>标签",
    "a<b且b>c",
    "<记者林溪>",
    "**",
    "#",
]


@pytest.mark.parametrize(("source", "text"), MARKED)
def test_is_taken_out(source: str, text: str) -> None:
    reading = Reading(source)

    assert reading.text == text
    assert reading.repairs
    assert {(repair.quirk, repair.after) for repair in reading.repairs} == {("MARKDOWN_MARKS", "")}
    assert all(source[r.span.start : r.span.end] == r.before for r in reading.repairs)


@pytest.mark.parametrize("source", PRINT)
def test_is_print(source: str) -> None:
    assert find_marks(source) == []
    assert Reading(source).text == "".join(source.split())


@pytest.mark.parametrize("source", ["春耕\n**\n会议", "春耕\n#\n会议", "春耕\n<br>\n会议", "<mark>\n春耕\n</mark>"])
def test_a_line_of_nothing_but_marks_is_text(source: str) -> None:
    assert Reading(source).text == "".join(source.split())


def test_marks_are_found_in_linear_time() -> None:
    """Long lines of unpaired signs, which a careless search would walk through again and again."""
    for piece in ("** ", "# ", "<b>", "~~ ", "|", "**春"):
        assert len(find_marks(piece * 20_000)) <= 20_000
