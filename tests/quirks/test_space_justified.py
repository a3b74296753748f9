"""Law: a line with a space between all its characters reads as if there were none."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import BREAKS, LAW, SAID, unlike


@LAW
@given(damaged(quirks=["SPACE_JUSTIFIED"]))
def test_stretched_lines_change_no_name_and_no_date(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but=BREAKS | SAID) == []


@LAW
@given(damaged(quirks=["SPACE_JUSTIFIED"]))
def test_stretched_lines_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
