"""Time per character on texts made to be slow: ``python -m benchmarks.killers [--max 200000] [SHAPE …]``."""

from __future__ import annotations

import argparse
from functools import partial

import cnbulletin as cnb
from benchmarks.apart import within
from benchmarks.shapes import SHAPES
from benchmarks.table import show
from benchmarks.timing import once, slope

_SIZES = (2_000, 20_000, 200_000, 2_000_000)


def seconds(shape: str, size: int) -> float:
    """The processor seconds of one page of a shape, lexicons and patterns read before."""
    text = SHAPES[shape](size)
    cnb.parse_page(text[:2_000])
    return once(partial(cnb.parse_page, text))


def row(shape: str, sizes: list[int], limit: float) -> tuple[str, ...]:
    """The time per character at each size, the growth between the last two and the slope over all."""
    cells: list[str] = []
    measured: dict[int, float] = {}
    for size in sizes:
        found = within(limit, seconds, shape, size)
        if found is None:
            cells += [f"> {limit:.0f} s", *[""] * (len(sizes) - len(cells) - 1)]
            break
        measured[size] = found
        cells.append(f"{found / size * 1e6:.2f}")
    times = [found / size for size, found in measured.items()]
    growth = f"{times[-1] / times[-2]:.2f}" if len(times) > 1 else ""
    fitted = f"{slope(list(measured)[1:], times[1:]):+.2f}" if len(times) > 2 else ""
    return (shape, *cells, growth, fitted)


def main() -> None:
    """Prints a row for each shape."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help="only these")
    parser.add_argument("--max", type=int, default=200_000, help="the longest text, in characters (up to 2000000)")
    parser.add_argument("--limit", type=float, default=30, help="seconds after which a text is given up")
    asked = parser.parse_args()
    sizes = [size for size in _SIZES if size <= asked.max]
    show(
        "microseconds of processor time a character, by the length of the text",
        ("shape", *(f"{size:,}" for size in sizes), "last growth", "slope"),
        (row(shape, sizes, asked.limit) for shape in asked.shapes or SHAPES),
        "last growth: the time a character at the longest text to that at the one before (1 is linear);\n"
        "slope: of the line through the logarithms from 20,000 on (0 is linear, 1 quadratic)",
        names=asked.shapes or SHAPES,
    )


if __name__ == "__main__":
    main()
