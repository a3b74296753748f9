"""How alike two characters look and sound, by the table ``corpus/data/shapes.tsv`` from Unicode's Unihan database."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

__all__ = ["Shape", "likeness", "reading", "shape_keys", "shapes"]


class Shape(NamedTuple):
    """What Unihan says of a character; empty, or 0, where it says nothing."""

    corners: str  # 3077.7: four corners, and the fifth number that parts characters with the same corners
    cangjie: str  # JRLR
    strokes: int
    reading: str  # guān


_TONES = "\u0304\u0301\u030c\u0300"  # mā má mǎ mà
_NOTHING = Shape("", "", 0, "")


@cache
def shapes() -> dict[str, Shape]:
    """Every character of the table with its shape; read at the first call."""
    from pkgutil import get_data

    data = get_data("cnbulletin.corpus", "data/shapes.tsv")
    if data is None:  # a loader that cannot read files
        raise FileNotFoundError("the table shapes.tsv of cnbulletin")
    found = {}
    for line in data.decode("utf-8").split("\n"):
        if line and line[0] != "#" and not line.startswith("term\t"):
            char, corners, cangjie, strokes, sound = line.split("\t")
            found[char] = Shape(corners, cangjie, int(strokes or 0), sound)
    return found


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float | None:
    """From 0 (nothing in common) to 1 (the same codes): how much two characters look alike.

    The mean of four numbers: the share of equal corners, the Cangjie codes' edit distance as a share, the strokes'
    ratio, and the greater of the first two.  ``None`` where the table knows the shape of neither or of one alone.

    >>> round(likeness("官", "宫"), 2) > round(likeness("官", "海"), 2)
    True
    >>> likeness("官", "A") is None
    True
    """
    first, second = shapes().get(one, _NOTHING), shapes().get(other, _NOTHING)
    if not (first.cangjie and second.cangjie):
        return None
    codes = 1 - _distance(first.cangjie, second.cangjie) / max(len(first.cangjie), len(second.cangjie))
    # a character without corners is judged by its Cangjie code alone
    corners = _equal_corners(first.corners, second.corners) if first.corners and second.corners else codes
    strokes = min(first.strokes, second.strokes) / max(first.strokes, second.strokes, 1)
    return (codes + corners + strokes + max(codes, corners)) / 4


def _equal_corners(one: str, other: str) -> float:
    equal = sum(a == b for a, b in zip(one[:4], other[:4], strict=False))
    return 0.9 * equal / 4 + (0.1 if one[4:] == other[4:] else 0.0)


def _distance(one: str, other: str) -> int:
    """Insertions, deletions and changes of one letter that lead from one code to the other."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        corner, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (a != b))
    return row[-1]


@lru_cache(maxsize=16384)
def reading(char: str) -> str:
    """The syllable of a character without its tone; empty where none is known.

    >>> reading("官"), reading("管"), reading("吕"), reading("?")
    ('guan', 'guan', 'lü', '')
    """
    parts = unicodedata.normalize("NFD", shapes().get(char, _NOTHING).reading)
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))


def shape_keys(char: str) -> list[str]:
    """Keys that two characters share if they look or sound alike: three of four corners, a Cangjie code but for one
    letter, a syllable.  Characters that share none are hardly mistaken for each other.

    >>> set(shape_keys("宫")) & set(shape_keys("官")) != set()
    True
    """
    shape = shapes().get(char, _NOTHING)
    keys = [f"corners {k} {shape.corners[:k]}_{shape.corners[k + 1 : 4]}" for k in range(4) if shape.corners]
    code = shape.cangjie
    if len(code) > 1:  # with one letter dropped, so that one changed, missing or added letter leaves a key in common
        keys += [f"cangjie {code}", *(f"cangjie {code[:k]}{code[k + 1 :]}" for k in range(len(code)))]
    if shape.reading:
        keys.append(f"reading {reading(char)}")
    return keys
