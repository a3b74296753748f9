"""Law: line ends inside prose change nothing."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import BREAKS, LAW, SAID, unlike


@LAW
@given(damaged(quirks=["WRAP_HARD"]))
def test_line_ends_inside_prose_change_no_name_and_no_date(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but=BREAKS | SAID) == []


@LAW
@given(damaged(quirks=["WRAP_HARD"]))
def test_line_ends_inside_prose_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []


@LAW
@given(damaged(quirks=["WRAP_HARD"], wild=True))
def test_line_ends_between_any_two_characters(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
