"""Many pages on one process and on two: ``python -m benchmarks.many [--copies 20]``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable
from statistics import median
from time import perf_counter

import cnbulletin as cnb
from benchmarks.samples import add_pages, sample
from benchmarks.table import show


def _wall(run: Callable[[], Iterable[object]]) -> float:
    begin = perf_counter()
    for _ in run():
        pass
    return perf_counter() - begin


def main() -> None:
    """Prints the throughput of each number of processes, and its ratio to one."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_pages(parser)
    parser.add_argument("--copies", type=int, default=20, help="how often the pages are repeated")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured")
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    asked = parser.parse_args()
    many = getattr(cnb, "parse_many", None)
    pages = sample(asked.pages)
    texts = pages.texts * asked.copies
    runs: dict[str, Callable[[], Iterable[object]]] = {
        "parse_page, one after the other": lambda: map(cnb.parse_page, texts)
    }
    if many is None:
        print("this cnbulletin has no parse_many")
    else:
        for number in asked.processes:
            runs[f"parse_many, {number} processes"] = lambda number=number: many(texts, processes=number)  # type: ignore[misc]
    taken: dict[str, list[float]] = {name: [] for name in runs}
    _wall(lambda: map(cnb.parse_page, pages.texts))
    for _ in range(asked.rounds):
        for name, run in runs.items():
            taken[name].append(_wall(run))
    alone = next(iter(taken.values()))
    characters = pages.characters * asked.copies
    show(
        f"many pages, wall time, {pages} × {asked.copies}, {os.cpu_count()} processors, {asked.rounds} rounds",
        ("what", "characters/s", "× one after the other"),
        (
            (
                name,
                f"{characters / median(found):,.0f}",
                f"{median(a / b for a, b in zip(alone, found, strict=True)):.2f}",
            )
            for name, found in taken.items()
        ),
    )


if __name__ == "__main__":
    main()
