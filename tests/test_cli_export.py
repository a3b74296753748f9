"""``cnbulletin export``, ``cnbulletin schema`` and ``--offset-unit``: files that their tools read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cnbulletin as cnb
import standoff
from cnbulletin.cli import main
from cnbulletin.interchange import brat_config, json_schema, to_brat, to_conll, to_label_studio

TEXT = "本报讯（记者 林溪）1月5日上午，副县长𬱖见深、县领导江一\r\n帆出席会议。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two pages in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_bytes(TEXT.encode())
    (tmp_path / "two.txt").write_bytes("县长林溪讲话。".encode())
    return tmp_path


def test_conll(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "conll", "--layers", "person,byline", "one.txt", "two.txt"]) == 0

    layers = ["byline", "person"]
    pages = [cnb.parse_page(TEXT), cnb.parse_page("县长林溪讲话。")]
    assert capsys.readouterr().out == "".join(to_conll(page, layers=layers) for page in pages)


def test_label_studio(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "label-studio", "--offset-unit", "utf16", "one.txt", "two.txt"]) == 0

    one, two = json.loads(capsys.readouterr().out)
    assert one == to_label_studio(cnb.parse_page(TEXT), offset_unit="utf16", page_id="one.txt")
    assert two["data"] == {"text": "县长林溪讲话。", "page_id": "two.txt"}


def test_label_studio_with_a_page_that_is_missing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "label-studio", "none", "two.txt"]) == 2
    assert [task["data"]["page_id"] for task in json.loads(capsys.readouterr().out)] == ["two.txt"]
    assert main(["export", "label-studio", "none"]) == 2
    assert json.loads(capsys.readouterr().out) == []


def test_brat(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "brat", "--to", "made/here", "one.txt", "two.txt"]) == 0

    made = folder / "made" / "here"
    assert capsys.readouterr() == ("", "")
    assert sorted(path.name for path in made.iterdir()) == [
        "annotation.conf",
        "one.ann",
        "one.txt",
        "two.ann",
        "two.txt",
    ]
    txt, ann, conf = ((made / name).read_bytes().decode() for name in ("one.txt", "one.ann", "annotation.conf"))
    files = to_brat(cnb.parse_page(TEXT))
    assert (txt, ann, conf) == (files.txt, files.ann, brat_config())
    names = [found.text for found in standoff.read(txt, ann).stretches.values() if found.label == "name"]
    assert names == ["𬱖见深", "江一 帆"]


@pytest.mark.parametrize("whole", [False, True])
def test_brat_does_not_write_over_the_page(whole: bool, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = str(folder) if whole else "."

    assert main(["export", "brat", "--to", to, "one.txt"]) == 2
    assert (
        capsys.readouterr().err == f"cnbulletin: one.txt: would be written over itself: take another folder than {to}\n"
    )
    assert (folder / "one.txt").read_bytes() == TEXT.encode()


@pytest.mark.parametrize(("to", "message"), [("one.txt", "one.txt: cannot be written to: "), ("a\0b", "null byte")])
def test_brat_where_no_folder_can_be(to: str, message: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "brat", "--to", to, "two.txt"]) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert message in line


def test_brat_where_a_file_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "made" / "one.txt").mkdir(parents=True)

    assert main(["export", "brat", "--to", "made", "one.txt", "two.txt"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("cnbulletin: one.txt: cannot be written to ")
    assert (folder / "made" / "two.ann").exists()


def test_offset_unit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--offset-unit", "utf16", "one.txt"]) == 0

    data = json.loads(capsys.readouterr().out)
    assert data["offset_unit"] == "utf16"
    assert cnb.from_dict(data) == cnb.parse_page(TEXT)
    assert data["articles"][0]["paragraphs"][0]["span"]["end"] == len(TEXT.rstrip().encode("utf-16-le")) // 2


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema()
