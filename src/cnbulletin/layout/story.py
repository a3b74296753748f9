"""A story: the body of one article before its headline is known; and the sequence of them on a page."""

from __future__ import annotations

from attrs import define, field

from cnbulletin.layout.judge import Block
from cnbulletin.layout.lines import Line
from cnbulletin.model import FurnitureKind

__all__ = ["Sequence", "Story"]


@define
class Story:
    """The body of one article, or a group of captions that a headline may stand over."""

    blocks: list[Block]
    photos: bool = False
    bylined: list[Block] = field(factory=list)  # credits that stand before the body
    credits: list[Block] = field(factory=list)  # credits behind or inside it
    crossheads: set[int] = field(factory=set)  # offsets of blocks that are crossheads
    ended: bool = False
    verse: bool = False  # lines without full stops
    dateline: Block | None = None  # one that stands alone behind the body

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


@define
class Sequence:
    """Stories in order, the headline-like lines before, between and behind them, and what stands apart."""

    stories: list[Story] = field(factory=list)
    gaps: list[list[Line]] = field(factory=lambda: [[]])
    #: offsets of headline-like lines before which furniture stands
    fresh: dict[int, FurnitureKind] = field(factory=dict)
    furniture: list[Block] = field(factory=list)
    captions: list[list[Block]] = field(factory=list)
