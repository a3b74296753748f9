"""Law: a line end at a change of font changes nothing."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["STYLE_BREAK"]))
def test_line_ends_around_digits_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
