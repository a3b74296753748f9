"""Law: the text of every field is its stretch of the source, repaired, without white space; spans nest."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin import parse_page
from promises import unfaithful
from strategies import corpus_pages, pages


@given(pages)
def test_faithful(text: str) -> None:
    assert unfaithful(parse_page(text)) == []


@pytest.mark.parametrize("text", corpus_pages())
def test_faithful_on_the_corpus(text: str) -> None:
    assert unfaithful(parse_page(text)) == []
