"""Asking a rule once more whether it gives a stretch of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cnbulletin.explaining.explanation import Evidence, Explanation
from cnbulletin.fields import headline
from cnbulletin.fields.time_finders import FINDERS
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.dateline_rules import dateline_rules
from cnbulletin.knowledge.rules import Rule
from cnbulletin.layout import furniture, line_rules
from cnbulletin.reading.reading import Reading

__all__ = ["PATTERNS", "gives", "identifiers"]

PATTERNS: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        *predicates.RULES,
        *dateline_rules().values(),
        *line_rules.RULES,
        *furniture.RULES,
        *headline.RULES,
        *(finder.rule for finder in FINDERS),
    )
}
_REACH = 60  # characters behind a stretch that its pattern may look at


def identifiers(why: Explanation) -> Iterator[str]:
    """Every identifier that an explanation names, all inside it included."""
    for item in why.walk():
        yield item.rule
        yield from (evidence.code for evidence in item.evidence)
        if item.runner_up is not None:
            yield item.runner_up.code


def gives(reading: Reading, evidence: Evidence) -> bool:
    """Whether the pattern that evidence names, asked at the start of its stretch, gives the stretch.

    How far the pattern saw on the page (to the end of a clause, a line, a heading) is not part of evidence, so
    every end up to some characters behind the stretch is tried.
    """
    assert evidence.span is not None
    rule, folded = PATTERNS[evidence.code], reading.folded
    start, end = reading.index(evidence.span.start), reading.index(evidence.span.end)
    for stop in range(end, min(len(folded), end + _REACH) + 1):
        # a line is asked from its first character on, whatever stands before it; a word is looked at with what is around it
        for match in (
            rule.match(folded, start, stop),
            rule.search(folded[:stop], start),
            rule.search(folded[start:stop]),
        ):
            if match is not None and (start, end) in _spans(match, start):
                return True
    return False


def _spans(match: re.Match[str], start: int) -> Iterator[tuple[int, int]]:
    """A match, and the verb in it, in offsets of the reading."""
    shift = 0 if match.start() >= start else start
    begin, end = match.span()
    yield begin + shift, end + shift
    if "verb" in match.re.groupindex:
        yield match.start("verb") + shift, match.end("verb") + shift
    if "party" in match.re.groupindex:  # 率|考察团
        yield begin + shift, match.start("party") + shift
