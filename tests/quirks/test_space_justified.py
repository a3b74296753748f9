"""Law: a line with a space between all its characters reads as if there were none."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import BREAKS, LAW, SAID, unlike


@pytest.mark.xfail(reason="a name that runs over into a stretched line is cut at its spaces", strict=False)
@LAW
@given(damaged(quirks=["SPACE_JUSTIFIED"]))
def test_stretched_lines_change_no_name_and_no_date(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, but=BREAKS | SAID) == []


@pytest.mark.xfail(reason="a full first line that ends in 。 ends its paragraph", strict=False)
@LAW
@given(damaged(quirks=["SPACE_JUSTIFIED"]))
def test_stretched_lines_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
