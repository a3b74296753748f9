"""Law: a line end behind a page and a byte-order mark before it change nothing but offsets."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from cnbulletin import parse_page
from cnbulletin.testing import Damage, Doc, PositionMap, misreadings, pages
from quirks.laws import LAW, changes


@pytest.mark.parametrize(("before", "after"), [("", "\n"), ("\ufeff", ""), ("\ufeff\n", "\n\n"), ("", "\r\n")])
def test_what_stands_around_a_page(before: str, after: str) -> None:
    @LAW
    @given(pages())
    def law(doc: Doc) -> None:
        clean = parse_page(doc.text)
        assume(not misreadings(doc, clean))
        moved = PositionMap(tuple(range(len(before), len(before) + len(doc.text))))
        read = parse_page(before + doc.text + after)

        assert changes(clean, read, Damage(read.source, (), moved)) == []

    law()
