"""Pages that are laid out in columns, rasterised, and read by character recognition, column by column.

| case | what must hold |
|---|---|
| every engine, every layout | the page keeps the promises; its spans cut the text |
| every engine | the fields are found as often as the floors say; a text counts that is a glyph or so off |

The heavy job: ``pytest -m engines``.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import cache

import pytest

from cnbulletin import Page, parse_page
from endtoend.ocr import RECOGNISERS, read_sheet
from endtoend.pages import page, printed, seeds
from endtoend.scoring import below, complaints, floors, near, score

pytestmark = [pytest.mark.engines, pytest.mark.usefixtures("font")]
SEEDS = seeds(6)
LAYOUTS = ("headlines_in_columns", "three_columns")
#: The least F1 of each field over all pages and layouts; what was measured, rounded down.  Tesseract misreads the rare
#: characters of many of the invented names (宓, 旻, 彧), RapidOCR drops the dash before a deck.
FLOORS = floors("""
reader               | articles | headlines | datelines | bylines | names | titles | speakers
tesseract            |     0.93 |      0.90 |      0.94 |    0.77 |  0.76 |   0.60 |     0.50
rapidocr-onnxruntime |     0.97 |      0.97 |      0.97 |    0.97 |  0.93 |   0.90 |     0.86
""")


@pytest.fixture(autouse=True)
def _installed(engine: str) -> None:
    pytest.importorskip("pypdfium2", reason="pages are rasterised with pypdfium2: pip install '.[endtoend]'")
    if engine == "tesseract":
        if not shutil.which("tesseract"):
            pytest.skip("no tesseract on this machine: install tesseract-ocr and tesseract-ocr-chi-sim")
        languages = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout
        if "chi_sim" not in languages.split():
            pytest.skip("tesseract reads no Chinese on this machine: install tesseract-ocr-chi-sim")
    else:
        pytest.importorskip(
            "rapidocr_onnxruntime", reason=f"no {engine} on this machine: pip install '.[endtoend-ocr]'"
        )


@cache
def parsed(engine: str, layout: str, seed: int) -> Page:
    return parse_page(read_sheet(printed(seed, layout), RECOGNISERS[engine]))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("engine", RECOGNISERS)
def test_the_promises_are_kept(engine: str, layout: str) -> None:
    for seed in SEEDS:
        assert complaints(parsed(engine, layout, seed)) == [], seed


@pytest.mark.parametrize("engine", RECOGNISERS)
def test_fields_are_found(engine: str) -> None:
    tallies = score(((page(seed), parsed(engine, layout, seed)) for layout in LAYOUTS for seed in SEEDS), near)

    assert below(tallies, FLOORS[engine]) == {}
