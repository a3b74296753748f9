"""Items of a list that are settled at one look: names of the most usual shape between two 、."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from cnbulletin.fields.name_readings import listed_strength
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.plain_names import plain_name
from cnbulletin.fields.run_items import INTRODUCES
from cnbulletin.knowledge.names import HAN
from cnbulletin.knowledge.patterns import Pattern

__all__ = ["plain_items"]

_ITEM = Pattern(f"、(?P<name>[{HAN}]{{2,3}})(?=、)")  # 、林溪白|、
_JOINS = frozenset("以暨")  # 以及, 暨; no plain name begins with 和, 与 or 及


def plain_items(
    folded: str, masked: str, at: int, end: int, persons: Persons, spaces: frozenset[int]
) -> Iterator[tuple[int, int, float]]:
    """The items from ``at`` on, where a 、 behind a person stands, each with its score as a person of the list.

    They end where an item asks for the thorough reading; for those given, it comes to the same end.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> from cnbulletin.knowledge.names import NameSense
    >>> text = "县领导林溪、陈默、江一帆、上官云出席"
    >>> found = plain_items(text, text, 5, len(text), Persons(Lexicon.default(), NameSense(Lexicon.default())), frozenset())
    >>> [text[start:stop] for start, stop, _ in found]
    ['陈默', '江一帆']
    """
    opened = persons.sites(folded).opened
    while (item := _ITEM.match(masked, at, end)) is not None:
        start, stop = item.span("name")
        plain = plain_name(persons.sense, folded, start, stop)
        if plain is None or plain[0] < stop or folded[start] in INTRODUCES or folded[start] in _JOINS:
            return
        if opened[bisect_right(opened, start)] < stop - 1 or not spaces.isdisjoint(range(start, stop)):
            return  # a title inside the item, or a space that may part it
        yield start, stop, listed_strength(plain[1], stop - start)
        at = stop
