"""How much of a broken font makes a stretch, how far it reaches, and when a text is given up as a whole."""

from __future__ import annotations

import pytest

from cnbulletin.reading.reading import Reading

SIGN = "\ufffd"
SOUND = "会议听取了春灌工作汇报，研究了渠道清淤和泵站检修。"
LONG = SOUND * 20


def signs(*distances: int) -> str:
    """A line of signs at these distances, Han characters between them."""
    return SIGN + "".join("会" * (distance - 1) + SIGN for distance in distances)


# A line, and whether a font without a map wrote it.
LINES = [
    (signs(1, 1, 1, 1), False),  # five signs
    (signs(1, 1, 1, 1, 1), True),
    (signs(1, 1, 48, 1, 1), True),  # near enough for one stretch
    (signs(1, 1, 49, 1, 1), False),
    (signs(1, 1, 49, 1, 1, 1), False),
    (signs(20, 20, 20, 20, 16), True),  # one sign in sixteen characters
    (signs(20, 20, 20, 20, 17), False),
    (signs(20, 20, 20, 17, 20), False),
    ("(cid:12)" * 5, False),
    ("(cid:12)" * 6, True),
    ("/g4E49/g1022/g0D3F/g4A11/g2001/g7C6A", True),
    ("/G4E49/G1022/G0D3F/G4A11/G2001/G7C6A", True),
    ("/uni4E49/uni1022/uni0D3F/uni4A11/uni2001/uni7C6A", True),
    ("/cid12/cid7/cid33/cid9/cid14/cid2", True),
    ("/glyph12/glyph7/glyph33/glyph9/glyph14/glyph2", True),
    ("/see/also/the/other/pages/here", False),
]


@pytest.mark.parametrize(("line", "broken"), LINES)
def test_how_much_makes_a_stretch(line: str, broken: bool) -> None:
    reading = Reading(f"{LONG}\n{line}\n{LONG}")

    assert [diagnostic.code for diagnostic in reading.diagnostics] == ["FONT_BROKEN"] * broken
    assert reading.folded.count(SIGN) == (len(line) if broken else line.count(SIGN))


BROKEN = SIGN * 6
# Lines, and which of them, from the first to the last, a font without a map wrote.
STRETCHES = [
    ([BROKEN, LONG], [(0, 0)]),
    ([LONG, BROKEN], [(1, 1)]),
    ([LONG, f"会议{BROKEN}召开", LONG], [(1, 1)]),  # its whole line
    ([LONG, SIGN * 5, f"{SIGN}林溪", LONG], [(1, 2)]),
    ([LONG, BROKEN + "会" * 60, "会" * 60 + BROKEN, LONG], [(1, 2)]),  # the next line too
    ([LONG, BROKEN, "会" * 46, BROKEN, LONG], [(1, 3)]),  # near ones are one, with what stands between
    ([LONG, BROKEN, "会" * 47, BROKEN, LONG], [(1, 1), (3, 3)]),
    ([LONG, BROKEN, "会" * 46, BROKEN, "会" * 46, BROKEN, LONG], [(1, 5)]),
    ([LONG, BROKEN, "会" * 47, BROKEN, "会" * 46, BROKEN, LONG], [(1, 1), (3, 5)]),
    ([LONG, "\x01\x02\x03\x04\x05\x06", LONG, BROKEN, LONG], [(3, 3)]),  # controls without ink are no text
]


@pytest.mark.parametrize(("lines", "broken"), STRETCHES)
def test_how_far_a_stretch_reaches(lines: list[str], broken: list[tuple[int, int]]) -> None:
    source = "\n".join(lines)
    starts = [len("\n".join([*lines[:k], ""])) for k in range(len(lines))]

    spans = [diagnostic.span for diagnostic in Reading(source).diagnostics]
    assert [(span.start, span.end) for span in spans] == [
        (starts[first], starts[last] + len(lines[last])) for first, last in broken
    ]


@pytest.mark.parametrize(("sound", "whole"), [(3, False), (2, True)])
def test_a_text_is_given_up_where_more_than_three_fifths_are_broken(sound: int, whole: bool) -> None:
    reading = Reading("会" * sound + "\n" + BROKEN)  # 6 of 10 characters, line ends counted, and 6 of 9

    assert (reading.folded == SIGN * len(reading)) is whole


def marked(lone: int, han: int, more: str = "") -> str:
    """Prose of so many Han characters with digits where its marks were."""
    return "会1" * lone + "会" * (han - lone) + more


# Text without a mark, and whether its marks were read as digits.
MARKS = [
    (marked(10, 400), False),
    (marked(11, 400), True),
    (marked(11, 399), False),
    (marked(20, 401, "，"), False),
    (marked(20, 401, "。"), False),
    (marked(20, 401, "；"), False),
    ("第1次会议" * 120, False),
    (marked(11, 399, "a"), False),
]


@pytest.mark.parametrize(("text", "broken"), MARKS)
def test_marks_read_as_digits(text: str, broken: bool) -> None:
    assert [diagnostic.code for diagnostic in Reading(text).diagnostics] == ["FONT_BROKEN"] * broken
