"""The same persons in every process: no set, and no dict in another order, decides anything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import cnbulletin

TESTS = Path(__file__).parents[1]
SCRIPT = """
import hashlib
from cnbulletin import parse_page
from cnbulletin.roster import Roster
from counties import OWN_CONFUSIONS, make_corpus
roster = Roster()
for page in make_corpus(5, 60, OWN_CONFUSIONS).pages:
    roster.add(parse_page(page.text), page_id=page.page_id)
found = repr((roster.persons(), roster.merges(), roster.doubtful(), roster.edges()))
print(len(roster.merges()), hashlib.sha256(found.encode()).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_hash_seeds_change_nothing(seed: str) -> None:
    printed = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            capture_output=True,
            text=True,
            env={
                **os.environ,
                "PYTHONHASHSEED": chosen,
                "PYTHONPATH": os.pathsep.join([str(Path(cnbulletin.__file__).parents[1]), str(TESTS)]),
            },
            check=True,
        ).stdout
        for chosen in ("0", seed)
    ]

    assert printed[0] == printed[1]
    assert int(printed[0].split()[0]) > 0
