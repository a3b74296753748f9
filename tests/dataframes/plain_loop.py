"""What every engine must give: the rows of a plain loop over the pages."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import cache

from cnbulletin import CnBulletinError, Options, parse_page
from cnbulletin.records import APPEARANCE_COLUMNS, appearances
from cnbulletin.testing import build_page

__all__ = ["COLUMNS", "Row", "invented", "plain_rows"]

Row = dict[str, object]
COLUMNS = (*(column.name for column in APPEARANCE_COLUMNS), "diagnostic")


@cache
def invented(count: int) -> tuple[str, ...]:
    """So many invented pages, always the same ones."""
    return tuple(build_page(random.Random(seed)).text for seed in range(count))


def plain_rows(pages: Iterable[tuple[str, str | None]], options: Options | None = None) -> list[Row]:
    """The rows of pages, given as id and text, without any table."""
    found: list[Row] = []
    for page_id, text in pages:
        try:
            page = parse_page(text, options)  # type: ignore[arg-type]
        except CnBulletinError as error:
            found.append(dict.fromkeys(COLUMNS) | {"page_id": page_id, "diagnostic": f"NotText: {error}"})
        else:
            found += [{**row, "diagnostic": None} for row in appearances(page, page_id=page_id)]
    return found
