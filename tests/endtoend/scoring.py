"""Compares pages that were read from an engine's text with their gold, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import define

from cnbulletin import Page
from cnbulletin.testing import Doc
from nearness import distance, folded
from promises import broken_promises, fields, squeezed
from rows import rows

__all__ = ["FIELDS", "Tally", "below", "complaints", "exact", "floors", "near", "score"]

#: What one page says in one field: a tuple of texts for each time that it says it.
Item = tuple[str, ...]
Same = Callable[[str, str], bool]

#: What is compared.
FIELDS = ("articles", "headlines", "datelines", "bylines", "names", "titles", "speakers")


def exact(read: str, printed: str) -> bool:
    """The same characters."""
    return read == printed


def near(read: str, printed: str) -> bool:
    """The same but for width and marks, and for one character in a name, one in four of anything longer.

    A wrong glyph cannot be undone; what is asked is whether the parser saw that someone stands there.
    """
    return distance(folded(read), folded(printed)) <= max(1, len(printed) // 4)


@define
class Tally:
    """What was found and printed, found but not printed, printed but not found."""

    right: int = 0
    extra: int = 0
    missing: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.right + self.extra + self.missing
        return 2 * self.right / total if total else 1.0

    def add(self, read: Iterable[Item], printed: Iterable[Item], same: Same) -> None:
        """Counts the items of one page."""
        found, wanted = Counter(read), Counter(printed)
        extra, missing = list((found - wanted).elements()), list((wanted - found).elements())
        self.right += (found & wanted).total()
        for item in list(missing):
            match = next((one for one in extra if all(map(same, one, item))), None)
            if match is not None:
                extra.remove(match)
                missing.remove(item)
                self.right += 1
        self.extra += len(extra)
        self.missing += len(missing)


def score(cases: Iterable[tuple[Doc, Page]], same: Same = exact) -> Mapping[str, Tally]:
    """All fields over some pages."""
    tallies = {name: Tally() for name in FIELDS}
    for doc, page in cases:
        printed, read = dict(_printed(doc)), dict(_read(page))
        for name, tally in tallies.items():
            tally.add(_bare(read[name]), _bare(printed[name]), same)
    return tallies


def floors(table: str) -> dict[str, dict[str, float]]:
    """The least F1 of each field, by reader: a row a reader, a column a field, the names of the fields above."""
    (_, *names), *readers = rows(table)
    return {reader: dict(zip(names, map(float, least), strict=True)) for reader, *least in readers}


def below(tallies: Mapping[str, Tally], least: Mapping[str, float]) -> dict[str, float]:
    """The fields that are found less often than their floor, and how often they are."""
    assert least.keys() == tallies.keys()
    return {name: tally.f1 for name, tally in tallies.items() if tally.f1 < least[name]}


def complaints(page: Page) -> list[str]:
    """What is wrong with a page that anybody laid out: broken promises, and texts whose span cuts nothing printed."""
    uncut = [path for path, span, text in fields(page) if text and not page.source[span.start : span.end].strip()]
    return broken_promises(page) + [f"{path}: its span cuts nothing printed" for path in uncut]


def _bare(items: Iterable[Item]) -> list[Item]:
    return [tuple(squeezed(text) for text in item) for item in items]


def _printed(doc: Doc) -> Iterator[tuple[str, list[Item]]]:
    articles = doc.articles
    people: list[Item] = [(a.name.text, a.title.text) for t in articles for one in t.attendance for a in one.attendees]
    yield "articles", [()] * len(articles)
    yield "headlines", [(article.main.text,) for article in articles if article.main]
    yield "datelines", [(article.dateline.text,) for article in articles if article.dateline]
    credits = [byline for holder in articles for byline in holder.bylines]
    credits += [byline for caption in doc.captions for byline in caption.credits]
    yield "bylines", [(byline.name.text,) for byline in credits]
    yield "names", [(name,) for name, _ in people]
    yield "titles", people
    yield "speakers", [(speaker.text,) for article in articles for speaker in article.speakers]


def _read(page: Page) -> Iterator[tuple[str, list[Item]]]:
    articles = page.articles
    people: list[Item] = [(a.name, a.title or "") for t in articles for one in t.attendance for a in one.attendees]
    yield "articles", [()] * len(articles)
    yield "headlines", [(a.headline.main,) for a in articles if a.headline and a.headline.main]
    yield "datelines", [(article.dateline.text,) for article in articles if article.dateline]
    credits = [byline for article in articles for byline in article.bylines]
    credits += [byline for caption in page.captions for byline in caption.credits]
    credits += [byline for article in articles for caption in article.captions for byline in caption.credits]
    yield "bylines", [(byline.name,) for byline in credits]
    yield "names", [(name,) for name, _ in people]
    yield "titles", people
    yield "speakers", [(speech.speaker,) for article in articles for speech in article.speeches]
