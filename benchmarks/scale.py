"""A hundred thousand pages through Arrow: ``python -m benchmarks.scale [--pages 100000] [--processes 2] [--price 0.05]``."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from math import ceil
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

from benchmarks.table import show

_FILE = 2_000  # pages a file; a file is what a process is given
_ARTICLES = 9  # a page is made of one to so many invented pages, set one below the other
_MILLION = 1_000_000


class Part(NamedTuple):
    """What one file cost, or all of them."""

    pages: int = 0
    characters: int = 0
    read: int = 0  # bytes of the file of pages
    rows: int = 0
    failed: int = 0
    written: int = 0  # bytes of the file of appearances
    seconds: float = 0.0  # of processor time
    slowest: float = 0.0  # seconds of the batch that took longest, on the wall clock
    batch_bytes: int = 0  # the largest result of a batch, as it lies in memory
    process: int = 0
    peak: int = 0  # bytes of memory that the process has held at most, so far


def page(number: int) -> str:
    """The text of an invented page; a number is always the same one.

    >>> page(4) == page(4) != page(13)
    True
    """
    from cnbulletin.testing import build_page

    dice = random.Random(number)
    return "\n\n".join(build_page(dice).text for _ in range(1 + number % _ARTICLES))


def write_pages(folder: Path, first: int, last: int) -> None:
    """The pages of two numbers and those between, as a Parquet file in groups of 256 rows."""
    import pyarrow as pa
    from pyarrow import parquet

    numbers = range(first, last)
    table = pa.table({"page_id": list(map(str, numbers)), "text": [page(number) for number in numbers]})
    parquet.write_table(table, folder / f"pages-{first:09}.parquet", row_group_size=256)


def parse_pages(batch_size: int, path: Path) -> Part:
    """Parse a file of pages, a batch at a time, and write what is found beside it."""
    import pyarrow.compute as pc
    from pyarrow import parquet

    from cnbulletin.arrow import SCHEMA, parse_batch

    begin, part = process_time(), Part(read=path.stat().st_size)
    target = path.with_name(path.name.replace("pages-", "appearances-"))
    with parquet.ParquetFile(path) as pages, parquet.ParquetWriter(target, SCHEMA) as writer:
        for batch in pages.iter_batches(batch_size, columns=["page_id", "text"]):
            start = perf_counter()
            found = parse_batch(batch)
            taken = perf_counter() - start
            writer.write_batch(found)
            failed = len(found) - found.column("diagnostic").null_count
            part = part._replace(
                pages=part.pages + len(batch),
                characters=part.characters + pc.sum(pc.utf8_length(batch.column("text"))).as_py(),
                rows=part.rows + len(found) - failed,
                failed=part.failed + failed,
                slowest=max(part.slowest, taken),
                batch_bytes=max(part.batch_bytes, found.nbytes),
            )
    return part._replace(
        written=target.stat().st_size, seconds=process_time() - begin, process=os.getpid(), peak=peak_memory()
    )


def peak_memory() -> int:
    """The most memory that this process has held so far, in bytes; not on Windows."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1_024)


def total(parts: list[Part]) -> Part:
    """All files together; the memory is the sum of the peaks of the processes, an upper bound of what they held at once."""
    peaks: dict[int, int] = {}
    for part in parts:
        peaks[part.process] = max(part.peak, peaks.get(part.process, 0))
    columns = dict(zip(Part._fields, zip(*parts, strict=True), strict=True))
    most = ("slowest", "batch_bytes", "process")
    found = {name: max(values) if name in most else sum(values) for name, values in columns.items()}
    return Part(**found)._replace(peak=sum(peaks.values()))


def rows(found: Part, first_peak: int, wall: float, processes: int, price: float) -> Iterator[tuple[str, str]]:
    """What is printed of a run: a name and a figure."""
    core_hours = found.seconds / 3_600 * _MILLION / found.pages
    held = wall * processes / 3_600 * _MILLION / found.pages
    yield "characters a page", f"{found.characters / found.pages:,.0f}"
    yield "appearances a page", f"{found.rows / found.pages:.1f}"
    yield "pages that failed", f"{found.failed:,}"
    yield "wall time, s", f"{wall:,.1f}"
    yield "processor time, s", f"{found.seconds:,.1f}"
    yield "share of the processors that the run got", f"{found.seconds / wall / processes:.0%}"
    yield "pages a second, wall time", f"{found.pages / wall:,.1f}"
    yield "pages a second of processor time", f"{found.pages / found.seconds:,.1f}"
    yield "characters a second of processor time", f"{found.characters / found.seconds:,.0f}"
    yield "slowest batch, s", f"{found.slowest:.1f}"
    yield "largest result of a batch, MB", f"{found.batch_bytes / _MILLION:.1f}"
    yield "bytes a page, read", f"{found.read / found.pages:,.0f}"
    yield "bytes a page, written", f"{found.written / found.pages:,.0f}"
    yield "peak memory of all processes, MB", f"{found.peak / _MILLION:,.0f}"
    yield "peak memory of a process after its first file, MB", f"{first_peak / _MILLION:,.0f}"
    yield "core-hours a million pages, processor time", f"{core_hours:.2f}"
    yield "core-hours a million pages, wall time × processes", f"{held:.2f}"
    yield f"cost of a million pages at {price:g} a core-hour, processor time", f"{core_hours * price:.2f}"


def main() -> None:
    """Prints pages a second, memory and what a million pages cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000, help="how many pages; no two are equal")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--batch", type=int, default=256, help="pages a batch")
    parser.add_argument("--price", type=float, default=0.05, help="of a core for an hour, in any currency")
    parser.add_argument("--folder", type=Path, help="an empty folder for the files, which stay; else they are removed")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        starts = range(0, asked.pages, min(_FILE, ceil(asked.pages / asked.processes)))
        files = [(folder, first, min(first + starts.step, asked.pages)) for first in starts]
        context = get_context("spawn")
        # Two pools, one after the other: what makes the pages leaves nothing behind where they are parsed.
        with context.Pool(asked.processes) as pool:
            pool.starmap(write_pages, files, chunksize=1)
        load = os.getloadavg()
        begin = perf_counter()
        with context.Pool(asked.processes) as pool:
            parts: list[Part] = []
            for part in pool.imap_unordered(partial(parse_pages, asked.batch), sorted(folder.glob("pages-*.parquet"))):
                parts.append(part)
                print(
                    f"\r{sum(one.pages for one in parts):,} of {asked.pages:,} pages",
                    end="",
                    file=sys.stderr,
                    flush=True,
                )
        wall = perf_counter() - begin
    found = total([*parts, Part(process=os.getpid(), peak=peak_memory())])
    first = max(part.peak for part in {part.process: part for part in reversed(parts)}.values())
    show(
        f"{found.pages:,} pages, {asked.processes} processes, {os.cpu_count()} processors, "
        f"load before {load[0]:.1f}, after {os.getloadavg()[0]:.1f}",
        ("what", "number"),
        rows(found, first, wall, asked.processes, asked.price),
        "processor time: that of the processes that parse, files read and written included, start included",
    )


if __name__ == "__main__":
    main()
