"""Where a person's title ends in running text: 县委书记|林溪, 副局长(主持工作)|陈默, 质检员|江一帆."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from cnbulletin.fields.sentences import HIDDEN
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.title_words import units
from cnbulletin.knowledge.words import Words

__all__ = ["Ends", "TitleEnds", "near", "unit_ends"]

# Any other character makes an office with 长 or 员: 学务长, 质检员.
_NO_OFFICE = frozenset("成增生延专特见拉漫很最太变助擅擅多加绵悠冗全动复官满超数几人演满党团" + HIDDEN)
# 员工, 施工, 开工: no trade; 养护工|程: none either.
_NO_TRADE = frozenset("员职民化施开竣手罢打分加军轻重动人返复停做务招用")
_NO_WORKER = frozenset("程作业人会艺地资具期匠厂序商种装友龄分联委")
_BRACKET, _BRACKETS = 40, 2  # characters of a remark behind a post, and how many of them
_OPEN = ")工长员家匠"  # what ends with one of these is judged by the characters before it
# Title words inside other words: 天主教, 妇女儿童.
_NO_TITLE = frozenset(("天主教", "妇女儿"))


class Ends(NamedTuple):
    """The offsets of a text at which something ends that a name may stand behind, in order."""

    titles: list[int]  # also of trades, which no list holds: 采煤工|林溪
    named: list[int]  # those of them behind which a name of a known shape may stand


def near(offsets: list[int], start: int, stop: int) -> list[int]:
    """Those of the offsets, which are in order, that lie behind ``start`` and not behind ``stop``."""
    return offsets[bisect_right(offsets, start) : bisect_right(offsets, stop)]


class TitleEnds:
    """Finds the ends of titles with the posts of one lexicon.

    >>> ends = TitleEnds(Lexicon.default())
    >>> ends.at("县委书记林溪", 4), ends.at("县委书记林溪", 3), ends.at("副局长(主持工作)陈默", 9)
    (True, False, True)
    """

    __slots__ = ("_titles", "candidates")

    candidates: re.Pattern[str]

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles, self.candidates = _tables(lexicon.titles)

    def of(self, text: str) -> Ends:
        """Where titles end in a text, the last character left out: no name stands behind it."""
        titles: list[int] = []
        for at in [match.end() for match in self.candidates.finditer(text, 0, max(0, len(text) - 1))]:
            last = text[at - 1]
            if last == "工":
                if text[at] not in _NO_WORKER and (text[at - 2] not in _NO_TRADE or self.at(text, at)):
                    titles.append(at)
            elif (last not in _OPEN and text[at - 3 : at] not in _NO_TITLE) or self.at(text, at):
                titles.append(at)
        return Ends(titles, titles)

    def at(self, text: str, stop: int, start: int = 0) -> bool:
        """Whether a post (书记, 主任 …) that does not begin before ``start`` ends at ``stop``."""
        for _ in range(_BRACKETS):  # 副局长(主持工作)
            if stop <= start or text[stop - 1] != ")":
                break
            opening = text.rfind("(", max(start, stop - _BRACKET), stop)
            if opening - start < 2:
                return False
            stop = opening
        if stop <= start:
            return False
        last = text[stop - 1]
        if last in "长员":
            if stop - start > 1 and text[stop - 2] not in _NO_OFFICE:
                return True
        elif last in "家匠" and stop - start > 1 and text.startswith(("学家", "工匠"), stop - 2):
            return True
        return self._titles.end_at(text, stop, start) and text[max(start, stop - 3) : stop] not in _NO_TITLE

    def goes_on(self, text: str, stop: int) -> bool:
        """Whether one character more is a longer title: 总会计|师."""
        for length in self._titles.lengths_by_last.get(text[stop : stop + 1], ()):
            if 2 < length <= stop + 1 and text[stop + 1 - length : stop + 1] in self._titles:
                return True
        return False


def unit_ends(text: str) -> list[int]:
    """Where bare units end in a text, in order: 农技站|林溪教授."""
    return [match.end() for match in _unit_ends().finditer(text)]


@cache
def _unit_ends() -> re.Pattern[str]:
    return _ending(units(), "")


def _ending(words: frozenset[str], more: str) -> re.Pattern[str]:
    """A pattern for the last character of a word, or one of ``more``.

    Looking back from the last character finds words that overlap; one regular expression does it at the speed of C.
    """
    behind: dict[str, dict[int, list[str]]] = {last: {} for last in more}
    for word in words:
        if word[-1] not in more and not any(word[k:] in words for k in range(1, len(word))):
            behind.setdefault(word[-1], {}).setdefault(len(word), []).append(re.escape(word))
    branches = [
        re.escape(last)
        + ("(?:" + "|".join(f"(?<={'|'.join(sorted(same))})" for same in lengths.values()) + ")" if lengths else "")
        for last, lengths in sorted(behind.items())
    ]
    return re.compile("|".join(branches))


@lru_cache(maxsize=16)
def _tables(titles: frozenset[str]) -> tuple[Words, re.Pattern[str]]:
    words = Words(titles)
    return words, _ending(words, _OPEN)
