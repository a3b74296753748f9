"""Many pages, in order, on every processor: ``parse_many``."""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from multiprocessing import current_process

from cnbulletin.errors import InvalidOptions, NotText, ProcessFailed
from cnbulletin.options import Options
from cnbulletin.output.parcel import unpack
from cnbulletin.workers import Chunk, FailedPage, Outcome, Worker, attempt, wait_for

__all__ = ["FailedPage", "parse_many"]

# A chunk is full with so many characters or texts: enough work that the way there and back costs next to nothing.
_CHUNK_CHARACTERS = 16_384
_CHUNK_TEXTS = 64
# Chunks that a process holds: it parses one while the results of the one before are read here.
_HELD = 2
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
        self._done: dict[int, bytes | Chunk] = {}  # by the index of the first text: results, or what needs no process
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

    def _take(self) -> Iterator[Outcome]:
        found = self._done.pop(self._next)
        if isinstance(found, Chunk):
            self._next += len(found.items)
            return found.outcomes(self._options)
        outcomes: list[Outcome] = unpack(found)
        self._next += len(outcomes)
        return iter(outcomes)

    def _open(self) -> int:
        """The chunks that are read and not given back."""
        return len(self._waiting) + len(self._done) + sum(len(worker.chunks) for worker in self._workers)

    def _turn(self, *, patiently: bool) -> None:
        """Take what the workers have, and give them something to do, to the idle ones first."""
        busy = [worker for worker in self._workers if worker.chunks or not worker.started]
        for worker in wait_for(busy, patiently=patiently):
            self._receive(worker)
        self._read()
        for held in range(_HELD):
            for worker in [one for one in self._workers if one.started and len(one.chunks) == held]:
                if self._waiting and worker.give(self._waiting[0]):
                    self._waiting.popleft()
                elif self._waiting and not worker.chunks:
                    self._bury(worker)  # one that holds chunks may have results still to be read; its pipe will tell

    def _receive(self, worker: Worker) -> None:
        first = worker.chunks[0].first if worker.chunks else None
        try:
            data = worker.receive()
        except (EOFError, OSError):
            self._lose(worker)
        else:
            if first is not None and data is not None:
                self._done[first] = data
            else:
                self._failures = 0

    def _lose(self, worker: Worker) -> None:
        """A process has died: of the chunks that it held, the first was being parsed."""
        how, held = worker.how_it_ended(), [*worker.chunks]
        self._bury(worker)
        if not worker.started:
            self._not_started(how)
        elif held and len(held[0].items) == 1:
            self._done[held[0].first] = held[0].died(how)
            del held[0]
        elif held:
            held[:1] = held[0].singles()  # one by one: only the text that kills is lost
        self._waiting.extendleft(reversed(held))

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
        """Read chunks for workers that could hold more, and start workers for them, both within the bounds."""
        while not self._exhausted and self._free() > len(self._waiting) and self._open() < _WINDOW * self._count:
            try:
                chunk = next(self._chunks, None)
            except Exception as problem:
                self._problem, chunk = problem, None
            if chunk is None:
                self._exhausted = True
            elif self._small_here and chunk.first == 0 and not chunk.full:
                self._done[0] = chunk
            else:
                self._waiting.append(chunk)
                self._hire()  # a process starts while the next chunk is read
        self._hire()

    def _hire(self) -> None:
        """Start workers for chunks that no idle or starting one will take."""
        idle = sum(not worker.chunks for worker in self._workers)
        for _ in range(min(self._count - len(self._workers), len(self._waiting) - idle)):
            self._workers.append(Worker(self._sent_options))

    def _free(self) -> int:
        """The chunks that the workers can still be given, those that may still be started included."""
        return _HELD * self._count - sum(len(worker.chunks) for worker in self._workers)


def _pickled(options: Options) -> bytes:
    try:
        return pickle.dumps(options, pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        raise InvalidOptions(
            f"options cannot be sent to another process: {error}. Define the class of the segmenter at the top "
            "of a module, or pass processes=1"
        ) from error
