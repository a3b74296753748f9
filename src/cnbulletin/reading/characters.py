"""What is white space, what is ink, and how characters are folded for matching.  Tables and nothing else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache

from cnbulletin.reading.tables import read_rows

# Every character that is or was of category Cf, as ranges (Unicode 17.0, DerivedGeneralCategory.txt); the
# running Python's own Unicode version decides, so that `is_white` and this table cannot disagree.
_FORMAT_RANGES = (
    (0x00AD, 0x00AD), (0x0600, 0x0605), (0x061C, 0x061C), (0x06DD, 0x06DD), (0x070F, 0x070F),
    (0x0890, 0x0891), (0x08E2, 0x08E2), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0x110BD, 0x110BD), (0x110CD, 0x110CD),
    (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0001, 0xE0001), (0xE0020, 0xE007F),
)  # fmt: skip
_SPACE_RANGES = (
    (0x0000, 0x0020), (0x007F, 0x00A0), (0x1680, 0x1680), (0x2000, 0x200A),
    (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
)  # fmt: skip

#: Characters that end a printed line; wider than ``\n`` because extractors emit all of them.
LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def is_white(ch: str) -> bool:
    """Whether a character is white space: ``str.isspace()`` or Unicode category Cc, Cf, Zs, Zl, Zp.

    Everything else is ink, private-use, unassigned and surrogate code points included.

    >>> is_white("\\u200b"), is_white("\\u3000"), is_white("\\ue000")
    (True, True, False)
    """
    return ch.isspace() or unicodedata.category(ch) in ("Cc", "Cf", "Zs", "Zl", "Zp")


@cache
def white_class(without: str = "") -> str:
    """The white characters, but for some, as the inside of a character class of ``re``."""
    # ranges and not single characters: `re` looks a class of many characters beyond the BMP through one by one
    found: list[str] = []
    for first, last in (*_SPACE_RANGES, *_FORMAT_RANGES):
        begin: int | None = None
        for code in range(first, last + 2):
            white = code <= last and is_white(chr(code)) and chr(code) not in without
            if white and begin is None:
                begin = code
            elif not white and begin is not None:
                found.append(f"{re.escape(chr(begin))}-{re.escape(chr(code - 1))}")
                begin = None
    return "".join(found)


@cache
def ink_run() -> re.Pattern[str]:
    """A pattern that matches one maximal run of ink."""
    return re.compile(f"[^{white_class()}]++")


# Folding is for matching only: one character for one, never shown to a caller.
_FOLDS = {
    "（": "(", "）": ")", "〔": "(", "〕": ")", "﹙": "(", "﹚": ")", "［": "[", "］": "]", "｛": "{", "｝": "}",
    "，": ",", "﹐": ",", "：": ":", "﹕": ":", "；": ";", "？": "?", "！": "!", "．": ".", "｡": "。",
    "“": '"', "”": '"', "„": '"', "＂": '"', "「": '"', "」": '"', "『": '"', "』": '"', "〝": '"', "〞": '"',
    "｢": '"', "｣": '"', "‘": "'", "’": "'", "＇": "'",
    "—": "-", "―": "-", "–": "-", "－": "-", "─": "-", "━": "-", "‐": "-", "‑": "-", "−": "-",
    "·": "·", "•": "·", "・": "·", "‧": "·", "∙": "·", "･": "·", "丶": "、", "､": "、",
    "／": "/", "％": "%", "＋": "+", "＆": "&", "～": "~", "〜": "~", "｜": "|", "○": "〇", "◯": "〇",
    "《": "《", "〈": "《", "》": "》", "〉": "》", "＜": "<", "＞": ">", "＃": "#", "＊": "*", "＠": "@",
}  # fmt: skip
# The marks of every page, folded one after another; what else there may be is looked for once.
_USUAL = "，：（）“”—；？！"


@cache
def _variants() -> dict[str, str]:
    """Traditional characters and what they are matched as: 報導 → 报导, 與會 → 与会."""
    return {row.term: row.note for row in read_rows("variants")}


@cache
def fold_table() -> dict[int, str]:
    """The translation table from the reading to the folded view; every value is one character."""
    table = {ord(a): b for a, b in {**_variants(), **_FOLDS}.items() if a != b}
    table.update({code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)})  # full-width digits
    table.update({code: chr(code - 0xFEE0) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))})
    return table


# Ordinary print: no character stands for another one, none is white, none is a sign of a broken font.
_PLAIN_RANGES = (
    ("!", "~"), ("\xb7", "\xb7"), ("\xd7", "\xd7"), ("\xb0", "\xb0"), ("\u2010", "\u2027"), ("\u2030", "\u205e"),
    ("\u2100", "\u2e7f"), ("\u3001", "\ud7a3"), ("\uff01", "\uffe6"), ("\U00020000", "\U0002f7ff"),
)  # fmt: skip


@cache
def _odd() -> re.Pattern[str]:
    """Runs of all characters but those of ordinary print that fold to themselves or that every page holds."""
    # what is odd and not what is usual: of that there is more, and `re` counts through every range
    odd, end = "", 0
    for first, last in sorted(_PLAIN_RANGES):
        odd += f"{re.escape(chr(end))}-{re.escape(chr(ord(first) - 1))}"
        end = ord(last) + 1
    odd += f"{chr(end)}-\U0010ffff"
    rare = sorted(chr(code) for code in fold_table() if chr(code) not in _USUAL and are_plain(chr(code)))
    found = f"[{odd}{re.escape(''.join(rare))}]"
    return re.compile(f"{found}{found}*+")  # one character first: a search for a repeated class is much slower


def odd_characters(text: str) -> frozenset[str]:
    """The characters of a text that have to be looked at: any but Han characters, figures and the marks of every page.

    One pass over a text finds them; a text without any needs no repair and is folded by its marks alone.

    >>> sorted(odd_characters("本報訊，（林溪）１２"))
    ['報', '訊', '１', '２']
    """
    return frozenset("".join(_odd().findall(text)))


def are_plain(characters: Iterable[str]) -> bool:
    """Whether some characters are those of ordinary print, folded or not.

    >>> are_plain("報１"), are_plain("\ufffd")
    (True, False)
    """
    return all(any(first <= ch <= last for first, last in _PLAIN_RANGES) for ch in characters)


def fold(text: str, odd: Collection[str] | None = None) -> str:
    """A text in one form of width, brackets, quotes, dashes, digits and keyword script, character for character.

    ``odd`` are its :func:`odd_characters`, where they are known.

    >>> fold("本報訊（記者　林溪）１２％")
    '本报讯(记者　林溪)12%'
    """
    table = fold_table()
    found = odd_characters(text) if odd is None else odd
    for mark in (*_USUAL, *found):
        text = text.replace(mark, table.get(ord(mark), mark))
    return text
