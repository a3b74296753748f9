"""Law: compatibility code points are the characters they stand for."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, folded, unlike


@LAW
@given(damaged(quirks=["COMPAT_CODEPOINT"]))
def test_compatibility_forms_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=folded) == []
