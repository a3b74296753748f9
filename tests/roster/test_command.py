"""``cnbulletin roster``: three tables over all pages, and decisions on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from cnbulletin.cli import main

PAGES = (Path(__file__).parents[2] / "examples" / "county" / "meetings.txt").read_text(encoding="utf-8").split("\f")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    for number, text in enumerate(PAGES):
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return [f"{number:02}.txt" for number in range(len(PAGES))]


def test_persons_are_json_lines(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "persons", *files]) == 0
    persons = {person["id"]: person for person in map(json.loads, capsys.readouterr().out.splitlines())}

    assert persons["裴彧"]["forms"] == [{"name": "裴彧", "count": 8}, {"name": "裴或", "count": 3}]
    assert persons["沈望津"]["titles"][1] == {
        "title": "副县长",
        "count": 3,
        "first": "2024-03-13",
        "last": "2024-04-23",
    }
    merge = persons["裴彧"]["merges"][0]
    assert (merge["one"], merge["other"], merge["forced"]) == ("裴彧", "裴或", False)
    assert merge["bits"] == pytest.approx(sum(found["bits"] for found in merge["evidence"]), abs=0.01)


def test_appearances_are_csv(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "appearances", *files]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert {row["printed"] for row in rows if row["person"] == "裴彧"} == {"裴彧", "裴或"}
    assert rows[0]["page_id"] == "00.txt"
    assert PAGES[0][int(rows[0]["name_start"]) : int(rows[0]["name_end"])] == rows[0]["printed"]


def test_edges_are_csv_in_a_file(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "edges", *files, "-o", "edges.csv"]) == 0
    lines = Path("edges.csv").read_text(encoding="utf-8").splitlines()

    assert capsys.readouterr().out == ""
    assert lines[:2] == ["Source,Target,Type,Weight,First,Last", "林溪,江一帆,Undirected,16,2024-03-05,2024-05-20"]


def test_decisions(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roster", "persons", *files, "--refuse", "裴彧", "裴或", "--force", "贺知秋", "薛远山"]) == 0
    persons = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    forms = [{form["name"] for form in person["forms"]} for person in persons]

    assert {"裴彧"} in forms
    assert {"裴或"} in forms
    assert {"贺知秋", "薛远山"} in forms


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["people", "00.txt"], "people"),
        (["edges", "00.txt", "-o", "00.txt"], "would overwrite a page"),
        (["edges", "-", "-"], "only once"),
        (["edges", "00.txt", "--force", "林溪"], "--force"),
        (["edges", "00.txt", "--force", "林溪", "林溪"], "needs two names"),
        (["edges", "00.txt", "--force", "卓尔", "柳青"], "share list"),
    ],
)
def test_what_cannot_be_is_one_line_and_status_2(
    arguments: list[str], message: str, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["roster", *arguments]) == 2
    printed = capsys.readouterr()

    assert printed.out == ""
    assert message in printed.err
    assert printed.err.count("\n") == 1
    assert Path("00.txt").read_text(encoding="utf-8") == PAGES[0]


def test_a_page_that_cannot_be_read_does_not_stop_the_others(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["roster", "edges", "99.txt", *files[:2]]) == 2
    printed = capsys.readouterr()

    assert "99.txt: no such file" in printed.err
    assert "林溪,江一帆,Undirected,2" in printed.out
