"""Law: whatever is done to a page, parsing it raises nothing and the promises hold."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin import parse_page
from cnbulletin.testing import PROFILES, QUIRKS, Damage, Doc, damaged
from promises import broken_promises
from quirks.laws import EACH


@pytest.mark.parametrize("quirk", QUIRKS)
def test_of_every_quirk(quirk: str) -> None:
    @EACH
    @given(damaged(quirks=[quirk], wild=True))
    def law(case: tuple[Doc, Damage]) -> None:
        assert broken_promises(parse_page(case[1].text)) == []

    law()


@pytest.mark.parametrize("profile", PROFILES)
def test_of_every_profile(profile: str) -> None:
    @EACH
    @given(damaged(profile=profile))
    def law(case: tuple[Doc, Damage]) -> None:
        assert broken_promises(parse_page(case[1].text)) == []

    law()
