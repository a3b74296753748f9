"""Rows of a table → CSV or JSON lines.  What cannot be written is refused, nothing is written as something else."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Protocol

from cnbulletin.errors import InvalidRecord, UnencodableText
from cnbulletin.output.columns import Column, ColumnType
from cnbulletin.output.convert import dump

__all__ = ["TextFile", "checked", "csv_header", "csv_lines", "json_lines", "to_csv", "to_jsonl"]

# Names that a message lists before it says that there are more.
_SHOWN = 5
_TYPES: Mapping[ColumnType, type] = {"str": str, "int": int, "bool": bool, "date": dt.date, "datetime": dt.datetime}


class TextFile(Protocol):
    """What rows are written to: a file opened for text, a ``StringIO``."""

    def write(self, text: str, /) -> object: ...


def to_csv(rows: Iterable[Mapping[str, object]], columns: Sequence[Column], file: TextFile) -> None:
    """Write rows as CSV (RFC 4180): a line of column names, then a line a row, each ended by CR LF.

    ``rows`` may be endless; each is written before the next is asked for.  Open ``file`` with ``newline=""`` and
    ``encoding="utf-8"``, or ``"utf-8-sig"`` for Excel.  ``None`` is an empty cell, a bool ``true`` or ``false``, a date
    ISO 8601; text is what it is, line ends and a ``=`` at the start of a cell included.

    Raises :class:`.InvalidRecord` where a row's keys are not the column names or a value is not of its column's type,
    and :class:`.UnencodableText` for a lone surrogate, which UTF-8 cannot hold; the rows before it are written.

    >>> import sys
    >>> from cnbulletin.records import Column
    >>> columns = (Column("name", "str", False, "who"), Column("title", "str", True, "what"))
    >>> to_csv([{"name": "林溪", "title": "县长"}, {"name": "卓尔", "title": None}], columns, sys.stdout)
    name,title\r
    林溪,县长\r
    卓尔,\r
    """
    file.write(csv_header(columns))
    for line in csv_lines(rows, columns):
        file.write(line)


def to_jsonl(rows: Iterable[Mapping[str, object]], columns: Sequence[Column], file: TextFile) -> None:
    """Write rows as JSON lines: an object a row, its keys the column names in their order, each ended by LF.

    Takes what :func:`.to_csv` does.  Dates are ISO 8601; a lone surrogate is escaped, as :func:`.to_json` does it.
    Raises :class:`.InvalidRecord` as :func:`.to_csv` does, and :class:`.UnencodableText` only for two surrogates side by
    side that JSON would join into one character.

    >>> import sys
    >>> from cnbulletin.records import Column
    >>> columns = (Column("name", "str", False, "who"), Column("title", "str", True, "what"))
    >>> to_jsonl([{"name": "卓尔", "title": None}], columns, sys.stdout)
    {"name": "卓尔", "title": null}
    """
    for line in json_lines(rows, columns):
        file.write(line)


def csv_header(columns: Sequence[Column]) -> str:
    """The line of column names."""
    return _csv_line([column.name for column in columns])


def csv_lines(rows: Iterable[Mapping[str, object]], columns: Sequence[Column]) -> Iterator[str]:
    """A line of CSV for each row; raises what :func:`.to_csv` does."""
    for number, values in enumerate(checked(rows, columns)):
        line = _csv_line([_cell(value) for value in values])
        try:
            line.encode("utf-8")
        except UnicodeEncodeError as error:
            raise UnencodableText(
                f"row {number} ({line[: error.start][-20:]!a}…) holds the lone surrogate {line[error.start]!a}, "
                "which UTF-8 cannot: write JSON lines, which escape it"
            ) from None
        yield line


def json_lines(rows: Iterable[Mapping[str, object]], columns: Sequence[Column]) -> Iterator[str]:
    """A line of JSON for each row; raises what :func:`to_jsonl` does."""
    names = [column.name for column in columns]
    for values in checked(rows, columns):
        plain = [value.isoformat() if isinstance(value, dt.date) else value for value in values]
        yield dump(dict(zip(names, plain, strict=True))) + "\n"


def checked(rows: Iterable[Mapping[str, object]], columns: Sequence[Column]) -> Iterator[list[object]]:
    """The values of each row in the order of the columns, each of its column's type.

    Raises :class:`.InvalidRecord` for the first row that is not as the columns say.
    """
    known = {column.name for column in columns}
    for column in columns:
        if column.type not in _TYPES:
            raise InvalidRecord(
                f"column {column.name!r}: its type is one of {_listed(_TYPES)}, and not {column.type!r}"
            )
    types = [(column, _TYPES[column.type]) for column in columns]
    for number, row in enumerate(rows):
        if not isinstance(row, Mapping):
            raise InvalidRecord(
                f"row {number}: expected a dict, e.g. one that appearances gives, and not {type(row).__name__}"
            )
        if row.keys() != known:
            unknown, missing = sorted(row.keys() - known, key=str), sorted(known - row.keys())
            raise InvalidRecord(
                f"row {number}: unknown columns: {_listed(unknown)}; missing columns: {_listed(missing)}"
            )
        for column, wanted in types:
            value = row[column.name]
            # not isinstance: a bool is an int and a datetime a date
            if type(value) is not wanted and not (value is None and column.nullable):
                raise InvalidRecord(
                    f"row {number}, column {column.name!r}: expected {_described(column)}, and not {type(value).__name__}"
                )
        yield [row[column.name] for column in columns]


def _described(column: Column) -> str:
    return f"a value of type {column.type}" + (" or None" if column.nullable else "")


def _listed(names: Collection[str]) -> str:
    shown = ", ".join(repr(name)[:40] for name in islice(names, _SHOWN))
    return shown + (", …" if len(names) > _SHOWN else "") if names else "none"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if value is True or value is False:
        return "true" if value else "false"  # as most readers of CSV spell it
    if isinstance(value, dt.date):  # a datetime too
        return value.isoformat()
    return str(value)


def _csv_line(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()
