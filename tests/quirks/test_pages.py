"""The generated pages: their gold is true to their text, and the parser reads them right."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import find, given

from cnbulletin import parse_page
from cnbulletin.testing import Doc, Printed, TrueArticle, build_page, misreadings, pages
from promises import squeezed
from quirks.laws import LAW

_MANY = 120


def printed(doc: Doc) -> Iterator[Printed]:
    """Every stretch that the gold of a page names."""
    for article in doc.articles:
        yield from fields(article)
    for caption in doc.captions:
        yield caption.text
        yield from (credit.name for credit in caption.credits)
    yield from doc.furniture


def fields(article: TrueArticle) -> Iterator[Printed]:
    found = (article.kicker, article.main, article.deck, article.dateline, article.event_time)
    yield from (one for one in found if one is not None)
    yield from (byline.name for byline in article.bylines)
    yield from article.speakers
    for one in article.attendance:
        yield from one.groups
        for attendee in one.attendees:
            yield attendee.name
            yield attendee.title


@LAW
@given(pages())
def test_the_gold_stands_where_it_says(doc: Doc) -> None:
    for one in printed(doc):
        assert squeezed(doc.text[one.span.start : one.span.end]) == squeezed(one.text)
        assert one.text == one.text.strip()


@LAW
@given(pages())
def test_fields_stand_in_their_articles(doc: Doc) -> None:
    for article in doc.articles:
        body = article.body_span
        inner = [article.dateline, article.event_time, *article.speakers]
        inner += [attendee.name for one in article.attendance for attendee in one.attendees]
        for one in inner:
            assert one is None or body.start <= one.span.start <= one.span.end <= body.end
        assert article.main is None or article.main.span.end <= body.start
    assert [a.body_span.start for a in doc.articles] == sorted(a.body_span.start for a in doc.articles)


def test_the_same_throws_give_the_same_page() -> None:
    assert build_page(random.Random(3)) == build_page(random.Random(3))
    assert build_page(random.Random(3)) != build_page(random.Random(4))


def test_a_page_shrinks_to_one_article() -> None:
    smallest = find(pages(), lambda doc: True)

    assert len(smallest.articles) == 1
    assert len(smallest.text) < 200


def test_pages_are_varied() -> None:
    docs = [build_page(random.Random(seed)) for seed in range(_MANY)]
    articles = [article for doc in docs for article in doc.articles]

    assert {len(doc.articles) for doc in docs} == {1, 2, 3, 4}
    assert len({article.outlet for article in articles}) >= 5
    for present in ("kicker", "deck", "dateline", "place", "event_time"):
        assert 0 < sum(getattr(article, present) is not None for article in articles) <= len(articles)
    assert {len(one.attendees) for article in articles for one in article.attendance} >= {0, 1, 2, 3, 4, 5, 6, 7}
    assert any(one.open_ended for article in articles for one in article.attendance)
    assert any(ch > "\uffff" for doc in docs for ch in doc.text)
    assert any(
        " " in doc.text[one.span.start : one.span.end] for doc in docs for one in printed(doc) if len(one.text) == 2
    )


def test_nearly_all_pages_are_read_exactly_right() -> None:
    wrong = {
        seed: found
        for seed in range(_MANY)
        if (found := misreadings(doc := build_page(random.Random(seed)), parse_page(doc.text)))
    }

    assert len(wrong) <= 0.05 * _MANY, f"{len(wrong)} of {_MANY}, the first: {next(iter(wrong.items()))}"


@pytest.mark.parametrize("field", ["main", "dateline", "event_time", "attendance", "speakers", "bylines", "body"])
def test_what_is_read_wrong_is_told(field: str) -> None:
    """The comparison itself: a page that is read as another one differs in every field."""
    doc, other = build_page(random.Random(10)), build_page(random.Random(11))
    found = misreadings(doc, parse_page(other.text))

    assert any(line.startswith(f"articles[0].{field}: ") for line in found)
