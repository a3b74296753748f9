"""What no rule may read from: stretches that a broken font wrote, and the clauses that a gutter cuts.

In these places the folded text is blind: every character is U+FFFD, which no rule matches.  The reading itself
keeps what stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cnbulletin.model import Diagnostic, Span
from cnbulletin.reading.broken import broken_stretches
from cnbulletin.reading.gutters import interleaved

__all__ = ["BLIND", "blind_spots"]

#: The character that stands in the folded text for what cannot be read.
BLIND = "\ufffd"
_PARTS = frozenset("、,。;:!?…()[]《》【】\"'")


def blind_spots(
    source: str, folded: str, index: Callable[[int], int], *, plain: bool
) -> tuple[list[tuple[int, int]], list[Diagnostic]]:
    """The stretches of the folded text to be blind to, and what is to be said about them.

    ``index`` turns offsets of the source into offsets of ``folded``; ``plain`` says that the text holds no
    character but those of ordinary print.
    """
    spots: list[tuple[int, int]] = []
    said: list[Diagnostic] = []
    if not plain or "(cid:" in source or "/g" in source or "/uni" in source or "。" not in folded:
        for begin, end in broken_stretches(source):
            spots.append((index(begin), index(end)))
            message = "a font without a character map wrote this: nothing is read from it"
            said.append(Diagnostic(code="FONT_BROKEN", message=message, span=Span(start=begin, end=end)))
    for begin, end, cuts in interleaved(source):
        spots += _torn(folded, ((index(cut.end), cut.before, cut.after) for cut in cuts))
        message = "several columns stand on one line here: nothing is read across a gutter"
        said.append(Diagnostic(code="COLUMN_INTERLEAVE", message=message, span=Span(start=begin, end=end)))
    return spots, said


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
