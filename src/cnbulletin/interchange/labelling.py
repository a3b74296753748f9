"""Gathers labelled spans and what joins them, and puts them in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from cnbulletin.errors import InvalidOffset
from cnbulletin.model import Page, Span

__all__ = ["Labeller", "Place"]

#: A label and the interval that it stands on.
Place = tuple[str, Span]
_Value = str | bool | Iterable[str] | None


class Labeller:
    """The labels of one page, each of them once an interval."""

    def __init__(self, page: Page, labels: Sequence[str]) -> None:
        self.article: int | None = None
        self._source = page.source
        self._wanted = frozenset(labels)
        self._order = {label: at for at, label in enumerate(labels)}
        self._texts: dict[Place, str] = {}
        self._attributes: dict[Place, list[tuple[str, str]]] = {}
        self._links: set[tuple[str, Place, Place]] = set()

    def label(self, label: str, text: str, span: Span, **attributes: _Value) -> Place:
        """Label a stretch, or say more of a labelled one; gives the place to link it by.

        An attribute is written once for each of its values: ``False`` and ``None`` are none, ``True`` is ``"true"``.
        """
        place = label, span
        if span.end > len(self._source):
            raise InvalidOffset(f"{label}: {span.end} lies behind the source, which has {len(self._source)} characters")
        printed = self._source[span.start : span.end]
        if label in self._wanted and printed and not printed.isspace():  # no tool takes a label on nothing
            self._texts.setdefault(place, text)
            said = self._attributes.setdefault(place, [])
            article = None if self.article is None else str(self.article)
            for name, value in ({"article": article} | attributes).items():
                said += [(name, each) for each in _values(value) if (name, each) not in said]
        return place

    def link(self, label: str, head: Place, tail: Place) -> None:
        """Join two labels, if both are there."""
        if head in self._texts and tail in self._texts:
            self._links.add((label, head, tail))

    def labels(self) -> list[tuple[Place, str, tuple[tuple[str, str], ...]]]:
        """The labels in the order of the page, the longer one first, each with its text and its attributes."""
        places = sorted(self._texts, key=lambda place: (place[1].start, -place[1].end, self._order[place[0]]))
        return [(place, self._texts[place], tuple(self._attributes[place])) for place in places]

    def links(self) -> list[tuple[str, int, int]]:
        """What joins two labels, and where both stand among :meth:`labels`, in order."""
        number = {place: at for at, (place, _, _) in enumerate(self.labels())}
        return sorted((label, number[head], number[tail]) for label, head, tail in self._links)


def _values(value: _Value) -> Iterable[str]:
    if value is None or value is False:
        return ()
    if value is True:
        return ("true",)
    if isinstance(value, Enum):
        return (str(value.value),)
    return (value,) if isinstance(value, str) else tuple(str(each) for each in value)
