"""Law: a wrong or lost quotation mark costs at most the words quoted."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, SAID, folded, unlike


def without_quotes(text: str) -> str:
    """A text without its quotation marks."""
    return folded(text).replace('"', "").replace("'", "")


@LAW
@given(damaged(quirks=["QUOTE_SWAP"]))
def test_only_quoted_words_may_differ(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=without_quotes, but=SAID) == []
