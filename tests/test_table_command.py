"""``cnbulletin table``: the rows of many pages in one table, written page by page."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

import cnbulletin as cnb
from cnbulletin import records
from cnbulletin.cli import main

TEXT = "春耕工作会召开\n本报讯（记者 林溪）1月5日上午，县委书记江一帆、县长卓\r\n尔出席会议。江一帆强调，不误农时。\r\n"
TABLES: dict[str, Any] = {
    "appearances": (records.appearances, records.APPEARANCE_COLUMNS),
    "articles": (records.articles, records.ARTICLE_COLUMNS),
    "bylines": (records.bylines, records.BYLINE_COLUMNS),
    "speeches": (records.speeches, records.SPEECH_COLUMNS),
}

# Arguments that are no good, and what the one line must say.
REFUSED = [
    (["table"], "TABLE"),
    (["table", "appearances"], "PAGE"),
    (["table", "page.txt"], "choose from 'appearances', 'articles', 'bylines', 'speeches'"),
    (["table", "people", "page.txt"], "choose from 'appearances'"),
    (["table", "articles", "--format", "xlsx", "page.txt"], "choose from 'csv', 'jsonl', 'parquet'"),
    (["table", "articles", "--format", "parquet", "page.txt"], "parquet is no text; name a file with -o FILE"),
    (["table", "articles", "--format", "jsonl", "--bom", "page.txt"], "--bom is for csv, and not for jsonl"),
    (["table", "articles", "--bom", "-o", "a.parquet", "page.txt"], "--bom is for csv, and not for parquet"),
    (["table", "articles", "-o", "page.txt", "page.txt"], "-o page.txt would overwrite a page; name another file"),
    (["table", "articles", "-o", "./page.txt", "none", "page.txt"], "would overwrite a page"),
    (["table", "articles", "-", "-"], "only once"),
    (["table", "articles", "--encoding", "klingon", "page.txt"], "try utf-8, gb18030"),
    (["table", "articles", "--issue-date", "20220111", "page.txt"], "2022-01-11"),
    (["table", "articles", "--json", "page.txt"], "--json"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two pages in it, one of them twice."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_bytes(TEXT.encode())
    (tmp_path / "gb.txt").write_bytes(TEXT.encode("gb18030"))
    (tmp_path / "bare.txt").write_bytes(b"\n")
    return tmp_path


def expected(table: str, *names: str, options: cnb.Options | None = None) -> list[dict[str, Any]]:
    """The rows of the page above under several names, with dates as JSON has them."""
    make = TABLES[table][0]
    rows = [row for name in names for row in make(cnb.parse_page(TEXT, options), page_id=name)]
    return [
        {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in row.items()} for row in rows
    ]


@pytest.mark.parametrize("table", TABLES)
def test_json_lines(table: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["table", table, "--format", "jsonl", "page.txt", "bare.txt", "page.txt"]) == 0

    out, err = capsysbinary.readouterr()
    assert err == b""
    assert [json.loads(line) for line in out.decode().removesuffix("\n").split("\n")] == expected(
        table, *["page.txt"] * 2
    )


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "arguments", [[], ["--format", "csv"], ["-o", "rows"], ["--output=rows.csv"], ["-o", "rows.CSV"]]
)
def test_csv(table: str, arguments: list[str], folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["table", table, *arguments, "page.txt", "bare.txt", "page.txt"]) == 0

    out, err = capsysbinary.readouterr()
    assert err == b""
    data = b"".join(path.read_bytes() for path in folder.glob("rows*")) if out == b"" else out
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))
    assert list(rows[0]) == [column.name for column in TABLES[table][1]]
    assert rows == [
        {
            name: "" if value is None else str(value).lower() if type(value) is bool else str(value)
            for name, value in row.items()
        }
        for row in expected(table, "page.txt", "page.txt")
    ]
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("output", [[], ["-o", "rows.csv"]])
def test_bom(output: list[str], folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["table", "bylines", "--bom", *output, "page.txt"]) == 0

    data = (folder / "rows.csv").read_bytes() if output else capsysbinary.readouterr().out
    assert data.startswith(b"\xef\xbb\xbfpage_id,")
    assert data.count(b"\xef\xbb\xbf") == 1


def test_a_file_that_was_there_is_replaced(folder: Path) -> None:
    (folder / "rows.JSONL").write_bytes(b"x" * 10_000)

    assert main(["table", "speeches", "-o", "rows.JSONL", "page.txt"]) == 0
    assert json.loads((folder / "rows.JSONL").read_bytes()) == expected("speeches", "page.txt")[0]


def test_parquet(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow: pip install 'cnbulletin[arrow]'")
    assert main(["table", "articles", "-o", "rows.parquet", "page.txt", "none.txt", "bare.txt", "page.txt"]) == 2

    rows = parquet.read_table("rows.parquet").to_pylist()
    assert rows == [row for name in ["page.txt"] * 2 for row in records.articles(cnb.parse_page(TEXT), page_id=name)]
    assert capsys.readouterr().err == "cnbulletin: none.txt: no such file; check the name\n"


def test_without_pyarrow_one_line_names_the_extra_and_no_file_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    assert main(["table", "articles", "-o", "rows.parquet", "page.txt"]) == 2
    assert capsys.readouterr().err == "cnbulletin: Parquet needs pyarrow: pip install 'cnbulletin[arrow]'\n"
    assert not (folder / "rows.parquet").exists()


def test_encoding_and_issue_date(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--encoding", "gb18030", "--issue-date", "2022-01-11", "--format", "jsonl"]
    assert main(["table", "appearances", *arguments, "gb.txt"]) == 0

    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["event_date"] for row in rows] == ["2022-01-05"] * 2
    assert [row["issue_date"] for row in rows] == [None] * 2  # it is what the page prints


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_a_bad_option_is_one_line_and_status_2(
    arguments: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2

    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("cnbulletin: ")
    assert message in err
    assert (folder / "page.txt").read_bytes() == TEXT.encode()


@pytest.mark.parametrize("output", [[], ["-o", "rows.csv"]])
def test_a_bad_page_does_not_stop_the_others(
    output: list[str], folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["table", "bylines", *output, "page.txt", "none.txt", "gb.txt", "page.txt"]) == 2

    out, err = capsysbinary.readouterr()
    assert err.splitlines() == [
        b"cnbulletin: none.txt: no such file; check the name",
        b"cnbulletin: gb.txt: is not utf-8 at byte 0; try --encoding gb18030",
    ]
    data = (folder / "rows.csv").read_bytes() if output else out
    assert data.count("林溪".encode()) == 4  # name and source_text, twice


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_page_that_cannot_be_written_does_not_stop_the_others(
    form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A lone surrogate in the second row of a page: JSON escapes it; in CSV and Parquet the page has no row at all."""
    for name, remark in (("plain.txt", "女"), ("lone.txt", "\ud83d")):
        (folder / name).write_bytes(f"县领导林溪、卓尔（{remark}）出席会议。".encode("unicode_escape"))
    if form == "parquet":
        parquet = pytest.importorskip(
            "pyarrow.parquet", reason="Parquet needs pyarrow: pip install 'cnbulletin[arrow]'"
        )
    pages = ["plain.txt", "lone.txt", "plain.txt"]
    status = main(["table", "appearances", "-o", f"rows.{form}", "--encoding", "unicode_escape", *pages])

    err = capsys.readouterr().err
    data = (folder / f"rows.{form}").read_bytes()
    if form == "parquet":
        found = parquet.read_table(io.BytesIO(data))["page_id"].to_pylist()
    else:
        found = re.findall("plain.txt|lone.txt", data.decode("utf-8"))
    if form == "jsonl":
        assert (status, err) == (0, "")
        assert found == ["plain.txt"] * 2 + ["lone.txt"] * 2 + ["plain.txt"] * 2
    else:
        assert status == 2
        assert found == ["plain.txt"] * 4
        assert err.startswith("cnbulletin: lone.txt: ")
        assert err.endswith("which UTF-8 cannot: write JSON lines, which escape it\n")
        assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("output", "message"),
    [
        (".", "is a directory; name a file in it"),
        ("none/rows.csv", "no such folder; make it first"),
        ("a\0b", "cannot be written: embedded null byte; name another file"),
    ],
)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_file_that_cannot_be_written_is_one_line(
    output: str, message: str, form: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["table", "articles", "--format", form, "-o", output, "page.txt"]) == 2

    err = capfd.readouterr().err
    assert err.count("\n") == 1
    assert err.endswith(f": {message}\n")
    assert main(["--version"]) == 0
    assert capfd.readouterr().out.startswith("cnbulletin ")  # standard output is as it was


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_full_disk_is_one_line(form: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="Parquet needs pyarrow: pip install 'cnbulletin[arrow]'")

    assert main(["table", "articles", "--format", form, "-o", "/dev/full", "page.txt"]) == 2
    assert capsys.readouterr().err == "cnbulletin: /dev/full: cannot be written: No space left on device\n"


@pytest.mark.parametrize("form", ["csv", "jsonl"])
@pytest.mark.parametrize("to_file", [False, True])
def test_a_row_is_written_when_its_page_is_done(form: str, to_file: bool, folder: Path) -> None:
    """The first page's rows are out while the second is still waited for."""
    output = ["-o", "rows"] if to_file else []
    process = subprocess.Popen(
        [sys.executable, "-m", "cnbulletin", "table", "bylines", "--format", form, *output, "page.txt", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(cnb.__file__).parent.parent)},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    watch = threading.Timer(30, process.kill)  # a row that is held back would be waited for without end
    watch.start()
    seen = b""
    while b"page.txt" not in seen and process.poll() is None:
        if to_file:
            time.sleep(0.05)
            seen = Path("rows").read_bytes() if Path("rows").exists() else b""
        else:
            seen += os.read(process.stdout.fileno(), 10_000)
    assert process.poll() is None  # it waits for the second page
    watch.cancel()
    out, _ = process.communicate(TEXT.encode(), timeout=60)

    data = Path("rows").read_bytes() if to_file else seen + out
    assert process.returncode == 0
    assert data.count("（记者 林溪）".encode()) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes there")
def test_a_file_name_that_is_no_utf8_is_told_in_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = os.fsdecode(b"\xc4\xea.txt")
    Path(name).write_bytes(TEXT.encode())

    assert main(["table", "bylines", name]) == 0
    assert "\r\n\\xc4\\xea.txt," in capsys.readouterr().out.replace("\n", "\r\n").replace("\r\r", "\r")


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", "--help"]) == 0
    assert main(["--help"]) == 0

    out = capsys.readouterr().out
    assert "appearances, articles, bylines, speeches" in out
    assert "table     write a table of what was found on pages" in out
