"""The two promises that hold for every parsed page, checked the slow and obvious way.

Each function gives a list of complaints, empty where the promise is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs

from cnbulletin.model import Article, Byline, Page, Placement, Repair, Span
from cnbulletin.reading.characters import is_white


def squeezed(text: str) -> str:
    """A text without its white space."""
    return "".join(ch for ch in text if not is_white(ch))


def repaired(page: Page, span: Span) -> str:
    """The source under a span as it reads after the repairs inside it, without white space."""
    parts, at = [], span.start
    for repair in sorted(inside(page.repairs, span), key=lambda repair: repair.span):
        parts += [page.source[at : repair.span.start], repair.after]
        at = repair.span.end
    return squeezed("".join(parts) + page.source[at : span.end])


def inside(repairs: tuple[Repair, ...], span: Span) -> list[Repair]:
    return [repair for repair in repairs if holds(span, repair.span)]


def holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def crosses(edge: Span, other: Span) -> bool:
    """Whether an interval lies on both sides of an edge of another one."""
    return other.start < edge.start < other.end or other.start < edge.end < other.end


def fields(node: Any, path: str = "page") -> Iterator[tuple[str, Span, str]]:
    """Every text of an object with the span that it was read from."""
    if isinstance(node, tuple):
        for at, item in enumerate(node):
            yield from fields(item, f"{path}[{at}]")
    elif attrs.has(type(node)) and not isinstance(node, (Span, Repair)):
        values = {attribute.name: getattr(node, attribute.name) for attribute in attrs.fields(type(node))}
        for name, value in values.items():
            span = values.get(f"{name}_span")
            if name == "text" and span is None and not isinstance(node, Article):
                span = values.get("span")
            if isinstance(value, str) and isinstance(span, Span):
                yield f"{path}.{name}", span, value
            yield from fields(value, f"{path}.{name}")


def nested(page: Page) -> Iterator[tuple[str, Span, Span]]:
    """Every pair of spans of which the first must lie in the second."""
    for number, article in enumerate(page.articles):
        path = f"articles[{number}]"
        yield f"{path}.body_span", article.body_span, article.span
        for name in ("headline", "dateline", "event_time"):
            part = getattr(article, name)
            if part is not None:
                yield f"{path}.{name}", part.span, article.span
        for name in ("paragraphs", "captions", "speeches"):
            for at, part in enumerate(getattr(article, name)):
                yield f"{path}.{name}[{at}]", part.span, article.span
        for byline in article.bylines:
            if byline.placement is not Placement.PHOTO:  # a photo can stand anywhere on the page
                yield f"{path} byline {byline.name}", byline.span, article.span
        if article.event_time is not None:
            yield f"{path}.event_time", article.event_time.span, article.body_span
        for at, attendance in enumerate(article.attendance):
            here = f"{path}.attendance[{at}]"
            yield here, attendance.span, article.body_span
            for group in attendance.groups:
                yield f"{here}.groups {group.text}", group.span, attendance.span
            for person in attendance.attendees:
                yield f"{here} {person.name}", person.span, attendance.span
                yield f"{here} {person.name}.name_span", person.name_span, person.span
        for at, speech in enumerate(article.speeches):
            yield f"{path}.speeches[{at}]", speech.text_span, speech.span
    for byline in everyone_credited(page):
        yield f"byline {byline.name}", byline.name_span, byline.span


def everyone_credited(page: Page) -> Iterator[Byline]:
    for article in page.articles:
        yield from article.bylines
        if article.dateline is not None:
            yield from article.dateline.bylines
    for caption in page.captions:
        yield from caption.credits


def unfaithful(page: Page) -> list[str]:
    """Promise 1: a field's text is its stretch of the source, repaired, without white space; spans nest."""
    complaints = []
    size = len(page.source)
    at = 0
    for repair in sorted(page.repairs, key=lambda repair: repair.span):
        if repair.span.start < at:
            complaints.append(f"{repair} overlaps the repair before it")
        if page.source[repair.span.start : repair.span.end] != repair.before:
            complaints.append(f"{repair}: the source holds {page.source[repair.span.start : repair.span.end]!r}")
        at = max(at, repair.span.end)
    for path, span, text in fields(page):
        if span.end > size:
            complaints.append(f"{path}: {span} ends behind the source, {size}")
        elif repaired(page, span) != squeezed(text):
            complaints.append(f"{path}: {text!r} is not {page.source[span.start : span.end]!r}")
        complaints += [f"{path}: {r} straddles its edge" for r in page.repairs if crosses(span, r.span)]
    complaints += [
        f"{path}: {inner} lies outside {outer}" for path, inner, outer in nested(page) if not holds(outer, inner)
    ]
    complaints += [
        f"the text of an article does not hold its paragraphs: {article.text[:40]!r}"
        for article in page.articles
        if squeezed("".join(paragraph.text for paragraph in article.paragraphs)) not in squeezed(article.text)
    ]
    if [article.body_span.start for article in page.articles] != sorted(a.body_span.start for a in page.articles):
        complaints.append("the articles are not in the order of their bodies")
    return complaints


def leaves(page: Page) -> Iterator[tuple[str, Span]]:
    """The spans that own the characters of a page."""
    owners: list[tuple[str, Span]] = []
    for article in page.articles:
        owners += [("headline line", line.span) for line in (article.headline.lines if article.headline else ())]
        owners += [("paragraph", paragraph.span) for paragraph in article.paragraphs]
        owners += [("caption", caption.span) for caption in article.captions]
    owners += [("caption", caption.span) for caption in page.captions]
    owners += [("furniture", line.span) for line in page.furniture]
    # A dateline or byline is a leaf only where nothing above holds it.
    for article in page.articles:
        if article.dateline and not any(holds(span, article.dateline.span) for _, span in owners):
            owners.append(("dateline", article.dateline.span))
    standing = [
        ("byline", byline.span)
        for article in page.articles
        for byline in article.bylines
        if not any(holds(span, byline.span) for _, span in owners)
    ]
    yield from owners
    yield from standing


def lost(page: Page) -> list[str]:
    """Promise 2: every ink character of the source lies in exactly one leaf."""
    owners: Counter[int] = Counter()
    for _, span in leaves(page):
        owners.update(range(span.start, min(span.end, len(page.source))))
    return [
        f"{ch!r} at {at} lies in {owners[at]} leaves: …{page.source[max(0, at - 8) : at + 8]!r}…"
        for at, ch in enumerate(page.source)
        if not is_white(ch) and owners[at] != 1
    ]


def broken_promises(page: Page) -> list[str]:
    """What both promises together complain of."""
    return unfaithful(page) + lost(page)
