"""Import, first parse and command line: ``python -m benchmarks.start [--runs 15]``."""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, gettempdir
from time import perf_counter

import cnbulletin as cnb
from benchmarks.samples import add_pages, sample
from benchmarks.table import show

_FIRST = """
import sys, time
import cnbulletin
text = open(sys.argv[1], encoding="utf-8", newline="").read()
begin = time.process_time()
cnbulletin.parse_page  # imports the pipeline
imported = time.process_time()
cnbulletin.parse_page(text)
print(time.process_time() - begin, imported - begin)
"""
_SLOWEST = 15


def _run(*arguments: str, kept: bool = True) -> tuple[float, float, str]:
    """Processor and wall seconds of a Python of its own, and what it prints; ``kept``: with byte code on the disk."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=True, env=_environment(kept)
    )
    wall = perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return spent, wall, done.stdout or done.stderr


def _environment(kept: bool) -> dict[str, str]:
    """This process's environment, with the package that it measures first on the path, and byte code kept or made anew.

    An installed package has its byte code beside it; a source tree has none at first, nor has one that cannot be
    written to, nor any under ``PYTHONDONTWRITEBYTECODE``.
    """
    folder = str(Path(cnb.__file__).parent.parent)
    own = {
        "PYTHONPATH": folder,
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPYCACHEPREFIX": str(Path(gettempdir(), "cnbulletin-bytecode")),
    }
    if not kept:
        own |= {"PYTHONPYCACHEPREFIX": str(Path(gettempdir(), "no-bytecode")), "PYTHONDONTWRITEBYTECODE": "1"}
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"} | own


def main() -> None:
    """Prints the least and the median of several runs, then the modules that take the longest to import."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_pages(parser)
    parser.add_argument("--runs", type=int, default=15, help="how often each is measured")
    asked = parser.parse_args()
    pages = sample(asked.pages)
    rows: dict[str, list[float]] = {}

    def note(what: str, seconds: float) -> None:
        rows.setdefault(what, []).append(seconds)

    with TemporaryDirectory() as folder:
        page = Path(folder, "page.txt")
        page.write_bytes(max(pages.texts, key=len).encode())
        _run("-m", "cnbulletin", "parse", str(page))  # byte code is written
        for _ in range(asked.runs):
            bare = _run("-c", "pass")[0]
            note("bare Python, processor time", bare)
            note("import cnbulletin, processor time beyond that", _run("-c", "import cnbulletin")[0] - bare)
            for kept, without in ((True, ""), (False, ", without byte code")):
                first, pipeline = map(float, _run("-c", _FIRST, str(page), kept=kept)[2].split())
                note(f"first parse_page, processor time{without}", first)
                note(f"  of that, import of the pipeline{without}", pipeline)
                spent, passed, _ = _run("-m", "cnbulletin", "parse", str(page), kept=kept)
                note(f"command line on one page, processor time{without}", spent)
                note(f"command line on one page, wall time{without}", passed)
    show(
        f"start, milliseconds, {asked.runs} runs, the longest of {pages}",
        ("what", "least", "median"),
        ((name, f"{min(found) * 1e3:.0f}", f"{median(found) * 1e3:.0f}") for name, found in rows.items()),
    )
    slowest()


def slowest() -> None:
    """Prints the modules whose own import takes longest, as ``-X importtime`` gives them."""
    spent = {}
    for line in _run("-X", "importtime", "-c", "import cnbulletin; cnbulletin.parse_page")[2].splitlines():
        own, total, name = line.removeprefix("import time:").split("|")
        if own.strip().isdigit():
            spent[name.strip()] = (int(own), int(total))
    longest = sorted(spent.items(), key=lambda item: -item[1][0])[:_SLOWEST]
    show(
        "-X importtime up to parse_page, the modules that take longest, bare Python's own among them",
        ("module", "own microseconds", "with what it imports"),
        ((name, f"{own:,}", f"{total:,}") for name, (own, total) in longest),
    )


if __name__ == "__main__":
    main()
