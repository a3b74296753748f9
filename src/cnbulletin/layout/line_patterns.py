"""Rules of a line as ``re`` runs them: it is faster than ``regex`` at patterns that are tried at a known offset."""

from __future__ import annotations

import re
from functools import cache
from sys import maxsize

from cnbulletin.knowledge.rules import Rule

__all__ = ["LineRule"]


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(r"\G", ""), re.VERBOSE)  # match() begins at its offset anyhow


class LineRule(Rule):
    r"""A rule that is asked of every line of a page.

    >>> rule = LineRule(name="line.today", pattern=r"\G 今[天日]", note="", examples=("今天",), counter_examples=("他今天",))
    >>> rule.begin("他今天", 1).span(), rule.begin("他今天")
    ((1, 3), None)
    """

    __slots__ = ()

    def find(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match in ``text[start:end]``; not for a pattern that begins with ``\\G``."""
        return _compile(self.pattern).search(text, start, end)

    def begin(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match that begins exactly at ``start``, if any."""
        return _compile(self.pattern).match(text, start, end)

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether the pattern matches all of ``text[start:end]``."""
        return _compile(self.pattern).fullmatch(text, start, end) is not None
