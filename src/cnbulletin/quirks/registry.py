"""The quirks: kinds of damage that real extractors and OCR engines do to a page, one frozen object each.

``Repair.quirk`` and the codes of several diagnostics are their identifiers.  The engines are those in whose output a
quirk was measured (poppler 22.12, pdfminer.six, pypdf, PyMuPDF, pymupdf4llm, pdfplumber, pdfium, tesseract 5.3 with
chi_sim, RapidOCR); an empty tuple says that it is known, but not from them.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from attrs import frozen

__all__ = ["QUIRKS", "Law", "Quirk", "find_quirk"]


class Law(StrEnum):
    """What holds between the parse of a clean page and that of the page with the damage.

    ``EQUAL`` the same objects, spans carried over and texts equal after folding; ``NEAR`` the same articles, people and
    datelines in number and kind, names at most misread; ``SAFE`` nothing raised, spans right, nothing invented.
    """

    EQUAL = "P="
    NEAR = "P≈"
    SAFE = "P!"


@frozen(kw_only=True)
class Quirk:
    """One kind of damage.

    ``where`` says under what condition the law holds, where it does not hold everywhere; ``undone`` names the part
    of the package that undoes the damage, ``None`` where nothing can; ``told`` is the code of the diagnostic that
    says so.
    """

    identifier: str
    definition: str
    engines: tuple[str, ...]
    repairable: bool
    law: Law
    undone: str | None
    where: str = ""
    told: str | None = None


_COLUMN = ("pdftotext", "pdfminer", "pypdf", "PyMuPDF", "pdfium", "tesseract")
_OCR = ("tesseract", "RapidOCR")

#: Every quirk, in the order in which damage happens: code points, glyphs, spaces, lines, blocks, the whole page.
QUIRKS = (
    # code points
    Quirk(
        identifier="RADICAL_CODEPOINT",
        definition="CJK radicals in the place of the characters that were printed: ⻓ for 长, ⼾ for 户",
        engines=("pdfminer", "pypdf", "pdfplumber", "pymupdf4llm"),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.codepoints",
    ),
    Quirk(
        identifier="COMPAT_CODEPOINT",
        definition="compatibility ideographs, vertical presentation forms, full-width digits and letters",
        engines=(),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.codepoints",
    ),
    Quirk(
        identifier="CTRL_CHARS",
        definition="page ends, carriage returns, U+2028, wide spaces and characters without a width between others",
        engines=("pdftotext", "pdfminer", "pdfium"),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.characters",
    ),
    Quirk(
        identifier="FONT_BROKEN",
        definition="what a font without a character map gives: (cid:12), /g4E49, controls, Latin soup, 、 read as 1",
        engines=("pdftotext", "pdfminer", "pypdf", "PyMuPDF", "pdfium"),
        repairable=False,
        law=Law.SAFE,
        undone=None,
        told="FONT_BROKEN",
    ),
    Quirk(
        identifier="SCRIPT_TRAD",
        definition="traditional characters for simplified ones",
        engines=("tesseract",),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.characters",
        where="in key words and offices; names stay as they are read",
    ),
    # glyphs
    Quirk(
        identifier="WIDTH_HALF",
        definition="，：；（）？！ and quotes in ASCII",
        engines=("tesseract",),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.characters",
    ),
    Quirk(
        identifier="BRACKET_SWAP",
        definition="a bracket read as 〈 《 〔 “ [ or :",
        engines=("tesseract",),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.dateline_glyphs",
        where="in the brackets of a dateline",
    ),
    Quirk(
        identifier="QUOTE_SWAP",
        definition="quotes that are turned round, changed or lost",
        engines=_OCR,
        repairable=False,
        law=Law.NEAR,
        undone="reading.characters",
    ),
    Quirk(
        identifier="DUN_SWAP",
        definition="、 read as 丶 · , : or ., or lost",
        engines=_OCR,
        repairable=True,
        law=Law.EQUAL,
        undone="reading.mending",
        where="for 丶",
    ),
    Quirk(
        identifier="MIDDOT_VAR",
        definition="the · of a name read as • ・ ‧ . : ` or *, or lost",
        engines=("tesseract", "RapidOCR", "pdftotext", "PyMuPDF"),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.mending",
        where="for • ・ ‧ and .",
    ),
    Quirk(
        identifier="DASH_VAR",
        definition="—— read as 一一, - or －, or lost",
        engines=_OCR,
        repairable=True,
        law=Law.EQUAL,
        undone="reading.mending",
        where="at the start of a deck",
    ),
    Quirk(
        identifier="KEYWORD_GLYPH",
        definition="one character of 本报讯, 记者 or 通讯员 misread",
        engines=("tesseract",),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.dateline_glyphs",
        where="at the start of a paragraph, next to a bracket, a role or a date",
    ),
    Quirk(
        identifier="DIGIT_GLYPH",
        definition="] l or I for 1, O for 0, other digits misread",
        engines=_OCR,
        repairable=True,
        law=Law.NEAR,
        undone="reading.mending",
        where="in dates, where one reading alone makes a date",
        told="DIGIT_GLYPH",
    ),
    Quirk(
        identifier="GLYPH_CONFUSION",
        definition="a character read as one that looks like it",
        engines=_OCR,
        repairable=False,
        law=Law.NEAR,
        undone=None,
    ),
    Quirk(
        identifier="CHAR_INSERTED",
        definition="a character too many: 李有丹 for 李丹",
        engines=("tesseract",),
        repairable=False,
        law=Law.NEAR,
        undone=None,
    ),
    Quirk(
        identifier="CHAR_DROPPED",
        definition="a character lost: an item of a list without its first one, or empty",
        engines=("tesseract",),
        repairable=False,
        law=Law.NEAR,
        undone=None,
    ),
    Quirk(
        identifier="FOREIGN_TOKEN",
        definition="a Latin word that nobody printed",
        engines=("tesseract",),
        repairable=False,
        law=Law.EQUAL,
        undone=None,
        where="between two sentences",
    ),
    Quirk(
        identifier="MARKDOWN_MARKS",
        definition="# ** ~~ <mark> <u> and table pipes that nobody printed",
        engines=("pymupdf4llm",),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.markup",
    ),
    # spaces
    Quirk(
        identifier="SPACE_JUSTIFIED",
        definition="a whole line with a space between all characters",
        engines=("pdfminer", "pypdf", "pdftotext"),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.reading",
        where="where the line has no name with an inner space",
    ),
    Quirk(
        identifier="SPACE_DIGIT",
        definition="a space between a character and a digit: 12 月 25 日",
        engines=(*_COLUMN, "pdfplumber", "pymupdf4llm"),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.reading",
    ),
    Quirk(
        identifier="SPACE_PUNCT",
        definition="a space next to a bracket, colon or semicolon",
        engines=("tesseract", "pdftotext", "pdfminer", "pypdf", "PyMuPDF", "pdfium"),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.reading",
    ),
    Quirk(
        identifier="SPACE_LOST",
        definition="printed spaces that are gone, also the one between two names",
        engines=("RapidOCR", "pdftotext"),
        repairable=False,
        law=Law.NEAR,
        undone="fields.name_run",
        told="AMBIGUOUS_NAMES",
    ),
    Quirk(
        identifier="NAME_INNER_SPACE",
        definition="a name of two characters printed with a space: 李 丹",
        engines=(),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.reading",
    ),
    # lines
    Quirk(
        identifier="WRAP_HARD",
        definition="a line end inside a sentence, at the width of the column",
        engines=_COLUMN,
        repairable=True,
        law=Law.EQUAL,
        undone="layout.blocks",
    ),
    Quirk(
        identifier="WRAP_BLANK",
        definition="a blank line inside a sentence, where a column turns",
        engines=("pdfminer", "pdftotext", "tesseract", "pymupdf4llm"),
        repairable=True,
        law=Law.EQUAL,
        undone="layout.blocks",
        where="where the text before it does not close a sentence",
    ),
    Quirk(
        identifier="WRAP_AS_SPACE",
        definition="a line end that became one space",
        engines=("pymupdf4llm", "tesseract"),
        repairable=True,
        law=Law.EQUAL,
        undone="reading.reading",
        where="outside the brackets of a dateline",
    ),
    Quirk(
        identifier="PARA_BREAK_LOST",
        definition="neither blank line nor indent between two paragraphs",
        engines=("pypdf", "PyMuPDF", "pdfium", "pdftotext"),
        repairable=False,
        law=Law.NEAR,
        undone="layout.blocks",
    ),
    Quirk(
        identifier="PARA_SPLIT",
        definition="a paragraph cut in two, by a column or a page",
        engines=(),
        repairable=True,
        law=Law.EQUAL,
        undone="layout.blocks",
        where="where the text before the cut does not close a sentence",
    ),
    Quirk(
        identifier="STYLE_BREAK",
        definition="a line end where the font changes: around the digits of a date",
        engines=("PyMuPDF", "pdftotext"),
        repairable=True,
        law=Law.EQUAL,
        undone="layout.blocks",
    ),
    Quirk(
        identifier="DROPPED_LINE",
        definition="a line that is missing",
        engines=_OCR,
        repairable=False,
        law=Law.SAFE,
        undone=None,
    ),
    # blocks
    Quirk(
        identifier="HEADLINE_AFTER",
        definition="a headline below its body",
        engines=("pypdf", "PyMuPDF", "pdfium", "pdftotext"),
        repairable=True,
        law=Law.EQUAL,
        undone="layout.headlines",
        where="on a page whose headlines all stand so",
    ),
    Quirk(
        identifier="HEADLINE_MID",
        definition="a headline between two columns of its body",
        engines=("tesseract",),
        repairable=False,
        law=Law.NEAR,
        undone=None,
    ),
    Quirk(
        identifier="HEADLINE_MERGED",
        definition="kicker, main and deck on one line",
        engines=("pymupdf4llm", "RapidOCR"),
        repairable=True,
        law=Law.NEAR,
        undone="fields.headline",
        where="where a space parts them",
    ),
    Quirk(
        identifier="HEADLINE_SPLIT",
        definition="one headline on several lines",
        engines=(*_COLUMN, "pymupdf4llm", "RapidOCR"),
        repairable=True,
        law=Law.EQUAL,
        undone="fields.headline",
        where="for the joined text",
    ),
    Quirk(
        identifier="HEADLINE_VERTICAL",
        definition="a headline of one character a line",
        engines=("PyMuPDF", "pypdf", "pdfium"),
        repairable=True,
        law=Law.EQUAL,
        undone="layout.lines",
    ),
    Quirk(
        identifier="FURNITURE",
        definition="nameplates, folios, editor credits and QR prompts between the articles",
        engines=(*_COLUMN, "pdfplumber", "pymupdf4llm", "RapidOCR"),
        repairable=True,
        law=Law.EQUAL,
        undone="layout.furniture",
    ),
    Quirk(
        identifier="DUP_BLOCK",
        definition="a paragraph that stands twice",
        engines=(),
        repairable=False,
        law=Law.NEAR,
        undone="layout.articles",
    ),
    # the whole page
    Quirk(
        identifier="COLUMN_INTERLEAVE",
        definition="columns read across: pieces of several sentences on one line, or line by line",
        engines=("RapidOCR", "pdfplumber", "pdftotext", "pypdf", "PyMuPDF", "pdfminer", "tesseract"),
        repairable=False,
        law=Law.SAFE,
        undone=None,
        where="told where a gutter is left between the pieces",
        told="COLUMN_INTERLEAVE",
    ),
)


@cache
def _by_identifier() -> dict[str, Quirk]:
    return {quirk.identifier: quirk for quirk in QUIRKS}


def find_quirk(identifier: str) -> Quirk:
    """The quirk of an identifier; raises ``KeyError`` where there is none.

    >>> find_quirk("DUN_SWAP").law
    <Law.EQUAL: 'P='>
    """
    return _by_identifier()[identifier]
