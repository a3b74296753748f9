"""Characters: one for one, nothing hidden, nothing that HTML drops."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from cnbulletin.output.html.characters import attribute, marked_up, shown

SHOWN = [
    ("会议，“召开”。", "会议，“召开”。"),
    ("\t \n　", "\t \n　"),
    ("\0\x1b\x7f", "␀␛␡"),
    ("\r\n", "␍\n"),
    ("\x80\x85\x9f", "\ufffd" * 3),
    ("\u202e\u2066\u2069\u200f\u061c", "\ufffd" * 5),
    ("\ud83d\ude00", "\ufffd" * 2),
    ("\u200b\ufeff\u2028\ue000\ufffe😀𠮷", "\u200b\ufeff\u2028\ue000\ufffe😀𠮷"),
]
MARKED_UP = [
    ("<林溪> & “会”", "&lt;林溪&gt; &amp; “会”"),
    ("\0", '<span class="cnb-code" data-code="U+0000">␀</span>'),
    ("\u202e", '<span class="cnb-code" data-code="U+202E">\ufffd</span>'),
    ("\ud83d", '<span class="cnb-code" data-code="U+D83D">\ufffd</span>'),
    ("\r\n", '<span class="cnb-cr">␍</span>\n'),
    ("\r\r\n", '<span class="cnb-code cnb-break" data-code="U+000D">␍</span><span class="cnb-cr">␍</span>\n'),
    ("\f", '<span class="cnb-code cnb-break" data-code="U+000C">␌</span>'),
    ("\u2028", '<span class="cnb-code cnb-break" data-code="U+2028">\u2028</span>'),
    ("\u00ad", '<span class="cnb-code" data-code="U+00AD">\u00ad</span>'),
    ("\U000e0041", '<span class="cnb-code" data-code="U+E0041">\U000e0041</span>'),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_shown(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), MARKED_UP)
def test_marked_up(text: str, expected: str) -> None:
    assert marked_up(text) == expected


def test_an_attribute_ends_nowhere_else() -> None:
    assert attribute("a\"b'<c>&\n\0") == "a&quot;b&#x27;&lt;c&gt;&amp;␊␀"


def test_every_character_is_shown_as_one_that_can_be_written() -> None:
    text = "".join(map(chr, range(sys.maxunicode + 1)))

    assert len(shown(text)) == len(text)
    assert shown(text).encode("utf-8")
    assert {unicodedata.category(ch) for ch in set(shown(text)) - set("\t\n")}.isdisjoint({"Cc", "Cs"})
    assert {unicodedata.bidirectional(ch) for ch in set(shown(text))}.isdisjoint(
        {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    )


def test_what_no_one_sees_has_its_code_point() -> None:
    unseen = [chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) in ("Cc", "Cf", "Zl", "Zp")]
    bare = [ch for ch in unseen if marked_up(ch) == ch]

    # signs of Arabic and Syriac that enclose figures are seen
    assert "".join(bare) == "\t\n\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
