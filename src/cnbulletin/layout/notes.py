"""What the layout decides by weighing, written down for whoever asks why: kept only for an explanation."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from cnbulletin.layout.boundaries import Sign, opens_article, signs_of, weigh_cohesion
from cnbulletin.layout.headlines import Binding
from cnbulletin.layout.judge import Block
from cnbulletin.layout.stories import Teller
from cnbulletin.layout.story import Story
from cnbulletin.reading.reading import Reading

__all__ = ["LayoutNotes", "NotingTeller", "Opening"]


class Opening(NamedTuple):
    """How a story begins: the rule, where its first paragraph stands, and what was weighed at its headline-like lines."""

    rule: str
    lede: int
    signs: tuple[Sign, ...]


@define
class LayoutNotes:
    """The notes of one page; offsets are reading offsets."""

    openings: dict[int, Opening] = field(factory=dict)  # by where a story begins
    crossings: dict[int, tuple[Sign, ...]] = field(factory=dict)  # by the first of the lines that were weighed
    bodies: list[int] = field(factory=list)  # where each body begins
    bindings: list[Binding | None] = field(factory=list)  # a body each


class NotingTeller(Teller):
    """Tells the same stories and notes how each begins and what was weighed at headline-like lines."""

    def __init__(self, reading: Reading, blocks: list[Block], *, single: bool, notes: LayoutNotes) -> None:
        super().__init__(reading, blocks, single=single)
        self.notes = notes

    def _begin(self, story: Story) -> None:
        rule, lede = self._rule(story), story.lede.start
        signs = self.notes.crossings.get(self.pending[0].start, ()) if self.pending else ()
        super()._begin(story)
        self.notes.openings[story.start] = Opening(rule, lede, signs if rule == "article.headline" else ())

    def _rule(self, story: Story) -> str:
        """The first condition that let the story begin, in the order in which they are asked."""
        before = self.story
        if story.verse:
            return "article.verse"
        if story.photos:
            return "article.photos"
        if before is None:
            return "article.first"
        if story.lede.dateline and not self._follows_note(before):
            return "article.dateline"
        if before.ended:
            return "article.behind_end"
        if self.leads:
            return "article.byline"
        return "article.behind_photos" if before.photos else "article.headline"

    def _is_boundary(self, k: int, block: Block, story: Story) -> bool:
        crossing = self._crossing(k, block, story)
        signs = [*signs_of(self.folded, crossing), Sign("boundary.cohesion", weigh_cohesion(self.folded, crossing))]
        self.notes.crossings[self.pending[0].start] = tuple(signs)
        return opens_article(self.folded, crossing)
