"""Views of larger and larger pages: ``python -m benchmarks.view [--max CHARACTERS] [--rounds 5]``."""

from __future__ import annotations

import argparse
from time import process_time

import cnbulletin as cnb
from benchmarks.samples import Sample, add_pages, repeated, sample
from benchmarks.table import show

_STEP = 4


def row(size: int, pages: Sample, rounds: int) -> tuple[str, ...]:
    """Characters, marks, milliseconds (the best of the rounds), microseconds a mark, and bytes a character."""
    page = cnb.parse_page(repeated(pages.texts, size))
    best = float("inf")
    for _ in range(rounds):
        begin = process_time()
        html = page.to_html(full=False)
        best = min(best, process_time() - begin)
    marks = html.count("<mark ")
    numbers = (best * 1e3, best * 1e6 / max(1, marks), len(html.encode("utf-8")) / size)
    return (f"{size:,}", f"{marks:,}", *(f"{number:.1f}" for number in numbers))


def main() -> None:
    """Prints a row for each size, each four times the one before."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_pages(parser)
    parser.add_argument("--max", type=int, default=128_000, help="the longest page, in characters")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured")
    asked = parser.parse_args()
    pages = sample(asked.pages)
    sizes = [asked.max // _STEP**power for power in (3, 2, 1, 0)]
    show(
        f"views of pages: {pages}",
        ("characters", "marks", "ms", "µs a mark", "bytes a character"),
        (row(size, pages, asked.rounds) for size in sizes),
        names=(f"{size:,}" for size in sizes),
    )


if __name__ == "__main__":
    main()
