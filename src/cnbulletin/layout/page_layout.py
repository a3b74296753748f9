"""From a reading to article drafts, captions and furniture: the layout stage, readable in one screen."""

from __future__ import annotations

import re
from functools import cache

from cnbulletin.knowledge.datelines import inner_dateline
from cnbulletin.knowledge.outlets import NO_OUTLETS
from cnbulletin.layout.articles import Drafter
from cnbulletin.layout.blocks import build_blocks
from cnbulletin.layout.captions import caption_draft
from cnbulletin.layout.drafts import ArticleDraft, FurnitureDraft, Layout
from cnbulletin.layout.furniture import is_divider
from cnbulletin.layout.habits import without_double_spacing
from cnbulletin.layout.headlines import Body, bind
from cnbulletin.layout.judge import Tag
from cnbulletin.layout.lines import Line, median, places, read_lines, split_at
from cnbulletin.layout.notes import LayoutNotes, NotingTeller
from cnbulletin.layout.shape import is_slogan
from cnbulletin.layout.stories import Teller
from cnbulletin.layout.story import Sequence, Story
from cnbulletin.model import Diagnostic, FurnitureKind
from cnbulletin.reading.reading import Reading

__all__ = ["lay_out"]

_LONGEST_RUN_ON = 100  # a headline and the head of the dateline that it runs into


def lay_out(
    reading: Reading,
    *,
    single: bool = False,
    outlets: frozenset[str] = NO_OUTLETS,
    notes: LayoutNotes | None = None,
) -> Layout:
    """The articles, captions and furniture of a text, as stretches of its reading.

    ``single`` says that the text is known to be one article, ``outlets`` are those that the caller knows besides the
    listed ones.  Never raises; every ink character lies in exactly
    one stretch of the result.  ``notes`` takes what was weighed, where somebody asks why.
    """
    lines = without_double_spacing(reading.folded, read_lines(reading))
    wires = places(reading.folded, lines, "讯电")
    cuts = _run_on(reading, lines, wires)
    if cuts:
        lines = split_at(lines, cuts)
        wires = places(reading.folded, lines, "讯电")
    blocks = build_blocks(reading, lines, wires, outlets)
    if notes is None:
        teller = Teller(reading, blocks, single=single, outlets=outlets)
    else:
        teller = NotingTeller(reading, blocks, single=single, outlets=outlets, notes=notes)
    return _place(reading, teller.tell(), single=single, outlets=outlets, notes=notes)


def _run_on(reading: Reading, lines: list[Line], wires: list[tuple[int, int]]) -> list[int]:
    """Where a headline on one line runs straight into a dateline."""
    folded, cuts = reading.folded, []
    # the shortest headline and 本报 stand before 讯
    for i in sorted({i for at, i in wires if 6 <= at - lines[i].start < _LONGEST_RUN_ON}):
        line = lines[i]
        cut = inner_dateline(folded, line.start, min(line.end, line.start + _LONGEST_RUN_ON))
        if cut is not None and line.start < cut < line.end:
            cuts.append(cut)
    return cuts


def _place(
    reading: Reading, sequence: Sequence, *, single: bool, outlets: frozenset[str], notes: LayoutNotes | None
) -> Layout:
    """Binds headlines to stories and gives every stretch its place."""
    folded, stories = reading.folded, sequence.stories
    bodies = [Body(s.start, s.end, photos=s.photos, dated=s.dated, pull=0.8 if s.dated else 0.6) for s in stories]
    slogans = {line.start for gap in sequence.gaps for line in gap if is_slogan(reading, line.start, line.end)}
    noted = None if notes is None else notes.bindings
    bound = bind(folded, bodies, sequence.gaps, [s.blocks[0].line for s in stories], sequence.fresh, slogans, noted)
    if notes is not None:
        notes.bodies += [body.start for body in bodies]
    drafter = Drafter(reading, folded, alone=len(stories) == 1, single=single, column=_column(stories), outlets=outlets)
    furniture = [FurnitureDraft(b.start, b.end, b.kind or FurnitureKind.UNPLACED, b.rule) for b in sequence.furniture]
    articles: list[ArticleDraft] = []
    used: set[int] = set()
    for story, stack in zip(stories, bound, strict=True):
        used.update(line.start for line in stack)
        article = drafter.draft(story, stack)
        if article is not None:
            articles.append(article)
        elif stack:
            used.difference_update(line.start for line in stack)
    if single and not articles:
        lines = [line for gap in sequence.gaps for line in gap]
        credits = [group[0] for group in sequence.captions if group[0].tag is Tag.CREDIT]
        article = drafter.remainder(lines, credits)
        if article is not None:
            articles.append(article)
            used.update(line.start for line in lines)
            sequence.captions = [group for group in sequence.captions if group[0].tag is not Tag.CREDIT]
    drafter.captions += [caption_draft(reading, group) for group in sequence.captions]
    diagnostics = [*drafter.diagnostics, *_jumps(reading)]
    unplaced = [item for item in furniture if item.kind is FurnitureKind.UNPLACED]
    diagnostics += [_unbound(reading, item) for item in unplaced if not is_divider(folded, item.start, item.end)]
    for gap in sequence.gaps:
        for line in gap:
            if line.start not in used:
                item = _leftover(
                    folded, line, sequence.fresh.get(line.start), slogan=line.start in slogans and bool(stories)
                )
                furniture.append(item)
                if item.kind in (FurnitureKind.LONE_HEADLINE, FurnitureKind.UNPLACED):
                    diagnostics.append(_unbound(reading, item))
    return Layout(
        tuple(sorted(articles, key=lambda article: article.body)),
        tuple(sorted(drafter.captions, key=lambda caption: caption.start)),
        tuple(sorted(furniture, key=lambda item: item.start)),
        tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.span)),
    )


_JUMPS = ("下转", "续转", "上接", "紧接")


@cache
def _jump() -> re.Pattern[str]:
    # (下转第4版), 上接第一版; the page is what is told
    return re.compile(
        r"(?:(?P<on>下转|续转)|(?P<back>上接|紧接))第?(?P<page>[A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})版"
    )


def _jumps(reading: Reading) -> list[Diagnostic]:
    """Where an article goes on, or began, on another page: its two halves stay two articles."""
    folded = reading.folded
    found: list[Diagnostic] = []
    if not [word for word in _JUMPS if word in folded]:  # quicker to say than by the pattern
        return found
    for match in _jump().finditer(folded):
        where = "goes on" if match["on"] else "began"
        message = f"this article {where} on page {match['page']}"
        found.append(Diagnostic(code="JUMP_LINE", message=message, span=reading.span(*match.span())))
    return found


def _column(stories: list[Story]) -> float:
    """How many characters a line of the page's prose holds, where paragraphs run over several lines."""
    wrapped = [(b.end - b.start) / b.lines for story in stories for b in story.blocks if b.lines > 3]
    return median(wrapped) if wrapped else 0.0


@cache
def _wordy() -> re.Pattern[str]:
    return re.compile("[\u3400-\u9fff]{2}.{0,80}[\u3400-\u9fff]{2}")


def _leftover(folded: str, line: Line, above: FurnitureKind | None, *, slogan: bool) -> FurnitureDraft:
    """A headline-like line that no body takes; a slogan stands over several articles."""
    wordy = line.end - line.start <= 80 and _wordy().search(folded, line.start, line.end)
    kind, rule = FurnitureKind.LONE_HEADLINE, "furniture.lone_headline"
    if not wordy:
        kind, rule = FurnitureKind.UNPLACED, "furniture.no_words"
    if line.end - line.start <= 4 and folded[line.start : line.end].isalpha():
        kind, rule = FurnitureKind.SECTION_LABEL, "furniture.short_line"
    if above is FurnitureKind.QR_PROMPT and line.end - line.start <= 12:
        kind, rule = FurnitureKind.QR_PROMPT, "furniture.below_prompt"
    if slogan:
        kind, rule = FurnitureKind.BANNER, "furniture.slogan"
    return FurnitureDraft(line.start, line.end, kind, rule)


def _unbound(reading: Reading, item: FurnitureDraft) -> Diagnostic:
    if item.kind is FurnitureKind.UNPLACED:
        code, message = "UNPLACED_TEXT", "this text belongs to no article"
    else:
        code, message = "LONE_HEADLINE", "this headline has no body on the page"
    return Diagnostic(code=code, message=message, span=reading.span(item.start, item.end))
