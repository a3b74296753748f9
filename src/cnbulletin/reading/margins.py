"""To which character a mark belongs, so that leaves which tile the reading tile its markup too."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Protocol

from cnbulletin.model import Span
from cnbulletin.reading.characters import LINE_ENDS, is_white, white_class
from cnbulletin.reading.markup import BOLD, Mark

__all__ = ["Margins", "indent"]


class _Offsets(Protocol):
    """What is asked of a reading: the way between its offsets and those of the source."""

    source: str

    def __len__(self) -> int: ...

    def offset(self, index: int) -> int: ...

    def index(self, offset: int) -> int: ...


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(f"[{LINE_ENDS}]")


@cache
def _unseen() -> re.Pattern[str]:
    # white space without a width: controls and format characters, which part nothing
    return re.compile(f"(?!\\s)[{white_class(LINE_ENDS)}]")


class Margins:
    """The marks of a reading, and what of its gaps is seen.

    A reading that has no marks and only white space in its gaps needs none.

    A mark belongs to the ink of its own printed line: an opening one to what follows, a closing one to what stands
    before.  Lines of a table that hold no ink belong to the row above.
    """

    __slots__ = ("_after", "_before", "_marks", "_reading", "_starts", "_unseen")

    def __init__(self, reading: _Offsets, marks: list[Mark], *, unseen: bool) -> None:
        self._reading, self._marks, self._unseen = reading, marks, unseen
        self._starts = [mark.start for mark in marks]
        #: where a leaf begins whose first character has marks before it, and ends whose last one has some behind it
        self._before: dict[int, int] = {}
        self._after: dict[int, int] = {}
        groups: dict[int, list[Mark]] = {}
        for mark in marks:
            groups.setdefault(reading.index(mark.start), []).append(mark)
        for index, group in groups.items():
            own = self._own(index, group)
            if own:
                self._after[index] = group[own - 1].end
            if own < len(group):
                self._before[index] = group[own].start

    def _own(self, index: int, group: list[Mark]) -> int:
        """How many of the marks in one gap belong to the character before it."""
        if index == 0:
            return 0
        if index == len(self._reading):
            return len(group)
        source = self._reading.source
        begin, end = self._reading.offset(index - 1) + 1, self._reading.offset(index)
        ends = [match.start() for match in _line_end().finditer(source, begin, end)]
        if ends:
            return sum(mark.start < ends[-1] for mark in group)
        return next((k for k, mark in enumerate(group) if mark.opens), len(group))

    def widened(self, start: int, end: int, span: Span) -> Span:
        """The span of ``[start, end)`` with the marks that belong to its first and last characters."""
        if start == end:
            return span
        return Span(start=self._before.get(start, span.start), end=self._after.get(end, span.end))

    def gap(self, begin: int, end: int) -> str:
        """A stretch of the source between two characters, without the marks and the controls that part no words."""
        parts, at = [], begin
        for k in range(bisect_left(self._starts, begin), bisect_left(self._starts, end)):
            mark = self._marks[k]
            if not mark.parts:
                parts.append(self._reading.source[at : mark.start])
                at = mark.end
        parts.append(self._reading.source[at:end])
        gap = "".join(parts)
        return _unseen().sub("", gap) if self._unseen else gap

    def level(self, begin: int, end: int) -> int:
        """The level of the heading that a printed line is; see :meth:`Reading.lead`."""
        own = self._marks[bisect_left(self._starts, begin) : bisect_left(self._starts, end)]
        if not own:
            return 0
        reading = self._reading
        first, last = reading.offset(reading.index(begin)), reading.offset(reading.index(end) - 1)
        opening = [mark.level for mark in own if mark.start < first and mark.opens]
        level = next((level for level in opening if 0 < level < BOLD), 0)
        if not level and BOLD in opening and any(mark.level == BOLD for mark in own if mark.start > last):
            level = BOLD
        return level


def indent(source: str, begin: int, end: int) -> int:
    """The white space at the start of a printed line, in half ems."""
    if begin < end and source[begin].isalnum():
        return 0
    width = 0
    for at in range(begin, end):
        ch = source[at]
        if (ch.isprintable() and ch != " ") or not is_white(ch):
            break
        width += 2 if ch in "\u3000\u2003" else 1 if ch.isspace() else 0
    return width
