"""A pattern that is compiled at first use, so that nothing is compiled when the library is imported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

__all__ = ["Pattern"]


class Pattern:
    """A regular expression over folded text, compiled once a process.

    ``match``, ``search``, ``fullmatch`` and ``finditer`` are the compiled pattern's own methods
    (``text``, and half-open bounds), so that asking costs one call.

    >>> Pattern("[0-9]++月").search("定于3月召开").span()
    (2, 4)
    """

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """The match that begins exactly at a start."""
        return self.compiled.match

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The first match of a stretch, with offsets into the text."""
        return self.compiled.search

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """The match of a whole text or stretch."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Every match of a stretch, in order."""
        return self.compiled.finditer
