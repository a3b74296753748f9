"""Lines → blocks: prose paragraphs put together again, and between them every line that is not prose.

A linear pass.  An open sentence goes on over line ends and blank lines until it closes or something begins
that no sentence can run over: a dateline, a ▲, a folio.  What lies between two closed sentences is split once
into headline-like lines and prose.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum, auto
from statistics import median

from attrs import define

from cnbulletin.knowledge.credits import closing_credit, credit_line, editor_line
from cnbulletin.knowledge.datelines import dateline_end
from cnbulletin.layout.furniture import furniture_kind, is_folio, may_be_nameplate
from cnbulletin.layout.lines import Line
from cnbulletin.layout.shape import closes, goes_on, is_salutation, opens_speech, starts_caption, title_like
from cnbulletin.model import FurnitureKind
from cnbulletin.reading.reading import Reading

__all__ = ["Block", "Tag", "build_blocks"]


class Tag(Enum):
    """What a block is."""

    TITLE = auto()
    PROSE = auto()
    CAPTION = auto()
    CREDIT = auto()
    FURNITURE = auto()


@define
class Block:
    """One paragraph, caption, credit, or one printed line of anything else."""

    tag: Tag
    start: int
    end: int
    line: Line
    dateline: int = 0  # offset behind the dateline that opens it
    closed: bool = True
    kind: FurnitureKind | None = None
    speech: str | None = None
    lines: int = 1

    def ends_list(self, folded: str) -> bool:
        """Whether it ends as an item of a list does."""
        return folded[self.end - 1] in ";:"


class _Habits:
    """How the page as a whole is set."""

    def __init__(self, folded: str, lines: list[Line]) -> None:
        joints = opens = punctuated = 0
        blank_open = blank_all = 0
        widths = []
        for line, after in zip(lines, lines[1:], strict=False):
            is_open = not closes(folded, line.start, line.end)
            if after.blanks:
                blank_all += 1
                blank_open += is_open
            else:
                joints += 1
                opens += is_open
                if is_open:
                    widths.append(line.width)
                    punctuated += folded[line.end - 1] in ",、;:"
        usual = median(widths) if widths else 0.0
        self.wrapped = opens >= 4 and opens > 0.45 * joints and usual <= 48
        self.width = usual
        # pdftotext -raw ends a line behind every comma of some fonts: shortness says nothing there
        self.ragged = self.wrapped and punctuated > 0.25 * opens
        self.blank_turns = blank_open > 2 and blank_open > 0.1 * blank_all and self.wrapped
        self.spaced = blank_all > 0.5 * len(lines)


def build_blocks(reading: Reading, lines: list[Line]) -> list[Block]:
    """The blocks of a page, in order; together they cover every line."""
    return _Builder(reading, lines).build()


def _voices(folded: str, lines: list[Line]) -> frozenset[str]:
    """The names that open two and more lines with a colon, where at least two names do so: a talk."""
    counts: Counter[str] = Counter()
    for line in lines:
        colon = folded.find(":", line.start, min(line.end, line.start + 9))
        if colon > line.start:
            counts[folded[line.start : colon]] += 1
    voices = {voice for voice, count in counts.items() if count > 1}
    return frozenset(voices) if len(voices) > 1 else frozenset()


class _Builder:
    def __init__(self, reading: Reading, lines: list[Line]) -> None:
        self.folded = reading.folded
        self.lines = lines
        self.habits = _Habits(self.folded, lines)
        self.blocks: list[Block] = []
        self.i = 0
        self.voices = _voices(self.folded, lines)
        self.column = 0.0  # the width of the column that the last paragraph was set in
        self._closes = [closes(self.folded, line.start, line.end) for line in lines]
        self._hard: dict[tuple[int, bool], Block | None] = {}

    def build(self) -> list[Block]:
        lines = self.lines
        while self.i < len(lines):
            hard = self.hard(self.i, in_sentence=False)
            if hard is None:
                self.run(prose_from=None)
            elif self._is_closing_dateline(hard) or is_salutation(self.folded, hard.start, hard.end):
                self.blocks.append(hard)
                self.i += 1
            elif hard.tag is Tag.PROSE or hard.tag is Tag.CAPTION:
                self.blocks.append(hard)
                self.run(prose_from=hard)
            else:
                self.blocks.append(hard)
                self.i += hard.lines
        return self.blocks

    def _is_closing_dateline(self, block: Block) -> bool:
        """Whether a line is nothing but a dateline in brackets, right behind a closed paragraph."""
        if block.dateline != block.end or self.folded[block.start] != "(" or not self.blocks:
            return False
        return self.blocks[-1].tag is Tag.PROSE and self.blocks[-1].closed

    # what a line is by itself

    def hard(self, i: int, *, in_sentence: bool) -> Block | None:
        key = (i, in_sentence)
        if key not in self._hard:
            self._hard[key] = self._judge(i, in_sentence)
        return self._hard[key]

    def _judge(self, i: int, in_sentence: bool) -> Block | None:
        folded, line = self.folded, self.lines[i]
        start, end = line.start, line.end
        length = end - start
        if length >= 2:
            behind = dateline_end(folded, start, min(len(folded), start + 200))
            if behind is not None and not self._other_dateline(i, behind):
                return Block(Tag.PROSE, start, end, line, dateline=behind)
        if starts_caption(folded, start, end) and (length > 3 or not in_sentence):
            return Block(Tag.CAPTION, start, end, line)
        if length <= 90:
            if editor_line(folded, start, end):
                return Block(Tag.FURNITURE, start, end, line, kind=FurnitureKind.EDITOR_CREDIT)
            kind = furniture_kind(folded, start, end)
            if kind is None and is_folio(folded, start, end, top=self._opens_page(i)):
                kind = FurnitureKind.FOLIO
            if kind in (FurnitureKind.SECTION_LABEL, FurnitureKind.NOTICE) and folded[start] in "◆■●□▌(":
                kind = kind if self._credit(i) is None else None
            if kind is not None and not (
                in_sentence and not line.page_top and not (kind is FurnitureKind.JUMP_LINE and length > 4)
            ):
                return Block(Tag.FURNITURE, start, end, line, kind=kind)
            if not in_sentence and not self._asks_at_length(start, end):
                credit = self._credit(i)
                if credit is not None:
                    return credit
                broken = self._broken_folio(i)
                if broken:
                    return Block(Tag.FURNITURE, start, end, line, kind=FurnitureKind.FOLIO)
            if may_be_nameplate(folded, start, end) and self._beside_folio(i):
                return Block(Tag.FURNITURE, start, end, line, kind=FurnitureKind.NAMEPLATE)
        if not in_sentence or self._closes[i - 1]:
            speech = opens_speech(folded, start, end)
            if speech == "asks" or (speech and (self._dialogue() or folded[start : folded.find(":", start)] in self.voices)):
                return Block(Tag.PROSE, start, end, line, speech=speech)
            if is_salutation(folded, start, end):
                return Block(Tag.PROSE, start, end, line)
        return None

    def _other_dateline(self, i: int, behind: int) -> bool:
        """Whether what looks like a dateline is a headline and the dateline on a line below it."""
        for line in self.lines[i + 1 : i + 6]:
            if line.start >= behind:
                return False
            if line.start - self.lines[i].start > 4 and dateline_end(self.folded, line.start, behind) is not None:
                return True
        return False

    def _asks_at_length(self, start: int, end: int) -> bool:
        """记者: and a question, not 记者: and a name."""
        return end - start > 9 and opens_speech(self.folded, start, end) is not None and ("," in self.folded[start:end] or "?" in self.folded[start:end])

    def _credit(self, i: int) -> Block | None:
        """A credit on one line, or one that a narrow column breaks over two or three."""
        folded, line = self.folded, self.lines[i]
        found: Block | None = None
        for j in range(i, min(i + 3, len(self.lines))):
            last = self.lines[j]
            if last.end - line.start > 60 or (j > i and (last.blanks or self._closes[j])):
                break
            if j == i and folded[line.start] == "(" and closing_credit(folded, line.start, last.end) == line.start:
                return Block(Tag.CREDIT, line.start, last.end, line)
            if credit_line(folded, line.start, last.end):
                found = Block(Tag.CREDIT, line.start, last.end, line, lines=j - i + 1)
        return found

    def _broken_folio(self, i: int) -> bool:
        """Whether a line is the first or second half of a folio line that is cut in two: …今 / 日4版."""
        for a in (i, i - 1):
            if a >= 0 and a + 1 < len(self.lines) and self.lines[a].page_top:
                first, last = self.lines[a], self.lines[a + 1]
                if is_folio(self.folded, first.start, first.end, top=True):
                    continue
                if last.end - first.start <= 90 and is_folio(self.folded, first.start, last.end, top=False):
                    return True
        return False

    def _beside_folio(self, i: int) -> bool:
        """Whether the line before or the next two are folio lines."""
        for j in (i - 1, i + 1, i + 2):
            if 0 <= j < len(self.lines):
                line = self.lines[j]
                if furniture_kind(self.folded, line.start, line.end) is FurnitureKind.FOLIO:
                    return True
                if is_folio(self.folded, line.start, line.end, top=True):
                    return True
        return False

    def _opens_page(self, i: int) -> bool:
        """Whether a line stands in the head of a page: among its first, or right behind a nameplate."""
        if any(self.lines[j].page_top for j in range(max(0, i - 3), i + 1)):
            return True
        last = self.blocks[-1] if self.blocks else None
        return last is not None and last.kind in (FurnitureKind.NAMEPLATE, FurnitureKind.FOLIO) and last.end == self.lines[i].start

    def _dialogue(self) -> bool:
        """Whether a question stands not far above: only then a name and a colon open an answer."""
        for block in reversed(self.blocks[-12:]):
            if block.speech:
                return True
            if block.tag is Tag.TITLE or block.dateline:
                return False
        return False

    # runs: what lies between two places where a sentence closes

    def run(self, prose_from: Block | None) -> None:
        """Takes the lines from here to the next closed sentence or hard start, as headline lines and prose."""
        lines, first = self.lines, self.i
        j, titles_only = first, prose_from is None
        ended_closed = False
        while j < len(lines):
            if j > first and self.hard(j, in_sentence=not titles_only) is not None:
                break
            titled = titles_only and title_like(self.folded, lines[j].start, lines[j].end)
            if self._closes[j] and not (titled and self.folded[lines[j].end - 1] in "!?\"'"):
                ended_closed = True
                j += 1
                break
            titles_only = titled
            j += 1
        if prose_from is not None:
            stop = j if ended_closed else self._prose_end(first, j, first + 1)
            self._extend(prose_from, first, stop)
            self._titles(stop, j)
        elif ended_closed:
            k = self._title_count(first, j)
            self._titles(first, first + k)
            self._prose(first + k, j)
        else:
            stop = self._prose_end(first, j, first)
            if stop > first:
                self._prose(first, stop)
            self._titles(stop, j)
        self.i = j

    def _prose_end(self, first: int, j: int, least: int) -> int:
        """Where the prose of an unclosed run ends: behind it stand only headline-like lines."""
        lines, folded = self.lines, self.folded
        last = least
        for k in range(j - 1, least - 1, -1):
            line = lines[k]
            orphan = line.end - line.start <= 2 and k > first and not line.blanks  # 考察交⏎流
            if not orphan and not title_like(folded, line.start, line.end):
                last = k + 1
                break
        # full lines go on: an unclosed paragraph of a narrow column
        width = self.habits.width
        if self.habits.wrapped and (last > first or j - first > 8):
            while last < j and not lines[last].blanks and abs(lines[last].width - width) <= 2 and last > first:
                last += 1
        return last

    def _title_count(self, first: int, j: int) -> int:
        """How many headline-like lines stand before the prose of a closed run."""
        lines, folded, habits = self.lines, self.folded, self.habits
        most = 0
        while most < min(j - 1 - first, 10) and title_like(folded, lines[first + most].start, lines[first + most].end):
            most += 1
        if habits.wrapped:
            for k in range(1, most + 1):
                if self._column_from(first + k, j) and not goes_on(folded, lines[first + k].start):
                    return k
        for k in range(most, 0, -1):
            last, head = lines[first + k - 1], lines[first + k]
            if last.mark and not head.mark:
                return k
            if goes_on(folded, head.start) or "," in folded[last.start : last.end]:
                continue
            if head.indent > last.indent + 1:
                return k
            if not habits.wrapped:
                if head.blanks or not habits.spaced or last.end - last.start > 5:
                    return k
                continue
            widths = [self.column or habits.width]
            inner = [line.width for line in lines[first + k + 1 : j - 1]]
            if len(inner) >= 2:
                widths.append(median(inner))
            odd = all(not (width - 3.4 <= last.width <= width + 1.6) for width in widths)
            if odd and (head.blanks or (k < 3 and not habits.ragged)):
                return k
            if head.blanks and last.blanks and not habits.blank_turns:
                return k
        return 0

    def _column_from(self, i: int, j: int) -> bool:
        """Whether the lines ``[i, j)`` are one narrow column and the line before them is not of its width."""
        inner = [line.width for line in self.lines[i + 1 : j - 1]]
        if len(inner) < 2 or self.habits.ragged:
            return False
        width = median(inner)
        if max(inner) - min(inner) > 2.7 or not width - 4.5 <= self.lines[i].width <= width + 1.6:
            return False
        return not width - 3.4 <= self.lines[i - 1].width <= width + 1.6

    def _titles(self, first: int, stop: int) -> None:
        for line in self.lines[first:stop]:
            self.blocks.append(Block(Tag.TITLE, line.start, line.end, line, closed=False))

    def _prose(self, first: int, stop: int) -> None:
        if first == stop:
            return
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.tag in (Tag.PROSE, Tag.CAPTION) and self._goes_on(last, first):
            self._extend(last, first, stop)
            return
        line = self.lines[first]
        block = Block(Tag.PROSE, line.start, line.end, line, lines=0)
        self.blocks.append(block)
        self._extend(block, first, stop)

    def _extend(self, block: Block, first: int, stop: int) -> None:
        if stop > first:
            block.end = self.lines[stop - 1].end
            block.closed = self._closes[stop - 1]
            block.lines = stop - first if block.line is self.lines[first] else block.lines + stop - first
            if stop - first >= 3:
                self.column = median(line.width for line in self.lines[first : stop - 1])

    def _goes_on(self, block: Block, i: int) -> bool:
        """Whether a line behind a closed sentence is still the same paragraph: it filled its column."""
        line, before = self.lines[i], self.lines[i - 1]
        if line.blanks or line.indent > 1 or before.end != block.end:
            return False
        if not block.closed:
            return True
        habits = self.habits
        if not habits.wrapped or block.lines < 2 or before.width > 56:
            return False
        if habits.ragged:
            return True
        width = max(x.width for x in self.lines[max(i - 8, 0) : i] if x.start >= block.start)
        return before.width >= width - 1.3
