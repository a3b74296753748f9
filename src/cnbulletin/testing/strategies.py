"""The Hypothesis strategies: whole pages with their gold, and the same pages damaged."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from cnbulletin.testing.damage import Damage
from cnbulletin.testing.dice import Drawn
from cnbulletin.testing.doc import Doc
from cnbulletin.testing.injectors import QUIRKS, inject
from cnbulletin.testing.press import build_page
from cnbulletin.testing.profiles import PROFILES

__all__ = ["damaged", "pages"]


@st.composite
def pages(draw: st.DrawFn) -> Doc:
    """Whole pages of one to four articles, with what a careful reader takes from them.

    All people, places and papers are invented.  Shrinks towards a page of one article with one list.
    """
    return build_page(Drawn(draw))


@st.composite
def damaged(
    draw: st.DrawFn, profile: str | None = None, quirks: Sequence[str] | None = None, *, wild: bool = False
) -> tuple[Doc, Damage]:
    """Pages and what an extractor made of them.

    ``profile`` names one of :data:`PROFILES`, ``quirks`` some of :data:`QUIRKS`; without either, each example
    takes a profile or a single quirk.  ``wild`` is that of :func:`inject`.
    Raises ``KeyError`` for an unknown name, ``ValueError`` where both are given.
    """
    if profile is not None and quirks is not None:
        raise ValueError("give a profile or quirks, not both")
    if profile is not None:
        chosen = PROFILES[profile]
    elif quirks is not None:
        chosen = tuple(quirks)
    else:
        chosen = draw(st.sampled_from([*((quirk,) for quirk in QUIRKS), *PROFILES.values()]))
    doc = draw(pages())
    return doc, inject(chosen, doc.text, Drawn(draw), wild=wild)
