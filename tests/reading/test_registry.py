"""The registry of quirks: one row each, all of it true, and the document the same."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import attrs
import pytest

from cnbulletin.quirks.registry import QUIRKS, Law, Quirk, find_quirk

DOCUMENT = Path(__file__).parents[2] / "docs" / "quirks.md"


def row(quirk: Quirk) -> str:
    """The line of the document's table for a quirk."""
    definition = re.sub(r"([|`*<~#])", r"\\\1", quirk.definition)
    undone = f"`{quirk.undone}`" if quirk.undone else "nothing"
    told = f"; told: `{quirk.told}`" if quirk.told else ""
    return f"| `{quirk.identifier}` | {definition} | `{quirk.law}` | {undone}{told} | {quirk.where} |"


def test_identifiers_are_unique_and_stable_in_form() -> None:
    identifiers = [quirk.identifier for quirk in QUIRKS]

    assert len(set(identifiers)) == len(identifiers)
    assert all(re.fullmatch("[A-Z]+(_[A-Z]+)*", identifier) for identifier in identifiers)


@pytest.mark.parametrize("quirk", QUIRKS, ids=lambda quirk: quirk.identifier)
class TestEveryQuirk:
    def test_is_found(self, quirk: Quirk) -> None:
        assert find_quirk(quirk.identifier) is quirk

    def test_names_a_part_that_exists(self, quirk: Quirk) -> None:
        if quirk.undone is not None:
            assert importlib.util.find_spec(f"cnbulletin.{quirk.undone}") is not None

    def test_is_undone_where_it_can_be(self, quirk: Quirk) -> None:
        assert quirk.undone is not None or not quirk.repairable

    def test_is_told_where_its_law_promises_no_more_than_safety(self, quirk: Quirk) -> None:
        assert quirk.law is not Law.SAFE or quirk.told or quirk.identifier == "DROPPED_LINE"

    def test_is_frozen(self, quirk: Quirk) -> None:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            quirk.identifier = "OTHER"  # type: ignore[misc]

    def test_stands_in_the_document(self, quirk: Quirk) -> None:
        assert row(quirk) in DOCUMENT.read_text(encoding="utf-8").split("\n")


def test_the_document_has_no_other_rows() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \|", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)

    assert rows == [quirk.identifier for quirk in QUIRKS]


def test_no_quirk_of_an_unknown_name() -> None:
    with pytest.raises(KeyError):
        find_quirk("NO_SUCH_QUIRK")
