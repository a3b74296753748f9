"""Damage that comes with narrow columns: hard wraps, blank lines, stretched lines, columns read across.

All of it is done in one pass, because only the page of one paragraph a line still says which line ends belong to
the text and which to the column.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import pairwise

from attrs import define, field, frozen

from cnbulletin.testing.damage import Cut
from cnbulletin.testing.dice import Dice, pick, places
from cnbulletin.testing.rows import Kind, Row, line_end, read_rows

__all__ = ["COLUMN_QUIRKS", "set_in_columns"]

COLUMN_QUIRKS = (
    "WRAP_HARD", "WRAP_BLANK", "WRAP_AS_SPACE", "PARA_BREAK_LOST", "STYLE_BREAK", "SPACE_JUSTIFIED", "DROPPED_LINE",
    "HEADLINE_MID", "COLUMN_INTERLEAVE",
)  # fmt: skip
_CLOSERS = '。！？!?…”"’'
# what no line begins with
_HANGING = "，。、；：！？）》”’,.;:!?)%％…·"


@define
class _Line:
    """A printed line: a stretch of the clean text, and what stands behind it instead of the clean line end."""

    start: int
    end: int
    after: str
    stop: int  # the clean line end runs to here
    inner: bool = False  # a column line with more of its paragraph behind it
    prose: bool = False
    stretched: bool = False


@frozen
class _Setter:
    dice: Dice
    text: str
    quirks: Collection[str]
    wild: bool
    newline: str
    width: int
    loose: bool  # line ends anywhere, not at one width
    _asked: list[str] = field(factory=list)

    def lines(self) -> list[_Line]:
        rows = read_rows(self.text)
        out: list[_Line] = []
        for row in rows:
            if row.kind is Kind.BLANK and "PARA_BREAK_LOST" in self.quirks:
                if out:
                    out[-1].stop = row.stop
                continue
            if row.kind is Kind.PROSE:
                out += self._paragraph(row)
            else:
                out.append(_Line(row.start, row.end, self.text[row.end : row.stop], row.stop))
        return out

    def _paragraph(self, row: Row) -> list[_Line]:
        start, text = row.start, self.text
        while text[start].isspace():
            start += 1
        if "PARA_BREAK_LOST" not in self.quirks:
            start = row.start
        cuts = (
            self._style_cuts(row)
            if set(self.quirks) == {"STYLE_BREAK"}
            else self._loose_cuts(row)
            if self.loose
            else self._cuts(start, row.end)
        )
        if "STYLE_BREAK" in self.quirks and len(self.quirks) > 1:
            cuts = sorted({*cuts, *self._style_cuts(row)})
        bounds = [start, *cuts, row.end]
        inner = [_Line(a, b, self.newline, b, inner=True, prose=True) for a, b in pairwise(bounds)]
        inner[-1].inner, inner[-1].after, inner[-1].stop = False, text[row.end : row.stop], row.stop
        if start > row.start:  # the indent is lost with the paragraph
            inner[0].start = start
        return inner

    def _cuts(self, start: int, end: int) -> list[int]:
        """Where the lines of one paragraph end at the width of the column."""
        cuts, at, width = [], start, 0.0
        while at < end:
            width += 0.5 if self.text[at].isascii() else 1.0
            at += 1
            if width >= self.width:
                stop = at
                while stop < end and (self.text[stop] in _HANGING or self.text[stop].isspace()):
                    stop += 1
                while stop > start + 4 and stop < end and not _breakable(self.text, stop):
                    stop -= 1
                if stop >= end or not self.text[stop:end].strip():
                    break
                cuts.append(stop)
                start, at, width = stop, stop, 0.0
        return cuts

    def _loose_cuts(self, row: Row) -> list[int]:
        """A few line ends anywhere in the middle of sentences."""
        text, dice = self.text, self.dice
        sites = [
            at
            for at in range(row.start + 1, row.end)
            if _breakable(text, at)
            and not (text[at - 1].isspace() or text[at].isspace())
            and text[at - 1] not in _CLOSERS + "：:"
        ]
        return sorted({pick(dice, sites) for _ in range(dice.randint(0, 3))}) if sites else []

    def _style_cuts(self, row: Row) -> list[int]:
        """Around a run of digits, which is set in another font."""
        runs = [
            m for m in _digits().finditer(self.text, row.start, row.end) if self.text[row.start : m.start()].strip()
        ]
        return sorted({at for m in places(self.dice, runs, most=3) for at in m.span() if at < row.end})


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"[0-9]++(?:\.[0-9]++)?")


def _breakable(text: str, at: int) -> bool:
    """Whether a line may end before this character: not inside a Latin word or a number."""
    before, after = text[at - 1], text[at]
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())


def set_in_columns(dice: Dice, text: str, quirks: Collection[str], *, wild: bool) -> Iterator[Cut]:
    """A page of one paragraph a line set in columns of 14 to 20 em, with these of the column quirks.

    Wild, hard wraps and blank lines stand anywhere in the middle of sentences, and not at one width.
    """
    loose_ones = {"WRAP_HARD", "WRAP_BLANK"}
    loose = wild and set(quirks) <= loose_ones
    setter = _Setter(dice, text, quirks, wild, line_end(text), dice.randint(14, 20), loose)
    lines = setter.lines()
    if "WRAP_AS_SPACE" in quirks:
        _join_by_spaces(text, lines, wild)
    if "WRAP_BLANK" in quirks:
        _blank_turns(dice, text, lines, setter.newline)
    if "SPACE_JUSTIFIED" in quirks:
        _stretch(dice, text, lines)
    if "HEADLINE_MID" in quirks:
        lines = _headline_mid(dice, text, lines, setter.newline)
    if "DROPPED_LINE" in quirks:
        inner = [line for line in lines if line.inner]
        for line in places(dice, inner, most=3)[:6]:
            line.end = line.start
            line.after = ""
    if "COLUMN_INTERLEAVE" in quirks:
        yield from _across(dice, text, lines, setter.newline)
        return
    yield from _printed(text, lines)


def _printed(text: str, lines: Iterable[_Line]) -> Iterator[Cut]:
    for line in lines:
        yield from _inside(text, line)
        yield line.end, line.stop, line.after


def _inside(text: str, line: _Line) -> Iterator[Cut]:
    if not line.stretched:
        yield line.start, line.end, text[line.start : line.end]
        return
    for at in range(line.start, line.end):
        if at > line.start:
            yield at, at, " "
        yield at, at + 1, text[at]


@cache
def _credits() -> re.Pattern[str]:
    return re.compile("[（(][^（()）]{0,60}[）)]|[讯电] ?记者[^：。]{2,40}报道")


def _join_by_spaces(text: str, lines: list[_Line], wild: bool) -> None:
    """Each wrap becomes a space; not wild, none in the credits of a dateline, where a space parts two names."""
    names = [match.span() for match in _credits().finditer(text)]
    for line in lines:
        if line.inner:
            in_names = any(start < line.end < end for start, end in names)
            line.after = "" if (in_names and not wild) or text[line.end - 1].isspace() else " "


def _blank_turns(dice: Dice, text: str, lines: list[_Line], newline: str) -> None:
    """Blank lines where a column turns, in the middle of a sentence."""
    ends = _CLOSERS + "：:）)摄"
    turns = [line for line in lines if line.inner and text[line.start : line.end].rstrip()[-1:] not in ends]
    for line in places(dice, turns, most=4):
        line.after = newline * 2


def _stretch(dice: Dice, text: str, lines: list[_Line]) -> None:
    """Whole lines with a space between all characters, as an engine gives a line that was justified."""
    whole = [
        line
        for line in lines
        if line.inner and line.end - line.start > 6 and len(text[line.start : line.end].split()) == 1
    ]
    whole = [line for line in whole if not text[line.start].isspace()]
    for line in places(dice, whole, most=4):
        line.stretched = True


def _headline_mid(dice: Dice, text: str, lines: list[_Line], newline: str) -> list[_Line]:
    """A headline between two lines of the first paragraph of its body."""
    groups: list[tuple[int, int, int]] = []  # a headline [a, b) and the last line that it may come behind
    at = 0
    while at < len(lines):
        stop = at
        while stop < len(lines) and not lines[stop].prose and text[lines[stop].start : lines[stop].end].strip():
            stop += 1
        body = stop
        while body < len(lines) and not lines[body].prose and not text[lines[body].start : lines[body].end].strip():
            body += 1
        last = body
        while last < len(lines) and lines[last].inner:
            last += 1
        if stop > at and last > body + 1:
            groups.append((at, stop, last))
        at = max(stop, at + 1)
    out = list(lines)
    for first, stop, last in reversed(places(dice, groups, most=2)):
        turn = dice.randint(stop + 1, last)
        moved = out[first:stop]
        for line in moved:
            line.after = line.after or newline
        out = [*out[:first], *out[stop:turn], *moved, *out[turn:]]
    return out


def _across(dice: Dice, text: str, lines: list[_Line], newline: str) -> Iterator[Cut]:
    """Two or three columns read row by row, with a gutter of spaces or none."""
    gutter, count = pick(dice, ("  ", "   ", " ", "")), dice.randint(2, 3)
    body = [line for line in lines if line.prose]
    height = -(-len(body) // count)
    columns = [body[k * height : (k + 1) * height] for k in range(count)]
    done = False
    for line in lines:
        if not line.prose:
            yield line.start, line.stop, text[line.start : line.stop]
        elif not done:
            done = True
            for k in range(height):
                for number, column in enumerate(columns):
                    if k < len(column):
                        if number:
                            yield column[k].start, column[k].start, gutter
                        yield column[k].start, column[k].end, text[column[k].start : column[k].end]
                yield len(text), len(text), newline
