"""``cnbulletin view``: one HTML document to a file or to standard output; complaints are one line."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

import cnbulletin as cnb
from cnbulletin.cli import main

TEXT = "春耕工作会召开\n本报讯（记者 林溪）1月5日上午，县委书记江一帆出席会议并讲话。\r\n"

# Arguments that are no good, and what the one line must say.
REFUSED = [
    (["view"], "PAGE"),
    (["view", "page.txt", "page.txt"], "page.txt"),
    (["view", "page.txt", "-o"], "expected one argument"),
    (["view", "page.txt", "-o", "./page.txt"], "would overwrite a page; name another file"),
    (["view", "page.txt", "--issue-date", "2022"], "2022-01-11"),
    (["view", "none.txt"], "none.txt: no such file"),
    (["view", "page.txt", "-o", "none/page.html"], "none/page.html: no such folder; make it first"),
    (["view", "page.txt", "-o", "."], ".: is a directory"),
    (["view", "page.txt", "-o", "a\0b"], "cannot be written"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_bytes(TEXT.encode("utf-8"))
    (tmp_path / "gb.txt").write_bytes(TEXT.encode("gb18030"))
    return tmp_path


def test_to_standard_output(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["view", "page.txt"]) == 0

    out, err = capsysbinary.readouterr()
    assert err == b""
    assert out.decode("utf-8") == cnb.parse_page(TEXT).to_html(title="page.txt")


@pytest.mark.parametrize("name", ["page.txt", "gb.txt"])
def test_to_a_file(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "page.html").write_text("old" * 100_000, encoding="utf-8")

    assert main(["view", name, "-o", "page.html", "--encoding", "gb18030" if name == "gb.txt" else "utf-8"]) == 0
    assert capsys.readouterr() == ("", "")
    assert (folder / "page.html").read_bytes().decode("utf-8").endswith("</html>\n")
    assert "old" not in (folder / "page.html").read_text(encoding="utf-8")


def test_the_issue_date_is_used(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "page.txt", "--issue-date", "2022-01-11"]) == 0

    assert "2022-01-05 06:00:00" in capsys.readouterr().out


def test_from_standard_input(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("utf-8"))))

    assert main(["view", "-", "-o", "-"]) == 0
    assert capsys.readouterr().out == cnb.parse_page(TEXT).to_html()


@pytest.mark.parametrize(
    ("arguments", "message"), REFUSED, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_a_complaint_is_one_line(
    arguments: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.startswith("cnbulletin: ")
    assert err.count("\n") == 1
    assert (folder / "page.txt").read_bytes() == TEXT.encode("utf-8")
