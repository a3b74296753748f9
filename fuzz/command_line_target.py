"""The command line ends with a status and one-line complaints, whatever its arguments and its standard input are."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import cnbulletin as cnb
from cnbulletin import records
from cnbulletin.cli import main
from target import PAGES, Target

#: An input is the arguments, each behind the one before and this byte, …
BETWEEN = b"\x1e"
#: … and behind this byte what stands on standard input.
STDIN = b"\x1f"
# The names of the columns of each table that the program can write.
_COLUMNS = [
    [column.name for column in columns]
    for columns in (
        records.APPEARANCE_COLUMNS, records.ARTICLE_COLUMNS, records.BYLINE_COLUMNS, records.SPEECH_COLUMNS,
    )
]  # fmt: skip
_FILES = {"page.txt": "utf-8", "gb.txt": "gb18030", "utf16.txt": "utf-16"}


def check(data: bytes) -> None:
    """The contract of the command line on one set of arguments and one standard input."""
    head, _, stdin = data.partition(STDIN)
    # no argument leaves the folder: a device could be read forever
    check_run([os.fsdecode(word.replace(b"/", b"_")) for word in head.split(BETWEEN)] if head else [], stdin)


def check_run(arguments: list[str], stdin: bytes) -> None:
    """The same, given the arguments as the program gets them."""
    with _folder() as folder, chdir(folder):
        status, out, err = _run(arguments, stdin)
    text = out.decode("utf-8")
    complaints = err.splitlines()
    assert all(line.startswith("cnbulletin: ") and line.isprintable() for line in complaints), err
    if status == 0:
        assert not complaints, "all is well, and yet there is a complaint"
    else:
        assert status == 2, status
        assert complaints or text.startswith("usage:"), "no word about what is wrong"
    command = next((word for word in arguments if not word.startswith("-")), "")
    if text.removeprefix("\ufeff").startswith("page_id,"):
        _check_csv(text.removeprefix("\ufeff"))
    elif command == "explain" and not text.startswith("{"):
        assert all(line.isprintable() for line in text.splitlines())
    elif command in ("parse", "table", "explain") and not text.startswith(("usage:", "cnbulletin ")):
        for item in _objects(text):
            if "page_id" in item:
                assert list(item) in _COLUMNS
                continue
            assert item.pop("file") in arguments
            if item.get("kind") == "page":  # an explanation
                continue
            page = cnb.from_dict(item)
            assert isinstance(page, cnb.Page)


def _check_csv(text: str) -> None:
    """Every row has the cells of its table, in lines that end as CSV has it."""
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert head in _COLUMNS
    assert {len(row) for row in rows} <= {len(head)}
    assert text.endswith("\r\n")


def _objects(text: str) -> Iterator[dict[str, object]]:
    decoder, at = json.JSONDecoder(), 0
    while at < len(text):
        item, at = decoder.raw_decode(text, at)
        assert text[at] == "\n"
        at += 1
        yield item


def _run(arguments: list[str], stdin: bytes) -> tuple[int, bytes, str]:
    """Status, standard output and standard error of one run, as a terminal of a bare C locale gives them."""
    out, err = io.BytesIO(), io.BytesIO()
    with (
        redirect_stdout(io.TextIOWrapper(out, encoding="ascii", write_through=True)),
        redirect_stderr(io.TextIOWrapper(err, encoding="ascii", errors="backslashreplace", write_through=True)),
        _standard_input(stdin),
    ):
        status = main(arguments)
        assert isinstance(status, int)
        # read before the wrappers are closed
        return status, out.getvalue(), err.getvalue().decode("ascii")


@contextmanager
def _standard_input(data: bytes) -> Iterator[None]:
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(data), encoding="ascii")
    try:
        yield
    finally:
        sys.stdin = before


@contextmanager
def _folder() -> Iterator[str]:
    """A working folder with one page in three encodings, an empty file, a file that is no text, and a folder.

    Each run has its own: the program writes where it is told to.
    """
    text = _text()
    with TemporaryDirectory() as folder:
        for name, encoding in _FILES.items():
            Path(folder, name).write_bytes(text.encode(encoding))
        Path(folder, "empty").touch()
        Path(folder, "noise").write_bytes(bytes(range(256)))
        Path(folder, "folder").mkdir()
        yield folder


@cache
def _text() -> str:
    return PAGES[0].read_text(encoding="utf-8")


def seeds() -> Iterator[bytes]:
    """Every option with good and bad values, and pages on standard input."""
    yield from (BETWEEN.join(line.encode().split(b" ")) for line in _LINES)
    for path in PAGES[:12]:
        yield BETWEEN.join((b"parse", b"--jsonl", b"-")) + STDIN + path.read_bytes()[:1500]


def mutate(data: bytes, dice: random.Random) -> bytes:
    """Arguments put in, taken out, exchanged and repeated; bytes of standard input changed."""
    head, mark, stdin = data.partition(STDIN)
    words = head.split(BETWEEN)
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(words) + 1)
        match dice.randrange(6):
            case 0 | 1:
                words.insert(at, dice.choice(_WORDS))
            case 2 if words:
                del words[min(at, len(words) - 1)]
            case 3 if words:
                word = dice.choice(words)
                cut = dice.randint(0, len(word))
                words[words.index(word)] = word[:cut] + dice.choice(_BYTES) + word[cut + dice.randint(0, 1) :]
            case 4:
                words[at:at] = [dice.choice((b"--encoding", b"--encoding=")), dice.choice(_ENCODINGS)]
            case _:
                cut = dice.randint(0, len(stdin))
                mark, stdin = STDIN, stdin[:cut] + dice.choice(_BYTES) + stdin[cut + dice.randint(0, 3) :]
    return BETWEEN.join(words) + mark + stdin


_LINES = (
    "", "--version", "--help", "parse", "parse --help", "pars page.txt", "parse page.txt", "parse --jsonl page.txt page.txt",
    "parse --indent 0 page.txt", "parse --indent=16 page.txt", "parse --indent 17 page.txt", "parse --indent -1 page.txt",
    "parse --encoding gb18030 gb.txt", "parse --encoding utf-16 utf16.txt", "parse gb.txt", "parse noise empty",
    "parse --issue-date 2022-01-11 page.txt", "parse --issue-date=2022-1-11 page.txt", "parse folder", "parse none page.txt",
    "parse - -", "parse -- -", "parse -- --jsonl", "-- parse -", "parse --colour page.txt", "parse --indent 2 --jsonl -",
    "table appearances page.txt", "table articles --format jsonl page.txt empty", "table bylines --bom gb.txt --encoding gb18030",
    "table speeches -o page.csv page.txt", "table speeches -o page.txt page.txt", "table articles --format parquet page.txt",
    "explain page.txt", "explain --find page gb.txt --encoding gb18030", "explain --json page.txt empty", "explain --width 40 -",
    "table people page.txt", "table --help", "table appearances - -", "table articles -o folder page.txt noise",
    "schema", "schema page.txt", "export conll page.txt", "export label-studio - page.txt", "export brat page.txt --to made",
    "export brat page.txt", "export conll --layers person,speech page.txt", "export conll --layers persons page.txt",
    "export label-studio --offset-unit utf16 page.txt", "parse --offset-unit utf8 page.txt", "parse --offset-unit bytes page.txt",
)  # fmt: skip
_ENCODINGS = (
    b"utf-8", b"UTF8", b"utf-8-sig", b"utf-7", b"utf-16-le", b"utf-32", b"gb18030", b"gbk", b"hz", b"big5hkscs", b"ascii",
    b"latin-1", b"cp037", b"idna", b"punycode", b"unicode_escape", b"raw_unicode_escape", b"undefined", b"rot13", b"hex",
    b"zlib", b"mbcs", b"oem", b"charmap", b"iso2022_jp_ext", b"euc_kr", b"aliases", b"..utf-8", b"", b" ", b"\xff", b"%s",
)  # fmt: skip
_WORDS = (
    *_ENCODINGS, *(line.encode() for line in _FILES), b"parse", b"-", b"--", b"---", b"--jsonl", b"--indent", b"--indent=4",
    b"--encoding", b"--issue-date", b"--issue-date=2022-01-11", b"--help", b"-h", b"--version", b"noise", b"empty",
    b"table", b"appearances", b"articles", b"bylines", b"speeches", b"--format=jsonl", b"--format=csv", b"-o", b"--bom",
    b"schema", b"export", b"conll", b"label-studio", b"--layers", b"person", b"--offset-unit", b"utf16",
    b"explain", b"--find", b"--find=page", b"--json", b"--width=40",
    b"folder", b".", b"..", b"@page.txt", b"0", b"16", b"99", b"9" * 5000, b"2022-01-11", b"0000-00-00", b"x" * 300, b"=",
    b"\xef\xbc\x92", b"\xd9\xa2", b"-1", b"-9", b"%(prog)s", b"{0}", b"\n", b"\x1b[2J", b"a\x00b", b"\xed\xa0\xbd",
)  # fmt: skip
_BYTES = (
    *(bytes([byte]) for byte in range(256) if byte not in BETWEEN + STDIN), b"\\", b"\\x", b"\\N{", b"\\ud83d\\ude00",
    b"xn--", b"+2D3eAA-", b"~{", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\xbd\xed\xb8\x80", b"\n" * 100, b"\x00" * 1000,
    "本报讯（记者林溪）1月5日上午，县委书记江一帆出席会议并讲话。".encode(),
)  # fmt: skip

TARGET = Target(check, seeds, mutate)
