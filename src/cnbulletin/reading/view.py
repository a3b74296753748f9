"""What the mending functions see of a reading: its two strings, where lines begin, and where words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

__all__ = ["View"]

_LEADS = "□■▲△▼●◆◇★☆"
_OPENERS = frozenset('(《"[<{:')


class View:
    """A reading as far as it is mended; offsets are reading offsets.

    ``opens_line`` says whether a printed line begins with a character.

    >>> view = View("会议召开。□本报讯", "会议召开。□本报讯", lambda index: index == 0)
    >>> list(view.find("本报")), view.opens_sentence(6), view.opens_sentence(7)
    ([6], True, False)
    """

    __slots__ = ("_brackets", "folded", "opens_line", "text")

    folded: str
    opens_line: Callable[[int], bool]
    text: str

    def __init__(self, text: str, folded: str, opens_line: Callable[[int], bool]) -> None:
        self.text, self.folded, self.opens_line = text, folded, opens_line
        self._brackets: tuple[str, list[int]] | None = None  # the folded text looked through last, and what was found

    def find(self, *words: str) -> Iterator[int]:
        """Every place of some words in the folded text."""
        for word in words:
            at = self.folded.find(word)
            while at >= 0:
                yield at
                at = self.folded.find(word, at + 1)

    def brackets(self) -> list[int]:
        """Where a bracket, or what may have been one, stands right behind 讯 or 电."""
        if self._brackets is None or self._brackets[0] is not self.folded:
            folded = self.folded
            found = [at + 1 for at in self.find("讯", "电") if folded[at + 1 : at + 2] in _OPENERS]
            self._brackets = (folded, sorted(found))
        return self._brackets[1]

    def opens_sentence(self, index: int) -> bool:
        """Whether a line or a sentence begins here, leading marks (□ ▲) aside."""
        for _ in range(3):
            if not index or self.folded[index - 1] not in _LEADS:
                break
            index -= 1
        return index == 0 or self.folded[index - 1] in '。!?"' or self.opens_line(index)

    def line(self, index: int, most: int = 60) -> tuple[int, int]:
        """The printed line around a character, as far as ``most`` characters on both sides."""
        floor, stop = max(0, index - most), min(len(self.folded), index + most)
        start = next((at for at in range(index, floor, -1) if self.opens_line(at)), floor)
        return start, next((at for at in range(index + 1, stop) if self.opens_line(at)), stop)
