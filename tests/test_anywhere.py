"""A result depends on the text and the options alone: not on threads, processes, environment, or what may be written."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import cnbulletin
from cnbulletin import parse_page, to_json
from strategies import PAGE_FILES

SOURCES = Path(cnbulletin.__file__).parent.parent
FILES = [str(path) for path in PAGE_FILES.values()][::16]

HEAD = """
import hashlib, sys
def texts():
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            yield file.read().decode("utf-8")
def digest(texts):
    import cnbulletin
    found = hashlib.sha256()
    for text in texts:
        found.update(cnbulletin.to_json(cnbulletin.parse_page(text)).encode("utf-8"))
    return found.hexdigest()
"""
PLAIN = f"{HEAD}\nprint(digest(texts()))"
# Everything that the environment says about language is taken over before the first import.
BY_LOCALE = f"""
import locale
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
{PLAIN}"""
# Nothing may be opened for writing, made, moved or deleted, no process started, nothing connected.
READ_ONLY = f"""
import os, sys
def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        if any(ch in (mode or "r") for ch in "wax+") or flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise PermissionError("read-only: " + str(path))
    elif event in FORBIDDEN or event.partition(".")[0] in ("shutil", "socket", "subprocess", "tempfile", "urllib"):
        raise PermissionError(event)
FORBIDDEN = {{"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
             "os.fork", "os.forkpty", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.putenv", "os.kill"}}
sys.addaudithook(watch)
{PLAIN}"""
# Eight threads that begin at once, before anything but the package itself is imported; each with another page first.
THREADS = f"""
import sys, threading
import cnbulletin
{HEAD}
sys.setswitchinterval(1e-5)
read = list(texts())
start = threading.Barrier(8)
found = [None] * 8
def parse(at):
    turn = at % len(read)
    start.wait()
    pages = [cnbulletin.to_json(cnbulletin.parse_page(text)) for text in read[turn:] + read[:turn]]
    found[at] = pages[len(read) - turn :] + pages[: len(read) - turn]
threads = [threading.Thread(target=parse, args=(at,)) for at in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
digests = {{hashlib.sha256("".join(pages).encode("utf-8")).hexdigest() for pages in found}}
print(*digests)
"""
# A child parses what its parent has not touched yet, and what it has.
CHILDREN = f"""
import multiprocessing
{HEAD}
def child(send, texts):
    send.send(digest(texts))
if __name__ == "__main__":
    read = list(texts())
    context = multiprocessing.get_context("METHOD")
    digests = set()
    for warm in (0, 1):
        if warm:
            digest(read[:warm])
        receive, send = context.Pipe(duplex=False)
        process = context.Process(target=child, args=(send, read))
        process.start()
        digests.add(receive.recv())
        process.join()
    print(*digests, digest(read) in digests)
"""


@cache
def expected() -> str:
    found = hashlib.sha256()
    for path in FILES:
        text = Path(path).read_bytes().decode("utf-8")
        found.update(to_json(parse_page(text)).encode("utf-8"))
    return found.hexdigest()


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments, *FILES],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(SOURCES), **environment},
        timeout=120,
        check=False,
    )


def python(*arguments: str, cwd: Path, **environment: str) -> str:
    done = run(*arguments, cwd=cwd, **environment)

    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


@pytest.mark.parametrize("seed", ["1", "4294967295"])
def test_whatever_the_hashes(seed: str, tmp_path: Path) -> None:
    assert python("-c", PLAIN, cwd=tmp_path, PYTHONHASHSEED=seed) == expected()


@pytest.mark.parametrize("locale", ["C", "POSIX", "zh_CN.UTF-8", "zh_CN.GB18030", "tr_TR.UTF-8"])
def test_whatever_the_locale(locale: str, tmp_path: Path) -> None:
    language = {"LC_ALL": locale, "LANG": locale, "LANGUAGE": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    assert python("-c", BY_LOCALE, cwd=tmp_path, **language) == expected()


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York", "nowhere"])
def test_whatever_the_time_zone(zone: str, tmp_path: Path) -> None:
    assert python("-c", PLAIN, cwd=tmp_path, TZ=zone) == expected()


@pytest.mark.parametrize("folder", ["/", "tests", "a folder that is gone"])
def test_wherever_it_is_called(folder: str, tmp_path: Path) -> None:
    if folder == "tests":
        assert python("-c", PLAIN, cwd=Path(__file__).parent) == expected()
    elif folder == "/":
        assert python("-c", PLAIN, cwd=Path(tmp_path.anchor)) == expected()
    else:
        gone = f"import os\nos.mkdir('gone')\nos.chdir('gone')\nos.rmdir('../gone')\n{PLAIN}"
        assert python("-c", gone, cwd=tmp_path) == expected()


@pytest.mark.parametrize("flags", [["-O"], ["-OO", "-s", "-P"], ["-X", "dev", "-W", "error", "-b"]])
def test_whatever_the_flags(flags: list[str], tmp_path: Path) -> None:
    assert python(*flags, "-c", PLAIN, cwd=tmp_path) == expected()


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nothing")

    assert python("-B", "-c", READ_ONLY, cwd=tmp_path, HOME=nowhere, TMPDIR=nowhere) == expected()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("work", ["open('x', 'w')", "open('x', 'r+b')", "os.open('x', os.O_CREAT)", "os.mkdir('x')"])
def test_the_watch_would_see_it(work: str, tmp_path: Path) -> None:
    done = run("-B", "-c", READ_ONLY.replace(PLAIN, work), cwd=tmp_path)

    assert done.returncode == 1
    assert "PermissionError" in done.stderr


def test_in_eight_threads_from_cold(tmp_path: Path) -> None:
    assert python("-W", "error", "-c", THREADS, cwd=tmp_path) == expected()


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_in_child_processes(method: str, tmp_path: Path) -> None:
    if method != "spawn" and os.name != "posix":
        pytest.skip("no fork here")
    path = tmp_path / "script.py"
    path.write_text(CHILDREN.replace("METHOD", method), encoding="utf-8")

    assert python(str(path), cwd=tmp_path) == f"{expected()} True"
