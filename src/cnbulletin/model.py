"""The objects a caller holds.  Parses nothing.

Every object is frozen, keyword-only, hashable and picklable and holds only tuples, strings, numbers, enums and other
such objects.  Offsets are half-open ``[start, end)`` and count code points of the exact ``str`` that was parsed.
``text`` is the *reading*: the print without white space and extraction damage; its punctuation and misprints stay.
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


_set = object.__setattr__


@frozen(kw_only=True, order=True, init=False)
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

    def __init__(self, *, start: int, end: int) -> None:
        # a page has thousands of spans: a right one is looked at once here, a wrong one is left to the validators
        if type(start) is int is type(end) and 0 <= start <= end:
            _set(self, "start", start)
            _set(self, "end", end)
        else:
            self.__attrs_init__(start=start, end=end)


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
    """The dateline (电头), e.g. 本报讯（记者林溪）: ``text`` up to the closing bracket or 报道.

    ``outlet``, ``place`` and ``date`` are as printed, ``None`` where they are not printed; ``bylines`` are
    those inside it, and ``Article.bylines`` repeats them.

    >>> from cnbulletin import parse_dateline
    >>> dateline = parse_dateline("新华社柳泉6月3日电（记者林溪）")
    >>> dateline.outlet, dateline.place, dateline.date, dateline.bylines[0].name
    ('新华社', '柳泉', '6月3日', '林溪')
    """

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
    """When the event took place: ``text`` as printed, and the same as an interval.

    ``start`` and ``end`` are naive and half-open: a day ends where the next one starts.  Both are ``None``
    where the time is vague (近日), or its year neither printed on the page nor given by ``Options.issue_date``.

    >>> from cnbulletin import parse_article
    >>> time = parse_article("2024年6月3日上午，全县防汛会议在柳泉镇召开。").event_time
    >>> str(time.start), str(time.end), str(time.precision)
    ('2024-06-03 06:00:00', '2024-06-03 12:00:00', 'part_of_day')
    """

    text: str
    start: dt.datetime | None
    end: dt.datetime | None
    precision: Precision
    span: Span


@frozen(kw_only=True)
class Attendee:
    """A named person in an attendee list, with the title printed for that person or carried over to it.

    ``title`` is ``None`` where none is printed; ``title_inherited`` is true where one title stands before
    several names and this is not the first of them (``title_span`` is where it is printed, then too).
    ``remarks`` are what brackets behind the name say, e.g. 女 or 挂职.
    """

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
    """People joined under one predicate; who does something else stands in a list of its own.

    ``verbs`` are the predicates as printed and ``actions`` what they mean; ``groups`` are those who take
    part without a name (``attendees`` is empty where there are only groups), ``venue`` is ``None`` where
    none is told, ``open_ended`` is true where the names end in 等.

    >>> from cnbulletin import find_attendees
    >>> attended = find_attendees("县委书记林溪主持会议，县领导卓尔、岳明朗等出席。")
    >>> for people in attended:
    ...     print(people.verbs, [(person.title, person.name) for person in people.attendees], people.open_ended)
    ('主持',) [('县委书记', '林溪')] False
    ('出席',) [('县领导', '卓尔'), ('县领导', '岳明朗')] True
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
    """One article.  ``span`` is the smallest interval that holds all of it, ``body_span`` its body alone.

    ``text`` is the reading of the body, a newline between paragraphs.  A dateline that opens the body belongs to it;
    closing and standalone bylines, captions and photo credits do not.  ``bylines`` are all credits of the article, those
    of its dateline and photos too.  ``captions`` are those of a photo story; every other one is in ``Page.captions``.
    """

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
    """A whole parsed page.  ``articles`` are in the order in which their bodies stand in ``source``.

    ``source`` is the ``str`` that was parsed, unchanged; every span of the page counts in it.  ``repairs``
    lists each character that was read as another one, ``diagnostics`` what is in doubt.
    """

    source: str = field(repr=False)
    issue: Issue | None
    articles: tuple[Article, ...]
    captions: tuple[Caption, ...]
    furniture: tuple[Furniture, ...]
    repairs: tuple[Repair, ...]
    diagnostics: tuple[Diagnostic, ...]

    def to_html(self, *, full: bool = True, title: str | None = None) -> str:
        """HTML to look at, every object marked: a document named ``title``, or if not ``full`` one ``<div>``."""
        from cnbulletin.output.html.document import to_html  # only here: nothing of the model needs it

        return to_html(self, full=full, title=title)

    def _repr_html_(self) -> str:
        return self.to_html(full=False)
