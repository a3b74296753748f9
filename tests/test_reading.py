"""The reading: no white space, no markup, and an exact way back."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from cnbulletin.reading.blind import BLIND
from cnbulletin.reading.characters import fold_table, ink_run, is_white
from cnbulletin.reading.reading import Passage, Reading
from promises import squeezed

# The source, and its reading.
READINGS = [
    ("", ""),
    (" \r\n\u3000\ufeff", ""),
    ("会议", "会议"),
    ("本报讯（记\n者　林 溪）", "本报讯（记者林溪）"),
    ("12 月 25 日", "12月25日"),
    ("林\u200b溪\u00ad\x00\x1c", "林溪"),
    ("# 春耕工作会\n", "春耕工作会"),
    ("春耕\n### 春耕工作会", "春耕春耕工作会"),
    ("**本报讯（记者林溪）**1月5日", "本报讯（记者林溪）1月5日"),
    ("C# 与 #1 号", "C#与#1号"),  # marks inside a line are print
    ("\ufeff# 春耕", "春耕"),
    ("林\u200b溪⽼⻓", "林溪老长"),
    ("####### 七个", "#######七个"),
    ("2 ** 3", "2**3"),
    ("▲图为□现场■", "▲图为□现场■"),
    ("\ue000\U000f0000\ud800\u0378", "\ue000\U000f0000\ud800\u0378"),  # ink, all of it
    ("\U00020bb7 野", "\U00020bb7野"),
]

# A source, a stretch of its reading, and the source text under its span.
SPANS = [
    ("本报讯（记\n者 林溪）", "记者", "记\n者"),
    ("本报讯（记\n者 林溪）", "林溪", "林溪"),
    ("李 丹、王 玉", "李丹", "李 丹"),
    ("李 丹、王 玉", "李丹、王玉", "李 丹、王 玉"),
    ("　会议　", "会议", "会议"),
    ("\U00020bb7野川\n出席", "川出", "川\n出"),
    ("**林溪**出席", "溪出", "溪**出"),
]

# What stands before a character, by its place in the reading.
GAPS = [
    ("会 议", 1, " "),
    ("会议", 1, ""),
    ("会\n\n议", 1, "\n\n"),
    ("**会** 议", 1, " "),  # a mark parts nothing
    ("**会**议", 1, ""),
    ("\ufeff会议", 0, ""),  # nor does what has no width
    ("会\u200b\u00ad议", 1, ""),
    ("会\u200b 议", 1, " "),
    ("|会|议|\n|--|--|\n|记|者|", 1, "|"),  # the cells of a table are two things
    ("会议\n", 2, "\n"),
]

LINE_ENDS = [("会\n议", 1), ("会\r\n议", 1), ("会\r\n\r\n议", 2), ("会 \u2028\f\x85议", 3), ("会　议", 0)]

# One space comes back between Latin words or numbers; with clauses, at every gap.
RENDERED = [
    ("使用 WPS Office 编辑", "使用WPS Office编辑", "使用 WPS Office 编辑"),
    ("投资 3 亿元", "投资3亿元", "投资 3 亿元"),
    ("10 20", "10 20", "10 20"),
    ("落实八条\n筑牢防线", "落实八条筑牢防线", "落实八条 筑牢防线"),
    ("落实  　八条", "落实八条", "落实 八条"),
    ("抓**春耕**促生产", "抓春耕促生产", "抓春耕促生产"),
    (
        "定 于 1 2 月 2 5 日 召 开",
        "定于12月25日召开",
        "定 于 1 2 月 2 5 日 召 开",
    ),  # a line set apart is no run of numbers
    ("附件 1 2", "附件1 2", "附件 1 2"),
    ("附 件 1 2", "附件12", "附 件 1 2"),
    (" 件 1 2", "件1 2", "件 1 2"),
    ("1 2 附 件", "12附件", "1 2 附 件"),
    ("1 2附 件", "1 2附件", "1 2附 件"),
    ("附 件1 2", "附件1 2", "附 件1 2"),
    ("1 2 3 4 5 6 7 8 9 附 件", "1 2 3456789附件", "1 2 3 4 5 6 7 8 9 附 件"),  # as far as eight characters
    ("附 件 1 2 3 4 5 6 7 8 9", "附件1234567 8 9", "附 件 1 2 3 4 5 6 7 8 9"),
    ("使用 WPS，Office 2023", "使用WPS，Office 2023", "使用 WPS，Office 2023"),
    ("使用 **WPS** Office", "使用WPS Office", "使用 WPS Office"),
]

FOLDS = [
    ("（，：；？！）", "(,:;?!)"),
    ("“‘’”「」", '"\'\'"""'),
    ("——―－", "----"),
    ("１２％", "12%"),
    ("ＡＢｃ", "ABc"),
    ("二○二二", "二〇二二"),
    ("與會", "与会"),
    ("〈青岚日报〉", "《青岚日报》"),
    ("、。·《》【】□■▲…", "、。·《》【】□■▲…"),
]


@pytest.mark.parametrize(("source", "text"), READINGS)
def test_reading(source: str, text: str) -> None:
    assert Reading(source).text == text


@pytest.mark.parametrize(("source", "text", "under"), SPANS)
def test_span_leads_back(source: str, text: str, under: str) -> None:
    reading = Reading(source)
    start = reading.text.index(text)
    span = reading.span(start, start + len(text))

    assert source[span.start : span.end] == under


@pytest.mark.parametrize(("source", "index", "gap"), GAPS)
def test_gap(source: str, index: int, gap: str) -> None:
    assert Reading(source).gap(index) == gap


@pytest.mark.parametrize(("source", "count"), LINE_ENDS)
def test_line_ends(source: str, count: int) -> None:
    assert Reading(source).line_ends(1) == count


@pytest.mark.parametrize(("source", "plain", "clauses"), RENDERED)
def test_render(source: str, plain: str, clauses: str) -> None:
    reading = Reading(source)

    assert reading.render(0, len(reading)) == plain
    assert reading.render(0, len(reading), clauses=True) == clauses


@pytest.mark.parametrize(("source", "folded"), FOLDS)
def test_folded(source: str, folded: str) -> None:
    assert Reading(source).folded == folded


def test_offsets_of_either_side() -> None:
    reading = Reading(" 会\n议 ")

    assert [reading.offset(index) for index in range(4)] == [1, 3, 5, 5]
    assert [reading.index(offset) for offset in range(6)] == [0, 0, 1, 1, 2, 2]
    assert [(reading.span(at, at).start, reading.span(at, at).end) for at in range(3)] == [(1, 1), (3, 3), (5, 5)]
    assert Reading("").index(0) == Reading("  ").index(1) == 0


# A source, a stretch of its reading, and the characters inside it before which a gap stands.
GAPS_INSIDE = [
    ("会 议\n召 开", (0, 4), [1, 2, 3]),
    ("会 议\n召 开", (1, 3), [2]),
    ("会 议\n召 开", (1, 2), []),
    ("会议召开", (0, 4), []),
    ("**会** 议\n**召**开", (0, 4), [1, 2]),
    ("会\u200b议 召\u200b开", (0, 4), [2]),
]


@pytest.mark.parametrize(("source", "stretch", "found"), GAPS_INSIDE)
def test_gaps_inside(source: str, stretch: tuple[int, int], found: list[int]) -> None:
    assert list(Reading(source).gaps(*stretch)) == found


def test_repairs_stand_in_the_order_of_the_source() -> None:
    source = "# ⻓江\n林溪丶陈默、**王⽟**\n"

    assert [(repair.quirk, repair.span.start) for repair in Reading(source).repairs] == [
        ("MARKDOWN_MARKS", 0),
        ("RADICAL_CODEPOINT", 2),
        ("DUN_SWAP", 7),
        ("MARKDOWN_MARKS", 11),
        ("RADICAL_CODEPOINT", 14),
        ("MARKDOWN_MARKS", 15),
    ]


GUTTERS = "清淤和泵站检修，县委书记陈默出席  用水情况，要求把水送到田头\n" * 2
# What is wrong with a text, and what is said of it.
SAID = [
    ("\ufffd" * 8, "FONT_BROKEN", "a font without a character map wrote this: nothing is read from it"),
    (GUTTERS, "COLUMN_INTERLEAVE", "several columns stand on one line here: nothing is read across a gutter"),
    ("定于11]月3日", "DIGIT_GLYPH", "a digit of this date is misread, and nothing says which one was printed"),
]


@pytest.mark.parametrize(("source", "code", "message"), SAID)
def test_what_is_said(source: str, code: str, message: str) -> None:
    assert [(said.code, said.message) for said in Reading(source).diagnostics] == [(code, message)]


def test_what_cannot_be_read_for_two_reasons() -> None:
    reading = Reading(GUTTERS + "\n" + GUTTERS.replace("用水情况", "11]月3日用水"))
    assert {said.code for said in reading.diagnostics} == {"COLUMN_INTERLEAVE", "DIGIT_GLYPH"}
    torn = f"清淤和泵站检修,{12 * BLIND},要求把水送到田头" * 2
    dated = (
        f"清淤和泵站检修,{(8 + 6) * BLIND}用水,要求把水送到田头" * 2
    )  # the clause as far as the bracket, and the date
    assert reading.folded == torn + dated


def test_removed_markup_is_told() -> None:
    source = "# 春耕\n**林溪**"
    repairs = Reading(source).repairs

    assert [(repair.quirk, repair.before, repair.after) for repair in repairs] == [
        ("MARKDOWN_MARKS", "#", ""),
        ("MARKDOWN_MARKS", "**", ""),
        ("MARKDOWN_MARKS", "**", ""),
    ]
    assert all(source[repair.span.start : repair.span.end] == repair.before for repair in repairs)


# A source, a stretch of its reading, and the source text of the leaf that owns it.
LEAVES = [
    ("# 春耕\n会议", "春耕", "# 春耕"),
    ("**春耕**\n会议", "春耕", "**春耕**"),
    ("会议\n# **春耕**", "春耕", "# **春耕**"),
    ("春耕\n# 会议", "春耕", "春耕"),
    ("春耕\n# 会议", "会议", "# 会议"),
    ("**春耕** **会议**", "春耕", "**春耕**"),  # on one line an opening mark belongs to what follows
    ("**春耕** **会议**", "会议", "**会议**"),
    ("<u>春耕</u>会议", "会议", "会议"),
    ("会议，~~春耕~~", "春耕", "~~春耕~~"),
    ("春耕<br>会议", "春耕", "春耕<br>"),
    ("**会\n议** 召开", "会议", "**会\n议**"),
    ("会\n议 **召开**", "会议", "会\n议"),
    ("|春|耕|\n|--|--|\n|会|议|", "春耕", "|春|耕|\n|--|--|"),  # the rule belongs to the row above
    ("|春|耕|\n|--|--|\n|会|议|", "会议", "|会|议|"),
]


@pytest.mark.parametrize(("source", "text", "leaf"), LEAVES)
def test_a_leaf_owns_its_markup(source: str, text: str, leaf: str) -> None:
    reading = Reading(source)
    start = reading.text.index(text)
    span = reading.leaf_span(start, start + len(text))

    assert source[span.start : span.end] == leaf


@pytest.mark.parametrize("source", [source for source, *_ in LEAVES])
def test_leaves_that_tile_the_reading_tile_its_ink(source: str) -> None:
    reading = Reading(source)

    for cut in range(1, len(reading)):
        before, behind = reading.leaf_span(0, cut), reading.leaf_span(cut, len(reading))
        assert before.end <= behind.start
        assert not squeezed(source[: before.start] + source[before.end : behind.start] + source[behind.end :])


# A printed line, its indent in half ems, and the level of its heading.
LEADS = [
    ("会议", 0, 0),
    ("　　会议", 4, 0),
    ("  会议", 2, 0),
    ("\ufeff　会议", 2, 0),
    ("## 会议", 0, 2),
    ("\u200b## 会议", 0, 2),
    ("　**会议**", 2, 7),
    ("<b>会议</b>", 0, 7),
    ("**会**议", 0, 0),
    ("# **会议**", 0, 1),
    ("#1 会议", 0, 0),
    ("<u>会议</u>", 0, 0),
    ("<strong>会议</strong>", 0, 7),
    ("<em>会议</em>", 0, 0),
    ("###### 会议", 0, 6),
    ("\u2003\u2003会议", 4, 0),
    ("\t\xa0会议", 2, 0),
    ("**会** **议**", 0, 7),
    ("会 **议**", 0, 0),
    ("Ｘ会议", 0, 0),
    ("**~~会议~~**", 0, 7),
    ("~~**会议**~~", 0, 7),
    ("会议 ##", 0, 0),
]


@pytest.mark.parametrize(("line", "indent", "level"), LEADS)
def test_lead(line: str, indent: int, level: int) -> None:
    source = f"春耕\n{line}\n⽼林"

    assert Reading(source).lead(3, 3 + len(line)) == (indent, level)


def test_a_passage_sees_its_block_only() -> None:
    reading = Reading("会议召开。\n记者 林溪\n一周动态")
    passage = Passage(reading, 5, 9)

    assert (passage.text, passage.folded, len(passage)) == ("记者林溪", "记者林溪", 4)
    assert (passage.gap(0), passage.gap(2), passage.gap(4)) == ("", " ", "")
    assert (passage.start, passage.end, passage.torn()) == (5, 9, [])
    assert passage.render(0, 4, clauses=True) == "记者 林溪"
    assert (passage.render(1, 3), passage.render(1, 3, clauses=True)) == ("者林", "者 林")
    assert reading.source[passage.span(0, 4).start : passage.span(0, 4).end] == "记者 林溪"


def test_a_passage_has_the_markup_of_its_block() -> None:
    reading = Reading("会议召开\n# **记者** 林溪\n一周动态")
    passage = Passage(reading, 4, 8)

    assert passage.leaf_span(0, 2) == reading.leaf_span(4, 6)
    assert reading.source[passage.leaf_span(0, 4).start : passage.leaf_span(0, 4).end] == "# **记者** 林溪"
    assert reading.leaf_span(4, 4) == reading.span(4, 4)


def test_ink_is_all_that_is_not_white_space() -> None:
    """Over all of Unicode: the pattern agrees with the definition."""
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    white = [ch for ch in every if ch.isspace() or unicodedata.category(ch) in ("Cc", "Cf", "Zs", "Zl", "Zp")]

    assert all(map(is_white, white))
    assert ink_run().sub("", every) == "".join(white)


def test_folding_changes_no_length_and_no_white_space() -> None:
    for code, folded in fold_table().items():
        assert len(folded) == 1
        assert not is_white(folded)
        assert not is_white(chr(code))
        assert folded.translate(fold_table()) == folded
