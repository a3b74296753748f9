"""Records as Parquet: types, row groups, and a file that is whole however the writing ends."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from cnbulletin import InvalidRecord, MissingPackage, parse_page, records
from cnbulletin.output.table_parquet import ParquetTable
from cnbulletin.records import Column, to_parquet
from strategies import corpus_pages

NUMBER = (Column("n", "int", False, ""),)
TABLES = [
    (records.appearances, records.APPEARANCE_COLUMNS),
    (records.articles, records.ARTICLE_COLUMNS),
    (records.bylines, records.BYLINE_COLUMNS),
    (records.speeches, records.SPEECH_COLUMNS),
]
# The Arrow types of the types of columns.
ARROW = {"str": "string", "int": "int64", "bool": "bool", "date": "date32[day]", "datetime": "timestamp[us]"}


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    file = io.BytesIO()

    with pytest.raises(MissingPackage, match=r"^Parquet needs pyarrow: pip install 'cnbulletin\[arrow\]'$"):
        to_parquet([], NUMBER, file)
    assert file.getvalue() == b""


class TestWithPyarrow:
    @pytest.fixture
    def parquet(self) -> Any:
        return pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow: pip install 'cnbulletin[arrow]'")

    @pytest.mark.parametrize(("make", "columns"), TABLES)
    def test_rows_of_the_corpus_come_back(self, make: Any, columns: tuple[Column, ...], parquet: Any) -> None:
        rows = [row for n, text in enumerate(corpus_pages()) for row in make(parse_page(text), page_id=f"{n}")]
        file = io.BytesIO()
        to_parquet(rows, columns, file)
        table = parquet.read_table(file)

        assert [(field.name, str(field.type), field.nullable) for field in table.schema] == [
            (column.name, ARROW[column.type], column.nullable) for column in columns
        ]
        assert table.to_pylist() == rows

    @pytest.mark.parametrize("count", [0, 1, 9_999, 10_000, 10_001, 25_000])
    def test_row_groups(self, count: int, parquet: Any) -> None:
        file = io.BytesIO()
        to_parquet(({"n": n} for n in range(count)), NUMBER, file)
        found = parquet.ParquetFile(file)

        groups = [found.metadata.row_group(at).num_rows for at in range(found.num_row_groups)]
        assert groups == [10_000] * (count // 10_000) + ([count % 10_000] if count % 10_000 else [])
        assert found.read()["n"].to_pylist() == list(range(count))

    def test_many_small_pages_make_full_row_groups(self, parquet: Any) -> None:
        file = io.BytesIO()
        with ParquetTable(NUMBER, file) as table:
            for page in range(3_000):
                table.put(table.packed([[page]] * (page % 15)))
        found = parquet.ParquetFile(file)

        groups = [found.metadata.row_group(at).num_rows for at in range(found.num_row_groups)]
        assert groups == [10_003, 10_002, 995]  # no page is cut
        assert found.read()["n"].to_pylist() == [page for page in range(3_000) for _ in range(page % 15)]

    def test_after_an_error_the_file_is_whole(self, parquet: Any) -> None:
        def rows() -> Iterator[dict[str, int]]:
            yield from ({"n": n} for n in range(10_000))
            raise KeyError("upstream")

        file = io.BytesIO()
        with pytest.raises(KeyError, match="upstream"):
            to_parquet(rows(), NUMBER, file)

        assert parquet.read_table(file).num_rows == 10_000

    def test_a_number_that_parquet_cannot_hold(self, parquet: Any) -> None:
        with pytest.raises(InvalidRecord, match="column 'n' holds what int64 cannot"):
            to_parquet([{"n": 2**63}], NUMBER, io.BytesIO())
