"""Offsets of a text in another unit than code points, and back.

Python counts code points; JavaScript, Java and C# count UTF-16 code units, in which a character beyond the Basic
Multilingual Plane (𬱖) is two; Rust, Go and whoever reads a file as bytes count UTF-8.  Both follow the definitions of
the encoding forms in the Unicode Standard, section 3.9.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple, get_args

from cnbulletin.errors import InvalidOffset, InvalidOptions, UnencodableText
from cnbulletin.model import Span

__all__ = ["OFFSET_UNITS", "OffsetUnit", "Offsets", "checked_unit"]

#: The unit that an offset counts in.
OffsetUnit = Literal["codepoint", "utf16", "utf8"]
#: The names of the units.
OFFSET_UNITS: tuple[OffsetUnit, ...] = get_args(OffsetUnit)


class _Run(NamedTuple):
    """Characters in a row that take equally many units: the first one's offset in code points, in units, their width."""

    points: int
    units: int
    width: int


class Offsets:
    """The offsets of one text in one unit; made once a text, in one pass over it.

    ``text`` is the ``str`` that code points count in, ``unit`` the other unit.  Kept are the places where the width of
    the characters changes, and no entry for each character.

    Raises :class:`~cnbulletin.InvalidOptions` for an unknown unit, and :class:`~cnbulletin.UnencodableText` for
    ``"utf8"`` and a text that holds a lone surrogate: UTF-8 has no bytes for it.  UTF-16 has one unit for it.

    >>> offsets = Offsets("副市长𬱖𬱟讲话", "utf16")
    >>> offsets.from_codepoint(5), offsets.to_codepoint(7)
    (7, 5)
    >>> offsets.size, Offsets("副市长𬱖𬱟讲话", "utf8").size
    (9, 23)
    """

    __slots__ = ("_points", "_runs", "_units", "length", "size", "unit")

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        #: The unit.
        self.unit: OffsetUnit = checked_unit(unit)
        #: The length of the text in code points.
        self.length: int = len(text)
        self._runs = _runs(text, unit)
        self._points = [run.points for run in self._runs]
        self._units = [run.units for run in self._runs]
        last = self._runs[-1]
        #: The length of the text in units.
        self.size: int = last.units + (self.length - last.points) * last.width

    def from_codepoint(self, offset: int) -> int:
        """The offset in units of an offset in code points.

        Raises :class:`~cnbulletin.InvalidOffset` where the text has no such offset.

        >>> Offsets("𬱖讲话", "utf8").from_codepoint(1)
        4
        """
        if not 0 <= offset <= self.length:
            raise InvalidOffset(f"offset {offset} in code points: the text has 0 to {self.length}; is it another text?")
        run = self._runs[bisect_right(self._points, offset) - 1]
        return run.units + (offset - run.points) * run.width

    def to_codepoint(self, offset: int) -> int:
        """The offset in code points of an offset in units.

        Raises :class:`~cnbulletin.InvalidOffset` where the text has no such offset, and inside of a character.

        >>> Offsets("𬱖讲话", "utf16").to_codepoint(1)
        Traceback (most recent call last):
        cnbulletin.errors.InvalidOffset: offset 1 in utf16 lies inside of a character, the one at code point 0
        """
        if not 0 <= offset <= self.size:
            raise InvalidOffset(f"offset {offset} in {self.unit}: the text has 0 to {self.size}; is it another text?")
        run = self._runs[bisect_right(self._units, offset) - 1]
        characters, inside = divmod(offset - run.units, run.width)
        if inside:
            at = run.points + characters
            raise InvalidOffset(
                f"offset {offset} in {self.unit} lies inside of a character, the one at code point {at}"
            )
        return run.points + characters

    def interval(self, span: Span) -> tuple[int, int]:
        """Start and end, in units, of a span in code points.  Raises as :meth:`from_codepoint` does.

        >>> Offsets("副市长𬱖𬱟讲话", "utf16").interval(Span(start=3, end=5))
        (3, 7)
        """
        return self.from_codepoint(span.start), self.from_codepoint(span.end)


def checked_unit(unit: object) -> OffsetUnit:
    """The unit, if it is one.

    Raises :class:`~cnbulletin.InvalidOptions` where it is none.

    >>> checked_unit("utf8")
    'utf8'
    """
    for known in OFFSET_UNITS:
        if unit == known:
            return known
    raise InvalidOptions(f"offset_unit must be one of {', '.join(OFFSET_UNITS)}, not {ascii(unit)[:40]}")


def _runs(text: str, unit: OffsetUnit) -> list[_Run]:
    """The runs of a text, at least one; their widths are those of the last character of each."""
    runs: list[_Run] = []
    units = 0
    width_of = _WIDTHS[unit]
    for match in _pattern(unit).finditer(text):
        width = width_of(text[match.start()])
        if not width:
            raise UnencodableText(
                f"the lone surrogate {match.group()[:1]!a} at code point {match.start()} has no UTF-8: "
                'count in "codepoint" or "utf16", or replace it before parsing'
            )
        runs.append(_Run(match.start(), units, width))
        units += (match.end() - match.start()) * width
    return runs or [_Run(0, 0, 1)]


@cache
def _pattern(unit: OffsetUnit) -> re.Pattern[str]:
    """Runs of characters of one width; for UTF-8 one surrogate is a run of its own."""
    if unit == "codepoint":
        return re.compile(".++", re.DOTALL)
    if unit == "utf16":
        return re.compile("[\0-\uffff]++|[\U00010000-\U0010ffff]++")
    return re.compile(
        "[\0-\x7f]++|[\x80-\u07ff]++|[\u0800-\ud7ff\ue000-\uffff]++|[\U00010000-\U0010ffff]++|[\ud800-\udfff]"
    )


def _width_in_utf8(ch: str) -> int:
    return 0 if "\ud800" <= ch <= "\udfff" else len(ch.encode("utf-8"))


# How many units a character takes; 0 where the encoding has none for it.
_WIDTHS: dict[OffsetUnit, Callable[[str], int]] = {
    "codepoint": len,
    "utf16": lambda ch: 1 if ch <= "\uffff" else 2,
    "utf8": _width_in_utf8,
}
