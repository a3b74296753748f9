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


BREAKS = (
    Break(
        "WRAP_HARD",
        "全县春灌工作会议召开\n　　本报讯（记者林溪）近日，全县春灌工作会议在竹陂镇开。会议由县长江一帆主持。",
        "全县春灌工作会议召开\n　　本报讯（记者林溪）近日，\n全县春灌工作会议在竹陂镇开。\n会议由县长江一帆主持。",
        "on a page of four lines nothing shows that it is set in a column, so a line that ends in 。 ends its paragraph",
    ),
    Break(
        "BRACKET_SWAP",
        "全县防汛工作会议召开\n　　本报讯（见习记者卓　衍，实习生宓　澄、阿依努尔·买买提）6月21日，会议召开。",
        "全县防汛工作会议召开\n　　本报讯[见习记者卓　衍，实习生宓　澄、阿依努尔·买买提]6月21日，会议召开。",
        "between square brackets a name with a dot ends the credits",
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
