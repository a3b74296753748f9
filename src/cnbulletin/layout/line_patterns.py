"""Rules of a line as ``re`` runs them: it is faster than ``regex`` at one place, and every line of a page is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from cnbulletin.knowledge.rules import Rule

__all__ = ["LineRule"]


class LineRule(Rule):
    r"""A rule whose pattern begins, perhaps by ``\G``, where a line or a paragraph does.

    >>> rule = LineRule(name="line.today", pattern=r"\G 今[天日]", note="", examples=("今天",), counter_examples=("他今天",))
    >>> rule.begin("他今天", 1).span(), rule.begin("他今天"), rule.fits("他今天", 1, 2)
    ((1, 3), None, None)
    """

    @cached_property
    def _anchored(self) -> re.Pattern[str]:
        return re.compile(self.pattern.replace(r"\G", ""), re.VERBOSE)  # methods that begin at an offset need no \G

    @cached_property
    def begin(self) -> Callable[..., re.Match[str] | None]:
        """The match that begins exactly at a start, if any."""
        return self._anchored.match

    @cached_property
    def fits(self) -> Callable[..., re.Match[str] | None]:
        """The match of a whole stretch, if it is one."""
        return self._anchored.fullmatch
