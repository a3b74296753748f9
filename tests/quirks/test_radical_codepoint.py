"""Law: CJK radicals are read as the characters they look like, spans and all."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from cnbulletin import parse_page
from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


@LAW
@given(damaged(quirks=["RADICAL_CODEPOINT"]))
def test_radicals_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []
    assert len(case[0].text) == len(case[1].text)


@pytest.mark.parametrize(
    ("radical", "character"), [("⻓", "长"), ("⼾", "户"), ("⺠", "民"), ("⻢", "马"), ("⻰", "龙")]
)
def test_what_nfkc_does_not_know(radical: str, character: str) -> None:
    page = parse_page(f"本报讯（记者林溪）近日，大{radical}村的水渠通了水。")

    assert unicodedata.normalize("NFKC", radical) != character
    assert f"大{character}村" in page.articles[0].text
