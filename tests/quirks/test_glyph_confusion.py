"""Law: a wrong glyph in a name costs no person; the name is kept as it is printed."""

from __future__ import annotations

from itertools import chain

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, distance, people, read_right


@LAW
@given(damaged(quirks=["GLYPH_CONFUSION"]))
def test_a_wrong_given_name_costs_nobody(case: tuple[Doc, Damage]) -> None:
    costs_nobody(case)


@LAW
@given(damaged(quirks=["GLYPH_CONFUSION"], wild=True))
def test_a_wrong_surname_costs_nobody(case: tuple[Doc, Damage]) -> None:
    costs_nobody(case)


def costs_nobody(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)
    before, after = people(clean), people(read)

    assert list(map(len, after)) == list(map(len, before))
    for name, printed in zip(chain(*before), chain(*after), strict=True):
        assert distance(name, printed) <= 1
        assert printed in "".join(case[1].text.split())
