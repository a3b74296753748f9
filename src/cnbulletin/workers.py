"""Processes that parse chunks of pages for this one, each over a pipe of its own.

A pipe each, and no queue that all share: a process that is killed can break its own pipe only, and the pipe tells.
"""

from __future__ import annotations

import pickle
import signal
import traceback
from collections import deque
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Thread
from typing import Any

from attrs import frozen

from cnbulletin.model import Page
from cnbulletin.options import Options
from cnbulletin.output.parcel import pack
from cnbulletin.page import parse_page

__all__ = ["Chunk", "FailedPage", "Outcome", "Worker", "attempt", "wait_for"]

# How long a process may take to end before it is ended by force, in seconds.
_PATIENCE = 2.0


@frozen(kw_only=True)
class FailedPage:
    """What :func:`parse_many` gives in the place of a page that it could not parse.

    ``index`` counts the texts from 0; ``error`` is the name of the error's class (``ProcessDied`` where the process
    that parsed the text was ended), ``message`` and ``traceback`` are its own, as text.

    >>> from cnbulletin import parse_many
    >>> failed = list(parse_many(["本报讯（记者林溪）会议召开。", None]))[1]
    >>> failed.index, failed.error
    (1, 'NotText')
    """

    index: int
    error: str
    message: str
    traceback: str


Outcome = Page | FailedPage


@frozen
class Chunk:
    """Texts that follow one another, and the index of the first; a text that is none has failed already."""

    first: int
    items: tuple[str | FailedPage, ...]
    full: bool

    def singles(self) -> list[Chunk]:
        """The same texts, one a chunk."""
        return [Chunk(self.first + at, (item,), self.full) for at, item in enumerate(self.items)]

    def outcomes(self, options: Options) -> Iterator[Outcome]:
        """The page of every text, or why there is none; parsed one by one, as they are asked for."""
        for at, item in enumerate(self.items):
            yield item if isinstance(item, FailedPage) else attempt(item, self.first + at, options)

    def died(self, how: str) -> Chunk:
        """The same chunk of one text, which is lost with its process."""
        message = f"the process that parsed this text {how}"
        lost = FailedPage(index=self.first, error="ProcessDied", message=message, traceback="")
        return Chunk(self.first, (lost,), self.full)


def attempt(text: Any, index: int, options: Options) -> Outcome:
    """The page of one text, or the record of what was raised."""
    try:
        return parse_page(text, options)
    except Exception as error:
        return FailedPage(index=index, error=type(error).__name__, message=str(error), traceback=traceback.format_exc())


class Worker:
    """One process, seen from the one that started it; it parses its chunks in the order in which they are given.

    ``spawn``, always: a forked process inherits the locks that other threads hold, open files, and whatever state
    the caller's other libraries are in; a spawned one holds nothing but what it is sent.
    """

    __slots__ = ("_process", "chunks", "connection", "started")

    connection: Connection[Any, Any]
    started: bool

    def __init__(self, options: bytes) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.chunks: deque[Chunk] = deque()  # given, and not answered
        self.started = False
        # daemon: this process ends it at exit, whatever has become of the generator.
        self._process: BaseProcess = context.Process(
            target=_serve, args=(theirs, options), name="cnbulletin", daemon=True
        )
        try:
            self._process.start()
        except BaseException:
            self.connection.close()
            raise
        finally:
            theirs.close()  # the only other end is now that of the process, so that its death closes the pipe

    def give(self, chunk: Chunk) -> bool:
        """Let a process that has started parse a chunk, sooner or later; false where it has died in the meantime."""
        try:
            self.connection.send(chunk)
        except OSError:
            return False
        self.chunks.append(chunk)
        return True

    def receive(self) -> bytes | None:
        """The packed outcomes of its first chunk, or ``None`` from a process that has now started.

        Raises ``EOFError`` or ``OSError`` where the process has died.
        """
        data = self.connection.recv_bytes()
        if self.started:
            self.chunks.popleft()
            return data
        self.started = True
        return None

    def how_it_ended(self) -> str:
        """What became of a process whose pipe is closed, in words."""
        self._process.join(_PATIENCE)
        code = self._process.exitcode
        if code is None:
            return "closed its pipe"
        try:
            return f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
        except ValueError:
            return f"was ended by signal {-code}"

    def end(self) -> None:
        """Ask the process to end."""
        self.connection.close()
        self._process.terminate()

    def reap(self) -> None:
        """See that the process has ended, if need be by force."""
        self._process.join(_PATIENCE)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        self._process.close()


def wait_for(workers: list[Worker], *, patiently: bool) -> list[Worker]:
    """Those of the workers that have something to say, or have died; patiently: at least one."""
    ready = wait([worker.connection for worker in workers], None if patiently else 0) if workers else []
    return [worker for worker in workers if worker.connection in ready]


def _serve(connection: Connection, options: bytes) -> None:
    """Parse chunks until the other end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the one that started us ends us
    known: Options = pickle.loads(options)
    chunks: SimpleQueue[Chunk | None] = SimpleQueue()
    try:
        connection.send_bytes(b"")
        Thread(target=_listen, args=(connection, chunks), daemon=True).start()
        while (chunk := chunks.get()) is not None:
            connection.send_bytes(pack([*chunk.outcomes(known)]))
    except (BrokenPipeError, ConnectionResetError):
        return  # nobody listens any more


def _listen(connection: Connection, chunks: SimpleQueue[Chunk | None]) -> None:
    """Take in chunks while others are parsed, so that who sends one never waits for who would send results."""
    try:
        while True:
            chunks.put(connection.recv())
    except (EOFError, OSError):
        return  # the other end of the pipe is closed
    finally:
        chunks.put(None)
