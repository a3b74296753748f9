"""Precision, recall and F1 of each measure over pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from benchmarks.accuracy.comparator import MEASURES, Match

__all__ = ["HEAD", "Figures", "cells", "figures"]

HEAD = ("field", "precision", "recall", "F1", "right", "too much", "missed")


class Figures(NamedTuple):
    """How many items are right, how many the parser has too much, and how many it lacks.

    >>> Figures(right=8, extra=2, missing=0).f1
    0.8888888888888888
    >>> Figures(right=0, extra=0, missing=0).f1 is None
    True
    """

    right: int
    extra: int
    missing: int

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; ``None`` where nothing was found."""
        return _share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found; ``None`` where nothing is there."""
        return _share(self.right, self.right + self.missing)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; ``None`` where nothing was found and nothing is there."""
        return _share(2 * self.right, 2 * self.right + self.extra + self.missing)


def figures(pages: Iterable[Mapping[str, Match]]) -> dict[str, Figures]:
    """The figures of each measure, its items counted over all pages together."""
    pages = list(pages)
    return {
        measure: Figures(*(sum(len(page[measure][at]) for page in pages) for at in range(3))) for measure in MEASURES
    }


def cells(found: Mapping[str, Figures]) -> list[tuple[str, ...]]:
    """A row for each measure, under :data:`HEAD`."""
    return [
        (measure, *map(shown, (f.precision, f.recall, f.f1)), *(f"{count:,}" for count in f))
        for measure, f in found.items()
    ]


def shown(share: float | None) -> str:
    """A share as a table prints it; it is cut, not rounded, so that 1.000 means that nothing is wrong.

    >>> shown(0.99996), shown(1.0), shown(None)
    ('0.999', '1.000', '–')
    """
    return "–" if share is None else f"{int(share * 1000 + 1e-9) / 1000:.3f}"


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
