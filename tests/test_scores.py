"""Scores on annotated pages that are kept beside the repository, where there are any."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import cnbulletin

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SCORE = SHARED / "score" / "score.py"

# Where the pages and what is known of them are kept.
RUNS = {"pages": ("pages", "gold"), "fiction": ("extracted", "extracted")}


def floors(run: str) -> list[str]:
    """The floors of a run, as ``score.py`` takes them."""
    for line in (ROOT / ".ci" / "floors").read_text(encoding="utf-8").splitlines():
        if line.split()[0] == run:
            return line.split()[1:]
    raise LookupError(run)


@pytest.mark.parametrize("run", RUNS)
def test_every_run_has_floors(run: str) -> None:
    assert all(0 < float(floor.partition("=")[2]) <= 1 for floor in floors(run))


@pytest.mark.skipif(not SCORE.exists(), reason="no annotated pages beside the repository")
@pytest.mark.parametrize("run", RUNS)
def test_scores(run: str) -> None:
    pages, gold = RUNS[run]
    done = subprocess.run(
        [
            sys.executable, str(SCORE), "--pages", str(SHARED / pages), "--gold", str(SHARED / gold),
            "--min", *floors(run),
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(cnbulletin.__file__).parent.parent), "PYTHONIOENCODING": "utf-8"},
        timeout=300,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
