"""A cheap look says whether there is anything to do; it must never say no where the thorough look finds something."""

from __future__ import annotations

import pytest

from cnbulletin.reading.characters import are_plain, fold, fold_table, odd_characters
from cnbulletin.reading.gutters import _candidates
from cnbulletin.reading.joints import _plain_seams, _seam
from cnbulletin.reading.margins import indent
from cnbulletin.reading.mending import mend
from cnbulletin.reading.reading import Reading

SEAMS = [
    "会议\n\n召开", "会议 \n \n召开", "会议\r\n\r\n召开", "会议\r\n \n　召开", "\n\n会议", "会议\n\n", "会议\u2003\n\n召开", "会\n\u2003\n\n议",
    "会 \t\n\n\n 议\n \n开", "会\n议\n开",
]  # fmt: skip


@pytest.mark.parametrize("source", SEAMS)
def test_plain_line_ends_give_the_same_blank_lines(source: str) -> None:
    assert list(_plain_seams(source)) == [match.span() for match in _seam().finditer(source)]


CANDIDATES = [
    ("会议召开县城 林溪主持会议召开", [(6, 7)]),
    ("会议召开县城 　林溪主持会议召开", [(6, 8)]),
    ("会议召开县城　 林溪主持会议召开", [(7, 8)]),
    ("会议召开县城\t \t林溪主持会议召开", [(7, 9)]),
    (" 林溪主持会议召开", []),
    ("会议\n 林溪主持会议召开", []),
    ("会议 召开", []),
]


@pytest.mark.parametrize(("source", "found"), CANDIDATES)
def test_white_space_before_a_long_piece_is_found_whatever_it_begins_with(
    source: str, found: list[tuple[int, int]]
) -> None:
    assert _candidates(source) == found


FOLDS = [
    "",
    "会议，召开",
    "報訊１２",
    "（一）“二”——",
    "".join(map(chr, fold_table())),
    "\U00020bb7野\ue000\ud800",
    "《〈·•",
]


@pytest.mark.parametrize("text", FOLDS)
def test_few_odd_characters_or_many_are_folded_alike(text: str) -> None:
    table = fold_table()

    assert fold(text) == text.translate(table) == fold(text, odd_characters(text))


@pytest.mark.parametrize(
    ("text", "odd", "plain"),
    [
        ("县委，林溪12", "", True),
        ("員", "員", True),
        ("⻓", "⻓", False),
        ("\u3000", "\u3000", False),
        ("\ufffdé", "\ufffdé", False),
    ],
)
def test_odd_characters_are_those_that_have_to_be_looked_at(text: str, odd: str, plain: bool) -> None:
    assert odd_characters(text) == frozenset(odd)
    assert are_plain(odd_characters(text)) is plain


@pytest.mark.parametrize(
    ("line", "width"),
    [("会议", 0), ("  会议", 2), ("　　会议", 4), (" 　会议", 3), ("\u200b会议", 0), ("", 0), ("（一）", 0)],
)
def test_the_indent_of_a_line(line: str, width: int) -> None:
    assert indent(line, 0, len(line)) == width


MISREAD = [
    ("未报讯(记者林溪)今天", {0: "本"}),
    ("本极讯(记者林溪)今天", {1: "报"}),
    ("本报迅(记者林溪)今天", {2: "讯"}),
    ("本报讯(记考林溪)今天", {5: "者"}),
    ("本报讯(记者林溪、通讯风陈默)今天", {11: "员"}),
    ("本报讯(记者林溪、纪者陈默)今天", {9: "记"}),
    ("本报讯(记者林溪通逊员陈默)今天", {}),
    ("本报讯(记者林溪、通讯员陈默)今天", {}),
    ("本报讯(见习记者林溪)今天", {}),
    ("报讯(记者林溪)", {}),
]


@pytest.mark.parametrize(("text", "changes"), MISREAD)
def test_a_sound_bracket_is_passed_over_and_a_misread_one_is_not(text: str, changes: dict[int, str]) -> None:
    found = mend(text, text, lambda index: index == 0)

    assert {index: change.after for index, change in found.items()} == changes


WHITE = [
    "会 议\u3000开\t始\n",
    "会\u2003议",
    "\ufeff会议",
    "会\u200b议",
    "会\r\n议\f开",
    "## 会 议\n召开",
    "",
    " \n",
    "会\x1c议",
]


@pytest.mark.parametrize("source", WHITE)
def test_every_kind_of_white_space_leaves_the_same_way_back(source: str) -> None:
    reading = Reading(source)

    assert [source[reading.offset(index)] for index in range(len(reading))] == list(reading.text)
    for offset in range(len(source) + 1):
        behind = [index for index in range(len(reading)) if reading.offset(index) >= offset]
        assert reading.index(offset) == (behind[0] if behind else len(reading))
    for start in range(len(reading) + 1):
        for end in range(start, len(reading) + 1):
            span = reading.span(start, end)
            assert (span.start, span.end) == (
                reading.offset(start),
                reading.offset(end - 1) + 1 if end > start else reading.offset(start),
            )
            gaps = [at for at in range(start + 1, end) if reading.gap(at)]
            assert list(reading.gaps(start, end)) == gaps
