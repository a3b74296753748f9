"""What every command that reads pages shares: its arguments, and the way from page to page."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cnbulletin.cli.progress import Progress
from cnbulletin.cli.streams import Unreadable, complain, read, write

if TYPE_CHECKING:  # the library is imported once the arguments are known to be good
    from cnbulletin.model import Page

__all__ = ["FAILED", "add_offset_unit", "add_pages", "check_output", "check_pages", "each_page", "page_id"]

#: The exit status where a page or an option was no good.
FAILED = 2


def add_pages(parser: argparse.ArgumentParser, *, number: int | str = "+") -> None:
    """Give a command its pages (one or more, or a ``number`` of them), their encoding and the issue date."""
    parser.add_argument("pages", nargs=number, metavar="PAGE", help="a text file, or - for standard input")
    parser.add_argument(
        "--encoding",
        type=_encoding,
        default="utf-8",
        metavar="NAME",
        help="of the pages (default: utf-8)",
    )
    parser.add_argument(
        "--issue-date",
        type=_issue_date,
        metavar="YYYY-MM-DD",
        help="gives a year to dates printed without one",
    )


def add_offset_unit(parser: argparse.ArgumentParser) -> None:
    """Give a command the unit that it writes offsets in."""
    parser.add_argument(
        "--offset-unit",
        choices=["codepoint", "utf16", "utf8"],
        default="codepoint",
        help="what offsets count in (default: codepoint)",
    )


def check_pages(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse pages that cannot be read together."""
    if arguments.pages.count("-") > 1:
        parser.error("standard input (-) can be read only once")


def check_output(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse an output file that is one of the pages."""
    output = arguments.output
    if output is not None and any(name != "-" and _same_file(name, output) for name in arguments.pages):
        parser.error(f"-o {output} would overwrite a page; name another file")


def each_page(
    arguments: argparse.Namespace, use: Callable[[str, Page], object], put: Callable[[Any], object] = write
) -> int:
    """Parse one page after the other, and ``put`` what ``use`` makes of its name and itself, unless that is ``None``.

    ``put`` takes what ``use`` gives; without it that is a line or lines for standard output.

    A page that cannot be read or used is complained of; the others follow.  Gives the exit status.
    """
    from cnbulletin.errors import CnBulletinError
    from cnbulletin.options import Options
    from cnbulletin.page import parse_page

    options = Options(issue_date=arguments.issue_date)
    progress = Progress(len(arguments.pages))
    status = 0
    for name in arguments.pages:
        progress.show()
        try:
            made = use(name, parse_page(read(name, arguments.encoding), options))
        except (Unreadable, CnBulletinError, MemoryError) as error:
            progress.clear()
            reason = "is too large for the memory of this machine; cut it" if isinstance(error, MemoryError) else error
            complain("standard input" if name == "-" else name, reason)
            status = FAILED
        else:
            progress.clear()
            if made is not None:
                put(made)
        progress.done += 1
    return status


def page_id(name: str) -> str:
    r"""The name of a file; bytes in it that are no UTF-8 are told as ``\xc4``, because a table is UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


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


def _same_file(one: str, other: str) -> bool:
    from pathlib import Path  # its import takes as long as a short page

    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):  # one of them is not there
        return False
