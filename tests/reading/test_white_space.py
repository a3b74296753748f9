"""White space of every kind is a gap; what has no width is nothing."""

from __future__ import annotations

import pytest

from cnbulletin.reading.characters import LINE_ENDS
from cnbulletin.reading.reading import Reading

SPACES = ["\t", "\xa0", "\u3000", "\u2003", "\u202f"]
INVISIBLE = ["\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\xad", "\x00", "\x08", "\u202a"]


@pytest.mark.parametrize("end", [*LINE_ENDS, "\r\n"])
def test_a_line_end_of_any_kind(end: str) -> None:
    reading = Reading(f"林溪{end}陈默")

    assert reading.text == "林溪陈默"
    assert reading.line_ends(2) == 1
    assert list(reading.gaps(0, 4)) == [2]
    assert reading.repairs == ()


@pytest.mark.parametrize("space", SPACES)
def test_a_space_of_any_kind(space: str) -> None:
    reading = Reading(f"林溪{space}陈默")

    assert reading.text == "林溪陈默"
    assert reading.gap(2) == space
    assert reading.line_ends(2) == 0


@pytest.mark.parametrize("ch", INVISIBLE)
def test_what_has_no_width_is_no_gap(ch: str) -> None:
    reading = Reading(f"林{ch}溪 陈{ch}\n默{ch}")

    assert reading.text == "林溪陈默"
    assert list(reading.gaps(0, 4)) == [2, 3]
    assert reading.render(0, 4, clauses=True) == "林溪 陈 默"
    assert [reading.offset(index) for index in range(4)] == [0, 2, 4, 7]


@pytest.mark.parametrize("prefix", ["\ufeff", "\u200b", "\xa0", "\u3000"])
@pytest.mark.parametrize("line", ["# 春耕工作会", "**春耕工作会**", "<u>春耕工作会</u>"])
def test_before_markup_it_hides_nothing(prefix: str, line: str) -> None:
    assert Reading(prefix + line).text == "春耕工作会"
    assert Reading(f"林溪\n{prefix}{line}").text == "林溪春耕工作会"
