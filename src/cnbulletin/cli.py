"""The command line: pages in, JSON out.

Standard output carries JSON and nothing else, in UTF-8 whatever the locale; every complaint is one line on
standard error.  A page that cannot be read does not keep the others from being parsed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn, TextIO

__all__ = ["main"]

_FAILED = 2
# What a shell reports for a program that the signal ended: 128 + SIGINT, 128 + SIGPIPE.
_INTERRUPTED = 130
_BROKEN_PIPE = 141
_BAR_WIDTH = 30


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status: 0, or 2 where a page or an option was no good."""
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a broken pipe is caught, and not at exit
        return status
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader has left (| head)
        _abandon(sys.stdout)
        return _BROKEN_PIPE
    except _Unwritable as error:
        _abandon(sys.stdout)
        _complain("standard output", error)
        return _FAILED


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line, and whose help is not lost without a word."""

    def error(self, message: str) -> NoReturn:
        _tell(f"{_one_line(message)}; see cnbulletin --help")
        self.exit(_FAILED)

    def print_help(self, file: Any = None) -> None:
        _write(self.format_help().removesuffix("\n"))


class _Version(argparse.Action):
    """Prints the version; looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("cnbulletin")
        except PackageNotFoundError:  # run from a source tree
            found = "(not installed)"
        _write(f"cnbulletin {found}")
        parser.exit()


class _Unreadable(Exception):
    """A page cannot be read; the message says what to do."""


class _Unwritable(Exception):
    """Standard output takes nothing; the message says why."""


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cnbulletin",
        description="Parse the plain text of Chinese newspaper and bulletin pages into JSON.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    parse = commands.add_parser(
        "parse",
        help="parse pages and write one JSON object for each",
        description="Parse pages and write one JSON object for each to standard output, in the order given.",
        allow_abbrev=False,
    )
    parse.add_argument("pages", nargs="+", metavar="PAGE", help="a text file, or - for standard input")
    parse.add_argument("--jsonl", action="store_true", help="one object a line (default: indented)")
    parse.add_argument("--indent", type=_indent, metavar="N", help="indent by N spaces (default: 2)")
    parse.add_argument(
        "--encoding",
        type=_encoding,
        default="utf-8",
        metavar="NAME",
        help="of the pages (default: utf-8)",
    )
    parse.add_argument(
        "--issue-date",
        type=_issue_date,
        metavar="YYYY-MM-DD",
        help="gives a year to dates printed without one",
    )
    return parser


def _indent(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and int(text) <= 16):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 16")
    return int(text)


def _encoding(text: str) -> str:
    try:
        b" ".decode(text)
    except UnicodeDecodeError:
        pass  # a blank is no UTF-16; the name is known
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(f"{text!r} is no text encoding; try utf-8, gb18030 or big5") from None
    return text


def _issue_date(text: str) -> dt.date:
    try:
        date = dt.date.fromisoformat(text)
    except ValueError:
        date = None
    if date is None or date.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is no date of the form 2022-01-11")
    return date


def _run(argv: Sequence[str]) -> int:
    parser = _parser()
    try:
        arguments = parser.parse_args(argv)
        if arguments.command is None:
            parser.print_help()
            return _FAILED
        if arguments.jsonl and arguments.indent is not None:
            parser.error("--jsonl and --indent exclude each other")
        if arguments.pages.count("-") > 1:
            parser.error("standard input (-) can be read only once")
    except SystemExit as stop:  # argparse's way to end; main gives a status instead
        return stop.code if isinstance(stop.code, int) else _FAILED
    return _parse(arguments)


def _parse(arguments: argparse.Namespace) -> int:
    from cnbulletin.errors import CnBulletinError
    from cnbulletin.options import Options
    from cnbulletin.output.convert import dump, to_dict
    from cnbulletin.page import parse_page

    options = Options(issue_date=arguments.issue_date)
    indent = None if arguments.jsonl else 2 if arguments.indent is None else arguments.indent
    progress = _Progress(len(arguments.pages))
    status = 0
    for name in arguments.pages:
        progress.show()
        try:
            page = parse_page(_read(name, arguments.encoding), options)
            text = dump({"file": name, **to_dict(page)}, indent=indent)
        except (_Unreadable, CnBulletinError, MemoryError) as error:
            progress.clear()
            reason = "is too large for the memory of this machine; cut it" if isinstance(error, MemoryError) else error
            _complain("standard input" if name == "-" else name, reason)
            status = _FAILED
        else:
            progress.clear()
            _write(text)
        progress.done += 1
    return status


def _read(name: str, encoding: str) -> str:
    """The characters of a page exactly as they stand in the file: no newline translation, a BOM kept."""
    try:
        data = _standard_input() if name == "-" else Path(name).read_bytes()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # some codecs warn of what they read: it is nothing to mend here
            return data.decode(encoding)
    except FileNotFoundError:
        raise _Unreadable("no such file; check the name") from None
    except IsADirectoryError:
        raise _Unreadable("is a directory; name the files in it") from None
    except PermissionError:
        raise _Unreadable("no permission to read it; check its mode") from None
    except UnicodeDecodeError as error:
        other = "gb18030" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else "utf-8"
        raise _Unreadable(f"is not {encoding} at byte {error.start}; try --encoding {other}") from None
    except OSError as error:
        raise _Unreadable(f"cannot be read: {error.strerror or error}") from None
    except ValueError as error:
        raise _Unreadable(f"cannot be read as {encoding}: {error}") from None


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise _Unreadable("is closed; name a file")
    # A pipe that a parent process left non-blocking would give a piece of the page, or none of it.
    with suppress(AttributeError, OSError, ValueError):  # no file behind it; a system without such pipes
        os.set_blocking(sys.stdin.fileno(), True)
    return sys.stdin.buffer.read()


def _write(text: str) -> None:
    """Write a line in UTF-8; the text layer would use the locale's encoding."""
    if sys.stdout is None:
        raise _Unwritable("it is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _Unwritable(error.strerror or error) from None


def _complain(name: str, what: object) -> None:
    _tell(f"{_one_line(name)}: {_one_line(what)}")


def _tell(line: str) -> None:
    """Write a line to standard error; where nobody can be told, the status alone says it."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(f"cnbulletin: {line}\n")
            sys.stderr.flush()
        except OSError:
            _abandon(sys.stderr)


def _abandon(stream: TextIO | None) -> None:
    """Send what a stream still holds nowhere, or else it would raise again at exit."""
    with suppress(AttributeError, OSError, ValueError):  # closed, or no file behind it
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)


def _one_line(text: object) -> str:
    """A message without line ends or control characters, whatever a file name holds."""
    return "".join(ch if ch.isprintable() else ascii(ch)[1:-1] for ch in str(text))


class _Progress:
    """A bar on standard error, only where a person watches and there is more than one page."""

    def __init__(self, total: int) -> None:
        self.total, self.done = total, 0
        self._visible = total > 1 and sys.stderr is not None and sys.stderr.isatty()

    def show(self) -> None:
        if self._visible:
            filled = _BAR_WIDTH * self.done // self.total
            bar = "#" * filled + "." * (_BAR_WIDTH - filled)
            sys.stderr.write(f"\r[{bar}] {self.done}/{self.total}")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._visible:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
