"""The mentions of one printed name, parted into bearers: nearly always one, and more where they cannot be one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from cnbulletin.corpus.ledger import Bearer, Ledger

__all__ = ["bearers_of"]

Selector = tuple[str, str | None]


def bearers_of(ledger: Ledger, name: str, titles: Collection[str | None]) -> list[Bearer]:
    """The smallest bearers of a name: mentions that stand among the same people, none twice in a list.

    ``titles`` are those by which a user has told bearers of this name apart: their mentions stay by themselves.
    Two mentions belong together where their articles share another name, or, standing alone, where they have the
    same title; never two of one list.
    """
    numbers = ledger.of_name[name]
    doubled = _doubled(ledger, numbers)
    groups: defaultdict[tuple[int, str | None], list[int]] = defaultdict(list)
    for number in numbers:
        title = ledger.mentions[number].title
        groups[doubled.get(number, 0), title if title in titles else None].append(number)
    found = [
        part
        for key in sorted(groups, key=lambda key: (key[0], key[1] or ""))
        for part in _parts(ledger, name, groups[key])
    ]
    return [ledger.bearer(part) for part in found]


def _doubled(ledger: Ledger, numbers: list[int]) -> dict[int, int]:
    """Mentions of one name that share a list: which bearer of the name each is, 0 for the usual one."""
    in_list: defaultdict[int, list[int]] = defaultdict(list)
    for number in numbers:
        attended = ledger.list_of[number]
        if attended is not None:
            in_list[attended].append(number)
    several = {attended: members for attended, members in in_list.items() if len(members) > 1}
    if not several:
        return {}
    # The usual bearer is the one whose title, and whose neighbours, the name has elsewhere too.
    titles: defaultdict[str | None, int] = defaultdict(int)
    beside: defaultdict[str, int] = defaultdict(int)
    for attended, members in in_list.items():
        if attended not in several:
            titles[ledger.mentions[members[0]].title] += 1
            for neighbour in ledger.neighbours_of.get(members[0], ()):
                beside[neighbour] += 1

    def unlike(number: int) -> tuple[int, int, int]:
        near = sum(beside[name] for name in ledger.neighbours_of.get(number, ()))
        return -titles[ledger.mentions[number].title], -near, number

    return {n: rank for members in several.values() for rank, n in enumerate(sorted(members, key=unlike))}


def _parts(ledger: Ledger, name: str, numbers: list[int]) -> list[list[int]]:
    """Mentions that are connected by what stands around them; the parts in the order of their first mentions."""
    parent = {number: number for number in numbers}

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    def join(one: int, other: int) -> None:
        low, high = sorted((root(one), root(other)))
        parent[high] = low

    first: dict[object, int] = {}
    alone: list[int] = []
    for number in numbers:
        article = ledger.article_of[number]
        others = [other for other in ledger.names_in_article[article] if other != name]
        for key in (article, *others):
            join(number, first.setdefault(key, number))
        if not others:
            alone.append(number)
    in_company = set(numbers).difference(alone)
    with_title: dict[tuple[str | None, str | None], int] = {}
    for number in (*sorted(in_company), *alone):
        mention = ledger.mentions[number]
        same = with_title.setdefault((mention.outlet, mention.title), number)
        if number not in in_company:
            join(number, same)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for number in numbers:
        parts[root(number)].append(number)
    return list(parts.values())
