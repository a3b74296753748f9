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

__all__ = ["Rows", "interleaved_rows"]

_LEAST_ROWS = 6
_LEAST_PIECE = 7  # characters of a piece: shorter ones are cells of a list of names
_NARROW_PIECE = 8


class Rows(NamedTuple):
    """Adjoining lines that hold several columns: their stretch of the source, and where their pieces are cut.

    ``cuts`` are stretches of white space in the source between two pieces, line ends among them.
    """

    start: int
    end: int
    cuts: tuple[tuple[int, int], ...]


class _Row(NamedTuple):
    start: int
    end: int
    gutters: list[tuple[int, int]]
    torn: bool  # several pieces of prose


@cache
def _wide() -> re.Pattern[str]:
    return re.compile("(?<=[^ \t\xa0\u3000])[ \t\xa0\u3000]{2,}+(?=[^ \t\xa0\u3000\r])")


@cache
def _narrow() -> re.Pattern[str]:
    # one space between Han or full-width marks, as pdfplumber writes a gutter
    return re.compile("(?<=[\u3001-\u9fff，；：？！”’）…])[ \t]{1,}+(?=[\u3001-\u9fff“‘（])")


@cache
def _line() -> re.Pattern[str]:
    return re.compile(f"[^{LINE_ENDS}]++")


_MARKED = re.compile("[，。、；：？！“”（）,;:?!]") if False else None


def interleaved_rows(source: str) -> list[Rows]:
    """The stretches of a text whose lines hold several columns, in order; empty for text in column order."""
    if "  " in source or "\t" in source or "\u3000\u3000" in source:
        rows = list(_rows(source, _wide(), _LEAST_PIECE))
        if _is_interleaved(rows):
            return list(_stretches(source, rows))
    if source.count(" ") >= _LEAST_ROWS:
        rows = list(_rows(source, _narrow(), _NARROW_PIECE))
        if _is_interleaved(rows, narrow=True):
            return list(_stretches(source, rows))
    return []
