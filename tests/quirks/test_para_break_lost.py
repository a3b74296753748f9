"""Law: without blank lines and indents the articles, their people and their datelines are the same."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import BREAKS, LAW, SAID, unlike


@LAW
@given(damaged(quirks=["PARA_BREAK_LOST"]))
def test_only_paragraphs_and_the_ends_of_speeches_may_differ(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but=BREAKS | SAID) == []


@LAW
@given(damaged(quirks=["PARA_BREAK_LOST"]))
def test_what_is_said_is_the_same(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but=BREAKS) == []
