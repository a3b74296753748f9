"""The columns of the four tables of records: their names, types and meanings.  A promise, see docs/records.md."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

__all__ = [
    "APPEARANCE_COLUMNS",
    "ARTICLE_COLUMNS",
    "BYLINE_COLUMNS",
    "SPEECH_COLUMNS",
    "Column",
    "ColumnType",
]

ColumnType = Literal["str", "int", "bool", "date", "datetime"]


@frozen
class Column:
    """One column of a table: the key in a row's dict, the type of its values, whether they may be ``None``.

    ``type`` names the Python type: ``str``, ``int``, ``bool``, ``datetime.date`` or (naive) ``datetime.datetime``.

    >>> APPEARANCE_COLUMNS[8].name, APPEARANCE_COLUMNS[8].type, APPEARANCE_COLUMNS[8].nullable
    ('name', 'str', False)
    """

    name: str
    type: ColumnType
    nullable: bool
    note: str


# What several tables share has one meaning in all of them.
_PAGE_ID = Column("page_id", "str", False, "the page, as the caller names it; the command line gives the file name")
_OUTLET = Column("outlet", "str", True, "the paper, as nameplate or folio print it")
_ISSUE_DATE = Column("issue_date", "date", True, "the day of the issue, as nameplate or folio print it")
_ARTICLE = Column("article", "int", False, "number of the article on the page, from 0")
_HEADLINE = Column("headline", "str", True, "the main line of the article's headline")
_EVENT = (
    Column(
        "event_date", "date", True, "first day of the article's event time; null where that is vague or has no year"
    ),
    Column("event_end_date", "date", True, "last day of the event time, inclusive"),
    Column("event_precision", "str", True, "hour, part_of_day, day, month, year, range or vague"),
    Column("event_text", "str", True, "the event time as printed"),
)
_SOURCE_TEXT = Column("source_text", "str", False, "the source from span_start to span_end, unchanged")

#: One row a person and attendee list.
APPEARANCE_COLUMNS: tuple[Column, ...] = (
    _PAGE_ID,
    _OUTLET,
    _ISSUE_DATE,
    _ARTICLE,
    _HEADLINE,
    Column("list", "int", False, "number of the attendee list in its article, from 0"),
    Column("position", "int", False, "place of the person in the list, from 0"),
    Column("list_size", "int", False, "named persons in the list"),
    Column("name", "str", False, "the person's name as printed, without white space"),
    Column("title", "str", True, "the title printed for the person or carried over to it"),
    Column(
        "title_inherited", "bool", False, "whether the title stands before an earlier name and holds for this one too"
    ),
    Column("remarks", "str", False, "what brackets behind the name say, joined by 、; empty where there are none"),
    Column("actions", "str", False, "what the list does, joined by +: preside, attend, speak, lead, in this order"),
    Column("verbs", "str", False, "the predicates as printed, joined by 、"),
    Column("venue", "str", True, "where the list takes part, if that is told"),
    *_EVENT,
    Column("open_ended", "bool", False, "whether the names of the list end in 等"),
    Column(
        "span_start",
        "int",
        False,
        "offset in the source where the person begins, with the title unless it is inherited",
    ),
    Column("span_end", "int", False, "offset behind the person"),
    Column("name_start", "int", False, "offset where the name alone begins"),
    Column("name_end", "int", False, "offset behind the name"),
    _SOURCE_TEXT,
)

#: One row an article.
ARTICLE_COLUMNS: tuple[Column, ...] = (
    _PAGE_ID,
    _OUTLET,
    _ISSUE_DATE,
    _ARTICLE,
    Column("kind", "str", False, "report, interview or photo_story"),
    Column("kicker", "str", True, "the kicker of the headline"),
    _HEADLINE,
    Column("deck", "str", True, "the deck of the headline"),
    Column("headline_confident", "bool", True, "false where the parts of the headline are in doubt; null without one"),
    Column("dateline", "str", True, "the dateline as printed"),
    *_EVENT,
    Column("event_start_time", "datetime", True, "the moment at which the event time begins"),
    Column(
        "event_end_time", "datetime", True, "the moment at which it ends, exclusive: a day ends where the next begins"
    ),
    Column(
        "byline_count", "int", False, "bylines, photo credits included: rows of this article in the table of bylines"
    ),
    Column("list_count", "int", False, "attendee lists, those of groups alone included"),
    Column("attendee_count", "int", False, "rows of this article in the table of appearances"),
    Column("speech_count", "int", False, "rows of this article in the table of speeches"),
    Column("paragraph_count", "int", False, "paragraphs of the body"),
    Column("span_start", "int", False, "offset in the source where the article begins, headline included"),
    Column("span_end", "int", False, "offset behind the article"),
    Column("body_start", "int", False, "offset where the body begins"),
    Column("body_end", "int", False, "offset behind the body"),
    Column("text", "str", False, "the body as read, a newline between paragraphs"),
)

#: One row a byline, photo credits included.
BYLINE_COLUMNS: tuple[Column, ...] = (
    _PAGE_ID,
    _OUTLET,
    _ISSUE_DATE,
    Column("article", "int", True, "number of the article on the page, from 0; null for a caption that has none"),
    _HEADLINE,
    Column("position", "int", False, "place among the bylines of the article, from 0, or among those without one"),
    Column("name", "str", False, "the person or unit as printed, without white space"),
    Column("role", "str", True, "the word before the name as printed: 记者, 通讯员, 摄"),
    Column("placement", "str", False, "dateline, standalone, closing or photo"),
    Column("span_start", "int", False, "offset in the source where the byline begins, role and marks included"),
    Column("span_end", "int", False, "offset behind the byline"),
    Column("name_start", "int", False, "offset where the name alone begins"),
    Column("name_end", "int", False, "offset behind the name"),
    _SOURCE_TEXT,
)

#: One row a reported speech.
SPEECH_COLUMNS: tuple[Column, ...] = (
    _PAGE_ID,
    _OUTLET,
    _ISSUE_DATE,
    _ARTICLE,
    _HEADLINE,
    Column("position", "int", False, "place among the speeches of the article, from 0"),
    Column("speaker", "str", False, "the name of the speaker; where 他 is printed, the name that it stands for"),
    Column("title", "str", True, "the title printed with the speech; null where the name stands alone"),
    Column("verb", "str", False, "how it was said, as printed: 指出, 强调"),
    Column("text", "str", False, "what was said, as read"),
    Column("span_start", "int", False, "offset in the source where the speech begins"),
    Column("span_end", "int", False, "offset behind the speech"),
    Column("speaker_start", "int", False, "offset where the name of the speaker is printed, often before the speech"),
    Column("speaker_end", "int", False, "offset behind that name"),
    Column("text_start", "int", False, "offset where what was said begins"),
    Column("text_end", "int", False, "offset behind what was said"),
    _SOURCE_TEXT,
)
