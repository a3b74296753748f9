"""Law: columns read across are told, and no name that two columns make together is given as certain."""

from __future__ import annotations

from hypothesis import assume, given

from cnbulletin import Page, Span, parse_page
from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, broken_promises, codes, told


@LAW
@given(damaged(quirks=["COLUMN_INTERLEAVE"]))
def test_the_promises_hold_and_it_is_told(case: tuple[Doc, Damage]) -> None:
    page = parse_page(case[1].text)

    assert broken_promises(page) == []
    assume(case[1].text.count("\n") > 6 and any("  " in line.strip() for line in case[1].text.split("\n")))
    assert "COLUMN_INTERLEAVE" in codes(page)


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
        assert whole or told(page, span)


def names(page: Page) -> list[Span]:
    found = [byline.name_span for article in page.articles for byline in article.bylines]
    found += [speech.speaker_span for article in page.articles for speech in article.speeches]
    return found + [a.name_span for article in page.articles for one in article.attendance for a in one.attendees]
