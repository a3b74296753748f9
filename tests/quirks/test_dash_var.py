"""Law: a deck is a deck whatever its dash has become."""

from __future__ import annotations

import re

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, folded, unlike


def one_dash(text: str) -> str:
    """A text whose opening dash is one hyphen."""
    return re.sub("^(?:-{1,2}|一一)", "-", folded(text))


@LAW
@given(damaged(quirks=["DASH_VAR"]))
def test_other_dashes_change_no_deck(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=one_dash) == []
