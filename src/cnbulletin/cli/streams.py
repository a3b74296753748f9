"""What the command line reads and writes: files and the three standard streams, byte for byte."""

from __future__ import annotations

import os
import sys
import warnings
from contextlib import suppress
from io import FileIO
from typing import TextIO

__all__ = ["Unreadable", "Unwritable", "abandon", "complain", "one_line", "read", "tell", "write"]


class Unreadable(Exception):
    """A page cannot be read; the message says what to do."""


class Unwritable(Exception):
    """Standard output takes nothing; the message says why."""


def read(name: str, encoding: str) -> str:
    """The characters of a page exactly as they stand in the file: no newline translation, a BOM kept."""
    try:
        data = _standard_input() if name == "-" else _file(name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # some codecs warn of what they read: it is nothing to mend here
            return data.decode(encoding)
    except FileNotFoundError:
        raise Unreadable("no such file; check the name") from None
    except IsADirectoryError:
        raise Unreadable("is a directory; name the files in it") from None
    except PermissionError:
        raise Unreadable("no permission to read it; check its mode") from None
    except UnicodeDecodeError as error:
        other = "gb18030" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else "utf-8"
        raise Unreadable(f"is not {encoding} at byte {error.start}; try --encoding {other}") from None
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror or error}") from None
    except ValueError as error:
        raise Unreadable(f"cannot be read as {encoding}: {error}") from None


def _file(name: str) -> bytes:
    with FileIO(name) as file:  # what pathlib does, whose import takes as long as a short page
        return file.readall()


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise Unreadable("is closed; name a file")
    # A pipe that a parent process left non-blocking would give a piece of the page, or none of it.
    with suppress(AttributeError, OSError, ValueError):  # no file behind it; a system without such pipes
        os.set_blocking(sys.stdin.fileno(), True)
    return sys.stdin.buffer.read()


def write(text: str) -> None:
    """Write a line in UTF-8; the text layer would use the locale's encoding."""
    if sys.stdout is None:
        raise Unwritable("it is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unwritable(error.strerror or error) from None


def complain(name: str, what: object) -> None:
    """Say on standard error, in one line, what is wrong with a page or a stream."""
    tell(f"{one_line(name)}: {one_line(what)}")


def tell(line: str) -> None:
    """Write a line to standard error; where nobody can be told, the status alone says it."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(f"cnbulletin: {line}\n")
            sys.stderr.flush()
        except OSError:
            abandon(sys.stderr)


def abandon(stream: TextIO | None) -> None:
    """Send what a stream still holds nowhere, or else it would raise again at exit."""
    with suppress(AttributeError, OSError, ValueError):  # closed, or no file behind it
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)


def one_line(text: object) -> str:
    """A message without line ends or control characters, whatever a file name holds."""
    return "".join(ch if ch.isprintable() else ascii(ch)[1:-1] for ch in str(text))
