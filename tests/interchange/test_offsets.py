"""Offsets in code points, UTF-16 and UTF-8, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cnbulletin import InvalidOffset, InvalidOptions, Span, UnencodableText
from cnbulletin.interchange import OFFSET_UNITS, Offsets, OffsetUnit
from strategies import characters

# A text, a unit, and the offset in it of each code point and of the end.
TABLE: list[tuple[str, OffsetUnit, list[int]]] = [
    ("", "codepoint", [0]),
    ("", "utf16", [0]),
    ("", "utf8", [0]),
    ("𬱖𬱟", "codepoint", [0, 1, 2]),
    ("讲话", "utf16", [0, 1, 2]),
    ("讲话", "utf8", [0, 3, 6]),
    ("长𬱖𬱟讲", "utf16", [0, 1, 3, 5, 6]),
    ("长𬱖𬱟讲", "utf8", [0, 3, 7, 11, 14]),
    ("𬱖", "utf16", [0, 2]),
    ("a·é讲𬱖", "utf8", [0, 1, 3, 5, 8, 12]),
    ("\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff", "utf8", [0, 1, 3, 5, 8, 11, 15, 19]),
    ("\ue000\ud7ff", "utf8", [0, 3, 6]),
    ("讲\ud83d话", "utf16", [0, 1, 2, 3]),
    ("\ud83d\ude00", "utf16", [0, 1, 2]),
    ("讲\r\n话", "utf16", [0, 1, 2, 3, 4]),
]
# A text, a unit, an offset in it, and what is said of it.
NOT_THERE: list[tuple[str, OffsetUnit, int, str]] = [
    ("𬱖讲", "utf16", 1, "offset 1 in utf16 lies inside of a character, the one at code point 0"),
    ("讲𬱖", "utf8", 4, "the one at code point 1"),
    ("讲话", "utf8", 5, "the one at code point 1"),
    ("讲话", "utf8", 7, "the text has 0 to 6"),
    ("讲话", "utf16", -1, "the text has 0 to 2"),
    ("", "codepoint", 1, "the text has 0 to 0"),
]


@pytest.mark.parametrize(("text", "unit", "offsets"), TABLE)
def test_both_ways(text: str, unit: OffsetUnit, offsets: list[int]) -> None:
    found = Offsets(text, unit)

    assert [found.from_codepoint(at) for at in range(len(text) + 1)] == offsets
    assert [found.to_codepoint(at) for at in offsets] == list(range(len(text) + 1))
    assert (found.length, found.size, found.unit) == (len(text), offsets[-1], unit)
    assert found.interval(Span(start=0, end=len(text))) == (0, offsets[-1])


@pytest.mark.parametrize(("text", "unit", "offset", "message"), NOT_THERE)
def test_an_offset_that_is_not_there(text: str, unit: OffsetUnit, offset: int, message: str) -> None:
    with pytest.raises(InvalidOffset, match=message):
        Offsets(text, unit).to_codepoint(offset)


@pytest.mark.parametrize("offset", [-1, 3])
def test_a_code_point_that_is_not_there(offset: int) -> None:
    with pytest.raises(InvalidOffset, match="the text has 0 to 2"):
        Offsets("讲话", "utf8").from_codepoint(offset)


@pytest.mark.parametrize("text", ["讲\ud83d话", "讲\ude00", "讲\ud83d\ude00", "讲\udbff"])
def test_a_surrogate_has_no_utf8(text: str) -> None:
    with pytest.raises(UnencodableText, match=r"'\\u[0-9a-f]{4}' at code point 1 "):
        Offsets(text, "utf8")


@pytest.mark.parametrize("unit", ["utf-16", "UTF16", "", "bytes", None, 16, ["utf16"]])
def test_an_unknown_unit(unit: object) -> None:
    with pytest.raises(InvalidOptions, match="offset_unit must be one of codepoint, utf16, utf8"):
        Offsets("讲话", unit)  # type: ignore[arg-type]


@given(st.text(characters), st.sampled_from(OFFSET_UNITS), st.data())
@example("\ud83d\ude00𬱖", "utf16", None)
def test_as_the_encoders_of_python_count(text: str, unit: OffsetUnit, data: st.DataObject | None) -> None:
    encoding, size = {"codepoint": ("utf-32-le", 4), "utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}[unit]
    if unit == "utf8":
        text = "".join(ch for ch in text if not "\ud800" <= ch <= "\udfff")
    at = data.draw(st.integers(0, len(text))) if data else 2

    expected = len(text[:at].encode(encoding, "surrogatepass")) // size
    assert Offsets(text, unit).from_codepoint(at) == expected
    assert Offsets(text, unit).to_codepoint(expected) == at


def test_one_entry_a_change_of_width_and_not_one_a_character() -> None:
    offsets = Offsets("讲话" * 10_000 + "𬱖" + "讲话" * 10_000, "utf16")

    assert len(offsets._runs) == 3
