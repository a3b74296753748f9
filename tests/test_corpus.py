"""The corpus: every field of every invented page as a careful reader takes it; known failures are listed."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from benchmarks.accuracy.comparator import MEASURES, Gold, compare
from cnbulletin import Page, parse_page
from strategies import CORPUS, PAGE_FILES

NAMES = sorted(path.stem for path in (CORPUS / "gold").glob("*.json"))


@cache
def known_failures() -> dict[tuple[str, str], str]:
    """The reasons, by page and measure."""
    lines = (CORPUS / "known_failures.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return {(page, measure): reason for page, measure, reason in rows}


@cache
def gold(name: str) -> Gold:
    found: Gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def parsed(name: str) -> Page:
    return parse_page(PAGE_FILES[name].read_bytes().decode("utf-8"))


def cases() -> list[object]:
    """Every page with every measure; the known failures are expected to fail."""
    failures = known_failures()
    return [
        pytest.param(
            name,
            measure,
            marks=[pytest.mark.xfail(reason=failures[name, measure], raises=AssertionError, strict=True)]
            if (name, measure) in failures
            else [],
            id=f"{name}-{measure}",
        )
        for name in NAMES
        for measure in MEASURES
    ]


@pytest.mark.parametrize(("name", "measure"), cases())
def test_page(name: str, measure: str) -> None:
    extra, missing = compare(parsed(name), gold(name), measure)

    assert (extra, missing) == ([], [])


def test_every_page_has_its_gold() -> None:
    assert sorted(PAGE_FILES) == NAMES
    assert [gold(name)["page"] for name in NAMES] == [f"{name}.txt" for name in NAMES]


def test_known_failures_name_pages_and_measures_and_say_why() -> None:
    for (page, measure), reason in known_failures().items():
        assert page in NAMES
        assert measure in MEASURES
        assert reason


def test_lines_end_as_they_are_written() -> None:
    """Offsets count the file's own characters; a checkout must not translate them."""
    attributes = Path(__file__).parent.parent / ".gitattributes"

    assert "tests/corpus/pages/* -text" in attributes.read_text(encoding="utf-8").splitlines()
