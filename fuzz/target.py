"""What a target of the fuzzer is, and how bytes and texts become each other."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "examples" / "page.txt", *sorted((ROOT / "tests" / "corpus" / "pages").glob("*.txt")))


@frozen
class Target:
    """One door of the library.

    ``check`` raises ``AssertionError`` where a promise is broken, and nothing where it is kept; ``seeds`` gives
    the inputs to begin with; ``mutate`` gives a neighbour of an input that bytes alone would hardly reach.
    """

    check: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    mutate: Callable[[bytes, random.Random], bytes]


def decoded(data: bytes) -> str:
    """Every ``bytes`` as a text; what :func:`encoded` gave comes back, lone surrogates included."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def encoded(text: str) -> bytes:
    """A text as the fuzzer keeps it."""
    return text.encode("utf-8", "surrogatepass")
