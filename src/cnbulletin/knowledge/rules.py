"""A rule is an object: a name, a commented pattern, examples that it matches and look-alikes that it does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from cnbulletin.knowledge.patterns import Pattern

__all__ = ["Rule"]

_HERE = r"\G"  # as other engines write it: where the search begins


class Rule(Pattern):
    r"""One pattern over folded text, with the evidence that it is right.

    ``pattern`` is a verbose pattern; it is compiled at first use.  One that opens with ``\G`` matches where a search
    begins and nowhere else.  Every string of ``examples`` is found by :attr:`search`, none of ``counter_examples``
    is; a test runs both for every rule.

    >>> rule = Rule(name="verb.preside", pattern="主持", note="", examples=("林溪主持",), counter_examples=("林溪",))
    >>> rule, rule.search("林溪主持会议").span()
    (Rule('verb.preside'), (2, 4))
    >>> rule = Rule(name="line.today", pattern=r"\G 今[天日]", note="", examples=("今天",), counter_examples=("他今天",))
    >>> rule.search("他今天", 1).span(), rule.search("他今天"), rule.fullmatch("他今天", 1, 2)
    ((1, 3), None, None)
    """

    begins_here: bool
    name: str
    pattern: str
    note: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def __init__(
        self, *, name: str, pattern: str, note: str, examples: tuple[str, ...], counter_examples: tuple[str, ...]
    ) -> None:
        opening = pattern.lstrip()
        self.begins_here = opening.startswith(_HERE)
        super().__init__(opening.removeprefix(_HERE))
        self.name, self.pattern, self.note = name, pattern, note
        self.examples, self.counter_examples = examples, counter_examples

    def __repr__(self) -> str:
        return f"Rule({self.name!r})"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, re.VERBOSE)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The first match of a stretch, with offsets into the text."""
        return self.compiled.match if self.begins_here else self.compiled.search
