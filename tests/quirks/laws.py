"""What the laws of the quirks are made of: how the parse of a damaged page differs from that of the clean one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from itertools import chain
from typing import Any

import attrs
from hypothesis import assume, settings

from cnbulletin import Page, Span, parse_page
from cnbulletin.testing import Damage, Doc, misreadings
from nearness import distance as distance
from nearness import folded as folded
from promises import squeezed

Fold = Callable[[str], str]

#: Where the paragraphs of an article begin and end: what a lost or forced line end touches first.
BREAKS = frozenset({"Article.paragraphs", "Article.text"})
#: How far a speech reaches, which a break can cut short.
SAID = frozenset({"Speech.text", "Speech.text_span", "Speech.span"})
#: How long a law looks for an example against it: quick, or --hypothesis-profile=nightly.
LAW = settings.get_profile("nightly" if settings.get_current_profile_name() == "nightly" else "quick")
#: For what is asked of every quirk.
EACH = settings(LAW, max_examples=LAW.max_examples // 2)


def as_printed(text: str) -> str:
    """No folding at all: the readings must be the same."""
    return text


def read_right(case: tuple[Doc, Damage]) -> tuple[Page, Page]:
    """The parses of a clean page and of the damaged one.

    Leaves out an example whose clean page is not read right, which teaches nothing about damage, and one that has
    no place for this damage.
    """
    doc, damage = case
    assume(damage.text != doc.text)
    page = parse_page(doc.text)
    assume(not misreadings(doc, page))
    return page, parse_page(damage.text)


def unlike(case: tuple[Doc, Damage], *, fold: Fold = as_printed, but: Collection[str] = ()) -> list[str]:
    """How the parse of a damaged page differs from that of the clean one, spans carried; see :func:`changes`."""
    clean, read = read_right(case)
    return changes(clean, read, case[1], fold=fold, but=but)


def changes(
    clean: Page, read: Page, damage: Damage, *, fold: Fold = as_printed, but: Collection[str] = ()
) -> list[str]:
    """Every difference between two parses, spans carried through the damage; empty where the law P= holds.

    ``but`` names the fields that are not compared, by themselves or as ``Class.field``.
    """
    return list(_Comparison(clean, read, damage, fold, {"source", "repairs", "diagnostics", *but}).differences())


class _Comparison:
    def __init__(self, clean: Page, read: Page, damage: Damage, fold: Fold, but: Collection[str]) -> None:
        self.clean, self.read, self.damage, self.fold, self.but = clean, read, damage, fold, but

    def differences(self) -> Iterator[str]:
        yield from self._walk("page", self.clean, self.read)

    def _walk(self, path: str, old: Any, new: Any) -> Iterator[str]:
        if isinstance(old, Span) and isinstance(new, Span):
            carried = carry(self.clean, old, self.damage)
            if carried != core(self.read, new):
                yield f"{path}: {core(self.read, new)} {self._quote(core(self.read, new))}, not {carried} {self._quote(carried)}"
        elif isinstance(old, str) and type(old) is type(new):
            if self.fold(old) != self.fold(new):
                yield f"{path}: {new!r}, not {old!r}"
        elif isinstance(old, tuple) and isinstance(new, tuple):
            if len(old) != len(new):
                yield f"{path}: {len(new)}, not {len(old)}: {new!r}, not {old!r}"
            for k, (a, b) in enumerate(zip(old, new, strict=False)):
                yield from self._walk(f"{path}[{k}]", a, b)
        elif attrs.has(type(old)) and type(old) is type(new):
            for field in attrs.fields(type(old)):
                if field.name not in self.but and f"{type(old).__name__}.{field.name}" not in self.but:
                    yield from self._walk(f"{path}.{field.name}", getattr(old, field.name), getattr(new, field.name))
        elif old != new:
            yield f"{path}: {new!r}, not {old!r}"

    def _quote(self, span: Span | None) -> str:
        return repr(self.read.source[span.start : span.end]) if span else "-"


def carry(clean: Page, span: Span, damage: Damage) -> Span | None:
    """Where the characters of a span of the clean page, white space and markup aside, stand in the damaged one."""
    inner, moved = core(clean, span), damage.positions.moved
    kept = [at for k in range(inner.start, inner.end) if squeezed(clean.source[k]) and (at := moved[k]) >= 0]
    return Span(start=min(kept), end=max(kept) + 1) if kept else None


def core(page: Page, span: Span) -> Span:
    """A span without the white space and the removed markup at its ends, which belong to its leaf but not to its text."""
    start, end = span.start, span.end
    removed = [repair.span for repair in page.repairs if not repair.after]
    moved = True
    while moved:
        moved = False
        while start < end and not squeezed(page.source[start]):
            start += 1
        while start < end and not squeezed(page.source[end - 1]):
            end -= 1
        for gone in removed:
            if gone.start <= start < gone.end <= end:
                start, moved = gone.end, True
            if start <= gone.start < end <= gone.end and start < end:
                end, moved = gone.start, True
    return Span(start=start, end=end)


def codes(page: Page) -> set[str]:
    """The codes of the diagnostics of a page."""
    return {diagnostic.code for diagnostic in page.diagnostics}


def people(page: Page) -> list[list[str]]:
    """The names of each article's attendees, in order."""
    return [[a.name for one in article.attendance for a in one.attendees] for article in page.articles]


def told(page: Page, span: Span) -> list[str]:
    """The codes of the diagnostics that touch a stretch."""
    return [d.code for d in page.diagnostics if d.span.start < span.end and span.start < d.span.end]


def touched(page: Page, code: str, span: Span) -> bool:
    """Whether a diagnostic of this code touches a stretch."""
    return code in told(page, span)


def off(before: list[list[str]], after: list[list[str]]) -> int:
    """How many names of the clean page are not on the damaged one, or the other way round, whichever is more."""
    old, new = Counter(chain(*before)), Counter(chain(*after))
    return max((old - new).total(), (new - old).total())
