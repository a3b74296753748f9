"""The tables of characters and words: the ``.tsv`` files of ``knowledge/data``, read at first use."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

__all__ = ["Row", "read_rows", "read_terms"]


class Row(NamedTuple):
    """One line of a table: the term, its category, a note, and where the fact comes from."""

    term: str
    category: str
    note: str
    source: str


@cache
def read_rows(name: str) -> tuple[Row, ...]:
    """The rows of ``data/<name>.tsv``, in file order; comments, with a ``#`` before them, stand above its title line."""
    cells = iter(_cells(name))
    return tuple(map(Row._make, zip(cells, cells, cells, cells, strict=True)))


@cache
def read_terms(name: str) -> tuple[str, ...]:
    """The first column alone, in file order: a third of the time of the rows, which tells with 13,000 of them."""
    return tuple(_cells(name)[:: len(Row._fields)])


def _cells(name: str) -> list[str]:
    """Everything that is written in a table, row by row, without its title line."""
    # importlib.resources says the same in the end, but its import costs as much as that of attrs.
    from pkgutil import get_data

    data = get_data("cnbulletin.knowledge", f"data/{name}.tsv")
    if data is None:  # a loader that cannot read files
        raise FileNotFoundError(f"the table {name}.tsv of cnbulletin")
    text, at = data.decode("utf-8"), 0
    while text.startswith("#", at):
        at = text.index("\n", at) + 1
    body = text[text.index("\n", at) + 1 :]
    return body.rstrip("\n").replace("\n", "\t").split("\t")
