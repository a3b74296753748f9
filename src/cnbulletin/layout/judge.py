"""What a printed line is by its own words, before anything is known of its neighbours' meaning."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum, auto
from functools import cache, cached_property
from itertools import compress, count
from operator import itemgetter

from cnbulletin.knowledge.credits import closing_credit, credit_line, editor_line
from cnbulletin.knowledge.datelines import dateline_end, find_dateline
from cnbulletin.layout.furniture import (
    DRAWN,
    KINDS,
    furniture_kind,
    furniture_rule,
    is_divider,
    is_folio,
    may_be_nameplate,
    says_folio,
)
from cnbulletin.layout.lines import Line
from cnbulletin.layout.shape import CAPTION_SIGNS, is_salutation, opens_speech, starts_caption
from cnbulletin.model import FurnitureKind

__all__ = ["Block", "Judge", "Tag"]

_LONGEST_FURNITURE = 90
_LONGEST_CREDIT = 60
_LONGEST_DATELINE = 200


# what may begin in the middle of a sentence that a column or page breaks: a dateline, a photo, a jump line, an editor
_TURNS = frozenset("(下上转紧续相见详刊请未待完")
_CREDIT_MARKS = frozenset("(【[□■▲△▼▽◆◇♦●★☆※◎〇-·")
_INTERRUPTERS = _TURNS | frozenset("▲△▼▽▶▷◀◁►◄↑↓←→⬆⬇[【本新责编校审见实值主总美版图左右题照组资记问")
# what begins a line that is drawn, or a caption
_SIGNS = DRAWN | CAPTION_SIGNS


@cache
def _editors() -> re.Pattern[str]:
    return re.compile("[^。]{0,8}?[编校审版签监制核组]")


@cache
def _heads() -> re.Pattern[str]:
    # the words without which no line begins with a dateline: the one look that most lines get
    return re.compile("讯|电|报|消息|记者")


@cache
def _editor_label() -> re.Pattern[str]:
    # in the head of a page nobody else is named so, though the name may be none: 版式:丙
    return re.compile("(?:责任|值班|执行)?(?:主编|编辑|责编|校对|版式|美编|审校|编审|总编辑):[^,。;]{1,24}$")


@cache
def _role_first() -> re.Pattern[str]:
    return re.compile("[^记通文图摄作]{0,5}?(?:记者|通讯员|实习生|[文图]|摄影|作者)")


@cache
def _credit_hint() -> re.Pattern[str]:
    return re.compile("[记通实见评观报特供作][^。]?[者员生]|[文图摄]|作者|撰|供|编|整理|采写|漫画|记[考着]")


class Tag(Enum):
    """What a block is."""

    TITLE = auto()
    PROSE = auto()
    CAPTION = auto()
    CREDIT = auto()
    FURNITURE = auto()


class Block:
    """One paragraph, caption, credit, or one printed line of anything else.

    ``dateline`` is the offset behind the dateline that opens it, ``intruders`` are lines inside it that may be of
    another text; ``rule`` is what made it furniture or a caption.
    """

    __slots__ = ("closed", "dateline", "end", "intruders", "kind", "line", "lines", "rule", "speech", "start", "tag")

    closed: bool
    dateline: int
    end: int
    kind: FurnitureKind | None
    line: Line
    lines: int
    rule: str
    speech: str | None
    start: int
    tag: Tag

    def __init__(
        self,
        tag: Tag,
        start: int,
        end: int,
        line: Line,
        *,
        dateline: int = 0,
        closed: bool = True,
        kind: FurnitureKind | None = None,
        speech: str | None = None,
        lines: int = 1,
        rule: str = "",
    ) -> None:
        self.tag, self.start, self.end, self.line = tag, start, end, line
        self.dateline, self.closed, self.kind, self.speech, self.lines = dateline, closed, kind, speech, lines
        self.rule = rule
        self.intruders: list[Line] = []


class Judge:
    """Knows the lines that begin something whatever stands before them; each line is judged once."""

    folded: str
    lines: list[Line]
    closed: list[bool]
    may_interrupt: list[bool]

    def __init__(
        self,
        folded: str,
        lines: list[Line],
        closed: list[bool],
        wires: list[tuple[int, int]],
        outlets: frozenset[str],
    ) -> None:
        self.folded, self.lines, self.closed, self._outlets = folded, lines, closed, outlets
        #: whether a line could begin something new in the middle of a sentence, by its first characters
        firsts = list(map(folded.__getitem__, map(itemgetter(0), lines)))
        self.may_interrupt = list(map(_INTERRUPTERS.__contains__, firsts))
        for k in compress(count(), map(DRAWN.__contains__, firsts)):
            self.may_interrupt[k] = self.may_interrupt[k] or is_divider(folded, lines[k].start, lines[k].end)
        for k in compress(count(), map(itemgetter(5), lines)):
            self.may_interrupt[k] = True
        for at, i in wires:
            if at < lines[i].start + 20:
                self.may_interrupt[i] = True
        self.talking = False  # a question or answer stands not far above
        self.heading = False  # the line before is part of a page's head
        self._known: dict[tuple[int, bool, bool, bool], Block | None] = {}

    @cached_property
    def voices(self) -> frozenset[str]:
        """The names of those who talk on the page."""
        return _voices(self.folded, self.lines)

    def hard(self, i: int, *, in_sentence: bool) -> Block | None:
        """The block that line ``i`` begins by its own words; ``in_sentence``: an open sentence stands before it."""
        key = (i, in_sentence, self.talking, self.heading)
        if key in self._known:
            return self._known[key]
        found = self._known[key] = self._judge(i, in_sentence)
        return found

    def _judge(self, i: int, in_sentence: bool) -> Block | None:
        folded, line = self.folded, self.lines[i]
        start, end = line.start, line.end
        signed = folded[start] in _SIGNS
        if signed and is_divider(folded, start, end):
            return Block(Tag.FURNITURE, start, end, line, kind=FurnitureKind.UNPLACED, rule="furniture.divider")
        open_before = in_sentence and not self.closed[i - 1]
        if open_before and not self.may_interrupt[i]:
            return None
        behind = self._dateline(start) if end - start >= 2 and _heads().search(folded, start, start + 30) else None
        if behind and not self._other_dateline(i, behind) and not (in_sentence and self._is_inside(i, behind)):
            return Block(Tag.PROSE, start, end, line, dateline=behind)
        captioned = signed and starts_caption(folded, start, end) and (end - start > 3 or not in_sentence)
        if captioned and not self._is_entry(line):
            return Block(Tag.CAPTION, start, end, line, rule="caption.lead")
        spoken = folded.find(":", start, end if end < start + 14 else start + 14) >= 0  # it may begin with its speaker
        if end - start <= _LONGEST_FURNITURE and folded[end - 1] != "。":
            found = self._furniture(i, in_sentence)
            if found is None and not in_sentence and not (spoken and self._asks_at_length(line)):
                found = self._credit(i)
            if found is not None:
                return found
        return self._voice(line) if not open_before and (spoken or folded[end - 1] in ":!") else None

    def _dateline(self, start: int) -> int | None:
        """Where the dateline ends that begins a line, by words that stand near its beginning."""
        folded = self.folded
        head = folded[start : start + 30]
        if "讯" in head or "电" in head or "报" in head or "消息" in head or "记者" in head[:14]:
            return dateline_end(folded, start, min(len(folded), start + _LONGEST_DATELINE), self._outlets)
        return None

    def _is_entry(self, line: Line) -> bool:
        """Whether a line behind an arrow is an entry of the page index: ▶02版清溪茶香."""
        return furniture_kind(self.folded, line.start, line.end) is FurnitureKind.PAGE_INDEX

    # furniture

    def _furniture(self, i: int, in_sentence: bool) -> Block | None:
        folded, line = self.folded, self.lines[i]
        start, end = line.start, line.end
        if _editors().match(folded, start, end) and editor_line(folded, start, end):
            credit = FurnitureKind.EDITOR_CREDIT
            return Block(Tag.FURNITURE, start, end, line, kind=credit, rule="furniture.editor_line")
        if in_sentence and not line.page_top and folded[start] not in _TURNS:
            return None
        rule = furniture_rule(folded, start, end)
        kind = KINDS[rule] if rule else None
        in_head = line.page_top or (i > 0 and self.lines[i - 1].page_top)  # among the first lines of a page
        folio = says_folio(folded, start, end)
        may_be_folio = folio and (kind is None or kind is FurnitureKind.PAGE_INDEX)  # 清溪日报2023年3月3日第1版
        if may_be_folio and is_folio(folded, start, end, top=self.heading or in_head, head=self.heading):
            kind, rule = FurnitureKind.FOLIO, "furniture.folio_parts"
        if kind is None and may_be_nameplate(folded, start, end) and self._beside_folio(i):
            kind, rule = FurnitureKind.NAMEPLATE, "furniture.beside_folio"
        if kind is None and in_head and not in_sentence and self._broken_folio(i):
            kind, rule = FurnitureKind.FOLIO if folio else FurnitureKind.NAMEPLATE, "furniture.broken_folio"
        if kind is None and self.heading and _editor_label().match(folded, start, end):
            kind, rule = FurnitureKind.EDITOR_CREDIT, "furniture.editor_in_head"
        if kind is None:
            return None
        if in_sentence and not line.page_top and not (kind is FurnitureKind.JUMP_LINE and end - start > 4):
            return None
        if folded[start] in "◆■●□▌(" and kind is not FurnitureKind.JUMP_LINE and self._credit(i) is not None:
            return None
        return Block(Tag.FURNITURE, start, end, line, kind=kind, rule=rule or "")

    def _beside_folio(self, i: int) -> bool:
        """Whether the line before or one of the next two is a folio line."""
        near = [self.lines[j] for j in (i - 1, i + 1, i + 2) if 0 <= j < len(self.lines)]
        return any(
            furniture_kind(self.folded, line.start, line.end) is FurnitureKind.FOLIO
            or is_folio(self.folded, line.start, line.end, top=True)
            for line in near
        )

    def _broken_folio(self, i: int) -> bool:
        """Whether a line is one half of a folio line that is cut in two: …今 / 日4版."""
        for a in (i, i - 1):
            if a >= 0 and a + 1 < len(self.lines) and self.lines[a].page_top:
                first, last = self.lines[a], self.lines[a + 1]
                if is_folio(self.folded, first.start, first.end, top=True):
                    continue
                if last.end - first.start <= _LONGEST_FURNITURE and is_folio(
                    self.folded, first.start, last.end, top=False
                ):
                    return True
        return False

    # credits

    def _credit(self, i: int) -> Block | None:
        """A credit on one line, or one that a narrow column breaks over two or three."""
        folded, line = self.folded, self.lines[i]
        if folded[line.start] == "(" and closing_credit(folded, line.start, line.end) == line.start:
            return Block(Tag.CREDIT, line.start, line.end, line)
        if folded[line.start] not in _CREDIT_MARKS and not _credit_hint().search(folded, line.start, line.end):
            return None
        found: Block | None = None
        for j in range(i, min(i + 3, len(self.lines))):
            last = self.lines[j]
            if last.end - line.start > _LONGEST_CREDIT:
                break
            if j > i and (last.blanks or self.closed[j] or not _role_first().match(folded, line.start, line.end)):
                break
            if j > i and dateline_end(
                folded, last.start, min(len(folded), last.start + _LONGEST_DATELINE), self._outlets
            ):
                break
            if credit_line(folded, line.start, last.end):
                found = Block(Tag.CREDIT, line.start, last.end, line, lines=j - i + 1)
        return found

    def _asks_at_length(self, line: Line) -> bool:
        """记者: and a question, not 记者: and a name."""
        folded, start, end = self.folded, line.start, line.end
        if end - start <= 9 or opens_speech(folded, start, end) is None:
            return False
        return folded.find(",", start, end) >= 0 or folded.find("?", start, end) >= 0

    # prose

    def _voice(self, line: Line) -> Block | None:
        """A paragraph that begins with its speaker, or with those spoken to."""
        folded, start, end = self.folded, line.start, line.end
        speech = opens_speech(folded, start, end)
        if speech and (speech == "asks" or self.talking or folded[start : folded.find(":", start)] in self.voices):
            return Block(Tag.PROSE, start, end, line, speech=speech)
        if is_salutation(folded, start, end):
            return Block(Tag.PROSE, start, end, line)
        return None

    def _is_inside(self, i: int, behind: int) -> bool:
        """Whether a line that an open sentence runs into only looks like a dateline: …新华 / 社记者林溪报道:."""
        line = self.lines[i]
        if self.closed[i - 1] or line.blanks or line.indent > 1:
            return False
        text = self.folded[line.start : behind]
        if "讯" not in text and "电" not in text:
            return True
        return not text.startswith(("本报", "新华社", "【", "(")) and "讯(" not in text and "电(" not in text

    def _other_dateline(self, i: int, behind: int) -> bool:
        """Whether what looks like a dateline is a headline and the dateline on a line below it."""
        first = self.lines[i]
        if behind <= first.end:
            return False
        orphan = (
            first.end - first.start <= 2
        )  # 本 / 报讯(…), or the last characters of a headline: 心坎 / 清溪日报讯(…)
        found = find_dateline(self.folded, first.start, behind, outlets=self._outlets)
        if found is not None and found.outlet is not None and found.outlet[1] <= first.end:
            return False
        for line in self.lines[i + 1 : i + 6]:
            if line.start >= behind:
                return False
            if dateline_end(self.folded, line.start, behind, self._outlets) is not None:
                own = find_dateline(self.folded, line.start, behind, outlets=self._outlets) if orphan else None
                return not orphan or (own is not None and own.outlet is not None and own.outlet[1] >= line.start + 4)
        return False


def _voices(folded: str, lines: list[Line]) -> frozenset[str]:
    """The names that open two and more lines with a colon, where at least two names do so: a talk."""
    colons = [(line.start, folded.find(":", line.start, min(line.end, line.start + 9))) for line in lines]
    counts = Counter([folded[start:colon] for start, colon in colons if colon > start])
    voices = {voice for voice, count in counts.items() if count > 1}
    return frozenset(voices) if len(voices) > 1 else frozenset()
