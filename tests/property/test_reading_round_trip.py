"""Law: the reading loses no ink, and every stretch of it leads back to the characters that it was read from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.reading.characters import is_white
from cnbulletin.reading.reading import Passage, Reading
from promises import squeezed
from strategies import pages, texts


def undone(reading: Reading, start: int, end: int) -> str:
    """The source from one offset to another after the repairs inside it, without white space."""
    parts, at = [], start
    for repair in reading.repairs:
        if start <= repair.span.start and repair.span.end <= end:
            parts += [reading.source[at : repair.span.start], repair.after]
            at = repair.span.end
    return squeezed("".join(parts) + reading.source[at:end])


@given(pages)
def test_the_whole(text: str) -> None:
    reading = Reading(text)

    assert reading.source == text
    assert reading.text == undone(reading, 0, len(text))
    assert len(reading) == len(reading.text) == len(reading.folded)


@given(texts, st.data())
def test_a_stretch(text: str, data: st.DataObject) -> None:
    reading = Reading(text)
    start = data.draw(st.integers(0, len(reading)))
    end = data.draw(st.integers(start, len(reading)))
    span = reading.span(start, end)

    assert undone(reading, span.start, span.end) == reading.text[start:end]
    assert squeezed(reading.render(start, end, clauses=data.draw(st.booleans()))) == reading.text[start:end]
    passage = Passage(reading, start, end)
    assert passage.span(0, len(passage)) == span


@given(texts)
def test_offsets_and_indices(text: str) -> None:
    reading = Reading(text)

    offsets = [reading.offset(index) for index in range(len(reading))]
    assert offsets == sorted(set(offsets))
    assert [reading.index(offset) for offset in offsets] == list(range(len(reading)))
    assert reading.offset(len(reading)) == len(text)


@given(texts)
def test_gaps_and_characters_tile_the_source(text: str) -> None:
    reading = Reading(text)
    size = len(reading)

    gone = {
        at
        for repair in reading.repairs
        if not repair.after and not repair.before.startswith(("|", "<br"))
        for at in range(repair.span.start, repair.span.end)
    }
    seen = "".join(ch for at, ch in enumerate(text) if at not in gone and (ch.isspace() or not is_white(ch)))
    tiles = [reading.gap(index) + text[reading.offset(index)] for index in range(size)]
    assert "".join(tiles) + reading.gap(size) == seen
    assert list(reading.gaps(0, size)) == [index for index in range(1, size) if reading.gap(index)]
