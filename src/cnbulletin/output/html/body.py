"""The source as it stands, in blocks of whole lines, with every mark in its place."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from cnbulletin.model import Page
from cnbulletin.output.html.blocks import Block, cut_into_blocks
from cnbulletin.output.html.characters import attribute, marked_up
from cnbulletin.output.html.kinds import KINDS
from cnbulletin.output.html.marks import Mark, article_fields
from cnbulletin.output.html.nesting import Piece, cut_at, nest
from cnbulletin.output.html.notes import note

__all__ = ["body"]

# What can stand beside a leaf of another article in a torn block, and so says whose it is.
_LEAVES = frozenset({"headline line", "paragraph", "caption", "furniture"})


def body(page: Page, marks: Sequence[Mark], prefix: str) -> str:
    """The text of a page as HTML: without tags, notes and labels it is the source, see ``characters.shown``.

    ``prefix`` begins every identifier.

    >>> from cnbulletin import parse_page
    >>> body(parse_page("要闻"), [], "x")
    '<section class="cnb-block cnb-apart">要闻</section>'
    """
    blocks = cut_into_blocks(page)
    edges = [*(block.start for block in blocks), len(page.source)]
    intervals = ((mark.start, mark.end, KINDS[mark.kind].rank, number) for number, mark in enumerate(marks))
    writer = _Writer(page, marks, prefix)
    for block, stretch in zip(blocks, cut_at(edges, intervals), strict=True):
        writer.block(block, nest(stretch))
    return "".join(writer.written)


@define
class _Writer:
    """One page on its way to HTML: what is written so far, and the articles of which a block has been seen."""

    page: Page
    marks: Sequence[Mark]
    prefix: str
    written: list[str] = field(factory=list)
    begun: set[int] = field(factory=set)

    def block(self, block: Block, pieces: list[Piece]) -> None:
        self._open_block(block)
        at = block.start
        ends: list[int] = []
        same_stretch: list[Piece] = []
        for position, piece in enumerate(pieces):
            while ends and ends[-1] <= piece.start:
                at = self._text(at, ends.pop())
                self.written.append("</mark>")
            at = self._text(at, piece.start)
            same_stretch.append(piece)
            follower = pieces[position + 1] if position + 1 < len(pieces) else None
            covered = follower is not None and (follower.start, follower.end) == (piece.start, piece.end)
            self._open(piece, [] if covered else same_stretch, torn=block.torn)
            if not covered:
                same_stretch = []
            ends.append(piece.end)
        while ends:
            at = self._text(at, ends.pop())
            self.written.append("</mark>")
        self._text(at, block.end)
        self.written.append("</section>")

    def _text(self, start: int, end: int) -> int:
        if start < end:
            self.written.append(marked_up(self.page.source[start:end]))
        return end

    def _open_block(self, block: Block) -> None:
        if block.torn:
            owners = [f"article {number}" for number in block.articles]
            rest = [] if len(owners) > 1 else ["other print"]
            look, name = "cnb-torn", "on one line: " + ", ".join([*owners, *rest])
        elif block.articles:
            (number,) = block.articles
            look, name = "cnb-article", f"article {number}"
        else:
            self.written.append('<section class="cnb-block cnb-apart">')
            return
        new = [number for number in block.articles if number not in self.begun]
        again = "" if new or block.torn else ", continued"
        self.begun.update(new)
        self.written.append(f'<section class="cnb-block {look}" aria-label="{name}{again}">')
        for number in new:
            self._label(number)
        if not new:
            self.written.append(f'<span class="cnb-label">{name}{again}</span>')

    def _label(self, number: int) -> None:
        """The label at the first block of an article, which says what the article is."""
        article, path = self.page.articles[number], f"articles[{number}]"
        mark = Mark("article", article.span.start, article.span.end, path, article_fields(article))
        identifier = f"{self.prefix}-a{number}"
        self.written.append(
            f'<span class="cnb-label" id="{identifier}" tabindex="0" data-path="{path}" '
            f'aria-describedby="{identifier}-note">article {number} · {article.kind.value}'
            f"{note([mark], f'{identifier}-note')}</span>"
        )

    def _open(self, piece: Piece, same_stretch: list[Piece], *, torn: bool) -> None:
        """The tag of a piece, and the notes of all that begin and end with it."""
        mark = self.marks[piece.number]
        kind = KINDS[mark.kind]
        looks = f"{kind.css} cnb-quiet" if kind.quiet else kind.css
        parts = [f'<mark class="{looks}" data-path="{mark.path}" data-span="{mark.start}:{mark.end}"']
        if piece.first:
            parts.append(f' id="{self.prefix}-m{piece.number}"')
        if piece.start == piece.end:
            parts.append(" data-empty")
        if mark.kind == "paragraph":
            held = dict(mark.fields)
            parts.append(f' data-kind="{attribute(held["kind"])}"')
            if held["repeated"] == "True":
                parts.append(" data-repeated")
        if torn and mark.kind in _LEAVES and mark.path.startswith("articles["):
            parts.append(f' data-article="{mark.path.partition("[")[2].partition("]")[0]}"')
        # a key reaches a mark where it begins; a note shown there again needs no name
        begins = next((same.number for same in same_stretch if same.first), None)
        named = None if begins is None else f"{self.prefix}-m{begins}-note"
        if named is not None:
            parts.append(f' tabindex="0" aria-describedby="{named}"')
        parts.append(">")
        self.written.append("".join(parts))
        if same_stretch:
            self.written.append(note([self.marks[same.number] for same in reversed(same_stretch)], named))
