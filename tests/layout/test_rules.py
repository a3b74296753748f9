"""Every pattern finds its examples and none of its look-alikes."""

from __future__ import annotations

import pytest

from cnbulletin.fields import headline
from cnbulletin.knowledge.lexicon import read_table
from cnbulletin.knowledge.rules import Rule
from cnbulletin.layout import furniture, line_rules

RULES = (*line_rules.RULES, *furniture.RULES, *headline.RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
class TestEveryRule:
    def test_finds_its_examples(self, rule: Rule) -> None:
        assert rule.examples
        assert [text for text in rule.examples if not rule.search(text)] == []

    def test_passes_its_counter_examples(self, rule: Rule) -> None:
        assert rule.counter_examples
        assert [text for text in rule.counter_examples if rule.search(text)] == []

    def test_says_what_it_is(self, rule: Rule) -> None:
        assert rule.note


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


class TestTheWordsOfFurniture:
    def test_are_sorted_and_unique(self) -> None:
        rows = [(row.category, row.term) for row in read_table("furniture")]

        assert rows == sorted(set(rows))

    def test_have_a_category_and_a_source(self) -> None:
        rows = read_table("furniture")

        assert {row.category for row in rows} == {"label", "label_end", "lead", "outlet_end"}
        assert all(row.source for row in rows)
        assert all(row.term.isalpha() for row in rows)
