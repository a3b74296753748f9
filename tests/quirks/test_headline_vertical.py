"""Law: a headline set one character a line is one line."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["HEADLINE_VERTICAL"]))
def test_vertical_headlines_are_the_same(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
