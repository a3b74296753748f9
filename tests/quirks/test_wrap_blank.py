"""Law: a blank line in the middle of a sentence changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import BREAKS, LAW, SAID, unlike


@LAW
@given(damaged(quirks=["WRAP_BLANK"]))
def test_blank_lines_inside_sentences_change_no_name_and_no_date(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but=BREAKS | SAID) == []


@LAW
@given(damaged(quirks=["WRAP_BLANK"]))
def test_blank_lines_inside_sentences_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []


@pytest.mark.xfail(reason="an open first line between two blank lines is like a crosshead", strict=False)
@LAW
@given(damaged(quirks=["WRAP_BLANK"], wild=True))
def test_blank_lines_anywhere_inside_sentences(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
