"""The first look at a run: over the items that name nobody, to the first that may.  Most clauses name nobody."""

from __future__ import annotations

from bisect import bisect_right

from cnbulletin.fields.odd_names import odd_person
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.run_items import INTRODUCES, attributive, is_waiting
from cnbulletin.knowledge.patterns import Pattern

__all__ = ["LONGEST_ITEM", "NAMELESS", "PARTED_AT", "Waiting", "first_item"]

LONGEST_ITEM = 200  # characters: what is longer is no item of a list
NAMELESS = 16  # items without a name that a title, or the groups before a name, may have
PARTED_AT = Pattern(r"[、,;:。!?]")
_JOINS = frozenset("以及和与暨")

#: An item without a name, and the mark behind it: a title's first part, or a group.
Waiting = tuple[int, int, str]


def first_item(
    folded: str, masked: str, begin: int, end: int, persons: Persons, spaces: frozenset[int]
) -> tuple[int, list[Waiting]] | None:
    """Where the first item of a run begins that may hold a person, and the items before it.

    ``None`` where the run ends before one: at an item that is neither part of a title nor a group.
    """
    titles, _, _, opened = persons.sites(folded)
    waiting: list[Waiting] = []
    item = begin
    while item < end:
        limit = item + LONGEST_ITEM if item + LONGEST_ITEM < end else end
        parted = PARTED_AT.search(masked, item, limit)
        stop = parted.start() if parted is not None else limit
        if waiting and masked[item] in _JOINS:
            return item, waiting
        # no such phrase goes over the end of the item, but for ! and ?
        described = folded.find("的", item, stop) >= 0 or (stop < end and masked[stop] in "!?")
        if (described or folded[item] in INTRODUCES) and attributive(folded, item, end, persons) is not None:
            return item, waiting  # 来访的|林溪
        if masked.find("·", item, stop) >= 0 or (spaces and not spaces.isdisjoint(range(item + 1, stop))):
            return item, waiting  # what may part it in two
        may_hold = opened[bisect_right(opened, item)] <= stop
        if (may_hold or persons.may_begin(folded, item)) and persons.find(folded, item, stop) is not None:
            return item, waiting
        titled = titles[bisect_right(titles, item)] <= stop
        if titled and odd_person(persons, folded, masked, item, stop, listed=False) is not None:
            return item, waiting
        if len(waiting) == NAMELESS or not is_waiting(folded, item, stop, masked, end):
            return None
        waiting.append((item, stop, masked[stop]))
        item = stop + 1
    return None
