"""Where the names part in a run of credited names that stand without separators: 林溪白陈默, 李 丹 王平.

Every way to cut the run is weighed by how often its surnames, lengths and given-name characters occur; white
space between two whole names parts them, white space inside 李 丹 does not.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from cnbulletin.knowledge.lexicon import read_table
from cnbulletin.knowledge.names import CERTAIN, HAN, NameSense, is_foreign
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.segmenter import Segmenter

__all__ = ["Splitting", "cut_by", "is_credited_unit", "is_one_name", "split_run"]

#: One way to cut a run: the intervals of its names, in order.
Splitting = list[tuple[int, int]]

_LONGEST_NAME = 8
_LONGEST_RUN = 120
# A second splitting is reported where it is less than this many times as unlikely as the first.
_CLOSE_CALL = math.log(4)
_PEN_NAME_CALL = math.log(40)  # a pen name beside a name has no surname to show where it ends
# Credits of units: 校出版社, 县公安局宣传科, 穗卫健宣.
_UNIT = Pattern(
    f"[{HAN}A-Za-z0-9·]{{0,60}}(?:[社部局办委院校厅处科所队会站馆庭团厂室]|中心|公司|集团|学院|大学|街道|报道组|[公卫健检法交警税教消城]宣)"
)
# Surnames that are hardly ever part of a given name.
_NEVER_GIVEN = frozenset(
    "张王李刘陈赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜戴钟汪范姚谭廖邹熊陆郝邱秦侯邵孟尹黎赖龚崔"
)
# The dot of a foreign name, and what OCR makes of it.
_DOTS = frozenset("·-.:*`")
_GRAMMAR = frozenset("的了是在从与及或被把这那")


class _Cut(NamedTuple):
    cost: float
    names: tuple[tuple[int, int], ...]


@cache
def _surname_costs() -> dict[str, float]:
    """Surprise of a surname: by its rank in the national report, or by its kind."""
    kinds = {"common": 7.0, "usual": 7.8, "compound": 8.0, "weak": 9.2}
    costs = {}
    for row in read_table("surnames"):
        rank = re.search("[0-9]++", row.note)
        costs[row.term] = 2.6 + 0.75 * math.log(int(rank[0])) if rank else kinds[row.category]
    return costs


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(surname[0] for surname in _surname_costs())


def is_credited_unit(name: str) -> bool:
    """Whether a credited name is a unit rather than a person, by its last word.

    >>> is_credited_unit("校出版社"), is_credited_unit("林溪白")
    (True, False)
    """
    if _UNIT.fullmatch(name) is None:
        return False
    return len(name) > 3 or name[:1] not in _surname_costs()


def is_one_name(text: str, names: NameSense) -> bool:
    """Whether a run is two or three characters, none of which can be a name alone: there is no other way to cut it.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> is_one_name("林溪白", NameSense(Lexicon.default())), is_one_name("林溪陈默", NameSense(Lexicon.default()))
    (True, False)
    """
    return (
        1 < len(text) < 4 and _DOTS.isdisjoint(text) and _latin().search(text) is None and names.known.isdisjoint(text)
    )


@cache
def _latin() -> re.Pattern[str]:
    return re.compile("[\x00-\x7f]")


def _given_cost(given: str) -> float:
    cost = 0.0
    for ch in given:
        cost += 16.0 if ch in _GRAMMAR else 10.4 if ch in _NEVER_GIVEN else 7.4
    return cost


def _name_cost(name: str, names: NameSense) -> float | None:
    """The surprise of a stretch as one name; ``None`` where it can be none."""
    if name[0] in _DOTS or name[-1] in _DOTS:
        return None
    if names.score(name) >= CERTAIN:
        return 6.0
    if not _DOTS.isdisjoint(name):
        return 12.0 + 4.5 * len(name) + 3.0 * sum(not is_foreign(ch + ch) for ch in name if ch not in _DOTS)
    if re.fullmatch("[A-Za-z.'-]++", name):
        return 10.0 + len(name)
    if len(name) < 2:
        return None
    options = [13.8 + 7.4 * (len(name) - 1) + {2: 0.7, 3: 0.9, 4: 2.3}.get(len(name), 12.0)]  # a pen name
    costs = _surname_costs()
    for length in (1, 2):
        cost = costs.get(name[:length])
        given = len(name) - length
        if cost is None and length == 1 and names.surname(name)[0] == 1:
            cost = 7.8  # a surname that the caller added
        if cost is not None and 1 <= given <= 3:
            prior = (1.8, 0.2, 6.0)[given - 1] if length == 1 else (0.7, 0.7, 9.0)[given - 1]
            if given == 3 and name[1] in costs:
                prior = 4.5  # 范徐丽泰
            options.append(cost + prior + _given_cost(name[length:]))
    if len(name) >= 4 and is_foreign(name):
        options.append(12.0 + 6.2 * (len(name) - 1))
    return min(options)


def _unit_cost(text: str) -> float | None:
    return 14.0 + 5.8 * (len(text) - 1) if len(text) >= 4 and is_credited_unit(text) else None


def _gap_cost(text: str, start: int, end: int, gaps: Sequence[int]) -> float | None:
    """What the white space says about a name ``[start, end)``: 李 丹 is one name, 李想 王平 are two."""
    length = len(text)
    inside = [gap for gap in gaps if start < gap < end]
    if inside and not _DOTS.isdisjoint(text[start:end]):
        return 6.0 * len(inside)  # a foreign name over two columns
    if not inside:
        # a name that begins or ends inside a stretch set off by spaces
        before = start == 0 or start in gaps
        after = end == length or end in gaps
        return 0.0 if not gaps or (before and after) else 3.5
    bounds = [start, *inside, end]
    sizes = [b - a for a, b in itertools.pairwise(bounds)]
    if (start and start not in gaps) or (end != length and end not in gaps) or end - start > 4:
        return None
    if all(size == 1 for size in sizes):
        return 0.5
    return 3.0 if min(sizes) == 1 and len(sizes) == 2 else None


def split_run(
    text: str, gaps: Collection[int], names: NameSense, breaks: Collection[int] = ()
) -> tuple[Splitting, list[Splitting]]:
    """The names of one run, and other ways to cut it that are about as good.

    ``gaps`` are the offsets in ``text`` before which white space stood, ``breaks`` those before which a printed
    line began.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> split_run("林溪白陈默", (), NameSense(Lexicon.default()))
    ([(0, 3), (3, 5)], [])
    >>> split_run("李丹王小平", (1, 2), NameSense(Lexicon.default()))
    ([(0, 2), (2, 5)], [])
    """
    length = len(text)
    whole: Splitting = [(0, length)]
    if length > _LONGEST_RUN or length < 2 or is_one_name(text, names):
        return whole, []
    inner = sorted(gap for gap in gaps if 0 < gap < length and not _DOTS & {text[gap - 1], text[gap]})
    best: list[list[_Cut]] = [[_Cut(0.0, ())], *([] for _ in range(length))]
    for end in range(1, length + 1):
        cuts = []
        for start in range(max(0, end - (_LONGEST_NAME if _DOTS.isdisjoint(text) else 30)), end):
            if not best[start] or (gap := _gap_cost(text, start, end, inner)) is None:
                continue
            cost = _piece_cost(text, start, end, names)
            if inner and end - start >= 4 and (start == 0 or start in inner) and (end == length or end in inner):
                unit = _unit_cost(text[start:end])
                cost = unit if cost is None or (unit is not None and unit < cost) else cost
            if cost is None:
                continue
            turned = 0.5 if start in breaks else 0.0
            cuts += [_Cut(cut.cost + cost + gap - turned, (*cut.names, (start, end))) for cut in best[start]]
        best[end] = sorted(cuts)[:3]
    unit = _unit_cost(text) if not inner else None
    if unit is not None:
        best[length] = sorted([*best[length], _Cut(unit, ((0, length),))])[:3]
    if not best[length]:
        return _by_gaps(inner, length), []
    first, *others = best[length]
    pen_name = not inner and len(first.names) > 1 and any(text[a] not in _first_letters() for a, _ in first.names)
    call = _PEN_NAME_CALL if pen_name else _CLOSE_CALL
    close = [list(cut.names) for cut in others if cut.cost - first.cost < call]
    return list(first.names), close


def cut_by(segmenter: Segmenter | None, text: str, ways: Sequence[Splitting]) -> Splitting | None:
    """The one way to cut a run whose names are the words of a segmenter; ``None`` where it has no such opinion.

    >>> class Words:
    ...     def cut(self, text): return ["若愚", "周砚"]
    >>> cut_by(Words(), "若愚周砚", [[(0, 4)], [(0, 2), (2, 4)]])
    [(0, 2), (2, 4)]
    """
    words = [] if segmenter is None else [word for word in segmenter.cut(text) if word]
    if "".join(words) != text:
        return None
    stops = list(itertools.accumulate(map(len, words), initial=0))
    return next((way for way in ways if way == list(itertools.pairwise(stops))), None)


def _piece_cost(text: str, start: int, end: int, names: NameSense) -> float | None:
    piece = text[start:end]
    if (end < len(text) and text[end] in _DOTS) or (start and text[start - 1] in _DOTS):
        return None
    if end - start > _LONGEST_NAME and _DOTS.isdisjoint(piece):
        return None
    return _name_cost(piece, names)


def _by_gaps(gaps: Sequence[int], length: int) -> Splitting:
    bounds = [0, *gaps, length]
    return list(itertools.pairwise(bounds))
