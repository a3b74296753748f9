"""The command line under bad conditions: a status and one line, never a traceback."""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

import cnbulletin as cnb
from cnbulletin.cli import main
from command_line_target import check_run

PAGE = "本报讯（记者林溪）1月5日，县委书记江一帆出席会议并讲话。\n".encode()

# Arguments and bytes on standard input that any shell can give; check_run says what must hold of all of them.
RUNS: list[tuple[list[str], bytes]] = [
    ([], b""),
    ([""], b""),
    (["\udcff\udcfe"], b""),
    (["parse", "\udcff\udcfe"], b""),
    (["parse", "page.txt", "\udcff", "page.txt"], b""),
    (["parse", "-"], b""),
    (["parse", "-"], b"\x00"),
    (["parse", "-"], b"\x00" * 100_000),
    (["parse", "-"], b"\n" * 100_000),
    (["parse", "-"], b"\xff\xfe\x00"),
    (["parse", "-"], b"\xed\xa0\xbd\xed\xb8\x80"),  # surrogates, which are no UTF-8
    (["parse", "-"], b"\xf4\x90\x80\x80"),  # beyond the last code point
    (["parse", "-"], "\ufeff本报讯".encode()),
    (["parse", "-"], PAGE[:-3]),  # cut inside a character
    (["parse", "--jsonl", "-"], "一\u2028二\x85三\x0c四".encode()),
    (["parse", "-", "-"], PAGE),
    (["parse", "--", "-"], PAGE),
    (["parse", "--", "--jsonl"], PAGE),
    (["--", "parse", "-"], PAGE),
    (["parse", "x" * 300], b""),
    (["parse", "x" * 100_000], b""),
    (["parse", "a\x00b"], b""),
    (["parse", ".", "..", "folder", "empty", "noise", "none", "page.txt"], b""),
    (["parse", "%(prog)s", "{0}", "@page.txt"], b""),
    (["parse", "--indent", "\u0662", "-"], PAGE),  # a digit, but not an ASCII one
    (["parse", "--indent", "9" * 5000, "-"], PAGE),
    (["parse", "--indent", "", "-"], PAGE),
    (["parse", "--issue-date", "\udcff", "-"], PAGE),
    (["parse", "--issue-date", "2022-01-1\u0661", "-"], PAGE),
    (["parse", "--issue-date", "9" * 5000, "-"], PAGE),
    (["parse", "--issue-date=0001-01-01", "-"], PAGE),
    (["parse", "--issue-date=9999-12-31", "-"], PAGE),
    (["parse", "--encoding", "", "-"], PAGE),
    (["parse", "--encoding", "x" * 5000, "-"], PAGE),
    (["table"], b""),
    (["table", "articles"], b""),
    (["table", "\udcff", "page.txt"], b""),
    (["table", "articles", "page.txt", "empty", "noise", "folder", "none", "\udcff"], b""),
    *((["table", "articles", "--format", form, "-"], b"\x00" * 1000) for form in ("csv", "jsonl", "parquet")),
    *((["table", "articles", "--format", form, "-"], rb"\ud83d\ude00 \d") for form in ("csv", "jsonl", "parquet")),
    *(
        (["table", "articles", "--encoding", "unicode_escape", "--format", form, "-"], rb"\u672c\u62a5\u8baf\ud83d\d")
        for form in ("csv", "jsonl", "parquet")
    ),
    (["table", "bylines", "--format", "jsonl", "-"], "本报讯（记者林\u2028溪）一\x85二\x0c三。".encode()),
    (["table", "bylines", "--bom", "-"], "\ufeff本报讯（记者林溪）".encode()),
    *(
        (["table", "bylines", "-o", name, "page.txt"], b"")
        for name in ("", ".", "-", "none/x", "x" * 300, "a\x00b", "\udcff")
    ),
    (["table", "bylines", "-o"], b""),
    *((["parse", "--encoding", name, "-"], PAGE) for name in ("utf-7", "utf-32", "hz", "idna", "punycode", "cp037")),
    *((["parse", "--encoding", name, "-"], rb"\ud83d\ude00 \d") for name in ("unicode_escape", "raw_unicode_escape")),
]
# Names of encodings that are none for text, and were once taken for one.
NO_ENCODINGS = ["\udcff", "undefined", "rot13", "hex", "zlib", "aliases", "..utf_8", "%s"]

FULL = Path("/dev/full")
needs_a_full_device = pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(cnb.__file__).parent.parent), **changes}


@pytest.mark.parametrize(("arguments", "stdin"), RUNS, ids=ascii)
def test_any_arguments_and_any_bytes(arguments: list[str], stdin: bytes) -> None:
    check_run(arguments, stdin)


@pytest.mark.parametrize("name", NO_ENCODINGS, ids=ascii)
def test_what_is_no_text_encoding_is_refused_before_a_page_is_read(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", "--encoding", name, "none"]) == 2

    assert "is no text encoding; try utf-8, gb18030 or big5" in capsys.readouterr().err


def test_the_reason_does_not_repeat_the_name_of_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    name = "x" * 5000
    assert main(["parse", name]) == 2

    assert capsys.readouterr().err.count(name) == 1


@needs_a_full_device
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [[], ["--help"], ["--version"], ["parse", "--help"], ["parse", "page.txt"]])
def test_a_full_disk_is_one_line_with_and_without_buffers(
    arguments: list[str], unbuffered: str, tmp_path: Path
) -> None:
    (tmp_path / "page.txt").write_bytes(PAGE)
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cnbulletin", *arguments],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(PYTHONUNBUFFERED=unbuffered),
            timeout=60,
        )

    assert done.returncode == 2
    assert done.stderr.startswith(b"cnbulletin: standard output: ")
    assert done.stderr.count(b"\n") == 1


@needs_a_full_device
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["--colour"], ["parse", "none"]])
def test_where_nobody_can_be_told_the_status_says_it(arguments: list[str], unbuffered: str) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cnbulletin", *arguments],
            stderr=full,
            stdout=subprocess.PIPE,
            env=environment(PYTHONUNBUFFERED=unbuffered),
            timeout=60,
        )

    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["parse", "-"]])
def test_a_closed_standard_output_is_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE)))
    monkeypatch.setattr(sys, "stdout", None)

    assert main(arguments) == 2
    assert capsys.readouterr().err == "cnbulletin: standard output: it is closed\n"


def test_a_pipe_that_does_not_wait_is_waited_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    os.write(writer, PAGE[:20])

    def write_the_rest() -> None:
        time.sleep(0.2)
        os.write(writer, PAGE[20:])
        os.close(writer)

    with os.fdopen(reader) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        thread = threading.Thread(target=write_the_rest)
        thread.start()
        status = main(["parse", "-"])
        thread.join()

    assert status == 0
    assert "讲话。\\n" in capsys.readouterr().out


def test_a_page_larger_than_the_memory_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(PAGE)
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(1 << 40)  # a hole: it takes no room on the disk
    limit = 4 << 30
    done = subprocess.run(
        [sys.executable, "-m", "cnbulletin", "parse", "--jsonl", "huge.txt", "page.txt"],
        cwd=tmp_path,
        capture_output=True,
        env=environment(),
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_AS, (limit, limit)),
        timeout=60,
    )

    assert done.returncode == 2
    assert done.stderr == b"cnbulletin: huge.txt: is too large for the memory of this machine; cut it\n"
    assert done.stdout.count(b"\n") == 1


def test_a_codec_that_warns_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(rb"\d")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "cnbulletin", "parse", "--encoding", "unicode_escape", "page.txt"],
        cwd=tmp_path,
        capture_output=True,
        env=environment(),
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, b"")
