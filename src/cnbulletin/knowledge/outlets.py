"""What an outlet is called: known names, and the words that the names of outlets and units end in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import HAN
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.words import Words

__all__ = [
    "NO_OUTLETS",
    "alternation",
    "ends_like_outlet",
    "is_outlet",
    "known_outlets",
    "lends_name",
    "longest_outlet",
    "opens_with_agency",
    "outlet_suffix",
]

#: The outlets of a caller who adds none.
NO_OUTLETS: Final = frozenset[str]()


def alternation(words: Iterable[str]) -> str:
    """Words as a pattern that takes the longest that fits."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def outlet_suffix(*categories: str) -> re.Pattern[str]:
    """A pattern that finds the last word of an outlet at the end of a stretch."""
    return re.compile(f"(?:{alternation(terms('outlets', *categories))})$")


@cache
def known_outlets() -> re.Pattern[str]:
    """A pattern that matches the whole name of a known outlet, with what its sites add to it."""
    names = (*terms("outlets", "agency"), *terms("outlets", "outlet"), *terms("outlets", "own"))
    return re.compile(f"(?:{alternation(names)})(?:[·-]?[{HAN}A-Za-z]{{1,8}}(?:网|客户端|在线))?")


@cache
def _ends() -> frozenset[str]:
    names = terms("outlets", "agency", "outlet", "own", "suffix", "loose")
    return frozenset({*(name[-1] for name in names), *"网端线"})


def ends_like_outlet(folded: str, end: int) -> bool:
    """Whether an outlet can end here at all: one look at the last character, which most names of persons fail."""
    return folded[end - 1] in _ends()


# A unit that lends its name to a role: 县融媒体中心记者, 县委宣传部通讯员.
_UNIT = Pattern("(?:[部局委院校所厅处队会站系办科馆庭团厂室镇乡社台网报端号大]|中心|公司|集团|大学|街道)$")


@cache
def _agencies() -> Words:
    return Words(terms("outlets", "agency", "outlet"))


def opens_with_agency(folded: str, start: int) -> bool:
    """Whether a known agency or outlet begins at ``start``, or behind the 据 that stands there."""
    return _agencies().longest_at(folded, start + (folded[start] in "据據")) > 0


@lru_cache(maxsize=8)
def _words(outlets: frozenset[str]) -> Words:
    return Words(outlets)


def longest_outlet(folded: str, start: int, outlets: frozenset[str]) -> int:
    """The length of the longest outlet of a caller's that begins at ``start``; 0 where none does."""
    return _words(outlets).longest_at(folded, start)


def is_outlet(folded: str, start: int, end: int, *, firm: bool = False) -> bool:
    """Whether a whole stretch is the name of an outlet: known, or by its last word (``firm``: of outlets only)."""
    if end - start < 2 or not ends_like_outlet(folded, end):
        return False
    known = known_outlets().match(folded, start, end)
    if known and known.end() == end:
        return True
    return bool((outlet_suffix("suffix") if firm else outlet_suffix("suffix", "loose")).search(folded, start, end))


def lends_name(folded: str, start: int, end: int) -> bool:
    """Whether a unit or an outlet fills a stretch, or two outlets do: 云岭日报·早班车 记者."""
    dot = max(folded.rfind("·", start, end), folded.rfind("-", start, end))
    if dot > start and is_outlet(folded, start, dot):
        return True
    return bool(_UNIT.search(folded, start, end)) or is_outlet(folded, start, end)
