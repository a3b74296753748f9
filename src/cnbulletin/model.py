"""The objects a caller holds.  Parses nothing.

Every object is frozen, keyword-only, hashable and picklable and holds only tuples, strings, numbers, enums
and other such objects.  Offsets are half-open ``[start, end)`` and count Python code points of the exact
``str`` that was parsed.  ``text`` values are the *reading*: the printed characters with white space removed
and extraction damage repaired; printed punctuation and misprints stay.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import field, frozen, validators

__all__ = [
    "Action",
    "Article",
    "ArticleKind",
    "Attendee",
    "AttendeeList",
    "Byline",
    "Caption",
    "Dateline",
    "Diagnostic",
    "EventTime",
    "Furniture",
    "FurnitureKind",
    "Group",
    "Headline",
    "HeadlineLine",
    "HeadlineRole",
    "Issue",
    "Page",
    "Paragraph",
    "ParagraphKind",
    "Placement",
    "Precision",
    "Repair",
    "Span",
    "Speech",
]


class ArticleKind(StrEnum):
    """What an article is made of: prose, questions and answers, or captions under a headline."""

    REPORT = "report"
    INTERVIEW = "interview"
    PHOTO_STORY = "photo_story"


class HeadlineRole(StrEnum):
    """The part a headline line plays: 引题 kicker, 主题 main, 副题 deck."""

    KICKER = "kicker"
    MAIN = "main"
    DECK = "deck"


class Placement(StrEnum):
    """Where a byline stands: in the dateline, on a line of its own, at the end, or behind a photo."""

    DATELINE = "dateline"
    STANDALONE = "standalone"
    CLOSING = "closing"
    PHOTO = "photo"


class Precision(StrEnum):
    """How exactly an event time is printed."""

    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    VAGUE = "vague"


class Action(StrEnum):
    """What a person or group does at the event: 主持 preside, 出席 attend, 讲话 speak, 调研 lead."""

    PRESIDE = "preside"
    ATTEND = "attend"
    SPEAK = "speak"
    LEAD = "lead"


class ParagraphKind(StrEnum):
    """The part a paragraph plays in its article."""

    BODY = "body"
    CROSSHEAD = "crosshead"
    QUESTION = "question"
    ANSWER = "answer"
    EDITOR_NOTE = "editor_note"


class FurnitureKind(StrEnum):
    """What a line that belongs to no article is."""

    NAMEPLATE = "nameplate"
    FOLIO = "folio"
    BANNER = "banner"
    SECTION_LABEL = "section_label"
    PAGE_INDEX = "page_index"
    QR_PROMPT = "qr_prompt"
    EDITOR_CREDIT = "editor_credit"
    JUMP_LINE = "jump_line"
    NOTICE = "notice"
    LONE_HEADLINE = "lone_headline"
    UNPLACED = "unplaced"


def _ordered(instance: Span, attribute: object, value: int) -> None:
    if value < instance.start:
        raise ValueError(f"a span must not end before it starts: start={instance.start}, end={value}")


@frozen(kw_only=True, order=True)
class Span:
    """A half-open interval ``[start, end)`` of code points of the source.

    Raises ``ValueError`` where ``start`` is negative or ``end`` lies before it.

    >>> source = "本报讯（记者林溪）"
    >>> span = Span(start=6, end=8)
    >>> source[span.start : span.end]
    '林溪'
    """

    start: int = field(validator=[validators.instance_of(int), validators.ge(0)])
    end: int = field(validator=[validators.instance_of(int), _ordered])


@frozen(kw_only=True)
class Repair:
    """One repaired stretch of the source: ``source[span] == before``, read as ``after``.

    ``quirk`` is the stable identifier of the damage (``RADICAL_CODEPOINT``, ``MARKDOWN_MARKS`` …).
    """

    quirk: str
    before: str
    after: str
    span: Span


@frozen(kw_only=True)
class Diagnostic:
    """Something the parser is not sure of, or kept out: a stable ``code``, a ``message``, and where."""

    code: str
    message: str
    span: Span


@frozen(kw_only=True)
class Byline:
    """One credited person or unit (署名).

    ``name`` and ``role`` are as printed (``role`` is ``None`` where none is printed); ``name_span`` is the
    name alone, ``span`` the name with its role and marks.
    """

    name: str
    role: str | None
    placement: Placement
    name_span: Span
    span: Span


@frozen(kw_only=True)
class Dateline:
    """The dateline (电头), e.g. 本报讯（记者林溪）: ``text`` up to the closing bracket or 报道."""

    text: str
    outlet: str | None
    place: str | None
    date: str | None
    bylines: tuple[Byline, ...]
    span: Span


@frozen(kw_only=True)
class HeadlineLine:
    """One printed line of a headline stack, with the roles it holds (one line can hold two)."""

    text: str
    roles: tuple[HeadlineRole, ...]
    span: Span


@frozen(kw_only=True)
class Headline:
    """A headline stack: 引题 kicker, 主题 main, 副题 deck.  ``confident`` is false where the roles are open."""

    kicker: str | None
    main: str | None
    deck: str | None
    kicker_span: Span | None
    main_span: Span | None
    deck_span: Span | None
    lines: tuple[HeadlineLine, ...]
    confident: bool
    span: Span


@frozen(kw_only=True)
class EventTime:
    """When the event took place, as printed; ``start``/``end`` are naive and half-open, ``None`` when open."""

    text: str
    start: dt.datetime | None
    end: dt.datetime | None
    precision: Precision
    span: Span


@frozen(kw_only=True)
class Attendee:
    """A named person in an attendee list, with the title printed for that person or carried over to it."""

    name: str
    title: str | None
    title_inherited: bool
    remarks: tuple[str, ...]
    name_span: Span
    title_span: Span | None
    span: Span


@frozen(kw_only=True)
class Group:
    """People who take part without a name, e.g. 各乡镇主要负责人."""

    text: str
    span: Span


@frozen(kw_only=True)
class AttendeeList:
    """People joined under one predicate.

    ``verbs`` are the predicates as printed, ``open_ended`` is true where the names end in 等.
    """

    attendees: tuple[Attendee, ...]
    groups: tuple[Group, ...]
    actions: tuple[Action, ...]
    verbs: tuple[str, ...]
    venue: str | None
    open_ended: bool
    text: str
    span: Span


@frozen(kw_only=True)
class Speech:
    """Reported speech: who (``speaker_span`` is where that name is printed), how (``verb``), and what (``text``)."""

    speaker: str
    title: str | None
    verb: str
    text: str
    speaker_span: Span
    text_span: Span
    span: Span


@frozen(kw_only=True)
class Paragraph:
    """One paragraph of a body.  ``repeated`` marks a repeat of an earlier paragraph of the page."""

    text: str
    kind: ParagraphKind
    repeated: bool
    span: Span


@frozen(kw_only=True)
class Caption:
    """A photo caption, its credit included as printed."""

    text: str
    credits: tuple[Byline, ...]
    span: Span


@frozen(kw_only=True)
class Furniture:
    """A printed line that belongs to no article: a banner, a folio, a QR prompt, a headline without a body."""

    text: str
    kind: FurnitureKind
    span: Span


@frozen(kw_only=True)
class Article:
    """One article.  ``span`` is the smallest interval that holds all of it, ``body_span`` its body alone."""

    kind: ArticleKind
    headline: Headline | None
    dateline: Dateline | None
    bylines: tuple[Byline, ...]
    event_time: EventTime | None
    attendance: tuple[AttendeeList, ...]
    speeches: tuple[Speech, ...]
    paragraphs: tuple[Paragraph, ...]
    captions: tuple[Caption, ...]
    text: str
    span: Span
    body_span: Span


@frozen(kw_only=True)
class Issue:
    """What nameplate and folio lines print of the issue; each field is ``None`` where it is not printed."""

    outlet: str | None
    date: dt.date | None
    number: str | None
    page: str | None
    section: str | None


@frozen(kw_only=True)
class Page:
    """A whole parsed page.  ``articles`` are in the order in which their bodies stand in ``source``."""

    source: str = field(repr=False)
    issue: Issue | None
    articles: tuple[Article, ...]
    captions: tuple[Caption, ...]
    furniture: tuple[Furniture, ...]
    repairs: tuple[Repair, ...]
    diagnostics: tuple[Diagnostic, ...]
