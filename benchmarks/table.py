"""A table on standard output, its columns straight where characters are two columns wide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import east_asian_width

__all__ = ["show", "width"]


def width(text: str) -> int:
    """How many columns of a terminal a text takes.

    >>> width("本报a")
    5
    """
    return sum(2 if east_asian_width(ch) in "WF" else 1 for ch in text)


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[str]], note: str = "") -> None:
    """Prints the rows under their title, the first column to the left and the others to the right."""
    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(width(line[k]) for line in lines) for k in range(len(head))]
    print(f"\n{title}")
    for number, line in enumerate(lines):
        pads = [" " * (widths[k] - width(cell)) for k, cell in enumerate(line)]
        print(
            "  ".join((line[0] + pads[0], *(pad + cell for pad, cell in zip(pads[1:], line[1:], strict=True)))).rstrip()
        )
        if number == 0:
            print("  ".join("-" * size for size in widths))
    if note:
        print(note)
