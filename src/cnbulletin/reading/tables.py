"""The tables of characters that the reading uses: the ``.tsv`` files of ``knowledge/data``, read at first use."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple

__all__ = ["Row", "read_rows"]


class Row(NamedTuple):
    """One line of a table."""

    term: str
    category: str
    note: str
    source: str


@cache
def read_rows(name: str) -> tuple[Row, ...]:
    """The rows of ``data/<name>.tsv``, in file order; lines that begin with ``#`` are comments."""
    text = resources.files("cnbulletin.knowledge").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return tuple(Row(*line.split("\t")) for line in lines[1:])
