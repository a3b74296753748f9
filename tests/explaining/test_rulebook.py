"""Every identifier proves itself: its examples show it, its look-alikes do not."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

import cnbulletin as cnb
from cnbulletin.explaining.rulebook import RuleSort, rulebook
from explaining.asking import PATTERNS, identifiers

ROOT = Path(__file__).parents[2]
BOOK = rulebook()
CLAIMS = [name for name, entry in BOOK.items() if entry.sort is RuleSort.CLAIM]
# What a page alone cannot show: it takes a lexicon of the caller's, or an object that the library did not make.
BEYOND_A_PAGE = {"name.lexicon", "unexplained"}
# Every text is a page.
ALWAYS = {"page.whole"}


@cache
def shown(text: str) -> frozenset[str]:
    """The identifiers in the explanation of a page."""
    return frozenset(identifiers(cnb.explain(cnb.parse_page(text))))


def test_the_names_are_well_made_and_in_order() -> None:
    assert list(BOOK) == sorted(BOOK)
    assert all(re.fullmatch(r"[a-z_]+(\.[a-z_]+)?", name) for name in BOOK)
    assert set(PATTERNS) == BOOK.keys() - set(CLAIMS)


@pytest.mark.parametrize("name", BOOK)
def test_every_entry_says_something(name: str) -> None:
    entry = BOOK[name]

    assert entry.note
    assert bool(entry.examples) == (name not in BEYOND_A_PAGE)
    assert bool(entry.counter_examples) == (name not in ALWAYS)
    assert not set(entry.examples) & set(entry.counter_examples)


@pytest.mark.parametrize("name", CLAIMS)
class TestEveryClaim:
    def test_is_in_the_explanation_of_its_examples(self, name: str) -> None:
        assert [text for text in BOOK[name].examples if name not in shown(text)] == []

    def test_is_not_in_that_of_its_lookalikes(self, name: str) -> None:
        assert [text for text in BOOK[name].counter_examples if name in shown(text)] == []


def test_the_reference_page_is_current() -> None:
    spec = spec_from_file_location("make_rules", ROOT / "tools" / "make_rules.py")
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)

    assert made.page() == (ROOT / "docs" / "rules.md").read_text(encoding="utf-8"), "run tools/make_rules.py"
