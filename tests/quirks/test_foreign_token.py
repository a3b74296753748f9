"""Law: a stray Latin word between two sentences changes no field; inside a name it breaks no promise."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike


def without_latin(text: str) -> str:
    """A text without Latin letters, of which the clean pages hold none."""
    return re.sub(" ?[A-Za-z|]+ ?", "", text)


@pytest.mark.xfail(reason="a stray token before a sentence joins the title of its subject or hides the subject")
@LAW
@given(damaged(quirks=["FOREIGN_TOKEN"]))
def test_a_token_between_sentences_changes_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=without_latin) == []
