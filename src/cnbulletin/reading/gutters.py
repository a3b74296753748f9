"""Columns side by side on one line, as layout modes print them: every row holds pieces of several sentences.

The pieces cannot be put in order without the page.  What a gutter cuts is found here, so that no name is read
across it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cnbulletin.reading.characters import LINE_ENDS

__all__ = ["Cut", "interleaved"]

_LEAST_ROWS = 6
_LEAST_PIECE = 7  # characters: shorter pieces are cells of a list of names
_SHARE = 0.3  # of all lines that are long enough
_APART = 8  # lines between two torn ones of one stretch
_BLANK = " \t\xa0\u3000"
_FINAL = "。！？!?…”）"
_MARKS = frozenset("，。、；：？！“”‘’（）《》,;:?!()")


class Cut(NamedTuple):
    """White space between two pieces of different columns, in offsets of the source.

    ``before`` and ``after`` say on which side of it a sentence may be torn.
    """

    start: int
    end: int
    before: bool
    after: bool


class _Row(NamedTuple):
    """One printed line: its stretch of ink, its gutters, and whether it holds several pieces of prose."""

    start: int
    end: int
    indent: int
    gutters: list[tuple[int, int]]
    torn: bool
    worded: bool  # most of its pieces hold a mark of prose


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
    return re.compile(f" [{_BLANK}]*+(?=\\S{{{_LEAST_PIECE}}})")  # a literal first makes the search fast


def interleaved(source: str) -> list[tuple[int, int, list[Cut]]]:
    """The stretches of a text whose lines hold several columns, each with its cuts; none for text in column order."""
    candidates = sum(_between_pieces(source, *match.span()) for match in _candidate().finditer(source))
    if candidates < max(_LEAST_ROWS, source.count("\n") / 5):
        return []
    rows = list(_rows(source, [match.span() for match in _gutter().finditer(source)]))
    torn = [row for row in rows if row.torn]
    if len(torn) < _LEAST_ROWS or len(torn) < _SHARE * sum(row.end - row.start > 2 * _LEAST_PIECE for row in rows):
        return []
    if sum(source[row.end - 1] not in _FINAL for row in torn) < 0.6 * len(torn):
        return []  # paragraphs whose line ends became spaces
    if sum(row.worded for row in torn) < 0.5 * len(torn):
        return []  # a list of names or firms in columns
    inner = [gutter for row in torn for gutter in row.gutters]
    if sum(source[start - 1] in _MARKS or source[end] in _MARKS for start, end in inner) > 0.5 * len(inner):
        return []  # spaces beside marks, as OCR sets them
    return list(_stretches(source, rows))


def _between_pieces(source: str, start: int, end: int) -> bool:
    """Whether unbroken ink stands on both sides of a gap, and a mark of prose near it."""
    if source[start - 1] in LINE_ENDS:
        return False
    around = source[max(0, start - _LEAST_PIECE) : start] + source[end : end + _LEAST_PIECE]
    if len(around) < 2 * _LEAST_PIECE or len(around.split()) > 1:
        return False
    return not _MARKS.isdisjoint(source[max(0, start - 16) : end + 16])


def _rows(source: str, gutters: list[tuple[int, int]]) -> Iterator[_Row]:
    """The printed lines that hold ink."""
    at = 0
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
        bounds = [start, *(offset for gutter in own for offset in gutter), end]
        pieces = [source[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
        prose = [piece for piece in pieces if len(piece) >= _LEAST_PIECE]
        worded = 2 * sum(not _MARKS.isdisjoint(piece) for piece in prose) >= len(prose)
        yield _Row(start, end, start - match.start(), own, len(prose) >= 2, worded)


def _stretches(source: str, rows: list[_Row]) -> Iterator[tuple[int, int, list[Cut]]]:
    """Adjoining rows of several columns; some lines of one column may stand between them."""
    torn = [k for k, row in enumerate(rows) if row.torn]
    first = 0
    for k in range(1, len(torn) + 1):
        if k < len(torn) and torn[k] - torn[k - 1] <= _APART:
            continue
        group = rows[torn[first] : torn[k - 1] + 1]
        follows = rows[torn[k - 1] + 1] if torn[k - 1] + 1 < len(rows) else None
        yield group[0].start, group[-1].end, list(_cuts(source, group, follows))
        first = k


def _cuts(source: str, rows: list[_Row], follows: _Row | None) -> Iterator[Cut]:
    """The gutters of some rows, and the line ends between them where one of two rows holds several columns."""
    margin = min(row.indent for row in rows)
    for row, below in zip(rows, [*rows[1:], follows], strict=True):
        for start, end in row.gutters:
            yield Cut(start, end, source[start - 1] not in _FINAL, True)
        if below is None or not (row.gutters or below.gutters):
            continue
        blank = len(re.findall(f"\r\n|[{LINE_ENDS}]", source[row.end : below.start])) > 1
        opens = blank or below.indent >= margin + 2 or below is follows
        yield Cut(row.end, below.start, not blank and source[row.end - 1] not in _FINAL, not opens)
