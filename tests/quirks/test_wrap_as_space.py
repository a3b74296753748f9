"""Law: a wrap that became a space changes nothing, unless it stands where a space parts two names."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, read_right, unlike


@LAW
@given(damaged(quirks=["WRAP_AS_SPACE"]))
def test_spaces_for_line_ends_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case) == []


@LAW
@given(damaged(quirks=["WRAP_AS_SPACE"], wild=True))
def test_the_dateline_is_found_where_a_space_stands_in_a_name(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert [a.dateline and a.dateline.text for a in read.articles] == [
        a.dateline and a.dateline.text for a in clean.articles
    ]
