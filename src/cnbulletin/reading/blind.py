"""What no rule may read from: stretches that a broken font wrote, and the clauses that a gutter cuts.

In these places the folded text is blind: every character is U+FFFD, which no rule matches.  The reading itself
keeps what stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from cnbulletin.model import Diagnostic, Span
from cnbulletin.reading.broken import broken_stretches
from cnbulletin.reading.gutters import interleaved

__all__ = ["BLIND", "blind_spots"]

#: The character that stands in the folded text for what cannot be read.
BLIND = "\ufffd"
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
    if not plain or "(cid:" in source or "/g" in source or "/uni" in source or "。" not in folded:
        for start, end in _broken(reading):
            if start == end:
                continue  # controls without any ink
            spots.append((start, end))
            message = "a font without a character map wrote this: nothing is read from it"
            said.append(Diagnostic(code="FONT_BROKEN", message=message, span=reading.span(start, end)))
    for begin, stop, cuts in interleaved(source):
        spots += _torn(folded, ((reading.index(cut.end), cut.before, cut.after) for cut in cuts))
        message = "several columns stand on one line here: nothing is read across a gutter"
        span = reading.span(reading.index(begin), reading.index(stop))
        said.append(Diagnostic(code="COLUMN_INTERLEAVE", message=message, span=span))
    return spots, said


def _broken(reading: _Offsets) -> list[tuple[int, int]]:
    """The stretches that a broken font wrote; the whole text where that is most of it."""
    whole = reading.span(0, len(reading.folded))
    found = broken_stretches(reading.source)
    if 5 * sum(min(stop, whole.end) - max(begin, whole.start) for begin, stop in found) > 3 * (whole.end - whole.start):
        return [(0, len(reading.folded))]
    return [(reading.index(begin), reading.index(stop)) for begin, stop in found]


def _torn(folded: str, cuts: Iterator[tuple[int, bool, bool]]) -> Iterator[tuple[int, int]]:
    """The clauses that the cuts tear."""
    for at, before, after in cuts:
        start = end = at
        while before and start and folded[start - 1] not in _PARTS:
            start -= 1
        while after and end < len(folded) and folded[end] not in _PARTS:
            end += 1
        if start < end:
            yield start, end
