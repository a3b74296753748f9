"""Lines that stand in the middle of a sentence and may not belong to it: a headline between two columns of its body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cnbulletin.layout.lines import Line
from cnbulletin.layout.shape import coverage, goes_on, title_like

__all__ = ["intruders"]

_SHORT = 1.6  # ems by which a full line of characters alone falls short of its column, or exceeds it
_NEAR = 160


@cache
def _bare() -> re.Pattern[str]:
    # no mark of prose, and nothing whose width is not known: figures, Latin letters
    return re.compile(r"[^\x00-\x7f、。·…]++")


def intruders(folded: str, lines: Sequence[Line], column: float) -> list[Line]:
    """Which of some lines that a sentence runs over are headline-like, and not of the column's width or what is told around them.

    >>> text = "县委今天召开会议部署春耕山城办茶会生产抓好农时要求各地"
    >>> [text[line.start:line.end] for line in intruders(text, [Line(0, 12, width=12.0), Line(12, 17, width=5.0)], 12.0)]
    ['山城办茶会']
    """
    is_bare = _bare().fullmatch
    bare = [line for line in lines if is_bare(folded, line.start, line.end) is not None]
    return [
        line
        for line in bare
        if line.end - line.start > 3
        and title_like(folded, line.start, line.end)
        and (abs(line.width - column) > _SHORT or _is_told(folded, line))
        and not (line.end < len(folded) and goes_on(folded, line.end))
    ]


def _is_told(folded: str, line: Line) -> bool:
    """Whether the lines around one tell most of what it says: a headline's words come again in its body."""
    words = folded[line.start : line.end]
    around = folded[max(0, line.start - _NEAR) : line.start] + folded[line.end : line.end + _NEAR]
    return len(words) >= 8 and coverage(around, words, 0, len(around)) >= 0.7 and not goes_on(folded, line.start)
