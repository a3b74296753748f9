"""Law: a headline that stands in the middle of its body takes no dateline and no person with it."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, people, read_right


@LAW
@given(damaged(quirks=["HEADLINE_MID"]))
def test_datelines_and_people_are_the_same(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert [a.dateline and a.dateline.text for a in read.articles] == [
        a.dateline and a.dateline.text for a in clean.articles
    ]
    assert people(read) == people(clean)
