"""Law: the same text gives the same page: twice, in threads, and in a process with other hashes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given

import cnbulletin
from cnbulletin import parse_page, to_json
from strategies import PAGE_FILES, corpus_pages, pages

SCRIPT = """
import hashlib, pathlib, sys
from cnbulletin import parse_page, to_json
digest = hashlib.sha256()
for path in sys.argv[1:]:
    text = pathlib.Path(path).read_bytes().decode("utf-8")
    digest.update(to_json(parse_page(text)).encode("utf-8"))
print(digest.hexdigest())
"""


def digest() -> str:
    found = hashlib.sha256()
    for text in corpus_pages():
        found.update(to_json(parse_page(text)).encode("utf-8"))
    return found.hexdigest()


@given(pages)
def test_twice(text: str) -> None:
    assert parse_page(text) == parse_page(text)


def test_in_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(parse_page, corpus_pages() * 2))

    assert found == [parse_page(text) for text in corpus_pages() * 2]


@pytest.mark.parametrize("seed", ["0", "20220111"])
def test_with_other_hashes(seed: str) -> None:
    package = Path(cnbulletin.__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *map(str, PAGE_FILES.values())],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(package), "PYTHONHASHSEED": seed},
        timeout=60,
        check=True,
    )

    assert done.stdout.strip() == digest()
