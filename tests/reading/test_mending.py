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
    ("MIDDOT_VAR", "阿依努尔*买买提", "阿依努尔·买买提"),
    ("MIDDOT_VAR", "陪同的有阿依努.艾山", "陪同的有阿依努·艾山"),
    ("MIDDOT_VAR", "西安.兰州和麦提努尔.艾山", "西安.兰州和麦提努尔·艾山"),
    ("MIDDOT_VAR", "麦提努尔:艾山说，陪同的有陈默、麦提努尔:艾山", "麦提努尔:艾山说，陪同的有陈默、麦提努尔·艾山"),
    ("MIDDOT_VAR", "陪同的有阿依.买买提", "陪同的有阿依·买买提"),
    ("DUN_SWAP", "丶林溪丶陈默", "丶林溪、陈默"),
    ("DUN_SWAP", "“丶”是笔画，林溪丶陈默", "“丶”是笔画，林溪、陈默"),
    ("DASH_VAR", "渠水流进万亩田\n一一清溪县春灌见闻\n\n本报讯", "渠水流进万亩田——清溪县春灌见闻本报讯"),
    ("DASH_VAR", "问题一一落实\n渠水流进万亩田\n一一清溪县见闻", "问题一一落实渠水流进万亩田——清溪县见闻"),
    ("DASH_VAR", "一周要闻\n一一、春灌正忙\n一一清溪县见闻", "一周要闻一一、春灌正忙——清溪县见闻"),
    ("DASH_VAR", "春灌正忙\n一一清溪见闻\n\n3月2日", "春灌正忙——清溪见闻3月2日"),  # four characters each
    ("DASH_VAR", f"{'渠' * 40}\n一一清溪县见闻", f"{'渠' * 40}——清溪县见闻"),
    (
        "DASH_VAR",
        "春灌，正忙。\n\n渠水流进万亩田\n一一清溪县见闻\n会议，开。",
        "春灌，正忙。渠水流进万亩田——清溪县见闻会议，开。",
    ),
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
    ("KEYWORD_GLYPH", "会议召开。未报讯（记者林溪）", "会议召开。本报讯（记者林溪）"),
    ("KEYWORD_GLYPH", "□■▲未报讯（记者林溪）", "□■▲本报讯（记者林溪）"),
    ("KEYWORD_GLYPH", "本报讯（记考林溪 通讯贝陈默）3月2日", "本报讯（记者林溪通讯员陈默）3月2日"),
    ("KEYWORD_GLYPH", "本报讯（记者林溪、纪者陈默）", "本报讯（记者林溪、记者陈默）"),
    ("KEYWORD_GLYPH", "本报讯（记者林溪 遍讯员陈默）", "本报讯（记者林溪通讯员陈默）"),
    ("KEYWORD_GLYPH", "本报讯3月2日\n本水讯（记者林溪）", "本报讯3月2日本报讯（记者林溪）"),
    ("KEYWORD_GLYPH", "本网讯（记者林溪）\n本水讯（记者陈默）", "本网讯（记者林溪）本报讯（记者陈默）"),
    ("BRACKET_SWAP", "本报讯（3月2日）\n本报讯〈记者林溪)", "本报讯（3月2日）本报讯（记者林溪)"),
    ("BRACKET_SWAP", "本报讯（记者林溪）\n本报讯〈记者陈默)", "本报讯（记者林溪）本报讯（记者陈默)"),
    ("BRACKET_SWAP", "本报讯《记者观察》\n本报讯〈记者陈默)", "本报讯《记者观察》本报讯（记者陈默)"),
    ("BRACKET_SWAP", "请来电〈记者林溪)\n本报讯〈记者陈默)", "请来电〈记者林溪)本报讯（记者陈默)"),
    ("BRACKET_SWAP", "本报讯〈记者小X)", "本报讯（记者小X)"),
    ("BRACKET_SWAP", "本报讯{记者林溪}3月2日", "本报讯（记者林溪）3月2日"),
    ("BRACKET_SWAP", "新华社云州1月3日电〈记者林溪)", "新华社云州1月3日电（记者林溪)"),
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
    ("DIGIT_GLYPH", "l9OO年", "1900年"),
    ("DIGIT_GLYPH", "2O99年12月3l日", "2099年12月31日"),
    ("DIGIT_GLYPH", "2O21年1月1日", "2021年1月1日"),
    ("DIGIT_GLYPH", "1月O1日", "1月01日"),
    ("DIGIT_GLYPH", "l2月", "12月"),
    ("DIGIT_GLYPH", "O1月至1O月", "01月至10月"),
    ("DIGIT_GLYPH", "3l日上午", "31日上午"),
    ("DIGIT_GLYPH", "O1日上午", "01日上午"),
    ("DIGIT_GLYPH", "3月5日、l3月5日、l2月5日", "3月5日、l3月5日、12月5日"),  # a month 13 stays
    ("DIGIT_GLYPH", "lI日上午、3月5日、3月1l日", "lI日上午、3月5日、3月11日"),
    ("DIGIT_GLYPH", f"[{'会' * 20}1]月3日", f"[{'会' * 20}11月3日"),
    ("DIGIT_GLYPH", "[3]2月3日和1]月3日起，至2月1l日", "[3]2月3日和1]月3日起，至2月11日"),
]
# What no repair touches.
LEFT = [
    "“丶”是汉字的笔画",
    "丶",
    "丶林溪",
    "林溪丶",
    "‘丶’、「丶」、（丶）、《丶》",
    '"丶"是汉字的笔画',
    "阿里.古丽",  # too short for a name
    "会议召开，阿里.古丽来了",
    "陪同的有阿依努:艾山",
    "阿.买买提艾山",
    "买买提艾山.阿",
    "陪同的有阿依努尔.甲艾山",
    "会议召开。麦提努尔:艾山",
    "江西：万安县",  # : is a colon
    "买买提：阿依努尔来了",  # the label of a speaker
    "西安.兰州",
    "问题一一落实",
    "人人都有事做\n一一落实到田头",  # an adverb
    "一一得一，一二得二\n一一得一",
    "会议要求，问题\n一一对应，整改到位。",
    "渠水流进万亩田一一清溪县春灌见闻",
    "一一清溪县春灌见闻",
    "春灌正\n一一清溪见闻",  # three characters
    "春灌正忙\n一一见闻录",
    f"{'渠' * 41}\n一一清溪县见闻",
    "渠水流进万亩田\n一一一线见闻录",
    "渠水流进万亩田\n一一、清溪县见闻",
    "渠水流进万亩田\n一一清溪县见闻。",
    "渠水流进万亩田，\n一一清溪县见闻",
    "渠水流进；万亩田\n一一清溪县见闻",
    "渠水流进万亩田\n一一清溪县见闻：",
    "渠水流进万亩田、\n一一清溪县见闻",
    "渠水流进万亩田\n一一清溪县见闻、",
    "渠水流进万亩田：\n一一清溪县见闻",
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
    "本报讯（记考林溪。陈默）",  # no bracket goes over the end of a sentence
    "本报讯（记考林溪",
    "本报讯〈记者林溪。",
    "本报讯〈记者林溪（陈默）",
    "本报讯（记考林溪（陈默）说）",
    "本报讯（记者林溪）通讯贝陈默",
    "为此，请打来电（记考林溪）",
    "为此，请打来电〈记者林溪)",
    "他说本水讯（记者林溪）",
    "本水讯（林溪）",
    "他说未报讯（记者林溪）",
    "会议召开，未报讯（记者林溪）",
    "□■▲★未报讯（记者林溪）",
    "未报讯（林溪）",
    "本报谈近日，",  # no glyph like 讯, and no bracket
    "本X讯（记者林溪）",
    "水讯（记者林溪）",
    "l899年",
    "2lOO年",
    "O月3日",
    "l3月3日",
    "1月OO日",
    "1月3Z日1l",
    "2l月",
    "OO日上午",
    "lI日上午",
    f"[{'会' * 19}1]月3日",
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
    changed = [(old, new) for old, new in zip("".join(source.split()), text, strict=True) if old != new]
    assert [(repair.before, repair.after) for repair in reading.repairs] == changed


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


UNREAD = [
    ("定于11]月3日召开", "11]月3日"),
    ("本月3]]日", "3]]日"),
    ("定于]月召开", "]月"),
    (f"[{'会' * 20}11]月3日", "11]月3日"),
]


@pytest.mark.parametrize(("source", "date"), UNREAD)
def test_a_date_that_could_be_two_is_none(source: str, date: str) -> None:
    reading = Reading(source)
    span = reading.diagnostics[0].span

    assert source[span.start : span.end] == date
    assert reading.text == source
    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["DIGIT_GLYPH"]
    assert "月3" not in reading.folded
    assert "\ufffd" in reading.folded


def test_a_date_in_square_brackets_is_a_reference() -> None:
    assert Reading(f"[{'会' * 19}11]月3日").diagnostics == ()
