"""The pipeline itself: raw text → reading → layout → fields → the objects of ``model``."""

from __future__ import annotations

from cnbulletin.errors import InvalidAttendees, InvalidDateline, InvalidHeadline, NotText
from cnbulletin.fields.article import Desk, build_article, build_caption
from cnbulletin.fields.evidence import proven_names
from cnbulletin.fields.headline import parse_headline_lines
from cnbulletin.fields.issue import read_issues
from cnbulletin.fields.persons import Persons
from cnbulletin.knowledge.names import NameSense
from cnbulletin.layout.drafts import FurnitureDraft, Layout
from cnbulletin.layout.page_layout import lay_out
from cnbulletin.model import (
    Article,
    ArticleKind,
    AttendeeList,
    Byline,
    Dateline,
    EventTime,
    Furniture,
    FurnitureKind,
    Headline,
    Page,
    Paragraph,
    ParagraphKind,
    Speech,
)
from cnbulletin.options import Options
from cnbulletin.reading.reading import Passage, Reading

__all__ = [
    "find_attendees", "find_bylines", "find_datelines", "find_event_times", "find_speeches", "open_desk",
    "parse_article", "parse_attendees", "parse_dateline", "parse_headline", "parse_page",
]  # fmt: skip


def parse_page(text: str, options: Options | None = None) -> Page:
    """Parse a whole page, or any text.

    Takes the plain text and, optionally, :class:`Options`; gives a :class:`Page` whose spans are half-open and
    count code points of ``text``.  Never raises on a ``str`` and loses nothing: every character that is not
    white space lies in exactly one leaf.  Raises :class:`NotText` (a ``TypeError``) for anything but a ``str``.

    >>> page = parse_page("全县春灌工作会议召开\\n本报讯（记者林溪）3月2日，副县长江一帆出席会议并讲话。")
    >>> article = page.articles[0]
    >>> article.headline.main, article.bylines[0].name, article.event_time.text
    ('全县春灌工作会议召开', '林溪', '3月2日')
    >>> [(a.name, a.title, [str(x) for x in l.actions]) for l in article.attendance for a in l.attendees]
    [('江一帆', '副县长', ['attend', 'speak'])]
    """
    return _parse(_checked(text), options or Options(), single=False)


_NOTICE = FurnitureKind.NOTICE
_ISSUE_LINES = (FurnitureKind.NAMEPLATE, FurnitureKind.FOLIO)


def _parse(text: str, options: Options, *, single: bool) -> Page:
    reading = Reading(text)
    layout = lay_out(reading, single=single, outlets=options.lexicon.outlets)
    desk = open_desk(reading, layout, options)
    articles = tuple(build_article(desk, draft) for draft in layout.articles)
    return Page(
        source=text,
        issue=desk.issues.first,
        articles=articles,
        captions=tuple(build_caption(desk, draft) for draft in layout.captions),
        furniture=_furniture(
            reading, [*layout.furniture, *(FurnitureDraft(*note, _NOTICE) for note in desk.uncredited)]
        ),
        repairs=reading.repairs,
        diagnostics=tuple(sorted(desk.diagnostics, key=lambda item: (item.span, item.code))),
    )


def open_desk(reading: Reading, layout: Layout, options: Options) -> Desk:
    """What the fields of a page's articles share; needs the whole layout, whose stretches prove names."""
    issues = read_issues(reading, [(item.start, item.end) for item in layout.furniture if item.kind in _ISSUE_LINES])
    persons = _persons(reading, options, layout.stretches())
    return Desk(reading, persons, options.issue_date, issues, [*reading.diagnostics, *layout.diagnostics], [])


def _furniture(reading: Reading, drafts: list[FurnitureDraft]) -> tuple[Furniture, ...]:
    return tuple(
        Furniture(
            text=reading.render(item.start, item.end),
            kind=item.kind,
            span=reading.leaf_span(item.start, item.end),
        )
        for item in sorted(drafts, key=lambda item: item.start)
    )


def _persons(reading: Reading, options: Options, stretches: list[tuple[int, int]]) -> Persons:
    """The finder of persons, with the names that the page proves as its evidence."""
    persons = Persons(options.lexicon, NameSense(options.lexicon, segmenter=options.segmenter))
    passages = [Passage(reading, start, end) for start, end in stretches]
    return persons.with_known(proven_names(passages, persons), options.lexicon)


def parse_article(text: str, options: Options | None = None) -> Article:
    """Parse a text that is known to be one article.

    Takes and gives what :func:`parse_page` does, but one :class:`Article`, also for an empty text.

    >>> parse_article("新华社云港1月3日电（记者林溪）会议今天召开。").dateline.place
    '云港'
    """
    page = _parse(_checked(text), options or Options(), single=True)
    return page.articles[0] if page.articles else _bare_article(page)


def _bare_article(page: Page) -> Article:
    """A text in which no body stands: all of it is one paragraph, with the credits that it holds."""
    reading = Reading(page.source)
    span = reading.leaf_span(0, len(reading))
    text = reading.render(0, len(reading))
    paragraph = Paragraph(text=text, kind=ParagraphKind.BODY, repeated=False, span=span)
    return Article(
        kind=ArticleKind.REPORT,
        headline=None,
        dateline=None,
        bylines=tuple(credit for caption in page.captions for credit in caption.credits),
        event_time=None,
        attendance=(),
        speeches=(),
        paragraphs=(paragraph,) if text else (),
        captions=(),
        text=text,
        span=span,
        body_span=span,
    )


def _checked(text: object) -> str:
    if isinstance(text, str):
        return text
    if isinstance(text, bytes | bytearray | memoryview):
        raise NotText("text must be a str, not bytes: decode it first, e.g. data.decode('utf-8') or .decode('gb18030')")
    raise NotText(f"text must be a str, not {type(text).__name__}: pass the plain text of a page")


def _quoted(text: str) -> str:
    shown = text[:24] + ("…" if len(text) > 24 else "")
    return ascii(shown) if any("\ud800" <= ch <= "\udfff" for ch in shown) else repr(shown)


def _whole(text: str, options: Options | None) -> tuple[Passage, Persons]:
    reading = Reading(_checked(text))
    passage = Passage(reading, 0, len(reading))
    return passage, _persons(reading, options or Options(), [(0, len(reading))])


def parse_dateline(text: str, options: Options | None = None) -> Dateline:
    """The dateline at the start of a text.

    Raises :class:`InvalidDateline`, quoting what was seen, where the text begins with none.

    >>> parse_dateline("本报讯（记者林溪、江一帆）近日，…").bylines[1].name
    '江一帆'
    """
    from cnbulletin.fields.dateline import read_dateline

    passage, persons = _whole(text, options)
    dateline = read_dateline(passage, persons.sense, 0, [])
    if dateline is None:
        raise InvalidDateline(f"no dateline at the start of {_quoted(text)} (offset 0)")
    return dateline


def parse_headline(text: str, options: Options | None = None) -> Headline:
    """A headline stack, a line each (one line may hold two parts, parted by a space).

    Raises :class:`InvalidHeadline`, quoting what was seen, where the text is none.

    >>> parse_headline("全县春灌工作会议强调\\n抢抓农时 备足水源").kicker
    '全县春灌工作会议强调'
    """
    headline = parse_headline_lines(Reading(_checked(text)))
    if headline is None or not any(ch.isalnum() for ch in text):
        raise InvalidHeadline(f"no headline in {_quoted(text)} (offset 0)")
    return headline


def parse_attendees(text: str, options: Options | None = None) -> AttendeeList:
    """The attendee list of one clause or sentence (the first, where there are more).

    Raises :class:`InvalidAttendees`, quoting what was seen, where there is none.

    >>> [a.name for a in parse_attendees("县领导林溪、江一帆出席会议。").attendees]
    ['林溪', '江一帆']
    """
    found = find_attendees(text, options)
    if not found:
        raise InvalidAttendees(f"no attendee list in {_quoted(text)} (offset 0)")
    return found[0]


def find_attendees(text: str, options: Options | None = None) -> tuple[AttendeeList, ...]:
    """Every attendee list of a text, in order.

    >>> len(find_attendees("县长林溪出席会议。副县长江一帆主持会议。"))
    2
    """
    page = parse_page(text, options)
    return tuple(sorted((x for a in page.articles for x in a.attendance), key=lambda item: item.span))


def find_datelines(text: str, options: Options | None = None) -> tuple[Dateline, ...]:
    """Every dateline of a text, in order.

    >>> [d.outlet for d in find_datelines("本报讯（记者林溪）近日，…")]
    ['本报']
    """
    page = parse_page(text, options)
    return tuple(sorted((a.dateline for a in page.articles if a.dateline), key=lambda item: item.span))


def find_bylines(text: str, options: Options | None = None) -> tuple[Byline, ...]:
    """Every credit of a text, photo credits included, in order.

    >>> [b.name for b in find_bylines("本报讯（记者林溪 通讯员江一帆）近日，…")]
    ['林溪', '江一帆']
    """
    page = parse_page(text, options)
    found = {b for a in page.articles for b in a.bylines} | {b for c in page.captions for b in c.credits}
    return tuple(sorted(found, key=lambda item: (item.span, item.name_span)))


def find_event_times(text: str, options: Options | None = None) -> tuple[EventTime, ...]:
    """Every time expression that can date an event, in order.

    >>> [t.text for t in find_event_times("3月2日上午，会议召开。")]
    ['3月2日上午']
    """
    from cnbulletin.fields.event_time import event_time, find_times

    reading = Reading(_checked(text))
    chosen = options or Options()
    issue_date = chosen.issue_date
    layout = lay_out(reading, outlets=chosen.lexicon.outlets)
    passages = [Passage(reading, start, end) for start, end in layout.stretches()]
    return tuple(event_time(p, match, issue_date) for p in passages for match in find_times(p))


def find_speeches(text: str, options: Options | None = None) -> tuple[Speech, ...]:
    """Every reported speech of a text, in order.

    >>> [(s.speaker, s.verb) for s in find_speeches("县长林溪强调，要备足水源。")]
    [('林溪', '强调')]
    """
    page = parse_page(text, options)
    return tuple(sorted((s for a in page.articles for s in a.speeches), key=lambda item: item.span))
