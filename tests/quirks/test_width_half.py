"""Law: marks in ASCII are the same marks."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, folded, unlike


@LAW
@given(damaged(quirks=["WIDTH_HALF"]))
def test_marks_in_ascii_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=folded) == []
