"""Columns for sequence taggers, read back as IOB2."""

from __future__ import annotations

import pytest

from cnbulletin import InvalidOptions, UnencodableText, parse_page
from cnbulletin.interchange import LAYERS, conll_columns, label_page, to_conll
from promises import squeezed
from strategies import corpus_pages

LISTS = "县政协主席林溪率部分政协委员视察城区排水防涝设施。"


def sequences(text: str) -> list[list[list[str]]]:
    """The lines of each sequence, cut into columns; without the one that begins the document."""
    assert text.endswith("\n\n")
    found = [[line.split("\t") for line in block.split("\n")] for block in text.removesuffix("\n\n").split("\n\n")]
    assert found[0] == [["-DOCSTART-", *["O"] * (len(found[0][0]) - 1)]]
    return found[1:]


def chunks(sequence: list[list[str]], column: int) -> list[tuple[str, str]]:
    """The labels of a column with their characters; an ``AssertionError`` for what is no IOB2."""
    found: list[tuple[str, str]] = []
    before = "O"
    for ch, *tags in sequence:
        kind, _, label = tags[column].partition("-")
        if kind == "B":
            found.append((label, ch))
        elif kind == "I":
            assert before != "O" and found[-1][0] == label, "I- without a B- before it"
            found[-1] = label, found[-1][1] + ch
        else:
            assert tags[column] == "O"
        before = kind
    return found


@pytest.mark.parametrize("text", corpus_pages(), ids=range(len(corpus_pages())))
def test_every_label_comes_back(text: str) -> None:
    page = parse_page(text)
    blocks = sequences(to_conll(page))

    assert "".join(ch for block in blocks for ch, *_ in block) == squeezed(text)
    for column, layer in enumerate(LAYERS):
        expected = [
            (mark.label, squeezed(text[mark.span.start : mark.span.end])) for mark in label_page(page, [layer]).spans
        ]
        found = [chunk for block in blocks for chunk in chunks(block, column)]
        if layer == "attendee_list":  # a list can stand in a list
            assert set(found) <= set(expected)
        else:
            assert found == expected


def test_of_two_that_nest_the_longer_one() -> None:
    marks = label_page(parse_page(LISTS), ["attendee_list"]).spans
    (block,) = sequences(to_conll(parse_page(LISTS), layers=["attendee_list"]))

    assert len(marks) == 2
    assert chunks(block, 0) == [("attendee_list", marks[0].text)]


def test_sequences_are_the_leaves_of_the_page() -> None:
    text = "全县春灌工作会议召开\n本报讯（记者林溪）3月2日，副县长江一帆出席会议。\n图为会议现场。 柳青 摄\n"
    found = ["".join(ch for ch, *_ in block) for block in sequences(to_conll(parse_page(text), layers=["person"]))]

    assert found == [squeezed(line) for line in text.splitlines()]


def test_offsets_lead_back_to_the_source() -> None:
    text = "副县长𬱖见深 出席会议。"
    page = parse_page(text)
    (points,) = sequences(to_conll(page, layers=["person"], with_offsets=True))
    (units,) = sequences(to_conll(page, layers=["person"], with_offsets=True, offset_unit="utf16"))

    assert [text[int(at)] for _, at, _ in points] == [ch for ch, *_ in points]
    assert [int(at) for _, at, _ in points] == [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11]
    assert [int(at) for _, at, _ in units] == [0, 1, 2, 3, 5, 6, 8, 9, 10, 11, 12]


@pytest.mark.parametrize(
    ("layers", "with_offsets", "columns"),
    [
        (None, False, ("token", *LAYERS)),
        (["speech", "person"], False, ("token", "person", "speech")),
        (["person"], True, ("token", "offset", "person")),
        ([], False, ("token",)),
    ],
)
def test_the_columns(layers: list[str] | None, with_offsets: bool, columns: tuple[str, ...]) -> None:
    text = to_conll(parse_page(LISTS), layers=layers, with_offsets=with_offsets)

    assert conll_columns(layers, with_offsets=with_offsets) == columns
    assert {len(line.split("\t")) for line in text.splitlines() if line} == {len(columns)}


def test_an_empty_page_is_the_beginning_of_a_document() -> None:
    assert to_conll(parse_page(" \n"), layers=["person"]) == "-DOCSTART-\tO\n\n"


def test_what_cannot_be_written() -> None:
    with pytest.raises(UnencodableText, match=r"'\\ud83d' at code point 6 has no UTF-8"):
        to_conll(parse_page("县长林溪讲话\ud83d。"))
    with pytest.raises(InvalidOptions, match="offset_unit"):
        to_conll(parse_page(LISTS), with_offsets=True, offset_unit="bytes")  # type: ignore[arg-type]
