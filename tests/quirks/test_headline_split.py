"""Law: a headline broken over two lines has the same words; its parts are the same, or they are said to be open."""

from __future__ import annotations

from hypothesis import given

from cnbulletin import Headline
from cnbulletin.testing import Damage, Doc, damaged
from promises import squeezed
from quirks.laws import LAW, read_right, unlike


@LAW
@given(damaged(quirks=["HEADLINE_SPLIT"]))
def test_joined_the_words_are_the_same(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert unlike(case, but={"headline"}) == []
    assert [joined(article.headline) for article in read.articles] == [
        joined(article.headline) for article in clean.articles
    ]


@LAW
@given(damaged(quirks=["HEADLINE_SPLIT"]))
def test_the_parts_are_right_or_said_to_be_open(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert len(read.articles) == len(clean.articles)
    for before, after in zip(clean.articles, read.articles, strict=True):
        if after.headline is not None and before.headline is not None and after.headline.confident:
            assert parts(after.headline) == parts(before.headline)


def parts(headline: Headline) -> list[str]:
    """Kicker, main and deck without white space."""
    return [squeezed(part or "") for part in (headline.kicker, headline.main, headline.deck)]


def joined(headline: Headline | None) -> str:
    """All words of a headline, whatever part they are."""
    return "".join(parts(headline)) if headline else ""
