"""Documents of every version are read, and others refused by name; see output/migration.py for what makes a version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cnbulletin import InvalidData, Page, Span, UnknownSchemaVersion, from_dict, to_dict
from cnbulletin.output import convert, migration
from cnbulletin.output.migration import MIGRATIONS, SCHEMA_VERSION

# A page as each version wrote it, kept as it was written.
DOCUMENTS = Path(__file__).parent / "documents"
VERSIONS = range(1, SCHEMA_VERSION + 1)


def document(version: int) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((DOCUMENTS / f"version-{version}.json").read_text(encoding="utf-8"))
    return data


def test_there_is_a_step_up_from_each_older_version_and_no_other() -> None:
    assert sorted(MIGRATIONS) == list(VERSIONS)[:-1]
    assert {path.stem for path in DOCUMENTS.glob("version-*.json")} == {f"version-{version}" for version in VERSIONS}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_document_of_each_version_is_read(version: int) -> None:
    page = from_dict(document(version))

    assert isinstance(page, Page)
    assert page == from_dict(document(SCHEMA_VERSION))
    (article,) = page.articles
    assert (article.headline and article.headline.main, len(article.attendance)) == ("抢抓农时 备足水源", 2)


def test_the_present_form_is_that_of_its_document() -> None:
    """Red when a field is added, dropped or renamed without a new version."""
    assert to_dict(from_dict(document(SCHEMA_VERSION))) == document(SCHEMA_VERSION)


@pytest.mark.parametrize(
    ("version", "message"),
    [
        (SCHEMA_VERSION + 1, f"this release reads {SCHEMA_VERSION}, and not {SCHEMA_VERSION + 1}: take a newer one"),
        (0, f"this release reads {SCHEMA_VERSION}, and not 0"),
        (-1, "and not -1"),
        (None, "and not None"),
        (True, "and not True"),
        ("1", "and not '1'"),
        (1.0, "and not a value of type float"),
        ([1], "and not a value of type list"),
        (10**400, "and not a value of type int"),
    ],
)
def test_an_unknown_version(version: object, message: str) -> None:
    with pytest.raises(UnknownSchemaVersion) as caught:
        from_dict({**document(SCHEMA_VERSION), "schema_version": version})

    assert message in str(caught.value)
    assert isinstance(caught.value, InvalidData)


def test_steps_are_taken_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two versions that never were: the first wrote a length for the end, the second named the start 'begin'."""

    def with_end(data: dict[str, Any]) -> dict[str, Any]:
        return {"type": data["type"], "begin": data["begin"], "end": data["begin"] + data["length"]}

    def with_start(data: dict[str, Any]) -> dict[str, Any]:
        return {"type": data["type"], "start": data["begin"], "end": data["end"]}

    for module in (migration, convert):
        monkeypatch.setattr(module, "SCHEMA_VERSION", 3)
    monkeypatch.setattr(migration, "MIGRATIONS", {1: with_end, 2: with_start})
    oldest = {"schema_version": 1, "type": "Span", "begin": 3, "length": 2}

    assert from_dict(oldest) == Span(start=3, end=5)
    assert from_dict({"schema_version": 2, "type": "Span", "begin": 3, "end": 5}) == Span(start=3, end=5)
    assert from_dict(to_dict(Span(start=3, end=5))) == Span(start=3, end=5)
    assert oldest == {"schema_version": 1, "type": "Span", "begin": 3, "length": 2}
    with pytest.raises(UnknownSchemaVersion, match="this release reads 1, 2, 3, and not 4: take a newer one"):
        from_dict({**oldest, "schema_version": 4})
    with pytest.raises(InvalidData, match="unknown keys: 'begin'"):
        from_dict({**oldest, "schema_version": 3})
