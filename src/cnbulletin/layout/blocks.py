"""Lines → blocks: prose paragraphs put together again, and between them every line that is not prose.

A linear pass.  An open sentence goes on over line ends and blank lines until it closes or something begins
that no sentence can run over: a dateline, a ▲, a folio.  What lies between two closed sentences is split once
into headline-like lines and prose.
"""

from __future__ import annotations

from itertools import compress, count, repeat
from operator import itemgetter, or_, sub

from cnbulletin.layout.boundaries import names_document
from cnbulletin.layout.habits import Habits, is_indented
from cnbulletin.layout.intruders import intruders
from cnbulletin.layout.judge import Block, Judge, Tag
from cnbulletin.layout.lines import Line, median
from cnbulletin.layout.shape import (
    MAY_CLOSE,
    STOPS,
    closes,
    coverage,
    goes_on,
    is_row,
    is_salutation,
    lists_on,
    opens_at_once,
    title_like,
)
from cnbulletin.model import FurnitureKind
from cnbulletin.reading.reading import Reading

__all__ = ["build_blocks"]

_width = itemgetter(6)  # of a line

_MOST_TITLES = 10
_HEAD = (FurnitureKind.NAMEPLATE, FurnitureKind.FOLIO)


def build_blocks(
    reading: Reading, lines: list[Line], wires: list[tuple[int, int]], outlets: frozenset[str]
) -> list[Block]:
    """The blocks of a page, in order; together they cover every line; ``wires`` are the places of 讯 and 电."""
    return _Builder(reading, lines, wires, outlets).build()


class _Builder:
    def __init__(
        self, reading: Reading, lines: list[Line], wires: list[tuple[int, int]], outlets: frozenset[str]
    ) -> None:
        folded, text = reading.folded, reading.text
        self.folded, self.lines = folded, lines
        # folded, a quote that opens speech is like one that closes it
        lasts = list(map(folded.__getitem__, map(sub, map(itemgetter(1), lines), repeat(1))))
        self.closed = list(map(STOPS.__contains__, lasts))
        for k in compress(count(), map(MAY_CLOSE.__contains__, lasts)):
            end = lines[k].end
            self.closed[k] = text[end - 1] not in "“‘「『" and closes(folded, lines[k].start, end)
        self.habits = Habits(folded, lines, self.closed)
        self.judge = Judge(folded, lines, self.closed, wires, outlets)
        self.column = 0.0  # the width of the column that the last paragraph was set in
        self.blocks: list[Block] = []
        # the lines of a column at which a run may end: the sentence in it goes on over all others
        halts = map(or_, map(or_, self.closed, self.judge.may_interrupt), map(bool, map(itemgetter(2), lines)))
        self._halts = bytes(halts) if self.habits.wrapped else None
        self._shaped: dict[int, bool] = {}  # which lines are title_like, of those that were asked

    def build(self) -> list[Block]:
        i, total = 0, len(self.lines)
        while i < total:
            hard = self.judge.hard(i, in_sentence=False)
            if hard is None:
                i = self._run(i, None)
            elif hard.tag in (Tag.PROSE, Tag.CAPTION) and not self._stands_alone(hard):
                self.blocks.append(hard)
                i = self._run(i, hard)
            else:
                self.blocks.append(hard)
                i += hard.lines
            self._look_back()
        return self.blocks

    def _look_back(self) -> None:
        """Tells the judge what the next line stands behind."""
        last = self.blocks[-1]
        self.judge.heading = last.kind in _HEAD or (self.judge.heading and last.tag is Tag.FURNITURE)
        self.judge.talking = bool(last.speech) or (self.judge.talking and last.tag is Tag.PROSE and not last.dateline)

    def _stands_alone(self, block: Block) -> bool:
        """Whether a line is nothing but a dateline in brackets behind a closed paragraph, or a salutation."""
        if is_salutation(self.folded, block.start, block.end):
            return True
        if block.dateline != block.end or self.folded[block.start] != "(" or not self.blocks:
            return False
        return self.blocks[-1].tag is Tag.PROSE and self.blocks[-1].closed

    # runs: what lies between two places where a sentence closes

    def _run(self, first: int, prose: Block | None) -> int:
        """Takes the lines from here to the next closed sentence or hard start, as headline lines and prose."""
        lines, folded, closes = self.lines, self.folded, self.closed
        j, size, titles_only, closed = first, len(lines), prose is None, False
        begin = lines[first].start
        behind = prose.dateline if prose is not None else 0
        while j < size:
            line = lines[j]
            if j > first and line.start >= behind and self._stops(j, begin, titles_only=titles_only):
                break
            if titles_only and not (self._may_be_title(j) or (j > first and self._is_orphan(line))):
                titles_only, begin = False, line.start
            if closes[j] and not (titles_only and folded[line.end - 1] in "!?\"'"):
                closed = True
                j += 1
                break
            j += 1
            if self._halts is not None and not titles_only:
                j = self._halts.find(1, j) % (size + 1)  # -1, nowhere, is the end
        if prose is not None:
            stop = j if closed else self._prose_end(first, j, first + 1)
            self._extend(prose, first, stop)
            self._titles(stop, j)
        elif closed:
            k = self._title_count(first, j)
            self._titles(first, first + k)
            self._prose(first + k, j)
        else:
            stop = self._prose_end(first, j, first)
            self._prose(first, stop)
            self._titles(stop, j)
        return j

    def _stops(self, j: int, begin: int, *, titles_only: bool) -> bool:
        """Whether something new begins with a line, so that a run that began at ``begin`` ends before it."""
        # a line that an open sentence runs into is judged only where it looks like a beginning
        asked = titles_only or self.closed[j - 1] or self.judge.may_interrupt[j]
        if asked and self.judge.hard(j, in_sentence=not titles_only) is not None:
            return True
        torn = not titles_only and (self._halts is None or self.lines[j].blanks > 0)
        return torn and (self._breaks_off(j) or self._begins_again(begin, j))

    def _begins_again(self, begin: int, j: int) -> bool:
        """Whether a line begins as the paragraph did: it was torn off, and is now printed whole."""
        if self.habits.wrapped and not self.lines[j].blanks:
            return False
        start = self.lines[j].start
        return self.folded[begin : begin + 8] == self.folded[start : start + 8]

    def _is_shaped(self, i: int) -> bool:
        """Whether a line is title_like; each is looked at once."""
        found = self._shaped.get(i)
        if found is None:
            found = self._shaped[i] = title_like(self.folded, self.lines[i].start, self.lines[i].end)
        return found

    def _may_be_title(self, i: int) -> bool:
        """Whether a line has the shape of a headline; where lines are cut at a column's width, one without commas."""
        line = self.lines[i]
        if self.habits.wrapped and not line.mark and self.folded.find(",", line.start, line.end) >= 0:
            return False
        return self._is_shaped(i)

    def _is_orphan(self, line: Line) -> bool:
        """Whether a line is the last character of a headline: 考察交⏎流."""
        return line.end - line.start <= 2 and not line.blanks and self.folded[line.start : line.end].isalpha()

    def _breaks_off(self, j: int) -> bool:
        """Whether a headline begins behind a paragraph that lacks its full stop, where a paragraph is a line."""
        if self.habits.wrapped or j + 1 >= len(self.lines):
            return False
        before, line, after = self.lines[j - 1], self.lines[j], self.lines[j + 1]
        if before.width < 40 or self.folded[before.end - 1] in ",、;:-" or (self.habits.spaced and not line.blanks):
            return False
        if line.width < 6 or not self._is_shaped(j) or goes_on(self.folded, line.start):
            return False
        return after.width > 40 and opens_at_once(self.folded, after.start, after.end)

    def _prose_end(self, first: int, j: int, least: int) -> int:
        """Where the prose of an unclosed run ends: behind it stand only headline-like lines."""
        lines, habits = self.lines, self.habits
        last = least
        for k in range(j - 1, least - 1, -1):
            line = lines[k]
            orphan = k > first and self._is_orphan(line)
            if not orphan and not self._is_shaped(k) and not self._is_cut_title(k, j):
                last = k + 1
                break
        # full lines go on: an unclosed paragraph of a narrow column
        if habits.wrapped and last > first:
            while last < j and not lines[last].blanks and lines[last - 1].width >= habits.width - 2:
                last += 1
        return last

    def _is_cut_title(self, k: int, j: int) -> bool:
        """Whether a line ends in the middle of a headline that the next line completes: 把隐患消除在⏎下雨之前."""
        if k + 1 >= j or self.lines[k + 1].blanks:
            return False
        start, end = self.lines[k].start, self.lines[k + 1].end
        marked = any(self.folded.find(mark, start, end) >= 0 for mark in ",、")
        return not marked and title_like(self.folded, start, end)

    def _title_count(self, first: int, j: int) -> int:
        """How many headline-like lines stand before the prose of a closed run."""
        lines, folded, habits = self.lines, self.folded, self.habits
        most, limit = 0, min(j - 1 - first, _MOST_TITLES)
        while most < limit and self._may_be_title(first + most):
            most += 1
        if not most:
            return 0
        opening = self._opening(first, j)
        if opening is not None and opening <= first + most:
            return opening - first
        if habits.wrapped:
            for k in range(1, most + 1):
                if self._column_from(first + k, j) and not self._runs_over(first + k):
                    return k
        for k in range(most, 0, -1):
            last, head = lines[first + k - 1], lines[first + k]
            if last.mark and not head.mark:
                return k
            if self._runs_over(first + k) or folded.find(",", last.start, last.end) >= 0:
                continue
            if head.indent > last.indent + 1:
                return k
            if habits.wrapped:
                if self._is_odd(first, k, j):
                    return k
            else:
                return k
        return 0

    def _runs_over(self, k: int) -> bool:
        """Whether a line completes the one before it: a word, a list, a headline with its deck."""
        folded, start, before = self.folded, self.lines[k].start, self.lines[k - 1]
        return goes_on(folded, start) or folded.startswith("--", start) or lists_on(folded, before.start, start)

    def _opening(self, first: int, j: int) -> int | None:
        """Which line of a closed run begins its paragraph, where the page shows that by its white."""
        folded, lines, habits = self.folded, self.lines, self.habits
        last = self.blocks[-1] if self.blocks else None
        behind_prose = last is not None and last.tag is Tag.PROSE and last.closed
        broken = habits.wrapped or habits.cut  # a blank line may stand inside a sentence
        if habits.indented:
            for k in range(min(j - 2, first + _MOST_TITLES), first - 1, -1):
                if is_indented(lines[k]):
                    apart = lines[k].mark or is_indented(lines[k + 1]) or (lines[k + 1].blanks and not broken)
                    return None if apart else k
            # none of them begins a paragraph: the one before goes on
            return first if last is not None and behind_prose and self._goes_on(last, first) else None
        if not (habits.cut and habits.parted and behind_prose) or j - first < 2:
            return None
        if lines[first].mark or not lines[first].blanks:
            return None
        # a crosshead has white on both sides, the open first line of a paragraph on one
        white = any(line.blanks for line in lines[first + 1 : j])
        news = opens_at_once(folded, lines[first + 1].start, lines[j - 1].end)
        return None if white or news or self._is_headline_of(first, first + 1, j) else first

    def _is_headline_of(self, first: int, k: int, j: int, *, full: bool = False) -> bool:
        """Whether the lines from ``first`` to ``k`` are a headline by their words; those of a ``full`` line may be prose."""
        lines, folded = self.lines, self.folded
        last, head = lines[k - 1], lines[k]
        if folded.startswith("--", last.start) or names_document(folded, last.start, last.end):
            return True
        if full:
            return opens_at_once(folded, head.start, lines[j - 1].end)
        # a headline's words come again in its lede, those of a paragraph's first line do not
        words = folded[lines[first].start : last.end]
        return len(words) >= 6 and "、" not in words and coverage(folded, words, head.start, head.start + 120) >= 0.5

    def _is_odd(self, first: int, k: int, j: int) -> bool:
        """Whether the first ``k`` lines stand apart from the prose behind them, by width, white or words."""
        lines, folded = self.lines, self.folded
        last, head = lines[first + k - 1], lines[first + k]
        column = self.column or self.habits.width
        inner = [line.width for line in lines[first + k + 1 : j - 1]]
        strange = not column - 3.4 <= last.width <= column + 1.6
        odd = strange
        if len(inner) >= 2:
            width = median(inner)
            odd = strange and not width - 3.4 <= last.width <= width + 1.6
        if odd and (head.blanks or (k < 3 and not self.habits.ragged)):
            return True
        full = not head.blanks and abs(last.width - column) <= 1.0
        if self._is_headline_of(first, first + k, j, full=full):
            return True
        behind = self.blocks[-1] if self.blocks else None
        if not head.blanks or not (lines[first].blanks or behind is None or behind.tag is not Tag.PROSE):
            return False
        return not self.habits.blank_turns or opens_at_once(folded, head.start, lines[j - 1].end)

    def _column_from(self, i: int, j: int) -> bool:
        """Whether the lines ``[i, j)`` are one narrow column and the line before them is not of its width."""
        inner = [line.width for line in self.lines[i + 1 : j - 1]]
        if len(inner) < 2 or self.habits.ragged:
            return False
        width = median(inner)
        if max(inner) - min(inner) > 2.7 or not width - 4.5 <= self.lines[i].width <= width + 1.6:
            return False
        return not width - 3.4 <= self.lines[i - 1].width <= width + 1.6

    # blocks

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
        for a, b in self._items(first, stop):
            line = self.lines[a]
            block = Block(Tag.PROSE, line.start, line.end, line)
            self.blocks.append(block)
            self._extend(block, a, b)

    def _items(self, first: int, stop: int) -> list[tuple[int, int]]:
        """The paragraphs of a run where a paragraph is a line: items that end in a semicolon, rows of a table."""
        if self.habits.wrapped:
            return [(first, stop)]
        folded, cuts = self.folded, [first]
        for k in range(first + 1, stop):
            line, before = self.lines[k], self.lines[k - 1]
            if (
                folded[before.end - 1] in ";:"
                or is_row(folded, before.start, before.end)
                or is_row(folded, line.start, line.end)
            ):
                cuts.append(k)
        return list(zip(cuts, [*cuts[1:], stop], strict=True))

    def _extend(self, block: Block, first: int, stop: int) -> None:
        """Adds the lines ``[first, stop)`` to a block; they may be its first ones."""
        fresh = block.line is self.lines[first]
        block.end = self.lines[stop - 1].end
        block.closed = self.closed[stop - 1]
        block.lines = stop - first + (0 if fresh else block.lines)
        if stop - first >= 3:
            self.column = median(list(map(_width, self.lines[first : stop - 1])))
        if self.habits.wrapped and not self.habits.ragged:
            inner = self.lines[first + fresh : stop - block.closed]
            block.intruders += intruders(self.folded, inner, self.column or self.habits.width)

    def _goes_on(self, block: Block, i: int) -> bool:
        """Whether a line behind a closed sentence is still the same paragraph: it filled its column."""
        line, before = self.lines[i], self.lines[i - 1]
        if line.blanks or line.indent > 1 or before.end != block.end:
            return False
        if not self.habits.wrapped or self._begins_again(block.start, i):
            return False
        if not block.closed or self.habits.ragged:
            return True
        if before.width > 56:
            return False
        if block.lines < 2:  # one full line alone is no evidence, unless the page marks where paragraphs begin
            return self.habits.parted and self.habits.fills(before, self.column)
        return self.habits.fills(before, max(x.width for x in self.lines[max(i - 8, 0) : i] if x.start >= block.start))
