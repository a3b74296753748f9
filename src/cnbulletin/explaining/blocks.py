"""Why a stretch of print is a paragraph of its kind, a caption, or furniture; and what nameplate and folio told."""

from __future__ import annotations

from cnbulletin.explaining.articles import CLOSE_BOUNDARY, boundary_evidence
from cnbulletin.explaining.credits import explain_bylines
from cnbulletin.explaining.explanation import UNEXPLAINED, Evidence, Explanation, RunnerUp
from cnbulletin.explaining.rereading import Rereading
from cnbulletin.fields.issue import read_issues
from cnbulletin.knowledge.datelines import dateline_end
from cnbulletin.layout.boundaries import ENOUGH, weigh
from cnbulletin.layout.drafts import CaptionDraft, FurnitureDraft
from cnbulletin.layout.furniture import RULES
from cnbulletin.layout.line_rules import CAPTION_LEAD, PHOTO_TAIL, SCENE, SCENE_RUN_ON, SCENE_WHOLE, SPEECH
from cnbulletin.model import Caption, Furniture, FurnitureKind, Issue, Paragraph, ParagraphKind
from cnbulletin.reading.reading import Passage

__all__ = ["explain_caption", "explain_furniture", "explain_issue", "explain_paragraph"]

_ISSUE_LINES = (FurnitureKind.NAMEPLATE, FurnitureKind.FOLIO)
_FURNITURE = {rule.name: rule for rule in RULES}


def explain_paragraph(again: Rereading, paragraph: Paragraph, path: str) -> Explanation:
    """Why a paragraph is of its kind; a crosshead with what spoke for a headline."""
    start, end = again.stretch(paragraph.span)
    folded = again.reading.folded
    evidence: list[Evidence] = []
    runner_up: RunnerUp | None = None
    score: float | None = None
    if paragraph.kind is ParagraphKind.CROSSHEAD:
        weighed = again.notes.crossings.get(start)
        if weighed is not None:
            evidence, score = boundary_evidence(again, weighed), weigh(weighed.signs)
        if score is not None and ENOUGH - score < CLOSE_BOUNDARY:
            margin = max(0.0, round(ENOUGH - score, 6))
            runner_up = RunnerUp(code="article.headline", text="a new article begins here", margin=margin)
    elif paragraph.kind in (ParagraphKind.QUESTION, ParagraphKind.ANSWER):
        label = SPEECH.match(folded, start, end)
        evidence = [again.evidence(SPEECH.name, *label.span())] if label is not None else []
    else:
        stop = dateline_end(folded, start, end, again.desk.persons.sense.outlets)
        evidence = [again.evidence("paragraph.dateline", start, stop)] if stop is not None else []
    if paragraph.repeated:
        evidence.append(again.evidence("paragraph.repeated", start, end))
    rule = f"paragraph.{paragraph.kind.value}"
    return again.explain(
        "paragraph", path, paragraph.text, paragraph.span, rule, evidence, score=score, runner_up=runner_up
    )


def explain_caption(again: Rereading, draft: CaptionDraft, caption: Caption, path: str) -> Explanation:
    """Why a stretch is a caption, and who is credited in it."""
    reading, start, end = again.reading, draft.start, draft.end
    evidence = []
    for rule in (CAPTION_LEAD, SCENE_WHOLE):
        match = rule.match(reading.folded, start, end)
        if match is not None:
            evidence.append(again.evidence(rule.name, *match.span()))
    for rule in (SCENE, SCENE_RUN_ON, PHOTO_TAIL):
        found = rule.search(reading.folded[start:end])
        if found is not None:
            evidence.append(again.evidence(rule.name, start + found.start(), start + found.end()))
    parts = []
    if draft.credit_start is not None:
        evidence.append(again.evidence("caption.credit_behind", draft.credit_start, end))
        passage = Passage(reading, start, end)
        stretch = draft.credit_start - start, len(passage)
        parts = explain_bylines(again, passage, stretch, caption.credits, "byline.photo", path, "credits")
    return again.explain("caption", path, caption.text, caption.span, draft.rule or UNEXPLAINED, evidence, parts=parts)


def explain_furniture(again: Rereading, draft: FurnitureDraft, furniture: Furniture, path: str) -> Explanation:
    """Why a line belongs to no article."""
    evidence = []
    rule = _FURNITURE.get(draft.rule)
    if rule is not None:
        evidence.append(again.evidence(rule.name, draft.start, draft.end))
    return again.explain("furniture", path, furniture.text, furniture.span, draft.rule or UNEXPLAINED, evidence)


def _printed(again: Rereading, value: str, line: tuple[int, int]) -> tuple[int, int]:
    """Where a value is printed in a line; the whole line where it is printed in another form, as dates are."""
    at = again.reading.text.find(value, *line)
    return line if at < 0 else (at, at + len(value))


def explain_issue(again: Rereading, issue: Issue, path: str) -> Explanation:
    """Which lines tell what is known of the issue."""
    lines = [(item.start, item.end) for item in again.layout.furniture if item.kind in _ISSUE_LINES]
    evidence = []
    for name in ("outlet", "date", "number", "page", "section"):
        value = getattr(issue, name)
        for line in lines if value is not None else []:
            alone = read_issues(again.reading, [line]).first
            if alone is not None and getattr(alone, name) == value:
                evidence.append(again.evidence(f"issue.{name}", *_printed(again, str(value), line)))
                break
    text = " ".join(
        str(value) for name in ("outlet", "date", "number", "page", "section") if (value := getattr(issue, name))
    )
    return again.explain("issue", path, text, None, "issue.head_lines", evidence)
