"""Law: furniture around the articles changes none of them, and its editors are nobody's authors."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, people, read_right, unlike


@LAW
@given(damaged(quirks=["FURNITURE"]))
def test_articles_and_captions_are_the_same(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but={"Page.furniture", "Page.issue"}) == []


@LAW
@given(damaged(quirks=["FURNITURE"], wild=True))
def test_editors_are_no_people_of_an_article(case: tuple[Doc, Damage]) -> None:
    _, read = read_right(case)
    named = {name for names in people(read) for name in names}
    named |= {byline.name for article in read.articles for byline in article.bylines}

    assert not named & {"盛楠", "童谣"}
