"""Why a dateline is one, and who is credited by what: the role before a name, the marks around it, the cut of a run."""

from __future__ import annotations

from collections.abc import Sequence

from cnbulletin.explaining.explanation import Evidence, Explanation, RunnerUp
from cnbulletin.explaining.names import shape_of
from cnbulletin.explaining.rereading import Rereading, located
from cnbulletin.fields.byline import LineGaps, same_line_gaps
from cnbulletin.fields.name_run import is_credited_unit
from cnbulletin.knowledge.credit_tokens import Kind, Token, credit_tokens
from cnbulletin.knowledge.dateline_rules import dateline_rules
from cnbulletin.knowledge.datelines import DatelineMatch, find_dateline
from cnbulletin.model import Byline, Dateline
from cnbulletin.reading.reading import Passage

__all__ = ["explain_bylines", "explain_dateline", "match_dateline"]

_REACH = 240  # a dateline with its credits is shorter than this


def match_dateline(again: Rereading, passage: Passage) -> DatelineMatch | None:
    """The dateline that a passage begins with, taken apart."""
    gaps = LineGaps(passage, 0, min(len(passage), _REACH))
    return find_dateline(
        passage.folded, 0, len(passage), gaps, again.desk.persons.sense, outlets=again.desk.persons.sense.outlets
    )


def explain_dateline(again: Rereading, passage: Passage, dateline: Dateline, path: str) -> Explanation | None:
    """Why a passage begins with a dateline; ``None`` where none is found there any more."""
    match = match_dateline(again, passage)
    if match is None or passage.leaf_span(*match.text) != dateline.span:
        return None
    evidence = _head(passage, match)
    for code, part in (
        ("dateline.outlet", match.outlet),
        ("dateline.place", match.place),
        ("dateline.date", match.date),
        ("dateline.credits", match.credits),
    ):
        if part is not None:
            evidence.append(located(passage, code, *part))
    credits = match.credits
    parts = explain_bylines(again, passage, credits, dateline.bylines, "byline.dateline", path) if credits else []
    return again.explain("dateline", path, dateline.text, dateline.span, match.rule, evidence, parts=parts)


def _head(passage: Passage, match: DatelineMatch) -> list[Evidence]:
    """What the rule of the head reads, asked once more where it begins: behind an opening bracket, if one stands there."""
    rule, start = dateline_rules().get(match.rule), match.text[0]
    if rule is None:
        return []
    for begin in (start, start + 1):
        found = rule.match(passage.folded, begin, len(passage))
        if found is not None:
            return [located(passage, match.rule, *found.span())]
    return []


def explain_bylines(
    again: Rereading,
    passage: Passage,
    stretch: tuple[int, int],
    bylines: Sequence[Byline],
    rule: str,
    path: str,
    field: str = "bylines",
    first: int = 0,
) -> list[Explanation]:
    """Why each of the bylines of a stretch of credits is one; ``first`` is the place of the first of them in ``field``."""
    gaps, _ = same_line_gaps(passage, *stretch)
    tokens = credit_tokens(passage.folded, *stretch, frozenset(gaps))
    found = []
    for k, byline in enumerate(bylines):
        begin = again.reading.index(byline.name_span.start) - passage.start
        end = again.reading.index(byline.name_span.end) - passage.start
        evidence = [*_role(passage, tokens, begin, end), *_marks(passage, tokens, begin, end)]
        run = next((t for t in tokens if t.kind is Kind.RUN and t.start <= begin and end <= t.end), None)
        if run is not None and (run.start, run.end) != (begin, end):
            evidence.append(located(passage, "byline.cut", run.start, run.end))
        if is_credited_unit(passage.folded[begin:end]):
            evidence.append(located(passage, "byline.unit", begin, end))
        else:
            evidence += shape_of(again, passage, begin, end)
        where = f"{path}.{field}[{first + k}]"
        found.append(
            again.explain(
                "byline", where, byline.name, byline.span, rule, evidence, runner_up=_other_cut(again, byline)
            )
        )
    return found


def _role(passage: Passage, tokens: list[Token], begin: int, end: int) -> list[Evidence]:
    """The role word that counts for a name: before it, carried on from an earlier name, or behind it."""
    before = [token for token in tokens if token.kind is Kind.ROLE and token.end <= begin]
    between = [t for t in tokens if before and t.kind is Kind.RUN and before[-1].end <= t.start and t.end <= begin]
    if before:
        return [located(passage, "byline.role_carried" if between else "byline.role", before[-1].start, before[-1].end)]
    behind = next((token for token in tokens if token.kind is Kind.POST and token.start >= end), None)
    return [located(passage, "byline.role_behind", behind.start, behind.end)] if behind is not None else []


def _marks(passage: Passage, tokens: list[Token], begin: int, end: int) -> list[Evidence]:
    """The marks right before and behind a name."""
    return [
        located(passage, "byline.mark", token.start, token.end)
        for token in tokens
        if token.kind is Kind.MARK and (token.end == begin or token.start == end)
    ]


def _other_cut(again: Rereading, byline: Byline) -> RunnerUp | None:
    """The other way to cut a run of names that is about as good, as the page's diagnostics tell it."""
    for diagnostic in again.page.diagnostics:
        inside = diagnostic.span.start <= byline.name_span.start and byline.name_span.end <= diagnostic.span.end
        if diagnostic.code == "AMBIGUOUS_NAMES" and inside:
            first = diagnostic.message.partition(" as ")[2].partition(";")[0]
            return RunnerUp(code="byline.cut", text=first, span=diagnostic.span)
    return None
