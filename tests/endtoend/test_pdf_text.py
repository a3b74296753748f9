"""Pages that are laid out in columns, and read from the text that PDF readers give.

| case | what must hold |
|---|---|
| every reader, every layout | no character of the page is lost; the page keeps the promises; its spans cut the text |
| a reader that keeps the order in a layout | the text is the painted order; the page is read as its gold, span by span |
| a reader that does not | the fields are found as often as the floors say |

pypdf and pypdfium2 give the characters as they were painted, in every layout.  pdfminer.six looks for columns itself:
it finds them in narrow ones set flush left, and mixes them up on about half of the pages of the other layouts.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from cnbulletin import Page, parse_page
from cnbulletin.testing import misreadings
from endtoend.carried import carried, ink
from endtoend.engines import MODULES, READERS
from endtoend.layouts import LAYOUTS
from endtoend.pages import page, printed, seeds
from endtoend.scoring import below, complaints, floors, score
from promises import squeezed

pytestmark = pytest.mark.usefixtures("font")
SEEDS = seeds(40)

#: The reader and the layouts in which it keeps the painted order on every page.
IN_ORDER = (
    *(("pypdf", layout) for layout in LAYOUTS),
    *(("pypdfium2", layout) for layout in LAYOUTS),
    ("pdfminer.six", "five_columns_ragged"),
)
#: Pages of these that are not yet read as their gold, by seed; one that is read right turns the test red as well.
#: The turn of a column is one space, so the next headline hangs on the paragraph.
MISREAD: dict[tuple[str, str], set[int]] = {
    ("pypdf", "headlines_in_columns"): {62, 157, 184},
    ("pypdfium2", "headlines_in_columns"): {62, 157, 184},
}
#: The least F1 of each field over all pages and layouts; what was measured, rounded down.
FLOORS = floors("""
reader       | articles | headlines | datelines | bylines | names | titles | speakers
pypdf        |     0.99 |      0.98 |      1.00 |    1.00 |  0.99 |   0.99 |     1.00
pypdfium2    |     0.99 |      0.98 |      1.00 |    1.00 |  0.99 |   0.99 |     1.00
pdfminer.six |     0.97 |      0.96 |      0.99 |    0.98 |  0.98 |   0.96 |     0.95
""")
PAIRS = [(reader, layout) for reader in READERS for layout in LAYOUTS]


@pytest.fixture(autouse=True)
def _installed(reader: str) -> None:
    pytest.importorskip(MODULES[reader], reason=f"no {reader} on this machine: pip install '.[endtoend]'")


@cache
def text_of(reader: str, layout: str, seed: int) -> str:
    """What a reader makes of a printed page."""
    return READERS[reader](printed(seed, layout).pdf)


@cache
def parsed(reader: str, layout: str, seed: int) -> Page:
    return parse_page(text_of(reader, layout, seed))


@pytest.mark.parametrize(("reader", "layout"), PAIRS)
def test_no_character_is_lost(reader: str, layout: str) -> None:
    for seed in SEEDS:
        assert Counter(squeezed(text_of(reader, layout, seed))) == Counter(squeezed(page(seed).text)), seed


@pytest.mark.parametrize(("reader", "layout"), PAIRS)
def test_the_promises_are_kept(reader: str, layout: str) -> None:
    for seed in SEEDS:
        assert complaints(parsed(reader, layout, seed)) == [], seed


@pytest.mark.parametrize(("reader", "layout"), IN_ORDER)
def test_the_order_is_kept(reader: str, layout: str) -> None:
    for seed in SEEDS:
        assert squeezed(text_of(reader, layout, seed)) == ink(page(seed), printed(seed, layout).painted), seed


@pytest.mark.parametrize(("reader", "layout"), IN_ORDER)
def test_pages_in_order_are_read_as_their_gold(reader: str, layout: str) -> None:
    misread = {}
    for seed in SEEDS:
        gold = carried(page(seed), printed(seed, layout).painted, text_of(reader, layout, seed))
        if different := misreadings(gold, parsed(reader, layout, seed)):
            misread[seed] = different

    assert misread.keys() == MISREAD.get((reader, layout), set()), misread


@pytest.mark.parametrize("reader", READERS)
def test_fields_are_found(reader: str) -> None:
    tallies = score((page(seed), parsed(reader, layout, seed)) for layout in LAYOUTS for seed in SEEDS)

    assert below(tallies, FLOORS[reader]) == {}
