"""A table on standard output, its columns straight where characters are two columns wide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import east_asian_width

__all__ = ["show", "width"]

_NUMBER = 10  # columns that a number of a table may take whose rows are not yet known


def width(text: str) -> int:
    """How many columns of a terminal a text takes.

    >>> width("本报a")
    5
    """
    return sum(2 if east_asian_width(ch) in "WF" else 1 for ch in text)


def show(
    title: str, head: Sequence[str], rows: Iterable[Sequence[str]], note: str = "", *, names: Iterable[str] = ()
) -> None:
    """Prints the rows under their title, the first column to the left and the others to the right.

    With ``names``, the first cells of all rows, each row is printed as soon as it is there.
    """
    firsts = list(names)
    if firsts:
        widths = [max(map(width, (head[0], *firsts))), *(max(width(cell), _NUMBER) for cell in head[1:])]
    else:
        rows = [tuple(row) for row in rows]
        widths = [max(width(line[k]) for line in (head, *rows)) for k in range(len(head))]
    print(f"\n{title}\n{_line(head, widths)}\n{'  '.join('-' * size for size in widths)}", flush=True)
    for row in rows:
        print(_line(row, widths), flush=True)
    if note:
        print(note)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    pads = [" " * (size - width(cell)) for cell, size in zip(cells, widths, strict=True)]
    return "  ".join(
        (cells[0] + pads[0], *(pad + cell for pad, cell in zip(pads[1:], cells[1:], strict=True)))
    ).rstrip()
