"""Law: headlines that all stand below their bodies are bound to the same bodies."""

from __future__ import annotations

from hypothesis import assume, given

from cnbulletin import Placement
from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


def signed(doc: Doc) -> bool:
    """Whether an article has its byline on a line above its body."""
    return any(byline.placement is Placement.STANDALONE for article in doc.articles for byline in article.bylines)


@LAW
@given(damaged(quirks=["HEADLINE_AFTER"]))
def test_headlines_below_bodies_are_the_same(case: tuple[Doc, Damage]) -> None:
    assume(not signed(case[0]))
    assert unlike(case) == []


@LAW
@given(damaged(quirks=["HEADLINE_AFTER"]))
def test_a_byline_between_headline_and_next_body_changes_nothing(case: tuple[Doc, Damage]) -> None:
    assume(signed(case[0]))
    assert unlike(case) == []
