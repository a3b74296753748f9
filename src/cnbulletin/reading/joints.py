"""Columns whose lines come in turns: a blank line behind every few lines, and the next line is another column's.

Nothing in such a line says that it is out of place.  The page as a whole does: of the character pairs that the
lines of running text break apart, a quarter and more stand elsewhere on the same page; of pairs that a stranger's
line makes, hardly one in twenty does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import comb

from cnbulletin.reading.characters import LINE_ENDS
from cnbulletin.reading.gutters import Cut

__all__ = ["alternating"]

_BLANK = " \t\xa0\u3000"
_FINAL = "。！？!?…”）"
_AROUND = 120  # characters on both sides in which a mark of prose is looked for
_CHUNK = 64  # joints that are judged together
_SOME = 20  # the fewest that say anything
_NEAR = 4000  # characters on both sides in which a pair is looked for
_BROKEN = 0.8  # pairs that a line end breaks are known so often, measured by pairs inside lines
_DOUBT = 0.0002  # the probability that running text looks like that by chance


@cache
def _seam() -> re.Pattern[str]:
    """A blank line between two characters of ink."""
    return re.compile(f"(?<=[^\\s])[{_BLANK}]*+(?>\r\n|[{LINE_ENDS}])(?:[{_BLANK}]*+(?>\r\n|[{LINE_ENDS}]))++\\s*+")


@cache
def _plain_seam() -> re.Pattern[str]:
    """The same behind the first line end, where all line ends are ``\\n`` or ``\\r\\n``: a literal first is found fast."""
    return re.compile(f"\n[{_BLANK}]*+\r?\n\\s*+")


@cache
def _prose_mark() -> re.Pattern[str]:
    return re.compile("[，。、,;；]")


def alternating(source: str) -> list[tuple[int, int, list[Cut]]]:
    """The stretches in which lines of several columns take turns, each with the blank lines that part them."""
    if source.count("\n\n") + source.count("\n \n") < _SOME and source.count("\r\n\r\n") < _SOME:
        return []
    plain = source.count("\r") == source.count("\r\n") and not any(end in source for end in LINE_ENDS[2:])
    seams = list(_plain_seams(source)) if plain else [match.span() for match in _seam().finditer(source)]
    open_ = list(_open_seams(source, seams))
    if len(open_) < _SOME:
        return []
    found: list[tuple[int, int]] = []
    count, torn = max(1, len(open_) // _CHUNK), False
    for k in range(count):
        chunk = open_[k * len(open_) // count : (k + 1) * len(open_) // count]
        before, torn = torn, len(chunk) >= _SOME and _strangers(source, chunk)
        if torn:
            found.append((found.pop()[0] if before else chunk[0][0], chunk[-1][1]))
    return [(begin, stop, _cuts(source, seams, begin, stop)) for begin, stop in found]


def _plain_seams(source: str) -> Iterator[tuple[int, int]]:
    """What :func:`_seam` matches, where all line ends are ``\\n`` or ``\\r\\n``."""
    for match in _plain_seam().finditer(source):
        start, end = match.span()
        if start and source[start - 1].isspace():
            start -= source[start - 1] == "\r"
            while start and source[start - 1] in _BLANK:
                start -= 1
            if not start or source[start - 1].isspace():
                continue
        if start:
            yield start, end


def _open_seams(source: str, seams: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The blank lines between two Han characters, with prose on both sides: in no headline, in no table."""
    marked = _prose_mark().search
    bounds = [0, *(end for _, end in seams), len(source)]
    for k, (start, end) in enumerate(seams):
        if source[start - 1] in _FINAL:  # as most paragraphs end
            continue
        if not (_is_han(source[start - 1]) and end < len(source) and _is_han(source[end])):
            continue
        begin, stop = max(bounds[k], start - _AROUND), min(bounds[k + 2], end + _AROUND)
        if marked(source, begin, start) and marked(source, end, stop):
            yield start, end


def _strangers(source: str, seams: list[tuple[int, int]]) -> bool:
    """Whether what stands on both sides of these blank lines does not belong together."""
    begin, stop = seams[0][0], seams[-1][1]
    around = source[max(0, begin - _NEAR) : stop + _NEAR]
    pairs = Counter(map("".join, pairwise(around)))
    known = sum(source[start - 1] + source[end] in pairs for start, end in seams)
    inside = [count for pair, count in pairs.items() if all(map(_is_han, pair))]
    usual = sum(count for count in inside if count > 1) / max(1, sum(inside))
    return _chance(known, len(seams), _BROKEN * usual) < _DOUBT


def _chance(most: int, trials: int, share: float) -> float:
    """The binomial probability of at most so many hits."""
    return sum(comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(most + 1))


def _cuts(source: str, seams: list[tuple[int, int]], begin: int, stop: int) -> list[Cut]:
    inside = seams[bisect_left(seams, (begin, 0)) : bisect_left(seams, (stop, 0))]
    opened = [source[start - 1] not in _FINAL for start, _ in inside]
    return [Cut(start, end, is_open, is_open) for (start, end), is_open in zip(inside, opened, strict=True)]


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\u2e80" <= character <= "\u2fdf"  # and radicals that stand for one
