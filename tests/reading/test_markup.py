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
    ("| 姓名 |\n| :-- |\n| 林溪 |", "姓名林溪"),
    ("| 姓名 |\n| - |\n| 林溪 |", "姓名林溪"),
    ("|姓名|\n|:-|\n|林溪|", "姓名林溪"),
    ("会议\n  |姓名|\n\t|--|\n　|林溪|\n会议", "会议姓名林溪会议"),
    (
        "|姓名|职务|\n|--|--|\n|林溪|县长\n|陈默|局长|",
        "姓名职务|林溪|县长|陈默|局长|",
    ),  # a table ends at what is no row
    ("|姓名|\n|--|\n|林溪|\n\n|陈默|", "姓名林溪|陈默|"),
    ("|姓名|\n|--|\n|林溪|\n\n|职务|\n|--|\n|县长|", "姓名林溪职务县长"),
    ("|姓名|\n|--|\n|\n|林溪|", "姓名||林溪|"),
    ("|姓名|\n|--|\n|--|\n|林溪|", "姓名--林溪"),  # one rule a table
    ("|姓名|\n|--|", "姓名"),
    ("~~春耕~~ ~~会议~~召开", "春耕会议召开"),
    ("~~春耕~~~ ~~", "春耕~~~"),
    ("好吃~~真 ~~好吃~~", "好吃~~真好吃"),
    ("**春耕** **会议**召开", "春耕会议召开"),
    ("**春耕\r\n会\n议**", "春耕会议"),
    ("**春耕\u2028会\r议**", "春耕会议"),
    ("**春耕" + "\n会" * 40 + "**", "春耕" + "会" * 40),
    ("会\n" * 30 + "**春耕\n会议**", "会" * 30 + "春耕会议"),
    ("**注一 **春耕**", "注一春耕**"),  # the first two are a pair
    ("**注一\n\n**春耕**", "**注一春耕"),
    ("2**春**3", "2春3"),
    ("2**3 **春耕**", "2**3春耕"),
    ("2 **         3**", "23"),  # too far apart for a power
    ("~~~ **春耕** ~~会议~~", "~~~春耕会议"),
    ("|姓名|\n|--|\n||\n|林溪|", "姓名林溪"),
    ("x **y** z", "xyz"),
    ("2         ** 3 **", "23"),
    ("#### 春耕 ####", "春耕"),
    ("## 春耕 #", "春耕#"),
    ("# 春耕#", "春耕#"),
    ("## 春耕 ## 会议", "春耕##会议"),
    ("# 春耕\n会议 #", "春耕会议#"),
    ("# 春耕\n## 会议 ##", "春耕会议"),
    ("#**春耕**", "春耕"),
    ("#<u>春耕</u>", "春耕"),
    ("#春耕工作会\n#春耕#", "春耕工作会#春耕#"),
    ("<B>春耕</B>", "春耕"),
    ("<MARK>春耕</mark>", "春耕"),
    ("<u><b>春耕</b></u>", "春耕"),
    ("<b>春耕<u>会议</b>召开</u>", "春耕会议召开"),
    ("<u>春耕</u>会议</u>", "春耕会议</u>"),
    ("春耕<BR />会议", "春耕会议"),
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
    "</u>春耕<u>",
    "<u>春耕</b>",
    "**春耕***",
    "*春耕*",
    "a**b**c",
    "1 **  2 ** 3",
    "2**3 **春耕",
    "会议** **召开",
    "好~~吃~~",
    "会议\n| |\n|---|\n|林溪|",
    "**春耕\x0b会议**",
    "**春耕" + "\n会" * 41 + "**",
    "**\n春耕**",
    "~~春耕\n会议~~",
    "好看~~会议~~",
    "| |\n|---|\n|林溪|",
    "|---|\n|林溪|",
    "|姓名|\n\n会议\n|--|\n|林溪|",
    "姓名|\n|--|\n|林溪|",
    "|姓名\n|--|\n|林溪|",
    "##1号机组",
    "##a",
    "春 # 耕",
    "春耕\n会议 #",
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


# A source, and every mark that is taken out of it.
TAKEN = [
    ("## 春耕 ##", ["##", "##"]),
    ("**春耕** <b>会议</b>", ["**", "**", "<b>", "</b>"]),
    ("#1 **春耕**", ["**", "**"]),
    ("| 姓名 |\n|---|:-:|\n| | |\n| 林溪 |", ["|", "|", "|---|:-:|", "| | |", "|", "|"]),
    ("会议\n|姓名|\n|--|\n  | |  \n|林溪|\n|--|", ["|", "|", "|--|", "| |", "|", "|", "|", "|"]),
    ("春<br/>~~耕~~", ["<br/>", "~~", "~~"]),
    ("***春耕***\n**\n会议", ["***", "***"]),
]


@pytest.mark.parametrize(("source", "marks"), TAKEN)
def test_every_mark_is_told(source: str, marks: list[str]) -> None:
    assert [repair.before for repair in Reading(source).repairs] == marks


# A source, what stands before the second character of its reading, and whether what stands there parts two things.
BETWEEN = [
    ("春<br>耕", "<br>"),
    ("|春|耕|\n|--|--|", "|"),
    ("|春|\n|--|\n|耕|", "|\n|--|\n|"),
    ("春</u>耕", ""),
    ("<u>春</u>耕", ""),
    ("~~春~~耕", ""),
    ("**春** **耕**", " "),
    ("# 春\n# 耕", "\n "),
    ("# 春 #\n耕", " \n"),
]


@pytest.mark.parametrize(("source", "gap"), BETWEEN)
def test_what_parts_two_characters(source: str, gap: str) -> None:
    assert Reading(source).gap(1) == gap


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
