"""``cnbulletin parse``: a JSON object for each page."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cnbulletin.cli.pages import add_offset_unit, add_pages, check_pages, each_page

if TYPE_CHECKING:
    from cnbulletin.model import Page

__all__ = ["DESCRIPTION", "add", "check", "run"]

DESCRIPTION = "Parse pages and write one JSON object for each to standard output, in the order given."


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_pages(parser)
    parser.add_argument("--jsonl", action="store_true", help="one object a line (default: indented)")
    parser.add_argument("--indent", type=_indent, metavar="N", help="indent by N spaces (default: 2)")
    add_offset_unit(parser)


def check(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse arguments that contradict each other."""
    if arguments.jsonl and arguments.indent is not None:
        parser.error("--jsonl and --indent exclude each other")
    check_pages(parser, arguments)


def run(arguments: argparse.Namespace) -> int:
    """Do what the arguments say; gives the exit status."""
    from cnbulletin.output.convert import dump, to_dict

    indent = None if arguments.jsonl else 2 if arguments.indent is None else arguments.indent

    def json_of(name: str, page: Page) -> str:
        return dump({"file": name, **to_dict(page, offset_unit=arguments.offset_unit)}, indent=indent)

    return each_page(arguments, json_of)


def _indent(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and int(text) <= 16):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 16")
    return int(text)
