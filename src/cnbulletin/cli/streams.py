"""What the command line reads and writes: files and the three standard streams, byte for byte."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from typing import BinaryIO, TextIO

__all__ = ["Unreadable", "Unwritable", "abandon", "complain", "one_line", "open_file", "read", "tell", "write"]


class Unreadable(Exception):
    """A page cannot be read; the message says what to do."""


class Unwritable(Exception):
    """Standard output, or the file ``name``, takes nothing; the message says why."""

    def __init__(self, reason: object, name: str | None = None) -> None:
        super().__init__(reason)
        self.name = name


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


def write(text: str, *, end: str = "\n") -> None:
    """Write a line in UTF-8; the text layer would use the locale's encoding."""
    if sys.stdout is None:
        raise Unwritable("it is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write((text + end).encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unwritable(error.strerror or error) from None


@contextmanager
def open_file(name: str) -> Iterator[BinaryIO]:
    """A file to write bytes to; what goes wrong with it, to the end of the block, is :class:`Unwritable`."""
    from pathlib import Path  # its import takes as long as a short page, and only some commands write files

    try:
        file = Path(name).open("wb")  # noqa: SIM115 - the block below closes it
    except FileNotFoundError:
        raise Unwritable("no such folder; make it first", name) from None
    except IsADirectoryError:
        raise Unwritable("is a directory; name a file in it", name) from None
    except PermissionError:
        raise Unwritable("no permission to write it; name another file", name) from None
    except OSError as error:
        raise Unwritable(f"cannot be written: {error.strerror or error}; name another file", name) from None
    except ValueError as error:  # a NUL in the name
        raise Unwritable(f"cannot be written: {error}; name another file", name) from None
    try:
        with file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unwritable(f"cannot be written: {error.strerror or error}", name) from None


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
