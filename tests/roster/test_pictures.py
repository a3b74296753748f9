"""The pictures of docs/networks.md are what its examples draw."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from cnbulletin import parse_page
from cnbulletin.roster import Roster

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "networks.md"
PICTURES = ROOT / "docs" / "pictures"
NAMES = sorted(re.findall(r"\(pictures/(\w+)\.svg\)", PAGE.read_text(encoding="utf-8")))


def texts(svg: str) -> Counter[str]:
    """What a picture says; the place of a mark may differ from machine to machine, its text may not."""
    return Counter(
        "".join(node.itertext()) for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}text")
    )


def marks(svg: str) -> Counter[str]:
    """How many marks of each kind a picture has, by the role that Vega writes down: circles, lines, tiles."""
    nodes = ElementTree.fromstring(svg).iter()
    return Counter(str(node.get("aria-roledescription")) for node in nodes if node.get("aria-roledescription"))


@pytest.fixture(scope="module")
def drawn() -> dict[str, Any]:
    """What the examples of the page leave behind."""
    for package in ("altair", "networkx", "numpy", "vl_convert"):
        pytest.importorskip(package, reason=f"no {package} on this machine (the extra drawings)")
    document = Sybil(parsers=[PythonCodeBlockParser()]).parse(PAGE)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        for example in document.examples():
            example.evaluate()
    return document.namespace


def test_the_page_shows_every_picture() -> None:
    assert NAMES == sorted(path.stem for path in PICTURES.glob("*.svg")) == ["heat_map", "network"]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_what_the_page_draws(name: str, drawn: dict[str, Any]) -> None:
    import vl_convert

    made = vl_convert.vegalite_to_svg(drawn[name].to_dict())
    kept = (PICTURES / f"{name}.svg").read_text(encoding="utf-8")

    assert texts(made) == texts(kept), (
        f"draw {name}.svg again: write what vl_convert.vegalite_to_svg gives to docs/pictures"
    )
    assert marks(made) == marks(kept)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_names_every_person(name: str) -> None:
    roster = Roster()
    pages = (ROOT / "examples" / "county" / "meetings.txt").read_text(encoding="utf-8").split("\f")
    for number, text in enumerate(pages):
        roster.add(parse_page(text), page_id=str(number))
    said = texts((PICTURES / f"{name}.svg").read_text(encoding="utf-8"))

    assert {person.name for person in roster.persons()} <= set(said)
    assert not {form.name for person in roster.persons() for form in person.forms[1:]} & set(said)
    if name == "network":
        circles = marks((PICTURES / f"{name}.svg").read_text(encoding="utf-8"))["circle"]
        assert circles == len(roster.persons())
