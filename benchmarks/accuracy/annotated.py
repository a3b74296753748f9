"""The annotated pages: the corpus of the tests, and those kept beside the repository where there are any."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy.comparator import Gold
from benchmarks.samples import ROOT

__all__ = ["CORPUS", "Annotated", "Collection", "collections", "read"]


class Annotated(NamedTuple):
    """A page's text and its gold."""

    name: str
    text: str
    gold: Gold


class Collection(NamedTuple):
    """A folder of pages, as a table names it."""

    name: str
    pages: Path
    gold: Path


CORPUS = Collection("corpus", ROOT / "tests" / "corpus" / "pages", ROOT / "tests" / "corpus" / "gold")
_EXAMPLE = ROOT / "examples" / "page.txt"  # the page that the README shows lies there, its gold in the corpus
_SHARED = ROOT.parent / "shared"
_BESIDE = (
    Collection("real pages", _SHARED / "pages", _SHARED / "gold"),
    Collection("development pages", _SHARED / "dev" / "pages", _SHARED / "dev" / "gold"),
    Collection("fictional newspaper", _SHARED / "extracted", _SHARED / "extracted"),
)


def collections() -> list[Collection]:
    """The corpus, then those of the other collections that are there."""
    return [CORPUS, *(known for known in _BESIDE if known.pages.is_dir() and known.gold.is_dir())]


def read(collection: Collection) -> list[Annotated]:
    """The pages of a collection that have a gold, in the order of their names."""
    return list(_read(collection))


def _read(collection: Collection) -> Iterator[Annotated]:
    for path in sorted(collection.gold.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(gold, dict) and "articles" in gold:  # other tables lie in the folders beside the repository
            page = _EXAMPLE if path == CORPUS.gold / "example.json" else collection.pages / gold["page"]
            yield Annotated(path.stem, page.read_bytes().decode("utf-8"), gold)
