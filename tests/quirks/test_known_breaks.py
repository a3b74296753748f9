"""The smallest pages that are known to break a law, each with its reason; one that no longer does turns red.

The two texts of a row hold the same ink, so the n-th character of one has gone to the n-th of the other.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from cnbulletin import parse_page
from cnbulletin.reading.characters import is_white
from cnbulletin.testing import QUIRKS, Damage, PositionMap
from promises import squeezed
from quirks.laws import changes, folded


class Break(NamedTuple):
    """A clean page, the same page damaged, and why it is not read the same."""

    quirk: str
    clean: str
    damaged: str
    reason: str


_MET = "全县防汛工作会议召开\n本报讯（记者林溪）近日，全县防汛工作会议召开。县委书记岳溪主持会议。\n\n"

BREAKS = (
    Break(
        "WRAP_HARD",
        "全县春灌工作会议召开\n　　本报讯（记者林溪）近日，全县春灌工作会议在竹陂镇开。会议由县长江一帆主持。",
        "全县春灌工作会议召开\n　　本报讯（记者林溪）近日，\n全县春灌工作会议在竹陂镇开。\n会议由县长江一帆主持。",
        "a full line of a narrow column that ends in 。 ends the paragraph, though the page indents its paragraphs",
    ),
    Break(
        "WRAP_HARD",
        "全县春灌工作会议召开\n　　本报讯（记者林溪）近日，会议召开。\n　　副县长柳笛、邵守拙出席会议。",
        "全县春灌工作会议召开\n　　本报讯（记者林溪）近日，会议召开。\n　　副县长\n柳笛、邵守拙出席会议。",
        "the short open first line of a paragraph is taken for a crosshead",
    ),
    Break(
        "PARA_SPLIT",
        _MET + "副县长柳　笛、邵守拙、祁珂出席会议。\n\n岳溪强调，堤上的草要割干净。",
        _MET + "副县长柳　笛、邵守拙、祁珂\n\n出席会议。\n\n岳溪强调，堤上的草要割干净。",
        "the open first half of a paragraph is taken for a crosshead",
    ),
    Break(
        "SPACE_DIGIT",
        "三棵树村20人扑火队成立\n　　本报讯（记者林溪）近日，三棵树村扑火队成立。",
        "三棵树村 20 人扑火队成立\n　　本报讯（记者林溪）近日，三棵树村扑火队成立。",
        "a space between a digit and a character parts two clauses of a headline",
    ),
    Break(
        "BRACKET_SWAP",
        "全县防汛工作会议召开\n　　本报讯（见习记者卓　衍，实习生宓　澄、阿依努尔·买买提）6月21日，会议召开。",
        "全县防汛工作会议召开\n　　本报讯[见习记者卓　衍，实习生宓　澄、阿依努尔·买买提]6月21日，会议召开。",
        "between square brackets a name with a dot ends the credits",
    ),
    Break(
        "HEADLINE_SPLIT",
        "全市老旧小区改造工作会议召开\n本报讯（记者林溪）近日，全市老旧小区改造工作会议召开。",
        "全市老旧小区\n改造工作会议召开\n本报讯（记者林溪）近日，全市老旧小区改造工作会议召开。",
        "the 作 of 工作 is taken for the verb of a deck: 改造工 作",
    ),
)


def aligned(row: Break) -> Damage:
    """The damage of a row: its characters of ink in their order."""
    ink = (at for at, ch in enumerate(row.damaged) if not is_white(ch))
    return Damage(row.damaged, (row.quirk,), PositionMap(tuple(-1 if is_white(ch) else next(ink) for ch in row.clean)))


def in_round_brackets(text: str) -> str:
    return folded(text).replace("[", "(").replace("]", ")")


def joined(text: str) -> str:
    return in_round_brackets(squeezed(text))


def test_the_rows_hold_the_same_ink() -> None:
    for row in BREAKS:
        assert row.quirk in QUIRKS
        assert in_round_brackets(squeezed(row.clean)) == in_round_brackets(squeezed(row.damaged))


@pytest.mark.parametrize(
    "row",
    [pytest.param(row, marks=pytest.mark.xfail(strict=True, reason=row.reason), id=row.quirk) for row in BREAKS],
)
def test_known_to_break(row: Break) -> None:
    clean, read = parse_page(row.clean), parse_page(row.damaged)
    # a headline on two lines has a space where the line ends
    fold, but = (
        (joined, {"Headline.lines", "Headline.confident"}) if "HEADLINE" in row.quirk else (in_round_brackets, ())
    )

    assert changes(clean, read, aligned(row), fold=fold, but=but) == []
