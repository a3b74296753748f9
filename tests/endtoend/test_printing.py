"""The printed pages are what the other tests take them for.

| case | what must hold |
|---|---|
| the same page twice | the same bytes |
| every layout | each printed character of the page is painted once, in a glyph of the font |
| every layout | the regions hold all lines, a line lies in one of them |
| the gold, carried | the same words, at the places of their ink |
"""

from __future__ import annotations

import pytest

from endtoend.carried import carried, ink
from endtoend.layouts import LAYOUTS
from endtoend.pages import page, printed, seeds
from endtoend.printing import print_page
from promises import squeezed

pytestmark = pytest.mark.usefixtures("font")
SEEDS = seeds(6)


def test_a_page_is_printed_the_same_each_time() -> None:
    layout = LAYOUTS["three_columns"]

    assert print_page(page(SEEDS[0]), layout) == print_page(page(SEEDS[0]), layout)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", SEEDS)
def test_each_character_is_painted_once(seed: int, layout: str, font: frozenset[int]) -> None:
    doc, sheet = page(seed), printed(seed, layout)

    assert ink(doc, sorted(sheet.painted)) == squeezed(doc.text)
    assert {ord(ch) for ch in squeezed(doc.text)} <= font


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", SEEDS)
def test_headlines_are_painted_where_the_layout_says(seed: int, layout: str) -> None:
    painted = list(printed(seed, layout).painted)

    assert (painted != sorted(painted)) == LAYOUTS[layout].headline_last


@pytest.mark.parametrize("layout", LAYOUTS)
def test_regions_do_not_overlap(layout: str) -> None:
    regions = printed(SEEDS[0], layout).regions

    for k, one in enumerate(regions):
        for other in regions[:k]:
            beside = one.right <= other.left or other.right <= one.left
            assert beside or one.bottom <= other.top or other.bottom <= one.top


def test_the_gold_goes_with_the_ink() -> None:
    doc, sheet = page(SEEDS[0]), printed(SEEDS[0], "headlines_in_columns")
    text = "\n \n".join(doc.text[line.start : line.end] for line in sheet.painted)
    gold = carried(doc, sheet.painted, text)

    for before, after in zip(doc.articles, gold.articles, strict=True):
        assert before.main and after.main
        assert squeezed(text[after.main.span.start : after.main.span.end]) == squeezed(before.main.text)
        assert squeezed(after.main.text) == squeezed(before.main.text)
