"""Prints the plan of a page into a PDF."""

from __future__ import annotations

import io

from attrs import frozen

from cnbulletin import Span
from cnbulletin.testing import Doc
from endtoend.flow import in_columns
from endtoend.fonts import runs
from endtoend.frames import in_frames
from endtoend.layouts import Layout
from endtoend.plan import MARGIN, PHOTO, Line, Plan, Region
from endtoend.typeset import Kind

__all__ = ["Sheet", "print_page"]


@frozen
class Sheet:
    """A printed page: the file, its lines in the order in which they were painted, its regions in reading order."""

    pdf: bytes
    painted: tuple[Span, ...]
    regions: tuple[Region, ...]


def print_page(doc: Doc, layout: Layout) -> Sheet:
    """The page in this layout; the same bytes each time."""
    plan = (in_frames if layout.across else in_columns)(doc, layout)
    lines = _headlines_last(plan.lines) if layout.headline_last else plan.lines
    return Sheet(_pdf(plan, lines), tuple(line.row.span for line in lines), tuple(plan.regions))


def _headlines_last(lines: list[Line]) -> list[Line]:
    """The lines with each headline behind the body that it stands over."""
    order: list[Line] = []
    waiting: list[Line] = []
    for line in lines:
        if waiting and order and order[-1].row.kind is Kind.BODY and line.row.kind is not Kind.BODY:
            order += waiting
            waiting = []
        (waiting if line.row.kind.headline else order).append(line)
    return order + waiting


def _pdf(plan: Plan, lines: list[Line]) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out, height = io.BytesIO(), plan.top + MARGIN
    canvas = Canvas(out, pagesize=(plan.width, height), invariant=1)
    canvas.setFillGray(0.8)
    for left, top in plan.photos:
        canvas.rect(left, height - top - PHOTO + 6, plan.column, PHOTO - 6, stroke=0, fill=1)
    canvas.setFillGray(0)
    for rule in plan.rules[:-1]:
        canvas.line(MARGIN, height - rule, plan.width - MARGIN, height - rule)
    for line in lines:
        row, typed = line.row, plan.layout.typed_indent
        words = plan.doc.text[row.span.start : row.span.end]
        if typed and row.indent:
            words = "\u3000\u3000" + words
        text = canvas.beginText(line.left + (0 if typed else row.indent), height - line.base)
        text.setCharSpace(row.stretch)
        for font, run in runs(words, latin_digits=plan.layout.latin_digits):
            text.setFont(font, row.size)
            text.textOut(run)
        canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
