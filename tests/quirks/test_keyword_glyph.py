"""Law: one wrong glyph in 本报讯, 记者 or 通讯员 changes nothing where the word can be nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnbulletin import parse_page
from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike

_VARIANTS = {
    "本报讯": ("未报讯", "术报讯", "木报讯", "本报读", "本报迅", "本报汛"),
    "记者": ("记考", "记着"),
    "通讯员": ("通讯风", "通汛员", "通讯贝"),
}


def right_keywords(text: str) -> str:
    """A text with its keywords right again."""
    for word, forms in _VARIANTS.items():
        for form in forms:
            text = text.replace(form, word)
    return text


@LAW
@given(damaged(quirks=["KEYWORD_GLYPH"]))
def test_a_wrong_glyph_in_a_keyword_changes_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=right_keywords) == []


@pytest.mark.parametrize(
    "text",
    [
        "讯期临近，大堤上每隔一里设一个哨棚，棚里有电话和马灯。",
        "记者站设在邮局二楼，一张桌子，一部电话。",
        "木报纸一样薄的木片，卷起来就是一只灯罩。",
        "通讯录上的电话换了三回，人还是那些人。",
    ],
)
def test_ordinary_words_are_no_keywords(text: str) -> None:
    article = parse_page(text).articles[0]

    assert article.dateline is None
    assert article.bylines == ()
