"""Law: the dot in a foreign name is a dot in every form; where it is lost, the name is still one."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, folded, people, read_right, unlike


def one_dot(text: str) -> str:
    """A text with one form of the dot; the pages hold no other full stop in ASCII."""
    return folded(text).replace(".", "·")


@LAW
@given(damaged(quirks=["MIDDOT_VAR"]))
def test_other_dots_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=one_dot) == []


@pytest.mark.xfail(reason="a foreign name without its dot, or with a colon, is no name in shape", strict=False)
@LAW
@given(damaged(quirks=["MIDDOT_VAR"], wild=True))
def test_a_lost_dot_costs_no_name(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)
    assume(not set("`*") & set(case[1].text))  # marks that are no dots break the promise of no law but any text's
    assume(case[1].text.count("“") == case[0].text.count("“") and "·" not in case[1].text)

    assert list(map(len, people(read))) == list(map(len, people(clean)))
