"""The pages that are measured: the annotated pages beside the repository, or the corpus of the tests."""

from __future__ import annotations

import argparse
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

__all__ = ["ROOT", "Sample", "add_pages", "repeated", "sample"]

ROOT = Path(__file__).resolve().parent.parent
_FOLDERS = (ROOT.parent / "shared" / "pages", ROOT / "tests" / "corpus" / "pages")


class Sample(NamedTuple):
    """Pages, and where they come from as a table says it."""

    name: str
    texts: tuple[str, ...]

    @property
    def characters(self) -> int:
        """How many characters all pages hold."""
        return sum(map(len, self.texts))

    def __str__(self) -> str:
        return f"{len(self.texts)} pages of {self.name}, {self.characters:,} characters"


def add_pages(parser: argparse.ArgumentParser) -> None:
    """The option that names another folder of pages."""
    parser.add_argument("--pages", type=Path, metavar="FOLDER", help="the .txt pages to measure on")


def sample(folder: Path | None) -> Sample:
    """The pages of the folder, or of the first known folder that exists."""
    folders = [folder] if folder is not None else [known for known in _FOLDERS if known.is_dir()]
    texts = tuple(path.read_bytes().decode("utf-8") for path in sorted(folders[0].glob("*.txt")))
    if not texts:
        raise SystemExit(f"{folders[0]} holds no .txt pages")
    return Sample("/".join(folders[0].parts[-3:]), texts)


def repeated(texts: tuple[str, ...], size: int) -> str:
    """The pages one after the other, again and again, cut at ``size`` characters."""
    parts, length = [], 0
    for text in cycle(texts):
        parts.append(text)
        length += len(text) + 1
        if length > size:
            break
    return "\n".join(parts)[:size]
