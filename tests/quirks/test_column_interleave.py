"""Law: columns read across are told, and no name that two columns make together is given as certain."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given

from cnbulletin import Page, Span, parse_page
from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, codes, told


def rows_across(text: str) -> int:
    """How many lines hold two long pieces with a gutter of two spaces and more between them."""
    return sum(re.search(r"\S{8,}[ \u3000]{2,}\S{8,}", line) is not None for line in text.split("\n"))


@LAW
@given(damaged(quirks=["COLUMN_INTERLEAVE"]))
def test_columns_with_a_gutter_are_told(case: tuple[Doc, Damage]) -> None:
    assume(rows_across(case[1].text) >= 4)

    assert "COLUMN_INTERLEAVE" in codes(parse_page(case[1].text))


@pytest.mark.xfail(
    reason="where the gutter is one space or none, a name can begin in one column and end in the next", strict=False
)
@LAW
@given(damaged(quirks=["COLUMN_INTERLEAVE"]))
def test_no_name_across_two_columns_is_certain(case: tuple[Doc, Damage]) -> None:
    doc, damage = case
    page = parse_page(damage.text)
    came_from = {new: old for old, new in enumerate(damage.positions.moved)}

    for span in names(page):
        old = [
            came_from[at] for at in range(span.start, span.end) if at in came_from and doc.text[came_from[at]].strip()
        ]
        whole = "".join(doc.text[old[0] : old[-1] + 1].split()) == "".join(doc.text[at] for at in old)
        assert whole or told(page, span), damage.text[span.start : span.end]


def names(page: Page) -> list[Span]:
    """Where the names of a page are printed."""
    found = [byline.name_span for article in page.articles for byline in article.bylines]
    found += [speech.speaker_span for article in page.articles for speech in article.speeches]
    return found + [a.name_span for article in page.articles for one in article.attendance for a in one.attendees]
