"""A set of words that a text is asked for at an offset: found by the first or last character, then by length."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

__all__ = ["Words"]


class Words(frozenset[str]):
    """Literal words; immutable.

    >>> words = Words(["主任", "副主任", "县长"])
    >>> words.longest_at("副主任林溪", 0), words.end_at("办公室副主任林溪", 6)
    (3, True)
    """

    __slots__ = ("lengths_by_first", "lengths_by_last")
    lengths_by_first: dict[str, tuple[int, ...]]  # longest first
    lengths_by_last: dict[str, tuple[int, ...]]  # shortest first

    def __new__(cls, words: Iterable[str]) -> Self:
        made = super().__new__(cls, words)
        made.lengths_by_first = _lengths(made, 0, longest_first=True)
        made.lengths_by_last = _lengths(made, -1, longest_first=False)
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[str, ...]]]:
        return type(self), (tuple(self),)

    def longest_at(self, text: str, start: int) -> int:
        """The length of the longest word that begins at ``start``; 0 where none does."""
        for length in self.lengths_by_first.get(text[start : start + 1], ()):
            word = text[start : start + length]
            if word in self:
                return len(word)
        return 0

    def end_at(self, text: str, stop: int, start: int = 0) -> bool:
        """Whether a word ends at ``stop`` that does not begin before ``start``."""
        if stop <= start:
            return False
        for length in self.lengths_by_last.get(text[stop - 1], ()):
            if length > stop - start:
                return False
            if text[stop - length : stop] in self:
                return True
        return False


def _lengths(words: Iterable[str], at: int, *, longest_first: bool) -> dict[str, tuple[int, ...]]:
    by_length: dict[int, list[str]] = {}
    for word in words:
        by_length.setdefault(len(word), []).append(word)
    found: dict[str, tuple[int, ...]] = {}
    for length in sorted(by_length, reverse=longest_first):
        for key in {word[at] for word in by_length[length]}:
            found[key] = (*found.get(key, ()), length)
    return found
