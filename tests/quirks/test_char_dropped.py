"""Law: a lost character costs at most one name, and an empty item of a list is no person."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin import parse_page
from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, codes, off, people, read_right


@LAW
@given(damaged(quirks=["CHAR_DROPPED"]))
def test_at_most_one_name_is_off(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert off(people(clean), people(read)) <= 1
    assert all(name for names in people(read) for name in names)


@pytest.mark.parametrize("text", ["县领导林溪、、江一帆出席会议。", "县领导、林溪、江一帆出席会议。"])
def test_an_empty_item_is_told(text: str) -> None:
    page = parse_page("本报讯（记者何珂）近日，会议召开。" + text)

    assert people(page) == [["林溪", "江一帆"]]
    assert "CHAR_DROPPED" in codes(page)
