"""Law: a headline broken over two lines reads the same."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from promises import squeezed
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["HEADLINE_SPLIT"]))
def test_joined_the_words_are_the_same(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=squeezed, but={"Headline.lines", "Headline.confident"}) == []
