"""Law: spans in another unit become the same object again, and cut the same stretches out of the encoded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given

from cnbulletin import UnencodableText, from_dict, parse_page, to_dict
from cnbulletin.interchange import OffsetUnit
from cnbulletin.model import Page
from cnbulletin.output.convert import Model
from strategies import model_pages, pages

ENCODINGS: dict[OffsetUnit, tuple[str, int]] = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


def spans(value: Any) -> Iterator[tuple[int, int]]:
    if isinstance(value, dict):
        if value.keys() == {"start", "end"} and isinstance(value["start"], int):
            yield value["start"], value["end"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from spans(item)


@pytest.mark.parametrize("unit", ENCODINGS)
@given(page=model_pages)
def test_objects(unit: OffsetUnit, page: Page) -> None:
    assume(unit == "utf16" or not re.search("[\ud800-\udfff]", page.source))
    objects: list[Model] = [page, *page.articles, *page.captions, *page.repairs]
    for obj in objects:
        assert from_dict(to_dict(obj, offset_unit=unit, source=page.source), source=page.source) == obj


@pytest.mark.parametrize("unit", ENCODINGS)
@given(text=pages)
def test_parsed_pages(unit: OffsetUnit, text: str) -> None:
    page = parse_page(text)
    if unit == "utf8" and re.search("[\ud800-\udfff]", text):
        with pytest.raises(UnencodableText):
            to_dict(page, offset_unit=unit)
        return
    written = to_dict(page, offset_unit=unit)
    encoding, size = ENCODINGS[unit]
    encoded = text.encode(encoding, "surrogatepass")

    assert written["offset_unit"] == unit
    assert from_dict(written) == page
    for (start, end), (first, last) in zip(spans(to_dict(page)), spans(written), strict=True):
        assert encoded[first * size : last * size] == text[start:end].encode(encoding, "surrogatepass")
