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
    """The rows of ``data/<name>.tsv``, in file order; lines that begin with ``#`` are comments."""
    return tuple([Row(*line.split("\t")) for line in _lines(name)])


@cache
def read_terms(name: str) -> tuple[str, ...]:
    """The first column alone, in file order: a third of the time of the rows, which tells with 13,000 of them."""
    return tuple([line[: line.index("\t")] for line in _lines(name)])


def _lines(name: str) -> list[str]:
    # importlib.resources says the same in the end, but its import costs as much as that of attrs.
    from pkgutil import get_data

    data = get_data("cnbulletin.knowledge", f"data/{name}.tsv")
    if data is None:  # a loader that cannot read files
        raise FileNotFoundError(f"the table {name}.tsv of cnbulletin")
    lines = [line for line in data.decode("utf-8").split("\n") if line and line[0] != "#"]
    return lines[1:]
