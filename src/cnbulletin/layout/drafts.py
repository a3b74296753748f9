"""What layout hands on: articles, captions and furniture as stretches of a reading.  Data and nothing else."""

from __future__ import annotations

from typing import NamedTuple

from cnbulletin.model import ArticleKind, Diagnostic, FurnitureKind, ParagraphKind, Placement

__all__ = ["ArticleDraft", "CaptionDraft", "CreditDraft", "FurnitureDraft", "Layout", "ParagraphDraft"]


class ParagraphDraft(NamedTuple):
    """One paragraph of a body; ``repeated`` where an earlier paragraph of the page says the same."""

    start: int
    end: int
    kind: ParagraphKind = ParagraphKind.BODY
    repeated: bool = False


class CreditDraft(NamedTuple):
    """A stretch of nothing but credits that stands outside paragraphs and captions."""

    start: int
    end: int
    placement: Placement


class CaptionDraft(NamedTuple):
    """A photo caption; its credit, from ``credit_start`` on, is part of it.  ``rule`` names the rule that made it one."""

    start: int
    end: int
    credit_start: int | None = None
    rule: str = ""


class FurnitureDraft(NamedTuple):
    """A printed line that belongs to no article.  ``rule`` names the rule that says so."""

    start: int
    end: int
    kind: FurnitureKind
    rule: str = ""


class ArticleDraft(NamedTuple):
    """One article: its headline lines, paragraphs, credits, and (a photo story) its captions.

    ``dateline`` is set only where a dateline stands outside the paragraphs: alone on a line, or in a bracket
    that closes the article.  Otherwise the first paragraph begins with it.
    """

    kind: ArticleKind
    headline: tuple[tuple[int, int], ...]
    paragraphs: tuple[ParagraphDraft, ...]
    credits: tuple[CreditDraft, ...]
    captions: tuple[CaptionDraft, ...] = ()
    dateline: tuple[int, int] | None = None

    @property
    def body(self) -> tuple[int, int]:
        """First to last character of the body, closing credits left out."""
        if self.paragraphs:
            return self.paragraphs[0].start, self.paragraphs[-1].end
        last = self.captions[-1]
        end = last.end if last.credit_start is None else max(last.credit_start, last.start + 1)
        return self.captions[0].start, end


class Layout(NamedTuple):
    """A whole page: every ink character of the reading lies in exactly one stretch of it."""

    articles: tuple[ArticleDraft, ...]
    captions: tuple[CaptionDraft, ...]
    furniture: tuple[FurnitureDraft, ...]
    diagnostics: tuple[Diagnostic, ...]

    def stretches(self) -> list[tuple[int, int]]:
        """Every stretch of the page, in order."""
        found = [(item.start, item.end) for item in self.captions] + [(item.start, item.end) for item in self.furniture]
        for article in self.articles:
            found += article.headline
            found += [(item.start, item.end) for item in article.paragraphs]
            found += [(item.start, item.end) for item in article.credits]
            found += [(item.start, item.end) for item in article.captions]
            found += [article.dateline] if article.dateline else []
        return sorted(found)
