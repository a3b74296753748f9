"""The text of a printed page as programs that read PDF files give it; each is imported when it is asked for."""

from __future__ import annotations

import io
from collections.abc import Callable

__all__ = ["MODULES", "READERS"]


def _pypdf(pdf: bytes) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def _pdfminer(pdf: bytes) -> str:
    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(pdf)))


def _pdfium(pdf: bytes) -> str:
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()


#: By the name under which the package is installed.
READERS: dict[str, Callable[[bytes], str]] = {"pypdf": _pypdf, "pdfminer.six": _pdfminer, "pypdfium2": _pdfium}
#: What each is imported as.
MODULES = {"pypdf": "pypdf", "pdfminer.six": "pdfminer", "pypdfium2": "pypdfium2"}
