"""The pictures of the documents are what their examples draw."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from cnbulletin import parse_page
from cnbulletin.roster import Roster

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
# The pages of a document that draws, and the packages that its examples need.
NEEDS = {"networks": ["networkx", "numpy"], "tutorial": ["networkx", "numpy", "pypdfium2"]}


def shown(page: str) -> list[str]:
    """The names of the pictures of a document."""
    return re.findall(r"\(pictures/(\w+)\.svg\)", (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8"))


NAMES = [(page, name) for page in NEEDS for name in shown(page)]


def texts(svg: str) -> Counter[str]:
    """What a picture says; the place of a mark may differ from machine to machine, its text may not."""
    return Counter(
        "".join(node.itertext()) for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}text")
    )


def marks(svg: str) -> Counter[str]:
    """How many marks of each kind a picture has, by the role that Vega writes down: circles, lines, tiles."""
    nodes = ElementTree.fromstring(svg).iter()
    return Counter(str(node.get("aria-roledescription")) for node in nodes if node.get("aria-roledescription"))


@cache
def drawn(page: str) -> dict[str, Any]:
    """What the examples of a document leave behind."""
    for package in ("altair", "vl_convert", *NEEDS[page]):
        pytest.importorskip(package, reason=f"no {package} on this machine (the extra drawings)")
    document = Sybil(parsers=[PythonCodeBlockParser()]).parse(ROOT / "docs" / f"{page}.md")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        for example in document.examples():
            example.evaluate()
    return document.namespace


def test_every_picture_is_shown() -> None:
    assert sorted(name for _, name in NAMES) == sorted(path.stem for path in PICTURES.glob("*.svg"))
    assert len(NAMES) == 3


@pytest.mark.parametrize(("page", "name"), NAMES)
def test_a_picture_is_what_its_document_draws(page: str, name: str) -> None:
    document = drawn(page)
    import vl_convert

    made = vl_convert.vegalite_to_svg(document[name].to_dict())
    kept = (PICTURES / f"{name}.svg").read_text(encoding="utf-8")

    assert texts(made) == texts(kept), (
        f"draw {name}.svg again: write what vl_convert.vegalite_to_svg gives to docs/pictures"
    )
    assert marks(made) == marks(kept)


@pytest.mark.parametrize("name", shown("networks"))
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
