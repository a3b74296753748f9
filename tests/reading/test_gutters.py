"""Columns side by side: which clauses a gutter tears, and which white space is no gutter.

| case | what must hold |
|---|---|
| few torn lines on a page of one column | the clauses on both sides of their gutters are not read, everything else is |
| a page set in columns throughout | nor are the clauses that a line end may tear |
| lists, tables, letter-spaced lines, lost line ends | nothing is torn |
"""

from __future__ import annotations

import re

import pytest

from cnbulletin.reading.reading import Reading

LINES = {
    # two columns, by the gutter between them: wide, narrow, narrow and three characters further left
    "A": "全县春灌工作会议召开，研究了渠道  副县长江一帆到清溪乡查看泵站，询问",
    "B": "清淤和泵站检修，县委书记陈默出席  用水情况，要求把水送到田头",
    "C": "会议并讲话，要求抢抓农时备足水源  种粮大户卓远山说，今年水来得早",
    "a": "全县春灌工作会议召开，研究了渠道 副县长江一帆到清溪乡查看泵站，询问",
    "b": "清淤和泵站检修，县委书记陈默出席 用水情况，要求把水送到田头",
    "c": "会议并讲话，要求抢抓农时备足水源 种粮大户卓远山说，今年水来得早",
    "d": "会并讲话，要求抢抓农时备足水 种粮大户卓远山说，今年水来得早",  # two further left
    "e": "并讲话，要求抢抓农时备足水 种粮大户卓远山说，今年水来得早",  # three
    "i": "　　　并讲话，要求抢抓农时备足水 种粮大户卓远山说，今年水来得早",  # as far left, and indented by three
    "p": "全县春灌工作会议今天召开研究渠道 副县长江一帆到清溪乡查看泵站询问用水情况",  # no mark near
    "z": "清淤和泵站检修，县委书记陈默出席 用水情况，要求把水送到田头。",
    # ten and nine characters before the gutter
    "t": "水利局长，陈默江一帆 用水情况，要求把水送到田头",
    "n": "水利局，陈默江一帆 用水情况，要求把水送到田头",
    # one column
    ".": "会议听取了春灌工作汇报，研究了渠道清淤。",
    "s": "会议听取了春灌，听取汇报",  # twelve characters
    "l": "会议听取了春灌，听取了汇报",  # thirteen
    "-": "",
}
#: What the gutter of a line tears.
TORN = {
    "a": "研究了渠道副县长江一帆到清溪乡查看泵站",
    "b": "县委书记陈默出席用水情况",
    "c": "要求抢抓农时备足水源种粮大户卓远山说",
    "d": "要求抢抓农时备足水种粮大户卓远山说",
    "e": "要求抢抓农时备足水种粮大户卓远山说",
    "i": "要求抢抓农时备足水种粮大户卓远山说",
    "t": "陈默江一帆用水情况",
    "n": "陈默江一帆用水情况",
    "z": "县委书记陈默出席用水情况",
}

# A page, a letter a line, and the lines whose gutters tear their clauses.
PAGES = [
    (".A.", ""),  # one line may be anything
    (".AB.", "AB"),
    (".BA.", "BA"),
    ("A....B", "AB"),
    ("A.....B", ""),  # too far apart for two
    ("A...B....C", ""),
    ("A...B...C", "ABC"),
    ("AB........CA", "ABCA"),
    ("A-B", "AB"),  # paragraphs of one line
    (".abc.", ""),
    (".abca.", "abca"),
    (".abcab.", "abcab"),
    ("...abca", "abca"),
    ("abca...", "abca"),
    ("ab-ca", ""),  # no column: a blank line goes through it
    (".-abca-.", "abca"),
    ("abca-" + "." * 20 + "-abca", "abcaabca"),
    ("ab.ca", ""),
    ("abcd", "abcd"),
    ("abce", ""),
    ("abci", "abci"),
    ("abcp", ""),
    ("azbz", ""),  # half of the lines end their sentence: line ends that became spaces
    ("abza", "abza"),
    ("tttt", "tttt"),
    ("....nnnn", ""),
    ("nnnn", ""),  # too narrow for a column
    ("." * 29 + "abca", "abca"),  # four lines in thirty-three
    ("." * 30 + "abca", ""),
]


def page(letters: str) -> str:
    return "\n".join(LINES[letter] for letter in letters)


def unread(reading: Reading) -> list[str]:
    """The stretches that no rule can read."""
    return [reading.text[match.start() : match.end()] for match in re.finditer("\ufffd+", reading.folded)]


@pytest.mark.parametrize(("letters", "torn"), PAGES)
def test_clauses_that_a_gutter_tears(letters: str, torn: str) -> None:
    assert unread(Reading(page(letters))) == [TORN[letter.lower()] for letter in torn]


@pytest.mark.parametrize(("letters", "torn"), PAGES)
def test_what_is_torn_is_told(letters: str, torn: str) -> None:
    codes = {diagnostic.code for diagnostic in Reading(page(letters)).diagnostics}

    assert codes == ({"COLUMN_INTERLEAVE"} if torn else set())


# A page, and the first and the last of the lines that are said to hold several columns.
TOLD = [
    ("AB", [(0, 1)]),
    ("............AB............", [(4, 21)]),  # a column may go on beside lines that no gutter cuts
    ("....-.......AB.......-....", [(5, 20)]),
    ("..-AB-..", [(3, 4)]),
    ("AB.......CA", [(0, 10)]),
    ("AB-.......-.CA", [(0, 1), (11, 13)]),
]


@pytest.mark.parametrize(("letters", "lines"), TOLD)
def test_how_far_it_is_told(letters: str, lines: list[tuple[int, int]]) -> None:
    source = page(letters)
    starts = [sum(len(LINES[letter]) + 1 for letter in letters[:k]) for k in range(len(letters))]
    ends = [start + len(LINES[letter]) for start, letter in zip(starts, letters, strict=True)]

    spans = [diagnostic.span for diagnostic in Reading(source).diagnostics]
    assert [(starts.index(span.start), ends.index(span.end)) for span in spans] == lines


# A page, and whether it is set in columns throughout: the clauses at the ends of its lines are not read either.
THROUGHOUT = [
    ("ABCAB", False),
    ("ABCABC", True),
    ("abcabc", True),
    ("abcabc" + "." * 14, True),  # six lines in twenty
    ("abcabc" + "." * 15, False),
    ("abcabc" + "s" * 15, True),  # short lines do not count
    ("abcabc" + "l" * 15, False),
    ("abcabczzzz", True),  # six lines of ten are open
    ("abcabzzzzz", False),
]


@pytest.mark.parametrize(("letters", "throughout"), THROUGHOUT)
def test_pages_set_in_columns_throughout(letters: str, throughout: bool) -> None:
    stretches = unread(Reading(page(letters)))

    assert ("询问清淤和泵站检修" in stretches) is throughout  # from the end of a line to the first mark of the next


# What stands behind six lines of two columns, and what is not read of the last of them and of that.
BEHIND = [
    (".", ["今年水来得早会议听取了春灌工作汇报"]),
    ("　　.", ["今年水来得早"]),  # an indent opens a paragraph
    (" .", ["今年水来得早会议听取了春灌工作汇报"]),
    ("-.", []),
    (".s", ["今年水来得早会议听取了春灌工作汇报"]),  # between two lines of one column nothing is torn
    ("z.", ["今年水来得早清淤和泵站检修", "县委书记陈默出席用水情况", "会议听取了春灌工作汇报"]),
    ("z-a", ["今年水来得早清淤和泵站检修", "县委书记陈默出席用水情况", TORN["a"]]),
]


@pytest.mark.parametrize(("behind", "torn"), BEHIND)
def test_what_a_line_end_tears(behind: str, torn: list[str]) -> None:
    text = "".join(letter if letter.isspace() else LINES[letter] + "\n" for letter in behind)
    stretches = unread(Reading(page("abcabc") + "\n" + text))

    assert stretches[stretches.index("要求把水送到田头会议并讲话", 7) + 2 :] == torn


# A line among lines of two columns, and what is not read of it and at its end.
AMONG = [
    ("会议开始，现已结束。 副县长江一帆到清溪乡查看", ["会议开始", "副县长江一帆到清溪乡查看会议听取了春灌工作汇报"]),
    ("会议开始，现已结束， 副县长江一帆到清溪乡查看", ["会议开始", "副县长江一帆到清溪乡查看会议听取了春灌工作汇报"]),
    (
        "会议开始，现已结束 副县长江一帆到清溪乡查看",
        ["会议开始", "现已结束副县长江一帆到清溪乡查看会议听取了春灌工作汇报"],
    ),
    (
        "会议开始，现已结束 副县长江一帆到清溪乡查看。",
        ["会议开始", "现已结束副县长江一帆到清溪乡查看", "会议听取了春灌工作汇报"],
    ),
    ("现已结束，会议汇报听取了渠道清淤", []),  # no gutter, and none on the lines around it
]


@pytest.mark.parametrize(("line", "torn"), AMONG)
def test_what_a_gutter_tears(line: str, torn: list[str]) -> None:
    stretches = unread(Reading(f"{page('abcabc.')}\n{line}\n{page('.')}"))

    assert stretches[stretches.index("今年水来得早会议听取了春灌工作汇报") + 1 :] == torn


# Lines that stand several times in a row, and have white space for other reasons.
NO_COLUMNS = [
    (5, "出席会议的有县领导陈默、王  玉、褚南舟和卓远山，会议由江一帆主持，"),  # a name set as wide as one of three
    (2, "县领导陈默出席了今天的会议，  用水情况要逐一询问，把水送到田头"),  # behind a mark
    (2, "县领导陈默出席了今天的会议  ，用水情况要逐一询问，把水送到田头"),
    (5, "全 县 春 灌 工 作 会 议 召 开，研 究 了 渠 道 清 淤"),
    (5, "清溪县春灌工作领导小组  清溪县水利局渠道管理处"),  # no prose
    (5, "县长陈默，副县长江一帆  王玉、林溪"),  # short pieces
]


@pytest.mark.parametrize(("times", "line"), NO_COLUMNS)
def test_white_space_that_is_no_gutter(times: int, line: str) -> None:
    assert Reading("\n".join([line] * times)).diagnostics == ()
