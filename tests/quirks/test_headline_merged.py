"""Law: kicker, main and deck on one line are the same words, and nothing else changes."""

from __future__ import annotations

from hypothesis import given

from cnbulletin import Page
from cnbulletin.testing import Damage, Doc, damaged
from promises import squeezed
from quirks.laws import LAW, read_right, unlike


@LAW
@given(damaged(quirks=["HEADLINE_MERGED"]))
def test_parted_by_spaces(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert stacks(read) == stacks(clean)
    assert unlike(case, but={"headline"}) == []


@LAW
@given(damaged(quirks=["HEADLINE_MERGED"], wild=True))
def test_parted_by_nothing(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert list(map(squeezed, stacks(read))) == list(map(squeezed, stacks(clean)))
    assert unlike(case, but={"headline"}) == []


def stacks(page: Page) -> list[str]:
    """The words of each headline stack, whatever part they are."""
    heads = [article.headline for article in page.articles]
    return [" ".join(part for part in (h.kicker, h.main, h.deck) if part) if h else "" for h in heads]
