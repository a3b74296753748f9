"""Headline-like lines between two paragraphs: do they open a new article, or are they crossheads of this one?

No single sign decides.  Each speaks with a weight; a new article needs ``_ENOUGH`` of them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cnbulletin.layout.judge import Block
from cnbulletin.layout.line_rules import DATED_ROUGHLY, DOCUMENT, EVENT, EVENT_TOLD, LAW_CLAUSE, NUMBERED, REPORT_END
from cnbulletin.layout.shape import coverage, is_salutation, opens_at_once, opens_dated

__all__ = ["Crossing", "names_document", "opens_article"]

_ENOUGH = 1.3
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


def _weigh(folded: str, at: Crossing) -> float:
    """The sum of the signs but for cohesion; positive ones speak for a new article."""
    first, last = at.titles[0], at.titles[-1]
    text = folded[first.start : last.end]
    before = at.told[-1]
    length = max(block.end - block.start for block in at.titles)
    score = 1.0 if length >= 14 else 0.5 if length >= 12 else -1.0 if length <= 7 else 0.0
    if opens_dated(folded, at.lede.start, at.lede.end):
        score += 1.5
    elif DATED_ROUGHLY.search(folded, at.lede.start, min(at.lede.end, at.lede.start + 44)):
        score += 0.5
    if opens_at_once(folded, at.lede.start, at.lede.end):
        score += 0.7
    if REPORT_END.search(folded, before.start, before.end):
        score += 0.7
    if EVENT_TOLD.search(text):
        score += 1.0
    elif EVENT.search(text):
        score += 0.4
    score -= 1.5 if at.slogan else 0.0
    if len(at.titles) > 1:
        score += 0.7
    named = any(names_document(folded, block.start, block.end) for block in at.titles)
    score += 3.0 if named else 0.0
    if any(folded.startswith("--", block.start) for block in at.titles[1:]):
        score += 3.0
    if NUMBERED.search(folded[first.start : first.end]):
        score -= 3.0
    if LAW_CLAUSE.match(folded, at.lede.start, at.lede.end) and not LAW_CLAUSE.match(folded, before.start, before.end):
        score += 1.5
    # the white of the page
    usual = max(1, before.line.blanks, at.lede.line.blanks)
    if first.line.blanks > usual or (first.line.blanks and not before.line.blanks and len(at.told) > 1):
        score += 1.5
    if before.line.indent > first.line.indent + 1:
        score += 0.7
    elif first.line.indent > 1 and first.line.indent >= before.line.indent:
        score -= 1.5
    if 0 < first.line.mark < 7:
        score += 1.5
    elif first.line.mark == 7:
        score -= 0.5
    # the neighbours
    score += 2.5 if at.credited else 0.0
    score += 1.5 if at.labelled else 0.0
    score += 3.0 if at.stamped else 0.0
    score += 2.5 if is_salutation(folded, at.lede.start, at.lede.end) else 0.0
    score -= 1.5 if at.alike and not named else 0.0
    # what the lines speak of
    ahead = coverage(folded, text, at.lede.start, min(at.lede.end, at.lede.start + _LEDE))
    behind = coverage(folded, text, max(at.told[0].start, at.told[-1].end - 400), at.told[-1].end)
    if at.headless:  # they may be the headline of the article told
        score += 1.0 + behind + 2.0 * abs(ahead - behind)
    else:
        score += 2.0 * (ahead - behind)
    return score


def _weigh_cohesion(folded: str, at: Crossing) -> float:
    """What the terms that the lede shares with the article so far say: from ``-_MOST_ALIKE`` to ``_UNLIKE``."""
    cohesion = _cohesion(folded, at.told, at.lede)
    long = at.lede.end - at.lede.start >= 60 and at.told[-1].end - at.told[0].start >= 80
    return (_UNLIKE if cohesion < 0.008 and long else 0.0) - min(_MOST_ALIKE, 10.0 * cohesion)


def opens_article(folded: str, at: Crossing) -> bool:
    """Whether the titles belong to a new article (or, behind it, to the one told) and are no crossheads."""
    score = _weigh(folded, at)
    if not _ENOUGH - _UNLIKE <= score < _ENOUGH + _MOST_ALIKE:  # whatever the slow sign says
        return score >= _ENOUGH
    return score + _weigh_cohesion(folded, at) >= _ENOUGH
