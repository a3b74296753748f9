"""Gathers labelled spans and what joins them, and puts them in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from cnbulletin.errors import InvalidOffset
from cnbulletin.model import Page, Span

__all__ = ["Mark", "Marker"]


class Mark(NamedTuple):
    """A label and the interval that it stands on, with the reading of it."""

    label: str
    text: str
    span: Span


_Value = str | bool | Iterable[str] | None


class Marker:
    """The marks of one page, each label once an interval."""

    def __init__(self, page: Page, labels: Sequence[str]) -> None:
        self.article: int | None = None
        self._source = page.source
        self._labels = frozenset(labels)
        self._order = {label: at for at, label in enumerate(labels)}
        self._marks: dict[tuple[str, Span], Mark] = {}
        self._attributes: dict[tuple[str, Span], list[tuple[str, str]]] = {}
        self._links: dict[tuple[str, tuple[str, Span], tuple[str, Span]], None] = {}

    def mark(self, label: str, text: str, span: Span, **attributes: _Value) -> tuple[str, Span]:
        """Mark a stretch, or say more of a marked one; gives the key to link it by.

        An attribute is written once for each of its values: ``False`` and ``None`` are none, ``True`` is ``"true"``.
        """
        key = label, span
        if span.end > len(self._source):
            raise InvalidOffset(f"{label}: {span.end} lies behind the source, which has {len(self._source)} characters")
        printed = self._source[span.start : span.end]
        if label in self._labels and printed and not printed.isspace():  # no tool takes a label on nothing
            self._marks.setdefault(key, Mark(label, text, span))
            said = self._attributes.setdefault(key, [])
            article = None if self.article is None else str(self.article)
            for name, value in ({"article": article} | attributes).items():
                said += [(name, each) for each in _values(value) if (name, each) not in said]
        return key

    def link(self, label: str, head: tuple[str, Span], tail: tuple[str, Span]) -> None:
        """Join two marks, if both are there."""
        if head in self._marks and tail in self._marks:
            self._links[label, head, tail] = None

    def gathered(self) -> tuple[list[tuple[Mark, tuple[tuple[str, str], ...]]], list[tuple[str, int, int]]]:
        """The marks with their attributes, by place, and the links between places in that list."""
        marks = sorted(self._marks, key=lambda key: (key[1].start, -key[1].end, self._order[key[0]]))
        place = {key: at for at, key in enumerate(marks)}
        return (
            [(self._marks[key], tuple(self._attributes[key])) for key in marks],
            sorted((label, place[head], place[tail]) for label, head, tail in self._links),
        )


def _values(value: _Value) -> Iterable[str]:
    if value is None or value is False:
        return ()
    if value is True:
        return ("true",)
    if isinstance(value, Enum):
        return (str(value.value),)
    return (value,) if isinstance(value, str) else tuple(str(each) for each in value)
