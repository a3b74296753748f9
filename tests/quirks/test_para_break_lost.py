"""Law: without blank lines and indents the articles, their people and their datelines are the same."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["PARA_BREAK_LOST"]))
def test_only_paragraphs_may_differ(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but={"Article.paragraphs", "Article.text"}) == []
