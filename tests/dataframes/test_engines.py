"""The same function on every engine gives the rows of the plain loop.  ``pytest -m dataframes``."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

import cnbulletin
from cnbulletin import Lexicon, Options
from cnbulletin.arrow import parse_batch
from dataframes.engines import ENGINES
from dataframes.plain_loop import invented, plain_rows

pa = pytest.importorskip("pyarrow", reason="no pyarrow on this machine: pip install '.[arrow]'")
# What the engines warn of is theirs to mend.
pytestmark = [pytest.mark.dataframes, pytest.mark.filterwarnings("ignore")]

HUNDRED = [(f"{number:03}.txt", text) for number, text in enumerate(invented(100))]
BAD = [*HUNDRED[:5], ("null", None), *HUNDRED[5:40], ("empty", ""), ("also null", None)]
OPTIONS = Options(issue_date=dt.date(2022, 5, 11), lexicon=Lexicon.default().extend(names=["春分"]))
DATED = [("a", "5月6日，县委书记江一帆主持会议。"), ("b", "县委书记春分出席会议。")]
COLUMNS = pa.schema([("page_id", pa.string()), ("text", pa.string())])


@pytest.fixture(scope="module", autouse=True)
def workers_at_home() -> Iterator[None]:
    """What workers need to know, and a place for what they write: they import the package that is under test."""
    place = mkdtemp(prefix="cn")  # short, since Ray puts sockets in it
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "PYTHONPATH": str(Path(cnbulletin.__file__).parent.parent),
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_IP": "127.0.0.1",
            "RAY_TMPDIR": place,
            "RAY_AUTH_MODE": "disabled",
            "RAY_USAGE_STATS_ENABLED": "0",
        }.items():
            patch.setenv(name, value)
        yield
        if "ray" in sys.modules:
            sys.modules["ray"].shutdown()
        if "pyspark.sql" in sys.modules:
            session = sys.modules["pyspark.sql"].SparkSession.getActiveSession()
            if session is not None:
                session.stop()
    shutil.rmtree(place, ignore_errors=True)


def table(pages: list[tuple[str, Any]], schema: Any = COLUMNS) -> Any:
    return pa.Table.from_pylist([dict(zip(schema.names, page, strict=True)) for page in pages], schema=schema)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Any:
    need(request.param)
    return ENGINES[request.param]


def need(engine: str) -> None:
    """Skips a test whose engine is not here."""
    pytest.importorskip(engine, reason=f"no {engine} on this machine: pip install '.[dataframes]'")
    if engine == "pyspark" and shutil.which("java") is None:
        pytest.skip("no Java on this machine: install openjdk-17-jre-headless")


def test_a_hundred_pages(engine: Any) -> None:
    assert engine(table(HUNDRED), parse_batch) == plain_rows(HUNDRED)


def test_bad_pages_are_rows(engine: Any) -> None:
    assert engine(table(BAD), parse_batch) == plain_rows(BAD)


def test_options_are_bound(engine: Any) -> None:
    found = engine(table(DATED), partial(parse_batch, options=OPTIONS))

    assert found == plain_rows(DATED, OPTIONS) != plain_rows(DATED)


def test_no_page_is_no_row(engine: Any) -> None:
    assert engine(table([]), parse_batch) == []


# How each engine cuts a stretch of code points out of the pages, which stand in `pages` beside the rows in `found`.
def cut_by_duckdb(pages: Any, found: Any) -> list[str]:
    import duckdb

    sql = "SELECT substring(text, span_start + 1, span_end - span_start) FROM found POSITIONAL JOIN pages"
    connection = duckdb.connect()
    connection.register("pages", pages)
    connection.register("found", found)
    return [row[0] for row in connection.sql(sql).fetchall()]


def cut_by_polars(pages: Any, found: Any) -> list[str]:
    import polars as pl

    frame = pl.concat([pl.from_arrow(pages.select(["text"])), pl.from_arrow(found)], how="horizontal")
    length = pl.col("span_end") - pl.col("span_start")
    return [*frame.select(pl.col("text").str.slice(pl.col("span_start"), length)).to_series()]


def cut_by_pyspark(pages: Any, found: Any) -> list[str]:
    from pyspark.sql import SparkSession

    rows = pages.join(found, "page_id").select(["text", "span_start", "span_end", "name"]).sort_by("name")
    frame = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate().createDataFrame(rows)
    )
    return [row[0] for row in frame.selectExpr("substring(text, span_start + 1, span_end - span_start)").collect()]


@pytest.mark.parametrize("cut", [cut_by_duckdb, cut_by_polars, cut_by_pyspark])
def test_engines_count_code_points(cut: Any) -> None:
    name = cut.__name__.removeprefix("cut_by_")
    need(name)
    # Two characters beyond the Basic Multilingual Plane; a letter of two code points, and a picture of five.
    pages = table([("a", "𬱖𬱟镇讯 副市长𬱖𬱟出席会议。"), ("b", "e\u0301👨\u200d👩\u200d👧讯 县长欧阳静出席会议。")])
    found = parse_batch(pages)

    assert found.column("name").to_pylist() == ["𬱖𬱟", "欧阳静"]
    assert sorted(cut(pages, found)) == sorted(found.column("source_text").to_pylist())
