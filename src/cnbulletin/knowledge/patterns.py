"""A pattern that is compiled at first use, so that nothing is compiled when the library is imported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

__all__ = ["Pattern"]


@cache
def _compile(source: str) -> re.Pattern[str]:
    return re.compile(source)


class Pattern:
    """A regular expression over folded text, compiled once a process.

    >>> Pattern("[0-9]++月").search("定于3月召开").span()
    (2, 4)
    """

    __slots__ = ("source",)

    def __init__(self, source: str) -> None:
        self.source = source

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return _compile(self.source)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that begins exactly at ``start``."""
        return _compile(self.source).match(text, start, len(text) if end is None else end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in ``text[start:end]``, with offsets into ``text``."""
        return _compile(self.source).search(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return _compile(self.source).fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match in ``text[start:end]``, in order."""
        return _compile(self.source).finditer(text, start, len(text) if end is None else end)
