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
def _wide() -> re.Pattern[str]:
    return re.compile(f"[{_BLANK}]{{2,}}+(?=[^{_BLANK}{LINE_ENDS}])")


@cache
def _narrow() -> re.Pattern[str]:
    # one space between Han or full-width marks, as pdfplumber writes a gutter
    return re.compile(" ++(?=[\u3001-\u9fff“‘（])(?<=[\u3001-\u9fff，；：？！”’）…] )")


def interleaved(source: str) -> list[tuple[int, int, list[Cut]]]:
    """The stretches of a text whose lines hold several columns, each with its cuts; none for text in column order."""
    for pattern, least, share in ((_wide(), 7, 0.25), (_narrow(), 8, 0.5)):
        gutters = [match.span() for match in pattern.finditer(source)] if " " in source or "\u3000" in source else []
        if len(gutters) < _LEAST_ROWS:
            continue
        rows = list(_rows(source, gutters, least))
        torn = [row for row in rows if row.torn]
        long = sum(row.end - row.start >= 2 * least for row in rows)
        open_ended = sum(source[row.end - 1] not in _FINAL for row in torn)
        if (
            len(torn) >= _LEAST_ROWS
            and len(torn) >= share * long
            and open_ended >= 0.6 * len(torn)
            and sum(row.worded for row in torn) >= 0.5 * len(torn)
        ):
            return list(_stretches(source, rows))
    return []


def _rows(source: str, gutters: list[tuple[int, int]], least: int) -> Iterator[_Row]:
    """The printed lines that hold ink."""
    at = 0
    for match in _line().finditer(source):
        begin, stop = match.span()
        text = match[0].strip()
        if not text:
            continue
        start = begin + match[0].index(text)
        end = start + len(text)
        own: list[tuple[int, int]] = []
        while at < len(gutters) and gutters[at][1] <= end:
            if gutters[at][0] > start:
                own.append(gutters[at])
            at += 1
        bounds = [start, *(offset for gutter in own for offset in gutter), end]
        pieces = [source[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
        prose = [piece for piece in pieces if len(piece) >= least]
        worded = 2 * sum(not _MARKS.isdisjoint(piece) for piece in prose) >= len(prose)
        yield _Row(start, end, start - begin, own, len(prose) >= 2, worded)


def _stretches(source: str, rows: list[_Row]) -> Iterator[tuple[int, int, list[Cut]]]:
    """Adjoining rows of several columns; up to two lines of one column may stand between them."""
    torn = [k for k, row in enumerate(rows) if row.torn]
    first = 0
    for k in range(1, len(torn) + 1):
        if k < len(torn) and torn[k] - torn[k - 1] <= 3:
            continue
        group = rows[torn[first] : torn[k - 1] + 1]
        follows = rows[torn[k - 1] + 1] if torn[k - 1] + 1 < len(rows) else None
        yield group[0].start, group[-1].end, list(_cuts(source, group, follows))
        first = k


def _cuts(source: str, rows: list[_Row], follows: _Row | None) -> Iterator[Cut]:
    margin = min(row.indent for row in rows)
    for row, below in zip(rows, [*rows[1:], follows], strict=True):
        for start, end in row.gutters:
            yield Cut(start, end, source[start - 1] not in _FINAL, True)
        if below is not None:
            blank = len(re.findall(f"\r\n|[{LINE_ENDS}]", source[row.end : below.start])) > 1
            opens = blank or below.indent >= margin + 2 or below is follows
            yield Cut(row.end, below.start, source[row.end - 1] not in _FINAL, not opens)
