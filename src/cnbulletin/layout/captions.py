"""Photo captions: where the credit of one begins, and what paragraph is one by its credit."""

from __future__ import annotations

from cnbulletin.knowledge.credits import closing_credit, credit_line
from cnbulletin.layout.drafts import CaptionDraft
from cnbulletin.layout.judge import Block, Tag
from cnbulletin.layout.line_rules import PHOTO_TAIL, SCENE, SCENE_WHOLE
from cnbulletin.layout.shape import coverage
from cnbulletin.reading.reading import Reading

__all__ = ["caption_draft", "is_credited_photo", "is_photo_group", "is_scene", "photo_credit"]

_LONGEST_CAPTION = 240


def photo_credit(reading: Reading, start: int, end: int) -> int | None:
    """Where the credit at the end of a caption begins.

    >>> photo_credit(Reading("牧民把干草打成捆。 那木拉 摄"), 0, 13)
    9
    """
    cut = closing_credit(reading.folded, start, end)
    if cut is None and reading.folded[end - 1] == ")":
        return _bracketed(reading.folded, start, end)
    if cut is not None or reading.folded[end - 1] != "摄":
        return cut
    floor = max(start, end - 20)
    found = PHOTO_TAIL.search(reading.folded[floor:end])
    if found is None or not (reading.gap(floor + found.start()) or "/" in found[0] or len(found[0]) <= 5):
        return None
    return floor + found.start()


def _bracketed(folded: str, start: int, end: int) -> int | None:
    """Where a bracket of photo credits begins that closes a caption without a full stop: 图为会议现场(摄影:林溪)."""
    opening = folded.rfind("(", max(start, end - 30), end)
    if opening <= start or not any(word in folded[opening:end] for word in ("摄", "图")):
        return None
    return opening if credit_line(folded, opening, end) else None


def is_scene(folded: str, titles: list[Block], block: Block) -> bool:
    """Whether a line under ``titles``, or in a body, says only what a photo shows: 签约仪式现场."""
    text = folded[block.start : block.end]
    if not titles:
        return SCENE_WHOLE.match(text) is not None
    if not SCENE.search(text):
        return False
    return len(text) <= 10 or text.startswith(folded[titles[0].start : titles[0].end])


def caption_draft(reading: Reading, blocks: list[Block]) -> CaptionDraft:
    """The caption that some blocks make: its text, and the credit on a line of its own behind it."""
    start, end, rule = blocks[0].start, blocks[-1].end, blocks[0].rule
    if blocks[0].tag is Tag.CREDIT:
        return CaptionDraft(start, end, start, rule or "caption.credit_alone")
    if len(blocks) > 1:
        return CaptionDraft(start, end, blocks[1].start, rule)
    return CaptionDraft(start, end, photo_credit(reading, start, end), rule or "caption.photo_story")


def is_credited_photo(reading: Reading, block: Block) -> bool:
    """Whether a short undated paragraph ends in the credit of a photo: …移栽番茄苗。本报记者林溪摄."""
    folded = reading.folded
    if block.dateline or block.speech or block.end - block.start > _LONGEST_CAPTION:
        return False
    if not folded.endswith(("摄", "摄)", "摄。"), 0, block.end):
        return False
    cut = photo_credit(reading, block.start, block.end)
    if cut is None or cut == block.start:
        return False
    return folded[cut] != "(" or "图为" in folded[block.start : cut]


def is_photo_group(
    folded: str, titles: list[Block], captions: list[Block], body: Block | None, told: tuple[int, int] | None
) -> bool:
    """Whether titles stand over captions alone, and not over the ``body`` behind them or for the one ``told``.

    ``told`` is the stretch of a body before the titles that has no headline yet.
    """
    words = folded[titles[-1].start : titles[-1].end]
    start, end = captions[0].start, captions[-1].end
    if told is not None:
        first = folded[titles[0].start : titles[0].end]
        behind = max(coverage(folded, line, *told) for line in (first, words))
        margin = 0.05 if len(captions) > 1 else 0.35
        if behind + margin > max(coverage(folded, line, start, end) for line in (first, words)):
            return False
    if body is None or words.endswith(("图片)", "(图)")):
        return True
    # photos over a body are usual, several under a headline of their own are a story
    return coverage(folded, words, start, end) > coverage(folded, words, body.start, body.end) + (
        0.1 if len(captions) > 1 else 0.3
    )
