"""Many pages, in order, on every processor: ``parse_many``."""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from multiprocessing import current_process

from cnbulletin.errors import InvalidOptions, NotText, ProcessFailed
from cnbulletin.options import Options
from cnbulletin.workers import Chunk, FailedPage, Outcome, State, Worker, attempt, wait_for

__all__ = ["FailedPage", "parse_many"]

# A chunk is full with so many characters or texts: enough work that the way there and back costs next to nothing.
_CHUNK_CHARACTERS = 16_384
_CHUNK_TEXTS = 64
# Chunks a process that may be read and not yet given back; the bound of the memory.
_WINDOW = 4
# So many processes in a row that die while they start are no accident.
_FAILURES = 5


def parse_many(
    texts: Iterable[str], processes: int | None = None, *, options: Options | None = None
) -> Generator[Outcome, None, None]:
    """Parse many pages; gives the result of every text, in order, as soon as it and those before it are there.

    ``texts`` may be endless: it is read a little ahead only (four chunks a process, a chunk being 64 texts or
    16,384 characters).  ``processes=None`` takes one process for each processor that this one may use, and none
    where a single chunk holds all texts; ``processes=1`` parses in this process and starts none.  A text that
    cannot be parsed, something that is no ``str``, or a text whose process dies gives a :class:`FailedPage` in its
    place; the others are parsed.  What ``texts`` itself raises comes after the results of the texts before it.

    New processes are spawned, so a script calls this under ``if __name__ == "__main__":``.  They end with the
    generator: when it is exhausted, closed (also by leaving a ``for`` loop), or interrupted.

    Raises, at the call, :class:`NotText` (a ``TypeError``) where ``texts`` is one text or nothing to iterate over,
    and :class:`InvalidOptions` for a number of processes below 1 or options that cannot be sent to a process;
    later :class:`ProcessFailed` where no process can be started.

    >>> [len(page.articles) for page in parse_many(["本报讯（记者林溪）会议召开。", "江一帆出席会议。"])]
    [1, 1]
    """
    if isinstance(texts, str | bytes | bytearray | memoryview) or not isinstance(texts, Iterable):
        raise NotText(f"texts must be an iterable of str, e.g. [text], and not one {type(texts).__name__}")
    if processes is not None and (type(processes) is not int or processes < 1):
        raise InvalidOptions(f"processes must be None or an int from 1, and not {processes!r}")
    if options is None:
        options = Options()
    if not isinstance(options, Options):
        raise InvalidOptions(f"options must be an Options, e.g. Options(issue_date=…), and not {options!r}")
    count = processes or _processors()
    if count == 1:
        return _here(texts, options)
    return _Pages(texts, count, options, small_here=processes is None).parse()


def _processors() -> int:
    """The processors that this process may use; a daemonic process may start no other, and has one."""
    if current_process().daemon:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _here(texts: Iterable[object], options: Options) -> Generator[Outcome, None, None]:
    for index, text in enumerate(texts):
        yield attempt(text, index, options)


def _chunks(texts: Iterable[object], options: Options) -> Iterator[Chunk]:
    """The texts in chunks; what the iterable raises comes after the chunk of the texts before it."""
    first, size = 0, 0
    items: list[str | FailedPage] = []
    reading = enumerate(texts)
    while True:
        try:
            index, text = next(reading)
        except StopIteration:
            break
        except Exception:
            if items:
                yield Chunk(first, tuple(items), full=False)
            raise
        if isinstance(text, str):
            size += len(text)
            # A class derived from str may be unknown where it is sent to.
            items.append(text if type(text) is str else str.__str__(text))
        else:
            failed = attempt(text, index, options)
            assert isinstance(failed, FailedPage)
            items.append(failed)
        if size >= _CHUNK_CHARACTERS or len(items) >= _CHUNK_TEXTS:
            yield Chunk(first, tuple(items), full=True)
            first, size, items = index + 1, 0, []
    if items:
        yield Chunk(first, tuple(items), full=False)


class _Pages:
    """One run over the texts: the workers, the chunks on their way, and the results that wait for their turn."""

    def __init__(self, texts: Iterable[object], count: int, options: Options, *, small_here: bool) -> None:
        self._chunks = _chunks(texts, options)
        self._count = count
        self._options = options
        self._sent_options = _pickled(options)
        self._small_here = small_here
        self._workers: list[Worker] = []
        self._waiting: deque[Chunk] = deque()  # read, and given to no worker
        self._done: dict[int, bytes | list[Outcome]] = {}  # by the index of the first text, pickled or not
        self._next = 0  # the index of the text whose result is to be given next
        self._failures = _FAILURES - 1  # processes that died before they could do anything; the first is one too many
        self._exhausted = False
        self._problem: Exception | None = None  # what the iterable raised

    def parse(self) -> Generator[Outcome, None, None]:
        """The results, in order."""
        try:
            while not self._exhausted or self._open():
                self._turn(patiently=self._next not in self._done)
                if self._next in self._done:
                    for outcome in self._take():
                        yield outcome
                        self._turn(patiently=False)  # no worker waits for as long as the caller holds a page
            if self._problem is not None:
                raise self._problem
        finally:
            for worker in self._workers:
                worker.end()
            for worker in self._workers:
                worker.reap()

    def _take(self) -> list[Outcome]:
        found = self._done.pop(self._next)
        outcomes: list[Outcome] = pickle.loads(found) if isinstance(found, bytes) else found
        self._next += len(outcomes)
        return outcomes

    def _open(self) -> int:
        """The chunks that are read and not given back."""
        return len(self._waiting) + len(self._done) + sum(worker.chunk is not None for worker in self._workers)

    def _turn(self, *, patiently: bool) -> None:
        """Take what the workers have, and give the idle ones something to do."""
        for worker in wait_for([one for one in self._workers if one.state is not State.IDLE], patiently=patiently):
            self._receive(worker)
        self._read()
        for worker in [one for one in self._workers if one.state is State.IDLE]:
            if self._waiting and not worker.give(self._waiting[0]):
                self._bury(worker)
            elif self._waiting:
                self._waiting.popleft()

    def _receive(self, worker: Worker) -> None:
        chunk, starting = worker.chunk, worker.state is State.STARTING
        try:
            data = worker.receive()
        except (EOFError, OSError):
            how = worker.how_it_ended()
            self._bury(worker)
            if starting:
                self._not_started(how)
            elif chunk is not None and len(chunk.items) > 1:  # one by one: only the text that kills is lost
                self._waiting.extendleft(reversed(chunk.singles()))
            elif chunk is not None:
                self._done[chunk.first] = chunk.died(how)
        else:
            if chunk is not None and data is not None:
                self._done[chunk.first] = data
            elif starting:
                self._failures = 0

    def _not_started(self, how: str) -> None:
        """Once the first has started, a process that does not was ended from outside, and gets a successor."""
        self._failures += 1
        if self._failures >= _FAILURES:
            raise ProcessFailed(
                f"a process could not be started: it {how} while it imported the main module. "
                'Call parse_many under `if __name__ == "__main__":` in a file, or pass processes=1'
            )

    def _bury(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.end()
        worker.reap()

    def _read(self) -> None:
        """Read chunks for workers that have nothing to do, and start workers for them, both within the bounds."""
        while not self._exhausted and self._free() > len(self._waiting) and self._open() < _WINDOW * self._count:
            try:
                chunk = next(self._chunks, None)
            except Exception as problem:
                self._problem, chunk = problem, None
            if chunk is None:
                self._exhausted = True
            elif self._small_here and chunk.first == 0 and not chunk.full:
                self._done[0] = chunk.parse(self._options)
            else:
                self._waiting.append(chunk)
        while len(self._workers) < self._count and len(self._waiting) > self._ready():
            self._workers.append(Worker(self._sent_options))

    def _ready(self) -> int:
        """The workers that will take a chunk."""
        return sum(worker.chunk is None for worker in self._workers)

    def _free(self) -> int:
        """The workers that will take a chunk, those that may still be started included."""
        return self._ready() + self._count - len(self._workers)


def _pickled(options: Options) -> bytes:
    try:
        return pickle.dumps(options, pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        raise InvalidOptions(
            f"options cannot be sent to another process: {error}. Define the class of the segmenter at the top "
            "of a module, or pass processes=1"
        ) from error
