"""Every injector by the identifier of its quirk, and the one function that uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from functools import partial

from attrs import frozen

from cnbulletin.testing import blocks, codepoints, glyphs, spaces
from cnbulletin.testing.columns import COLUMN_QUIRKS, set_in_columns
from cnbulletin.testing.damage import Cut, Damage, replaced, undamaged
from cnbulletin.testing.dice import Dice

__all__ = ["QUIRKS", "inject"]


class _Stage(IntEnum):
    """The order in which damage is done: glyphs first, then lines, columns, spaces, and what no eye sees."""

    GLYPHS = 0
    BLOCKS = 1
    COLUMNS = 2
    SPACES = 3
    LAST = 4


@frozen
class _Injector:
    stage: _Stage
    #: whether it gives the whole text in pieces, or only what it changes
    whole: bool
    cuts: Callable[..., Iterable[Cut]]


def _changes(stage: _Stage, cuts: Callable[..., Iterable[Cut]]) -> _Injector:
    return _Injector(stage, False, cuts)


def _whole(stage: _Stage, cuts: Callable[..., Iterable[Cut]]) -> _Injector:
    return _Injector(stage, True, cuts)


_INJECTORS = {
    "WIDTH_HALF": _changes(_Stage.GLYPHS, codepoints.width),
    "RADICAL_CODEPOINT": _changes(_Stage.LAST, codepoints.radicals),
    "COMPAT_CODEPOINT": _changes(_Stage.LAST, codepoints.compat),
    "CTRL_CHARS": _changes(_Stage.LAST, codepoints.control),
    "SCRIPT_TRAD": _changes(_Stage.GLYPHS, codepoints.script),
    "FONT_BROKEN": _whole(_Stage.LAST, codepoints.font_broken),
    "BRACKET_SWAP": _changes(_Stage.GLYPHS, glyphs.brackets),
    "QUOTE_SWAP": _changes(_Stage.GLYPHS, glyphs.quotes),
    "DUN_SWAP": _changes(_Stage.GLYPHS, glyphs.dun),
    "MIDDOT_VAR": _changes(_Stage.GLYPHS, glyphs.middots),
    "DASH_VAR": _changes(_Stage.GLYPHS, glyphs.dashes),
    "GLYPH_CONFUSION": _changes(_Stage.GLYPHS, glyphs.lookalikes),
    "KEYWORD_GLYPH": _changes(_Stage.GLYPHS, glyphs.keywords),
    "DIGIT_GLYPH": _changes(_Stage.GLYPHS, glyphs.digits),
    "CHAR_INSERTED": _changes(_Stage.GLYPHS, glyphs.inserted),
    "CHAR_DROPPED": _changes(_Stage.GLYPHS, glyphs.dropped),
    "FOREIGN_TOKEN": _changes(_Stage.GLYPHS, glyphs.foreign),
    "HEADLINE_AFTER": _whole(_Stage.BLOCKS, blocks.headline_after),
    "HEADLINE_MERGED": _whole(_Stage.BLOCKS, blocks.headline_merged),
    "HEADLINE_SPLIT": _whole(_Stage.BLOCKS, blocks.headline_split),
    "HEADLINE_VERTICAL": _whole(_Stage.BLOCKS, blocks.headline_vertical),
    "FURNITURE": _whole(_Stage.BLOCKS, blocks.furniture),
    "DUP_BLOCK": _whole(_Stage.BLOCKS, blocks.repeated),
    "PARA_SPLIT": _whole(_Stage.BLOCKS, blocks.paragraph_split),
    "MARKDOWN_MARKS": _whole(_Stage.BLOCKS, blocks.markdown),
    **{quirk: _whole(_Stage.COLUMNS, partial(set_in_columns, quirks=(quirk,))) for quirk in COLUMN_QUIRKS},
    "SPACE_DIGIT": _changes(_Stage.SPACES, spaces.at_digits),
    "SPACE_PUNCT": _changes(_Stage.SPACES, spaces.at_marks),
    "SPACE_LOST": _changes(_Stage.SPACES, spaces.lost),
    "NAME_INNER_SPACE": _changes(_Stage.GLYPHS, spaces.in_names),
}

#: The identifiers of all quirks that can be injected.
QUIRKS = tuple(sorted(_INJECTORS))


def inject(quirks: str | Sequence[str], text: str, dice: Dice, *, wild: bool = False) -> Damage:
    """A text with one or several kinds of extraction damage.

    Takes the identifier of a quirk (or several), the text of a clean page with one paragraph a line, and what
    decides where the damage goes: a seeded ``random.Random``, or anything else with ``randint``.  Gives the
    :class:`Damage`: the text, and where each of its code points has gone.  Several quirks are injected in the
    order in which damage happens: glyphs, lines, columns, spaces, code points.

    As a rule the damage is such that its law can hold: what the quirk's definition calls repairable.  ``wild``
    lifts that, and then only the promises for any text hold.  A page without a place for a quirk stays as it is.

    Raises ``KeyError`` for an unknown identifier.

    >>> import random
    >>> damage = inject("SPACE_DIGIT", "本报讯（记者林溪）12月25日，会议召开。", random.Random(3))
    >>> damage.text.replace(" ", "")
    '本报讯（记者林溪）12月25日，会议召开。'
    >>> damage.quirks
    ('SPACE_DIGIT',)
    """
    wanted = [quirks] if isinstance(quirks, str) else list(dict.fromkeys(quirks))
    for quirk in wanted:
        if quirk not in _INJECTORS:
            raise KeyError(f"no quirk {quirk!r}; there are {', '.join(QUIRKS)}")
    damage = undamaged(text)
    columns = [quirk for quirk in wanted if quirk in COLUMN_QUIRKS]
    for quirk in sorted(wanted, key=lambda name: _INJECTORS[name].stage):
        if quirk not in columns:
            injector = _INJECTORS[quirk]
            cuts = injector.cuts(dice, damage.text, wild=wild)
            damage = damage.then([quirk], cuts if injector.whole else replaced(damage.text, cuts))
        elif quirk == columns[0]:
            damage = damage.then(columns, set_in_columns(dice, damage.text, columns, wild=wild))
    return damage
