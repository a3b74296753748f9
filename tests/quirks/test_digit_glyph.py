"""Law: ] or l in the place of a 1 never makes another date; the date is found, or it is said not to be readable."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, carry, folded, read_right, told


@LAW
@given(damaged(quirks=["DIGIT_GLYPH"]))
def test_never_another_date(case: tuple[Doc, Damage]) -> None:
    clean, read = read_right(case)

    assert len(read.articles) == len(clean.articles)
    for before, after in zip(clean.articles, read.articles, strict=True):
        if before.event_time is None:
            continue
        where = carry(clean, before.event_time.span, case[1])
        assert where is not None
        if after.event_time is not None and after.event_time.span == where:
            assert ones(after.event_time.text) == ones(before.event_time.text)
            assert after.event_time.start in (before.event_time.start, None)
        else:
            assert told(read, where)
            assert after.event_time is None or not (
                where.start <= after.event_time.span.start and after.event_time.span.end <= where.end
            )


def ones(text: str) -> str:
    """A text in which everything that looks like a 1 is one."""
    return folded(text).replace("]", "1").replace("l", "1")
