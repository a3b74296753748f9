"""Misread marks, digits and keywords whose neighbours leave no doubt what was printed, one character for one.

Each function finds one quirk in the folded text and says which character is read instead.  A glyph in a name,
a value or a word of running text is never touched: nothing says what it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, NamedTuple

from cnbulletin.reading.characters import fold
from cnbulletin.reading.dateline_glyphs import brackets, heads, roles
from cnbulletin.reading.tables import read_rows
from cnbulletin.reading.view import View

__all__ = ["Change", "mend", "unread_dates"]


class Change(NamedTuple):
    """A character of the reading that is read as another one."""

    at: int
    after: str
    quirk: str


def mend(text: str, folded: str, opens_line: Callable[[int], bool]) -> dict[int, Change]:
    """The changes by the index of the character, for a reading and its folded view.

    ``opens_line`` says whether a printed line begins with a character.

    >>> mend("林溪丶陈默", "林溪、陈默", lambda index: index == 0)
    {2: Change(at=2, after='、', quirk='DUN_SWAP')}
    """
    view = View(text, folded, opens_line)
    made: dict[int, Change] = {}
    for quirk, find in _MENDINGS:
        changes = {index: Change(index, after, quirk) for index, after in find(view)}
        if changes:
            made.update(changes)
            folds = list(view.folded)
            for change in changes.values():
                folds[change.at] = fold(change.after)
            view.folded = "".join(folds)
    return made


# 丶 for 、


def _duns(view: View) -> Iterator[tuple[int, str]]:
    """``林溪丶陈默``; the stroke that a text speaks of stands in quotes or alone: “丶”."""
    at = view.text.find("丶")
    while at >= 0:
        before, after = view.text[at - 1 : at], view.text[at + 1 : at + 2]
        if before and after and before not in "“‘「（(《" and after not in "”’」）)》" and before + after != '""':
            yield at, "、"
        at = view.text.find("丶", at + 1)


# : . ` * for the · of a name

# Characters that names with · are written with; 江西:万安 is made of them too, and is therefore too short to count.
_SOUNDS: Final = frozenset(
    "阿艾安巴白拜包保贝比彼别宾勃博布才措达丹旦道德邓迪地帝丁东杜敦额恩尔尕嘎噶甘格根贡姑古哈海罕汗合赫霍吉加迦贾江杰金居卡开凯坎"
    "克肯孔库拉腊莱兰勒雷里力丽利林琳隆卢鲁罗洛马玛买麦曼毛梅美米密敏莫姆木穆纳娜那南尼努诺帕派旁彭皮平普其奇恰乔青琼丘曲热仁日荣茹"
    "不都萨赛桑瑟沙山舍什沈施史斯苏素索塔台泰坦唐特提铁廷图吐托瓦万旺威卫温翁沃乌吾西希席夏仙辛雄雅亚延扬耶叶依伊益因尤于玉约再则泽扎詹"
    "哲珍芝智朱兹卓孜祖佐祖肉努依茜朝珠赞仓央顿堆宗巧旺"
)
_LONGEST_PART = 8


def _middots(view: View) -> Iterator[tuple[int, str]]:
    """``阿依努尔:买买提``, not ``江西:万安`` and not the label of a speaker that opens a line."""
    folded, size = view.folded, len(view.folded)
    for mark in ":.`*":
        for at in view.find(mark):
            start, end = at, at + 1
            if end < size and folded[end] not in _SOUNDS:
                continue
            while start and at - start < _LONGEST_PART and folded[start - 1] in _SOUNDS:
                start -= 1
            while end < size and end - at <= _LONGEST_PART and folded[end] in _SOUNDS:
                end += 1
            if at - start < 2 or end - at - 1 < 2 or end - start - 1 < 5:
                continue
            if mark == ":" and (end - start - 1 < 6 or view.opens_sentence(start)):
                continue
            yield at, "·"


# 一一 for ——


@cache
def _after_one_by_one() -> frozenset[str]:
    return frozenset(row.term for row in read_rows("glyphs") if row.category == "one_by_one")


def _dashes(view: View) -> Iterator[tuple[int, str]]:
    """``一一清溪县春耕见闻`` below a headline; ``一一落实`` at the start of a line of prose stays."""
    for at in view.find("一一"):
        if not at or not view.opens_line(at) or view.folded[at + 2 : at + 4] in _after_one_by_one():
            continue
        line = view.folded[at + 2 : view.line(at)[1]]
        above = view.folded[view.line(at - 1)[0] : at]
        if len(line) < 4 or line[0] in "一、" or not 4 <= len(above) <= 40:
            continue
        if set("。,;").isdisjoint(line + above) and line[-1] not in "、:" and above[-1] not in "、:":
            yield at, "—"
            yield at + 1, "—"


# ] l I for 1, O for 0

_DIGITS = {"]": "1", "l": "1", "I": "1", "O": "0", "o": "0"}
_N = r"[0-9\]lIOo]"


@cache
def _misread() -> re.Pattern[str]:
    return re.compile(r"[\]lIOo][0-9\]lIOo]{0,3}[年月日]")


def _has_misread(folded: str) -> bool:
    return any(glyph in folded for glyph in _DIGITS) and _misread().search(folded) is not None


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"""(?<![0-9A-Za-z\]])(?:
            (?P<y>{_N}{{4}})年(?:(?P<ym>{_N}{{1,2}})月(?:(?P<yd>{_N}{{1,2}})日)?)?
          | (?P<m>{_N}{{1,2}})月(?P<d>{_N}{{1,2}})日
          | (?P<m1>{_N}{{1,2}})月(?![0-9A-Za-z\]])
          | (?P<d1>{_N}{{1,2}})日(?=[上下中晚早凌傍夜至,-]|[报讯电])
        )""",
        re.VERBOSE,
    )


_RANGES = {"y": (1900, 2099), "ym": (1, 12), "m": (1, 12), "m1": (1, 12), "yd": (1, 31), "d": (1, 31), "d1": (1, 31)}


def _digits(view: View) -> Iterator[tuple[int, str]]:
    """``1]月3日``, ``202l年``; a value that is no month or day stays as it is: ``11]月``."""
    folded = view.folded
    if not _has_misread(folded):
        return
    for match in _date().finditer(folded):
        parts = {name: value for name, value in match.groupdict().items() if value}
        if not any(glyph in value for value in parts.values() for glyph in _DIGITS):
            continue
        values = {name: value.translate(_AS_DIGITS) for name, value in parts.items()}
        if any(not _RANGES[name][0] <= int(value) <= _RANGES[name][1] for name, value in values.items()):
            continue
        if len(parts) < 2 and not any(ch.isdigit() for value in parts.values() for ch in value):
            continue  # lI日: no digit at all, and no month beside the day
        if "]" in match[0] and "[" in folded[max(0, match.start() - 20) : match.start() + match[0].index("]")]:
            continue
        for name in parts:
            for index in range(*match.span(name)):
                if folded[index] in _DIGITS:
                    yield index, _DIGITS[folded[index]]


_AS_DIGITS = {ord(glyph): digit for glyph, digit in _DIGITS.items()}


@cache
def _unread() -> re.Pattern[str]:
    return re.compile(
        r"(?<![0-9A-Za-z\]\[])(?:[0-9]{1,4}[\]lI][0-9\]lI]{0,2}|[\]lI][0-9\]lI]{1,3}|\])[年月日](?:[0-9]{1,2}[月日]){0,2}+(?![讯电])"
    )


def unread_dates(folded: str) -> list[tuple[int, int]]:
    """Dates with a glyph for a digit that make no date whatever digit it was, or more than one: ``11]月3日``.

    A dateline's own date (``云州11]月3日讯``) is not among them: the dateline says that it cannot be read.

    >>> unread_dates("定于11]月3日召开")
    [(2, 8)]
    """
    if not _has_misread(folded):
        return []
    found = [match.span() for match in _unread().finditer(folded)]
    return [(start, end) for start, end in found if "[" not in folded[max(0, start - 20) : end]]


#: In this order: a role is looked for behind a head that is mended, a bracket around a role that is.
_MENDINGS: Final[tuple[tuple[str, Callable[[View], Iterator[tuple[int, str]]]], ...]] = (
    ("DUN_SWAP", _duns),
    ("DIGIT_GLYPH", _digits),
    ("KEYWORD_GLYPH", heads),
    ("KEYWORD_GLYPH", roles),
    ("BRACKET_SWAP", brackets),
    ("MIDDOT_VAR", _middots),
    ("DASH_VAR", _dashes),
)
