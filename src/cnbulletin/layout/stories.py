"""Blocks → stories and the headline-like lines between them.

A story is the body of one article before its headline is known: paragraphs from a dateline, or from an undated
start behind headline-like lines, to the next one.  Headline-like lines inside a story are crossheads.
"""

from __future__ import annotations

import re
from functools import cache

from attrs import define, field

from cnbulletin.knowledge.credits import bare_names
from cnbulletin.layout.blocks import Block, Tag
from cnbulletin.layout.furniture import may_be_label
from cnbulletin.layout.lines import Line
from cnbulletin.layout.shape import opens_dated
from cnbulletin.model import FurnitureKind
from cnbulletin.reading.reading import Reading

__all__ = ["Sequence", "Story", "tell_stories"]


@define
class Story:
    """The body of one article, or a group of captions that a headline may stand over."""

    blocks: list[Block]
    photos: bool = False
    bylined: list[Block] = field(factory=list)  # credits that stand before the body
    credits: list[Block] = field(factory=list)  # credits behind or inside it
    crossheads: set[int] = field(factory=set)  # offsets of blocks that are crossheads
    ended: bool = False
    dateline: Block | None = None  # one that stands alone behind the body

    @property
    def start(self) -> int:
        return self.blocks[0].start

    @property
    def end(self) -> int:
        return self.blocks[-1].end

    @property
    def dated(self) -> bool:
        return bool(self.blocks[0].dateline)


@define
class Sequence:
    """Stories in order, the headline-like lines before, between and behind them, and what stands apart."""

    stories: list[Story] = field(factory=list)
    gaps: list[list[Line]] = field(factory=lambda: [[]])
    #: offsets of headline-like lines before which furniture stands
    fresh: dict[int, FurnitureKind] = field(factory=dict)
    furniture: list[Block] = field(factory=list)
    captions: list[list[Block]] = field(factory=list)


_PAGE_ENDS = frozenset({FurnitureKind.NAMEPLATE, FurnitureKind.FOLIO})


@cache
def _event() -> re.Pattern[str]:
    return re.compile(
        "召开|举行|举办|开展|调研|启动|签订|签约|签署|成立|揭牌|走访|慰问|考察|获|荣|当选|出席|会见|莅临|投入|开工|竣工|推进|部署|传达|学习|检查|督导|"
        "座谈|培训|比赛|开幕|闭幕|亮相|落户|上线|发布|迎来|突破|通车|投产|投用|跻身|入选|打造|助力|助|到|赴|强调|要求|率"
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"\(?(?:[一二三四五六七八九十]{1,3}[、,.)是]|\d{1,2}[、.)](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节条])|之[一二三四五六七八九十]$")


def is_editor_note(folded: str, start: int, end: int) -> bool:
    """Whether a paragraph is an editor's note: 编者按:…."""
    return folded.startswith(("编者按", "编者的话", "编者注", "【编者按】", "(编者按", "开栏的话", "开栏语"), start)


class _Teller:
    def __init__(self, reading: Reading, blocks: list[Block], *, single: bool) -> None:
        self.reading, self.folded, self.blocks, self.single = reading, reading.folded, blocks, single
        self.out = Sequence()
        self.story: Story | None = None  # the one that prose goes to
        self.pending: list[Block] = []  # headline-like lines since the last story block
        self.leads: list[Block] = []  # credits since the last headline-like line
        self.barrier: FurnitureKind | None = None
        self.small = sum(1 for b in blocks if b.tag is Tag.TITLE and b.end - b.start <= 10)

    def tell(self) -> Sequence:
        for k, block in enumerate(self.blocks):
            getattr(self, "_" + block.tag.name.lower())(k, block)
        self._flush_pending()
        return self.out

    # furniture

    def _furniture(self, k: int, block: Block) -> None:
        self.out.furniture.append(block)
        self.barrier = block.kind
        if block.kind in _PAGE_ENDS and self.story is not None and self.story.blocks[-1].closed and not self.single:
            self.story.ended = True

    # headline-like lines

    def _title(self, k: int, block: Block) -> None:
        if self._is_author(k, block):
            self._return_leads()
            self.leads.append(block)
            return
        nxt = self.blocks[k + 1] if k + 1 < len(self.blocks) else None
        if nxt is not None and nxt.tag is Tag.TITLE and may_be_label(self.folded, block.start, block.end):
            block.kind = FurnitureKind.SECTION_LABEL
            self._furniture(k, block)
            return
        if self.barrier is not None:
            self.out.fresh[block.start] = self.barrier
            self.barrier = None
        self._return_leads()
        self.pending.append(block)

    def _is_author(self, k: int, block: Block) -> bool:
        """Whether a line between a headline and an undated body is nothing but names."""
        nxt = self.blocks[k + 1] if k + 1 < len(self.blocks) else None
        if not self.pending or nxt is None or nxt.tag is not Tag.PROSE or nxt.dateline:
            return False
        return bare_names(self.folded, block.start, block.end)

    def _return_leads(self) -> None:
        """Credits that stood before something else than a body close the story before them."""
        for credit in self.leads:
            if self.story is not None:
                self.story.credits.append(credit)
            else:
                self.out.captions.append([credit])
        self.leads = []

    def _flush_pending(self) -> None:
        self._return_leads()
        self.out.gaps[-1].extend(block.line._replace(end=block.end) for block in self.pending)
        self.pending = []

    # prose

    def _prose(self, k: int, block: Block) -> None:
        story = self.story
        if story is not None and not self.pending and block.dateline == block.end and self.folded[block.start] == "(":
            story.dateline, story.ended = block, True
            return
        if self._is_pictured(k, block):
            self.out.captions.append([block])
            return
        starts = (
            story is None
            or (bool(block.dateline) and not self._follows_note(story))
            or story.ended
            or bool(self.leads)
            or story.photos
            or (bool(self.pending) and self._is_boundary(k, block, story))
        )
        if self.single and story is not None:
            starts = False
        if starts:
            self._begin(Story([block]))
            return
        assert story is not None
        for title in self.pending:
            story.crossheads.add(title.start)
            story.blocks.append(title)
        self.pending = []
        self.barrier = None
        story.blocks.append(block)

    def _follows_note(self, story: Story) -> bool:
        """Whether only an editor's note stands between the headline and this dateline."""
        return not self.pending and all(is_editor_note(self.folded, b.start, b.end) for b in story.blocks)

    def _is_pictured(self, k: int, block: Block) -> bool:
        """Whether a paragraph stands behind the label of a photo: 图片: / 茶农在采茶."""
        previous = self.blocks[k - 1] if k else None
        if previous is None or previous.tag is not Tag.FURNITURE or block.dateline or block.lines > 12:
            return False
        return self.folded[previous.start : previous.end].strip("():") in ("图片", "图", "配图", "资料图片", "附图")

    def _begin(self, story: Story) -> None:
        story.bylined, self.leads = self.leads, []
        self._flush_pending()
        self.out.stories.append(story)
        self.out.gaps.append([])
        self.story = story
        self.barrier = None

    def _is_boundary(self, k: int, block: Block, story: Story) -> bool:
        """Whether the pending headline-like lines open a new article, or are crossheads of the one told."""
        folded, pending = self.folded, self.pending
        first, last = pending[0], pending[-1]
        text = folded[first.start : last.end]
        before = next(b for b in reversed(story.blocks) if b.tag is not Tag.TITLE)
        score = 0.0
        if opens_dated(folded, block.start, block.end):
            score += 1.5
        if _event().search(text):
            score += 1.0
        length = max(b.end - b.start for b in pending)
        score += 1.0 if length >= 14 else (-1.0 if length <= 9 else 0.0)
        if len(pending) > 1:
            score += 0.7
        if text.endswith("图片)") or text.endswith("(图)") or "(附图" in text:
            score += 3.0
        if folded[last.start] == "-":
            score += 3.0
        if _numbered().match(text):
            score -= 3.0
        score += 1.5 if first.line.blanks > max(1, before.line.blanks, block.line.blanks) else 0.0
        if first.line.blanks > before.line.blanks == 0 and len(story.blocks) > 1:
            score += 1.5
        if story.credits:
            score += 2.5
        if first.start in self.out.fresh:
            score += 1.5
        if first.line.mark:
            score += 0.5
        if before.line.indent > first.line.indent + 1:
            score += 0.7
        nxt = self.blocks[k + 1] if k + 1 < len(self.blocks) else None
        if nxt is not None and nxt.tag is Tag.CREDIT:
            score += 1.0
        if any(b.end - b.start <= 12 for b in pending) and self._like_crossheads(k, length):
            score -= 1.5
        pairs = {text[i : i + 2] for i in range(len(text) - 1)}
        lede = folded[block.start : min(block.end, block.start + 160)]
        told = folded[max(story.start, story.end - 400) : story.end]
        ahead = sum(pair in lede for pair in pairs) / max(1, len(pairs))
        behind = sum(pair in told for pair in pairs) / max(1, len(pairs))
        score += 2.0 * (ahead - behind)
        if not self.out.gaps[-2]:  # the story told has no headline before it: this may be one behind it
            score += 1.0 + 2.5 * behind
        return score >= 2.0

    def _like_crossheads(self, k: int, length: int) -> bool:
        """Whether another line of the same shape stands further on before the next dateline."""
        for block in self.blocks[k + 1 : k + 14]:
            if block.dateline:
                return False
            if block.tag is Tag.TITLE:
                return abs(block.end - block.start - length) <= 2
        return False

    # photographs

    def _caption(self, k: int, block: Block) -> None:
        story = self.story
        previous = self.blocks[k - 1] if k else None
        if self.barrier is FurnitureKind.SECTION_LABEL and not self.pending:
            self.barrier = None
        if story is not None and story.photos and not self.pending and previous is not None and previous.tag in (Tag.CAPTION, Tag.CREDIT):
            story.blocks.append(block)
        elif (self.pending and not self.single) or (story is None and not self.leads and not self._prose_ahead(k)):
            self._return_leads()
            self._begin(Story([block], photos=True))
        else:
            self.out.captions.append([block])

    def _prose_ahead(self, k: int) -> bool:
        """Whether the text is one article with a body: its captions are no story of their own."""
        return self.single and any(block.tag is Tag.PROSE for block in self.blocks[k + 1 :])

    def _credit(self, k: int, block: Block) -> None:
        photo = self.folded[block.end - 1] in "摄图)" and ("摄" in self.folded[block.start : block.end])
        previous = self.blocks[k - 1] if k else None
        if photo and previous is not None:
            if self.out.captions and self.out.captions[-1][-1] is previous:
                self.out.captions[-1].append(block)
                return
            if previous.tag is Tag.CAPTION and self.story is not None and self.story.blocks[-1] is previous:
                previous.end = block.end
                return
        if photo and not self.pending and self.story is None:
            self.out.captions.append([block])
            return
        if photo and not self.pending and self.story is not None:
            self.story.credits.append(block)
            return
        if self.pending or self.story is None or self.story.ended:
            self.leads.append(block)
            return
        self.story.credits.append(block)
        self.story.ended = not photo


def tell_stories(reading: Reading, blocks: list[Block], *, single: bool = False) -> Sequence:
    """The stories of a page and what stands between them."""
    return _Teller(reading, blocks, single=single).tell()
