"""Reading → printed lines with the evidence that stood around them: blank lines, indents, page ends, markup."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from cnbulletin.reading.characters import LINE_ENDS
from cnbulletin.reading.reading import Reading

__all__ = ["Line", "read_lines"]


class Line(NamedTuple):
    """One printed line: the reading stretch ``[start, end)`` and what stood before it.

    ``blanks`` counts blank lines before it, ``indent`` half ems of white space at its start, ``mark`` the
    number of ``#`` (or 7 for a line set in bold as a whole); ``page_top`` is true for the first line of a page.
    """

    start: int
    end: int
    blanks: int = 0
    indent: int = 0
    mark: int = 0
    page_top: bool = False
    width: float = 0.0


@cache
def _printed() -> re.Pattern[str]:
    return re.compile(f"[^{LINE_ENDS}]++")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(r"[ \t\xa0\u3000]*+(?:(?P<head>#{1,6}+)|(?P<bold>\*\*))?")


def read_lines(reading: Reading) -> list[Line]:
    """The printed lines of a reading that hold ink, in order; together they cover all of it."""
    source, total = reading.source, len(reading)
    marked = bool(reading.repairs)
    found: list[tuple[int, int, int, int, bool]] = []
    at, blanks, page_top = 0, 0, True
    for match in _printed().finditer(source):
        begin, stop = match.span()
        between = source[at:begin]
        if between and between != "\n" and between != "\r\n":
            blanks += between.count("\n") or len(between)
            blanks -= 1
            page_top = page_top or "\f" in between
        at = stop
        start = reading.index(begin)
        if start == reading.index(stop):  # white space alone
            blanks += 1
            continue
        indent = mark = 0
        if source[begin] in " \t\xa0\u3000#*":
            lead = _lead().match(source, begin)
            assert lead is not None
            space = source[begin : lead.start("head") if lead["head"] else lead.start("bold") if lead["bold"] else lead.end()]
            indent = len(space) + space.count("\u3000")
            if marked and lead["head"]:
                mark = len(lead["head"])
            elif marked and lead["bold"] and source[begin:stop].rstrip().endswith("**"):
                mark = 7
        found.append((start, blanks, indent, mark, page_top))
        blanks, page_top = 0, False
    lines, text = [], reading.text
    for k, (start, blanks, indent, mark, page_top) in enumerate(found):
        end = found[k + 1][0] if k + 1 < len(found) else total
        width = len(text[start:end].encode("utf-8", "surrogatepass")) / 3
        lines.append(Line(start, end, blanks, indent, mark, page_top, width))
    return _join_vertical(lines)


def _join_vertical(lines: list[Line]) -> list[Line]:
    """Three and more lines of one character each are one line that is set vertically."""
    if len(lines) < 3 or not any(line.end - line.start == 1 for line in lines):
        return lines
    joined: list[Line] = []
    i = 0
    while i < len(lines):
        j = i
        while j < len(lines) and j - i < 24 and lines[j].end - lines[j].start == 1 and not (j > i and lines[j].blanks):
            j += 1
        if j - i >= 3:
            first = lines[i]
            joined.append(first._replace(end=lines[j - 1].end, width=float(j - i)))
            i = j
        else:
            joined.append(lines[i])
            i += 1
    return joined


def split_at(lines: list[Line], cuts: list[int]) -> list[Line]:
    """The lines, cut in two at each of the reading offsets that lies inside one."""
    if not cuts:
        return lines
    starts = [line.start for line in lines]
    parts: dict[int, list[int]] = {}
    for cut in cuts:
        parts.setdefault(bisect_left(starts, cut + 1) - 1, []).append(cut)
    out: list[Line] = []
    for i, line in enumerate(lines):
        begin = line.start
        for cut in parts.get(i, ()):
            if line.start < cut < line.end:
                out.append(line._replace(start=begin, end=cut, width=float(cut - begin)))
                line = line._replace(blanks=0, indent=0, mark=0, page_top=False)
                begin = cut
        out.append(line._replace(start=begin) if begin != line.start else line)
    return out
