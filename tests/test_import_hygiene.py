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
cnbulletin.parse_page
print(sorted({name.partition(".")[0] for name in sys.modules} & {"jieba", "hypothesis", "argparse", "multiprocessing"}))
"""
# The package alone: neither attrs nor any module of its own is imported before a name is asked for.
IMPORTS_NOTHING_YET = """
import sys
before = set(sys.modules)
import cnbulletin
new = {name for name in set(sys.modules) - before if name.startswith(("cnbulletin.", "attr", "importlib.res"))}
print(sorted(new), "logging" in sys.modules)
"""
IMPORTS_EVERYTHING_ASKED_FOR = """
import sys
from cnbulletin import *
print(sorted({name.partition(".")[0] for name in sys.modules} & {"jieba", "hypothesis", "argparse", "logging"}))
print(Page.__name__, parse_many.__name__, Options.__name__)
"""
# What is opened while everything of the package is imported: source and byte code, and no table.
OPENS_CODE_ONLY = """
import sys
import attrs
opened = []
def watch(event, arguments):
    if event == "open" and "cnbulletin" in str(arguments[0]) and not str(arguments[0]).endswith((".py", ".pyc")):
        opened.append(str(arguments[0]))
    if event == "open" and "jieba" in str(arguments[0]):
        opened.append(str(arguments[0]))
sys.addaudithook(watch)
import cnbulletin, cnbulletin.cli
for name in cnbulletin.__all__:
    getattr(cnbulletin, name)
print(opened)
cnbulletin.parse_page("会议召开")
print(any(name.endswith(".tsv") for name in opened))
"""
LOGS_NOTHING = """
import logging, sys, warnings, signal, locale, threading
def state():
    return (logging.root.handlers[:], logging.root.level, sorted(logging.root.manager.loggerDict), warnings.filters[:],
            [signal.getsignal(n) for n in (2, 15)], locale.setlocale(locale.LC_ALL), threading.active_count(),
            sys.getrecursionlimit(), sys.getswitchinterval(), sys.path[:], sys.stdout, sys.excepthook)
before = state()
import cnbulletin
cnbulletin.parse_page("全县春灌工作会议召开。县长林溪出席会议。")
list(cnbulletin.parse_many(["县长林溪出席会议。"]))
print(state() == before)
"""
NO_SUCH_NAME = """
import cnbulletin
try:
    cnbulletin.parse_pages
except AttributeError as error:
    print(error)
"""
PARSES_WITHOUT_JIEBA = f"""
import sys
import cnbulletin
page = cnbulletin.parse_page("{PAGE}")
print("jieba" in sys.modules, len(page.articles))
"""
# Importing the package a second time, with the compilers and readers of files watched.
WORKS_AT_FIRST_USE = """
import builtins, io, pathlib, pkgutil, re, sys
import attrs, importlib.resources
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
for owner, name in ((re, "compile"), (builtins, "open"), (pathlib.Path, "read_text")):
    watch(owner, name)
watch(importlib.resources, "files")
watch(pkgutil, "get_data")
import cnbulletin
for name in cnbulletin.__all__:
    getattr(cnbulletin, name)
print(done)
cnbulletin.parse_page("会议召开")
print(any(work.startswith("get_data") for work in done), any(work.startswith("compile") for work in done))
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
        ([], WORKS_AT_FIRST_USE, "[]\nTrue True\n"),
        (["-W", "error"], IMPORTS_NOTHING_YET, "[] False\n"),
        (["-W", "error"], IMPORTS_EVERYTHING_ASKED_FOR, "[]\nPage parse_many Options\n"),
        (["-W", "error"], OPENS_CODE_ONLY, "[]\nTrue\n"),
        (["-W", "error"], LOGS_NOTHING, "True\n"),
        (["-W", "error"], NO_SUCH_NAME, "module 'cnbulletin' has no attribute 'parse_pages'\n"),
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
