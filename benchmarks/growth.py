"""Time per character from a small page to ten million bytes: ``python -m benchmarks.growth [--max BYTES]``."""

from __future__ import annotations

import argparse
from functools import partial
from statistics import median

import cnbulletin as cnb
from benchmarks.samples import Sample, add_pages, repeated, sample
from benchmarks.table import show
from benchmarks.timing import once, slope

_SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000)
_MEASURED = 100_000  # bytes that the texts of one size hold together, at least


def texts(pages: Sample, size: int) -> list[str]:
    """Texts of about so many bytes: the short ones are cut from many places, so that each size holds the same print."""
    width = sum(len(text.encode()) for text in pages.texts) / pages.characters
    length = round(size / width)
    number = max(1, _MEASURED // size)
    whole = repeated(pages.texts, max(length * number, pages.characters))
    step = max(length, (len(whole) - length) // max(1, number - 1)) if number > 1 else length
    return [whole[at : at + length] for at in range(0, step * (number - 1) + 1, step)]


def main() -> None:
    """Prints a row for each size, and the slope of the line through them."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_pages(parser)
    parser.add_argument("--max", type=int, default=_SIZES[-1], help="the largest text, in bytes of UTF-8")
    parser.add_argument("--rounds", type=int, default=5, help="how often each size up to 100,000 bytes is measured")
    asked = parser.parse_args()
    pages = sample(asked.pages)
    made = {size: texts(pages, size) for size in _SIZES if size <= asked.max}
    cnb.parse_page(repeated(pages.texts, pages.characters))
    taken: dict[int, list[float]] = {size: [] for size in made}
    for number in range(asked.rounds):
        for size, parts in made.items():
            if size <= _MEASURED or number == 0:
                spent = once(partial(_all, parts))
                taken[size].append(spent / sum(map(len, parts)))
    found = {size: median(values) for size, values in taken.items()}
    show(
        f"time per character, {pages}, repeated",
        ("bytes", "texts", "microseconds/character", "characters/s"),
        (
            (f"{size:,}", str(len(made[size])), f"{value * 1e6:.2f}", f"{1 / value:,.0f}")
            for size, value in found.items()
        ),
    )
    print(
        f"slope: {slope(list(found), list(found.values())):+.3f} (0 is linear: the time a character does not depend on the text)"
    )


def _all(parts: list[str]) -> None:
    for text in parts:
        cnb.parse_page(text)


if __name__ == "__main__":
    main()
