"""Where on a page titles end, and behind which of them somebody can be named: looked at once, used by every field."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from cnbulletin.fields.title_ends import Ends

__all__ = ["Survey"]


class _Stretch(NamedTuple):
    start: int
    stop: int
    ends: Ends


class Survey:
    """The ends of titles in the stretches of a page, by reading offsets.

    >>> survey = Survey()
    >>> survey.add(10, 30, Ends([4, 9], [4]))
    >>> survey.within(12, 30)
    Ends(titles=[2, 7], named=[2])
    """

    __slots__ = ("_stretches",)

    def __init__(self) -> None:
        self._stretches: list[_Stretch] = []

    def add(self, start: int, stop: int, ends: Ends) -> None:
        """A stretch that begins behind those added before it, with offsets of its own."""
        self._stretches.append(_Stretch(start, stop, ends))

    def within(self, start: int, stop: int) -> Ends | None:
        """The ends in a part of one stretch, in offsets of the part; ``None`` where no stretch holds it."""
        which = bisect_right(self._stretches, start, key=lambda stretch: stretch.start) - 1
        if which < 0 or self._stretches[which].stop < stop:
            return None
        stretch = self._stretches[which]
        if stretch.start == start and stretch.stop == stop:
            return stretch.ends
        shift = start - stretch.start
        return Ends(*([at - shift for at in offsets if 0 < at - shift < stop - start] for offsets in stretch.ends))
