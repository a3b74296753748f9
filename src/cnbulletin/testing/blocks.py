"""Damage to the order and the marks of whole lines: headlines that move, furniture between articles, markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cnbulletin.testing.damage import Cut, replaced
from cnbulletin.testing.dice import Dice, chance, pick, places
from cnbulletin.testing.rows import Kind, Row, line_end, read_rows, stories

__all__ = [
    "furniture", "headline_after", "headline_merged", "headline_split", "headline_vertical", "markdown", "paragraph_split", "repeated",
]  # fmt: skip

_FURNITURE = (
    "扫一扫关注我们", "责任编辑：盛楠", "下转第三版", "本版编辑：盛楠 校对：童谣", "新闻热线：0799-6123987", "01|要 闻", "版式：童谣",
    "扫码看更多新闻",
)  # fmt: skip


def _kept(text: str, row: Row) -> Cut:
    return row.start, row.stop, text[row.start : row.stop]


def _with_end(text: str, row: Row, newline: str) -> Iterator[Cut]:
    """A line with a line end, also where it was the last of the page."""
    yield row.start, row.end, text[row.start : row.end]
    yield row.end, row.stop, text[row.end : row.stop] or newline


def headline_after(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """HEADLINE_AFTER: each headline below its body; wild, some of them."""
    rows, newline = read_rows(text), line_end(text)
    told = [story for story in stories(rows) if story[0] and story[1]]
    moving = places(dice, told, most=2) if wild else told
    behind = {body[-1]: titles for titles, body in moving}
    gone = {k for titles, _ in moving for k in titles}
    blank = any(row.kind is Kind.BLANK for row in rows)
    for k, row in enumerate(rows):
        if k not in gone:
            yield from _with_end(text, row, newline) if k in behind else [_kept(text, row)]
        if k in behind:
            if blank:
                yield row.stop, row.stop, newline
            for title in behind[k]:
                yield from _with_end(text, rows[title], newline)


def headline_merged(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """HEADLINE_MERGED: kicker, main and deck on one line, parted by a space; wild, by nothing."""
    rows, changes = read_rows(text), []
    for titles, _ in stories(rows):
        changes += [(rows[k].end, rows[titles[n + 1]].start, "" if wild else " ") for n, k in enumerate(titles[:-1])]
    return replaced(text, changes)


def headline_split(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """HEADLINE_SPLIT: a headline broken over two lines, at times with an orphan."""
    rows, newline = read_rows(text), line_end(text)
    long = [
        row
        for row in rows
        if row.kind is Kind.TITLE and row.end - row.start >= 9 and "——" not in text[row.start : row.end]
    ]
    changes = []
    for row in places(dice, long, most=3):
        inner = [m.start() for m in _joint().finditer(text, row.start + 4, row.end)]
        if inner:
            changes.append((at := pick(dice, inner), at, newline))
    return replaced(text, changes)


def headline_vertical(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """HEADLINE_VERTICAL: one character a line; of headlines of one clause on one line."""
    rows, newline = read_rows(text), line_end(text)
    single = [
        rows[titles[0]]
        for titles, _ in stories(rows)
        if len(titles) == 1 and re.fullmatch("[\u3400-\u9fff]{4,20}", text[rows[titles[0]].start : rows[titles[0]].end])
    ]
    changes = [(at, at, newline) for row in places(dice, single, most=2) for at in range(row.start + 1, row.end)]
    return replaced(text, changes)


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(r"(?m)^[ \u3000]*+(?P<dateline>(?:本报|新华社)[^（。]{0,12}[讯电] ?[（(][^（()）。]{2,50}[）)])")


def markdown(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """MARKDOWN_MARKS: # before headlines, ** around them or around a dateline; wild, also <mark>, <u>, ~~."""
    changes: list[Cut] = []
    titles = [row for row in read_rows(text) if row.kind is Kind.TITLE]
    for row in places(dice, titles):
        what = dice.randint(0, 2)
        if what < 2:
            changes.append((row.start, row.start, "#" * dice.randint(1, 6) + " "))
        if what > 0:
            mark = pick(dice, ("**", "<u>", "<mark>", "~~")) if wild else "**"
            changes += [(row.start, row.start, mark), (row.end, row.end, mark.replace("<", "</"))]
    if chance(dice, 2):
        for match in places(dice, list(_dateline().finditer(text))):
            start, end = match.span("dateline")
            changes += [(start, start, "**"), (end, end, "**")]
    return replaced(text, changes)


def furniture(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """FURNITURE: lines that belong to no article, between two articles or around the page; wild, in a body."""
    rows, newline = read_rows(text), line_end(text)
    told = stories(rows)
    if wild:
        spots = [rows[k].start for _, body in told for k in body[1:]]
    else:
        spots = [rows[titles[0]].start for titles, body in told if titles and body]
        spots.append(len(text))
    blank = any(row.kind is Kind.BLANK for row in rows)
    changes = []
    for at in places(dice, spots, most=3):
        words = pick(dice, _FURNITURE) + newline
        if at == len(text) and not text.endswith("\n"):
            words = newline + words
        changes.append((at, at, (newline if blank else "") + words + (newline if blank else "")))
    return replaced(text, changes)


def repeated(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """DUP_BLOCK: a paragraph once more, right behind itself; wild, at the end of its article."""
    rows, newline = read_rows(text), line_end(text)
    bodies = [body for _, body in stories(rows) if body]
    twice: dict[int, list[Row]] = {}
    for body in places(dice, bodies, most=2)[:2]:
        k = pick(dice, body)
        twice.setdefault(body[-1] if wild else k, []).append(rows[k])
    for k, row in enumerate(rows):
        yield from _with_end(text, row, newline) if k in twice else [_kept(text, row)]
        for copy in twice.get(k, ()):
            if any(r.kind is Kind.BLANK for r in rows[k + 1 : k + 2]):
                yield row.stop, row.stop, newline
            yield from _with_end(text, copy, newline)


@cache
def _joint() -> re.Pattern[str]:
    return re.compile("(?<=[\u3400-\u9fff，、；])(?=[\u3400-\u9fff])")


def paragraph_split(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """PARA_SPLIT: a paragraph cut in two in the middle of a sentence, as the page parts its paragraphs."""
    rows, newline = read_rows(text), line_end(text)
    prose = [row for row in rows if row.kind is Kind.PROSE]
    changes = []
    for row in places(dice, prose, most=2)[:3]:
        indent = re.match(r"\s*+", text[row.start : row.end])
        lead = indent.group() if indent else ""
        blank = any(r.kind is Kind.BLANK for r in rows[rows.index(row) + 1 : rows.index(row) + 2])
        sites = [m.start() for m in _joint().finditer(text, row.start + len(lead) + 12, row.end - 4)]
        if sites:
            at = pick(dice, sites)
            changes.append((at, at, newline * 2 if blank or not lead else newline + lead))
    return replaced(text, changes)
