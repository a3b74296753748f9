"""Law: headlines that all stand below their bodies are bound to the same bodies."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["HEADLINE_AFTER"]))
def test_headlines_below_bodies_are_the_same(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
