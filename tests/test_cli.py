"""The command line: JSON on standard output, one line a complaint, exit status 2."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import cnbulletin as cnb
from cnbulletin.cli import main

TEXT = "春耕工作会召开\n本报讯（记者 林溪）1月5日上午，县委书记江一帆出席会议并讲话。\r\n"

# Arguments that are no good, and what the one line must say.
REFUSED = [
    (["parse"], "PAGE"),
    (["parse", "--colour", "page.txt"], "--colour"),
    (["parse", "--json", "page.txt"], "--json"),
    (["--colour"], "--colour"),
    (["pars", "page.txt"], "pars"),
    (["parse", "--indent", "x", "page.txt"], "from 0 to 16"),
    (["parse", "--indent", "-1", "page.txt"], "from 0 to 16"),
    (["parse", "--indent", "00999", "page.txt"], "from 0 to 16"),
    (["parse", "--indent", "2", "--jsonl", "page.txt"], "exclude"),
    (["parse", "--encoding", "klingon", "page.txt"], "try utf-8, gb18030"),
    (["parse", "--encoding", "base64", "page.txt"], "try utf-8, gb18030"),
    (["parse", "--encoding", "a\0b", "page.txt"], "try utf-8, gb18030"),
    (["parse", "--issue-date", "11.1.2022", "page.txt"], "2022-01-11"),
    (["parse", "--issue-date", "20220111", "page.txt"], "2022-01-11"),
    (["parse", "--issue-date", "2022-02-30", "page.txt"], "2022-01-11"),
    (["parse", "-", "-"], "only once"),
    (["parse", "--offset-unit", "utf-16", "page.txt"], "utf16"),
    (["schema", "page.txt"], "page.txt"),
    (["export", "conll"], "PAGE"),
    (["export", "xml", "page.txt"], "label-studio"),
    (["export", "conll", "--layers", "persons", "page.txt"], "layers: expected names of structure, headline"),
    (["export", "conll", "--layers", "", "page.txt"], "layers: expected names of structure, headline"),
    (["export", "brat", "page.txt"], "--to FOLDER"),
    (["export", "conll", "--to", "there", "page.txt"], "--to is for brat alone"),
    (["export", "conll", "--offset-unit", "utf16", "page.txt"], "--offset-unit is for label-studio alone"),
    (["export", "brat", "--to", "there", "a/page.txt", "b/page.md"], "two pages would be written to page.txt"),
    (["export", "label-studio", "-", "-"], "only once"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one page in it, in three encodings."""
    monkeypatch.chdir(tmp_path)
    for encoding in ("utf-8", "gb18030", "utf-16"):
        (tmp_path / f"{encoding}.txt").write_bytes(TEXT.encode(encoding))
    return tmp_path


def environment(**changes: str) -> dict[str, str]:
    """The environment of a process that finds the package where this one found it."""
    package = Path(cnb.__file__).parent.parent
    return {**os.environ, "PYTHONPATH": str(package), **changes}


def lines(stderr: str) -> list[str]:
    return [line for line in stderr.split("\n") if line]


def test_a_page_becomes_one_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "utf-8.txt"]) == 0

    out, err = capsys.readouterr()
    data = json.loads(out)
    assert err == ""
    assert data.pop("file") == "utf-8.txt"
    assert cnb.from_dict(data) == cnb.parse_page(TEXT)
    assert data["source"] == TEXT  # "\r\n" is kept: offsets count the file's own characters
    assert out.startswith('{\n  "file"')


def test_jsonl_gives_a_line_a_page_in_the_order_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--jsonl", "utf-8.txt", "utf-8.txt"]) == 0

    rows = [json.loads(line) for line in lines(capsys.readouterr().out)]
    assert [row["file"] for row in rows] == ["utf-8.txt", "utf-8.txt"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_encoding(encoding: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--encoding", encoding, f"{encoding}.txt"]) == 0

    assert json.loads(capsys.readouterr().out)["source"] == TEXT


@pytest.mark.parametrize(("arguments", "start"), [([], None), (["--issue-date", "2022-01-11"], "2022-01-05")])
def test_issue_date(arguments: list[str], start: str | None, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", *arguments, "utf-8.txt"]) == 0

    found = json.loads(capsys.readouterr().out)["articles"][0]["event_time"]
    assert found["text"] == "1月5日上午"
    assert (found["start"] or "None").startswith(str(start))


def test_indent(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--indent", "1", "utf-8.txt"]) == 0

    assert capsys.readouterr().out.startswith('{\n "file"')


def test_standard_input(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="ascii"))

    assert main(["parse", "-"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["file"], data["source"]) == ("-", TEXT)


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_a_bad_option_is_one_line_and_status_2(
    arguments: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert len(lines(err)) == 1
    assert err.startswith("cnbulletin: ")
    assert message in err


# What stands in the folder under the name "bad", and what the one line must say.
def nothing(path: Path) -> None:
    """No such file."""


def directory(path: Path) -> None:
    path.mkdir()


def other_encoding(path: Path) -> None:
    path.write_bytes(TEXT.encode("gb18030"))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (nothing, "bad: no such file; check the name"),
        (directory, "bad: is a directory; name the files in it"),
        (other_encoding, "bad: is not utf-8 at byte 0; try --encoding gb18030"),
    ],
)
def test_a_bad_page_does_not_stop_the_others(
    make: Any, message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(folder / "bad")

    assert main(["parse", "--jsonl", "utf-8.txt", "bad", "utf-8.txt"]) == 2
    out, err = capsys.readouterr()
    assert len(lines(out)) == 2
    assert lines(err) == [f"cnbulletin: {message}"]


@pytest.mark.parametrize("name", ["a\nb", "\x1b[31m", "\udcff", ""])
def test_a_complaint_is_one_clean_line_whatever_the_name(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", name]) == 2

    (line,) = lines(capsys.readouterr().err)
    assert line.isprintable()


def test_other_reasons_not_to_read_a_page(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "pair.txt").write_bytes(rb"\ud83d\ude00")

    assert main(["parse", "a\0b"]) == 2
    assert main(["parse", "--encoding", "unicode_escape", "pair.txt"]) == 2
    assert main(["parse", "--encoding", "gb18030", "utf-16.txt"]) == 2
    monkeypatch.setattr("cnbulletin.cli.streams._file", refuse)
    assert main(["parse", "utf-8.txt"]) == 2
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["parse", "-"]) == 2

    complaints = [line.split(": ", 2)[1:] for line in lines(capsys.readouterr().err)]
    assert complaints[0] == [r"a\x00b", "cannot be read as utf-8: embedded null byte"]
    assert complaints[1][0] == "pair.txt"
    assert complaints[1][1].startswith(r"the surrogates '\ud83d\ude00' stand side by side")
    assert complaints[2:] == [
        ["utf-16.txt", "is not gb18030 at byte 0; try --encoding utf-8"],
        ["utf-8.txt", "no permission to read it; check its mode"],
        ["standard input", "is closed; name a file"],
    ]


def refuse(name: str) -> bytes:
    raise PermissionError


def test_without_arguments_it_helps(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage: cnbulletin" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--help"], ["parse", "--help"], ["--version"]])
def test_help_and_version_are_no_errors(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0

    out, err = capsys.readouterr()
    assert "cnbulletin" in out
    assert err == ""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("pages", "bars"), [(["utf-8.txt"], 0), (["utf-8.txt", "none.txt", "utf-8.txt"], 3)])
def test_a_bar_only_for_many_pages_on_a_terminal(
    pages: list[str], bars: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    main(["parse", *pages])
    shown = terminal.getvalue()
    assert shown.count(f"/{len(pages)}") == bars
    assert shown.count("\r\x1b[K") == bars  # nothing of it is left
    assert shown.endswith("\r\x1b[K" if bars else "")


def test_utf8_whatever_the_locale(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cnbulletin", "parse", "utf-8.txt"],
        capture_output=True,
        env=environment(PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0"),
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["source"] == TEXT


def test_a_reader_that_leaves_is_no_traceback(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "cnbulletin", "parse", *["utf-8.txt"] * 50],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (141, b"")


def test_ctrl_c_is_no_traceback(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "cnbulletin", "parse", "utf-8.txt", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        # a shell that runs the tests in the background has them ignore it
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout is not None
    process.stdout.read(1)  # the first page is out: the second is being waited for
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_line(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cnbulletin", "parse", "utf-8.txt"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            timeout=60,
        )

    assert done.returncode == 2
    assert done.stderr.startswith(b"cnbulletin: standard output: ")
    assert done.stderr.count(b"\n") == 1
