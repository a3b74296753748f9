"""Laws of the mixes: what the quirks of an extractor leave alone one by one, they leave alone together."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin import Page
from cnbulletin.testing import PROFILES, Damage, Doc, damaged
from quirks.laws import BREAKS, LAW, folded, people, read_right, unlike

# Mixes of quirks that can all be undone; what a mix may change beside paragraphs.
_UNDONE = {
    "pdfminer_chrome": BREAKS,
    "poppler_founder": BREAKS,
    "pypdf_any": BREAKS,
    "pymupdf4llm": BREAKS | {"headline"},
}
# Mixes that change glyphs or repeat paragraphs: as many people, as many datelines.
_COUNTED = sorted(PROFILES.keys() - _UNDONE.keys())

# What keeps a mix from holding: one of its quirks, whose law says more.
_KNOWN = {
    "rapidocr": "GLYPH_CONFUSION",
}


def known(profile: str) -> object:
    """A profile as a parameter, with its reason to fail, if there is one."""
    marks = [pytest.mark.xfail(reason=_KNOWN[profile], strict=False)] if profile in _KNOWN else []
    return pytest.param(profile, marks=marks)


@pytest.mark.parametrize("profile", [known(profile) for profile in _UNDONE])
def test_fields_are_the_same(profile: str) -> None:
    @LAW
    @given(damaged(profile=profile))
    def law(case: tuple[Doc, Damage]) -> None:
        assert unlike(case, fold=folded, but=_UNDONE[profile] | {"Furniture.text"}) == []

    law()


@pytest.mark.parametrize("profile", [known(profile) for profile in _COUNTED])
def test_as_many_people_and_datelines(profile: str) -> None:
    @LAW
    @given(damaged(profile=profile))
    def law(case: tuple[Doc, Damage]) -> None:
        clean, read = read_right(case)

        assert [len(set(names)) for names in people(read)] == [len(set(names)) for names in people(clean)]
        assert datelines(read) == datelines(clean)

    law()


def datelines(page: Page) -> list[bool]:
    """Which articles have a dateline."""
    return [article.dateline is not None for article in page.articles]
