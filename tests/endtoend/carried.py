"""The gold of a printed page, carried to the text that an engine took from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from cnbulletin import Span
from cnbulletin.reading.characters import is_white
from cnbulletin.testing import Doc, PositionMap, Printed, TrueArticle
from promises import squeezed

__all__ = ["carried", "ink"]


def ink(doc: Doc, lines: Sequence[Span]) -> str:
    """The characters of printed lines, one after another, without white space."""
    return "".join(squeezed(doc.text[line.start : line.end]) for line in lines)


def carried(doc: Doc, lines: Sequence[Span], text: str) -> Doc:
    """The same gold with its spans in ``text``, which must hold the ink of these lines in their order."""
    old = [at for line in lines for at in range(line.start, line.end) if not is_white(doc.text[at])]
    new = [at for at, ch in enumerate(text) if not is_white(ch)]
    moved = [-1] * len(doc.text)
    for before, after in zip(old, new, strict=True):
        assert doc.text[before] == text[after]
        moved[before] = after
    positions = PositionMap(tuple(moved))
    return attrs.evolve(
        doc,
        text=text,
        articles=_moved(tuple(_as_set(article, doc, lines) for article in doc.articles), positions),
        captions=_moved(doc.captions, positions),
        furniture=_moved(doc.furniture, positions),
    )


def _as_set(article: TrueArticle, doc: Doc, lines: Sequence[Span]) -> TrueArticle:
    """A part of a headline that is printed on two lines reads with one space between them."""
    return attrs.evolve(
        article,
        kicker=article.kicker and _joined(article.kicker, doc, lines),
        main=article.main and _joined(article.main, doc, lines),
        deck=article.deck and _joined(article.deck, doc, lines),
    )


def _joined(part: Printed, doc: Doc, lines: Sequence[Span]) -> Printed:
    words, text = iter(part.text), ""
    for line in (line for line in lines if part.span.start <= line.start and line.end <= part.span.end):
        wanted = ink(doc, [line])
        piece = ""
        while squeezed(piece) != wanted:
            piece += next(words)
        text += " " * bool(text) + piece.strip()
    return attrs.evolve(part, text=text)


def _moved(value: Any, positions: PositionMap) -> Any:
    if isinstance(value, Span):
        return positions.span(value)
    if isinstance(value, tuple):
        return tuple(_moved(one, positions) for one in value)
    if attrs.has(type(value)):
        inner = {field.name: _moved(getattr(value, field.name), positions) for field in attrs.fields(type(value))}
        return attrs.evolve(value, **inner)
    return value
