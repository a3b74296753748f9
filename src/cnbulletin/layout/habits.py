"""How a page as a whole is set: wrapped in columns or a paragraph a line, with blank lines or without."""

from __future__ import annotations

import re
from functools import cache
from statistics import median

from cnbulletin.layout.lines import Line
from cnbulletin.layout.shape import closes, is_row, starts_caption

__all__ = ["Habits", "is_indented", "without_double_spacing"]

_WIDEST_COLUMN = 48
_SLACK = 1.3  # ems that a full line may fall short of its column


@cache
def _prose_marks() -> re.Pattern[str]:
    return re.compile("[,。、]")


class Habits:
    """The habits of a page, counted once.

    ``wrapped``: sentences run over line ends, ``width`` is the usual width of such a line; ``ragged``: lines end
    behind commas wherever they stand, so that shortness says nothing; ``blank_turns``: blank lines stand in the
    middle of sentences too; ``spaced``: blank lines part the paragraphs; ``indented``: nearly every paragraph begins
    with an indent; ``parted``: nearly every one with an indent or behind a blank line; ``cut``: line ends stand in the
    middle of sentences, and not at the width of a column.
    """

    __slots__ = ("blank_turns", "cut", "indented", "parted", "ragged", "spaced", "width", "wrapped")

    def __init__(self, folded: str, lines: list[Line], closed: list[bool]) -> None:
        opens = punctuated = blank_open = 0
        widths: list[float] = []  # of lines that a sentence runs over
        turned: list[float] = []  # of those with a blank line behind them
        group = 0  # where the lines without a blank line between them began
        marks = _prose_marks().search
        for line, after, is_closed in zip(lines, lines[1:], closed, strict=False):
            if after.blanks:
                # a headline stands open before its blank line too, but it has no such marks
                if not is_closed and marks(folded, group, line.end) is not None:
                    blank_open += 1
                    turned.append(line.width)
                group = after.start
            elif not is_closed and (
                line.width > 0.8 * (line.end - line.start) or not is_row(folded, line.start, line.end)
            ):
                opens += 1
                widths.append(line.width)
                punctuated += folded[line.end - 1] in ",、;:"
        blank_all = sum([line.blanks > 0 for line in lines[1:]])
        joints = max(0, len(lines) - 1) - blank_all
        whole = sum([line.width for line in lines])
        short = sum([line.width for line in lines if line.width <= _WIDEST_COLUMN])
        cut = opens + blank_open
        self.width = median(widths or turned or [0.0])
        often = opens > 0.45 * joints if opens >= blank_open else blank_open > 0.35 * blank_all
        narrow = self.width <= _WIDEST_COLUMN and short > 0.55 * whole
        self.wrapped = cut >= 4 and often and cut > 0.3 * (len(lines) - 1) and narrow
        # pdftotext -raw ends a line behind every comma of some fonts
        self.ragged = self.wrapped and punctuated > 0.25 * opens
        self.blank_turns = self.wrapped and blank_open > 2 and blank_open > 0.1 * blank_all
        self.spaced = blank_all > 0.5 * len(lines)
        even = 2 * sum([abs(width - self.width) <= 3.0 for width in widths]) > len(widths)
        self._note_paragraphs(folded, lines, closed, column=self.wrapped and even)

    def _note_paragraphs(self, folded: str, lines: list[Line], closed: list[bool], *, column: bool) -> None:
        """How the page shows that a paragraph begins, by the lines of prose before which one must have ended."""
        indents = blanks = bare = cuts = 0
        marks = _prose_marks().search
        for before, line, ended in zip(lines, lines[1:], closed, strict=False):
            white = 1 < line.indent <= 8
            if not (ended or white) and (column or line.blanks):
                continue
            if marks(folded, line.start, line.end) is None or starts_caption(folded, line.start, line.end):
                continue  # it may be a headline
            if white:
                indents += ended or before.indent < line.indent
            elif ended:
                blanks += line.blanks > 0
                bare += not line.blanks and not (self.wrapped and self.fills(before))
            elif not line.blanks:
                cuts += marks(folded, before.start, before.end) is not None
        self.indented = indents > 4 * (blanks + bare)
        self.parted = indents + blanks > 4 * bare
        self.cut = not column and cuts > 1 and 4 * cuts >= indents + blanks

    def fills(self, line: Line, width: float = 0.0) -> bool:
        """Whether a line reaches the width of its column, so that its end says nothing."""
        return line.width + line.indent / 2 >= (width or self.width) - _SLACK


def is_indented(line: Line) -> bool:
    """Whether white space of one to four ems stands before a line, as before a paragraph."""
    return 1 < line.indent <= 8


def without_double_spacing(folded: str, lines: list[Line]) -> list[Line]:
    """The lines of a page on which a blank line stands behind every short line, one blank line less before each."""
    if len(lines) < 8:
        return lines
    inner = lines[1:]
    blank = sum([line.blanks > 0 for line in inner])
    if blank < 0.9 * len(inner) or median([line.width for line in lines]) > _WIDEST_COLUMN:
        return lines
    opens = [line for line in lines if not closes(folded, line.start, line.end)]
    marked = sum(_prose_marks().search(folded, line.start, line.end) is not None for line in opens)
    if len(opens) < 0.6 * len(lines) or marked < 0.4 * len(opens):  # headlines are open too, but have no commas
        return lines
    return [line._replace(blanks=max(0, line.blanks - 1)) for line in lines]
