"""Names of no known shape: a post before them and a separator or a verb behind them say that they are names.

副县长沙马拉且、…, 总工程师工巧出席: such a name is uncertain, but without it the whole list would be lost.
"""

from __future__ import annotations

from cnbulletin.fields.name_ends import LAST, NO_THIRD
from cnbulletin.fields.persons import Person, Persons
from cnbulletin.fields.title_ends import near
from cnbulletin.fields.word_names import PERSONAL
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.names import is_foreign, is_han, is_ordinary
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import followers, holds_follower, is_post, is_rank, is_word

__all__ = ["ODD", "may_be_name", "odd_person"]

#: The score of a name that only its place makes a name.
ODD = 0.1
_SHORTEST, _LONGEST, _FOREIGN = 2, 4, 8
_LONGEST_TITLE = 40
_ACTIONS = (predicates.ATTEND, predicates.PRESIDE, predicates.SPEAK, predicates.LEAD)
_LATIN = Pattern(r"(?:[A-Z][a-z'-]{1,15}){1,4}+")  # SimonKwok: white space is gone


def odd_person(persons: Persons, folded: str, masked: str, start: int, stop: int, *, listed: bool) -> Person | None:
    """The person of the list item ``[start, stop)``: a post and what stands between it and the item's end or verb.

    ``listed`` says that persons stand before it in the same list, so that its title may be theirs.
    """
    bounded = stop < len(masked) and masked[stop] in "、,;"
    last = min(stop - _SHORTEST, start + _LONGEST_TITLE)
    pupils = folded.rfind("师生", start, last + 1) + 1  # 百余名师|生代表
    for at in reversed(near(persons.sites(folded).titles, start, last)):
        if pupils > at:
            return None
        if persons.titles.at(folded, at, start) and is_post(folded[start:at]):
            end = _end(persons, folded, at, stop, bounded=bounded)
            if end is not None:
                return Person(start, at, end, end, (), ODD, bounded)
            return None
    if pupils > start:
        return None
    if listed and masked[start - 1] == "、":
        end = _end(persons, folded, start, stop, bounded=bounded)
        if end is not None and (end < stop or bounded):
            return Person(start, start, end, end, (), ODD, bounded)
    return None


def _end(persons: Persons, folded: str, at: int, stop: int, *, bounded: bool) -> int | None:
    """Where a name that begins at ``at`` ends: at the end of its item, or before a verb that only people do."""
    if bounded and not folded[at].isascii():
        return stop if may_be_name(persons, folded, at, stop) else None
    latin = _LATIN.match(folded, at, stop)
    if latin is not None:
        return latin.end() if latin.end() == stop or _acts(folded, latin.end()) else None
    for end in range(at + _SHORTEST, min(stop, at + _LONGEST) + 1):
        if (end == stop or _acts(folded, end)) and may_be_name(persons, folded, at, end):
            return end
    return None


def _acts(folded: str, at: int) -> bool:
    """Whether what a person does begins at ``at``."""
    if PERSONAL.match(folded, at) is not None or followers().longest_at(folded, at) > 1:
        return True
    return any(rule.match(folded, at) is not None for rule in _ACTIONS)


def _sounds_foreign(name: str) -> bool:
    """Whether a stretch that is too long for other names is written as foreign names are, but for a character or two: 阿拉腾敖其."""
    return 3 * sum(is_foreign(ch + "阿") for ch in name) >= 2 * len(name)


def may_be_name(persons: Persons, folded: str, at: int, end: int) -> bool:
    """Whether nothing in a stretch speaks against a name: no grammar, no rank, no unit, no ordinary word."""
    name = folded[at:end]
    if not _SHORTEST <= len(name) <= _FOREIGN or not is_han(name):
        return False
    if len(name) > _LONGEST and not (is_foreign(name) or _sounds_foreign(name)):
        return False
    if is_rank(name):
        return False
    if len(name) == 2 and folded[end : end + 1] in ("、", ",") and persons.sense.surname(name)[0] == 1:
        return name[1] not in NO_THIRD  # 党工委书记全程,: no adverb stands before a comma
    if not NO_THIRD.isdisjoint(name):
        grammar = [ch in NO_THIRD and not (len(name) > 3 and is_foreign(ch + "阿")) for ch in name]
        if any(grammar[:-1]) or (grammar[-1] and name[-1] not in LAST):
            return False
    if is_word(name) or holds_follower(name):
        return False
    if is_ordinary(name) or is_ordinary(name[:2]) or is_ordinary(name[-2:]):
        return len(name) == 2 and persons.sense.surname(name)[0] == 1
    return len(name) > _LONGEST or persons.sense.allows(name) or is_foreign(name)
