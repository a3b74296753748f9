"""``cnbulletin roster``: who is the same person over all pages, who was where, and with whom."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cnbulletin.cli.pages import FAILED, add_pages, check_output, check_pages, each_page, page_id
from cnbulletin.cli.streams import one_line, open_file, tell, write

if TYPE_CHECKING:
    from cnbulletin.model import Page
    from cnbulletin.roster import Merge, Person, Roster

__all__ = ["DESCRIPTION", "add", "check", "run"]

DESCRIPTION = (
    "Gather the people of all pages, propose who is the same person however the name was printed, and write one table: "
    "persons (JSON lines, with the evidence of each merge), appearances or edges (CSV). Everything is written at the "
    "end, when all pages are known."
)
_TABLES = ("persons", "appearances", "edges")


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("table", choices=_TABLES, metavar="TABLE", help=f"one of {', '.join(_TABLES)}")
    add_pages(parser)
    parser.add_argument("-o", "--output", metavar="FILE", help="write to a file (default: standard output)")
    for name, what in (("--force", "are one person"), ("--refuse", "are two people")):
        parser.add_argument(
            name, nargs=2, action="append", default=[], metavar="NAME", help=f"two printed names that {what}"
        )


def check(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse pages that cannot be read together, and an output that would destroy an input."""
    check_pages(parser, arguments)
    check_output(parser, arguments)


def run(arguments: argparse.Namespace) -> int:
    """Do what the arguments say; gives the exit status."""
    from cnbulletin.errors import InvalidDecision
    from cnbulletin.roster import Roster

    roster = Roster()

    def gather(name: str, page: Page) -> None:
        roster.add(page, page_id=page_id(name))

    try:
        for pair in arguments.force:
            roster.force(*pair)
        for pair in arguments.refuse:
            roster.refuse(*pair)
        status = each_page(arguments, gather)
        text = {"persons": _persons, "appearances": _appearances, "edges": _edges}[arguments.table](roster)
    except InvalidDecision as error:
        tell(one_line(error))
        return FAILED
    if arguments.output is None:
        write(text, end="")
    else:
        with open_file(arguments.output) as file:
            file.write(text.encode())
    return status


def _persons(roster: Roster) -> str:
    return "".join(json.dumps(_person(person), ensure_ascii=False) + "\n" for person in roster.persons())


def _person(person: Person) -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "forms": [{"name": form.name, "count": form.count} for form in person.forms],
        "titles": [
            {"title": held.title, "count": held.count, "first": _iso(held.first), "last": _iso(held.last)}
            for held in person.titles
        ],
        "appearances": len(person.appearances),
        "first": _iso(person.first),
        "last": _iso(person.last),
        "merges": [_merge(merge) for merge in person.merges],
    }


def _merge(merge: Merge) -> dict[str, object]:
    return {
        "one": merge.one,
        "other": merge.other,
        "bits": merge.bits,
        "probability": round(merge.probability, 6),
        "forced": merge.forced,
        "evidence": [
            {"kind": found.kind, "bits": round(found.bits, 3), "note": found.note} for found in merge.evidence
        ],
    }


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def _appearances(roster: Roster) -> str:
    rows = roster.rows()
    head = ("person", "date", "title", "printed", "actions", "page_id", "article", "list", "position")
    columns = (*head, "name_start", "name_end")
    return _csv([columns, *([row[name] for name in columns] for row in rows)])


def _edges(roster: Roster) -> str:
    from cnbulletin.roster import write_edges

    file = io.StringIO()
    write_edges(roster.edges(), file)
    return file.getvalue()


def _csv(rows: Iterable[Iterable[object]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()
