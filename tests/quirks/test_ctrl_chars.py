"""Law: control characters, page ends and characters without width change nothing."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["CTRL_CHARS"]))
def test_control_characters_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []


@LAW
@given(damaged(quirks=["CTRL_CHARS"], wild=True))
def test_line_ends_of_every_system_are_line_ends(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
