"""Stretches that a font without a Unicode map wrote: (cid:12), /g4E49, control characters, Latin soup.

What stands there cannot be known, so nothing is read from it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from cnbulletin.reading.characters import LINE_ENDS

__all__ = ["broken_stretches"]

_NEAR = 48  # characters between two signs of one stretch
_FEW = 6  # signs that make a stretch
_SPARSE = 16  # and the characters that each of them may stand for
_MOST_HAN = 400


@cache
def _signs() -> re.Pattern[str]:
    # Latin letters inside a Latin word (café, Würth, nǚ), × ° ± · § © ² and their like are print
    return re.compile(
        r"\(cid:[0-9]{1,6}\)"  # pdfminer, pdfplumber
        r"|/(?:g|G|uni|cid|glyph)[0-9A-Fa-f]{1,5}(?=[/\s]|$)"  # pypdf
        "|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd]"
        "|(?<![A-Za-z\u00c0-\u024f])(?:[¡¢£¤¥¦¨ª¬¯´¶¸º¿ÆÐÞßæðøþ\u0100-\u024f\u02b0-\u02ff\ufb00-\ufb06]"
        "|[À-ÖØ-öø-ÿ])(?![A-Za-z])"
    )


def broken_stretches(source: str) -> list[tuple[int, int]]:
    """The intervals of a source that a broken font wrote, as whole printed lines, in order.

    >>> broken_stretches("县委召开会议。\\n(cid:12)(cid:7)(cid:3)(cid:12)(cid:9)(cid:41)\\n林溪出席。")
    [(8, 53)]
    """
    at = [match.start() for match in _signs().finditer(source)]
    found: list[tuple[int, int]] = []
    first = 0
    for k in range(1, len(at) + 1):
        if k < len(at) and at[k] - at[k - 1] <= _NEAR:
            continue
        count, length = k - first, at[k - 1] - at[first]
        if count >= _FEW and length <= count * _SPARSE:
            found.append((at[first], at[k - 1] + 1))
        first = k
    if found:
        return _whole_lines(source, found)
    return [(0, len(source))] if _misread_marks(source) else []


def _whole_lines(source: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches widened to the lines they stand on, near ones joined."""
    ends = [match.start() for match in re.finditer(f"[{LINE_ENDS}]", source)]
    lines: list[tuple[int, int]] = []
    for begin, stop in found:
        k, j = bisect_right(ends, begin - 1) - 1, bisect_left(ends, stop)
        begin, stop = ends[k] + 1 if k >= 0 else 0, ends[j] if j < len(ends) else len(source)
        if lines and begin - lines[-1][1] <= _NEAR:
            lines[-1] = (lines[-1][0], max(stop, lines[-1][1]))
        else:
            lines.append((begin, stop))
    return lines


def _misread_marks(source: str) -> bool:
    """Whether a text of prose has no mark at all and a digit where the marks were: 林溪1陈默1江一帆出席2."""
    if len(source) < _MOST_HAN or any(mark in source for mark in "。，、,;；"):
        return False
    han = len(re.findall("[\u4e00-\u9fff]", source))
    lone = len(re.findall("(?<=[\u4e00-\u9fff])(?<!第)[0-9](?=[\u4e00-\u9fff])", source))
    return han >= _MOST_HAN and lone * 40 > han
