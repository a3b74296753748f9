"""Why an article begins where it does, why a headline stands over it, and which words told the headline's parts."""

from __future__ import annotations

from bisect import bisect_right

from cnbulletin.explaining.explanation import UNEXPLAINED, Evidence, Explanation, RunnerUp
from cnbulletin.explaining.rereading import Rereading
from cnbulletin.fields.headline import DECK, FACT
from cnbulletin.layout.boundaries import ENOUGH, weigh
from cnbulletin.layout.drafts import ArticleDraft
from cnbulletin.layout.headlines import Binding
from cnbulletin.layout.line_rules import KICKER, REPORT_END, RULES
from cnbulletin.layout.notes import Weighed
from cnbulletin.model import Headline, Span

__all__ = ["boundary_evidence", "explain_headline", "opening_of"]

#: Below this margin, the other assignment of headlines is told as the runner-up.
CLOSE_BINDING = 1.0
#: Below this margin, an article begins, or a crosshead is one, only just.
CLOSE_BOUNDARY = 0.5
# Signs that are the lines themselves.
_OF_LINES = frozenset(("boundary.length", "boundary.slogan", "boundary.several_lines", "boundary.words"))


def boundary_evidence(again: Rereading, weighed: Weighed) -> list[Evidence]:
    """The signs that were weighed at headline-like lines, those that count nothing left out."""
    found = []
    for sign in weighed.signs:
        weight = round(sign.weight, 6)
        if weight:
            place = _place(again, sign.rule, weighed)
            found.append(
                Evidence(code=sign.rule, text="", weight=weight)
                if place is None
                else again.evidence(sign.rule, *place, weight)
            )
    return found


def _place(again: Rereading, name: str, weighed: Weighed) -> tuple[int, int] | None:
    """Where the pattern of a sign is printed: in the lines, or in the head of the paragraph behind them."""
    if name in _OF_LINES:
        return weighed.titles
    rule = next((rule for rule in RULES if rule.name == name), None)
    if rule is None or rule is REPORT_END:  # which stands in the paragraph before
        return None
    start, end = weighed.titles if name.startswith("title.") else weighed.lede
    match = rule.match(again.reading.folded, start, end) or rule.search(again.reading.folded, start, end)
    return match.span() if match is not None else None


def opening_of(again: Rereading, draft: ArticleDraft) -> tuple[str, list[Evidence], float | None, RunnerUp | None]:
    """The rule by which an article begins, its evidence, the weight of its signs, and what else it was nearly."""
    openings = again.notes.openings
    starts = sorted(openings)
    which = bisect_right(starts, draft.body[0]) - 1
    if which < 0:
        return UNEXPLAINED, [], None, None
    opening = openings[starts[which]]
    evidence = boundary_evidence(again, opening.weighed) if opening.weighed is not None else []
    if draft.dateline is None and opening.rule == "article.dateline":
        start, end = draft.body
        evidence = [again.evidence(opening.rule, start, min(start + 4, end))]
    if opening.weighed is None:
        return opening.rule, evidence, None, None
    score = weigh(opening.weighed.signs)
    runner_up = None
    if score - ENOUGH < CLOSE_BOUNDARY:
        margin = max(0.0, round(score - ENOUGH, 6))
        runner_up = RunnerUp(code="paragraph.crosshead", text="the article before goes on", margin=margin)
    return opening.rule, evidence, score, runner_up


def explain_headline(again: Rereading, draft: ArticleDraft, headline: Headline, path: str) -> Explanation:
    """Why a headline belongs to its article, part by part."""
    binding = _binding(again, draft)
    rule, score, runner_up = UNEXPLAINED, None, None
    evidence: list[Evidence] = []
    if binding is not None:
        rule, score = binding.rule, binding.gain
        evidence = [
            again.evidence("headline.shared_words", start, end, round(share, 6))
            for (start, end), share in zip(draft.headline, binding.shares, strict=True)
        ]
        if binding.margin is not None and binding.margin < CLOSE_BINDING:
            runner_up = _rival(again, binding)
    parts = [
        part
        for name in ("kicker", "main", "deck")
        if (part := _part(again, headline, name, f"{path}.{name}")) is not None
    ]
    text = " / ".join(line.text for line in headline.lines)
    return again.explain(
        "headline", path, text, headline.span, rule, evidence, score=score, runner_up=runner_up, parts=parts
    )


def _binding(again: Rereading, draft: ArticleDraft) -> Binding | None:
    which = bisect_right(again.notes.bodies, draft.body[0]) - 1
    return again.notes.bindings[which] if which >= 0 else None


def _rival(again: Rereading, binding: Binding) -> RunnerUp:
    """What the page's next best assignment says of this body."""
    assert binding.margin is not None
    margin = max(0.0, round(binding.margin, 6))
    if binding.rival:
        first, last = binding.rival[0].start, binding.rival[-1].end
        text, span = again.reading.render(first, last), again.reading.span(first, last)
    else:
        text, span = "no headline", None
    if binding.heir is not None:
        text += f"; these lines go to the article {'before' if binding.rule == 'headline.before' else 'behind'}"
    return RunnerUp(code="headline.assignment", text=text, span=span, margin=margin)


def _part(again: Rereading, headline: Headline, name: str, path: str) -> Explanation | None:
    text: str | None = getattr(headline, name)
    span: Span | None = getattr(headline, f"{name}_span")
    if text is None or span is None:
        return None
    start, end = again.stretch(span)
    folded = again.reading.folded
    rule, evidence = "headline.main", []
    if name == "kicker":
        match = KICKER.search(folded, start, end)
        rule = KICKER.name if match is not None else FACT.name
        match = match or FACT.search(folded, start, end)
    elif name == "deck":
        opening = next((again.stretch(line.span) for line in headline.lines if line.span.start == span.start), None)
        found = DECK.search(folded[slice(*opening)]) if opening is not None else None
        if found is not None:
            evidence = [again.evidence(DECK.name, start + found.start(), start + found.end())]
        return again.explain(name, path, text, span, "headline.dash" if found is None else DECK.name, evidence)
    else:
        match = None
    if match is not None:
        evidence = [again.evidence(rule, match.start(), match.end())]
    return again.explain(name, path, text, span, rule, evidence)
