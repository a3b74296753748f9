"""Objects of a page → marks: which stretch, of which kind, where the object is, and what it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any

import attrs

from cnbulletin.model import (
    Article,
    Attendee,
    AttendeeList,
    Byline,
    Caption,
    Dateline,
    Diagnostic,
    EventTime,
    Furniture,
    Group,
    Headline,
    HeadlineLine,
    Page,
    Paragraph,
    Repair,
    Span,
    Speech,
)

__all__ = ["Mark", "article_fields", "collect"]

Fields = tuple[tuple[str, str], ...]
# The kind, where it is, whose it is, the path to it, and what its note shows.
_Found = tuple[str, Span, object, str, Fields]
# The longest value a note shows, for the text itself stands on the page; a message stands nowhere else.
_LONGEST, _LONGEST_MESSAGE = 56, 400
# Kinds whose marks are of a printed word, whoever it belongs to.
_SHARED = frozenset({"speaker", "title"})
_KINDS: Mapping[type, str] = {
    AttendeeList: "attendee list",
    Attendee: "attendee",
    Byline: "byline",
    Caption: "caption",
    Dateline: "dateline",
    Diagnostic: "diagnostic",
    EventTime: "event time",
    Furniture: "furniture",
    Group: "group",
    Headline: "headline",
    HeadlineLine: "headline line",
    Paragraph: "paragraph",
    Repair: "repair",
    Speech: "speech",
}


@attrs.frozen
class Mark:
    """``source[start:end]`` is of a ``kind``; ``path`` leads to the object from the page, ``fields`` are what it holds."""

    kind: str
    start: int
    end: int
    path: str
    fields: Fields


def collect(page: Page) -> list[Mark]:
    """Every mark of a page but its articles, an object once: credits that the page repeats, titles that several people share.

    Spans are cut at the end of the source, behind which those of a page made by hand can lie.

    >>> from cnbulletin import parse_page
    >>> [(mark.kind, mark.path) for mark in collect(parse_page("县长林溪出席。"))][:3]
    [('paragraph', 'articles[0].paragraphs[0]'), ('attendee list', 'articles[0].attendance[0]'), ('attendee', 'articles[0].attendance[0].attendees[0]')]
    """
    size = len(page.source)
    marks: dict[tuple[str, object], Mark] = {}
    owners: dict[tuple[str, object], dict[str, None]] = {}
    for kind, span, whose, path, fields in _walk(page):
        mark = Mark(kind, min(span.start, size), min(span.end, size), path, fields)
        marks.setdefault((kind, whose), mark)
        if kind in _SHARED:
            owners.setdefault((kind, whose), {})[fields[-1][1]] = None
    return [_shared(mark, owners[key]) if key in owners else mark for key, mark in marks.items()]


def _shared(mark: Mark, owners: Iterable[str]) -> Mark:
    """One mark for a printed word that belongs to several objects: a title before three names, one speaker of two speeches."""
    return attrs.evolve(mark, fields=(*mark.fields[:-1], ("of", _short("、".join(owners)))))


def _walk(page: Page) -> Iterator[_Found]:
    for number, article in enumerate(page.articles):
        yield from _article(article, f"articles[{number}]")
    for path, caption in _numbered("captions", page.captions):
        yield _whole(caption, path)
        for credit_path, credit in _numbered(f"{path}.credits", caption.credits):
            yield from _byline(credit, credit_path)
    for path, thing in (*_numbered("furniture", page.furniture), *_numbered("repairs", page.repairs)):
        yield _whole(thing, path)
    for path, diagnostic in _numbered("diagnostics", page.diagnostics):
        yield _whole(diagnostic, path)


def _article(article: Article, path: str) -> Iterator[_Found]:
    if article.headline is not None:
        yield from _headline(article.headline, f"{path}.headline")
    for name in ("paragraphs", "captions"):
        for here, leaf in _numbered(f"{path}.{name}", getattr(article, name)):
            yield _whole(leaf, here)
    bylines = list(_numbered(f"{path}.bylines", article.bylines))
    if article.dateline is not None:
        yield _whole(article.dateline, f"{path}.dateline")
        bylines += _numbered(f"{path}.dateline.bylines", article.dateline.bylines)
    for here, caption in _numbered(f"{path}.captions", article.captions):
        bylines += _numbered(f"{here}.credits", caption.credits)
    for here, byline in bylines:
        yield from _byline(byline, here)
    if article.event_time is not None:
        yield _whole(article.event_time, f"{path}.event_time")
    for here, attended in _numbered(f"{path}.attendance", article.attendance):
        yield _whole(attended, here)
        for there, person in _numbered(f"{here}.attendees", attended.attendees):
            yield from _attendee(person, there)
        for there, group in _numbered(f"{here}.groups", attended.groups):
            yield _whole(group, there)
    for here, speech in _numbered(f"{path}.speeches", article.speeches):
        yield _whole(speech, here)
        said_by = (("speaker", speech.speaker), ("title", _value(speech.title)))
        yield (
            "speaker",
            speech.speaker_span,
            speech.speaker_span,
            f"{here}.speaker",
            (*said_by, ("of", here.rpartition(".")[2])),
        )
        yield "speech text", speech.text_span, speech, f"{here}.text", _fields(speech)


def _headline(headline: Headline, path: str) -> Iterator[_Found]:
    yield _whole(headline, path)
    for here, line in _numbered(f"{path}.lines", headline.lines):
        yield _whole(line, here)
    for name in ("kicker", "main", "deck"):
        span = getattr(headline, f"{name}_span")
        if span is not None:
            yield name, span, headline, f"{path}.{name}", ((name, _value(getattr(headline, name))),)


def _byline(byline: Byline, path: str) -> Iterator[_Found]:
    yield _whole(byline, path)
    yield "byline name", byline.name_span, byline, f"{path}.name", _fields(byline)


def _attendee(person: Attendee, path: str) -> Iterator[_Found]:
    yield _whole(person, path)
    if person.title_span is not None:
        fields = (("title", _value(person.title)), ("of", person.name))
        yield "title", person.title_span, person.title_span, f"{path}.title", fields
    yield "name", person.name_span, person, f"{path}.name", _fields(person)


def _numbered(path: str, items: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    return ((f"{path}[{number}]", item) for number, item in enumerate(items))


def _whole(thing: Any, path: str) -> _Found:
    return _KINDS[type(thing)], thing.span, thing, path, _fields(thing)


def article_fields(article: Article) -> Fields:
    """What the note of an article shows.

    >>> from cnbulletin import parse_article
    >>> article_fields(parse_article("县长林溪出席。"))[:2]
    (('kind', 'report'), ('headline', 'None'))
    """
    return _fields(article)


@cache
def _names(cls: Hashable) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in attrs.fields(cls))  # type: ignore[arg-type]


def _fields(thing: Any) -> Fields:
    if isinstance(thing, Diagnostic):
        message = _short(thing.message, _LONGEST_MESSAGE)
        return (("code", _value(thing.code)), ("message", message), ("span", _value(thing.span)))
    return tuple((name, _value(getattr(thing, name))) for name in _names(thing.__class__))


def _value(value: Any) -> str:
    """A value as a note shows it: offsets as a slice of the source, long texts cut, tuples by what they are about."""
    if isinstance(value, Span):
        return f"source[{value.start}:{value.end}]"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return _short(value)
    if isinstance(value, tuple):
        return _several(value)
    if isinstance(value, dt.date):  # a datetime too
        return value.isoformat(" ") if isinstance(value, dt.datetime) else value.isoformat()
    return _about(value) if attrs.has(type(value)) else str(value)


def _several(values: tuple[Any, ...]) -> str:
    if not values:
        return "()"
    if isinstance(values[0], Paragraph):
        return str(len(values))  # they stand on the page
    between = "；" if isinstance(values[0], AttendeeList) else "、"
    shown = between.join(str(value.value) if isinstance(value, Enum) else _about(value, 16) for value in values[:8])
    count = f"{len(values)}: " if attrs.has(type(values[0])) else ""
    return count + _short(shown + ("…" if len(values) > 8 else ""))


def _about(value: Any, longest: int = _LONGEST) -> str:
    """The one field that says which object it is."""
    if isinstance(value, str):
        return value
    if isinstance(value, AttendeeList):
        return _short("、".join(map(_about, value.attendees or value.groups)), longest)
    for name in ("name", "main", "speaker", "text"):
        found = getattr(value, name, None)
        if isinstance(found, str):
            return _short(found, longest)
    return "…"


def _short(text: str, longest: int = _LONGEST) -> str:
    """A text of which a long one shows its beginning, its end, and how long it is."""
    if len(text) <= longest:
        return text
    half = longest // 2 - 1
    return f"{text[:half]}……{text[-half // 2 :]} ({len(text)})"
