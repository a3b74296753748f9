"""Law: a name of two characters is the same name with a space inside."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["NAME_INNER_SPACE"]))
def test_inner_spaces_change_no_name(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
