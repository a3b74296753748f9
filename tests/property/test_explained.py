"""Law: every object that any text gives has an explanation, and explaining leaves no trace."""

from __future__ import annotations

from hypothesis import given, settings

import cnbulletin as cnb
from cnbulletin.explaining.dump import columns, dump
from strategies import pages


@given(pages)
@settings(max_examples=40)
def test_any_page_is_explained(text: str) -> None:
    page = cnb.parse_page(text)
    why = cnb.explain(page)

    items = list(why.walk())
    assert [item.path for item in items if item.rule == "unexplained"] == []
    assert len({item.path for item in items}) == len(items)
    for item in items:
        for span in (item.span, *(evidence.span for evidence in item.evidence)):
            assert span is None or span.end <= len(text)
    assert all(columns(line) <= 72 for line in dump(why, width=72).splitlines())
    assert cnb.parse_page(text) == page
