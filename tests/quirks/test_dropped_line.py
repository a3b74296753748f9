"""Law: a lost line breaks no promise."""

from __future__ import annotations

from hypothesis import given

from cnbulletin import parse_page
from cnbulletin.testing import Damage, Doc, damaged
from promises import broken_promises
from quirks.laws import LAW


@LAW
@given(damaged(quirks=["DROPPED_LINE"]))
def test_the_promises_hold(case: tuple[Doc, Damage]) -> None:
    assert broken_promises(parse_page(case[1].text)) == []
