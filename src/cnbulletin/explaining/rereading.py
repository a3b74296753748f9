"""A page read once more, by the same stages, with notes of what they weighed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from attrs import define, field

from cnbulletin.explaining.explanation import Evidence, Explanation, RunnerUp
from cnbulletin.fields.article import Desk
from cnbulletin.fields.evidence import proven_names
from cnbulletin.fields.persons import Persons
from cnbulletin.knowledge.names import NameSense
from cnbulletin.layout.drafts import Layout
from cnbulletin.layout.notes import LayoutNotes
from cnbulletin.layout.page_layout import lay_out
from cnbulletin.model import Page, Span
from cnbulletin.options import Options
from cnbulletin.page import open_desk
from cnbulletin.reading.reading import Passage, Reading

__all__ = ["Rereading", "located", "reread"]


@define
class Rereading:
    """What explanations are drawn from; offsets are reading offsets unless a passage is named."""

    page: Page
    options: Options
    reading: Reading
    layout: Layout
    notes: LayoutNotes
    desk: Desk
    _proven: dict[tuple[int, int], frozenset[str]] = field(factory=dict)

    def proven_by(self, start: int, stop: int) -> frozenset[str]:
        """The names that one stretch of the page proves, the others not seen; looked for once."""
        if (start, stop) not in self._proven:
            lexicon = self.options.lexicon
            passage = Passage(self.reading, start, stop)
            self._proven[start, stop] = proven_names([passage], Persons(lexicon, NameSense(lexicon)))
        return self._proven[start, stop]

    def evidence(self, code: str, start: int, end: int, weight: float | None = None) -> Evidence:
        """What stands at ``[start, end)``."""
        return Evidence(
            code=code, text=self.reading.render(start, end), span=self.reading.span(start, end), weight=weight
        )

    def stretch(self, span: Span) -> tuple[int, int]:
        """The reading offsets of a span of the source."""
        return self.reading.index(span.start), self.reading.index(span.end)

    def explain(
        self,
        kind: str,
        path: str,
        text: str,
        span: Span | None,
        rule: str,
        evidence: Iterable[Evidence] = (),
        *,
        score: float | None = None,
        runner_up: RunnerUp | None = None,
        parts: Iterable[Explanation] = (),
    ) -> Explanation:
        """An explanation with the repairs inside its span."""
        repairs = self.page.repairs
        first = bisect_left(repairs, span.start, key=lambda repair: repair.span.start) if span else len(repairs)
        stop = first
        while span is not None and stop < len(repairs) and repairs[stop].span.end <= span.end:
            stop += 1
        return Explanation(
            kind=kind,
            path=path,
            text=text,
            span=span,
            rule=rule,
            score=None if score is None else round(score, 6),
            evidence=tuple(evidence),
            repairs=repairs[first:stop],
            runner_up=runner_up,
            parts=tuple(parts),
        )


def reread(page: Page, options: Options) -> Rereading:
    """Read the source of a page that :func:`parse_page` gives for it with the same options."""
    reading = Reading(page.source)
    notes = LayoutNotes()
    layout = lay_out(reading, outlets=options.lexicon.outlets, notes=notes)
    return Rereading(page, options, reading, layout, notes, open_desk(reading, layout, options))


def located(passage: Passage, code: str, start: int, end: int, weight: float | None = None) -> Evidence:
    """What stands at the passage's ``[start, end)``."""
    return Evidence(code=code, text=passage.render(start, end), span=passage.span(start, end), weight=weight)
