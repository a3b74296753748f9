"""One row per appearance, and one per page that fails, from any shape of Arrow data."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from cnbulletin import InvalidBatch, InvalidOptions, Lexicon, Options, arrow, parse_page
from cnbulletin.arrow import parse_batch
from cnbulletin.records import APPEARANCE_COLUMNS
from dataframes.plain_loop import COLUMNS, Row, invented, plain_rows

pa = pytest.importorskip("pyarrow", reason="no pyarrow on this machine: pip install '.[arrow]'")
SCHEMA = arrow.SCHEMA

TWO = "本报讯（记者林溪）5月6日，县委书记江一帆主持会议，县长欧阳静讲话。"
ONE = "全县防汛会议召开\n本报讯 县长欧阳静出席会议。"
NOBODY = "今日多云转晴。"
RARE = "副市长𬱖𬱟出席会议。"
PAGES = (("a", TWO), ("b", None), ("c", NOBODY), ("d", ONE), ("e", ""), ("f", RARE))

NO_TEXT = "NotText: text must be a str, not NoneType: pass the plain text of a page"
NO_UTF8 = (
    "NotText: text must be UTF-8, and is not: 'utf-8' codec can't decode byte 0xff in position 3: invalid start byte"
)
NO_ID = "InvalidBatch: page_id is null, so nothing that is found on the page could be traced back to it"
BAD_ID = "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 3: invalid start byte"


def batch(ids: Any = None, texts: Any = None, **columns: Any) -> Any:
    ids = [page_id for page_id, _ in PAGES] if ids is None else ids
    texts = [text for _, text in PAGES] if texts is None else texts
    return pa.record_batch({"page_id": ids, "text": texts, **columns})


def failed(page_id: str | None, diagnostic: str) -> Row:
    return dict.fromkeys(COLUMNS) | {"page_id": page_id, "diagnostic": diagnostic}


def not_utf8() -> Any:
    """An array of two strings, the first of which is none: 春 and a byte that UTF-8 never holds."""
    data = "春".encode() + b"\xff" + ONE.encode()
    offsets = b"".join(end.to_bytes(4, "little") for end in (0, 4, len(data)))
    return pa.StringArray.from_buffers(2, pa.py_buffer(offsets), pa.py_buffer(data))


def test_the_columns_and_their_types_are_a_promise() -> None:
    types = {"str": "string", "int": "int64", "bool": "bool", "date": "date32[day]", "datetime": "timestamp[us]"}

    assert [(field.name, str(field.type)) for field in SCHEMA] == [
        *((column.name, types[column.type]) for column in APPEARANCE_COLUMNS),
        ("diagnostic", "string"),
    ]
    assert all(field.nullable for field in SCHEMA)  # in the row of a page that failed


def test_the_rows_are_those_of_the_plain_loop() -> None:
    found = parse_batch(batch())

    assert isinstance(found, pa.RecordBatch)
    assert found.schema == SCHEMA
    assert found.to_pylist() == plain_rows(PAGES)
    assert [(row["page_id"], row["name"], row["diagnostic"]) for row in found.to_pylist()] == [
        ("a", "江一帆", None),
        ("a", "欧阳静", None),
        ("b", None, NO_TEXT),
        ("d", "欧阳静", None),
        ("f", "𬱖𬱟", None),
    ]


def test_invented_pages_give_the_rows_of_the_plain_loop() -> None:
    pages = [(f"{number}.txt", text) for number, text in enumerate(invented(40))]
    ids, texts = zip(*pages, strict=True)

    assert parse_batch(batch(ids, texts)).to_pylist() == plain_rows(pages)


# The types of both columns, as the engines hand them over.
@pytest.mark.parametrize("kind", ["string", "large_string", "string_view"])
@pytest.mark.parametrize("index", [None, "int8", "int32", "uint64"])
def test_every_type_of_text_is_read(kind: str, index: str | None) -> None:
    wanted = getattr(pa, kind)()
    columns = [pa.array(values, wanted) for values in zip(*PAGES, strict=True)]
    if index:
        columns = [
            pa.DictionaryArray.from_arrays(pa.array([*range(len(PAGES))], getattr(pa, index)()), column)
            for column in columns
        ]

    found = parse_batch(batch(*columns))

    assert found.schema == SCHEMA
    assert found.to_pylist() == plain_rows(PAGES)


@pytest.mark.parametrize("kind", ["int8", "uint16", "int32", "int64", "uint64"])
@pytest.mark.parametrize("encoded", [False, True])
def test_a_number_names_a_page(kind: str, encoded: bool) -> None:
    ids = pa.array([7, 7, 120], getattr(pa, kind)())
    texts = [ONE, NOBODY, None]

    found = parse_batch(batch(ids.dictionary_encode() if encoded else ids, texts)).to_pylist()

    assert found == plain_rows([("7", ONE), ("7", NOBODY), ("120", None)])


# Columns in which one page is bad, and the rows that stand for it; the page beside it is parsed.
@pytest.mark.parametrize(
    ("ids", "texts", "expected"),
    [
        (["a", "d"], [None, ONE], failed("a", NO_TEXT)),
        ([None, "d"], [TWO, ONE], failed(None, NO_ID)),
        ([None, "d"], [None, ONE], failed(None, NO_ID)),
        (["a", "d"], not_utf8(), failed("a", NO_UTF8)),
        (pa.array([None, 8]), [TWO, ONE], failed(None, NO_ID)),
    ],
)
def test_a_bad_page_is_a_row(ids: Any, texts: Any, expected: Row) -> None:
    found = parse_batch(batch(ids, texts)).to_pylist()

    assert found[0] == expected
    assert [(row["page_id"], row["name"]) for row in found[1:]] == [(str(ids[1]), "欧阳静")]


def test_an_id_that_is_no_text_is_a_row() -> None:
    found = parse_batch(batch(not_utf8(), [TWO, ONE])).to_pylist()

    assert found[0] == failed(None, BAD_ID)
    assert found[1:] == plain_rows([(ONE, ONE)])


@pytest.mark.parametrize("error", [MemoryError("no room"), RecursionError("too deep"), ZeroDivisionError("by zero")])
def test_a_page_on_which_the_parser_fails_is_a_row(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: str, options: Options) -> Any:
        if text == NOBODY:
            raise error
        return parse_page(text, options)

    monkeypatch.setattr("cnbulletin.arrow.parse_page", fails)

    assert parse_batch(batch(["a", "c", "d"], [TWO, NOBODY, ONE])).to_pylist() == [
        *plain_rows([("a", TWO)]),
        failed("c", f"{type(error).__name__}: {error}"),
        *plain_rows([("d", ONE)]),
    ]


def test_what_stops_the_program_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(text: str, options: Options) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("cnbulletin.arrow.parse_page", interrupted)

    with pytest.raises(KeyboardInterrupt):
        parse_batch(batch())


@pytest.mark.parametrize(
    "empty",
    [
        lambda: batch([], []),
        lambda: batch(pa.array([], pa.string()), pa.array([], pa.large_string())),
        lambda: batch().slice(2, 0),
        lambda: pa.table({"page_id": pa.chunked_array([], pa.int64()), "text": pa.chunked_array([], pa.string())}),
        lambda: pa.Table.from_batches([batch().slice(0, 0)] * 2),
        lambda: batch(["c", "e"], [NOBODY, ""]),
    ],
)
def test_no_row_is_a_table_of_the_same_columns(empty: Callable[[], Any]) -> None:
    given = empty()
    found = parse_batch(given)

    assert type(found) is type(given)
    assert found.num_rows == 0
    assert found.schema == SCHEMA


@pytest.mark.parametrize(("start", "length"), [(0, 6), (1, 2), (3, 3), (5, 1)])
def test_a_slice_is_what_it_shows(start: int, length: int) -> None:
    assert parse_batch(batch().slice(start, length)).to_pylist() == plain_rows(PAGES[start : start + length])


@pytest.mark.parametrize("at_once", [1, 2, 4, 1_000])
def test_a_table_is_read_in_chunks(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_PAGES", at_once)
    ids, texts = ([*column] for column in zip(*PAGES, strict=True))
    table = pa.table(
        {
            "page_id": pa.chunked_array([ids[:1], ids[1:5], [], ids[5:]], pa.large_string()),
            "text": pa.chunked_array([texts[:4], texts[4:]], pa.string()),
        }
    )

    found = parse_batch(table)

    assert isinstance(found, pa.Table)
    assert found.schema == SCHEMA
    assert found.to_pylist() == plain_rows(PAGES)
    assert found.column("name").num_chunks == {1: 6, 2: 5, 4: 4, 1_000: 4}[at_once]


def test_other_columns_are_left_alone() -> None:
    several = pa.table(
        {
            "text": [TWO, ONE],
            "scan": pa.array([b"\xff", None], pa.binary()),
            "page_id": ["a", "d"],
            "name": [["not", "ours"], []],
            "scan again": pa.chunked_array([[1], [2]]),
        }
    )

    found = parse_batch(several)

    assert found.to_pylist() == plain_rows([("a", TWO), ("d", ONE)])
    assert found.column("name").num_chunks == 1  # nor do their chunks cut those of the pages


# What is wrong with the whole table, and what is said about it.
@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            lambda: pa.record_batch({"id": ["a"], "text": [ONE]}),
            "pages need one column 'page_id', and there are 0 among 'id', 'text': rename yours, e.g. with table.rename_columns",
        ),
        (
            lambda: pa.table({"page_id": ["a"]}),
            "pages need one column 'text', and there are 0 among 'page_id': rename yours, e.g. with table.rename_columns",
        ),
        (
            lambda: pa.table([["a"], [ONE], [ONE]], names=["page_id", "text", "text"]),
            "pages need one column 'text', and there are 2 among 'page_id', 'text', 'text': rename yours, e.g. with table.rename_columns",
        ),
        (
            lambda: pa.record_batch({}, schema=pa.schema([])),
            "pages need one column 'page_id', and there are 0 among no columns: rename yours, e.g. with table.rename_columns",
        ),
        (
            lambda: batch(["a"], pa.array([b"x"], pa.binary())),
            "the column 'text' must hold text, and not binary: cast it first",
        ),
        (lambda: batch(["a"], [5]), "the column 'text' must hold text, and not int64: cast it first"),
        (lambda: batch(["a"], [[ONE]]), "the column 'text' must hold text, and not list<item: string>: cast it first"),
        (
            lambda: batch([0.5], [ONE]),
            "the column 'page_id' must hold text or whole numbers, and not double: cast it first",
        ),
        (
            lambda: {"page_id": ["a"], "text": [ONE]},
            "pages come as a pyarrow RecordBatch or Table, and not as a dict: most data frames have a method to_arrow, "
            "and pyarrow.Table.from_pandas takes those of pandas",
        ),
    ],
)
def test_a_table_without_pages_is_a_named_error(given: Callable[[], Any], said: str) -> None:
    with pytest.raises(InvalidBatch) as raised:
        parse_batch(given())

    assert str(raised.value) == said


def test_the_columns_are_checked_where_no_row_is() -> None:
    with pytest.raises(InvalidBatch, match="one column 'text'"):
        parse_batch(pa.table({"page_id": pa.chunked_array([], pa.string())}))


def test_a_column_of_nulls_alone_has_no_type() -> None:
    found = parse_batch(batch(["a", "b"], pa.nulls(2))).to_pylist()

    assert found == [failed("a", NO_TEXT), failed("b", NO_TEXT)]


@pytest.mark.parametrize("wrong", ["2022", dt.date(2022, 1, 11), {"issue_date": None}])
def test_options_are_options(wrong: Any) -> None:
    with pytest.raises(InvalidOptions, match=r"^options must be an Options, e\.g\. Options\(issue_date=…\), and not "):
        parse_batch(batch(), options=wrong)


def test_options_are_bound_and_travel() -> None:
    options = Options(issue_date=dt.date(2022, 5, 11), lexicon=Lexicon.default().extend(names=["春分"]))
    pages = [("a", TWO), ("g", "县委书记春分出席会议。")]

    there = pickle.loads(pickle.dumps(partial(parse_batch, options=options)))
    given = batch(*zip(*pages, strict=True))
    found = there(given).to_pylist()

    assert found == plain_rows(pages, options)
    assert there(pa.Table.from_batches([given])).to_pylist() == found
    assert [(row["name"], row["event_date"]) for row in found] == [
        ("江一帆", dt.date(2022, 5, 6)),
        ("欧阳静", dt.date(2022, 5, 6)),
        ("春分", None),
    ]
