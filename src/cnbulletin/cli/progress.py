"""A bar that shows how many pages are done."""

from __future__ import annotations

import sys

__all__ = ["Progress"]

_BAR_WIDTH = 30


class Progress:
    """A bar on standard error, only where a person watches and there is more than one page."""

    total: int
    done: int

    def __init__(self, total: int) -> None:
        self.total, self.done = total, 0
        self._visible = total > 1 and sys.stderr is not None and sys.stderr.isatty()

    def show(self) -> None:
        """Draw the bar."""
        if self._visible:
            filled = _BAR_WIDTH * self.done // self.total
            bar = "#" * filled + "." * (_BAR_WIDTH - filled)
            sys.stderr.write(f"\r[{bar}] {self.done}/{self.total}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away, so that a line can be written in its place."""
        if self._visible:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
