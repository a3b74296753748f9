"""Rows of a table → a Parquet file, in row groups, as the rows come.  Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from types import TracebackType
from typing import IO, Any, Self

from cnbulletin.errors import InvalidRecord, MissingPackage, UnencodableText
from cnbulletin.output.columns import Column
from cnbulletin.output.table_text import checked

__all__ = ["ParquetTable", "arrow_schema", "need_pyarrow", "to_parquet"]

# Rows that are held until they are written together; readers skip whole groups, and each costs a little room.
_GROUP = 10_000


def to_parquet(rows: Iterable[Mapping[str, object]], columns: Sequence[Column], file: IO[bytes]) -> None:
    """Write rows as a Parquet file, a row group for 10,000 of them.

    ``file`` is open for writing bytes.  The types are ``string``, ``int64``, ``bool``, ``date32`` and
    ``timestamp[us]``; a column that is never null is declared so.  Raises :class:`.MissingPackage` without pyarrow
    (``pip install 'cnbulletin[arrow]'``), and what :func:`.to_csv` does.

    >>> import io
    >>> from pyarrow import parquet
    >>> from cnbulletin import parse_page, records
    >>> rows = records.speeches(parse_page("县长江一帆强调，要备足水源。"), page_id="page 1")
    >>> file = io.BytesIO()
    >>> records.to_parquet(rows, records.SPEECH_COLUMNS, file)
    >>> parquet.read_table(file)["speaker"].to_pylist()
    ['江一帆']
    """
    values = checked(rows, columns)
    with ParquetTable(columns, file) as table:
        while group := list(islice(values, _GROUP)):
            table.put(table.packed(group))


class ParquetTable:
    """A Parquet file that is being written; leaving the ``with`` block completes it, also after an error."""

    def __init__(self, columns: Sequence[Column], file: IO[bytes]) -> None:
        self._arrow, parquet = need_pyarrow()
        self._columns = columns
        self._schema = arrow_schema(self._arrow, columns)
        self._writer = parquet.ParquetWriter(file, self._schema)
        self._held: list[Any] = []
        self._held_rows = 0

    def packed(self, values: Sequence[list[object]]) -> Any:
        """Rows that :func:`checked` gave as an Arrow batch, for :meth:`put`; raises what :func:`to_parquet` does."""
        by_column = zip(*values, strict=True) if values else [()] * len(self._columns)
        arrays = [self._array(cells, field) for cells, field in zip(by_column, self._schema, strict=True)]
        return self._arrow.RecordBatch.from_arrays(arrays, schema=self._schema)

    def _array(self, cells: tuple[object, ...], field: Any) -> Any:
        try:
            return self._arrow.array(cells, field.type)
        except UnicodeEncodeError as error:
            raise UnencodableText(
                f"column {field.name!r} holds the lone surrogate {error.object[error.start]!a}, which UTF-8 cannot: "
                "write JSON lines, which escape it"
            ) from None
        except (OverflowError, self._arrow.ArrowInvalid) as error:
            raise InvalidRecord(f"column {field.name!r} holds what {field.type} cannot: {error}") from error

    def put(self, batch: Any) -> None:
        """Add rows to the file, which writes them when a row group is full."""
        self._held.append(batch)
        self._held_rows += len(batch)
        if self._held_rows >= _GROUP:
            self._write()

    def _write(self) -> None:
        table = self._arrow.Table.from_batches(self._held, schema=self._schema).combine_chunks()
        self._held, self._held_rows = [], 0
        self._writer.write_table(table)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._held:
                self._write()
        finally:
            self._writer.close()


def need_pyarrow() -> tuple[Any, Any]:
    """The modules ``pyarrow`` and ``pyarrow.parquet``; raises :class:`.MissingPackage` where they are not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingPackage("Parquet needs pyarrow: pip install 'cnbulletin[arrow]'") from error
    return pyarrow, parquet


def arrow_schema(arrow: Any, columns: Sequence[Column]) -> Any:
    """The ``pyarrow.Schema`` of a table's columns, made with the module ``pyarrow``."""
    types = {
        "str": arrow.string(), "int": arrow.int64(), "bool": arrow.bool_(), "date": arrow.date32(),
        "datetime": arrow.timestamp("us"),
    }  # fmt: skip
    return arrow.schema([arrow.field(column.name, types[column.type], column.nullable) for column in columns])
