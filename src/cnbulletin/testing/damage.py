"""A damaged text, and where each character of the clean one has gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from cnbulletin.model import Span

__all__ = ["Cut", "Damage", "PositionMap", "assemble", "replaced", "undamaged"]

#: One piece of a damaged text: the characters ``[start, end)`` of the clean one, printed as these words.
Cut = tuple[int, int, str]

_GONE = -1


@frozen
class PositionMap:
    """Where the code points of a clean text stand in the damaged one.

    ``moved[i]`` is the new offset of the character ``i``, or -1 where it was dropped.  The map is monotone
    unless the damage moves or repeats lines; of a repeated stretch it points to the first copy.
    """

    moved: tuple[int, ...] = field(repr=False)

    def span(self, span: Span) -> Span | None:
        """The smallest interval that holds what is left of a stretch; ``None`` where nothing is.

        >>> PositionMap((0, 1, -1, 4)).span(Span(start=1, end=4))
        Span(start=1, end=5)
        """
        kept = [at for at in self.moved[span.start : span.end] if at != _GONE]
        return Span(start=min(kept), end=max(kept) + 1) if kept else None

    def then(self, other: PositionMap) -> PositionMap:
        """This map and, on its outcome, another one."""
        return PositionMap(tuple(other.moved[at] if at != _GONE else _GONE for at in self.moved))


@frozen
class Damage:
    """What injectors made of a text: the damaged ``text``, the ``quirks`` in the order of their injection, and
    ``positions``, which carries offsets of the clean text to offsets of the damaged one."""

    text: str
    quirks: tuple[str, ...]
    positions: PositionMap

    def then(self, quirks: Iterable[str], cuts: Iterable[Cut]) -> Damage:
        """This damage and more of it on top."""
        text, positions = assemble(cuts)
        return Damage(text, (*self.quirks, *quirks), self.positions.then(_whole(positions, len(self.text))))


def undamaged(text: str) -> Damage:
    """A text to which nothing has been done yet."""
    return Damage(text, (), PositionMap(tuple(range(len(text)))))


def _whole(found: dict[int, int], size: int) -> PositionMap:
    return PositionMap(tuple(found.get(at, _GONE) for at in range(size)))


def assemble(cuts: Iterable[Cut]) -> tuple[str, dict[int, int]]:
    """The text that the cuts make one after another, and the new offset of each old character that is left.

    A piece whose words are as many as its characters changes them one for one; of any other piece the first
    characters go to the first words, and those that are too many are gone.

    >>> assemble([(0, 1, "本"), (1, 1, "\\n"), (1, 2, "報")])
    ('本\\n報', {0: 0, 1: 2})
    """
    parts: list[str] = []
    found: dict[int, int] = {}
    size = 0
    for start, end, words in cuts:
        for k in range(min(end - start, len(words))):
            found.setdefault(start + k, size + k)
        parts.append(words)
        size += len(words)
    return "".join(parts), found


def replaced(text: str, changes: Iterable[Cut]) -> Iterator[Cut]:
    """The whole text with some stretches of it changed; a change that overlaps the one before it is left out."""
    at = 0
    for start, end, words in sorted(changes, key=lambda change: change[:2]):
        if start >= at:
            yield at, start, text[at:start]
            yield start, end, words
            at = end
    yield at, len(text), text[at:]
