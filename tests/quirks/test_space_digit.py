"""Law: a space between a number and a character changes nothing."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["SPACE_DIGIT"]))
def test_spaces_around_digits_change_no_article(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but={"Furniture.text"}) == []


@LAW
@given(damaged(quirks=["SPACE_DIGIT"]))
def test_spaces_around_digits_change_no_furniture(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
