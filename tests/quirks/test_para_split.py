"""Law: a paragraph cut in two in the middle of a sentence is one paragraph."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["PARA_SPLIT"]))
def test_a_cut_paragraph_is_one_paragraph(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
