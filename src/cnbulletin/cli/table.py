"""``cnbulletin table``: a row for each appearance, article, byline or speech, as CSV, JSON lines or Parquet."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from cnbulletin.cli.pages import FAILED, add_pages, check_output, check_pages, each_page, page_id
from cnbulletin.cli.streams import one_line, open_file, tell, write

if TYPE_CHECKING:
    from cnbulletin.model import Page
    from cnbulletin.output.columns import Column
    from cnbulletin.output.rows import Row

    Columns = tuple[Column, ...]
    Rows = Callable[[str, Page], list[Row]]
    Use = Callable[[str, Page], object]
    Put = Callable[[Any], object]

__all__ = ["DESCRIPTION", "add", "check", "run"]

DESCRIPTION = (
    "Write one table of what was found on all pages: a row for each person of an attendee list (appearances), for "
    "each article, byline or speech. The column page_id holds the name of the page's file."
)
_TABLES = ("appearances", "articles", "bylines", "speeches")
_FORMATS = ("csv", "jsonl", "parquet")


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("table", choices=_TABLES, metavar="TABLE", help=f"one of {', '.join(_TABLES)}")
    add_pages(parser)
    parser.add_argument("--format", choices=_FORMATS, help="of the table (default: as the name of FILE ends, or csv)")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to a file (default: standard output)")
    parser.add_argument("--bom", action="store_true", help="begin CSV with a byte order mark, as Excel wants it")


def check(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse arguments that contradict each other, and an output that would destroy an input."""
    check_pages(parser, arguments)
    form, output = _format(arguments), arguments.output
    if arguments.bom and form != "csv":
        parser.error(f"--bom is for csv, and not for {form}")
    if form == "parquet" and output is None:
        parser.error("parquet is no text; name a file with -o FILE")
    check_output(parser, arguments)


def _format(arguments: argparse.Namespace) -> str:
    """The format that is asked for, by the option or by the name of the file."""
    ending = (arguments.output or "").rpartition(".")[2].lower()
    return arguments.format or (ending if ending in _FORMATS else "csv")


def run(arguments: argparse.Namespace) -> int:
    """Do what the arguments say; gives the exit status."""
    from cnbulletin import records
    from cnbulletin.errors import MissingPackage

    maker, columns = {
        "appearances": (records.appearances, records.APPEARANCE_COLUMNS),
        "articles": (records.articles, records.ARTICLE_COLUMNS),
        "bylines": (records.bylines, records.BYLINE_COLUMNS),
        "speeches": (records.speeches, records.SPEECH_COLUMNS),
    }[arguments.table]

    def rows(name: str, page: Page) -> list[Row]:
        return maker(page, page_id=page_id(name))

    writing = _parquet if _format(arguments) == "parquet" else _text
    try:
        with writing(arguments, rows, columns) as (use, put):
            return each_page(arguments, use, put)
    except MissingPackage as error:
        tell(one_line(error))
        return FAILED


@contextmanager
def _text(arguments: argparse.Namespace, rows: Rows, columns: Columns) -> Iterator[tuple[Use, Put]]:
    """How a page becomes lines, and where they go."""
    from cnbulletin.output.table_text import csv_header, csv_lines, json_lines

    as_csv = _format(arguments) == "csv"
    lines = csv_lines if as_csv else json_lines
    head = ("\ufeff" if arguments.bom else "") + csv_header(columns) if as_csv else ""

    def use(name: str, page: Page) -> str:
        return "".join(lines(rows(name, page), columns))

    if arguments.output is None:
        write(head, end="")
        yield use, partial(write, end="")
        return
    with open_file(arguments.output) as file:

        def put(text: str) -> None:
            file.write(text.encode())
            file.flush()  # whoever looks into the file sees whole pages

        put(head)
        yield use, put


@contextmanager
def _parquet(arguments: argparse.Namespace, rows: Rows, columns: Columns) -> Iterator[tuple[Use, Put]]:
    """How a page becomes an Arrow batch, and where it goes; the file is complete when the block is left."""
    from cnbulletin.output.table_parquet import ParquetTable, need_pyarrow
    from cnbulletin.output.table_text import checked

    need_pyarrow()  # before there is a file
    with open_file(arguments.output) as file, ParquetTable(columns, file) as table:
        yield lambda name, page: table.packed(list(checked(rows(name, page), columns))), table.put
