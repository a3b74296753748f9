"""Law: without tags and notes a view is the source, and every object has one mark, whose text is its stretch of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given

from cnbulletin import parse_page
from cnbulletin.model import Article, Issue, Page, Span
from cnbulletin.output.html.characters import shown
from strategies import corpus_pages, model_pages, pages
from view_reader import ViewReader

# Class names as in the view: Attendee → cnb-attendee, AttendeeList → cnb-attendee-list.
UNMARKED = (Article, Issue, Page, Span)
PARTS = ("kicker", "main", "deck", "title", "name", "speaker", "text")


def kind_of(thing: object) -> str:
    name = type(thing).__name__
    return "cnb-" + "".join("-" + ch.lower() if ch.isupper() else ch for ch in name).lstrip("-")


def objects(node: Any) -> Iterator[Any]:
    """Every object of a page that has a span of its own."""
    if isinstance(node, tuple):
        for item in node:
            yield from objects(item)
    elif attrs.has(type(node)):
        if not isinstance(node, UNMARKED):
            yield node
        for attribute in attrs.fields(type(node)):
            yield from objects(getattr(node, attribute.name))


def faults(page: Page, html: str) -> list[str]:
    """What is wrong with the view of a page."""
    view = ViewReader(html)
    found = [] if view.text == shown(page.source) else ["the text is not the source"]
    for mark in view.marks.values():
        start, end = mark.span
        if mark.text != shown(page.source[start:end]):
            found.append(f"{mark.path}: {mark.text!r} is not {page.source[start:end]!r}")
    size = len(page.source)
    wanted = Counter(
        (kind_of(thing), min(thing.span.start, size), min(thing.span.end, size)) for thing in set(objects(page))
    )
    kinds = {kind for kind, _, _ in wanted}
    marked = Counter((mark.kind, *mark.span) for mark in view.marks.values() if mark.kind in kinds)
    found += [
        f"{key} is marked {marked[key]} times, not {wanted[key]}"
        for key in wanted | marked
        if wanted[key] != marked[key]
    ]
    notes = "".join(view.notes.values()).splitlines()
    found += [f"{path} has no note that a key reaches" for _, path in view.marks if path not in notes]
    if len(set(view.identifiers)) != len(view.identifiers):
        found.append("an identifier stands twice")
    if set(view.described) != view.notes.keys():
        found.append("a note that describes nothing, or a mark without its note")
    return found


@given(pages)
def test_a_view_of_any_text(text: str) -> None:
    page = parse_page(text)

    assert faults(page, page.to_html(full=False)) == []


@given(model_pages)
def test_a_view_of_any_page_whatever_its_spans(page: Page) -> None:
    assert faults(page, page.to_html(full=False)) == []


@pytest.mark.parametrize("text", corpus_pages())
def test_a_view_of_the_corpus(text: str) -> None:
    page = parse_page(text)

    assert faults(page, page.to_html()) == []


@given(pages)
def test_a_view_can_be_written_and_does_not_change(text: str) -> None:
    html = parse_page(text).to_html()

    assert html.encode("utf-8").decode("utf-8") == html
    assert html == parse_page(text).to_html()
