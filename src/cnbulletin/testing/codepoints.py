"""Damage to code points: other forms of the same character, characters that cannot be seen, fonts without a map."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from cnbulletin.testing.damage import Cut
from cnbulletin.testing.dice import Dice, pick, places
from cnbulletin.testing.rows import Kind, line_end, read_rows, stories

__all__ = ["compat", "control", "font_broken", "radicals", "script", "width"]

# Printed on a page → as an engine that thinks in ASCII gives it.
_HALF = {
    "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "？": "?", "！": "!", "％": "%", "＋": "+", "＆": "&",
    "“": '"', "”": '"',
}  # fmt: skip
# CJK Radicals Supplement: what a CID font maps some simplified characters to; NFKC leaves these alone.
_SUPPLEMENT = {
    "民": "⺠", "西": "⻄", "见": "⻅", "角": "⻆", "贝": "⻉", "车": "⻋", "长": "⻓", "门": "⻔", "青": "⻘", "韦": "⻙",
    "页": "⻚", "风": "⻛", "飞": "⻜", "食": "⻝", "马": "⻢", "骨": "⻣", "鬼": "⻤", "鱼": "⻥", "鸟": "⻦", "麦": "⻨",
    "黄": "⻩", "齐": "⻬", "齿": "⻮", "龙": "⻰", "户": "⼾",
}  # fmt: skip
_TRADITIONAL = (
    ("本报讯", "本報訊"), ("新华社", "新華社"), ("记者", "記者"), ("通讯员", "通訊員"), ("报道", "報道"), ("书记", "書記"),
    ("县长", "縣長"), ("区长", "區長"), ("县委", "縣委"), ("区委", "區委"), ("县领导", "縣領導"), ("常务委员会", "常務委員會"),
    ("主席", "主席"), ("参加会议", "參加會議"), ("出席会议", "出席會議"), ("主持会议", "主持會議"), ("讲话", "講話"), ("强调", "強調"),
    ("指出", "指出"), ("负责人", "負責人"), ("调研", "調研"), ("检查", "檢查"), ("陪同", "陪同"), ("会上", "會上"),
)  # fmt: skip
_INVISIBLE = ("\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\u00ad")
_WIDE = ("\u3000", "\u00a0")
#: Line ends that only ``str.splitlines`` counts as such.
_ODD_LINE_ENDS = ("\f", "\v", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")


def _changed(dice: Dice, text: str, forms: Mapping[str, str]) -> Iterable[Cut]:
    """Some kinds of characters in another form, here and there or everywhere."""
    kinds = places(dice, sorted(set(text) & forms.keys()), most=6)
    sites = [at for at, ch in enumerate(text) if ch in kinds]
    return [(at, at + 1, forms[text[at]]) for at in places(dice, sites)]


def width(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """WIDTH_HALF: ，：；（）？！％＋＆ and quotes in ASCII."""
    return _changed(dice, text, _HALF)


@cache
def _radicals() -> dict[str, str]:
    forms = {}
    for code in range(0x2F00, 0x2FD6):
        radical = chr(code)
        if len(same := unicodedata.normalize("NFKC", radical)) == 1:
            forms[same] = radical
    return {**forms, **_SUPPLEMENT}


def radicals(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """RADICAL_CODEPOINT: ⼀⻓⼾ for 一长户."""
    return _changed(dice, text, _radicals())


@cache
def _compat() -> dict[str, str]:
    forms = {
        "，": "\ufe10",
        "、": "\ufe11",
        "。": "\ufe12",
        "：": "\ufe13",
        "；": "\ufe14",
        "！": "\ufe15",
        "？": "\ufe16",
    }
    forms |= {chr(code): chr(code + 0xFEE0) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}
    for code in range(0xF900, 0xFADA):
        if len(same := unicodedata.normalize("NFKC", chr(code))) == 1 and same != chr(code):
            forms.setdefault(same, chr(code))
    return forms


def compat(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """COMPAT_CODEPOINT: compatibility ideographs, presentation forms, full-width digits and letters."""
    return _changed(dice, text, _compat())


@cache
def _credits() -> re.Pattern[str]:
    # where a space parts two names: between brackets, and in 本报讯记者林溪、江一帆报道
    return re.compile("[（(][^（()）]{0,60}[）)]|[讯电] ?记者[^：。]{2,40}报道")


def control(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """CTRL_CHARS: page ends, carriage returns, characters without width, wide spaces.

    Wild, page ends and the line ends of other systems in the middle of sentences.
    """
    rows = read_rows(text)
    inner = [at for row in rows for at in range(row.start + 1, row.end) if not (text[at - 1] + text[at]).isspace()]
    prose = [row for row in rows if row.kind is Kind.PROSE]
    covered = {at for match in _credits().finditer(text) for at in range(*match.span())}
    body = [at for row in prose for at in range(row.start + 1, row.end) if _joint(text, at) and at not in covered]
    if wild:
        inside = [at for at in body if text[at - 1] not in "。！？”…"]
        return [(at, at, pick(dice, _ODD_LINE_ENDS)) for at in places(dice, inside)]
    what = dice.randint(0, 3)
    if what == 0:
        return [(at, at, pick(dice, _INVISIBLE)) for at in places(dice, inner)]
    if what == 1:
        return [(at, at, pick(dice, _WIDE)) for at in places(dice, body)]
    if what == 2:
        ends = [row for row in rows if row.stop > row.end] if line_end(text) == "\n" else []
        return [(row.end, row.stop, "\r\n") for row in ends]
    told = stories(rows)
    heads = sorted({rows[k].start for titles, bodies in told for k in (*titles[:1], *bodies[1:]) if rows[k].start})
    return [(at, at, "\f") for at in places(dice, heads)] or [(len(text), len(text), "\f")]


def _joint(text: str, at: int) -> bool:
    """Whether two characters of ink meet that are not one Latin word or number."""
    before, after = text[at - 1], text[at]
    return not (before.isspace() or after.isspace() or (before.isascii() and after.isascii()))


def script(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """SCRIPT_TRAD: key words and offices in traditional characters; names never."""
    sites = [
        (match.start(), match.end(), form)
        for word, form in _TRADITIONAL
        if word != form
        for match in re.finditer(word, text)
    ]
    return places(dice, sorted(sites))


def font_broken(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """FONT_BROKEN: what comes out of a font without a map to Unicode, or with a wrong one; the whole text."""
    shift, what = dice.randint(1, 199), dice.randint(0, 3)
    wrong = {
        "、": "1",
        "，": "Ā",
        "。": "2",
        "“": "<",
        "”": "=",
        "记": "±",
        "年": "\x80",
        "（": "ÿ",
        "）": "Ā",
        "：": "ÿ",
    }
    soup = "\x01\x02\x05\x0e\x0f\x10\x11\x13\x17\x81\x8d\x90\x9d¯Â\xad°ø´º"
    for at, ch in enumerate(text):
        if ch.isspace() or (ch.isascii() and what == 3):
            yield at, at + 1, ch
        elif what == 0:
            yield at, at + 1, f"(cid:{(ord(ch) * 7 + shift) % 400 + 1})"
        elif what == 1:
            yield at, at + 1, f"/g{ord(ch) + shift:04X}"
        elif what == 2:
            yield at, at + 1, soup[(ord(ch) + shift) % len(soup)]
        else:
            # the map holds for most characters: what is read looks like text, and is wrong
            yield at, at + 1, wrong.get(ch, "ĀþßÿoqøŠÞ"[ord(ch) % 9] if ord(ch) % 4 == shift % 4 else ch)
