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

__all__ = ["LayoutNotes", "NotingTeller", "Opening", "Weighed"]


class Weighed(NamedTuple):
    """What was weighed at headline-like lines between two paragraphs: the lines, the paragraph behind, and the signs."""

    titles: tuple[int, int]
    lede: tuple[int, int]
    signs: tuple[Sign, ...]


class Opening(NamedTuple):
    """How a story begins: the rule, and what was weighed where that is ``article.headline``."""

    rule: str
    weighed: Weighed | None


@define
class LayoutNotes:
    """The notes of one page; offsets are reading offsets."""

    openings: dict[int, Opening] = field(factory=dict)  # by where a story begins
    crossings: dict[int, Weighed] = field(factory=dict)  # by the first of the lines that were weighed
    bodies: list[int] = field(factory=list)  # where each body begins
    bindings: list[Binding | None] = field(factory=list)  # a body each


class NotingTeller(Teller):
    """Tells the same stories and notes how each begins and what was weighed at headline-like lines."""

    def __init__(
        self, reading: Reading, blocks: list[Block], *, single: bool, outlets: frozenset[str], notes: LayoutNotes
    ) -> None:
        super().__init__(reading, blocks, single=single, outlets=outlets)
        self.notes = notes

    def _begin(self, story: Story) -> None:
        rule = self._rule(story)
        weighed = self.notes.crossings.get(self.pending[0].start) if rule == "article.headline" else None
        super()._begin(story)
        self.notes.openings[story.start] = Opening(rule, weighed)

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
        titles = self.pending[0].start, self.pending[-1].end
        self.notes.crossings[titles[0]] = Weighed(titles, (block.start, block.end), tuple(signs))
        return opens_article(self.folded, crossing)
