"""Many pages: every text its page, in order, whatever becomes of the others, of the processes, or of the caller."""

from __future__ import annotations

import inspect
import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import ClassVar

import pytest

import cnbulletin as cnb
from cnbulletin import FailedPage, Lexicon, Options, Page, many, parse_many, parse_page
from cnbulletin.output.parcel import pack
from cnbulletin.workers import Chunk

SOURCES = Path(cnb.__file__).parent.parent
PEOPLE = ["林溪", "江一帆", "陈默", "公孙棠", "柳青"]


def text(at: int) -> str:
    return f"全县春灌工作会议召开\n本报讯（记者何野）1月{at % 28 + 1}日，县长{PEOPLE[at % 5]}出席第{at}次会议并讲话。"


def died(outcome: Page | FailedPage) -> tuple[str, str] | None:
    return (outcome.error, outcome.message) if isinstance(outcome, FailedPage) else None


class TestTheCall:
    def test_its_signature_is_a_promise(self) -> None:
        names = [(p.name, p.default, p.kind.name) for p in inspect.signature(parse_many).parameters.values()]

        assert names == [
            ("texts", inspect.Parameter.empty, "POSITIONAL_OR_KEYWORD"),
            ("processes", None, "POSITIONAL_OR_KEYWORD"),
            ("options", None, "KEYWORD_ONLY"),
        ]

    # At once, and not at the first page.
    @pytest.mark.parametrize(
        ("texts", "processes", "options", "error", "advice"),
        [
            ("本报讯", None, None, cnb.NotText, "one str"),
            (b"\xe6", None, None, cnb.NotText, "one bytes"),
            (None, None, None, cnb.NotText, "NoneType"),
            (7, 2, None, cnb.NotText, "int"),
            ([], 0, None, cnb.InvalidOptions, "not 0"),
            ([], -1, None, cnb.InvalidOptions, "not -1"),
            ([], 1.5, None, cnb.InvalidOptions, "1.5"),
            ([], True, None, cnb.InvalidOptions, "True"),
            ([], "2", None, cnb.InvalidOptions, "'2'"),
            ([], None, "2022-01-11", cnb.InvalidOptions, "Options"),
        ],
    )
    def test_refuses_and_teaches(
        self, texts: object, processes: object, options: object, error: type[Exception], advice: str
    ) -> None:
        with pytest.raises(error, match=advice):
            parse_many(texts, processes, options=options)  # type: ignore[arg-type]

    def test_refuses_options_that_cannot_be_sent(self) -> None:
        class Local:
            def cut(self, text: str, /) -> list[str]:
                return [text]

        options = Options(segmenter=Local())

        with pytest.raises(cnb.InvalidOptions, match="processes=1"):
            parse_many([text(0)], 2, options=options)
        assert list(parse_many([text(0)], 1, options=options)) == [parse_page(text(0))]

    def test_a_record_is_frozen_and_goes_anywhere(self) -> None:
        record = FailedPage(index=3, error="NotText", message="…", traceback="")

        assert pickle.loads(pickle.dumps(record)) == record and hash(record) == hash(record)
        with pytest.raises(AttributeError):
            record.index = 4  # type: ignore[misc]


# In this process; in two; and as the caller finds it who says nothing.
@pytest.mark.parametrize("processes", [1, 2, None])
class TestHereOrInProcesses:
    def test_gives_every_page_in_order(self, processes: int | None) -> None:
        texts = [text(at) for at in range(150)] + ["", "\ud800", text(150) * 200, "林", text(151)]

        assert list(parse_many(texts, processes)) == [parse_page(one) for one in texts]

    @pytest.mark.parametrize("number", [0, 1, 64, 65])
    def test_takes_any_number(self, processes: int | None, number: int) -> None:
        texts = (text(at) for at in range(number))

        assert [page.source for page in parse_many(texts, processes) if isinstance(page, Page)] == [
            text(at) for at in range(number)
        ]

    def test_isolates_what_is_no_text(self, processes: int | None) -> None:
        class Unpicklable:
            def __reduce__(self) -> str:
                raise AssertionError("sent")

        texts: list[object] = [text(0), b"\xe6", text(1), None, Unpicklable(), text(2)]
        found = list(parse_many(texts, processes))  # type: ignore[arg-type]

        assert [page.source for page in found if isinstance(page, Page)] == [text(0), text(1), text(2)]
        assert [(o.index, o.error) for o in found if isinstance(o, FailedPage)] == [
            (1, "NotText"), (3, "NotText"), (4, "NotText"),
        ]  # fmt: skip
        assert isinstance(found[1], FailedPage)
        assert "decode it first" in found[1].message and "Traceback" in found[1].traceback

    def test_a_text_of_a_derived_class_is_a_text(self, processes: int | None) -> None:
        class Tagged(str):
            pass

        assert list(parse_many([Tagged(text(0))], processes)) == [parse_page(text(0))]

    def test_passes_the_options_on(self, processes: int | None) -> None:
        options = Options(lexicon=Lexicon.default().extend(names=["惊蛰"]))
        found = list(parse_many(["惊蛰主持会议。"] * 2, processes, options=options))

        assert found == [parse_page("惊蛰主持会议。", options)] * 2 != [parse_page("惊蛰主持会议。")] * 2

    def test_an_endless_source_is_read_a_little_ahead(self, processes: int | None) -> None:
        read: list[int] = []

        def texts() -> Iterator[str]:
            for at in count():
                read.append(at)
                yield text(at)

        pages = parse_many(texts(), processes)
        found = [page.source for page in islice(pages, 300) if isinstance(page, Page)]
        pages.close()

        processors = processes or os.cpu_count() or 1
        assert found == [text(at) for at in range(300)]
        assert len(read) <= 300 + 64 * 4 * processors

    def test_what_the_source_raises_comes_after_what_it_gave(self, processes: int | None) -> None:
        def texts() -> Iterator[str]:
            yield from (text(at) for at in range(100))
            raise OSError("the disk is gone")

        found = []
        with pytest.raises(OSError, match="the disk is gone"):
            for page in parse_many(texts(), processes):
                found.append(page)

        assert found == [parse_page(text(at)) for at in range(100)]

    def test_nothing_is_read_before_the_first_page_is_asked_for(self, processes: int | None) -> None:
        def texts() -> Iterator[str]:
            raise AssertionError("read")
            yield ""

        parse_many(texts(), processes).close()


def run(script: str, folder: Path, *, signals: int = 0, expect: int = 0) -> tuple[str, str]:
    """Run a script to its end; a process that it leaves behind holds the pipes open, and this fails by time."""
    path = folder / "script.py"
    path.write_text(script, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8"},
        start_new_session=True,
    )
    try:
        if signals:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            os.killpg(process.pid, signals)  # as a terminal does it: every process of the group
        out, err = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    assert process.returncode == expect, err
    return out, err


HEAD = """
import os, signal, sys, threading, time, multiprocessing
import cnbulletin
from cnbulletin import FailedPage, Options, parse_many, parse_page
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests in the background ignores it
TEXT = "本报讯（记者林溪）县长江一帆出席会议。"
def endless():
    while True:
        yield TEXT
"""
# What a script does with a long run, and what it prints.
ENDINGS = {
    "leaves the loop": "for page in parse_many(endless(), 2): break\n    print('left')",
    "closes": "pages = parse_many(endless(), 2); next(pages); pages.close(); print('left')",
    "forgets": "pages = parse_many(endless(), 2); next(pages); del pages; print('left')",
    "ends with a page in its hand": "global pages\n    pages = parse_many(endless(), 2); next(pages); print('left')",
    "raises": "try:\n        for page in parse_many(endless(), 2): 1 / 0\n    except ZeroDivisionError: print('left')",
    "reads to the end": "print('left') if len(list(parse_many([TEXT] * 200, 2))) == 200 else None",
    "is in a thread": "t = threading.Thread(target=lambda: next(parse_many(endless(), 2))); t.start(); t.join(); print('left')",
}


class Process:
    """Stands for a worker, without a process: the first one dies where it is given a second chunk."""

    made: ClassVar[list[Process]] = []

    def __init__(self, _: bytes) -> None:
        self.started, self.dead = False, False
        self.chunks: deque[Chunk] = deque()
        self.results: list[bytes] = []
        self.made.append(self)

    def give(self, chunk: Chunk) -> bool:
        self.dead = self.dead or (self is self.made[0] and bool(self.chunks))
        if not self.dead:
            self.chunks.append(chunk)
            self.results.append(pack([*chunk.outcomes(Options())]))
        return not self.dead

    def receive(self) -> bytes | None:
        if not self.started:
            self.started = True
            return None
        if not self.results:
            raise EOFError
        self.chunks.popleft()
        return self.results.pop(0)

    def how_it_ended(self) -> str:
        return "was ended"

    def end(self) -> None: ...

    def reap(self) -> None: ...


def speaking(workers: list[Process], *, patiently: bool) -> list[Process]:
    found = [worker for worker in workers if not worker.started or worker.results or worker.dead]
    assert found or not workers or not patiently
    return found


def test_what_a_process_has_done_before_its_death_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "Worker", Process)
    monkeypatch.setattr(many, "wait_for", speaking)
    monkeypatch.setattr(Process, "made", [])
    texts = [text(at) * 900 for at in range(6)]  # a chunk each

    assert [page.source for page in parse_many(texts, 2) if isinstance(page, Page)] == texts
    assert len(Process.made) == 3
    assert Process.made[0].dead


@pytest.mark.skipif(os.name != "posix", reason="signals and process groups")
class TestProcesses:
    @pytest.mark.parametrize("ending", sorted(ENDINGS))
    def test_no_process_is_left_behind(self, ending: str, tmp_path: Path) -> None:
        script = f"{HEAD}\ndef main():\n    {ENDINGS[ending]}\nif __name__ == '__main__':\n    main()\n"

        assert run(script, tmp_path) == ("left\n", "")

    # In the middle of the work; and while the processes start.
    @pytest.mark.parametrize("first", ["next(pages)", "pass"])
    def test_an_interrupt_ends_all(self, first: str, tmp_path: Path) -> None:
        main = f"""
    pages = parse_many(endless(), 2)
    {first}
    try:
        print("ready", flush=True)
        for page in pages: pass
    except KeyboardInterrupt:
        print("interrupted")
"""
        out, _ = run(f"{HEAD}\nif __name__ == '__main__':{main}", tmp_path, signals=signal.SIGINT)

        assert out == "interrupted\n"

    def test_a_killed_caller_leaves_none_behind(self, tmp_path: Path) -> None:
        main = "\n    pages = parse_many(endless(), 2); next(pages)\n    print('ready', flush=True)\n    for _ in pages: pass"
        script = f"{HEAD}\nif __name__ == '__main__':{main}\n"
        path = tmp_path / "script.py"
        path.write_text(script, encoding="utf-8")
        process = subprocess.Popen(
            [sys.executable, str(path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(SOURCES)},
            start_new_session=True,
        )
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            process.kill()
            process.communicate(timeout=60)  # to the end of the pipes, which the others hold too
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise

    def test_a_text_that_kills_its_process_is_a_record(self, tmp_path: Path) -> None:
        # The main module is imported in every process: there it makes the parser deadly for one text.
        script = f"""{HEAD}
import cnbulletin.workers as workers
real = workers.parse_page
def deadly(text, options=None):
    if text == "杀":
        os.kill(os.getpid(), signal.SIGKILL)
    if text == "退":
        os._exit(7)
    if text == "错":
        raise RecursionError("too deep")
    return real(text, options)
if multiprocessing.current_process().name != "MainProcess":
    workers.parse_page = deadly
if __name__ == "__main__":
    texts = [TEXT] * 90 + ["杀"] + [TEXT] * 5 + ["退", "错"] + [TEXT] * 90 + ["杀"]
    found = list(parse_many(texts, 2))
    good = parse_page(TEXT)
    print(len(found), sum(page == good for page in found))
    for record in found:
        if isinstance(record, FailedPage):
            print(record.index, record.error, record.message, "deadly" in record.traceback)
"""
        out, _ = run(script, tmp_path)

        assert out.splitlines() == [
            "189 185",
            "90 ProcessDied the process that parsed this text was ended by SIGKILL False",
            "96 ProcessDied the process that parsed this text ended with exit code 7 False",
            "97 RecursionError too deep True",
            "188 ProcessDied the process that parsed this text was ended by SIGKILL False",
        ]

    def test_a_process_killed_from_outside_costs_no_page(self, tmp_path: Path) -> None:
        script = f"""{HEAD}
if __name__ == "__main__":
    good = parse_page(TEXT)
    found = 0
    for at, page in enumerate(parse_many([TEXT] * 400, 2)):
        assert page == good, page
        found += 1
        if at == 0:
            os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
    print(found)
"""
        assert run(script, tmp_path) == ("400\n", "")

    def test_a_script_without_a_guard_is_told(self, tmp_path: Path) -> None:
        script = f"{HEAD}\ntry:\n    list(parse_many(endless(), 2))\nexcept cnbulletin.ProcessFailed as error:\n    print(error)\n"
        out, _ = run(script, tmp_path)

        assert "ended with exit code 1" in out and '`if __name__ == "__main__":`' in out

    @pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
    def test_works_under_any_start_method_and_in_its_children(self, method: str, tmp_path: Path) -> None:
        script = f"""{HEAD}
def child(send):
    send.send(list(parse_many([TEXT] * 100, 2)) == [parse_page(TEXT)] * 100)
def daemon(send):
    send.send(list(parse_many([TEXT] * 100)) == [parse_page(TEXT)] * 100)
if __name__ == "__main__":
    multiprocessing.set_start_method("{method}")
    parse_page(TEXT)
    for target in (child, daemon):
        receive, send = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(target=target, args=(send,), daemon=target is daemon)
        process.start()
        print(receive.recv())
        process.join()
    print(len(list(parse_many([TEXT] * 100, 2))))
"""
        assert run(script, tmp_path) == ("True\nTrue\n100\n", "")

    def test_few_pages_start_no_process(self, tmp_path: Path) -> None:
        script = f"""{HEAD}
multiprocessing.get_context("spawn").Process.start = None
print(len(list(parse_many([TEXT] * 20))), len(list(parse_many([TEXT] * 200, 1))))
"""
        assert run(script, tmp_path) == ("20 200\n", "")
