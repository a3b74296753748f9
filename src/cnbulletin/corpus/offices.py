"""A printed title as the offices that it names."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["offices", "same_office"]

_SHORTEST = 3  # characters of an office that another one can be a fuller form of: 管委主任, not 主任
_ANOTHER = "副纪原前代"  # what makes another office of the one that it is put into: 县纪委书记, 副县长


@lru_cache(maxsize=16384)
def offices(title: str) -> tuple[str, ...]:
    """The offices of a title, in their printed order, without what stands in brackets.

    >>> offices("开发区（产业园）党工委副书记、管委会主任")
    ('开发区党工委副书记', '管委会主任')
    """
    bare = re.sub("[（(][^（()）]{0,40}[）)]", "", title)
    return tuple(dict.fromkeys(part for part in re.split("[、，,；;兼]", bare) if part))


@lru_cache(maxsize=65536)
def same_office(one: str, other: str) -> bool:
    """Whether two offices are one, in full and shortened: all characters of the shorter one in order in the longer.

    The first and the last two characters must be equal, and the shorter must be at least half as long.

    >>> same_office("管委主任", "管委会主任"), same_office("副县长", "县长"), same_office("县委书记", "县纪委书记")
    (True, False, False)
    """
    short, full = sorted((one, other), key=len)
    if short == full:
        return True
    if len(short) < _SHORTEST or 2 * len(short) < len(full) or short[0] != full[0] or short[-2:] != full[-2:]:
        return False
    rest = iter(full)
    return all(ch in rest for ch in short) and not any(full.count(ch) > short.count(ch) for ch in _ANOTHER)
