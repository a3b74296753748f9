"""The text of a printed page as character recognition gives it, column by column.

Recognition reads a page of several columns across; so, as a reader would, each column and each headline is cut out and
read by itself, and what is new on the page gets a blank line before it.
"""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Callable
from functools import cache
from typing import Any

from endtoend.plan import Region
from endtoend.printing import Sheet

__all__ = ["DPI", "RECOGNISERS", "read_sheet"]

#: As a middling scanner works.
DPI = 200
_LEAST = 736  # pixels
_EDGE = 5.0  # what a box is drawn wider than its text, in points

#: A picture in grey, as Pillow holds it, and the lines that are read in it.
Recogniser = Callable[[Any], str]


def read_sheet(sheet: Sheet, recognise: Recogniser) -> str:
    """The text of a page, its regions one after another."""
    picture, text = _picture(sheet), ""
    for region in sheet.regions:
        lines = recognise(picture.crop(_box(region))).strip("\n\f")
        text += ("\n\n" if region.opens else "\n") * bool(text) + lines
    return text + "\n"


def _picture(sheet: Sheet) -> Any:
    from pypdfium2 import PdfDocument

    document = PdfDocument(sheet.pdf)
    try:
        return document[0].render(scale=DPI / 72, grayscale=True).to_pil()
    finally:
        document.close()


def _box(region: Region) -> tuple[int, ...]:
    edges = (region.left - _EDGE, region.top - _EDGE, region.right + _EDGE, region.bottom + _EDGE)
    return tuple(round(edge * DPI / 72) for edge in edges)


def _tesseract(picture: Any) -> str:
    """One block of text (``--psm 6``), which is what a column is."""
    png = io.BytesIO()
    picture.save(png, "png")
    command = ["tesseract", "-", "-", "-l", "chi_sim", "--psm", "6", "--dpi", str(DPI)]
    # on small pictures its threads only wait for each other
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, input=png.getvalue(), capture_output=True, check=True, env=alone)
    return done.stdout.decode("utf-8")


def _rapidocr(picture: Any) -> str:
    """The boxes that were found, from top to bottom, a line each."""
    import numpy

    boxes, _ = _rapidocr_engine()(numpy.asarray(_on_a_sheet(picture)))
    return "\n".join(str(text) for _, text, _ in boxes or ())


def _on_a_sheet(picture: Any) -> Any:
    """A small picture with white around it, because the engine enlarges what is smaller until it blurs."""
    from PIL import Image

    sheet = Image.new("RGB", (max(_LEAST, picture.width), max(_LEAST, picture.height)), "white")
    sheet.paste(picture, (0, 0))
    return sheet


@cache
def _rapidocr_engine() -> Any:
    from rapidocr_onnxruntime import RapidOCR

    return RapidOCR()


RECOGNISERS: dict[str, Recogniser] = {"tesseract": _tesseract, "rapidocr-onnxruntime": _rapidocr}
