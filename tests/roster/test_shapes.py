"""The table of shapes and readings, and what is made of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cnbulletin.corpus.shapes import likeness, reading, shape_keys, shapes

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "src" / "cnbulletin" / "corpus" / "data" / "shapes.tsv"
DATABASE = Path("/usr/share/unicode")

# Characters that are mistaken for each other, and characters that are not.
ALIKE = ["宫官", "英葵", "己已", "未末", "侯候", "晴睛", "土士", "戊戌", "洵淘", "岚风", "王玉", "冶治"]
UNLIKE = ["宫海", "英国", "己强", "未春", "侯云", "晴一", "土鹏", "戊新", "洵大", "岚方", "王鑫", "冶明"]


@pytest.mark.parametrize(("alike", "unlike"), [*zip(ALIKE, UNLIKE, strict=True)])
def test_what_looks_alike_is_nearer(alike: str, unlike: str) -> None:
    near, far = likeness(*alike), likeness(*unlike)

    assert near is not None
    assert far is not None
    assert 1 >= near > 0.5 > far >= 0


@pytest.mark.parametrize("pair", ALIKE)
def test_likeness_does_not_ask_who_is_first(pair: str) -> None:
    assert likeness(*pair) == likeness(*reversed(pair))
    assert likeness(pair[0], pair[0]) == 1


@pytest.mark.parametrize("pair", ALIKE)
def test_characters_that_look_alike_share_a_key(pair: str) -> None:
    assert set(shape_keys(pair[0])) & set(shape_keys(pair[1]))


@pytest.mark.parametrize(
    ("char", "syllable"),
    [("管", "guan"), ("官", "guan"), ("吕", "lü"), ("\U0002cc56", "di"), ("A", ""), ("\ue000", "")],
)
def test_readings(char: str, syllable: str) -> None:
    assert reading(char) == syllable


def test_what_the_table_does_not_hold_is_unknown() -> None:
    assert likeness("官", "\ue000") is None
    assert shape_keys("\ue000") == []


def test_the_table_is_sorted_and_whole() -> None:
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[0] != "#"]

    assert rows[0] == ["term", "corners", "cangjie", "strokes", "reading"]
    assert {len(row) for row in rows} == {5}
    assert [row[0] for row in rows[1:]] == sorted(shapes())
    assert all(shapes()[chr(code)].strokes for code in range(0x4E00, 0xA000))


def test_the_head_names_the_version_and_the_source() -> None:
    head = TABLE.read_text(encoding="utf-8").partition("term\t")[0]

    assert "Unicode 15.0.0" in head
    assert "kFourCornerCode, kCangjie, kTotalStrokes, kMandarin" in head


def test_the_tool_writes_this_table() -> None:
    if "Version 15.0.0" not in (DATABASE / "ReadMe.txt").read_text("utf-8") if DATABASE.exists() else True:
        pytest.skip("no Unihan 15.0.0 on this machine (Debian: the package unicode-data)")
    made = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "make_shapes.py"), str(DATABASE)],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
        check=True,
    )

    assert made.stdout == TABLE.read_text(encoding="utf-8")
