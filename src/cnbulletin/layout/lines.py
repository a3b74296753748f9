"""Reading → printed lines with the evidence that stood around them: blank lines, indents, page ends, markup."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, partial
from itertools import accumulate, chain, compress, repeat
from operator import itemgetter, sub, truediv
from typing import NamedTuple

from cnbulletin.reading.characters import LINE_ENDS
from cnbulletin.reading.reading import Reading

__all__ = ["Line", "median", "places", "read_lines", "split_at"]

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


def median(widths: Sequence[float]) -> float:
    """The middle one of some widths, at least one: what ``statistics.median`` gives, without five modules to import.

    >>> median([20, 3, 21]), median([20.0, 21.0])
    (20, 20.5)
    """
    ordered, half = sorted(widths), len(widths) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


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
    """The printed lines of a reading that hold ink, in order; together they cover all of it.

    They are read column by column: where all of them end, then what stands before all of them, and so on.
    A loop that reads line after line takes three times as long.
    """
    source, text = reading.source, reading.text
    pieces = source.splitlines(True)
    usual = len(pieces) == source.count("\n") + (not source.endswith("\n"))  # each ends with a line feed
    if not usual and _are_noise(source, len(text)):
        source = source.translate(_rare_to_blank())
        pieces = source.splitlines(True)
    stops = list(accumulate(map(len, pieces)))
    inks = list(accumulate(map(len, map("".join, map(str.split, pieces)))))  # up to the end of each piece
    plain = not pieces or inks[-1] == len(text)  # the reading leaves out nothing but white space
    if not plain:
        inks = list(map(reading.index, stops))
    gains = list(map(sub, inks, chain((0,), inks)))
    held = list(compress(range(len(pieces)), gains))  # the pieces with ink
    if not held:
        return []
    printed, ends, behinds = list(compress(pieces, gains)), list(compress(inks, gains)), list(compress(stops, gains))
    starts, begins = [0, *ends[:-1]], list(map(sub, behinds, map(len, printed)))
    blanks, indents, marks, tops, soft = ([0] * len(held) for _ in range(5))
    if not plain:
        indents, marks = map(list, zip(*map(reading.lead, begins, behinds), strict=True))
    else:
        whites = map(sub, map(len, printed), map(len, map(str.lstrip, printed)))
        indents = [white and _indent(piece[:white]) for white, piece in zip(whites, printed, strict=True)]
    if usual:
        before = 0 if source[0] in "\n\r" else -1
        blanks = list(map(sub, map(sub, held, chain((before,), held)), repeat(1)))
    else:
        tails = [behind - 1 - source.endswith("\r\n", 0, behind) for behind in behinds]
        gaps = map(source.__getitem__, map(slice, [0, *tails], begins))
        blanks, tops, soft = map(list, zip(*map(_read_gap, gaps), strict=True))
        if sum(tops[1:]) + 1 > max(3, len(held) // 12):  # form feeds every few lines are no pages
            tops = [0] * len(held)
    tops[0] = True
    cells = map(text.__getitem__, map(slice, starts, ends))
    sizes = map(len, map(str.encode, cells, repeat("utf-8"), repeat("surrogatepass")))
    widths = map(truediv, sizes, repeat(3))
    rows = zip(starts, ends, blanks, indents, marks, map(bool, tops), widths, map(bool, soft), strict=True)
    lines = list(map(partial(tuple.__new__, Line), rows))  # a named tuple's own constructor is a function of Python
    lines = _join_soft(reading.folded, lines) if any(soft) else lines
    return _join_vertical(lines) if list(map(sub, ends, starts)).count(1) >= 3 else lines


def _read_gap(gap: str) -> tuple[int, int, int]:
    """Of all that stands between the ink of two lines: the blank lines, whether a page ends, and ``soft``."""
    if gap == "\n" or not gap:
        return 0, False, False
    runs = _end_runs().findall(gap)
    blanks = sum([run.count("\n") or len(run) for run in runs])
    told = [run for run in runs if run not in ("\n", "\r\n")]
    soft = bool(told) and len(told[-1]) == 1 and told[-1] not in "\n\r"
    return blanks - (gap[0] in LINE_ENDS), "\f" in gap, soft


def _indent(white: str) -> int:
    """White space before a line in half ems; ideographic and em spaces are an em."""
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


def places(folded: str, lines: list[Line], marks: str) -> list[tuple[int, int]]:
    """Where some characters stand: each offset, and the number of the line it stands on.

    >>> places("林溪:是。江:否?", [Line(0, 5), Line(5, 9)], ":?")
    [(2, 0), (6, 1), (8, 1)]
    """
    starts = list(map(itemgetter(0), lines))
    found = []
    for mark in marks:
        at = folded.find(mark)
        while at >= 0:
            found.append((at, bisect_right(starts, at) - 1))
            at = folded.find(mark, at + 1)
    return found


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
