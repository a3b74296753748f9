"""A story: the body of one article before its headline is known; and the sequence of them on a page."""

from __future__ import annotations

from cnbulletin.layout.judge import Block
from cnbulletin.layout.lines import Line
from cnbulletin.model import FurnitureKind

__all__ = ["Sequence", "Story"]


class Story:
    """The body of one article, or a group of captions that a headline may stand over."""

    blocks: list[Block]
    photos: bool

    def __init__(self, blocks: list[Block], *, photos: bool = False, verse: bool = False) -> None:
        self.blocks, self.photos = blocks, photos
        self.bylined: list[Block] = []  # credits that stand before the body
        self.credits: list[Block] = []  # credits behind or inside it
        self.crossheads: set[int] = set()  # offsets of blocks that are crossheads
        self.ended = False
        self.verse = verse  # lines without full stops
        self.dateline: Block | None = None  # one that stands alone behind the body

    @property
    def start(self) -> int:
        return self.blocks[0].start

    @property
    def end(self) -> int:
        return self.blocks[-1].end

    @property
    def lede(self) -> Block:
        """The first paragraph, a label before it left out."""
        first = self.blocks[0]
        if first.start not in self.crossheads:
            return first
        return next((block for block in self.blocks if block.start not in self.crossheads), first)

    @property
    def dated(self) -> bool:
        return bool(self.lede.dateline)


class Sequence:
    """Stories in order, the headline-like lines before, between and behind them, and what stands apart."""

    def __init__(self) -> None:
        self.stories: list[Story] = []
        self.gaps: list[list[Line]] = [[]]
        #: offsets of headline-like lines before which furniture stands
        self.fresh: dict[int, FurnitureKind] = {}
        self.furniture: list[Block] = []
        self.captions: list[list[Block]] = []
