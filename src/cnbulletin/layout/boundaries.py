"""Headline-like lines between two paragraphs: do they open a new article, or are they crossheads of this one?

No single sign decides.  Each speaks with a weight; a new article needs ``ENOUGH`` of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from cnbulletin.layout.judge import Block
from cnbulletin.layout.line_rules import (
    AT_ONCE,
    DATED,
    DATED_ROUGHLY,
    DOCUMENT,
    EVENT,
    EVENT_TOLD,
    LAW_CLAUSE,
    NUMBERED,
    REPORT_END,
    SALUTATION,
)
from cnbulletin.layout.shape import coverage, is_salutation, opens_at_once, opens_dated

__all__ = ["ENOUGH", "Crossing", "Sign", "names_document", "opens_article", "signs_of", "weigh", "weigh_cohesion"]

#: The weight of the signs from which on an article begins.
ENOUGH = 1.3
_UNLIKE, _MOST_ALIKE = 0.6, 2.0
_LEDE = 160
_TOLD = 900


@cache
def _han_runs() -> re.Pattern[str]:
    return re.compile("[\u3400-\u9fff]{3,}+")


class Crossing(NamedTuple):
    """What stands at a place where an article may end: the paragraphs before and behind, the lines between."""

    told: list[Block]  # of the article so far
    titles: list[Block]
    lede: Block
    headless: bool  # the article so far has no headline before it
    labelled: bool  # a label or other furniture stands before the titles
    slogan: bool  # the lines are parallel clauses
    alike: bool  # other lines of the same shape stand in this article
    stamped: bool  # a line with the time and source of a web page stands between the titles and the paragraph
    credited: bool  # the article so far has closed with a credit


def names_document(folded: str, start: int, end: int) -> bool:
    """Whether a line is the title of a notice, a rule, a poem, a picture.

    >>> names_document("停水通知", 0, 4), names_document("渡口(外一首)", 0, 7), names_document("通知精神", 0, 4)
    (True, True, False)
    """
    return DOCUMENT.search(folded, start, end) is not None


def _terms(text: str) -> set[str]:
    found: set[str] = set()
    for run in _han_runs().findall(text):
        found.update(map("".join, zip(run, run[1:], run[2:], strict=False)))
    return found


def _cohesion(folded: str, told: list[Block], lede: Block) -> float:
    """How many of the lede's three-character terms the article so far has used: names and its subject."""
    new = _terms(folded[lede.start : min(lede.end, lede.start + 320)])
    old = _terms(folded[max(told[0].start, told[-1].end - _TOLD) : told[-1].end])
    return len(new & old) / max(30, len(new))


class Sign(NamedTuple):
    """One thing that speaks for a new article (positive) or against it, by the name of its rule."""

    rule: str
    weight: float


def signs_of(folded: str, at: Crossing) -> list[Sign]:
    """The signs that are there, but for cohesion."""
    first, last = at.titles[0], at.titles[-1]
    text = folded[first.start : last.end]
    before = at.told[-1]
    length = max(block.end - block.start for block in at.titles)
    found: list[Sign] = []
    if length >= 12 or length <= 7:
        found.append(Sign("boundary.length", 1.0 if length >= 14 else 0.5 if length >= 12 else -1.0))
    if opens_dated(folded, at.lede.start, at.lede.end):
        found.append(Sign(DATED.name, 1.5))
    elif DATED_ROUGHLY.search(folded, at.lede.start, min(at.lede.end, at.lede.start + 44)):
        found.append(Sign(DATED_ROUGHLY.name, 0.5))
    if opens_at_once(folded, at.lede.start, at.lede.end):
        found.append(Sign(AT_ONCE.name, 0.7))
    if REPORT_END.search(folded, before.start, before.end):
        found.append(Sign(REPORT_END.name, 0.7))
    if EVENT_TOLD.search(text):
        found.append(Sign(EVENT_TOLD.name, 1.0))
    elif EVENT.search(text):
        found.append(Sign(EVENT.name, 0.4))
    if at.slogan:
        found.append(Sign("boundary.slogan", -1.5))
    if len(at.titles) > 1:
        found.append(Sign("boundary.several_lines", 0.7))
    named = any(names_document(folded, block.start, block.end) for block in at.titles)
    if named:
        found.append(Sign(DOCUMENT.name, 3.0))
    if any(folded.startswith("--", block.start) for block in at.titles[1:]):
        found.append(Sign("boundary.deck", 3.0))
    if NUMBERED.search(folded[first.start : first.end]):
        found.append(Sign(NUMBERED.name, -3.0))
    if LAW_CLAUSE.match(folded, at.lede.start, at.lede.end) and not LAW_CLAUSE.match(folded, before.start, before.end):
        found.append(Sign(LAW_CLAUSE.name, 1.5))
    # the white of the page
    usual = max(1, before.line.blanks, at.lede.line.blanks)
    if first.line.blanks > usual or (first.line.blanks and not before.line.blanks and len(at.told) > 1):
        found.append(Sign("boundary.blank_lines", 1.5))
    if before.line.indent > first.line.indent + 1:
        found.append(Sign("boundary.indent", 0.7))
    elif first.line.indent > 1 and first.line.indent >= before.line.indent:
        found.append(Sign("boundary.indent", -1.5))
    if first.line.mark:
        found.append(Sign("boundary.heading_mark", 1.5 if 0 < first.line.mark < 7 else -0.5))
    # the neighbours
    if at.credited:
        found.append(Sign("boundary.credited", 2.5))
    if at.labelled:
        found.append(Sign("boundary.furniture", 1.5))
    if at.stamped:
        found.append(Sign("boundary.stamped", 3.0))
    if is_salutation(folded, at.lede.start, at.lede.end):
        found.append(Sign(SALUTATION.name, 2.5))
    if at.alike and not named:
        found.append(Sign("boundary.alike", -1.5))
    # what the lines speak of
    ahead = coverage(folded, text, at.lede.start, min(at.lede.end, at.lede.start + _LEDE))
    behind = coverage(folded, text, max(at.told[0].start, at.told[-1].end - 400), at.told[-1].end)
    if at.headless:  # they may be the headline of the article told
        found.append(Sign("boundary.words", 1.0 + behind + 2.0 * abs(ahead - behind)))
    else:
        found.append(Sign("boundary.words", 2.0 * (ahead - behind)))
    return found


def weigh(signs: Iterable[Sign]) -> float:
    """The sum of some signs, added one by one: sum() rounds otherwise from Python 3.12 on."""
    score = 0.0
    for sign in signs:
        score += sign.weight
    return score


def weigh_cohesion(folded: str, at: Crossing) -> float:
    """What the terms that the lede shares with the article so far say: from ``-_MOST_ALIKE`` to ``_UNLIKE``."""
    cohesion = _cohesion(folded, at.told, at.lede)
    long = at.lede.end - at.lede.start >= 60 and at.told[-1].end - at.told[0].start >= 80
    return (_UNLIKE if cohesion < 0.008 and long else 0.0) - min(_MOST_ALIKE, 10.0 * cohesion)


def opens_article(folded: str, at: Crossing) -> bool:
    """Whether the titles belong to a new article (or, behind it, to the one told) and are no crossheads."""
    score = weigh(signs_of(folded, at))
    if not ENOUGH - _UNLIKE <= score < ENOUGH + _MOST_ALIKE:  # whatever the slow sign says
        return score >= ENOUGH
    return score + weigh_cohesion(folded, at) >= ENOUGH
