"""Parse the plain text of Chinese newspaper and bulletin pages into typed objects with exact source spans.

>>> import cnbulletin as cnb
>>> page = cnb.parse_page("本报讯（记者林溪）1月5日，县委书记江一帆出席会议并讲话。")
>>> page.articles[0].bylines[0].name
'林溪'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # at run time each name is imported when it is first asked for, see __getattr__
    from cnbulletin.errors import (
        CnBulletinError,
        InvalidAttendees,
        InvalidBatch,
        InvalidData,
        InvalidDateline,
        InvalidDecision,
        InvalidHeadline,
        InvalidLexicon,
        InvalidOffset,
        InvalidOptions,
        InvalidRecord,
        MissingPackage,
        NotPage,
        NotText,
        ProcessFailed,
        UnencodableText,
        UnknownSchemaVersion,
    )
    from cnbulletin.explaining.explain import explain
    from cnbulletin.explaining.explanation import Evidence, Explanation, RunnerUp
    from cnbulletin.knowledge.lexicon import Lexicon
    from cnbulletin.knowledge.segmenter import Segmenter
    from cnbulletin.many import FailedPage, parse_many
    from cnbulletin.model import (
        Action,
        Article,
        ArticleKind,
        Attendee,
        AttendeeList,
        Byline,
        Caption,
        Dateline,
        Diagnostic,
        EventTime,
        Furniture,
        FurnitureKind,
        Group,
        Headline,
        HeadlineLine,
        HeadlineRole,
        Issue,
        Page,
        Paragraph,
        ParagraphKind,
        Placement,
        Precision,
        Repair,
        Span,
        Speech,
    )
    from cnbulletin.options import Options
    from cnbulletin.output.convert import from_dict, to_dict, to_json
    from cnbulletin.page import (
        find_attendees,
        find_bylines,
        find_datelines,
        find_event_times,
        find_speeches,
        parse_article,
        parse_attendees,
        parse_dateline,
        parse_headline,
        parse_page,
    )

__all__ = [
    "Action",
    "Article",
    "ArticleKind",
    "Attendee",
    "AttendeeList",
    "Byline",
    "Caption",
    "CnBulletinError",
    "Dateline",
    "Diagnostic",
    "EventTime",
    "Evidence",
    "Explanation",
    "FailedPage",
    "Furniture",
    "FurnitureKind",
    "Group",
    "Headline",
    "HeadlineLine",
    "HeadlineRole",
    "InvalidAttendees",
    "InvalidBatch",
    "InvalidData",
    "InvalidDateline",
    "InvalidDecision",
    "InvalidHeadline",
    "InvalidLexicon",
    "InvalidOffset",
    "InvalidOptions",
    "InvalidRecord",
    "Issue",
    "Lexicon",
    "MissingPackage",
    "NotPage",
    "NotText",
    "Options",
    "Page",
    "Paragraph",
    "ParagraphKind",
    "Placement",
    "Precision",
    "ProcessFailed",
    "Repair",
    "RunnerUp",
    "Segmenter",
    "Span",
    "Speech",
    "UnencodableText",
    "UnknownSchemaVersion",
    "explain",
    "find_attendees",
    "find_bylines",
    "find_datelines",
    "find_event_times",
    "find_speeches",
    "from_dict",
    "parse_article",
    "parse_attendees",
    "parse_dateline",
    "parse_headline",
    "parse_many",
    "parse_page",
    "to_dict",
    "to_json",
]


# Where the public names are, the cheapest to import first.
_MODULES = (
    "errors", "model", "knowledge.lexicon", "knowledge.segmenter", "options", "output.convert", "page", "many",
    "explaining.explanation", "explaining.explain",
)  # fmt: skip


def __getattr__(name: str) -> object:
    if name in __all__:
        for module in _MODULES:
            home = vars(import_module(f"cnbulletin.{module}"))
            if name in home["__all__"]:
                globals()[name] = home[name]  # from now on found without this function
                return home[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
