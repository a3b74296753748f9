"""Every pattern on the texts that are worst for it: ``python -m benchmarks.patterns [--size 4000] [PART …]``."""

from __future__ import annotations

import argparse
from time import process_time
from typing import NamedTuple

from benchmarks.pattern_list import Compiled, every_pattern
from benchmarks.pattern_tree import hard_texts, tree
from benchmarks.table import show

_STEP = 4
_NOTICED = 1.6  # growth from which on a pattern is shown
_SHORTEST = 1e-5  # seconds; what takes less is measured by the clock's own time
_SLOWEST = 5  # texts of a pattern that are measured at both sizes


class Worst(NamedTuple):
    """What a pattern finds hardest: the growth of its time, that time, and the text."""

    growth: float
    seconds: float
    text: str


def spent(pattern: Compiled, text: str, times: int = 3) -> float:
    """The least processor seconds of finding every match in a text, or the one at its start where none other is asked for."""
    compiled, found = pattern.compile(), []
    for _ in range(times):
        begin = process_time()
        if pattern.in_place:
            compiled.match(text)
        else:
            for _ in compiled.finditer(text):
                pass
        found.append(process_time() - begin)
    return min(found)


def worst(pattern: Compiled, size: int) -> tuple[Worst, Worst]:
    """The text on which the time grows most from ``size`` to four times that, and the one that takes longest."""
    parsed = tree(pattern)
    short, long = hard_texts(parsed, size), hard_texts(parsed, _STEP * size)
    slowest = sorted(short, key=lambda unit: -spent(pattern, short[unit], 1))[:_SLOWEST]
    measured = [_measured(pattern, unit, short[unit], long[unit]) for unit in slowest]
    return max(measured), max(measured, key=lambda item: item.seconds)


def _measured(pattern: Compiled, unit: str, short: str, long: str) -> Worst:
    """The least growth of several measures: what is measured while the machine does something else grows by chance."""
    found = []
    for times in (3, 5, 7):
        large = spent(pattern, long, times)
        found.append(Worst(large / max(spent(pattern, short, times), _SHORTEST) / _STEP, large / len(long), unit))
        if found[-1].growth < _NOTICED:
            break
    return min(found)


def main() -> None:
    """Prints the patterns whose time grows faster than the text, and those that take longest a character."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help="only patterns whose place holds one of these")
    parser.add_argument(
        "--size", type=int, default=2_000, help="characters of the smaller text; the larger has four times as many"
    )
    parser.add_argument("--rows", type=int, default=25, help="rows of the second table")
    asked = parser.parse_args()
    patterns = every_pattern()
    chosen = [where for where in patterns if not asked.parts or any(part in where for part in asked.parts)]
    found = {where: worst(patterns[where], asked.size) for where in chosen}
    growing = sorted(((most, where) for where, (most, _) in found.items() if most.growth >= _NOTICED), reverse=True)
    show(
        f"patterns whose time a character grows from {asked.size:,} to {_STEP * asked.size:,} characters",
        ("pattern", "growth", "ns/character", "text"),
        ((where, f"{most.growth:.1f}", f"{most.seconds * 1e9:,.0f}", most.text[:30]) for most, where in growing),
        f"{len(growing)} of {len(found)} patterns; growth: 1 is linear, {_STEP} quadratic; text: what is repeated",
    )
    slow = sorted(((slowest, where) for where, (_, slowest) in found.items()), key=lambda item: -item[0].seconds)[
        : asked.rows
    ]
    show(
        "patterns that take longest on their worst text",
        ("pattern", "ns/character", "text"),
        ((where, f"{slowest.seconds * 1e9:,.0f}", slowest.text[:30]) for slowest, where in slow),
    )
    print(f"\nworst growth: {max((most.growth for most, _ in found.values()), default=0):.2f}")


if __name__ == "__main__":
    main()
