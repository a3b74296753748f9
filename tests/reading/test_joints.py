"""Columns whose lines take turns are recognised by their joints; a column printed line by line is not one of them."""

from __future__ import annotations

from itertools import accumulate, chain

import pytest

from cnbulletin import parse_page
from cnbulletin.reading.joints import alternating
from cnbulletin.reading.reading import Passage, Reading
from strategies import PAGE_FILES

PAGES = {name: path.read_text(encoding="utf-8") for name, path in sorted(PAGE_FILES.items())}
WIDTHS = (12, 14, 16, 20)
COLUMNS = 3
MARKS = "、,。;:!?…()[]《》【】\"'"
FINAL = "。！？!?…”）"


def printed_lines(text: str, width: int) -> list[str]:
    """The longer paragraphs of a page, cut into lines of one width."""
    found: list[str] = []
    for paragraph in map("".join, map(str.split, text.splitlines())):
        if len(paragraph) >= 40:
            found += [paragraph[at : at + width] for at in range(0, len(paragraph), width)]
    return found


def turns(lines: list[str]) -> list[str]:
    """The lines as an engine gives them that reads three columns from the left to the right."""
    height = len(lines) // COLUMNS
    columns = [lines[k * height : (k + 1) * height] for k in range(COLUMNS)]
    return list(chain.from_iterable(zip(*columns, strict=True)))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_a_column_printed_with_blank_lines_is_in_order(page: str, width: int) -> None:
    assert alternating("\n\n".join(printed_lines(PAGES[page], width))) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("first", range(0, len(PAGES), 6))
def test_lines_in_turns_are_recognised(first: int, width: int) -> None:
    """Six pages together, so that enough lines are left open; of a few lines nothing can be said."""
    text = "\n".join(list(PAGES.values())[first : first + 6])

    assert alternating("\n\n".join(turns(printed_lines(text, width)))) != []


def clause(text: str, at: int) -> tuple[int, int]:
    """The stretch around an offset without a mark."""
    start = max(text.rfind(mark, 0, at) for mark in MARKS) + 1
    return start, min(text.find(mark, at) % (len(text) + 1) for mark in MARKS)


@pytest.mark.parametrize("blank", ["\n\n", "\n \n", "\r\n\r\n", "\n\n\n", "  \n\n　　"])
def test_lines_in_turns_are_told_and_tear_their_clauses(blank: str) -> None:
    lines = turns(printed_lines("\n".join(list(PAGES.values())[:12]), 14))
    source = blank.join(lines)

    reading = Reading(source)
    (diagnostic,) = reading.diagnostics
    assert (diagnostic.code, diagnostic.message) == (
        "COLUMN_INTERLEAVE",
        "lines of several columns take turns here: nobody is read across a blank line",
    )
    told = range(reading.index(diagnostic.span.start), reading.index(diagnostic.span.end) + 1)
    ends = [at for at in accumulate(map(len, lines[:-1])) if at in told and reading.text[at - 1] not in FINAL]
    assert len(ends) > len(lines) / 2
    assert set(reading.torn) == {
        (start, end) for start, end in (clause(reading.folded, at) for at in ends) if start < end
    }


def test_a_passage_knows_its_part_of_the_torn_clauses() -> None:
    reading = Reading("\n\n".join(turns(printed_lines("\n".join(list(PAGES.values())[:6]), 14))))
    assert len(reading.torn) > 20

    for (begin, _), (_, stop) in zip(reading.torn[5:10], reading.torn[8:], strict=False):
        for start in (begin - 1, begin, begin + 1):
            for end in (stop - 1, stop, stop + 1):
                inside = [
                    (max(a, start) - start, min(b, end) - start) for a, b in reading.torn if a < end and b > start
                ]
                assert Passage(reading, start, end).torn() == inside


def test_the_page_tells_it_too() -> None:
    source = "\n\n".join(turns(printed_lines("\n".join(list(PAGES.values())[:6]), 14)))

    assert "COLUMN_INTERLEAVE" in {item.code for item in parse_page(source).diagnostics}


def test_two_pages_are_judged_apart() -> None:
    everything = "\n".join(PAGES.values())
    straight = "\n\n".join(printed_lines(everything, 14))
    mixed = "\n\n".join(turns(printed_lines(everything, 14)))

    found = alternating(straight + "\n\n" + mixed)

    assert found
    assert all(begin >= len(straight) * 0.9 for begin, _, _ in found)
