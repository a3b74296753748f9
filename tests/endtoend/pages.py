"""Which invented pages are laid out, and each of them printed once."""

from __future__ import annotations

import random
from functools import cache
from itertools import count, islice

from cnbulletin.testing import Doc, build_page
from endtoend.layouts import LAYOUTS
from endtoend.printing import Sheet, print_page

__all__ = ["page", "printed", "seeds"]


def seeds(number: int) -> list[int]:
    """The first seeds whose pages hold several articles and can be printed."""
    return list(islice((seed for seed in count() if _fit(page(seed))), number))


@cache
def page(seed: int) -> Doc:
    """The page of a seed."""
    return build_page(random.Random(seed))


def _fit(doc: Doc) -> bool:
    # No free TrueType font holds the rare characters outside the Basic Multilingual Plane.
    return len(doc.articles) > 1 and max(doc.text) <= "\uffff"


@cache
def printed(seed: int, layout: str) -> Sheet:
    """The page of a seed in one of the layouts."""
    return print_page(page(seed), LAYOUTS[layout])
