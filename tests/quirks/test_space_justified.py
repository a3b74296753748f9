"""Law: a line with a space between all its characters reads as if there were none."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import BREAKS, LAW, unlike


@LAW
@given(damaged(quirks=["SPACE_JUSTIFIED"]))
def test_stretched_lines_change_no_field(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but=BREAKS) == []


@LAW
@given(damaged(quirks=["SPACE_JUSTIFIED"]))
def test_stretched_lines_part_no_paragraphs(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
