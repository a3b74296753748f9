"""What titles and groups are written with: followers of a name, forms of address, units, posts and head nouns."""

from __future__ import annotations

from functools import cache

from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.words import Words

__all__ = [
    "ends_in_people",
    "followers",
    "heads",
    "holds_follower",
    "honorifics",
    "is_head",
    "is_post",
    "is_rank",
    "is_unit",
    "is_word",
    "units",
]


@cache
def followers() -> Words:
    return Words(terms("followers"))


@cache
def _long_followers() -> frozenset[str]:
    return frozenset(word for word in followers() if len(word) > 1)


def holds_follower(name: str) -> bool:
    """Whether a follower of two to four characters stands anywhere in a short stretch."""
    return not _long_followers().isdisjoint(
        [name[at : at + length] for length in (2, 3, 4) for at in range(len(name) - length + 1)]
    )


@cache
def honorifics() -> Words:
    return Words(terms("titles", "honorific"))


@cache
def units() -> Words:
    return Words(terms("titles", "unit"))


@cache
def heads() -> Words:
    return Words(terms("titles", "head"))


@cache
def _words() -> frozenset[str]:
    return frozenset().union(heads(), units(), honorifics(), followers())


def is_word(text: str) -> bool:
    """Whether a whole stretch is a head noun, a unit or a form of address, and so no name."""
    return text in _words()


@cache
def _posts() -> Words:
    return Words(terms("titles", "post"))


def is_post(text: str) -> bool:
    """Whether a text ends in a person's office (书记, 主任 …)."""
    return _posts().end_at(text, len(text))


@cache
def _people() -> Words:
    return Words(heads() | _posts())


def ends_in_people(text: str, start: int, stop: int) -> bool:
    """Whether a stretch of a text ends in the head noun of a group or in a person's office."""
    return _people().end_at(text, stop, start)


@cache
def _ranks() -> Words:
    return Words(heads() | units() | _posts())


def is_rank(text: str) -> bool:
    """Whether a text ends in a head noun, a unit or an office."""
    return _ranks().end_at(text, len(text))


def is_head(text: str) -> bool:
    """Whether a text ends in the head noun of a group (负责人, 代表 …)."""
    return heads().end_at(text, len(text))


def is_unit(text: str) -> bool:
    """Whether a text ends in a unit (局, 学院 …)."""
    return units().end_at(text, len(text))
