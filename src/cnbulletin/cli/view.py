"""``cnbulletin view``: a page to look at, as HTML."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cnbulletin.cli.pages import add_pages, check_output, check_pages, each_page
from cnbulletin.cli.streams import open_file

if TYPE_CHECKING:
    from cnbulletin.model import Page

__all__ = ["DESCRIPTION", "add", "check", "run"]

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
    check_output(parser, arguments)


def run(arguments: argparse.Namespace) -> int:
    """Do what the arguments say; gives the exit status."""
    from cnbulletin.output.html.document import to_html

    def seen(name: str, page: Page) -> str | None:
        html = to_html(page, title=None if name == "-" else Path(name).name)
        if arguments.output in (None, "-"):
            return html.removesuffix("\n")  # a line end follows what goes to standard output
        with open_file(arguments.output) as file:
            file.write(html.encode("utf-8"))
        return None

    return each_page(arguments, seen)
