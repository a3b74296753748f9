"""Clocks for a machine that others use too: processor time, contenders interleaved, medians, slopes."""

from __future__ import annotations

import gc
import math
from collections.abc import Callable, Mapping, Sequence
from statistics import linear_regression, median
from time import process_time

__all__ = ["factor", "interleaved", "median_ratio", "once", "slope"]

_LONG_ENOUGH = 0.05  # seconds; a shorter run is repeated, for the clock and the caches


def once(function: Callable[[], object]) -> float:
    """The processor seconds of one call, garbage of earlier calls collected before."""
    gc.collect()
    begin = process_time()
    result = function()
    seconds = process_time() - begin
    del result
    return seconds


def interleaved(contenders: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """The processor seconds of each contender in each round.

    In a round every contender runs once, each round beginning with another one: what slows the machine down for
    a while slows all of them, and the ratio within a round stays.  A short contender runs several times a round.
    """
    names = list(contenders)
    repeats = {}
    for name in names:
        once(contenders[name])  # lexicons are read, patterns compiled
        repeats[name] = max(1, math.ceil(_LONG_ENOUGH / max(once(contenders[name]), 1e-7)))
    found: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            function, repeat = contenders[name], repeats[name]
            found[name].append(once(lambda function=function, repeat=repeat: _again(function, repeat)) / repeat)  # type: ignore[misc]
    return found


def _again(function: Callable[[], object], times: int) -> None:
    for _ in range(times):
        function()


def median_ratio(slower: Sequence[float], faster: Sequence[float]) -> float:
    """The median over the rounds of how many times longer the first took than the second."""
    return median(a / b for a, b in zip(slower, faster, strict=True))


def slope(sizes: Sequence[float], values: Sequence[float]) -> float:
    """The slope of the line through the logarithms: 0 where the values do not depend on the size, 1 where they grow with it."""
    return linear_regression([math.log(size) for size in sizes], [math.log(value) for value in values]).slope


def factor(small: float, large: float) -> float:
    """How many times as much; infinite where the first is nothing."""
    return large / small if small > 0 else math.inf
