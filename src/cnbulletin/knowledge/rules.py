"""A rule is an object: a name, a commented pattern, examples that it matches and look-alikes that it does not."""

from __future__ import annotations

from functools import cache

import regex
from attrs import field, frozen

__all__ = ["Rule"]


@cache
def _compile(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.VERBOSE)


@frozen(kw_only=True)
class Rule:
    """One pattern over folded text, with the evidence that it is right.

    ``pattern`` is a verbose ``regex`` pattern; it is compiled at first use.  Every string of ``examples`` is
    found by :meth:`search`, none of ``counter_examples`` is; a test runs both for every rule.

    >>> rule = Rule(name="verb.preside", pattern="主持", note="", examples=("林溪主持",), counter_examples=("林溪",))
    >>> rule.search("林溪主持会议").span()
    (2, 4)
    """

    name: str
    pattern: str = field(repr=False)
    note: str
    examples: tuple[str, ...] = field(repr=False)
    counter_examples: tuple[str, ...] = field(repr=False)

    @property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled pattern, made once a process."""
        return _compile(self.pattern)

    def search(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """The first match in ``text[start:end]``, with offsets into ``text``."""
        return self.compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """The match that begins exactly at ``start``, if any."""
        return self.compiled.match(text, start, len(text) if end is None else end)
