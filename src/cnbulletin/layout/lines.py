"""Reading → printed lines with the evidence that stood around them: blank lines, indents, page ends, markup."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from cnbulletin.reading.characters import LINE_ENDS
from cnbulletin.reading.reading import Reading

__all__ = ["Line", "places", "read_lines", "split_at"]

_RARE_ENDS = LINE_ENDS.replace("\n", "").replace("\r", "")


class Line(NamedTuple):
    """One printed line: the reading stretch ``[start, end)`` and what stood before it.

    ``blanks`` counts blank lines before it, ``indent`` half ems of white space at its start, ``mark`` the
    number of ``#``, 7 for a line in bold; ``page_top`` is true for the first line of a page, ``soft`` where nothing but
    a control character stands before it.
    """

    start: int
    end: int
    blanks: int = 0
    indent: int = 0
    mark: int = 0
    page_top: bool = False
    width: float = 0.0  # in ems; a Latin letter or digit counts a third
    soft: bool = False


@cache
def _end_runs() -> re.Pattern[str]:
    return re.compile(f"[{LINE_ENDS}]++")


@cache
def _rare_to_blank() -> dict[int, str]:
    return dict.fromkeys(map(ord, _RARE_ENDS), " ")


def _are_noise(source: str, ink: int) -> bool:
    """Whether the rarer line ends stand between single characters everywhere: damage, not lines."""
    rare = sum([source.count(end) for end in _RARE_ENDS])
    return rare > 20 and rare * 4 > ink and source.count("\n") > 1


def read_lines(reading: Reading) -> list[Line]:
    """The printed lines of a reading that hold ink, in order; together they cover all of it."""
    source, text = reading.source, reading.text
    pieces = source.splitlines(True)
    usual = len(pieces) == source.count("\n") + (not source.endswith("\n"))  # each ends with a line feed
    if not usual and _are_noise(source, len(text)):
        source = source.translate(_rare_to_blank())
        pieces = source.splitlines(True)
    stops = list(accumulate(map(len, pieces)))
    ends = list(accumulate([len("".join(piece.split())) for piece in pieces]))
    plain = not ends or ends[-1] == len(text)  # the reading leaves out nothing but white space
    if not plain:
        ends = list(map(reading.index, stops))
    rows: list[tuple[int, int, int, int, int, bool, float, bool]] = []
    start = blanks = indent = mark = 0
    top, soft = True, False
    last = 0 if source[:1] in ("\n", "\r") else -1  # the piece of the line before
    for k, end in enumerate(ends):
        if end == start:
            continue
        piece, stop = pieces[k], stops[k]
        if usual:
            blanks = k - last - 1
        else:
            behind = stops[last] - (2 if pieces[last].endswith("\r\n") else 1) if rows else 0
            blanks, turned, soft = _read_gap(source[behind : stop - len(piece)])
            top = top or turned
        if not plain:
            indent, mark = reading.lead(stop - len(piece), stop)
        else:
            indent = _indent(piece) if piece[0].isspace() else 0
        width = len(text[start:end].encode("utf-8", "surrogatepass")) / 3
        rows.append((start, end, blanks, indent, mark, top, width, soft))
        start, last, top = end, k, False
    new = tuple.__new__  # a named tuple's own constructor costs three times as much
    lines = [new(Line, row) for row in rows]
    if not usual:
        if sum([line.page_top for line in lines]) > max(3, len(lines) // 12):  # form feeds every few lines are no pages
            lines = [line._replace(page_top=k == 0) for k, line in enumerate(lines)]
        lines = _join_soft(reading.folded, lines)
    return _join_vertical(lines)


def _read_gap(gap: str) -> tuple[int, bool, bool]:
    """Of all that stands between the ink of two lines: the blank lines, whether a page ends, and ``soft``."""
    if gap == "\n" or not gap:
        return 0, False, False
    runs = _end_runs().findall(gap)
    blanks = sum([run.count("\n") or len(run) for run in runs])
    told = [run for run in runs if run not in ("\n", "\r\n")]
    soft = bool(told) and len(told[-1]) == 1 and told[-1] not in "\n\r"
    return blanks - (gap[0] in LINE_ENDS), "\f" in gap, soft


def _indent(piece: str) -> int:
    """The white space before a line in half ems; ideographic and em spaces are an em."""
    white = piece[: len(piece) - len(piece.lstrip())]
    return len(white) + white.count("\u3000") + white.count("\u2003")


@cache
def _prose_mark() -> re.Pattern[str]:
    return re.compile("[,。、;]")


def _join_soft(folded: str, lines: list[Line]) -> list[Line]:
    """A control character in the middle of a sentence ends no line: 会议 / 召开,江一帆主持 is one again."""
    soft = sum(line.soft for line in lines[1:])
    if soft == 0 or soft == len(lines) - 1:  # where no line ends otherwise, they are line ends
        return lines
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if (
            before is not None
            and line.soft
            and not (before.mark or line.mark)
            and folded[before.end - 1] not in '。!?"'
            and _prose_mark().search(folded, before.start, line.end)
        ):
            joined[-1] = before._replace(end=line.end, width=before.width + line.width)
        else:
            joined.append(line)
    return joined


def _join_vertical(lines: list[Line]) -> list[Line]:
    """Three and more lines of one character each are one line that is set vertically."""
    if sum([line.end - line.start == 1 for line in lines]) < 3:
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


def places(folded: str, lines: list[Line], mark: str) -> Iterator[tuple[int, int]]:
    """Where a mark stands: each offset, and the number of the line it stands on.

    >>> list(places("林溪:是。江:否。", [Line(0, 5), Line(5, 9)], ":"))
    [(2, 0), (6, 1)]
    """
    starts = [line.start for line in lines]
    at = folded.find(mark)
    while at >= 0:
        yield at, bisect_right(starts, at) - 1
        at = folded.find(mark, at + 1)


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
