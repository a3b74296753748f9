"""From the text of an invented page to printed lines: what each block is, and where its lines end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from attrs import frozen

from cnbulletin import Span
from cnbulletin.testing import Doc
from endtoend.fonts import Width

__all__ = ["Block", "Kind", "balanced", "broken", "stories"]

#: What no line begins with, and what none ends with.
_NOT_FIRST = frozenset("，。、；：！？）”》·—")
_NOT_LAST = frozenset("（“《")


class Kind(StrEnum):
    """What a block of the page is, as far as type and place depend on it."""

    FOLIO = "folio"
    KICKER = "kicker"
    MAIN = "main"
    DECK = "deck"
    BODY = "body"
    CAPTION = "caption"
    EDITORS = "editors"

    @property
    def headline(self) -> bool:
        return self in (Kind.KICKER, Kind.MAIN, Kind.DECK)


@frozen
class Block:
    """One paragraph or display line of the page: its ink, without indent and line end."""

    kind: Kind
    span: Span


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]*[^\s]")


def stories(doc: Doc) -> list[list[Block]]:
    """The blocks of a page, those of one article together; a caption or a line of furniture stands alone."""
    found: list[list[Block]] = []
    for block in _blocks(doc):
        alone = not block.kind.headline and block.kind is not Kind.BODY
        opens = block.kind.headline and bool(found) and found[-1][-1].kind is Kind.BODY
        if alone or opens or not found or found[-1][-1].kind in (Kind.FOLIO, Kind.CAPTION, Kind.EDITORS):
            found.append([])
        found[-1].append(block)
    return found


def _blocks(doc: Doc) -> Iterator[Block]:
    display = {
        printed.span: kind
        for article in doc.articles
        for printed, kind in ((article.kicker, Kind.KICKER), (article.main, Kind.MAIN), (article.deck, Kind.DECK))
        if printed
    }
    display |= {caption.text.span: Kind.CAPTION for caption in doc.captions}
    first = min(article.main.span.start for article in doc.articles if article.main)
    display |= {f.span: Kind.FOLIO if f.span.start < first else Kind.EDITORS for f in doc.furniture}
    for match in _line().finditer(doc.text):
        words = match.group()
        span = Span(start=match.end() - len(words.lstrip()), end=match.end())
        yield Block(display.get(span, Kind.BODY), span)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(r"[0-9.]+|——|(?s:.)")  # a figure and a dash are not torn


def broken(text: str, span: Span, room: float, width: Width, *, indent: float = 0) -> list[Span]:
    """The printed lines of a block, each as wide as there is room for; the first one less an indent."""
    units = [Span(start=m.start(), end=m.end()) for m in _unit().finditer(text, span.start, span.end)]
    lines: list[Span] = []
    at = 0
    while at < len(units):
        end, used = at, 0.0
        while end < len(units) and (
            end == at or used + _width(text, units[end], width) <= room - (0 if lines else indent)
        ):
            used += _width(text, units[end], width)
            end += 1
        end = _good_end(text, units, at, end)
        lines.append(_ink(text, units[at].start, units[end - 1].end))
        at = end
        while at < len(units) and text[units[at].start].isspace():  # a space at a line end is not printed
            at += 1
    return lines


def balanced(text: str, span: Span, room: float, width: Width) -> list[Span]:
    """The printed lines of a headline: as few as there is room for, at a space between clauses or else of like length."""
    count = len(broken(text, span, room, width))
    if count == 1:
        return [span]
    spaces = [at for at in range(span.start, span.end) if text[at].isspace()]
    for at in sorted(spaces, key=lambda at: abs(2 * at - span.start - span.end)):
        halves = [Span(start=span.start, end=at), Span(start=at + 1, end=span.end)]
        if count == 2 and all(width(text[half.start : half.end]) <= room for half in halves):
            return halves
    least = width(text[span.start : span.end]) / count
    lines = broken(text, span, least, width)
    while len(lines) > count:
        least *= 1.03
        lines = broken(text, span, min(least, room), width)
    return lines


def _width(text: str, unit: Span, width: Width) -> float:
    return width(text[unit.start : unit.end])


def _good_end(text: str, units: list[Span], start: int, end: int) -> int:
    best = end
    while best > start + 1 and end < len(units):
        if text[units[best].start] not in _NOT_FIRST and text[units[best - 1].start] not in _NOT_LAST:
            return best
        best -= 1
    return end


def _ink(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start=start, end=start + len(words.rstrip()))
