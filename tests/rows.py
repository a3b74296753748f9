"""How the tables of the tests on people write what was found: a line a row, text and expectation parted by a bar.

An attendee list is written ``attend+speak: 林溪=县委书记[女] 陈默^县委书记 +各乡镇负责人 … @主会场``: ``=`` a title of
one's own, ``^`` one carried over, ``[]`` remarks, ``+`` a group, ``…`` open-ended, ``@`` the venue; lists are parted by
``; ``, and ``-`` says that there is none.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from _pytest.mark.structures import ParameterSet

from cnbulletin.model import AttendeeList, Speech

__all__ = ["attendance_row", "gaps", "rows", "speech_row"]


def rows(table: str) -> list[list[str]]:
    """The rows of a table, each cut at its bars; blank lines and lines that begin with ``#`` are comments."""
    return [[cell.strip() for cell in line.split("|")] for line in table.split("\n") if line and line[0] != "#"]


def gaps(table: str) -> list[ParameterSet]:
    """The rows of a table of known gaps: the last cell says what is wrong, the others are right and not reached."""
    return [pytest.param(*row[:-1], marks=pytest.mark.xfail(strict=True, reason=row[-1])) for row in rows(table)]


def attendance_row(found: Iterable[AttendeeList]) -> str:
    """Attendee lists as a table writes them."""
    return "; ".join(_list_row(item) for item in found) or "-"


def _list_row(item: AttendeeList) -> str:
    people = [
        person.name
        + (("^" if person.title_inherited else "=") + person.title if person.title else "")
        + (f"[{','.join(person.remarks)}]" if person.remarks else "")
        for person in item.attendees
    ]
    cells = [*people, *(f"+{group.text}" for group in item.groups)]
    cells += ["…"] if item.open_ended else []
    cells += [f"@{item.venue}"] if item.venue else []
    return f"{'+'.join(item.actions)}: {' '.join(cells)}"


def speech_row(found: Iterable[Speech]) -> str:
    """Speeches as a table writes them: ``林溪=县委书记 强调 要备足水源。``."""
    told = [f"{item.speaker}{'=' + item.title if item.title else ''} {item.verb} {item.text}" for item in found]
    return " / ".join(told) or "-"
