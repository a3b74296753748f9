"""A measure in a process of its own, that ends when its time is up."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from typing import ParamSpec, TypeVar

__all__ = ["within"]

P = ParamSpec("P")
T = TypeVar("T")


def _send(end: Connection, function: Callable[..., object], args: tuple[object, ...]) -> None:
    end.send(function(*args))


def within(seconds: float, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
    """What the function gives, or ``None`` where it takes longer or its process dies."""
    assert not kwargs, "the other process is given arguments by their place"
    ours, theirs = Pipe(duplex=False)
    process = Process(target=_send, args=(theirs, function, args))
    process.start()
    theirs.close()
    try:
        found: T | None = ours.recv() if ours.poll(seconds) else None
    except EOFError:
        return None
    else:
        return found
    finally:
        process.kill()
        process.join()
        ours.close()
