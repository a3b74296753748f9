"""Law: where the space between two names is lost, the names are right or the dateline is said to be open."""

from __future__ import annotations

from hypothesis import given

from cnbulletin import Page
from cnbulletin.testing import Damage, Doc, damaged
from promises import squeezed
from quirks.laws import LAW, read_right, touched, unlike


@LAW
@given(damaged(quirks=["SPACE_LOST"]))
def test_names_are_right_or_said_to_be_open(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert datelines(read) == datelines(clean)
    for before, after in zip(clean.articles, read.articles, strict=True):
        if [byline.name for byline in after.bylines] != [byline.name for byline in before.bylines]:
            assert after.dateline is not None
            assert touched(read, "AMBIGUOUS_NAMES", after.dateline.span)


@LAW
@given(damaged(quirks=["SPACE_LOST"]))
def test_everything_else_is_the_same(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=squeezed, but={"bylines", "credits", "furniture"}) == []


def datelines(page: Page) -> list[str | None]:
    return [article.dateline.text if article.dateline else None for article in page.articles]
