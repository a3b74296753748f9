"""``cnbulletin explain``: the rule, the evidence and the runner-up of each object of a page."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from typing import TYPE_CHECKING

from cnbulletin.cli.pages import add_pages, check_pages, each_page
from cnbulletin.cli.streams import Unreadable, one_line

if TYPE_CHECKING:
    from cnbulletin.explaining.explanation import Explanation
    from cnbulletin.model import Page

__all__ = ["DESCRIPTION", "add", "check", "run"]

DESCRIPTION = (
    "Say which rule claimed each object of a page, by what evidence, with what repairs, and what came second. "
    "Colours are for a terminal alone, and not where NO_COLOR is set."
)
_WIDTH = 100  # columns, where no terminal tells


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_pages(parser)
    parser.add_argument(
        "--find",
        metavar="TEXT",
        help="only the objects whose text, rule or evidence holds TEXT: a name, predicate.attend",
    )
    parser.add_argument("--width", type=_width, metavar="N", help="columns of a line (default: the terminal's, or 100)")
    parser.add_argument("--json", action="store_true", help="write the explanation as JSON")


def check(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse arguments that contradict each other."""
    if arguments.json and (arguments.width is not None or arguments.find is not None):
        parser.error("--json gives the whole explanation; leave --find and --width out")
    check_pages(parser, arguments)


def run(arguments: argparse.Namespace) -> int:
    """Do what the arguments say; gives the exit status."""
    from attrs import asdict

    from cnbulletin.explaining.dump import dump
    from cnbulletin.explaining.explain import explain
    from cnbulletin.options import Options
    from cnbulletin.output.convert import dump as json_of

    options = Options(issue_date=arguments.issue_date)
    terminal = sys.stdout is not None and sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = arguments.width or (shutil.get_terminal_size((_WIDTH, 24)).columns if terminal else _WIDTH)

    def lines_of(name: str, page: Page) -> str:
        why = explain(page, options)
        if arguments.json:
            return json_of({"file": name, **asdict(why)}, indent=2)
        found = [why] if arguments.find is None else _holding(why, arguments.find)
        if not found:
            raise Unreadable(f"no object of it holds {arguments.find!r}; leave --find out to see all")
        shown = [dump(item, width=width, colour=colour) for item in found]
        head = [f"{one_line(name)}:"] if len(arguments.pages) > 1 else []
        return "\n".join([*head, *shown])

    return each_page(arguments, lines_of)


def _holding(why: Explanation, text: str) -> list[Explanation]:
    """The innermost explanations whose object's text, rule or evidence holds a text."""
    inside = [found for part in why.parts for found in _holding(part, text)]
    said = any(text in one for one in (why.text, why.rule, *(evidence.code for evidence in why.evidence)))
    seen = any(text == evidence.text for evidence in why.evidence)  # a speaker, a title
    return inside or ([why] if said or seen else [])


def _width(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and int(text) >= 40):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 40 to 9999")
    return int(text)
