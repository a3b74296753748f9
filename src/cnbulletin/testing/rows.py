"""The lines of a clean page as an injector sees them: what is a headline, what is prose, what is anything else.

Knows only pages of one paragraph a line; damage that needs lines is done before the paragraphs are broken up.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

from attrs import frozen

__all__ = ["Kind", "Row", "line_end", "read_rows", "stories"]


class Kind(Enum):
    """What a line is."""

    BLANK = auto()
    TITLE = auto()
    PROSE = auto()
    APART = auto()  # captions, furniture, a byline on a line of its own


@frozen
class Row:
    """One line ``[start, end)`` without its line end, which runs to ``stop``."""

    start: int
    end: int
    stop: int
    kind: Kind


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"([^\r\n]*+)(\r\n|\n|\Z)")


@cache
def _apart() -> re.Pattern[str]:
    # ▲…, 图为…, 责任编辑：…, 澜陵日报　2023年…, 本报记者 林溪
    return re.compile(r"[▲△]|图为|责任编辑|本版|扫一扫|[^\s，。]{2,8}\u3000\d{4}年|本报(?:记者|通讯员)[^，。]{2,12}$")


@cache
def _closed() -> re.Pattern[str]:
    return re.compile('[。！？!?…][”"’）)]?$|。（[^（）]{2,24}）$')


def read_rows(text: str) -> list[Row]:
    """The lines of a text, in order; together they cover all of it."""
    rows = []
    for match in _line().finditer(text):
        if match.start() == match.end():
            continue
        words = match[1].strip()
        if not words:
            kind = Kind.BLANK
        elif _apart().match(words):
            kind = Kind.APART
        elif _closed().search(words) or len(words) > 40:
            kind = Kind.PROSE
        else:
            kind = Kind.TITLE
        rows.append(Row(match.start(), match.end(1), match.end(), kind))
    return rows


def line_end(text: str) -> str:
    """The line end that a text uses."""
    return "\r\n" if "\r\n" in text else "\n"


def stories(rows: list[Row]) -> list[tuple[list[int], list[int]]]:
    """The indices of the headline rows and of the prose rows of each article, in order.

    Blank lines and lines apart belong to none; an article without a headline has no headline rows.
    """
    found: list[tuple[list[int], list[int]]] = []
    for k, row in enumerate(rows):
        if row.kind is Kind.TITLE:
            if not found or found[-1][1]:
                found.append(([], []))
            found[-1][0].append(k)
        elif row.kind is Kind.PROSE:
            if not found:
                found.append(([], []))
            found[-1][1].append(k)
    return found
