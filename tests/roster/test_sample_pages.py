"""Variants on real pages, which are kept beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnbulletin import parse_page
from cnbulletin.roster import Roster

PAGES = Path(__file__).parents[3] / "shared" / "pages"


@pytest.mark.skipif(not PAGES.exists(), reason="no sample pages beside the repository")
def test_variants_are_found_and_nothing_else() -> None:
    roster = Roster()
    for path in sorted(PAGES.glob("*.txt")):
        roster.add(parse_page(path.read_bytes().decode("utf-8")), page_id=path.stem)

    found = {frozenset(form.name for form in person.forms) for person in roster.persons() if len(person.forms) > 1}

    assert found == {frozenset({"宫卫红", "官卫红", "管卫红"}), frozenset({"万英奎", "万葵奎"})}
