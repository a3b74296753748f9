"""Importing the library costs little and touches nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import cnbulletin

PACKAGE = Path(cnbulletin.__file__).parent

# Sentences whose names the grammar settles by itself.
PAGE = "春耕工作会召开\\n本报讯（记者林溪）1月5日上午，县委书记江一帆、县长欧阳静出席会议。江一帆强调，不误农时。"

IMPORTS_LITTLE = """
import sys
import cnbulletin
print(sorted({name.partition(".")[0] for name in sys.modules} & {"jieba", "hypothesis", "argparse", "multiprocessing"}))
"""
PARSES_WITHOUT_JIEBA = f"""
import sys
import cnbulletin
page = cnbulletin.parse_page("{PAGE}")
print("jieba" in sys.modules, len(page.articles))
"""
# Importing the package a second time, with the compilers and readers of files watched.
WORKS_AT_FIRST_USE = """
import builtins, io, pathlib, re, sys
import attrs, regex, importlib.resources
import cnbulletin
ours = [name for name in sys.modules if name.partition(".")[0] == "cnbulletin"]
for name in ours:
    del sys.modules[name]
done = []
def watch(owner, name):
    real = getattr(owner, name)
    def watched(*arguments, **keywords):
        frame = sys._getframe(1)
        if "cnbulletin" in frame.f_code.co_filename:
            done.append(f"{name} {frame.f_code.co_filename}:{frame.f_lineno}")
        return real(*arguments, **keywords)
    setattr(owner, name, watched)
for owner, name in ((re, "compile"), (regex, "compile"), (builtins, "open"), (pathlib.Path, "read_text")):
    watch(owner, name)
watch(importlib.resources, "files")
import cnbulletin
print(done)
"""


def python(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent), **environment},
        timeout=60,
        check=False,
    )


# Flags, a script, and all that it may print.
@pytest.mark.parametrize(
    ("flags", "script", "printed"),
    [
        (["-W", "error"], "import cnbulletin", ""),
        (["-W", "error", "-B"], "import cnbulletin", ""),
        (["-W", "error"], IMPORTS_LITTLE, "[]\n"),
        (["-W", "error"], PARSES_WITHOUT_JIEBA, "False 1\n"),
        (["-W", "error", "-O"], PARSES_WITHOUT_JIEBA, "False 1\n"),
        (["-W", "error", "-OO"], PARSES_WITHOUT_JIEBA, "False 1\n"),
        ([], WORKS_AT_FIRST_USE, "[]\n"),
    ],
)
def test_prints_nothing_warns_of_nothing_writes_nothing(
    flags: list[str], script: str, printed: str, tmp_path: Path
) -> None:
    done = python(*flags, "-c", script, cwd=tmp_path, TMPDIR=str(tmp_path), HOME=str(tmp_path))

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == printed
    assert list(tmp_path.iterdir()) == []


def test_jieba_comes_through_its_door_in_silence(tmp_path: Path) -> None:
    script = "from cnbulletin.knowledge.segmenter import JiebaSegmenter as J; print(''.join(J().cut('会议召开')))"
    done = python("-W", "error", "-B", "-c", script, cwd=tmp_path, TMPDIR=str(tmp_path), PYTHONIOENCODING="utf-8")

    assert (done.returncode, done.stdout, done.stderr) == (0, "会议召开\n", "")
    assert list(tmp_path.iterdir()) == []
