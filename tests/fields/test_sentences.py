"""Sentences and clauses, seen through a mask that hides quotations, works and brackets."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnbulletin as cnb
from cnbulletin.fields.sentences import HIDDEN, clause_end, mask, sentences
from cnbulletin.reading.reading import Passage, Reading


def passage(text: str) -> Passage:
    return Passage(reading := Reading(text), 0, len(reading))


# As printed | as the mask shows it, _ for what is hidden
MASKS = """
县长林溪说“要干”。|县长林溪说"__"。
县长林溪说「要干」。|县长林溪说"__"。
县长林溪说『要干』。|县长林溪说"__"。
县长林溪说"要干"。|县长林溪说"__"。
副县长林溪（女）出席《云岭》首发式。|副县长林溪(_)出席《__》首发式。
“甲”和“乙”|"_"和"_"
【专题】县长林溪|【__】县长林溪
没有收尾的“引文。|没有收尾的"引文。
没有开头的”引文。|没有开头的"引文。
“外“内”外”|"外"_"外"
（）|()
没有标记|没有标记
"""


@pytest.mark.parametrize("row", [row for row in MASKS.split("\n") if row])
def test_mask(row: str) -> None:
    text, expected = row.split("|")

    assert mask(passage(text)).replace(HIDDEN, "_") == expected


# A slash where a sentence ends.
SENTENCES = """
会议召开。/县长林溪出席。/
会议召开！/县长林溪出席？/
会议召开……/县长林溪出席。/
“要干。”/县长林溪说。/
县长林溪说：“要干。”/他走了。/
他说“要干”。/会议结束/
（会议结束。）/
没有句号的一行/
“一。二。”/三。/
"""


@pytest.mark.parametrize("row", [row for row in SENTENCES.split("\n") if row])
def test_sentences(row: str) -> None:
    text = row.replace("/", "")
    seen = passage(text)
    cuts = sentences(mask(seen), seen.folded)

    assert [text[a:b] for a, b in cuts] == row.split("/")[:-1]


CLAUSES = [
    ("一,二。", 0, 1),
    ("一,二。", 2, 3),
    ("一二", 0, 2),
    ("一;二", 0, 1),
    ("一:二", 0, 1),
    ("一、二,三", 0, 3),
    ("", 0, 0),
]


@pytest.mark.parametrize(("text", "start", "expected"), CLAUSES)
def test_clause_end(text: str, start: int, expected: int) -> None:
    assert clause_end(text, start, len(text)) == expected


@given(st.text(alphabet='一二。，！？…；：“”"「」『』（）()《》【】〈〉〔〕'))
def test_every_text_is_cut_without_loss(text: str) -> None:
    seen = passage(text)
    masked = mask(seen)
    cuts = sentences(masked, seen.folded)

    assert len(masked) == len(seen)
    assert all(shown in (HIDDEN, folded) for shown, folded in zip(masked, seen.folded, strict=True))
    assert [0, *itertools.chain(*cuts)] == [0, *itertools.chain(*((a, b) for a, b in cuts))]
    assert "".join(seen.folded[a:b] for a, b in cuts) == seen.folded
    assert all(a < b for a, b in cuts)


@pytest.mark.parametrize("mark", ["“", "”", '"', "（", "(", "《", "「", "。”", "…", "。"])
def test_marks_without_number_come_to_an_end(mark: str) -> None:
    seen = passage(mark * 50_000)

    assert sentences(mask(seen), seen.folded)[-1][1] == len(seen)


# Where a page prints a point: a bar where a sentence ends.
POINTS = """
动工仪式举行.|市长林溪宣布开工。
会议召开.|县长林溪.陈默出席.
投资3.5亿元。|全县
网址是www.云岭在线
阿依努尔.买买提出席
"""


@pytest.mark.parametrize("row", [row for row in POINTS.split("\n") if row])
def test_a_point_behind_a_word_ends_a_sentence(row: str) -> None:
    text = row.replace("|", "")

    assert [text[start:end] for start, end in sentences(text, text)] == row.split("|")


@pytest.mark.parametrize("text", ["会议召开.县委书记江一帆出席会议。", "仪式举行.市委书记江一帆出席仪式。"])
def test_a_title_does_not_reach_over_a_point(text: str) -> None:
    (attended,) = cnb.find_attendees(text)

    assert [(a.title and a.title[1:], a.name) for a in attended.attendees] == [("委书记", "江一帆")]
