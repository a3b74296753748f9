"""Columns side by side on one line, as layout modes print them: every row holds pieces of several sentences.

The pieces cannot be put in order without the page.  What a gutter cuts is found here, so that no name is read
across it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cnbulletin.reading.characters import LINE_ENDS

__all__ = ["Cut", "interleaved"]

_BLANK = " \t\xa0\u3000"
_FINAL = "。！？!?…”）"
_MARKS = frozenset("，。、；：！？“”‘’（）《》,;:?!()")
_PROSE = frozenset("，。、；,;")
_LEAST_PIECE = 6  # characters: shorter pieces are cells of a list of names
_FEW = 2  # torn rows with wide gutters that are worth a word
_SOME = 4  # gaps between long pieces that are worth a look
_MANY = 6  # torn rows of a page that is set in columns throughout
_SHARE = 0.3  # of all lines that are long enough
_APART = 8  # lines between two torn ones of one stretch


class Cut(NamedTuple):
    """White space between two pieces of different columns, in offsets of the source.

    ``before`` and ``after`` say on which side of it a sentence may be torn.
    """

    start: int
    end: int
    before: bool
    after: bool


class _Row(NamedTuple):
    """One printed line: its stretch of ink, its gutters, and which of them stand in the middle of two sentences."""

    start: int
    end: int
    indent: int
    joined: bool  # no blank line before it
    gutters: list[tuple[int, int]]
    torn: list[tuple[int, int]]


@cache
def _line() -> re.Pattern[str]:
    return re.compile(f"[^{LINE_ENDS}]++")


@cache
def _gutter() -> re.Pattern[str]:
    # white space inside a line; a single space counts between Han or full-width marks only, as pdfplumber writes it
    return re.compile(
        f"[{_BLANK}](?:[{_BLANK}]++(?=[^{_BLANK}{LINE_ENDS}])|(?=[\u3001-\u9fff“‘（])(?<=[\u3001-\u9fff，；：？！”’）…] ))"
    )


@cache
def _candidate() -> re.Pattern[str]:
    # a literal first makes the search fast; it opens the white space, so that each stretch is looked at once
    return re.compile(f" (?<=[^{_BLANK}{LINE_ENDS}] )[{_BLANK}]*+(?=\\S{{{_LEAST_PIECE}}})")


@cache
def _mixed() -> re.Pattern[str]:
    # the same behind white space of another kind
    return re.compile(f"(?<![{_BLANK}])[{_BLANK[1:]}]++(?P<gap> [{_BLANK}]*+)(?=\\S{{{_LEAST_PIECE}}})")


def _candidates(source: str) -> list[tuple[int, int]]:
    """The spaces before six characters of ink, but those that open a line."""
    found = [match.span() for match in _candidate().finditer(source)]
    if any(blank in source and f"{blank} " in source for blank in _BLANK[1:]):
        found += [match.span("gap") for match in _mixed().finditer(source)]
    return found


def interleaved(source: str) -> list[tuple[int, int, list[Cut]]]:
    """The stretches of a text whose lines hold several columns, each with its cuts; none for text in column order."""
    least = max(_SOME, source.strip().count("\n") / 8)
    gaps = _candidates(source)
    for judge in (None, _in_prose):  # by their number alone, and by what stands around them
        gaps = gaps if judge is None else [gap for gap in gaps if judge(source, *gap)]
        if len(gaps) < least and sum(end - start > 1 for start, end in gaps) < _FEW:
            return []
    rows = list(_rows(source, [match.span() for match in _gutter().finditer(source)]))
    torn = [row for row in rows if row.torn]
    long = sum(row.end - row.start > 2 * _LEAST_PIECE for row in rows)
    open_ended = sum(source[row.end - 1] not in _FINAL for row in torn)
    if len(torn) >= max(_MANY, _SHARE * long) and open_ended >= 0.6 * len(torn):
        return list(_stretches(source, rows, throughout=True))
    # a few rows on a page that is not set in columns, or is too small to tell
    rows = [row._replace(torn=[(a, b) for a, b in row.torn if b - a > 1]) for row in rows]
    return list(_stretches(source, _aligned(source, rows), throughout=False))


def _aligned(source: str, rows: list[_Row]) -> list[_Row]:
    """The rows, those torn too whose gutters stand one under the other, as the edge of a column does."""
    torn = {k: set(row.torn) for k, row in enumerate(rows)}
    for least, count in ((2, 3), (1, 4)):  # three rows with a wide gutter, four with a narrow one
        edges = [_edges(source, row, least) for row in rows]
        for k in range(len(rows) - count + 1):
            run = rows[k : k + count]
            if not all(row.joined for row in run[1:]):
                continue
            if 2 * sum(source[row.end - 1] not in _FINAL for row in run) <= count:
                continue  # paragraphs whose line ends became spaces
            if all(_PROSE.isdisjoint(source[row.start : row.end]) for row in run):
                continue  # a table
            for place in edges[k]:
                found = [_near(edges[j], place) for j in range(k, k + count)]
                if all(found):
                    for j, gutter in enumerate(found, k):
                        torn[j] |= {gutter} if gutter else set()
    return [row._replace(torn=sorted(torn[k])) for k, row in enumerate(rows)]


def _edges(source: str, row: _Row, least: int) -> dict[int, tuple[int, int]]:
    """The gutters of a row that may be the edge of a column, by their distance from the margin."""
    if len(row.gutters) > 6:  # a line set with a space between its characters
        return {}
    return {
        start - row.start + row.indent: (start, end)
        for start, end in row.gutters
        if start - row.start >= 10 and end - start >= least and not _inside_name(source, start, end)
    }


def _near(edges: dict[int, tuple[int, int]], place: int) -> tuple[int, int] | None:
    return next((gutter for at, gutter in edges.items() if abs(at - place) <= 2), None)


def _between_pieces(source: str, start: int, end: int) -> bool:
    """Whether unbroken ink stands on both sides of a gap."""
    around = source[max(0, start - _LEAST_PIECE) : start] + source[end : end + _LEAST_PIECE]
    return len(around) == 2 * _LEAST_PIECE and len(around.split()) == 1 and source[start - 1] not in LINE_ENDS


def _tears(source: str, start: int, end: int) -> bool:
    """Whether a gap stands in the middle of two sentences: long pieces on both sides, no mark next to it."""
    if source[start - 1] in _MARKS or (source[end] in _MARKS and source[end] not in "“‘（《"):
        return False
    return not _inside_name(source, start, end) and _in_prose(source, start, end)


def _in_prose(source: str, start: int, end: int) -> bool:
    """Whether a gap stands between two long pieces with a mark of prose near it; not in a headline."""
    return _between_pieces(source, start, end) and not _PROSE.isdisjoint(source[max(0, start - 20) : end + 20])


def _inside_name(source: str, start: int, end: int) -> bool:
    """Whether a gap stands between the two characters of a name: 、王  玉、."""
    before, after = source[max(0, start - 2) : start - 1], source[end + 1 : end + 2]
    return all(not ch or ch in _MARKS or ch in LINE_ENDS for ch in (before, after))


def _rows(source: str, gutters: list[tuple[int, int]]) -> Iterator[_Row]:
    """The printed lines that hold ink."""
    at, above = 0, 0
    for match in _line().finditer(source):
        text = match[0].strip()
        if not text:
            continue
        start = match.start() + match[0].index(text)
        end = start + len(text)
        own: list[tuple[int, int]] = []
        while at < len(gutters) and gutters[at][1] <= end:
            if gutters[at][0] > start:
                own.append(gutters[at])
            at += 1
        joined = len(re.findall(f"\r\n|[{LINE_ENDS}]", source[above:start])) < 2
        torn = [gutter for gutter in own if _tears(source, *gutter)]
        yield _Row(start, end, start - match.start(), joined, own, torn)
        above = end


def _stretches(source: str, rows: list[_Row], *, throughout: bool) -> Iterator[tuple[int, int, list[Cut]]]:
    """Adjoining rows of several columns; some lines of one column may stand between them."""
    torn = [k for k, row in enumerate(rows) if row.torn]
    groups: list[list[int]] = []
    for k in torn:
        if groups and k - groups[-1][-1] <= _APART:
            groups[-1].append(k)
        else:
            groups.append([k])
    for group in groups:
        if not throughout and (len(group) < _FEW or 3 * len(group) <= group[-1] - group[0]):
            continue
        first, last = group[0], group[-1] + 1
        while first and group[0] - first < _APART and rows[first].joined:
            first -= 1
        while last < len(rows) and last - group[-1] <= _APART and rows[last].joined:
            last += 1
        cuts = _cuts(source, rows[first:last]) if throughout else _torn(rows[first:last])
        yield rows[first].start, rows[last - 1].end, list(cuts)


def _torn(rows: list[_Row]) -> Iterator[Cut]:
    return (Cut(start, end, True, True) for row in rows for start, end in row.torn)


def _cuts(source: str, rows: list[_Row]) -> Iterator[Cut]:
    """The gutters of some rows, and the line ends between them where one of two rows holds several columns."""
    margin = min(row.indent for row in rows)
    for row in rows:
        for start, end in row.gutters:
            yield Cut(start, end, source[start - 1] not in _FINAL, True)
    for row, below in pairwise(rows):
        if row.gutters or below.gutters:
            opens = not below.joined or below.indent >= margin + 2
            yield Cut(row.end, below.start, below.joined and source[row.end - 1] not in _FINAL, not opens)
