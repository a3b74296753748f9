"""From a draft of the layout to an :class:`Article`: every field read inside its own paragraph or caption."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cnbulletin.fields.attendance import attendee_lists
from cnbulletin.fields.byline import read_bylines
from cnbulletin.fields.dateline import read_dateline, running_bylines
from cnbulletin.fields.event_time import choose_time, event_time
from cnbulletin.fields.headline import read_headline
from cnbulletin.fields.issue import Issues
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.prose import Prose
from cnbulletin.fields.speech import speeches_of
from cnbulletin.fields.when import is_lunar, resolve
from cnbulletin.layout.drafts import ArticleDraft, CaptionDraft, ParagraphDraft
from cnbulletin.model import (
    Article,
    ArticleKind,
    Byline,
    Caption,
    Dateline,
    Diagnostic,
    EventTime,
    Paragraph,
    ParagraphKind,
    Placement,
    Span,
)
from cnbulletin.reading.reading import Passage, Reading

__all__ = ["Desk", "build_article", "build_caption", "opening_dateline", "read_prose"]


class Desk(NamedTuple):
    """What the fields of every article share: the page's reading, its persons, and the options."""

    reading: Reading
    persons: Persons
    issue_date: dt.date | None
    issues: Issues
    diagnostics: list[Diagnostic]
    uncredited: list[tuple[int, int]]  # closing notes that name nobody: （宣传科供稿）

    def date_at(self, index: int) -> dt.date | None:
        """The caller's issue date, else the one printed on the page that holds a reading offset."""
        return self.issue_date or self.issues.date_at(index)

    def passage(self, start: int, end: int) -> Passage:
        """One block of the page, alone."""
        return Passage(self.reading, start, end)


def build_caption(desk: Desk, draft: CaptionDraft) -> Caption:
    """A caption with the credits that close it."""
    passage = desk.passage(draft.start, draft.end)
    credits: tuple[Byline, ...] = ()
    if draft.credit_start is not None:
        credits = read_bylines(
            passage,
            draft.credit_start - draft.start,
            len(passage),
            Placement.PHOTO,
            desk.persons.sense,
            desk.diagnostics,
        )
    return Caption(
        text=passage.render(0, len(passage)), credits=credits, span=desk.reading.leaf_span(draft.start, draft.end)
    )


def build_article(desk: Desk, draft: ArticleDraft) -> Article:
    """The article of a draft; nothing is read across the edge of a paragraph or caption."""
    reading = desk.reading
    captions = tuple(build_caption(desk, item) for item in draft.captions)
    dateline, begin = opening_dateline(desk, draft)
    prose = read_prose(desk, draft, begin)
    body = draft.body
    headline = read_headline(reading, draft.headline, reading.folded[body[0] : body[1]]) if draft.headline else None
    bylines = _bylines(desk, draft, dateline, captions)
    body_span = reading.leaf_span(*body)
    paragraphs = tuple(
        Paragraph(
            text=reading.render(item.start, item.end),
            kind=item.kind,
            repeated=item.repeated,
            span=reading.leaf_span(item.start, item.end),
        )
        for item in _paragraphs(draft)
    )
    spans = [body_span, *(p.span for p in paragraphs), *(c.span for c in captions), *(b.span for b in bylines)]
    spans += [headline.span] if headline is not None else []
    spans += [dateline.span] if dateline is not None else []
    return Article(
        kind=draft.kind,
        headline=headline,
        dateline=dateline,
        bylines=bylines,
        event_time=_event_time(desk, [item.passage for item, _ in prose], dateline),
        attendance=attendee_lists([item for item, _ in prose], desk.diagnostics),
        speeches=speeches_of(prose),
        paragraphs=paragraphs,
        captions=captions if draft.kind is ArticleKind.PHOTO_STORY else (),
        text="\n".join(item.text for item in paragraphs or captions),
        span=Span(start=min(span.start for span in spans), end=max(span.end for span in spans)),
        body_span=body_span,
    )


def opening_dateline(desk: Desk, draft: ArticleDraft) -> tuple[Dateline | None, int]:
    """The dateline, and the reading offset at which the text behind it begins."""
    sense = desk.persons.sense
    if draft.dateline is not None:
        passage = desk.passage(*draft.dateline)
        return read_dateline(passage, sense, 0, desk.diagnostics), draft.body[0]
    start, end = draft.body
    first = (draft.paragraphs or draft.captions)[0]
    passage = desk.passage(first.start, min(first.end, max(end, first.start + 1)))
    dateline = read_dateline(passage, sense, 0, desk.diagnostics)
    if dateline is None:
        return None, start
    after = desk.reading.index(dateline.span.end)
    while after < passage.end and desk.reading.folded[after] in ")】:":
        after += 1
    return dateline, after


def _paragraphs(draft: ArticleDraft) -> list[ParagraphDraft]:
    """The paragraphs as leaves: a bracketed dateline outside the body is printed in one, so that no bracket is lost."""
    if draft.dateline is None:
        return list(draft.paragraphs)
    start, end = draft.dateline
    joined = [item._replace(end=end) if item.end == start else item for item in draft.paragraphs]
    if any(item.start <= start and end <= item.end for item in joined):
        return joined
    return sorted([*joined, ParagraphDraft(start, end)], key=lambda item: item.start)


def _blocks(desk: Desk, draft: ArticleDraft, begin: int) -> list[tuple[Passage, ParagraphKind, bool]]:
    """The prose of the article, its dateline left out: a passage for each paragraph or caption."""
    blocks: list[tuple[Passage, ParagraphKind, bool]] = []
    for item in draft.paragraphs:
        if item.end > begin:
            blocks.append((desk.passage(max(item.start, begin), item.end), item.kind, item.repeated))
    for caption in draft.captions:
        stop = caption.credit_start if caption.credit_start is not None else caption.end
        if stop > max(caption.start, begin):
            blocks.append((desk.passage(max(caption.start, begin), stop), ParagraphKind.BODY, False))
    return blocks


def read_prose(desk: Desk, draft: ArticleDraft, begin: int) -> list[tuple[Prose, ParagraphKind]]:
    """What the people fields read of an article: each paragraph and caption from ``begin`` on, repeated ones left out."""
    blocks = _blocks(desk, draft, begin)
    return [(Prose(passage, desk.persons), kind) for passage, kind, repeated in blocks if not repeated]


def _bylines(
    desk: Desk, draft: ArticleDraft, dateline: Dateline | None, captions: Sequence[Caption]
) -> tuple[Byline, ...]:
    found = list(dateline.bylines) if dateline is not None else []
    if dateline is not None and not found and draft.paragraphs:
        first = draft.paragraphs[0]
        found += running_bylines(desk.passage(first.start, first.end), desk.persons.sense, 0, desk.diagnostics)
    for credit in draft.credits:
        passage = desk.passage(credit.start, credit.end)
        credited = read_bylines(passage, 0, len(passage), credit.placement, desk.persons.sense, desk.diagnostics)
        found += credited
        if not credited:
            desk.uncredited.append((credit.start, credit.end))
    for caption in captions:
        found += caption.credits
    return tuple(found)


def _event_time(desk: Desk, passages: Sequence[Passage], dateline: Dateline | None) -> EventTime | None:
    """The article's event time; 今天 counts from the day that the dateline prints, else from the issue's."""
    chosen = choose_time([(passage, 0) for passage in passages])
    if chosen is None:
        return None
    which, match = chosen
    today = desk.date_at(passages[which].start)
    if dateline is not None and dateline.date is not None:
        start = resolve(dateline.date, today)[0]
        today = start.date() if start is not None else today
    found = event_time(passages[which], match, today)
    if found.start is None and today is not None and is_lunar(found.text):
        message = "a day of the lunar calendar is kept as text: the extra 'lunar' of this package reads it"
        desk.diagnostics.append(Diagnostic(code="LUNAR_DATE", message=message, span=found.span))
    return found
