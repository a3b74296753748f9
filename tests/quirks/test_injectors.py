"""The injectors: each does something, says where everything has gone, and does the same for the same throws."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from cnbulletin.quirks import registry
from cnbulletin.testing import PROFILES, QUIRKS, Damage, Doc, build_page, damaged, inject
from promises import squeezed
from quirks.laws import EACH

# what changes no character of ink: white space, order and marks around whole lines
_SAME_INK = {
    "WRAP_HARD", "WRAP_BLANK", "WRAP_AS_SPACE", "PARA_BREAK_LOST", "PARA_SPLIT", "STYLE_BREAK", "SPACE_JUSTIFIED",
    "SPACE_DIGIT", "SPACE_PUNCT", "SPACE_LOST", "NAME_INNER_SPACE", "CTRL_CHARS", "HEADLINE_MERGED", "HEADLINE_SPLIT",
    "HEADLINE_VERTICAL",
}  # fmt: skip
# what moves lines
_NOT_MONOTONE = {"COLUMN_INTERLEAVE", "HEADLINE_AFTER", "HEADLINE_MID"}
# what changes characters, or is beyond repair
_CHANGED_INK = {
    "WIDTH_HALF", "RADICAL_CODEPOINT", "COMPAT_CODEPOINT", "SCRIPT_TRAD", "FONT_BROKEN", "BRACKET_SWAP", "QUOTE_SWAP", "DUN_SWAP",
    "MIDDOT_VAR", "DASH_VAR", "GLYPH_CONFUSION", "KEYWORD_GLYPH", "DIGIT_GLYPH",
}  # fmt: skip
_TAXONOMY = {
    *_SAME_INK, *_NOT_MONOTONE, *_CHANGED_INK, "CHAR_INSERTED", "CHAR_DROPPED", "FOREIGN_TOKEN", "MARKDOWN_MARKS",
    "FURNITURE", "DUP_BLOCK", "DROPPED_LINE",
}  # fmt: skip


def test_every_quirk_of_the_taxonomy() -> None:
    assert set(QUIRKS) == _TAXONOMY
    assert {quirk for quirks in PROFILES.values() for quirk in quirks} <= set(QUIRKS)


def test_the_registry_knows_the_same_quirks() -> None:
    assert {quirk.identifier for quirk in registry.QUIRKS} == set(QUIRKS)


def test_every_quirk_has_its_law() -> None:
    files = {path.stem.removeprefix("test_").upper() for path in Path(__file__).parent.glob("test_*.py")}

    assert set(QUIRKS) <= files


@pytest.mark.parametrize("quirk", QUIRKS)
class TestEveryQuirk:
    def test_does_something_to_many_pages(self, quirk: str) -> None:
        docs = [build_page(random.Random(seed)) for seed in range(30)]
        changed = sum(inject(quirk, doc.text, random.Random(7)).text != doc.text for doc in docs)

        assert changed >= 8

    def test_does_the_same_for_the_same_throws(self, quirk: str) -> None:
        text = build_page(random.Random(2)).text

        assert inject(quirk, text, random.Random(5)) == inject(quirk, text, random.Random(5))

    @pytest.mark.parametrize("text", ["", "\n", "　", "青岚", "，", "本报讯", "a\n\n\nb", "（", "##"])
    def test_takes_any_text(self, quirk: str, text: str) -> None:
        for wild in (False, True):
            assert len(inject(quirk, text, random.Random(1), wild=wild).positions.moved) == len(text)

    def test_says_where_everything_has_gone(self, quirk: str) -> None:
        @EACH
        @given(damaged(quirks=[quirk]))
        def law(case: tuple[Doc, Damage]) -> None:
            doc, damage = case
            moved = damage.positions.moved
            kept = [at for at in moved if at >= 0]

            assert len(moved) == len(doc.text)
            assert len(set(kept)) == len(kept)
            assert all(at < len(damage.text) for at in kept)
            if quirk not in _NOT_MONOTONE:
                assert kept == sorted(kept)
            if quirk not in _CHANGED_INK:
                assert all(
                    damage.text[at] == ch
                    for ch, at in zip(doc.text, moved, strict=True)
                    if at >= 0 and not ch.isspace()
                )
            if quirk in _SAME_INK:
                assert squeezed(damage.text) == squeezed(doc.text)

        law()


def test_an_unknown_quirk_is_named() -> None:
    with pytest.raises(KeyError, match="WRAP_SOFT"):
        inject("WRAP_SOFT", "本报讯", random.Random(1))
    with pytest.raises(ValueError, match="not both"):
        damaged(profile="tesseract", quirks=["WRAP_HARD"])
    with pytest.raises(KeyError, match="WRAP_SOFT"):
        damaged(quirks=["WRAP_SOFT"])
    with pytest.raises(KeyError, match="xerox"):
        damaged(profile="xerox")


def test_without_hypothesis_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['hypothesis'] = None\nimport cnbulletin\nimport cnbulletin.testing"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "pip install 'cnbulletin[testing]'" in done.stderr
