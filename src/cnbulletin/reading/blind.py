"""What no rule may read from: stretches that a broken font wrote, and the clauses that a gutter cuts.

In these places the folded text is blind: every character is U+FFFD, which no rule matches.  The reading itself
keeps what stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from cnbulletin.model import Diagnostic, Span
from cnbulletin.reading.broken import broken_stretches
from cnbulletin.reading.gutters import Cut, interleaved
from cnbulletin.reading.joints import alternating

__all__ = ["BLIND", "blind_spots", "torn_clauses"]

#: The character that stands in the folded text for what cannot be read.
BLIND = "\ufffd"
#: How the names of glyphs begin that stand for characters; without one, ordinary print is not looked through for them.
_GLYPHS = ("(cid:", "/g", "/G", "/uni", "/cid")
_PARTS = frozenset("、,。;:!?…()[]《》【】\"'")


class _Offsets(Protocol):
    """What is asked of a reading: the way between its offsets and those of the source."""

    source: str
    folded: str

    def index(self, offset: int) -> int: ...

    def span(self, start: int, end: int) -> Span: ...


def blind_spots(reading: _Offsets, *, plain: bool) -> tuple[list[tuple[int, int]], list[Diagnostic]]:
    """The stretches of the folded text to be blind to, and what is to be said about them.

    ``plain`` says that the text holds no character but those of ordinary print.
    """
    source, folded = reading.source, reading.folded
    spots: list[tuple[int, int]] = []
    said: list[Diagnostic] = []
    if not plain or "。" not in folded or any(opening in source for opening in _GLYPHS):
        for start, end in _broken(reading):
            if start == end:
                continue  # controls without any ink
            spots.append((start, end))
            message = "a font without a character map wrote this: nothing is read from it"
            said.append(Diagnostic(code="FONT_BROKEN", message=message, span=reading.span(start, end)))
    message = "several columns stand on one line here: nothing is read across a gutter"
    for begin, stop, cuts in interleaved(source):
        spots += _torn(reading, cuts)
        said.append(_mixed(reading, begin, stop, message))
    return spots, said


def torn_clauses(reading: _Offsets) -> tuple[list[tuple[int, int]], list[Diagnostic]]:
    """The clauses at the ends of lines that another column's line follows, and what is to be said about them."""
    message = "lines of several columns take turns here: nobody is read across a blank line"
    torn: list[tuple[int, int]] = []
    said: list[Diagnostic] = []
    for begin, stop, cuts in alternating(reading.source):
        torn += _torn(reading, cuts)
        said.append(_mixed(reading, begin, stop, message))
    return torn, said


def _mixed(reading: _Offsets, begin: int, stop: int, message: str) -> Diagnostic:
    span = reading.span(reading.index(begin), reading.index(stop))
    return Diagnostic(code="COLUMN_INTERLEAVE", message=message, span=span)


def _broken(reading: _Offsets) -> list[tuple[int, int]]:
    """The stretches that a broken font wrote; the whole text where that is most of it."""
    whole = reading.span(0, len(reading.folded))
    found = broken_stretches(reading.source)
    if 5 * sum(min(stop, whole.end) - max(begin, whole.start) for begin, stop in found) > 3 * (whole.end - whole.start):
        return [(0, len(reading.folded))]
    return [(reading.index(begin), reading.index(stop)) for begin, stop in found]


def _torn(reading: _Offsets, cuts: list[Cut]) -> Iterator[tuple[int, int]]:
    """The clauses that the cuts tear."""
    folded = reading.folded
    for cut in cuts:
        start = end = reading.index(cut.end)
        while cut.before and start and folded[start - 1] not in _PARTS:
            start -= 1
        while cut.after and end < len(folded) and folded[end] not in _PARTS:
            end += 1
        if start < end:
            yield start, end
