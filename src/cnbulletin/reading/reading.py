"""Raw text → :class:`Reading`: the text without white space and markup, with an exact way back.

Rules match strings that hold no white space at all, so a name broken over two lines needs no rule of its own.
What stood between two characters is kept as a *gap* and comes back only as evidence.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from cnbulletin.model import Repair, Span
from cnbulletin.reading.characters import LINE_ENDS, fold_table, ink_run

_LINE_END = re.compile(f"\r\n|[{LINE_ENDS}]")
_LATIN = re.compile(r"[0-9A-Za-z]")
# Markdown on a line that also holds ink: "## 标题", "**本报讯（记者林溪）**".
_MARKUP = re.compile(
    rf"(?:(?<=[{LINE_ENDS}])|(?<![\s\S]))[ \t\u3000]{{0,8}}+(?P<head>#{{1,6}}+)(?=[ \t\u3000]{{0,8}}+[^\s#])"
    r"|(?P<bold>(?<!\*)\*\*(?!\*))(?=[^\s*])"
    r"|(?<=[^\s*])(?P<bold_end>\*\*(?!\*))"
)


class Reading:
    """A text as the rules see it.

    ``text`` is the reading (white space and markup removed, damaged characters repaired one for one),
    ``folded`` the same characters folded for matching.  Indices into both are *reading offsets*;
    :meth:`span` turns two of them into a :class:`Span` of the source.

    >>> reading = Reading("本报讯（记\\n者 林溪）")
    >>> reading.text
    '本报讯（记者林溪）'
    >>> reading.span(3, 6)
    Span(start=3, end=7)
    """

    __slots__ = ("_at", "_src", "folded", "repairs", "source", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        removed = _markup(source)
        starts, parts = array("q"), []
        for begin, end in _ink_runs(source, removed):
            starts.append(begin)
            parts.append(source[begin:end])
        at, total = array("q"), 0
        for part in parts:
            at.append(total)
            total += len(part)
        self._src, self._at = starts, at
        self.text = "".join(parts)
        self.folded = self.text.translate(fold_table())
        self.repairs: tuple[Repair, ...] = tuple(
            Repair(quirk="MARKDOWN_MARKS", before=source[a:b], after="", span=Span(start=a, end=b)) for a, b in removed
        )

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
        """Like :meth:`span`, widened to the markup that stands before and after it on the same printed line."""
        span = self.span(start, end)
        begin, stop = span.start, span.end
        for repair in self.repairs[self._repair_at(begin) - 1 :: -1] if self._repair_at(begin) else ():
            if _blank(self.source[repair.span.end : begin]):
                begin = repair.span.start
            else:
                break
        for repair in self.repairs[self._repair_at(stop) :]:
            if _blank(self.source[stop : repair.span.start]) and not repair.before.startswith("#"):
                follows = self.source[repair.span.end : repair.span.end + 1]
                if follows and not follows.isspace() and end < len(self.text):
                    break
                stop = repair.span.end
            else:
                break
        return Span(start=begin, end=stop)

    def _repair_at(self, offset: int) -> int:
        return bisect_left(self.repairs, offset, key=lambda repair: repair.span.start)

    def gap(self, index: int) -> str:
        """What stands in the source between the characters ``index - 1`` and ``index``, markup included."""
        run = bisect_left(self._at, index)
        if index < len(self.text) and (run == len(self._at) or self._at[run] != index):
            return ""
        begin = self.offset(index - 1) + 1 if index > 0 else 0
        return self.source[begin : self.offset(index)]

    def gaps(self, start: int, end: int) -> Iterator[int]:
        """The reading offsets in ``(start, end)`` before which a gap stands."""
        run = bisect_right(self._at, start)
        while run < len(self._at) and self._at[run] < end:
            yield self._at[run]
            run += 1

    def line_ends(self, index: int) -> int:
        """How many line ends stand in the gap before a character; two or more make a blank line."""
        return len(_LINE_END.findall(self.gap(index)))

    def render(self, start: int, end: int, *, clauses: bool = False) -> str:
        """The text of a stretch, with one space back between Latin words or numbers.

        With ``clauses`` every gap gives one space, as between the clauses of a headline.
        """
        parts, at = [], start
        for cut in self.gaps(start, end):
            if clauses or (_LATIN.match(self.folded, cut - 1) and _LATIN.match(self.folded, cut)):
                parts.append(self.text[at:cut])
                at = cut
        parts.append(self.text[at:end])
        return " ".join(parts)


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

    def gap(self, index: int) -> str:
        """What stands in the source before a character of the passage; empty at its start and end."""
        return self.reading.gap(self.start + index) if 0 < index < len(self) else ""

    def render(self, start: int, end: int, *, clauses: bool = False) -> str:
        """The text of a stretch of the passage; see :meth:`Reading.render`."""
        return self.reading.render(self.start + start, self.start + end, clauses=clauses)


def _blank(text: str) -> bool:
    """Whether a stretch between markup and ink is white space without a line end."""
    return not _LINE_END.search(text) and not ink_run().search(text)


def _markup(source: str) -> list[tuple[int, int]]:
    """The intervals of the source that are Markdown marks, in order."""
    if "#" not in source and "**" not in source:
        return []
    return [match.span(match.lastgroup or 0) for match in _MARKUP.finditer(source)]


def _ink_runs(source: str, removed: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The maximal runs of ink outside the removed intervals."""
    runs = ink_run()
    at = 0
    for begin, end in (*removed, (len(source), len(source))):
        for match in runs.finditer(source, at, begin):
            yield match.span()
        at = end
