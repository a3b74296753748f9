"""What titles and groups are written with: followers of a name, forms of address, units, posts and head nouns."""

from __future__ import annotations

from functools import cache

from cnbulletin.knowledge.lexicon import terms

__all__ = [
    "ends_with",
    "followers",
    "heads",
    "honorifics",
    "is_head",
    "is_post",
    "is_unit",
    "is_word",
    "last_chars",
    "longest_at",
    "unit_lasts",
    "units",
]


@cache
def followers() -> frozenset[str]:
    return frozenset(terms("followers"))


@cache
def honorifics() -> frozenset[str]:
    return frozenset(terms("titles", "honorific"))


@cache
def units() -> frozenset[str]:
    return frozenset(terms("titles", "unit"))


@cache
def heads() -> frozenset[str]:
    return frozenset(terms("titles", "head"))


def last_chars(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[-1] for word in words)


def ends_with(text: str, words: frozenset[str]) -> bool:
    """Whether a text ends in one of the words (of up to six characters)."""
    for k in range(1, min(len(text), 6) + 1):
        if text[-k:] in words:
            return True
    return False


def longest_at(text: str, start: int, words: frozenset[str]) -> int:
    """The length of the longest word (of up to six characters) that begins at ``start``; 0 where none does."""
    for k in (6, 5, 4, 3, 2, 1):
        if text[start : start + k] in words and start + k <= len(text):
            return k
    return 0


@cache
def unit_lasts() -> frozenset[str]:
    return last_chars(units())


def is_word(text: str) -> bool:
    """Whether a whole stretch is a head noun, a unit or a form of address, and so no name."""
    return text in heads() or text in units() or text in honorifics() or text in followers()


@cache
def _posts() -> frozenset[str]:
    return frozenset(terms("titles", "post"))


def is_post(text: str) -> bool:
    """Whether a text ends in a person's office (书记, 主任 …)."""
    return ends_with(text, _posts())


def is_head(text: str) -> bool:
    """Whether a text ends in the head noun of a group (负责人, 代表 …)."""
    return ends_with(text, heads())


def is_unit(text: str) -> bool:
    """Whether a text ends in a unit (局, 学院 …)."""
    return ends_with(text, units())
