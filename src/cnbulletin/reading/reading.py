"""Raw text → :class:`Reading`: the text without white space and markup, with an exact way back.

Rules match strings that hold no white space at all, so a name broken over two lines needs no rule of its own.
What stood between two characters is kept as a *gap* and comes back only as evidence.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate

from cnbulletin.model import Diagnostic, Repair, Span
from cnbulletin.reading.blind import BLIND, blind_spots, torn_clauses
from cnbulletin.reading.characters import LINE_ENDS, fold, ink_run
from cnbulletin.reading.codepoints import code_points, stand_in
from cnbulletin.reading.margins import Margins
from cnbulletin.reading.markup import Mark, find_marks
from cnbulletin.reading.mending import Change, mend, unread_dates


class Reading:
    """A text as the rules see it.

    ``text`` is the reading (white space and markup removed, damaged characters repaired one for one),
    ``folded`` the same characters folded for matching, and U+FFFD where nothing can be trusted.  Indices into both
    are *reading offsets*; :meth:`span` turns two of them into a :class:`Span` of the source.  ``repairs`` are all
    changes from ``source`` to ``text``, ``diagnostics`` what could not be repaired; ``torn`` are the clauses, as
    intervals of reading offsets, that what is printed next to them may not complete.

    >>> reading = Reading("本报讯（记\\n者 林溪）")
    >>> reading.text
    '本报讯（记者林溪）'
    >>> reading.span(3, 6)
    Span(start=3, end=7)
    """

    __slots__ = ("_at", "_margins", "_src", "diagnostics", "folded", "repairs", "source", "text", "torn")

    def __init__(self, source: str) -> None:
        self.source = source
        marks = find_marks(source)
        starts, parts, printable = _ink_runs(source, marks)
        printed = "".join(parts)
        self._src, self._at = array("q", starts), array("q", accumulate(map(len, parts[:-1]), initial=0))
        if not parts:
            self._at.pop()
        plain = printable and _plain().fullmatch(printed) is not None
        changes: dict[int, Change] = {} if plain else _stand_ins(printed)
        self.text = _changed(printed, changes.values())
        self._margins = Margins(self, marks, unseen=not printable)
        self.folded = fold(self.text)
        mended = mend(self.text, self.folded, self.opens_line)
        if mended:
            self.text = _changed(self.text, mended.values())
            self.folded = fold(self.text)
            changes.update(mended)
        self.repairs = self._repairs(printed, marks, changes)
        spots, said = blind_spots(self, plain=plain)
        for begin, end in unread_dates(self.folded):
            spots.append((begin, end))
            message = "a digit of this date is misread, and nothing says which one was printed"
            said.append(Diagnostic(code="DIGIT_GLYPH", message=message, span=self.span(begin, end)))
        self.folded = _blinded(self.folded, spots)
        self.torn, mixed = torn_clauses(self)
        self.diagnostics = (*said, *mixed)

    def _repairs(self, printed: str, marks: list[Mark], changes: dict[int, Change]) -> tuple[Repair, ...]:
        """Every change, in the order of the source."""
        removed = [
            Repair(quirk="MARKDOWN_MARKS", before=self.source[a:b], after="", span=Span(start=a, end=b))
            for a, b, *_ in marks
        ]
        if not changes:
            return tuple(removed)
        for index, change in changes.items():
            at = self.offset(index)
            span = Span(start=at, end=at + 1)
            removed.append(Repair(quirk=change.quirk, before=printed[index], after=change.after, span=span))
        return tuple(sorted(removed, key=lambda repair: repair.span))

    def __len__(self) -> int:
        return len(self.text)

    def offset(self, index: int) -> int:
        """The source offset of the character at a reading offset; the source's length at the end."""
        if index >= len(self.text):
            return len(self.source)
        run = bisect_right(self._at, index) - 1
        return self._src[run] + index - self._at[run]

    def index(self, offset: int) -> int:
        """The reading offset of the first ink character at or after a source offset."""
        run = bisect_right(self._src, offset) - 1
        if run < 0:
            return 0
        end = self._at[run + 1] if run + 1 < len(self._at) else len(self.text)
        return min(self._at[run] + offset - self._src[run], end)

    def span(self, start: int, end: int) -> Span:
        """The source span of the characters ``[start, end)``; empty where ``start == end``."""
        begin = self.offset(start)
        return Span(start=begin, end=self.offset(end - 1) + 1 if end > start else begin)

    def leaf_span(self, start: int, end: int) -> Span:
        """Like :meth:`span`, widened to the markup that belongs to the characters at both ends.

        Leaves that tile the reading tile its markup too.
        """
        span = self.span(start, end)
        return self._margins.widened(start, end, span) if self._margins else span

    def gap(self, index: int) -> str:
        """What stands in the source between the characters ``index - 1`` and ``index``.

        White space and the pipes of tables; other markup and characters without a width part nothing and are left out.
        """
        run = bisect_left(self._at, index)
        if index < len(self.text) and (run == len(self._at) or self._at[run] != index):
            return ""
        begin = self.offset(index - 1) + 1 if index > 0 else 0
        end = self.offset(index)
        return self._margins.gap(begin, end) if self._margins else self.source[begin:end]

    def gaps(self, start: int, end: int) -> Iterator[int]:
        """The reading offsets in ``(start, end)`` before which a gap stands."""
        run, marked = bisect_right(self._at, start), bool(self._margins)
        while run < len(self._at) and self._at[run] < end:
            if not marked or self.gap(self._at[run]):
                yield self._at[run]
            run += 1

    def line_ends(self, index: int) -> int:
        """How many line ends stand in the gap before a character; two or more make a blank line."""
        return len(_line_end().findall(self.gap(index)))

    def opens_line(self, index: int) -> bool:
        """Whether a printed line begins with a character."""
        return index == 0 or self.line_ends(index) > 0

    def lead(self, begin: int, end: int) -> tuple[int, int]:
        """The indent of the printed line ``source[begin:end]`` in half ems, and the level of its heading.

        The level is the number of ``#``, 7 for a line set in bold as a whole, 0 for any other.
        """
        return self._margins.lead(begin, end)

    def render(self, start: int, end: int, *, clauses: bool = False) -> str:
        """The text of a stretch, with one space back between Latin words or numbers.

        With ``clauses`` every gap gives one space, as between the clauses of a headline.
        """
        parts, at = [], start
        for cut in self.gaps(start, end):
            if clauses or (self._latin(cut - 1) and self._latin(cut) and not self._stretched(cut)):
                parts.append(self.text[at:cut])
                at = cut
        parts.append(self.text[at:end])
        return " ".join(parts)

    def _latin(self, index: int) -> bool:
        return _latin().match(self.folded, index) is not None

    def _stretched(self, cut: int) -> bool:
        """Whether a line is set with a space between all its characters: 1 2 月 2 5 日 上 午."""
        for step in (1, -1):
            for at in range(cut, cut + 8 * step, step):
                if not 0 < at < len(self.text) or not self.gap(at):
                    break
                if not self._latin(at - 1) and not self._latin(at):
                    return True
        return False


class Passage:
    """One block of a reading, seen alone: field rules match ``folded`` and cannot cross the block.

    >>> passage = Passage(Reading("会议召开。\\n记者 林溪"), 5, 9)
    >>> passage.folded, passage.gap(2)
    ('记者林溪', ' ')
    """

    __slots__ = ("end", "folded", "reading", "start", "text")

    def __init__(self, reading: Reading, start: int, end: int) -> None:
        self.reading, self.start, self.end = reading, start, end
        self.text = reading.text[start:end]
        self.folded = reading.folded[start:end]

    def __len__(self) -> int:
        return self.end - self.start

    def span(self, start: int, end: int) -> Span:
        """The source span of the passage's characters ``[start, end)``."""
        return self.reading.span(self.start + start, self.start + end)

    def leaf_span(self, start: int, end: int) -> Span:
        """The source span of the passage's characters ``[start, end)`` with their markup."""
        return self.reading.leaf_span(self.start + start, self.start + end)

    def torn(self) -> list[tuple[int, int]]:
        """The torn clauses of the passage, as intervals of its offsets."""
        start, end = self.start, self.end
        first = bisect_right(self.reading.torn, start, key=lambda clause: clause[1])
        found = []
        for begin, stop in self.reading.torn[first:]:
            if begin >= end:
                break
            found.append((max(begin, start) - start, min(stop, end) - start))
        return found

    def gap(self, index: int) -> str:
        """What stands in the source before a character of the passage; empty at its start and end."""
        return self.reading.gap(self.start + index) if 0 < index < len(self) else ""

    def render(self, start: int, end: int, *, clauses: bool = False) -> str:
        """The text of a stretch of the passage; see :meth:`Reading.render`."""
        return self.reading.render(self.start + start, self.start + end, clauses=clauses)


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(f"\r\n|[{LINE_ENDS}]")


@cache
def _latin() -> re.Pattern[str]:
    return re.compile("[0-9A-Za-z]")


@cache
def _plain() -> re.Pattern[str]:
    """Characters of ordinary print: none stands for another, none is a sign of a broken font."""
    return re.compile(
        "[!-~·×°\u2010-\u2027\u2030-\u205e\u2100-\u2e7f\u3001-\ud7a3\uff01-\uffe6\U00020000-\U0002f7ff]*+"
    )


def _ink_runs(source: str, marks: list[Mark]) -> tuple[list[int], list[str], bool]:
    """The maximal runs of ink outside the marks: where they begin, their text, and whether all of it can be printed."""
    starts: list[int] = []
    words = source.split()
    printable = all(map(str.isprintable, words))  # no control, no format character
    if printable and not marks:
        at = 0
        for word in words:
            at = source.index(word, at)
            starts.append(at)
            at += len(word)
        return starts, words, True
    runs, parts, at = ink_run(), [], 0
    for begin, end, *_ in (*marks, Mark(len(source), len(source), opens=False)):
        for match in runs.finditer(source, at, begin):
            starts.append(match.start())
            parts.append(match[0])
        at = end
    return starts, parts, printable


def _stand_ins(printed: str) -> dict[int, Change]:
    """The characters that stand for another one of the same shape."""
    found: dict[int, Change] = {}
    for match in stand_in().finditer(printed):
        known = code_points().get(match[0])
        if known is not None:
            found[match.start()] = Change(match.start(), *known)
    return found


def _changed(text: str, changes: Iterable[Change]) -> str:
    characters: list[str] | None = None
    for change in changes:
        characters = characters or list(text)
        characters[change.at] = change.after
    return text if characters is None else "".join(characters)


def _blinded(folded: str, spots: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for begin, end in sorted(spots):
        if end > at:
            parts += [folded[at : max(at, begin)], BLIND * (end - max(at, begin))]
            at = end
    return "".join(parts) + folded[at:] if spots else folded
