"""Rows as CSV and JSON lines: what stands in the file, byte for byte, and what is refused."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cnbulletin import InvalidRecord, UnencodableText, parse_page, records
from cnbulletin.records import APPEARANCE_COLUMNS, Column, to_csv, to_jsonl, to_parquet

TEXT = Column("t", "str", False, "")
MAYBE = Column("m", "str", True, "")
DAY = Column("d", "date", True, "")

# A text in the one cell of a row, and the line of CSV and of JSON that holds it; None: refused.
HOSTILE: list[tuple[str, str | None, str | None]] = [
    ("林溪", "林溪", '"林溪"'),
    ("", '""', '""'),  # a line of nothing would be no row
    ("一,二", '"一,二"', '"一,二"'),
    ('一"二', '"一""二"', r'"一\"二"'),
    ("一\n二", '"一\n二"', r'"一\n二"'),
    ("一\r二", '"一\r二"', r'"一\r二"'),
    ("\r\n", '"\r\n"', r'"\r\n"'),
    ("\0", "\0", r'"\u0000"'),
    ("\t\x0b\x0c\x1c\x1b", "\t\x0b\x0c\x1c\x1b", r'"\t\u000b\f\u001c\u001b"'),
    ("\x85\u2028\u2029", "\x85\u2028\u2029", '"\x85\u2028\u2029"'),
    ("\ufeff林", "\ufeff林", '"\ufeff林"'),
    (" 林 溪 ", " 林 溪 ", '" 林 溪 "'),
    ("=1+1", "=1+1", '"=1+1"'),
    ('=HYPERLINK("a","b")', '"=HYPERLINK(""a"",""b"")"', r'"=HYPERLINK(\"a\",\"b\")"'),
    ("@林溪", "@林溪", '"@林溪"'),
    ("'", "'", '"\'"'),
    ("\\", "\\", r'"\\"'),
    ("\U00020bb7\ue000\uffff", "\U00020bb7\ue000\uffff", '"\U00020bb7\ue000\uffff"'),
    ("\ud83d", None, r'"\ud83d"'),
    ("\ude00\ud83d", None, r'"\ude00\ud83d"'),
    ("\ud83d\ude00", None, None),
]
# Rows that the columns t, m, d do not describe, and what the message says.
ROWS: list[tuple[Any, str]] = [
    (None, "row 1: expected a dict, e.g. one that appearances gives, and not NoneType"),
    (["", None, None], "row 1: expected a dict, e.g. one that appearances gives, and not list"),
    ({}, "row 1: unknown columns: none; missing columns: 'd', 'm', 't'"),
    ({"t": "", "m": None}, "row 1: unknown columns: none; missing columns: 'd'"),
    ({"t": "", "m": None, "d": None, **dict.fromkeys("vwxyza", 1)}, "unknown columns: 'a', 'v', 'w', 'x', 'y', …; missing columns: none"),
    ({"t": "", "m": None, "d": None, 3: 1, "x": 1}, "unknown columns: 3, 'x'; missing columns: none"),
    ({"t": "", "m": None, "d": None, "x" * 5000: 1}, "unknown columns: '" + "x" * 39 + "; missing columns: none"),
    ({"t": None, "m": None, "d": None}, "row 1, column 't': expected a value of type str, and not NoneType"),
    ({"t": 3, "m": None, "d": None}, "row 1, column 't': expected a value of type str, and not int"),
    ({"t": "", "m": b"", "d": None}, "row 1, column 'm': expected a value of type str or None, and not bytes"),
    ({"t": "", "m": None, "d": dt.datetime(2023, 5, 15)}, "row 1, column 'd': expected a value of type date or None, and not datetime"),
    ({"t": "", "m": None, "d": "2023-05-15"}, "row 1, column 'd': expected a value of type date or None, and not str"),
]  # fmt: skip


def written(write: Callable[..., None], rows: Any, columns: Any) -> str:
    file = io.StringIO(newline="")
    write(rows, columns, file)
    return file.getvalue()


@pytest.mark.parametrize(("text", "as_csv", "as_json"), HOSTILE, ids=ascii)
def test_hostile_text(text: str, as_csv: str | None, as_json: str | None) -> None:
    if as_csv is None:
        with pytest.raises(
            UnencodableText, match=r"row 0 .* lone surrogate '\\ud[8e]\w\w', which UTF-8 cannot: write JSON"
        ):
            written(to_csv, [{"t": text}], (TEXT,))
    else:
        assert written(to_csv, [{"t": text}], (TEXT,)) == f"t\r\n{as_csv}\r\n"
    if as_json is None:
        with pytest.raises(UnencodableText, match="JSON would read them as one character"):
            written(to_jsonl, [{"t": text}], (TEXT,))
    else:
        assert written(to_jsonl, [{"t": text}], (TEXT,)) == f'{{"t": {as_json}}}\n'


@pytest.mark.parametrize("write", [to_csv, to_jsonl, to_parquet])
@pytest.mark.parametrize(("row", "message"), ROWS)
def test_a_row_that_the_columns_do_not_describe(write: Callable[..., None], row: Any, message: str) -> None:
    if write is to_parquet:
        pytest.importorskip("pyarrow", reason="Parquet needs pyarrow: pip install 'cnbulletin[arrow]'")
    good = {"t": "", "m": None, "d": None}
    with pytest.raises(InvalidRecord) as caught:
        write([good, row], (TEXT, MAYBE, DAY), io.BytesIO() if write is to_parquet else io.StringIO())

    assert message in str(caught.value)


@pytest.mark.parametrize("write", [to_csv, to_jsonl])
def test_a_column_of_a_type_that_no_table_has(write: Callable[..., None]) -> None:
    column: Any = Column("share", "float", False, "")  # type: ignore[arg-type]
    message = "^column 'share': its type is one of 'str', 'int', 'bool', 'date', 'datetime', and not 'float'$"

    with pytest.raises(InvalidRecord, match=message):
        written(write, [], [column])


def test_the_values_of_every_type() -> None:
    columns = [Column(kind, kind, True, "") for kind in ("str", "int", "bool", "date", "datetime")]
    day, moment = dt.date(2023, 5, 15), dt.datetime(2023, 5, 15, 6)
    rows = [
        {"str": "林", "int": -1, "bool": True, "date": day, "datetime": moment},
        {"datetime": None, "date": None, "bool": False, "int": 0, "str": None},  # in any order
    ]

    assert written(to_csv, rows, columns) == (
        "str,int,bool,date,datetime\r\n林,-1,true,2023-05-15,2023-05-15T06:00:00\r\n,0,false,,\r\n"
    )
    assert written(to_jsonl, rows, columns) == (
        '{"str": "林", "int": -1, "bool": true, "date": "2023-05-15", "datetime": "2023-05-15T06:00:00"}\n'
        '{"str": null, "int": 0, "bool": false, "date": null, "datetime": null}\n'
    )


def test_a_table_without_rows_has_its_columns() -> None:
    assert written(to_csv, [], (TEXT, DAY)) == "t,d\r\n"
    assert written(to_jsonl, [], (TEXT, DAY)) == ""


@pytest.mark.parametrize("write", [to_csv, to_jsonl])
def test_a_row_is_written_before_the_next_is_asked_for(write: Callable[..., None]) -> None:
    file = io.StringIO()

    def rows() -> Iterator[dict[str, str]]:
        for number in range(3):
            assert file.getvalue().count("第") == number
            yield {"t": f"第{number}"}

    write(rows(), (TEXT,), file)
    assert file.getvalue().count("第") == 3


def test_a_page_of_hostile_text_comes_back_whole(tmp_path: Path) -> None:
    """A name over two lines, quotes and a NUL in the middle of a list, through a file on a disk."""
    page = parse_page('会上，县领导林\0溪（女）、卓尔、岳\r\n明朗（"挂职"）等出席会议，县长江\u2028一帆主持。')
    rows = records.appearances(page, page_id='a,"b"\n=1')
    path = tmp_path / "rows.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        to_csv(rows, APPEARANCE_COLUMNS, file)
    with path.open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file, strict=True))

    assert [row["name"] for row in read] == ["林溪", "卓尔", "岳明朗", "江一帆"]
    for row in read:
        assert row["page_id"] == 'a,"b"\n=1'
        assert row["source_text"] == page.source[int(row["span_start"]) : int(row["span_end"])]
    assert [row["source_text"] for row in read] == [
        "县领导林\0溪（女）",
        "卓尔",
        '岳\r\n明朗（"挂职"）',
        "县长江\u2028一帆",
    ]
