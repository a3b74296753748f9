"""What an earlier commit of the library reads on the same pages."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmarks.accuracy.comparator import Item, Match

__all__ = ["CannotRun", "Change", "changes", "commit", "read_by"]

# Runs in a process of its own, with the earlier library first on its path: a page a line in, an answer a line out.
_READ = """
import json, pathlib, sys
import cnbulletin
if not pathlib.Path(cnbulletin.__file__).resolve().is_relative_to(pathlib.Path(sys.argv[1]).resolve()):
    sys.exit(f"another cnbulletin was imported: {cnbulletin.__file__}")
for line in sys.stdin:
    try:
        answer = {"page": cnbulletin.to_dict(cnbulletin.parse_page(json.loads(line)))}
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
"""


class CannotRun(Exception):
    """The earlier commit is not there, or its library does not run here."""


class Change(NamedTuple):
    """What became better or worse in one measure of one page: an item, and whether the parser has it now."""

    page: str
    measure: str
    better: bool
    found: bool
    item: Item

    def __str__(self) -> str:
        said = {
            (True, True): "now found",
            (True, False): "no longer invented",
            (False, True): "now invented",
            (False, False): "no longer found",
        }[self.better, self.found]
        number, *values = self.item if isinstance(self.item[0], int) else (None, *self.item)
        where = "" if number is None else f"article {number}: " if number else "article without gold: "
        return f"{self.measure}: {said}: {where}{' '.join('–' if value is None else str(value) for value in values)}"


def commit(root: Path, revision: str) -> str:
    """The short hash of a revision; raises :class:`CannotRun` where the repository has none of that name."""
    return (
        _git(root, "rev-parse", "--short", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        .decode()
        .strip()
    )


def read_by(root: Path, revision: str, texts: Iterable[str]) -> list[dict[str, Any]]:
    """For each text ``{"page": …}``, what ``to_dict`` of that revision gives, or ``{"error": …}``.

    ``root`` is a Git repository whose package lies in ``src/cnbulletin``. Its working tree is not touched: the package of
    that revision is unpacked in a temporary folder. Raises :class:`CannotRun` where it does not run.
    """
    asked = "".join(json.dumps(text) + "\n" for text in texts)
    with TemporaryDirectory() as folder:
        with tarfile.open(
            fileobj=io.BytesIO(_git(root, "archive", "--format=tar", commit(root, revision), "src/cnbulletin"))
        ) as archive:
            archive.extractall(folder, filter="data")
        source = str(Path(folder, "src"))
        done = subprocess.run(
            [sys.executable, "-c", _READ, source],
            input=asked,
            capture_output=True,
            encoding="utf-8",
            cwd=folder,
            env={**os.environ, "PYTHONPATH": source, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"},
        )
    answers: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode or len(answers) != asked.count("\n"):
        last = (done.stderr.strip().splitlines() or ["it ended without an answer"])[-1]
        raise CannotRun(f"{revision}: its library does not run here: {last}")
    return answers


def changes(page: str, then: Mapping[str, Match], now: Mapping[str, Match]) -> list[Change]:
    """What became better or worse from one reading of a page to another."""
    found: list[Change] = []
    for measure in now:
        before, after = then[measure], now[measure]
        for better, has, first, second in (
            (True, True, before.missing, after.missing),
            (True, False, before.extra, after.extra),
            (False, False, after.missing, before.missing),
            (False, True, after.extra, before.extra),
        ):
            gone = (Counter(first) - Counter(second)).elements()
            found += [Change(page, measure, better, has, item) for item in sorted(gone, key=str)]
    return found


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True)
    except FileNotFoundError:
        raise CannotRun("git is not installed: --against takes the earlier library from the repository") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip() or "no such commit"
        raise CannotRun(f"git {' '.join(arguments)}: {said}")
    return done.stdout
