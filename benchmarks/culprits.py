"""The functions that grow faster than a text: ``python -m benchmarks.culprits [--small 5000] [--large 40000] SHAPE …``."""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
from pathlib import Path
from typing import NamedTuple

import cnbulletin as cnb
from benchmarks.samples import Sample, add_pages, repeated, sample
from benchmarks.shapes import SHAPES
from benchmarks.table import show

_SHARE = 0.01  # of the time, from which on a function is shown
_LEAST = 1e-4  # seconds; less than that grows by chance
_PACKAGE = Path(cnb.__file__).parent


class Spent(NamedTuple):
    """What one function did during a parse."""

    calls: int
    seconds: float


def profiled(text: str) -> dict[str, Spent]:
    """What each function did while a text was parsed, the functions it called left out."""
    profile = cProfile.Profile()
    gc.collect()
    gc.disable()  # a collection would be put down to the function that it interrupts
    try:
        profile.runcall(cnb.parse_page, text)
    finally:
        gc.enable()
    profile.create_stats()
    # cProfile's own table: (file, line, name) → (primitive calls, calls, own time, whole time, callers)
    table: dict[tuple[str, int, str], tuple[int, int, float, float, object]] = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    return {_place(*function): Spent(calls, seconds) for function, (_, calls, seconds, _, _) in table.items()}


def _place(file: str, line: int, name: str) -> str:
    if file == "~":
        return name
    path = Path(file)
    return f"{path.relative_to(_PACKAGE) if path.is_relative_to(_PACKAGE) else path.name}:{line} {name}"


def rows(small: dict[str, Spent], large: dict[str, Spent], step: float) -> list[tuple[str, ...]]:
    """The functions that take a share of the time, with what their time and their calls grow by beyond the text."""
    whole = sum(one.seconds for one in large.values())
    found: list[tuple[str, ...]] = []
    for place, (calls, seconds) in sorted(large.items(), key=lambda item: -item[1].seconds):
        if seconds >= _SHARE * whole:
            before = small.get(place, Spent(0, 0.0))
            growth = seconds / max(before.seconds, _LEAST) / step
            found.append(
                (place, f"{seconds / whole:.0%}", f"{growth:.1f}", f"{calls / max(before.calls, 1) / step:.1f}")
            )
    return found


def _text(name: str, size: int, pages: Sample | None) -> str:
    return SHAPES[name](size) if pages is None else repeated(pages.texts, size)


def main() -> None:
    """Prints the functions that take longest on each shape, and how they grow; on the pages where no shape is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_pages(parser)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=", ".join(SHAPES))
    parser.add_argument("--small", type=int, default=5_000, help="characters of the smaller text")
    parser.add_argument("--large", type=int, default=40_000, help="characters of the larger text")
    asked = parser.parse_args()
    pages = None if asked.shapes else sample(asked.pages)
    for name in asked.shapes or [str(pages)]:
        profiled(_text(name, 2_000, pages))
        small, large = (profiled(_text(name, size, pages)) for size in (asked.small, asked.large))
        show(
            f"{name}: {asked.small:,} and {asked.large:,} characters",
            ("function", "share of the time", "growth of the time", "growth of the calls"),
            rows(small, large, asked.large / asked.small),
            "growth: beyond that of the text; 1 is linear",
        )


if __name__ == "__main__":
    main()
