"""Which printed lines belong to which article: the page as blocks of whole lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from cnbulletin.model import Page, Span
from cnbulletin.output.html.characters import BREAKS

__all__ = ["Block", "cut_into_blocks"]

#: The owner of captions and furniture.
PAGE = -1


@frozen
class Block:
    """Whole lines ``[start, end)`` of the source and the articles, by number, that have leaves on them.

    No article: captions and furniture alone.  Several owners: a torn layout, columns on one line.
    """

    start: int
    end: int
    articles: tuple[int, ...]
    torn: bool


def cut_into_blocks(page: Page) -> list[Block]:
    """The blocks of a page, which tile its source; blank lines belong to the block before them.

    >>> from cnbulletin import parse_page
    >>> page = parse_page("要闻\\n\\n县长林溪出席会议。\\n")
    >>> [(page.source[block.start : block.end], block.articles) for block in cut_into_blocks(page)]
    [('要闻\\n\\n', ()), ('县长林溪出席会议。\\n', (0,))]
    """
    starts = _line_starts(page.source)
    owners: list[set[int]] = [set() for _ in starts]
    for owner, span in _leaves(page):
        if span.start < min(span.end, len(page.source)):
            for line in range(bisect_right(starts, span.start) - 1, bisect_right(starts, span.end - 1)):
                owners[line].add(owner)
    blocks: list[Block] = []
    begun = 0
    last: set[int] = set()
    for start, owned in zip(starts, owners, strict=True):
        if owned and owned != last:
            if last:  # blank lines at the top belong to the first block
                blocks.append(_block(begun, start, last))
                begun = start
            last = owned
    return [*blocks, _block(begun, len(page.source), last)]


def _block(start: int, end: int, owners: set[int]) -> Block:
    return Block(start, end, tuple(sorted(owners - {PAGE})), len(owners) > 1)


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(f"\r\n|[\n{BREAKS}]")


def _line_starts(source: str) -> list[int]:
    """Where each line starts, the first one at 0; behind a line end at the very end stands none."""
    starts = [0, *(match.end() for match in _line_end().finditer(source))]
    return starts[:-1] if len(starts) > 1 and starts[-1] == len(source) else starts


def _leaves(page: Page) -> Iterator[tuple[int, Span]]:
    """What owns characters, with the number of its article; a dateline or byline that lies in another leaf adds nothing."""
    elsewhere = {byline for caption in page.captions for byline in caption.credits}
    for number, article in enumerate(page.articles):
        spans = [paragraph.span for paragraph in article.paragraphs]
        spans += [caption.span for caption in article.captions]
        spans += [line.span for line in (article.headline.lines if article.headline else ())]
        spans += [byline.span for byline in article.bylines if byline not in elsewhere]
        spans += [article.dateline.span] if article.dateline else []
        yield from ((number, span) for span in spans)
    yield from ((PAGE, caption.span) for caption in page.captions)
    yield from ((PAGE, line.span) for line in page.furniture)
