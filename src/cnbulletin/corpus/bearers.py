"""The mentions of one printed name, parted into bearers: mostly one, more where they cannot be one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from cnbulletin.corpus.ledger import Bearer, Ledger

__all__ = ["bearers_of"]


def bearers_of(ledger: Ledger, name: str, titles: Collection[str | None]) -> list[Bearer]:
    """The smallest bearers of a name: mentions in one circle of people, none twice in a list.

    ``titles`` are those by which a user has told bearers of this name apart: their mentions stay by themselves.
    """
    numbers = ledger.of_name[name]
    doubled = _doubled(ledger, numbers)
    groups: defaultdict[tuple[int, str | None], list[int]] = defaultdict(list)
    for number in numbers:
        title = ledger.mentions[number].title
        groups[doubled.get(number, 0), title if title in titles else None].append(number)
    found = [
        part for key in sorted(groups, key=lambda key: (key[0], key[1] or "")) for part in _parts(ledger, groups[key])
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


def _parts(ledger: Ledger, numbers: list[int]) -> list[list[int]]:
    """Mentions of one circle; of no circle, those in one article, and those without company and of one title."""
    parts: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number in numbers:
        article, mention = ledger.article_of[number], ledger.mentions[number]
        circle = ledger.circles.of_article[article]
        if circle is not None:
            parts["circle", circle].append(number)
        elif len(ledger.names_in_article[article]) > 1:
            parts["article", article].append(number)
        else:
            parts["alone", mention.outlet, mention.title].append(number)
    return list(parts.values())
