"""The peak of memory beyond the objects returned: ``python -m benchmarks.memory [--max CHARACTERS]``."""

from __future__ import annotations

import argparse
import gc
import tracemalloc

import cnbulletin as cnb
from benchmarks.apart import within
from benchmarks.samples import Sample, add_pages, repeated, sample
from benchmarks.shapes import SHAPES
from benchmarks.table import show
from benchmarks.timing import factor

_PAGES = "sample pages"
_STEP = 8


def _text(name: str, size: int, pages: Sample) -> str:
    return repeated(pages.texts, size) if name == _PAGES else SHAPES[name](size)


def spent(name: str, size: int, pages: Sample) -> tuple[float, float]:
    """Bytes a source byte while a text is parsed: what is returned, and the peak beyond it."""
    cnb.parse_page(_text(name, 2_000, pages))
    text = _text(name, size, pages)
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    page = cnb.parse_page(text)
    _, peak = tracemalloc.get_traced_memory()
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del page
    source = len(text.encode())
    return (after - before) / source, (peak - after) / source


def row(name: str, sizes: list[int], pages: Sample, limit: float) -> tuple[str, ...]:
    """The objects' bytes at the last size, the bytes beyond them at each, and how these grow."""
    found = [within(limit, spent, name, size, pages) for size in sizes]
    cells = [f"{one[1]:.1f}" if one else f"> {limit:.0f} s" for one in found]
    small, large = found[0], found[-1]
    growth = f"{factor(small[1], large[1]):.2f}" if small and large else ""
    return (name, f"{large[0]:.1f}" if large else "", *cells, growth)


def main() -> None:
    """Prints a row for the sample pages repeated and for each hostile shape."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_pages(parser)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help="only these, beside the pages")
    parser.add_argument("--max", type=int, default=80_000, help="the longest text, in characters")
    parser.add_argument("--limit", type=float, default=60, help="seconds after which a text is given up")
    asked = parser.parse_args()
    pages = sample(asked.pages)
    names = (_PAGES, *(asked.shapes or SHAPES))
    sizes = [asked.max // _STEP, asked.max]
    show(
        f"bytes of memory a source byte (UTF-8), pages: {pages}",
        ("text", f"returned, {sizes[-1]:,}", *(f"beyond, {size:,}" for size in sizes), "growth"),
        (row(name, sizes, pages, asked.limit) for name in names),
        "returned: what the Page holds, its source left out; beyond: the peak above that while it was made;\n"
        f"growth: of the second between texts of {sizes[0]:,} and {sizes[-1]:,} characters (1 is linear)",
        names=names,
    )


if __name__ == "__main__":
    main()
