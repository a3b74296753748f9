"""The recipes of the engines run as they stand: pages.parquet in, appearances out.  ``pytest -m dataframes``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser

import cnbulletin
from dataframes.plain_loop import Row, invented, plain_rows

pa = pytest.importorskip("pyarrow", reason="no pyarrow on this machine: pip install '.[arrow]'")
parquet = pytest.importorskip("pyarrow.parquet", reason="this pyarrow was built without Parquet")
pytestmark = pytest.mark.dataframes

RECIPES = Path(__file__).parent.parent.parent / "docs" / "engines"
# The engine of each page, and what else must be installed for it.
NEEDS: dict[str, list[str]] = {
    "dask": ["dask", "pandas"],
    "duckdb": ["duckdb"],
    "multiprocessing": [],
    "polars": ["polars"],
    "pyspark": ["pyspark"],
    "ray": ["ray"],
}
PAGES = [(f"{number:03}.txt", text) for number, text in enumerate(invented(100))] + [("torn.txt", None)]


def script(page: Path) -> str:
    """The Python blocks of a page, one after the other."""
    blocks: list[str] = []

    def collect(example: Example) -> None:
        blocks.append(str(example.parsed))

    for example in Sybil(parsers=[CodeBlockParser("python", collect)]).parse(page).examples():
        example.evaluate()
    return "\n".join(blocks)


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder with the pages; its path is short, since Ray puts sockets below it."""
    folder = Path(mkdtemp(prefix="cn"))
    columns = dict(zip(("page_id", "text"), zip(*PAGES, strict=True), strict=True))
    # Several groups of rows, so that engines have something to share out, and a column that nobody asks for.
    parquet.write_table(
        pa.table({**columns, "scan": [b"\xff"] * len(PAGES)}), folder / "pages.parquet", row_group_size=40
    )
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A script in a process of its own, whose workers import the package that is under test."""
    (folder / "recipe.py").write_text(code, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "recipe.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env={
            **os.environ,
            "HOME": str(folder),
            "PYTHONPATH": str(Path(cnbulletin.__file__).parent.parent),
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_IP": "127.0.0.1",
            "RAY_TMPDIR": str(folder),
            "RAY_AUTH_MODE": "disabled",
            "RAY_USAGE_STATS_ENABLED": "0",
        },
    )


def written(folder: Path) -> list[Row]:
    """What the recipe has written, in the order of the pages."""
    (target,) = folder.glob("appearances*")
    rows: list[Row] = parquet.read_table(target).to_pylist()
    return sorted(rows, key=lambda row: str(row["page_id"]))


@pytest.mark.parametrize("engine", sorted(NEEDS))
def test_a_recipe_gives_the_rows_of_the_plain_loop(engine: str, place: Path) -> None:
    for package in NEEDS[engine]:
        pytest.importorskip(package, reason=f"no {package} on this machine: pip install '.[dataframes]'")
    if engine == "pyspark" and shutil.which("java") is None:
        pytest.skip("no Java on this machine: install openjdk-17-jre-headless")

    done = run(script(RECIPES / f"{engine}.md"), place)

    assert done.returncode == 0, done.stderr
    assert written(place) == plain_rows(PAGES)


def test_every_recipe_is_run() -> None:
    assert {path.stem for path in RECIPES.glob("*.md")} == NEEDS.keys()
