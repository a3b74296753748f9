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
cnbulletin.parse_page(text)
print(time.process_time() - begin)
"""
_SLOWEST = 15


def _run(*arguments: str) -> tuple[float, float, str]:
    """Processor and wall seconds of a Python of its own, and what it prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = perf_counter()
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, env=_environment())
    wall = perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return spent, wall, done.stdout or done.stderr


def _environment() -> dict[str, str]:
    """This process's environment, with the package that it measures first on the path and byte code kept where it may be."""
    folder = str(Path(cnb.__file__).parent.parent)
    own = {
        "PYTHONPATH": folder,
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPYCACHEPREFIX": str(Path(gettempdir(), "cnbulletin-bytecode")),
    }
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"} | own


def main() -> None:
    """Prints the least and the median of several runs, then the modules that take the longest to import."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_pages(parser)
    parser.add_argument("--runs", type=int, default=15, help="how often each is measured")
    asked = parser.parse_args()
    pages = sample(asked.pages)
    bare, imported, first, command, wall = ([] for _ in range(5))  # type: list[float], list[float], list[float], list[float], list[float]
    with TemporaryDirectory() as folder:
        page = Path(folder, "page.txt")
        page.write_bytes(max(pages.texts, key=len).encode())
        _run("-m", "cnbulletin", "parse", str(page))  # byte code is written
        for _ in range(asked.runs):
            bare.append(_run("-c", "pass")[0])
            imported.append(_run("-c", "import cnbulletin")[0] - bare[-1])
            first.append(float(_run("-c", _FIRST, str(page))[2]))
            spent, passed, _ = _run("-m", "cnbulletin", "parse", str(page))
            command.append(spent)
            wall.append(passed)
    rows = {
        "bare Python, processor time": bare,
        "import cnbulletin, processor time beyond that": imported,
        "first parse_page, processor time": first,
        "command line on one page, processor time": command,
        "command line on one page, wall time": wall,
    }
    show(
        f"start, milliseconds, {asked.runs} runs, the longest of {pages}",
        ("what", "least", "median"),
        ((name, f"{min(found) * 1e3:.0f}", f"{median(found) * 1e3:.0f}") for name, found in rows.items()),
    )
    slowest()


def slowest() -> None:
    """Prints the modules whose own import takes longest, as ``-X importtime`` gives them."""
    spent = {}
    for line in _run("-X", "importtime", "-c", "import cnbulletin")[2].splitlines():
        own, total, name = line.removeprefix("import time:").split("|")
        if own.strip().isdigit():
            spent[name.strip()] = (int(own), int(total))
    longest = sorted(spent.items(), key=lambda item: -item[1][0])[:_SLOWEST]
    show(
        "-X importtime, the modules that take longest, bare Python's own among them",
        ("module", "own microseconds", "with what it imports"),
        ((name, f"{own:,}", f"{total:,}") for name, (own, total) in longest),
    )


if __name__ == "__main__":
    main()
