"""Paragraphs that an extractor printed twice, or torn and then whole: what counts as the same text."""

from __future__ import annotations

from cnbulletin.knowledge.credits import closing_credit
from cnbulletin.layout.judge import Block
from cnbulletin.layout.story import Story

__all__ = ["SHORTEST_REPEAT", "told_again", "without_credit"]

SHORTEST_REPEAT = 12  # characters; a shorter paragraph may well be printed twice
_RECENT = 12  # paragraphs of a story among which a repeated one is looked for


def without_credit(folded: str, block: Block) -> str:
    """The text of a paragraph, without the credit in brackets that closes it."""
    cut = closing_credit(folded, block.start, block.end) if folded[block.end - 1] == ")" else None
    return folded[block.start : cut or block.end]


def told_again(folded: str, story: Story, block: Block) -> bool:
    """Whether a paragraph of the story is printed twice, as extraction does, or its lede torn and then whole."""
    text, first = without_credit(folded, block), story.lede
    told = folded[first.start : first.end]
    if (not first.closed and text.startswith(told)) or (not block.closed and told.startswith(text)):
        return True
    return len(text) >= SHORTEST_REPEAT and any(
        folded.startswith(text, other.start) and without_credit(folded, other) == text
        for other in (first, *story.blocks[-_RECENT:])
    )
