"""Law: one character too many in a name costs at most that name."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, off, people, read_right


@LAW
@given(damaged(quirks=["CHAR_INSERTED"]))
def test_at_most_one_name_is_off(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert off(people(clean), people(read)) <= 1
