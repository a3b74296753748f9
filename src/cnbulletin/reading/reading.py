"""Raw text → :class:`Reading`: the text without white space and markup, with an exact way back.

Rules match strings that hold no white space at all, so a name broken over two lines needs no rule of its own.
What stood between two characters is kept as a *gap* and comes back only as evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import accumulate, compress, count
from operator import add

from cnbulletin.model import Diagnostic, Repair, Span
from cnbulletin.reading.blind import BLIND, blind_spots, torn_clauses
from cnbulletin.reading.characters import LINE_ENDS, are_plain, fold, ink_run, odd_characters
from cnbulletin.reading.codepoints import code_points, stand_in
from cnbulletin.reading.margins import Margins, indent
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

    __slots__ = ("_at", "_joins", "_margins", "_src", "diagnostics", "folded", "repairs", "source", "text", "torn")

    diagnostics: tuple[Diagnostic, ...]
    folded: str
    repairs: tuple[Repair, ...]
    source: str
    text: str
    torn: list[tuple[int, int]]

    def __init__(self, source: str) -> None:
        self.source = source
        marks = find_marks(source)
        starts, parts, odd, printable = _ink_runs(source, marks)
        printed = self.text = "".join(parts)
        # where each run of ink begins, in the source and in the reading; an empty one closes both lists
        self._src, self._at = [*starts, len(source)], list(accumulate(map(len, parts), initial=0))
        self._margins = Margins(self, marks, unseen=not printable) if marks or not printable else None
        self._joins: list[int] | None = None
        plain = are_plain(odd)
        changes: dict[int, Change] = {} if plain else _stand_ins(printed)
        if changes:
            self.text = _changed(printed, changes.values())
        self.folded = fold(self.text, None if changes else odd)
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
        if spots:
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
        run = bisect_right(self._src, offset)
        if run == 0 or run == len(self._src):
            return len(self.text) if run else 0
        return min(self._at[run - 1] + offset - self._src[run - 1], self._at[run])

    def span(self, start: int, end: int) -> Span:
        """The source span of the characters ``[start, end)``; empty where ``start == end``."""
        at = self._at
        run = bisect_right(at, start)
        if end <= start or run == len(at):
            begin = self.offset(start)
            return Span(start=begin, end=begin if end <= start else self.offset(end - 1) + 1)
        begin = self._src[run - 1] + start - at[run - 1]
        if end > at[run]:  # a run ends in between
            return Span(start=begin, end=self.offset(end - 1) + 1)
        return Span(start=begin, end=begin + end - start)

    def leaf_span(self, start: int, end: int) -> Span:
        """Like :meth:`span`, widened to the markup that belongs to the characters at both ends.

        Leaves that tile the reading tile its markup too.
        """
        span = self.span(start, end)
        return span if self._margins is None else self._margins.widened(start, end, span)

    def gap(self, index: int) -> str:
        """What stands in the source between the characters ``index - 1`` and ``index``.

        White space and the pipes of tables; other markup and characters without a width part nothing and are left out.
        """
        at = self._at
        run = bisect_left(at, index)
        if run == len(at) or at[run] != index:
            return ""
        begin = self._src[run - 1] + index - at[run - 1] if run else 0
        end = self._src[run]
        return self.source[begin:end] if self._margins is None else self._margins.gap(begin, end)

    def gaps(self, start: int, end: int) -> Iterator[int]:
        """The reading offsets in ``(start, end)`` before which a gap stands."""
        at = self._at
        first = bisect_right(at, start)
        found = at[first : bisect_left(at, min(end, len(self.text)), first)]
        return iter(found) if self._margins is None else filter(self.gap, found)

    def line_ends(self, index: int) -> int:
        """How many line ends stand in the gap before a character; two or more make a blank line."""
        gap = self.gap(index)
        return len(_line_end().findall(gap)) if gap and gap != " " else 0

    def opens_line(self, index: int) -> bool:
        """Whether a printed line begins with a character."""
        return index == 0 or self.line_ends(index) > 0

    def lead(self, begin: int, end: int) -> tuple[int, int]:
        """The indent of the printed line ``source[begin:end]`` in half ems, and the level of its heading.

        The level is the number of ``#``, 7 for a line set in bold as a whole, 0 for any other.
        """
        return indent(self.source, begin, end), 0 if self._margins is None else self._margins.level(begin, end)

    def render(self, start: int, end: int, *, clauses: bool = False) -> str:
        """The text of a stretch, with one space back between Latin words or numbers.

        With ``clauses`` every gap gives one space, as between the clauses of a headline.
        """
        cuts = list(self.gaps(start, end)) if clauses else self._joined(start, end)
        if not cuts:
            return self.text[start:end]
        return " ".join([self.text[a:b] for a, b in zip([start, *cuts], [*cuts, end], strict=True)])

    def _joined(self, start: int, end: int) -> list[int]:
        """The gaps in ``(start, end)`` between Latin words or numbers, looked for once in the whole text."""
        joins = self._joins
        if joins is None:
            joins = [
                cut
                for cut in self.gaps(0, len(self.text))
                if self.folded[cut] <= "z" and self._latin(cut - 1) and self._latin(cut) and not self._stretched(cut)
            ]
            self._joins = joins
        if not joins:
            return joins
        first = bisect_right(joins, start)
        return joins[first : bisect_left(joins, end, first)]

    def _latin(self, index: int) -> bool:
        return self.folded[index].isascii() and self.folded[index].isalnum()

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

    end: int
    folded: str
    reading: Reading
    start: int
    text: str

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
        if not self.reading.torn:
            return []
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
        return self.reading.gap(self.start + index) if 0 < index < self.end - self.start else ""

    def render(self, start: int, end: int, *, clauses: bool = False) -> str:
        """The text of a stretch of the passage; see :meth:`Reading.render`."""
        return self.reading.render(self.start + start, self.start + end, clauses=clauses)


_BLANKS = " \u3000\r\t\f\xa0"


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(f"\r\n|[{LINE_ENDS}]")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\S++")


def _ink_runs(source: str, marks: list[Mark]) -> tuple[list[int], list[str], Collection[str], bool]:
    """The maximal runs of ink outside the marks: where they begin, and their text.

    With them their odd characters, and whether all can be printed (no control, no format character among them).
    """
    if not marks:
        # White space as a page has it, each a separator of its own: all that is left is ink if it is plain.
        spaced = source
        for blank in _BLANKS:
            spaced = spaced.replace(blank, "\n")
        pieces = spaced.split("\n")
        odd = odd_characters("".join(pieces))
        if are_plain(odd):
            sizes = list(map(len, pieces))
            begins = map(add, accumulate(sizes, initial=0), count())
            return list(compress(begins, sizes)), list(filter(None, pieces)), odd, True
    words = source.split()
    odd = odd_characters("".join(words))
    printable = are_plain(odd) or all(map(str.isprintable, words))
    runs, at = _word() if printable else ink_run(), 0
    starts: list[int] = []
    parts: list[str] = []
    for begin, end, *_ in (*marks, Mark(len(source), len(source), opens=False)):
        for match in runs.finditer(source, at, begin):
            starts.append(match.start())
            parts.append(match[0])
        at = end
    return starts, parts, odd_characters("".join(parts)) if odd and marks else odd, printable


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
