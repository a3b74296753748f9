"""Pages for tests: invented ones with their gold, and what real extractors make of them.

Needs Hypothesis: ``pip install cnbulletin[testing]``.

>>> import random
>>> from cnbulletin import parse_page
>>> from cnbulletin.testing import build_page, inject, misreadings
>>> doc = build_page(random.Random(1))
>>> misreadings(doc, parse_page(doc.text))
[]
>>> damage = inject("WRAP_HARD", doc.text, random.Random(1))
>>> damage.text.count("\\n") > doc.text.count("\\n")
True
"""

from __future__ import annotations

try:
    import hypothesis as _hypothesis  # noqa: F401
except ImportError as _error:  # pragma: no cover - a test runs it in a process of its own
    raise ImportError(
        "cnbulletin.testing makes pages with Hypothesis, which is not installed: pip install 'cnbulletin[testing]'"
    ) from _error

from cnbulletin.testing.damage import Damage, PositionMap
from cnbulletin.testing.dice import Dice
from cnbulletin.testing.doc import Doc, Printed, TrueArticle, TrueAttendee, TrueByline, TrueCaption, TrueList
from cnbulletin.testing.gold import misreadings
from cnbulletin.testing.injectors import QUIRKS, inject
from cnbulletin.testing.press import build_page
from cnbulletin.testing.profiles import PROFILES
from cnbulletin.testing.strategies import damaged, pages

__all__ = [
    "PROFILES",
    "QUIRKS",
    "Damage",
    "Dice",
    "Doc",
    "PositionMap",
    "Printed",
    "TrueArticle",
    "TrueAttendee",
    "TrueByline",
    "TrueCaption",
    "TrueList",
    "build_page",
    "damaged",
    "inject",
    "misreadings",
    "pages",
]
