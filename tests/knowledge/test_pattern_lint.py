"""No pattern can be made to try again without bound: every repeat has a bound or, once made, is never taken back."""

from __future__ import annotations

import re

import pytest

from benchmarks.pattern_list import Compiled, every_pattern, unknown_calls
from benchmarks.pattern_tree import hard_texts, tree, unbounded

PATTERNS = every_pattern()

# A pattern, and how many of its repeats can be taken back without bound.
REPEATS = (
    ("[0-9]++月", 0),
    ("[0-9]{1,4}月", 0),
    ("(?>[0-9]+)月", 0),
    ("(?>第(?:[0-9]+|[一二三]+))月", 0),
    ("(?:[0-9]{1,2}月)*+日", 0),
    ("[0-9]+月", 1),
    ("[0-9]{2,}月", 1),
    ("[^,]*?月", 1),
    ("(?>[0-9]+月)日", 1),  # given back inside the group
    ("(?>(?:[0-9]+月)+)日", 1),
    ("(?:[0-9]+月)++日", 1),
    ("(?=[^,]*月)会", 1),
    ("(?<!^)(?!.*月)会", 1),
    ("(会.*)(?(1)[0-9]+|月)", 2),
    ("(?P<a>会+)|(?P<b>月+)", 2),
)


def compiled(source: str) -> Compiled:
    return Compiled("here", source, 0)


@pytest.mark.parametrize(("source", "number"), REPEATS, ids=[source for source, _ in REPEATS])
def test_the_lint_sees_what_can_be_taken_back(source: str, number: int) -> None:
    assert len(unbounded(tree(compiled(source)))) == number


def test_the_lint_reads_a_commented_pattern() -> None:
    pattern = Compiled("here", r"(?:(?P<day>[0-9]+)日 | [0-9]++号)  # [0-9]+ is no repeat here", int(re.VERBOSE))

    assert len(unbounded(tree(pattern))) == 1


def test_the_lint_looks_at_a_part_where_it_is_written() -> None:
    pattern = compiled(r"(?P<day>[0-9]+日)(?P<mark>[-.])[0-9]{1,2}(?P=mark)")

    assert len(unbounded(tree(pattern))) == 1


def test_there_are_patterns_of_every_kind() -> None:
    where = " ".join(PATTERNS)

    assert len(PATTERNS) > 150
    for kind in ("fields.", "knowledge.", "layout.", "reading.", "testing.", " (rule ", "()"):
        assert kind in where, kind


def test_every_call_of_re_is_known() -> None:
    assert unknown_calls() == []


@pytest.mark.parametrize("where", PATTERNS)
def test_no_repeat_is_taken_back_without_bound(where: str) -> None:
    assert unbounded(tree(PATTERNS[where])) == [], PATTERNS[where].source


@pytest.mark.parametrize(
    ("source", "unit"),
    [("[0-9]++月", "0"), ("(?:林|江)、{2,3}出席", "林"), ("本报讯.{0,9}记者", "本报")],
)
def test_hard_texts_repeat_what_a_pattern_begins_with(source: str, unit: str) -> None:
    texts = hard_texts(tree(compiled(source)), 100)

    assert texts[unit] == (unit * 100)[:100]
    assert any(text.endswith("\x01") for text in texts.values())
    assert all(len(text) == 100 for text in texts.values())


@pytest.mark.parametrize(
    ("name", "in_place"), [("knowledge.names._JOINED", True), ("fields.sentences._SENTENCE_END", False)]
)
def test_it_is_known_which_patterns_are_searched(name: str, in_place: bool) -> None:
    assert PATTERNS[name].in_place is in_place
