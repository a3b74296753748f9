"""Compares a parsed page with what a careful reader wrote down of it (``tests/corpus/gold``).

Every measure gives what the parser found and the reader did not, and the reverse; white space never counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cnbulletin.model import Article, Page
from cnbulletin.reading.characters import is_white

__all__ = [
    "MEASURES",
    "Difference",
    "Gold",
    "Item",
    "Located",
    "Match",
    "compare",
    "locate",
    "matches",
    "pair",
    "printed",
    "squeezed",
]

Gold = Mapping[str, Any]
Item = tuple[Any, ...]
Row = tuple[int, Article | None, Gold | None]
ByArticle = Callable[[Article | None, Gold | None], tuple[Iterable[Item], Iterable[Item]]]


class Difference(NamedTuple):
    """What the parser has too much, and what it lacks; an article's item begins with the article's number."""

    extra: list[Item]
    missing: list[Item]


class Match(NamedTuple):
    """What the parser has as the reader has it, what it has too much, and what it lacks."""

    right: list[Item]
    extra: list[Item]
    missing: list[Item]


class Located(NamedTuple):
    """A gold article with the interval of its body in the source."""

    gold: Gold
    start: int
    end: int


def squeezed(text: str) -> str:
    """A text without its white space.

    >>> squeezed("县委书记 林溪")
    '县委书记林溪'
    """
    return "".join(ch for ch in text if not is_white(ch))


def bare(text: str | None) -> str | None:
    return None if text is None else squeezed(text)


def printed(page: Page) -> tuple[str, list[int]]:
    """A page's ink after its repairs, and where in the source each character begins."""
    text, offsets, at = list[str](), list[int](), 0
    repairs = sorted(page.repairs, key=lambda repair: repair.span)
    for start, end, after in [(r.span.start, r.span.end, r.after) for r in repairs] + [(len(page.source),) * 2 + ("",)]:
        kept = [(ch, at + k) for k, ch in enumerate(page.source[at:start])] + [(ch, start) for ch in after]
        text += [ch for ch, _ in kept if not is_white(ch)]
        offsets += [offset for ch, offset in kept if not is_white(ch)]
        at = end
    return "".join(text), offsets


def locate(page: Page, gold: Gold) -> list[Located]:
    """Find the gold bodies by their first and last characters, in the order in which they stand."""
    text, offsets = printed(page)
    starts, at = list[int](), 0
    for article in gold["articles"]:
        here = text.find(squeezed(article["starts"]), at)
        if here < 0:
            raise ValueError(f"{gold['page']}: no body starts with {article['starts']!r}")
        starts.append(here)
        at = here + 1
    found = list[Located]()
    for article, start, stop in zip(gold["articles"], starts, [*starts[1:], len(text)][: len(starts)], strict=True):
        last = squeezed(article["ends"])
        end = text.rfind(last, start, stop)
        if end < 0:
            raise ValueError(f"{gold['page']}: the body {article['starts']!r} does not end with {article['ends']!r}")
        found.append(Located(article, offsets[start], offsets[end + len(last) - 1] + 1))
    return found


def pair(page: Page, wanted: list[Located]) -> list[Row]:
    """Number, parsed article and gold article of each body; ``None`` for the one that is not there.

    Two belong together where they share more than half of what they cover.
    """
    free = list(page.articles)
    rows: list[Row] = []
    for number, (gold, start, end) in enumerate(wanted, 1):
        bodies = [(min(end, a.body_span.end) - max(start, a.body_span.start), k) for k, a in enumerate(free)]
        shared, best = max(bodies, default=(0, 0))
        if shared > 0 and 2 * shared > max(end, free[best].body_span.end) - min(start, free[best].body_span.start):
            rows.append((number, free.pop(best), gold))
        else:
            rows.append((number, None, gold))
    return [*rows, *((0, article, None) for article in free)]


def _headline(article: Article | None, gold: Gold | None) -> tuple[list[Item], list[Item]]:
    found: list[Item] = []
    wanted: list[Item] = []
    if article and article.headline:
        h = article.headline
        found = [("".join(squeezed(part) for part in (h.kicker, h.main, h.deck) if part),)]
    if gold and gold["headline"]:
        g = gold["headline"]
        wanted = [("".join(squeezed(g[role]) for role in ("kicker", "main", "deck") if g[role]),)]
    return found, wanted


def _roles(article: Article | None, gold: Gold | None) -> tuple[list[Item], list[Item]]:
    if not (gold and gold["headline"] and gold["headline"]["sure"]):
        return [], []
    roles = ("kicker", "main", "deck")
    head = article.headline if article else None
    found = [(role, bare(getattr(head, role))) for role in roles if head and getattr(head, role)]
    return list(found), [(role, bare(gold["headline"][role])) for role in roles if gold["headline"][role]]


def _dateline(article: Article | None, gold: Gold | None) -> tuple[list[Item], list[Item]]:
    parts = ("text", "outlet", "place", "date")
    line = article.dateline if article else None
    printed = gold["dateline"] if gold else None
    return (
        [tuple(bare(getattr(line, part)) for part in parts)] if line else [],
        [tuple(bare(printed[part]) for part in parts)] if printed else [],
    )


def _bylines(article: Article | None, gold: Gold | None) -> tuple[Iterable[Item], Iterable[Item]]:
    return (
        {(squeezed(b.name), b.role, b.placement.value) for b in article.bylines} if article else (),
        {(squeezed(b["name"]), b["role"], b["place"]) for b in gold["byline"]} if gold else (),
    )


def _event_time(article: Article | None, gold: Gold | None) -> tuple[list[Item], list[Item]]:
    return (
        [(squeezed(article.event_time.text),)] if article and article.event_time else [],
        [(squeezed(gold["event_time"]),)] if gold and gold["event_time"] else [],
    )


def _found_people(article: Article | None) -> Iterator[tuple[str, str | None, str, str | None]]:
    for attendance in article.attendance if article else ():
        for person in attendance.attendees:
            for action in attendance.actions:
                yield squeezed(person.name), bare(person.title), action.value, bare(attendance.venue)


def _wanted_people(gold: Gold | None) -> Iterator[tuple[str, str | None, str, str | None]]:
    for person in gold["participants"] if gold else ():
        for action in person["actions"]:
            yield squeezed(person["name"]), bare(person["title"]), action, bare(person["venue"])


def _people(*columns: int) -> ByArticle:
    def measure(article: Article | None, gold: Gold | None) -> tuple[Iterable[Item], Iterable[Item]]:
        return (
            {tuple(person[at] for at in columns) for person in _found_people(article)},
            {tuple(person[at] for at in columns) for person in _wanted_people(gold)},
        )

    return measure


def _groups(article: Article | None, gold: Gold | None) -> tuple[Iterable[Item], Iterable[Item]]:
    lists = article.attendance if article else ()
    found = {(squeezed(group.text), action.value) for at in lists for group in at.groups for action in at.actions}
    found |= {("等", action.value) for at in lists if at.open_ended for action in at.actions}
    groups = gold["groups"] if gold else ()
    return found, {(squeezed(group["text"]), action) for group in groups for action in group["actions"]}


def _speakers(article: Article | None, gold: Gold | None) -> tuple[list[Item], list[Item]]:
    found = dict.fromkeys(squeezed(speech.speaker) for speech in article.speeches) if article else {}
    return [(name,) for name in found], [(squeezed(name),) for name in (gold["speakers"] if gold else ())]


_BY_ARTICLE: Mapping[str, ByArticle] = {
    "headline": _headline,
    "headline_roles": _roles,
    "dateline": _dateline,
    "bylines": _bylines,
    "event_time": _event_time,
    "names": _people(0),
    "titles": _people(0, 1),
    "actions": _people(0, 2),
    "venues": _people(0, 3),
    "groups": _groups,
    "speakers": _speakers,
}


def _bodies(page: Page, gold: Gold) -> tuple[list[Item], list[Item]]:
    text, offsets = printed(page)
    bodies = [
        (article.kind.value, text[bisect_left(offsets, span.start) : bisect_left(offsets, span.end)])
        for article in page.articles
        for span in [article.body_span]
    ]
    return (
        [(kind, text[:12], text[-12:]) for kind, text in bodies],
        [(wanted["kind"], squeezed(wanted["starts"]), squeezed(wanted["ends"])) for wanted in gold["articles"]],
    )


def _captions(page: Page, gold: Gold) -> tuple[list[Item], list[Item]]:
    def row(text: str, names: Iterable[str]) -> Item:
        return squeezed(text)[:12], *sorted(map(squeezed, names))

    return (
        [row(caption.text, (credit.name for credit in caption.credits)) for caption in page.captions],
        [row(caption["starts"], (credit["name"] for credit in caption["credit"])) for caption in gold["captions"]],
    )


def _furniture(page: Page, gold: Gold) -> tuple[list[Item], list[Item]]:
    return [(squeezed(line.text),) for line in page.furniture], [(squeezed(line),) for line in gold["furniture"]]


_BY_PAGE: Mapping[str, Callable[[Page, Gold], tuple[list[Item], list[Item]]]] = {
    "bodies": _bodies,
    "captions": _captions,
    "furniture": _furniture,
}

#: Everything that is compared.
MEASURES = (*_BY_ARTICLE, *_BY_PAGE)


def matches(page: Page, gold: Gold) -> dict[str, Match]:
    """A page beside its gold, in every measure.

    Raises ``ValueError`` where a body of the gold does not stand on the page as it reads after its repairs.
    """
    rows = pair(page, locate(page, gold))
    found = {measure: _match_articles(rows, _BY_ARTICLE[measure]) for measure in _BY_ARTICLE}
    return found | {measure: _match(*_BY_PAGE[measure](page, gold)) for measure in _BY_PAGE}


def compare(page: Page, gold: Gold, measure: str) -> Difference:
    """What differs between a page and its gold in one measure."""
    if measure in _BY_PAGE:
        match = _match(*_BY_PAGE[measure](page, gold))
    else:
        match = _match_articles(pair(page, locate(page, gold)), _BY_ARTICLE[measure])
    return Difference(match.extra, match.missing)


def _match_articles(rows: Iterable[Row], measure: ByArticle) -> Match:
    found = Match([], [], [])
    for number, article, wanted in rows:
        for items, here in zip(found, _match(*measure(article, wanted)), strict=True):
            items += [(number, *item) for item in here]
    return found


def _match(found: Iterable[Item], wanted: Iterable[Item]) -> Match:
    a, b = Counter(found), Counter(wanted)
    return Match(*(sorted(part.elements(), key=str) for part in (a & b, a - b, b - a)))
