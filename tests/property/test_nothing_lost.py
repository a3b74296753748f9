"""Law: every ink character of the source lies in exactly one leaf."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin import parse_page
from promises import lost
from strategies import corpus_pages, pages


@given(pages)
def test_nothing_lost_nothing_twice(text: str) -> None:
    assert lost(parse_page(text)) == []


@pytest.mark.parametrize("text", corpus_pages())
def test_nothing_lost_on_the_corpus(text: str) -> None:
    assert lost(parse_page(text)) == []
