"""``cnbulletin view``: a page to look at, as HTML."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cnbulletin.cli.pages import FAILED, add_pages, check_pages, each_page
from cnbulletin.cli.streams import Unsaved, complain, save

if TYPE_CHECKING:
    from cnbulletin.model import Page

__all__ = ["DESCRIPTION", "HELP", "add", "check", "run"]

HELP = "show a page in a browser, with everything marked that was read on it"
DESCRIPTION = (
    "Write one HTML document: the text of the page as it stands, with everything marked that was read on it. "
    "It runs no script and loads nothing."
)


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_pages(parser, number=1)
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write it (default: standard output)")


def check(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse to write the view over its page."""
    check_pages(parser, arguments)
    (page,) = arguments.pages
    if arguments.output is not None:
        with suppress(OSError, ValueError):  # one of them is not there, or cannot be: said later
            if Path(arguments.output).samefile(page):
                parser.error(f"-o {arguments.output} is the page itself; name another file, e.g. page.html")


def run(arguments: argparse.Namespace) -> int:
    """Do what the arguments say; gives the exit status."""
    from cnbulletin.output.html.document import to_html

    def seen(name: str, page: Page) -> str | None:
        html = to_html(page, title=None if name == "-" else Path(name).name)
        if arguments.output in (None, "-"):
            return html.removesuffix("\n")  # a line end follows what goes to standard output
        save(arguments.output, html)
        return None

    try:
        return each_page(arguments, seen)
    except Unsaved as error:
        complain(arguments.output, error)
        return FAILED
