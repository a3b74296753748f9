"""Blocks: whole lines, tiling the source, by the articles that have leaves on them."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from cnbulletin import parse_page
from cnbulletin.model import Article, Page, Span
from cnbulletin.output.html.blocks import cut_into_blocks
from handmade import ARTICLE, PAGE, SOURCE, at
from strategies import model_pages, pages

BARE = attrs.evolve(PAGE, articles=(), captions=(), furniture=())


def article(start: int, end: int) -> Article:
    """An article of one paragraph and nothing else."""
    paragraph = attrs.evolve(ARTICLE.paragraphs[0], span=Span(start=start, end=end))
    return attrs.evolve(ARTICLE, headline=None, dateline=None, bylines=(), paragraphs=(paragraph,))


# The source, the paragraph of each article, and the blocks: text, articles, torn.
CUT = [
    ("", [], [("", (), False)]),
    ("\n\n", [], [("\n\n", (), False)]),
    ("会议\n召开", [(0, 5)], [("会议\n召开", (0,), False)]),
    ("\n会议\n\n召开\n", [(1, 3), (5, 7)], [("\n会议\n\n", (0,), False), ("召开\n", (1,), False)]),
    ("甲\n乙\n丙", [(0, 1), (2, 3), (4, 5)], [("甲\n", (0,), False), ("乙\n", (1,), False), ("丙", (2,), False)]),
    ("甲乙\n丙丁", [(0, 1), (1, 5)], [("甲乙\n", (0, 1), True), ("丙丁", (1,), False)]),
    ("甲\r\n乙\r丙\u2028丁", [(0, 1), (3, 4), (5, 8)], [("甲\r\n", (0,), False), ("乙\r", (1,), False), ("丙\u2028丁", (2,), False)]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "paragraphs", "expected"), CUT)
def test_blocks(
    source: str, paragraphs: list[tuple[int, int]], expected: list[tuple[str, tuple[int, ...], bool]]
) -> None:
    page = attrs.evolve(BARE, source=source, articles=tuple(article(*span) for span in paragraphs))

    assert [(source[b.start : b.end], b.articles, b.torn) for b in cut_into_blocks(page)] == expected


def test_captions_and_furniture_stand_apart() -> None:
    blocks = [(SOURCE[block.start : block.end], block.articles, block.torn) for block in cut_into_blocks(PAGE)]

    assert [articles for _, articles, _ in blocks] == [(), (0,), ()]
    assert blocks[0][0] == "时政要闻\n"
    assert blocks[2][0] == "春耕现场。何野 摄\n"


def test_furniture_on_the_line_of_an_article_is_told() -> None:
    page = attrs.evolve(PAGE, furniture=(attrs.evolve(PAGE.furniture[0], span=at("青岚县")),))

    assert [(b.articles, b.torn) for b in cut_into_blocks(page)][:2] == [((0,), True), ((0,), False)]


def tile(page: Page) -> bool:
    blocks = cut_into_blocks(page)
    edges = [0, *(block.end for block in blocks)]
    return edges == [*(block.start for block in blocks), len(page.source)]


@given(pages)
def test_blocks_of_any_text_tile_it(text: str) -> None:
    assert tile(parse_page(text))


@given(model_pages)
def test_blocks_of_any_page_tile_it(page: Page) -> None:
    assert tile(page)
