"""Glyphs that are mended, and their look-alikes that are not: a repair is only made where no other reading is left."""

from __future__ import annotations

import pytest

from cnbulletin.reading.reading import Reading

# The quirk, what was read, what was printed.
MENDED = [
    ("DUN_SWAP", "林溪丶陈默丶江一帆出席", "林溪、陈默、江一帆出席"),
    ("DUN_SWAP", "“春灌”丶“冬修”", "“春灌”、“冬修”"),
    ("MIDDOT_VAR", "副主席麦提努尔.艾山陪同", "副主席麦提努尔·艾山陪同"),
    ("MIDDOT_VAR", "江一帆、麦提努尔:艾山、陈默", "江一帆、麦提努尔·艾山、陈默"),
    ("MIDDOT_VAR", "参加的有阿依努尔`买买提", "参加的有阿依努尔·买买提"),
    ("DASH_VAR", "渠水流进万亩田\n一一清溪县春灌见闻\n\n本报讯", "渠水流进万亩田——清溪县春灌见闻本报讯"),
    ("KEYWORD_GLYPH", "未报讯（记者林溪）", "本报讯（记者林溪）"),
    ("KEYWORD_GLYPH", "会议召开\n术报讯 通讯员陈默", "会议召开本报讯通讯员陈默"),
    ("KEYWORD_GLYPH", "□木报讯3月2日", "□本报讯3月2日"),
    ("KEYWORD_GLYPH", "本极讯（记者林溪）", "本报讯（记者林溪）"),
    ("KEYWORD_GLYPH", "本水讯（记者林溪）", "本报讯（记者林溪）"),
    ("KEYWORD_GLYPH", "本报迅（通讯员林溪）", "本报讯（通讯员林溪）"),
    ("KEYWORD_GLYPH", "本报汛 近日，", "本报讯近日，"),
    ("KEYWORD_GLYPH", "本报读记者林溪报道", "本报讯记者林溪报道"),
    ("KEYWORD_GLYPH", "本报讯（记考林溪）", "本报讯（记者林溪）"),
    ("KEYWORD_GLYPH", "本报讯（纪者林溪）", "本报讯（记者林溪）"),
    ("KEYWORD_GLYPH", "本报讯（通讯风林溪）", "本报讯（通讯员林溪）"),
    ("KEYWORD_GLYPH", "本报讯（见习记着林溪）", "本报讯（见习记者林溪）"),
    ("KEYWORD_GLYPH", "清溪新闻讯（记者林溪 通汛员陈默）", "清溪新闻讯（记者林溪通讯员陈默）"),
    ("KEYWORD_GLYPH", "新华社清溪1月3日电（记考林溪）", "新华社清溪1月3日电（记者林溪）"),
    ("BRACKET_SWAP", "本报讯〈记者林溪)", "本报讯（记者林溪)"),
    ("BRACKET_SWAP", "本报讯（记者林溪》", "本报讯（记者林溪）"),
    ("BRACKET_SWAP", "本报讯“记者林溪）", "本报讯（记者林溪）"),
    ("BRACKET_SWAP", "本报讯:记者林溪)", "本报讯（记者林溪)"),
    ("BRACKET_SWAP", "本报讯《记者林溪》3月2日", "本报讯（记者林溪）3月2日"),
    ("DIGIT_GLYPH", "1]月3日上午", "11月3日上午"),
    ("DIGIT_GLYPH", "]月]日上午", "1月1日上午"),
    ("DIGIT_GLYPH", "l2月3O日", "12月30日"),
    ("DIGIT_GLYPH", "202l年1I月", "2021年11月"),
    ("DIGIT_GLYPH", "2日至1l日，", "2日至11日，"),
]
# What no repair touches.
LEFT = [
    "“丶”是汉字的笔画",
    "丶",
    "江西：万安县",  # : is a colon
    "买买提：阿依努尔来了",  # the label of a speaker
    "西安.兰州",
    "问题一一落实",
    "人人都有事做\n一一落实到田头",  # an adverb
    "一一得一，一二得二\n一一得一",
    "会议要求，问题\n一一对应，整改到位。",
    "本报汛期特刊",
    "本报读者来信",
    "讯期临近",
    "木报纸",
    "未报讯息",
    "末报讯的单位",
    "县报讯（记者林溪）",
    "本网讯（记者林溪）",
    "本报电（记者林溪）",
    "本报社（记者林溪）",
    "本报记者站（林溪）",
    "请打来电（记下号码）",
    "本报讯（记协林溪）",
    "本报讯（通信员林溪）",
    "本报讯（笔者林溪）",
    "本报讯（记者林溪 图片由受访者提供）",
    "本报讯（访者林溪）",
    "本报讯（记者林溪 县委书记老陈供图）",
    "本报讯《记者观察》3月2日开栏",
    "本报讯“记者”一词",
    "本报讯〔记者林溪〕",
    "本报讯[记者林溪]",
    "本报讯（记者“小喇叭”林溪）",
    "听取《记者节》汇报",
    "[1]日前，",  # a reference
    "见[3，8]日报",
    "Al日",
    "l日",
    "WTO月报",
    "11]场",
    "第I月",
    "林晏、李或出席",  # a name is what it is read as
]


@pytest.mark.parametrize(("quirk", "source", "text"), MENDED)
def test_is_mended(quirk: str, source: str, text: str) -> None:
    reading = Reading(source)

    assert reading.text == text
    assert {repair.quirk for repair in reading.repairs} == {quirk}
    assert all(source[r.span.start : r.span.end] == r.before for r in reading.repairs)


@pytest.mark.parametrize("source", LEFT)
def test_is_left_alone(source: str) -> None:
    reading = Reading(source)

    assert reading.text == "".join(source.split())
    assert reading.repairs == ()


def test_several_in_one_dateline() -> None:
    reading = Reading("未报讯〈记考林溪 通讯风陈默) 1]⽉3日")

    assert reading.text == "本报讯（记者林溪通讯员陈默)11月3日"
    assert [repair.quirk for repair in reading.repairs] == [
        "KEYWORD_GLYPH",
        "BRACKET_SWAP",
        "KEYWORD_GLYPH",
        "KEYWORD_GLYPH",
        "DIGIT_GLYPH",
        "RADICAL_CODEPOINT",
    ]


def test_a_character_is_repaired_once() -> None:
    repairs = Reading("林溪⼂陈默").repairs

    assert [(repair.quirk, repair.before, repair.after) for repair in repairs] == [("DUN_SWAP", "⼂", "、")]


@pytest.mark.parametrize("source", ["定于11]月3日召开", "本月3]]日", "定于]月召开"])
def test_a_date_that_could_be_two_is_none(source: str) -> None:
    reading = Reading(source)

    assert reading.text == source
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["DIGIT_GLYPH"]
    assert "月3" not in reading.folded
    assert "\ufffd" in reading.folded
