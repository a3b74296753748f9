"""Which names are worth comparing: those of one length that share all characters but one.

Never all pairs: names stand in a block for each pattern with one character left open (林_溪), and only names of a
block meet.  In a block as large as those of short names with a common surname only such characters meet as share a
key of shape or sound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cnbulletin.corpus.shapes import shape_keys

__all__ = ["candidates"]

_SMALL = 60  # names of a block in which all pairs are compared: 1,770


def candidates(names: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """Pairs of names that differ in one character, in order, each once, with how many others differ there too.

    >>> list(candidates(["林小溪", "林小满", "林溪", "江小溪"]))
    [('林小溪', '江小溪', 0), ('林小溪', '林小满', 0)]
    """
    blocks: defaultdict[tuple[int, str, str], list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        for at in range(len(name) if len(name) > 1 else 0):
            blocks[at, name[:at], name[at + 1 :]].append(name)
    for (at, _before, _behind), members in sorted(blocks.items()):
        if len(members) <= _SMALL:
            pairs: Iterable[tuple[str, str]] = (
                (one, other) for k, one in enumerate(members) for other in members[k + 1 :]
            )
        else:
            pairs = _alike(members, at)
        for one, other in pairs:
            yield one, other, len(members) - 2


def _alike(members: list[str], at: int) -> list[tuple[str, str]]:
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for name in members:
        for key in dict.fromkeys(shape_keys(name[at])):  # a code of two equal letters gives a key twice
            keys[key].append(name)
    return sorted({(one, other) for group in keys.values() for k, one in enumerate(group) for other in group[k + 1 :]})
