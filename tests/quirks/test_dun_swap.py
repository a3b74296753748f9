"""Law: 丶 is 、; one separator that is lost costs no name."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, folded, people, read_right, unlike


@LAW
@given(damaged(quirks=["DUN_SWAP"]))
def test_another_dun_changes_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=folded) == []


@pytest.mark.xfail(reason="two names that are not parted, or parted by · : or ., end the list or make one name")
@LAW
@given(damaged(quirks=["DUN_SWAP"], wild=True))
def test_one_lost_separator_costs_no_name(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert list(map(len, people(read))) == list(map(len, people(clean)))
