"""The plan of a printed page: where its lines, photos and rules stand, in points from the upper left corner."""

from __future__ import annotations

from attrs import define, field, frozen

from cnbulletin import Span
from cnbulletin.testing import Doc
from endtoend.fonts import Width, width_at
from endtoend.layouts import Layout
from endtoend.typeset import Block, Kind, balanced, broken

__all__ = ["BODY", "GUTTER", "MARGIN", "PHOTO", "Line", "Plan", "Region", "Row"]

#: The type size of the body, the white around the page and between two columns, the height of a photo.
BODY, MARGIN, GUTTER, PHOTO = 10.0, 40.0, 22.0, 60.0
_ACROSS = {Kind.KICKER: 14.0, Kind.MAIN: 22.0, Kind.DECK: 13.0}
_IN_COLUMN = {Kind.KICKER: 11.0, Kind.MAIN: 15.0, Kind.DECK: 11.0}
_OTHERS = {Kind.FOLIO: 11.0, Kind.BODY: BODY, Kind.CAPTION: 9.0, Kind.EDITORS: 9.0}


@frozen
class Region:
    """What a reader who copies the page would draw a box around."""

    left: float
    top: float
    right: float
    bottom: float
    opens: bool  # something new begins here, else it is the next column of the same body


@frozen
class Row:
    """A printed line before it has a place: which stretch of the page's text it is, and how it is set."""

    span: Span
    kind: Kind
    size: float
    height: float
    indent: float = 0.0
    stretch: float = 0.0  # between two characters, so that the line is as wide as its column


@frozen
class Line:
    """A row in its place: where it begins, and the line that its characters stand on."""

    row: Row
    left: float
    base: float


@define
class Plan:
    """A page that is being laid out, from the top down."""

    doc: Doc
    layout: Layout
    top: float = MARGIN
    lines: list[Line] = field(factory=list)
    regions: list[Region] = field(factory=list)
    rules: list[float] = field(factory=list)
    photos: list[tuple[float, float]] = field(factory=list)

    @property
    def column(self) -> float:
        """The width of a column."""
        return self.layout.measure * BODY

    @property
    def leading(self) -> float:
        """From line to line of a body."""
        return self.layout.leading * BODY

    @property
    def width(self) -> float:
        """The width of the paper."""
        return self.left(self.layout.columns) - GUTTER + MARGIN

    def left(self, column: int) -> float:
        """Where a column begins."""
        return MARGIN + column * (self.column + GUTTER)

    def widths(self, kind: Kind) -> Width:
        """How wide words are in the type of a block."""
        return width_at(self._size(kind), latin_digits=self.layout.latin_digits)

    def rows(self, block: Block, room: float) -> list[Row]:
        """A block broken into lines that are at most so wide."""
        width, size = self.widths(block.kind), self._size(block.kind)
        height = size * (self.layout.leading if block.kind is Kind.BODY else 1.5)
        if block.kind.headline:
            return [Row(span, block.kind, size, height) for span in balanced(self.doc.text, block.span, room, width)]
        indent = 2 * BODY if block.kind is Kind.BODY else 0.0
        rows = []
        spans = broken(self.doc.text, block.span, room, width, indent=indent)
        for n, span in enumerate(spans):
            spare = room - (0 if n else indent) - width(self.doc.text[span.start : span.end])
            full = self.layout.justified and block.kind is Kind.BODY and span != spans[-1]
            stretch = spare / max(1, span.end - span.start - 1) if full else 0.0
            rows.append(Row(span, block.kind, size, height, 0 if n else indent, stretch))
        return rows

    def set(self, row: Row, left: float) -> None:
        """Sets one line, and goes on below it."""
        self.lines.append(Line(row, left, self.top + row.height * 0.75))
        self.top += row.height

    def photo(self, left: float) -> None:
        """Leaves room for a photo."""
        self.photos.append((left, self.top))
        self.top += PHOTO

    def display(self, block: Block) -> None:
        """Sets a block across the page: folio, caption under its photo, editors."""
        if block.kind is Kind.CAPTION:
            self.photo(MARGIN)
        start = self.top
        for row in self.rows(block, self.width - 2 * MARGIN):
            self.set(row, MARGIN)
        self.regions.append(Region(MARGIN, start, self.width - MARGIN, self.top, opens=True))
        self.rule()

    def region(self, column: int, top: float, *, opens: bool) -> None:
        """What stands in a column from ``top`` to here is one region."""
        left = self.left(column)
        self.regions.append(Region(left, top, left + self.column, self.top, opens))

    def rule(self) -> None:
        """Draws a line across the page."""
        self.rules.append(self.top + 12)
        self.top += 24

    def _size(self, kind: Kind) -> float:
        return (_OTHERS | (_ACROSS if self.layout.across else _IN_COLUMN))[kind]
