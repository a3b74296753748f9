"""Law: no ``str`` makes the parser fail; what is no such thing is a named error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

import cnbulletin as cnb
from strategies import pages

PARSERS = [
    (cnb.parse_dateline, cnb.Dateline, cnb.InvalidDateline),
    (cnb.parse_headline, cnb.Headline, cnb.InvalidHeadline),
    (cnb.parse_attendees, cnb.AttendeeList, cnb.InvalidAttendees),
]
FINDERS = [
    (cnb.find_datelines, cnb.Dateline),
    (cnb.find_bylines, cnb.Byline),
    (cnb.find_attendees, cnb.AttendeeList),
    (cnb.find_event_times, cnb.EventTime),
    (cnb.find_speeches, cnb.Speech),
]


@given(pages)
def test_any_text_is_a_page(text: str) -> None:
    page = cnb.parse_page(text)

    assert isinstance(page, cnb.Page)
    assert page.source == text


@given(pages)
def test_any_text_is_an_article(text: str) -> None:
    assert isinstance(cnb.parse_article(text), cnb.Article)


@pytest.mark.parametrize(("parse", "kind", "error"), PARSERS)
@given(text=pages)
def test_one_field_or_its_error(
    parse: Callable[[str], Any], kind: type[Any], error: type[Exception], text: str
) -> None:
    try:
        found = parse(text)
    except error:
        return

    assert isinstance(found, kind)
    assert found.span.end <= len(text)


@pytest.mark.parametrize(("find", "kind"), FINDERS)
@given(text=pages)
def test_every_field_in_order(find: Callable[[str], tuple[Any, ...]], kind: type[Any], text: str) -> None:
    found = find(text)

    assert isinstance(found, tuple)
    assert all(isinstance(item, kind) for item in found)
    starts = [item.span.start for item in found]
    assert starts == sorted(starts)
    assert all(item.span.end <= len(text) for item in found)
