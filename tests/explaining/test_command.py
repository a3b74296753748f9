"""``cnbulletin explain`` on files, pipes and terminals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cnbulletin as cnb
from cnbulletin.cli import main
from cnbulletin.explaining.dump import columns, dump

TEXT = "全县春灌会议召开\n本报讯（记者林溪）3月2日，县长江一帆出席会议。\n"
REFUSED = (
    (["explain"], "PAGE"),
    (["explain", "--width", "39", "page.txt"], "from 40 to 9999"),
    (["explain", "--width", "x", "page.txt"], "from 40 to 9999"),
    (["explain", "--json", "--find", "江", "page.txt"], "--json gives the whole"),
    (["explain", "--json", "--width", "80", "page.txt"], "--json gives the whole"),
    (["explain", "-", "-"], "only once"),
    (["explain", "--colour", "page.txt"], "--colour"),
    (["explain", "missing.txt"], "no such file"),
)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page in a working folder of its own."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def explained(options: cnb.Options | None = None) -> cnb.Explanation:
    return cnb.explain(cnb.parse_page(TEXT, options), options)


@pytest.mark.usefixtures("page")
class TestExplain:
    def test_writes_the_lines_of_a_page_without_colours_to_a_pipe(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", "page.txt"]) == 0

        assert capsys.readouterr() == (dump(explained(), width=100) + "\n", "")

    def test_takes_a_width(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", "--width", "60", "page.txt"]) == 0

        out = capsys.readouterr().out
        assert out == dump(explained(), width=60) + "\n"
        assert max(map(columns, out.splitlines())) <= 60

    def test_takes_an_issue_date_so_that_nothing_is_unexplained(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", "--issue-date", "2024-03-03", "page.txt"]) == 0

        assert "unexplained" not in capsys.readouterr().out

    def test_finds_by_text_by_rule_and_by_evidence(self, capsys: pytest.CaptureFixture[str]) -> None:
        for wanted, first in (
            ("江一帆", "attendee 江一帆"),
            ("time.span", "event_time"),
            ("predicate.", "attendee_list"),
        ):
            assert main(["explain", "--find", wanted, "page.txt"]) == 0
            assert capsys.readouterr().out.startswith(first)

    def test_says_where_nothing_is_found(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", "--find", "陈默", "page.txt"]) == 2

        out, err = capsys.readouterr()
        assert out == ""
        assert "page.txt: no object of it holds '陈默'" in err
        assert err.count("\n") == 1

    def test_writes_data(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", "--json", "page.txt"]) == 0

        data = json.loads(capsys.readouterr().out)
        assert data["file"] == "page.txt"
        assert data["kind"] == "page"
        assert data["span"] == {"start": 0, "end": len(TEXT)}
        assert data["parts"][0]["parts"][0]["rule"] == "headline.before"

    def test_heads_each_of_several_pages_with_its_name(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", "--find", "江一帆", "page.txt", "page.txt"]) == 0

        assert capsys.readouterr().out.count("page.txt:\nattendee 江一帆") == 2


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(("arguments", "complaint"), REFUSED)
def test_refuses_in_one_line(arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert complaint in err
    assert err.count("\n") == 1


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),  # no-color.org: present and not an empty string
        ({"TERM": "dumb"}, False),
    ],
)
def test_colours_a_terminal(
    variables: dict[str, str], coloured: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert main(["explain", "page.txt"]) == 0

    assert capsys.readouterr().out == dump(explained(), width=72, colour=coloured) + "\n"
