"""Rows of the tables of records → the places where a name is printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from cnbulletin.errors import InvalidRecord

__all__ = ["Mention", "mention"]


@frozen(kw_only=True)
class Mention:
    """One place where the name of a person is printed.

    ``list`` and ``position`` are the number of the attendee list in its article and the place in that list, as the
    table of appearances has them; both are ``None`` where the person is named as a speaker alone.  ``name`` and
    ``title`` are as printed, ``actions`` the list's actions joined by ``+`` (empty for a speaker).  ``date`` is the
    first day of the event, or else of the issue; ``None`` where neither is known.  ``name_start`` and ``name_end``
    are half-open and count code points of the page's source.
    """

    page_id: str
    article: int
    list: int | None
    position: int | None
    name: str
    title: str | None
    actions: str
    date: dt.date | None
    outlet: str | None
    headline: str | None
    name_start: int
    name_end: int

    @property
    def place(self) -> tuple[str, int, int, int]:
        """Where it stands: mentions are told apart and put in order by it."""
        return self.page_id, self.article, -1 if self.list is None else self.list, self.name_start


def mention(row: Mapping[str, Any]) -> Mention:
    """A row of the table of appearances, or of speeches, as a mention.

    Dates may be dates or ISO 8601 text, numbers may be digits, and an empty string or NaN is as good as ``None``, so
    that rows may come from Arrow, Spark, CSV or pandas.  Raises :class:`InvalidRecord` where a column is missing or
    holds something else.

    >>> spoke = {"page_id": "1", "article": "0", "speaker": "林溪", "title": "", "speaker_start": 4, "speaker_end": 6}
    >>> mention(spoke).name, mention(spoke).title, mention(spoke).list
    ('林溪', None, None)
    """
    if not isinstance(row, Mapping):
        raise InvalidRecord(f"a row must be a dict like those of cnbulletin.records, and not {type(row).__name__}")
    who = "speaker" if "speaker" in row else "name"
    listed = who == "name"
    return Mention(
        page_id=_text(row, "page_id"),
        article=_number(row, "article"),
        list=_number(row, "list") if listed else None,
        position=_number(row, "position") if listed else None,
        name=_text(row, who),
        title=_optional(row, "title"),
        actions=_optional(row, "actions") or "",
        date=_date(row, "event_date") or _date(row, "issue_date"),
        outlet=_optional(row, "outlet"),
        headline=_optional(row, "headline"),
        name_start=_number(row, f"{who}_start"),
        name_end=_number(row, f"{who}_end"),
    )


def _wrong(row: Mapping[str, Any], column: str, wanted: str) -> InvalidRecord:
    if column not in row:
        return InvalidRecord(
            f"the row has no column {column!r}: it must have those of cnbulletin.records.APPEARANCE_COLUMNS or "
            f"SPEECH_COLUMNS, and has {', '.join(map(str, row))[:80] or 'none'}"
        )
    return InvalidRecord(f"the column {column!r} must hold {wanted}, and holds {str(row[column])[:40]!r}")


def _text(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    if not isinstance(value, str) or not value:
        raise _wrong(row, column, "a string that is not empty")
    return value


def _optional(row: Mapping[str, Any], column: str) -> str | None:
    value = row.get(column)
    if value is None or value == "" or value != value:  # NaN is what pandas writes for None
        return None
    if not isinstance(value, str):
        raise _wrong(row, column, "a string or None")
    return value


def _number(row: Mapping[str, Any], column: str) -> int:
    value = row.get(column)
    try:
        number = int(value)  # type: ignore[arg-type]  # whatever is no number raises
    except (TypeError, ValueError, OverflowError):
        raise _wrong(row, column, "a whole number") from None
    if isinstance(value, bool) or number < 0 or (not isinstance(value, str) and number != value):
        raise _wrong(row, column, "a whole number from 0 on")
    return number


def _date(row: Mapping[str, Any], column: str) -> dt.date | None:
    value = row.get(column)
    if value is None or value == "" or value != value:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(value).date()
    except (TypeError, ValueError):
        raise _wrong(row, column, "a date or its ISO 8601 form, e.g. 2024-06-03,") from None
