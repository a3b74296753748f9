"""A page → rows of a table: flat dicts whose keys are the names of the columns, in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from cnbulletin.errors import InvalidRecord
from cnbulletin.model import Action, Article, Byline, EventTime, Page, Span

__all__ = ["Row", "appearances", "articles", "bylines", "speeches"]

Row = dict[str, object]


def appearances(page: Page, *, page_id: str) -> list[Row]:
    """One row for every person of every attendee list of a page, in the order of articles, lists and persons.

    ``page_id`` is what the rows name the page by.  The keys are those of ``APPEARANCE_COLUMNS``; offsets are
    half-open and count code points of ``page.source``.  Raises :class:`.InvalidRecord` where ``page`` is no
    :class:`.Page` or ``page_id`` no ``str``.

    >>> from cnbulletin import parse_page
    >>> page = parse_page("2024年6月3日，县委书记林溪主持会议，县领导卓尔、岳明朗等出席。")
    >>> for row in appearances(page, page_id="page 1"):
    ...     print(row["name"], row["title"], row["actions"], row["event_date"], row["position"], row["list_size"])
    林溪 县委书记 preside 2024-06-03 0 1
    卓尔 县领导 attend 2024-06-03 0 2
    岳明朗 县领导 attend 2024-06-03 1 2
    """
    shared = _page_cells(page, page_id)
    return [
        {
            **shared,
            "article": number,
            "headline": _headline(article),
            "list": list_number,
            "position": position,
            "list_size": len(attended.attendees),
            "name": person.name,
            "title": person.title,
            "title_inherited": person.title_inherited,
            "remarks": "、".join(person.remarks),
            "actions": "+".join(action.value for action in Action if action in attended.actions),
            "verbs": "、".join(attended.verbs),
            "venue": attended.venue,
            **_event_cells(article.event_time),
            "open_ended": attended.open_ended,
            **_offsets("span", person.span),
            **_offsets("name", person.name_span),
            "source_text": _source(page, person.span),
        }
        for number, article in enumerate(page.articles)
        for list_number, attended in enumerate(article.attendance)
        for position, person in enumerate(attended.attendees)
    ]


def articles(page: Page, *, page_id: str) -> list[Row]:
    """One row for every article of a page; takes and raises what :func:`.appearances` does.

    The keys are those of ``ARTICLE_COLUMNS``.

    >>> from cnbulletin import parse_page
    >>> page = parse_page("春灌工作会议召开\\n本报讯（记者林溪）2024年3月2日，县长江一帆出席会议。")
    >>> row, = articles(page, page_id="page 1")
    >>> row["headline"], row["dateline"], str(row["event_start_time"]), row["attendee_count"]
    ('春灌工作会议召开', '本报讯（记者林溪）', '2024-03-02 00:00:00', 1)
    """
    shared = _page_cells(page, page_id)
    return [
        {
            **shared,
            "article": number,
            "kind": article.kind.value,
            "kicker": article.headline.kicker if article.headline else None,
            "headline": _headline(article),
            "deck": article.headline.deck if article.headline else None,
            "headline_confident": article.headline.confident if article.headline else None,
            "dateline": article.dateline.text if article.dateline else None,
            **_event_cells(article.event_time),
            "event_start_time": article.event_time.start if article.event_time else None,
            "event_end_time": article.event_time.end if article.event_time else None,
            "byline_count": len(article.bylines),
            "list_count": len(article.attendance),
            "attendee_count": sum(len(attended.attendees) for attended in article.attendance),
            "speech_count": len(article.speeches),
            "paragraph_count": len(article.paragraphs),
            **_offsets("span", article.span),
            **_offsets("body", article.body_span),
            "text": article.text,
        }
        for number, article in enumerate(page.articles)
    ]


def bylines(page: Page, *, page_id: str) -> list[Row]:
    """One row for every byline of a page, then for every credit of a caption that belongs to no article.

    Takes and raises what :func:`.appearances` does.  The keys are those of ``BYLINE_COLUMNS``.

    >>> from cnbulletin import parse_page
    >>> page = parse_page("春灌工作会议召开\\n本报讯（记者林溪 通讯员卓尔）3月2日，县长江一帆出席会议。")
    >>> [(row["article"], row["position"], row["name"], row["role"]) for row in bylines(page, page_id="page 1")]
    [(0, 0, '林溪', '记者'), (0, 1, '卓尔', '通讯员')]
    """
    shared = _page_cells(page, page_id)
    # An article lists the credits of its photos, which stand in their captions too: they are not told twice.
    told = {byline for article in page.articles for byline in article.bylines}
    alone = [credit for caption in page.captions for credit in caption.credits if credit not in told]
    signed: list[tuple[int | None, str | None, Iterable[Byline]]] = [
        *((number, _headline(article), article.bylines) for number, article in enumerate(page.articles)),
        (None, None, alone),
    ]
    return [
        {
            **shared,
            "article": number,
            "headline": headline,
            "position": position,
            "name": byline.name,
            "role": byline.role,
            "placement": byline.placement.value,
            **_offsets("span", byline.span),
            **_offsets("name", byline.name_span),
            "source_text": _source(page, byline.span),
        }
        for number, headline, found in signed
        for position, byline in enumerate(found)
    ]


def speeches(page: Page, *, page_id: str) -> list[Row]:
    """One row for every reported speech of a page; takes and raises what :func:`.appearances` does.

    The keys are those of ``SPEECH_COLUMNS``.

    >>> from cnbulletin import parse_page
    >>> page = parse_page("县长江一帆出席会议。他强调，要备足水源。")
    >>> [(row["speaker"], row["verb"], row["text"]) for row in speeches(page, page_id="page 1")]
    [('江一帆', '强调', '要备足水源。')]
    """
    shared = _page_cells(page, page_id)
    return [
        {
            **shared,
            "article": number,
            "headline": _headline(article),
            "position": position,
            "speaker": speech.speaker,
            "title": speech.title,
            "verb": speech.verb,
            "text": speech.text,
            **_offsets("span", speech.span),
            **_offsets("speaker", speech.speaker_span),
            **_offsets("text", speech.text_span),
            "source_text": _source(page, speech.span),
        }
        for number, article in enumerate(page.articles)
        for position, speech in enumerate(article.speeches)
    ]


def _page_cells(page: Page, page_id: str) -> Row:
    if not isinstance(page, Page):
        raise InvalidRecord(f"page must be a Page, e.g. what parse_page gives, and not {type(page).__name__}")
    if not isinstance(page_id, str):
        raise InvalidRecord(f"page_id must be a str, e.g. the name of the file, and not {type(page_id).__name__}")
    return {
        "page_id": page_id,
        "outlet": page.issue.outlet if page.issue else None,
        "issue_date": page.issue.date if page.issue else None,
    }


def _headline(article: Article) -> str | None:
    return article.headline.main if article.headline else None


def _event_cells(time: EventTime | None) -> Row:
    start, end = (time.start, time.end) if time else (None, None)
    return {
        "event_date": start.date() if start else None,
        "event_end_date": _last_day(start, end),
        "event_precision": time.precision.value if time else None,
        "event_text": time.text if time else None,
    }


def _last_day(start: dt.datetime | None, end: dt.datetime | None) -> dt.date | None:
    """The day on which a half-open interval ends: 2024-06-03 for one that ends at midnight of 2024-06-04."""
    if start is None or end is None:
        return None
    return (end - dt.timedelta.resolution if end > start else start).date()


def _offsets(name: str, span: Span) -> Row:
    return {f"{name}_start": span.start, f"{name}_end": span.end}


def _source(page: Page, span: Span) -> str:
    return page.source[span.start : span.end]
