"""Datelines (电头) as objects: text, outlet, place, date and the bylines in them."""

from __future__ import annotations

from cnbulletin.fields.byline import LineGaps, read_credits
from cnbulletin.knowledge.credit_tokens import role_at, role_outlet
from cnbulletin.knowledge.datelines import DatelineMatch, find_dateline
from cnbulletin.knowledge.names import NameSense
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.model import Byline, Dateline, Diagnostic, Placement
from cnbulletin.reading.reading import Passage

__all__ = ["read_dateline"]

_MISREAD_DIGIT = Pattern(r"[\]lI|]")
_REACH = 240  # a dateline with its credits is shorter than this


def read_dateline(
    passage: Passage, names: NameSense, start: int = 0, diagnostics: list[Diagnostic] | None = None
) -> Dateline | None:
    """The dateline that begins exactly at ``start`` of a passage; ``None`` where none does.

    Its bylines have the placement DATELINE.  What is in doubt is appended to ``diagnostics``: UNREADABLE_DATE,
    AMBIGUOUS_NAMES, UNIT_CREDIT.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> from cnbulletin.reading.reading import Reading
    >>> passage = Passage(Reading("本报云州1月3日讯（记者 林溪）今天，"), 0, 19)
    >>> dateline = read_dateline(passage, NameSense(Lexicon.default()))
    >>> dateline.text, dateline.place, dateline.date, [byline.name for byline in dateline.bylines]
    ('本报云州1月3日讯（记者林溪）', '云州', '1月3日', ['林溪'])
    """
    told = [] if diagnostics is None else diagnostics
    end = min(len(passage), start + _REACH)
    match = find_dateline(
        passage.folded, start, len(passage), LineGaps(passage, start, end), names, outlets=names.outlets
    )
    if match is None:
        return None
    bylines: tuple[Byline, ...] = ()
    place, outlet = match.place, match.outlet
    if match.credits is not None:
        credits = read_credits(
            passage,
            *match.credits,
            Placement.DATELINE,
            names,
            told,
            ends_in_place=match.date is not None and not outlet,
        )
        bylines = credits.bylines
        if outlet is None and place is None:
            place, outlet = credits.place, _reporter_outlet(passage, match)
    return Dateline(
        text=passage.render(*match.text),
        outlet=passage.render(*outlet) if outlet else None,
        place=passage.render(*place) if place else None,
        date=_date(passage, match, told),
        bylines=bylines,
        span=passage.leaf_span(*match.text),
    )


def running_bylines(
    passage: Passage, names: NameSense, start: int = 0, diagnostics: list[Diagnostic] | None = None
) -> tuple[Byline, ...]:
    """The reporters whom the first sentence behind a dateline names as its subject: 本报讯|记者林溪|从会议获悉.

    They are credited, but stand in running text and not in the dateline.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> from cnbulletin.reading.reading import Reading
    >>> passage = Passage(Reading("本报讯记者林溪从全县春灌会议获悉"), 0, 16)
    >>> [byline.name for byline in running_bylines(passage, NameSense(Lexicon.default()))]
    ['林溪']
    """
    gaps = LineGaps(passage, start, min(len(passage), start + _REACH))
    match = find_dateline(passage.folded, start, len(passage), gaps, names, outlets=names.outlets)
    if match is None or match.running is None:
        return ()
    return read_credits(passage, *match.running, Placement.STANDALONE, names, diagnostics).bylines


def _reporter_outlet(passage: Passage, match: DatelineMatch) -> tuple[int, int] | None:
    """The outlet of a dateline that opens with its reporter: 本报|记者林溪报道, 中央社|记者林溪云州3日电."""
    start, end = match.credits or match.text
    role = role_at(passage.folded, start, end)
    stop = role_outlet(passage.folded, start, role) if role is not None else None
    return (start, stop) if stop is not None else None


def _date(passage: Passage, match: DatelineMatch, diagnostics: list[Diagnostic]) -> str | None:
    if match.date is None:
        return None
    text = passage.render(*match.date)
    if _MISREAD_DIGIT.search(text):
        message = f"the date {text} holds a character that is no digit"
        diagnostics.append(Diagnostic(code="UNREADABLE_DATE", message=message, span=passage.span(*match.date)))
        return None
    return text
