"""Pages in Arrow tables: one row per appearance, on any engine that hands Arrow data to Python.

Needs pyarrow: ``pip install 'cnbulletin[arrow]'``.  What holds for :func:`parse_batch` holds wherever it runs: it
keeps no state, can be pickled, and gives the rows of :func:`cnbulletin.records.appearances` in the order of the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from cnbulletin.errors import InvalidBatch, InvalidOptions, MissingPackage, NotText
from cnbulletin.options import Options
from cnbulletin.output.table_parquet import arrow_schema
from cnbulletin.page import parse_page
from cnbulletin.records import APPEARANCE_COLUMNS, appearances

if TYPE_CHECKING:
    import pyarrow as pa

    SCHEMA: pa.Schema

__all__ = ["SCHEMA", "parse_batch"]  # __getattr__ makes SCHEMA when it is asked for

# Pages of a table whose rows make one chunk of the result, so that no chunk comes near the 2 GB of a string column.
_PAGES = 1_024


Batch = TypeVar("Batch", "pa.RecordBatch", "pa.Table")


def parse_batch(batch: Batch, *, options: Options | None = None) -> Batch:
    """The appearances on the pages of a ``pyarrow.RecordBatch``, as another one with the columns of ``SCHEMA``.

    ``batch`` has a page a row, in two columns; others are left alone.  ``page_id`` holds text or whole numbers,
    ``text`` holds text: ``string``, ``large_string`` or ``string_view``, as it is or in a dictionary.  Rows come in the
    order of the pages, none for a page without a named attendee.  A page that cannot be parsed, because its text is null
    or no UTF-8 or its id is, gives one row with its ``page_id`` and, in ``diagnostic``, the name of the error and its
    message; everything else in that row is null.  ``diagnostic`` is null in all other rows.  A ``pyarrow.Table`` gives a
    ``Table``, in chunks of the rows of 1,024 pages.

    Raises :class:`cnbulletin.InvalidBatch` where a column is missing, there twice, or of another type,
    :class:`cnbulletin.InvalidOptions` for options that are none, and :class:`cnbulletin.MissingPackage` where pyarrow is
    not installed.

    >>> import pyarrow as pa
    >>> batch = pa.record_batch({"page_id": ["a", "b"], "text": ["县长林溪出席会议。", None]})
    >>> for row in parse_batch(batch).select(["page_id", "name", "title", "diagnostic"]).to_pylist():
    ...     print(row["page_id"], row["name"], row["title"], row["diagnostic"])
    a 林溪 县长 None
    b None None NotText: text must be a str, not NoneType: pass the plain text of a page
    """
    pa = _pyarrow()
    if options is None:
        options = Options()
    if not isinstance(options, Options):
        raise InvalidOptions(f"options must be an Options, e.g. Options(issue_date=…), and not {options!r}")
    if isinstance(batch, pa.RecordBatch):
        _check(batch.schema)
        return pa.RecordBatch.from_pylist(list(_rows(batch, options)), schema=_schema())
    if isinstance(batch, pa.Table):
        _check(batch.schema)
        # Chosen first: a chunk of a column that nobody asks for need not be where the others are.
        chunks = batch.select(["page_id", "text"]).to_batches(max_chunksize=_PAGES)
        return pa.Table.from_batches(
            [parse_batch(chunk, options=options) for chunk in chunks if len(chunk)], schema=_schema()
        )
    raise InvalidBatch(
        f"pages come as a pyarrow RecordBatch or Table, and not as a {type(batch).__name__}: most data frames have a "
        "method to_arrow, and pyarrow.Table.from_pandas takes those of pandas"
    )


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise MissingPackage("cnbulletin.arrow needs pyarrow: pip install 'cnbulletin[arrow]'") from error
    return pyarrow


@cache
def _schema() -> pa.Schema:
    """The columns of an appearance, and why a page has none; each can be null, in the row of such a page."""
    pa = _pyarrow()
    columns = [column.with_nullable(True) for column in arrow_schema(pa, APPEARANCE_COLUMNS)]
    return pa.schema([*columns, ("diagnostic", pa.string())])


def _check(schema: pa.Schema) -> None:
    """Both columns are there, and of a type that holds what they are for."""
    for name, holds, what in (("page_id", _holds_ids, "text or whole numbers"), ("text", _holds_text, "text")):
        found = schema.get_all_field_indices(name)
        if len(found) != 1:
            raise InvalidBatch(
                f"pages need one column {name!r}, and there are {len(found)} among "
                f"{', '.join(map(repr, schema.names)) or 'no columns'}: rename yours, e.g. with table.rename_columns"
            )
        if not holds(schema.field(found[0]).type):
            raise InvalidBatch(
                f"the column {name!r} must hold {what}, and not {schema.field(found[0]).type}: cast it first"
            )


def _holds_text(kind: pa.DataType) -> bool:
    types = _pyarrow().types
    if types.is_dictionary(kind):
        return _holds_text(kind.value_type)
    return any(test(kind) for test in (types.is_string, types.is_large_string, types.is_string_view, types.is_null))


def _holds_ids(kind: pa.DataType) -> bool:
    types = _pyarrow().types
    return _holds_text(kind) or types.is_integer(kind.value_type if types.is_dictionary(kind) else kind)


def _rows(batch: pa.RecordBatch, options: Options) -> Iterator[dict[str, object]]:
    """The rows of all pages of a batch."""
    for number, text in zip(_values(batch.column("page_id")), _values(batch.column("text")), strict=True):
        page_id = None
        try:
            page_id = _page_id(number())
            found = appearances(parse_page(_text(text), options), page_id=page_id)
        except Exception as error:  # one page must not cost the batch, whatever is wrong with it
            yield {"page_id": page_id, "diagnostic": f"{type(error).__name__}: {error}"}
        else:
            yield from found


def _values(column: Any) -> Iterator[Callable[[], object]]:
    """The values of a column, each to be read when its page's turn has come: a string that is no UTF-8 raises."""
    return (value.as_py for value in column)


def _page_id(value: object) -> str:
    if value is None:
        raise InvalidBatch("page_id is null, so nothing that is found on the page could be traced back to it")
    return str(value)


def _text(value: Callable[[], object]) -> Any:
    try:
        return value()
    except UnicodeDecodeError as error:
        raise NotText(f"text must be UTF-8, and is not: {error}") from error


def __getattr__(name: str) -> Any:
    if name == "SCHEMA":
        return _schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
