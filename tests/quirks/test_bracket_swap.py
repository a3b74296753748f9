"""Law: a dateline is the same whatever its brackets have become."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, folded, unlike

_BRACKETS = str.maketrans({**dict.fromkeys('(《〔"[', "("), **dict.fromkeys(")》〕]", ")")})


def without_brackets(text: str) -> str:
    """A text whose brackets and quotes are all of one kind."""
    return folded(text).translate(_BRACKETS).replace(")", "(")


@LAW
@given(damaged(quirks=["BRACKET_SWAP"]))
def test_other_brackets_change_no_dateline(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=without_brackets) == []
