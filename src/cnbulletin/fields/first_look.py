"""The first look at a clause: whether anything in it can open a person.  Most clauses name nobody."""

from __future__ import annotations

from cnbulletin.fields.odd_names import odd_person
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.run_items import attributive, is_waiting
from cnbulletin.fields.sentences import clause_end
from cnbulletin.fields.title_ends import any_near

__all__ = ["may_hold_person"]

_JOINS = frozenset("以及和与暨")


def may_hold_person(folded: str, masked: str, begin: int, end: int, persons: Persons) -> bool:
    """Whether anything in the first clause can open a person: a title, a surname where an item begins, a phrase."""
    stop = clause_end(masked, begin, end)
    sites = persons.sites(folded)
    item = begin
    while item < stop:
        comma = masked.find("、", item, stop)
        after = comma if comma >= 0 else stop
        if persons.may_begin(folded, item) or any_near(sites.opened, item, after):
            return True
        if item > begin and masked[item] in _JOINS:
            return True
        if attributive(folded, item, end, persons) is not None:
            return True  # 来访的|林溪
        titled = any_near(sites.titles, item, after)
        if titled and odd_person(persons, folded, masked, item, after, listed=False) is not None:
            return True
        if comma < 0:
            break
        if not is_waiting(folded, item, after, masked, end):
            return False
        item = comma + 1
    # 省委副书记、|省长林溪: what waits for the next clause ends in a head noun or a post
    return stop < end and masked[stop] == "," and is_waiting(folded, item, stop, masked, end)
