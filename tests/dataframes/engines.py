"""Each engine: a table of pages in, what ``parse_batch`` makes of it there out.

Every function takes the pages as a ``pyarrow.Table`` and the function that the engine calls in its workers, and gives
the rows in the order of the pages.  The engines are imported in here alone, where they are used.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from typing import Any

from cnbulletin import arrow

__all__ = ["ENGINES", "Engine"]

Parse = Callable[[Any], Any]
Engine = Callable[[Any, Parse], list[dict[str, object]]]

#: Pages that a batch holds at most: few, so that a hundred pages make several.
BATCH = 16


def on_pyspark(pages: Any, parse: Parse) -> list[dict[str, object]]:
    """``DataFrame.mapInArrow``, on two partitions."""
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", str(BATCH))
        .getOrCreate()
    )
    frame = spark.createDataFrame(pages.select(["page_id", "text"])).coalesce(2)
    found = frame.mapInArrow(lambda batches: map(parse, batches), from_arrow_schema(arrow.SCHEMA)).toArrow()
    return _rows(found)


def on_ray(pages: Any, parse: Parse) -> list[dict[str, object]]:
    """``Dataset.map_batches``, which hands over tables."""
    import pyarrow as pa
    import ray

    if not ray.is_initialized():
        ray.init(num_cpus=2, include_dashboard=False, logging_level="error", log_to_driver=False)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True  # else blocks come as they are done
    found = ray.data.from_arrow(pages).repartition(2).map_batches(parse, batch_format="pyarrow", batch_size=BATCH)
    tables = [table for table in ray.get(found.to_arrow_refs()) if table.num_rows]
    return _rows(pa.concat_tables(tables) if tables else arrow.SCHEMA.empty_table())


def on_duckdb(pages: Any, parse: Parse) -> list[dict[str, object]]:
    """A stream of batches out of one connection and into another."""
    import duckdb
    import pyarrow as pa

    reading, writing = duckdb.connect(), duckdb.connect()
    reading.register("pages", pages)
    batches = reading.sql("SELECT page_id, text FROM pages").to_arrow_reader(BATCH)
    writing.register("found", pa.RecordBatchReader.from_batches(arrow.SCHEMA, map(parse, batches)))
    writing.sql("CREATE TABLE appearances AS FROM found")
    return _rows(writing.sql("FROM appearances").to_arrow_table())


def on_polars(pages: Any, parse: Parse) -> list[dict[str, object]]:
    """``LazyFrame.map_batches``, which hands over data frames."""
    import polars as pl

    def appearances(frame: Any) -> Any:
        return pl.from_arrow(parse(frame.to_arrow()))

    return _rows(
        pl.from_arrow(pages).lazy().map_batches(appearances, schema=pl.Schema(arrow.SCHEMA)).collect().to_arrow()
    )


def on_dask(pages: Any, parse: Parse) -> list[dict[str, object]]:
    """``DataFrame.map_partitions`` in processes, which hands over data frames of pandas."""
    import dask.dataframe
    import pandas as pd
    import pyarrow as pa

    frame = dask.dataframe.from_pandas(pages.to_pandas(types_mapper=pd.ArrowDtype), npartitions=4)
    meta = arrow.SCHEMA.empty_table().to_pandas(types_mapper=pd.ArrowDtype)
    found = frame.map_partitions(_pandas, parse, meta=meta).compute(scheduler="processes", num_workers=2)
    return _rows(pa.Table.from_pandas(found, schema=arrow.SCHEMA, preserve_index=False))


def _pandas(frame: Any, parse: Parse) -> Any:
    import pandas as pd
    import pyarrow as pa

    return parse(pa.Table.from_pandas(frame)).to_pandas(types_mapper=pd.ArrowDtype)


def on_a_pool(pages: Any, parse: Parse) -> list[dict[str, object]]:
    """No engine: batches sent to processes of the standard library."""
    import pyarrow as pa

    with multiprocessing.get_context("spawn").Pool(2) as pool:
        return _rows(pa.Table.from_batches(pool.imap(parse, pages.to_batches(BATCH)), schema=arrow.SCHEMA))


def _rows(found: Any) -> list[dict[str, object]]:
    """The rows of a table, whose columns must be those of the schema, text as ``string`` or ``large_string``."""
    assert [(field.name, str(field.type).removeprefix("large_")) for field in found.schema] == [
        (field.name, str(field.type)) for field in arrow.SCHEMA
    ]
    rows: list[dict[str, object]] = found.to_pylist()
    return rows


#: The engines by the package that must be installed.
ENGINES: dict[str, Engine] = {
    "multiprocessing": on_a_pool,
    "duckdb": on_duckdb,
    "polars": on_polars,
    "dask": on_dask,
    "ray": on_ray,
    "pyspark": on_pyspark,
}
