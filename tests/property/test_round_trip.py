"""Law: what becomes plain data becomes the same object again."""

from __future__ import annotations

from hypothesis import given

from cnbulletin import from_dict, parse_page, to_dict
from cnbulletin.output.convert import Model
from strategies import objects, pages


@given(objects)
def test_objects(obj: Model) -> None:
    assert from_dict(to_dict(obj)) == obj


@given(pages)
def test_parsed_pages(text: str) -> None:
    page = parse_page(text)

    assert from_dict(to_dict(page)) == page
