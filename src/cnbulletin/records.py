"""Flat rows of what stands on a page, one table a kind: appearances, articles, bylines, speeches.

Each function takes a page and the name that the rows give it, and returns plain dicts; the keys are those of the
table's columns, in their order.  docs/records.md has the tables.

>>> from cnbulletin import parse_page, records
>>> page = parse_page("县委书记林溪主持会议，县领导卓尔、岳明朗等出席。")
>>> [row["name"] for row in records.appearances(page, page_id="page 1")]
['林溪', '卓尔', '岳明朗']
>>> [column.name for column in records.SPEECH_COLUMNS][:4]
['page_id', 'outlet', 'issue_date', 'article']
"""

from __future__ import annotations

from cnbulletin.output.columns import (
    APPEARANCE_COLUMNS,
    ARTICLE_COLUMNS,
    BYLINE_COLUMNS,
    SPEECH_COLUMNS,
    Column,
    ColumnType,
)
from cnbulletin.output.rows import Row, appearances, articles, bylines, speeches
from cnbulletin.output.table_parquet import to_parquet
from cnbulletin.output.table_text import to_csv, to_jsonl

__all__ = [
    "APPEARANCE_COLUMNS",
    "ARTICLE_COLUMNS",
    "BYLINE_COLUMNS",
    "SPEECH_COLUMNS",
    "Column",
    "ColumnType",
    "Row",
    "appearances",
    "articles",
    "bylines",
    "speeches",
    "to_csv",
    "to_jsonl",
    "to_parquet",
]


def __dir__() -> list[str]:
    return __all__
