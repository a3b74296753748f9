"""What decides: anything with ``randint``, whether Hypothesis or a seeded ``random.Random``.

Every choice is one draw whose smallest value is the plainest one, so that Hypothesis shrinks a page to a short
and undamaged one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from hypothesis import strategies as st

__all__ = ["Dice", "Drawn", "chance", "pick", "places"]

_T = TypeVar("_T")


class Dice(Protocol):
    """What builders and injectors ask: ``random.Random`` is one."""

    def randint(self, a: int, b: int) -> int:
        """A whole number from ``a`` to ``b``, both included."""
        ...


class Drawn:
    """The dice of a Hypothesis test: each throw is a draw, so it is replayed and shrunk like any other."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def randint(self, a: int, b: int) -> int:
        """A whole number from ``a`` to ``b``, drawn by Hypothesis."""
        return self._draw(st.integers(a, b)) if a < b else a


def pick(dice: Dice, options: Sequence[_T]) -> _T:
    """One of the options; the first is the plainest."""
    return options[dice.randint(0, len(options) - 1)]


def chance(dice: Dice, sides: int) -> bool:
    """True once in ``sides`` throws; the plain outcome is false."""
    return dice.randint(1, sides) == sides


def places(dice: Dice, sites: Sequence[_T], *, most: int = 12) -> list[_T]:
    """Some of the sites, in their order: one, a handful, or all of them (at least one, where there is one)."""
    if not sites:
        return []
    extent = dice.randint(0, 3)
    if extent == 3:
        return list(sites)
    count = 1 if extent == 0 else dice.randint(1, most)
    return [sites[k] for k in sorted({dice.randint(0, len(sites) - 1) for _ in range(count)})]
