"""Every rule anywhere proves itself: its examples are found, its look-alikes are not."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import cnbulletin.fields
import cnbulletin.knowledge
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.rules import Rule
from cnbulletin.reading.characters import fold_table, is_white


def modules() -> Iterator[object]:
    for package in (cnbulletin.knowledge, cnbulletin.fields):
        for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            yield importlib.import_module(info.name)


def held(value: object) -> Iterator[Rule]:
    """The rules that a value of a module holds: itself, or its members."""
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from held(item)
    elif isinstance(value, tuple | list | frozenset | set):
        for item in value:
            yield from held(item)


RULES = tuple({id(rule): rule for module in modules() for v in vars(module).values() for rule in held(v)}.values())
NAMED = {rule.name: rule for rule in RULES}


def test_the_rules_are_found_and_named_apart() -> None:
    assert set(predicates.RULES) <= set(RULES)
    assert len(NAMED) == len(RULES)
    assert all(re.fullmatch(r"[a-z_]+(?:\.[a-z_]+)+", name) for name in NAMED)


@pytest.mark.parametrize("name", NAMED)
class TestEveryRule:
    def test_has_examples_and_lookalikes(self, name: str) -> None:
        rule = NAMED[name]

        assert len(set(rule.examples)) == len(rule.examples) > 0
        assert len(set(rule.counter_examples)) == len(rule.counter_examples) > 0
        assert not set(rule.examples) & set(rule.counter_examples)

    def test_finds_its_examples(self, name: str) -> None:
        assert [text for text in NAMED[name].examples if NAMED[name].search(text) is None] == []

    def test_finds_no_lookalike(self, name: str) -> None:
        assert [text for text in NAMED[name].counter_examples if NAMED[name].search(text) is not None] == []

    def test_sees_folded_text_only(self, name: str) -> None:
        for text in (*NAMED[name].examples, *NAMED[name].counter_examples):
            assert text.translate(fold_table()) == text
            assert not any(is_white(ch) for ch in text)

    def test_matches_something_and_never_nothing(self, name: str) -> None:
        rule = NAMED[name]

        assert rule.search("") is None
        assert all(match.end() > match.start() for text in rule.examples if (match := rule.search(text)))

    def test_comes_to_an_end_on_hard_text(self, name: str) -> None:
        compiled = NAMED[name].compiled
        for text in ("、", "的", "在", "作", "参加", "进行", "带领", "一", "(", '"', "县长林溪、", "1月", "出席会议的"):
            long = text * (3_000 // len(text))
            assert all(match.end() <= len(long) for match in compiled.finditer(long)), text


def test_offsets_count_in_the_whole_text() -> None:
    rule = Rule(name="test.rule", pattern="主 持  # a comment", note="", examples=("主持",), counter_examples=("持",))

    assert rule.search("林溪主持会议").span() == (2, 4)  # type: ignore[union-attr]
    assert rule.search("林溪主持会议", 3) is None
    assert rule.search("林溪主持会议", 0, 3) is None
    assert rule.match("林溪主持会议", 2).span() == (2, 4)  # type: ignore[union-attr]
    assert rule.match("林溪主持会议", 1) is None
    assert rule.compiled is rule.compiled


def test_a_rule_is_a_value() -> None:
    assert hash(predicates.ATTEND) == hash(predicates.ATTEND)
    assert "pattern" not in repr(predicates.ATTEND)
    assert repr(predicates.ATTEND) == f"Rule({predicates.ATTEND.name!r})"
