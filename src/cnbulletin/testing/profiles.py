"""Mixes of quirks as real extractors make them."""

from __future__ import annotations

__all__ = ["PROFILES"]

#: What one engine does to one kind of page; each name maps to the quirks that come together.
PROFILES: dict[str, tuple[str, ...]] = {
    # pdfminer.six on a page that a browser printed
    "pdfminer_chrome": ("RADICAL_CODEPOINT", "SPACE_JUSTIFIED", "SPACE_DIGIT", "WRAP_HARD", "WRAP_BLANK", "CTRL_CHARS"),
    # pypdf: column after column, no blank line, headlines where they were painted
    "pypdf_any": ("RADICAL_CODEPOINT", "WRAP_HARD", "PARA_BREAK_LOST", "HEADLINE_AFTER"),
    # pdftotext on pages of a Chinese layout system
    "poppler_founder": (
        "WRAP_HARD", "WRAP_BLANK", "SPACE_PUNCT", "SPACE_DIGIT", "SPACE_JUSTIFIED", "HEADLINE_AFTER", "CTRL_CHARS",
    ),
    # pymupdf4llm: Markdown, each paragraph on one line
    "pymupdf4llm": ("MARKDOWN_MARKS", "WRAP_AS_SPACE", "HEADLINE_MERGED"),
    # Tesseract, chi_sim
    "tesseract": ("WIDTH_HALF", "SPACE_PUNCT", "BRACKET_SWAP", "MIDDOT_VAR", "DASH_VAR", "GLYPH_CONFUSION"),
    # RapidOCR
    "rapidocr": ("SPACE_LOST", "DUN_SWAP", "GLYPH_CONFUSION", "DASH_VAR"),
    # a vision-language model or a web page
    "vlm_web": ("WIDTH_HALF", "MARKDOWN_MARKS", "PARA_SPLIT", "DUP_BLOCK"),
}  # fmt: skip
