"""Law: a paragraph printed twice adds nobody; both copies are kept, the second one is marked."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, people, read_right


@LAW
@given(damaged(quirks=["DUP_BLOCK"]))
def test_the_same_people_and_one_repeat(case: tuple[Doc, Damage]) -> None:
    repeats(case)


@LAW
@given(damaged(quirks=["DUP_BLOCK"], wild=True))
def test_the_same_where_the_repeat_stands_further_on(case: tuple[Doc, Damage]) -> None:
    repeats(case)


def repeats(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert [set(names) for names in people(read)] == [set(names) for names in people(clean)]
    marked = [p for article in read.articles for p in article.paragraphs if p.repeated]
    assert marked
    for paragraph in marked:
        assert any(
            other.text == paragraph.text and other.span.start < paragraph.span.start
            for article in read.articles
            for other in article.paragraphs
        )
