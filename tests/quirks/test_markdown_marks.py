"""Law: Markdown marks are no part of any reading."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["MARKDOWN_MARKS"]))
def test_marks_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []


@LAW
@given(damaged(quirks=["MARKDOWN_MARKS"], wild=True))
def test_marks_of_other_kinds_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
