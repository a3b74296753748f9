"""Law: from a font without a map to Unicode nothing is read, least of all a name."""

from __future__ import annotations

from hypothesis import given

from cnbulletin import parse_page
from cnbulletin.testing import Damage, Doc, damaged
from promises import broken_promises
from quirks.laws import LAW, codes, people


@LAW
@given(damaged(quirks=["FONT_BROKEN"]))
def test_no_name_and_it_is_told(case: tuple[Doc, Damage]) -> None:
    page = parse_page(case[1].text)

    assert broken_promises(page) == []
    assert not page.articles or "FONT_BROKEN" in codes(page)
    assert not any(people(page))
    assert [byline for article in page.articles for byline in article.bylines] == []
    assert [speech for article in page.articles for speech in article.speeches] == []
