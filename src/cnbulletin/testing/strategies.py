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


def damaged(
    profile: str | None = None, quirks: Sequence[str] | None = None, *, wild: bool = False
) -> st.SearchStrategy[tuple[Doc, Damage]]:
    """Pages and what an extractor made of them.

    ``profile`` names one of :data:`PROFILES`, ``quirks`` some of :data:`QUIRKS`; without either, each example
    takes a profile or a single quirk.  ``wild`` is that of :func:`inject`.
    Raises ``KeyError`` for an unknown name, ``ValueError`` where both are given.
    """
    if profile is not None and quirks is not None:
        raise ValueError("give a profile or quirks, not both")
    if profile is not None and profile not in PROFILES:
        raise KeyError(f"no profile {profile!r}; there are {', '.join(PROFILES)}")
    for quirk in quirks or ():
        if quirk not in QUIRKS:
            raise KeyError(f"no quirk {quirk!r}; there are {', '.join(QUIRKS)}")
    if profile is not None:
        mixes: list[tuple[str, ...]] = [PROFILES[profile]]
    elif quirks is not None:
        mixes = [tuple(quirks)]
    else:
        mixes = [*((quirk,) for quirk in QUIRKS), *PROFILES.values()]
    return _damaged(mixes, wild)


@st.composite
def _damaged(draw: st.DrawFn, mixes: Sequence[tuple[str, ...]], wild: bool) -> tuple[Doc, Damage]:
    chosen = draw(st.sampled_from(mixes))
    doc = draw(pages())
    return doc, inject(chosen, doc.text, Drawn(draw), wild=wild)
