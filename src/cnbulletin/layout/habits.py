"""How a page as a whole is set: wrapped in columns or a paragraph a line, with blank lines or without."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress, count, repeat
from operator import itemgetter, not_, or_

from cnbulletin.layout.lines import Line, median
from cnbulletin.layout.shape import closes, is_row, starts_caption

__all__ = ["Habits", "is_indented", "without_double_spacing"]

_WIDEST_COLUMN = 48.0
_INDENTS = frozenset(range(2, 9))  # half ems of white space before a paragraph
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

    blank_turns: bool
    cut: bool
    indented: bool
    parted: bool
    ragged: bool
    spaced: bool
    width: float
    wrapped: bool

    def __init__(self, folded: str, lines: list[Line], closed: list[bool]) -> None:
        starts, ends, blanks, _, _, _, widths, _ = zip(*lines, strict=True) if lines else [()] * 8
        marks = _prose_marks().search
        # where a line goes over into the next one: a blank line stands there, or the line is open
        opens = [
            k
            for k in compress(count(), map(not_, map(or_, closed, blanks[1:])))
            if widths[k] > 0.8 * (ends[k] - starts[k]) or not is_row(folded, starts[k], ends[k])
        ]
        parted = list(compress(count(), blanks[1:]))
        # a headline stands open before its blank line too, but it has no such marks
        groups = zip([0, *[starts[k + 1] for k in parted]], parted, strict=False)
        turned = [widths[k] for group, k in groups if not closed[k] and marks(folded, group, ends[k]) is not None]
        run_over = list(map(widths.__getitem__, opens))
        joints = max(0, len(lines) - 1) - len(parted)
        cut = len(opens) + len(turned)
        self.width = median(run_over or turned or [0.0])
        often = len(opens) > 0.45 * joints if len(opens) >= len(turned) else len(turned) > 0.35 * len(parted)
        narrow = self.width <= _WIDEST_COLUMN and sum(filter(_WIDEST_COLUMN.__ge__, widths)) > 0.55 * sum(widths)
        self.wrapped = cut >= 4 and often and cut > 0.3 * (len(lines) - 1) and narrow
        # pdftotext -raw ends a line behind every comma of some fonts
        self.ragged = self.wrapped and sum([folded[ends[k] - 1] in ",、;:" for k in opens]) > 0.25 * len(opens)
        self.blank_turns = self.wrapped and len(turned) > 2 and len(turned) > 0.1 * len(parted)
        self.spaced = len(parted) > 0.5 * len(lines)
        even = self.wrapped and 2 * sum([abs(width - self.width) <= 3.0 for width in run_over]) > len(run_over)
        self._note_paragraphs(folded, lines, closed, column=even)

    def _note_paragraphs(self, folded: str, lines: list[Line], closed: list[bool], *, column: bool) -> None:
        """How the page shows that a paragraph begins, by the lines of prose before which one must have ended."""
        indents = blanks = bare = cuts = 0
        marks = _prose_marks().search
        whites = list(map(_INDENTS.__contains__, map(itemgetter(3), lines[1:])))
        told = list(map(or_, closed, whites)) if column else repeat(True)
        for k in compress(range(1, len(lines)), told):
            line, ended = lines[k], closed[k - 1]
            if not (ended or whites[k - 1]) and line.blanks:
                continue
            if marks(folded, line.start, line.end) is None or starts_caption(folded, line.start, line.end):
                continue  # it may be a headline
            before = lines[k - 1]
            if whites[k - 1]:
                indents += ended or before.indent < line.indent
            elif ended:
                blanks += line.blanks > 0
                bare += not line.blanks and not (self.wrapped and self.fills(before))
            else:
                cuts += marks(folded, before.start, before.end) is not None
        self.indented = indents > 4 * (blanks + bare)
        self.parted = indents + blanks > 4 * bare
        self.cut = not column and cuts > 1 and 4 * cuts >= indents + blanks

    def fills(self, line: Line, width: float = 0.0) -> bool:
        """Whether a line reaches the width of its column, so that its end says nothing."""
        return line.width + line.indent / 2 >= (width or self.width) - _SLACK


def is_indented(line: Line) -> bool:
    """Whether white space of one to four ems stands before a line, as before a paragraph."""
    return line.indent in _INDENTS


def without_double_spacing(folded: str, lines: list[Line]) -> list[Line]:
    """The lines of a page on which a blank line stands behind every short line, one blank line less before each."""
    if len(lines) < 8:
        return lines
    blank = sum(map(bool, map(itemgetter(2), lines[1:])))
    if blank < 0.9 * (len(lines) - 1) or median([line.width for line in lines]) > _WIDEST_COLUMN:
        return lines
    opens = [line for line in lines if not closes(folded, line.start, line.end)]
    marked = sum(_prose_marks().search(folded, line.start, line.end) is not None for line in opens)
    if len(opens) < 0.6 * len(lines) or marked < 0.4 * len(opens):  # headlines are open too, but have no commas
        return lines
    return [line._replace(blanks=max(0, line.blanks - 1)) for line in lines]
