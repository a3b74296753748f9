"""Patterns: compiled at first use, once a process, and none of them slow on any text."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import cnbulletin.fields
import cnbulletin.knowledge
import cnbulletin.layout
from cnbulletin.knowledge.patterns import Pattern


def collected() -> Iterator[tuple[str, Pattern]]:
    """Every Pattern that a module holds, by module and name."""
    for package in (cnbulletin.knowledge, cnbulletin.fields, cnbulletin.layout):
        for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                if isinstance(value, Pattern):
                    yield f"{info.name.removeprefix('cnbulletin.')}.{name}", value


PATTERNS = dict(collected())


def test_there_are_patterns() -> None:
    assert len(PATTERNS) > 20


@pytest.mark.parametrize("name", PATTERNS)
def test_each_compiles(name: str) -> None:
    assert PATTERNS[name].compiled.pattern == PATTERNS[name].source


# Text that a pattern may find hard: one character a thousand times, list after list, openings without an end.
HARD = (
    "、",
    "。",
    "…",
    "·",
    "(",
    "）",
    '"',
    "1",
    "一",
    "林",
    "的",
    "甲、",
    "县长林溪、",
    "12月",
    "的在",
    "\x00",
    "到会",
    "各",
    "同志",
)


@pytest.mark.parametrize("name", PATTERNS)
def test_each_comes_to_an_end_on_hard_text(name: str) -> None:
    """A pattern whose work explodes would never come back; how fast the others are is for benchmarks."""
    for text in HARD:
        long = text * (2_000 // len(text))
        for match in (PATTERNS[name].search(long), PATTERNS[name].match(long)):
            assert match is None or 0 <= match.start() <= match.end() <= len(long), text


def test_the_methods_are_those_of_re() -> None:
    pattern, text = Pattern("[0-9]++月"), "3月和12月"

    assert pattern.compiled is Pattern("[0-9]++月").compiled
    assert pattern.match(text) is not None
    assert pattern.match(text, 1) is None
    assert pattern.match(text, 0, 1) is None
    assert pattern.search(text, 1).span() == (3, 6)  # type: ignore[union-attr]
    assert pattern.search(text, 1, 5) is None
    assert pattern.fullmatch(text) is None
    assert pattern.fullmatch("12月") is not None
    assert [match.span() for match in pattern.finditer(text)] == [(0, 2), (3, 6)]
    assert [match.span() for match in pattern.finditer(text, 1)] == [(3, 6)]
    assert list(pattern.finditer(text, 1, 4)) == []


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = Pattern("(")

    assert broken.source == "("
    with pytest.raises(re.error):
        broken.search("")
