"""The program ``cnbulletin``: its commands, and how it ends.

Standard output carries what was asked for and nothing else, in UTF-8 whatever the locale; every complaint is one
line on standard error.  A page that cannot be read does not keep the others from being parsed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn, Protocol, cast

from cnbulletin.cli.pages import FAILED
from cnbulletin.cli.streams import Unwritable, abandon, complain, one_line, tell, write

__all__ = ["main"]

# What a shell reports for a program that the signal ended: 128 + SIGINT, 128 + SIGPIPE.
_INTERRUPTED = 130
_BROKEN_PIPE = 141


# The commands and what they are for.  The module of one, of the same name, is imported when it is asked for.
_COMMANDS = {
    "parse": "parse pages and write one JSON object for each",
    "view": "show a page in a browser, with everything marked that was read on it",
    "explain": "say why each object of a page was read as it was",
    "table": "write a table of what was found on pages",
    "roster": "write who is the same person on pages, and who was where with whom",
    "export": "write pages for Label Studio, brat or sequence taggers",
    "schema": "write the JSON Schema of what parse writes",
}


class _Command(Protocol):
    """What the module of a command holds."""

    DESCRIPTION: str

    def add(self, parser: argparse.ArgumentParser) -> None: ...

    def check(self, parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None: ...

    def run(self, arguments: argparse.Namespace) -> int: ...


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
        abandon(sys.stdout)
        return _BROKEN_PIPE
    except Unwritable as error:
        if error.name is None:
            abandon(sys.stdout)
        complain(error.name or "standard output", error)
        return FAILED


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line, and whose help is not lost without a word."""

    def error(self, message: str) -> NoReturn:
        tell(f"{one_line(message)}; see cnbulletin --help")
        self.exit(FAILED)

    def print_help(self, file: Any = None) -> None:
        write(self.format_help().removesuffix("\n"))


class _Version(argparse.Action):
    """Prints the version; looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("cnbulletin")
        except PackageNotFoundError:  # run from a source tree
            found = "(not installed)"
        write(f"cnbulletin {found}")
        parser.exit()


def _run(argv: Sequence[str]) -> int:
    parser = _Parser(
        prog="cnbulletin",
        description="Parse the plain text of Chinese newspaper and bulletin pages.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    modules: dict[str, _Command] = {}
    own: dict[str, argparse.ArgumentParser] = {}
    for name, purpose in _COMMANDS.items():
        own[name] = commands.add_parser(name, help=purpose, allow_abbrev=False)
        if name in argv:
            modules[name] = cast(_Command, import_module(f"cnbulletin.cli.{name}"))
            own[name].description = modules[name].DESCRIPTION
            modules[name].add(own[name])
    try:
        arguments = parser.parse_args(argv)
        if arguments.command is None:
            parser.print_help()
            return FAILED
        modules[arguments.command].check(own[arguments.command], arguments)
    except SystemExit as stop:  # argparse's way to end; main gives a status instead
        return stop.code if isinstance(stop.code, int) else FAILED
    return modules[arguments.command].run(arguments)
