"""The law of tables: what is written reads back as the row, or is refused by name."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin import UnencodableText
from cnbulletin.records import Column, to_csv, to_jsonl, to_parquet
from strategies import texts

COLUMNS = (
    Column("t", "str", False, ""), Column("t?", "str", True, ""), Column("n", "int", True, ""),
    Column("b", "bool", True, ""), Column("d", "date", True, ""), Column("m", "datetime", True, ""),
)  # fmt: skip
Row = dict[str, Any]

cells = st.one_of(texts, st.text(st.sampled_from('",\r\n\t\0=+-@ \ufeff\u2028\x85\ud83d\ude00里'), max_size=8))
rows: st.SearchStrategy[list[Row]] = st.lists(
    st.fixed_dictionaries(
        {
            "t": cells, "t?": st.none() | cells, "n": st.none() | st.integers(-(2**63), 2**63 - 1),
            "b": st.none() | st.booleans(), "d": st.none() | st.dates(), "m": st.none() | st.datetimes(),
        }
    ),
    max_size=4,
)  # fmt: skip


def csv_cell(value: object) -> str:
    """A value as docs/records.md says that a CSV file shows it."""
    if value is None:
        return ""
    if type(value) is bool:
        return {True: "true", False: "false"}[value]
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def surrogates(row: Row) -> bool:
    return any("\ud800" <= ch <= "\udfff" for ch in row["t"] + (row["t?"] or ""))


def pairs(row: Row) -> bool:
    return any(re.search("[\ud800-\udbff][\udc00-\udfff]", text) for text in (row["t"], row["t?"] or ""))


@given(rows)
def test_csv(rows: list[Row]) -> None:
    file = io.StringIO(newline="")
    good = next((at for at, row in enumerate(rows) if surrogates(row)), len(rows))
    if good < len(rows):
        with pytest.raises(UnencodableText, match=f"row {good} "):
            to_csv(rows, COLUMNS, file)
    else:
        to_csv(rows, COLUMNS, file)

    head, *read = csv.reader(io.StringIO(file.getvalue(), newline=""), strict=True)
    assert head == [column.name for column in COLUMNS]
    assert read == [[csv_cell(row[name]) for name in head] for row in rows[:good]]


@given(rows)
def test_json_lines(rows: list[Row]) -> None:
    file = io.StringIO(newline="")
    good = next((at for at, row in enumerate(rows) if pairs(row)), len(rows))
    if good < len(rows):
        with pytest.raises(UnencodableText, match="side by side"):
            to_jsonl(rows, COLUMNS, file)
    else:
        to_jsonl(rows, COLUMNS, file)

    read = file.getvalue().encode().decode().split("\n")
    assert read.pop() == ""
    assert [json.loads(line) for line in read] == [
        {name: csv_cell(value) if isinstance(value, dt.date) else value for name, value in row.items()}
        for row in rows[:good]
    ]


@given(rows)
def test_parquet(rows: list[Row]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow: pip install 'cnbulletin[arrow]'")
    file = io.BytesIO()
    if any(map(surrogates, rows)):
        with pytest.raises(UnencodableText, match="lone surrogate"):
            to_parquet(rows, COLUMNS, file)
    else:
        to_parquet(rows, COLUMNS, file)
        assert parquet.read_table(io.BytesIO(file.getvalue())).to_pylist() == rows
