"""The Chinese font that the pages are printed in, and how wide its words are.

AR PL UMing is a Ming face as newspapers use it, free, and TrueType: reportlab cannot embed the CFF fonts of Noto.  One
font alone, because another one breaks the lines elsewhere, and what was measured would not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

__all__ = ["PACKAGE", "Width", "font_file", "register", "runs", "width_at"]

#: What to install where it is not found, as Debian calls it.
PACKAGE = "fonts-arphic-uming"
#: How wide some words are.
Width = Callable[[str], float]
# The names under which reportlab knows the fonts; Times is built into every PDF reader.
_CHINESE, _LATIN = "newspaper", "Times-Roman"
_PLACES = tuple(Path("/usr/share/fonts", folder, "uming.ttc") for folder in ("truetype/arphic", "cjkuni-uming", "TTF"))


def font_file() -> Path | None:
    """Where the font is installed, if it is."""
    return next((path for path in _PLACES if path.is_file()), None)


def register(path: Path) -> frozenset[int]:
    """Makes the font known to reportlab; the code points that it can print."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(_CHINESE, str(path), subfontIndex=0)
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def runs(words: str, *, latin_digits: bool) -> Iterator[tuple[str, str]]:
    """The words cut where the font changes: the name of the font, and what it prints."""
    latin = [latin_digits and ch.isascii() and not ch.isspace() for ch in words]
    edges = [0, *(k for k in range(1, len(words)) if latin[k] != latin[k - 1]), len(words)]
    for start, end in pairwise(edges):
        yield (_LATIN if latin[start] else _CHINESE), words[start:end]


def width_at(size: float, *, latin_digits: bool) -> Width:
    """How wide words are at a type size, in points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return lambda words: float(
        sum(stringWidth(run, font, size) for font, run in runs(words, latin_digits=latin_digits))
    )
