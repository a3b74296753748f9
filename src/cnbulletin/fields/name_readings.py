"""How a stretch can be read as a name, from what it is written with and from what stands behind it.

Most places are no names; what speaks against one most cheaply is asked first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cnbulletin.fields.name_ends import (
    CLOSERS,
    CONJUNCTION,
    NEVER_LAST,
    NO_THIRD,
    behind_names,
    ends_soon,
    follows,
    no_end,
    rarity,
    speaks,
    splits,
    told,
)
from cnbulletin.fields.plain_names import plain_name
from cnbulletin.fields.title_ends import TitleEnds
from cnbulletin.fields.word_names import FORMAL, PERSONAL, is_word_name
from cnbulletin.knowledge.names import (
    CERTAIN,
    FOREIGN,
    HAN,
    LIKELY,
    LONG,
    NEVER_GIVEN,
    NameSense,
    is_foreign,
    is_ordinary,
    is_stop,
    not_given,
)
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import followers, honorifics, is_head, is_unit, is_word

__all__ = ["IN_LIST", "NameReadings", "Person", "listed_strength"]


class Person(NamedTuple):
    """One named person, in offsets of the passage."""

    title_start: int
    name_start: int
    name_end: int
    end: int  # behind the honorific and the remarks
    remarks: tuple[str, ...]
    score: float
    closed: bool  # a separator, 等 or the end of the stretch follows

    def moved(self, by: int) -> Person:
        """The same person in a text that begins ``by`` characters earlier."""
        title_start, name_start, name_end, end, remarks, score, closed = self  # five times as fast as _replace
        return Person(title_start + by, name_start + by, name_end + by, end + by, remarks, score, closed)


_NAME_RUN = Pattern(f"[{HAN}]{{1,10}}+(?:[·-][{HAN}A-Za-z.]{{1,10}}+){{1,4}}+")
_PART = 10  # characters of the longest part of a name with dots
_REMARK = Pattern(r"\(([^()]{1,8})\)")
_OPENS_TITLE = frozenset("市州省副全原")  # 林溪|市政协副主席, not 林溪市|政协副主席
_ADDRESS = 9  # characters of the forms of address behind one name: 林溪教授先生
_NEXT_TITLE = 20  # characters of a title right behind a name
_WORD_NAME = 0.4  # the score of a name that is a word, where only a name can stand
# The least score of a name: without a title or a list that vouches for it; in a list; behind a title; with a mark
# or a verb of people behind it.
_BARE, _BARE_UNTOLD, _LISTED, _TITLED, _CLOSED = 0.3, 0.5, 0.3, 0.065, 0.015
_WEAK = 0.06  # so weak a shape is a name only where it is closed
# What can close a weak name begins with one of these: a mark, a remark, a conjunction, a formal verb, 说.
_MAY_CLOSE = frozenset(CLOSERS) | frozenset("(以及和与暨等并出参主陪列致说称")
# Words of grammar that no foreign name is written with: 阿依古丽·艾山|也说.
_NO_JOINED = frozenset("说称在到对就向为还也又将把被与及于赴给率已再仍和等")
# Surnames that are words of grammar: 曾参加, 向全县, 都出席.  Names only where the page proves them or a list closes them.
_GRAMMAR = frozenset("曾于向从由应都经和时将有来")
IN_LIST = 0.75  # how much a list vouches for a bare name
_PRIOR = {2: 0.93, 3: 1.0, 4: 0.9}  # how likely a name is to have so many characters
_NAME_END_VERBS = frozenset("说称")


def _prior(score: float, length: int) -> float:
    return 1.1 if score >= CERTAIN else _PRIOR.get(length, 0.9)


def listed_strength(score: float, length: int) -> float:
    """The score of a person whose name fills an item of a list, by the score of the name and its length."""
    return score * IN_LIST * _prior(score, length)


def _opens_word(text: str, at: int) -> bool:
    """Whether what begins at ``at`` is so surely a word that no name without a surname begins there: 书记|会议."""
    if text[at] in NO_THIRD or text[at] in NEVER_GIVEN:
        return True
    word = text[at : at + 2]
    return word in followers() or is_ordinary(word)


class NameReadings:
    """The readings of one place as a name, with one page's evidence."""

    __slots__ = ("sense", "titles")

    sense: NameSense
    titles: TitleEnds

    def __init__(self, sense: NameSense, titles: TitleEnds) -> None:
        self.sense, self.titles = sense, titles

    def at(self, text: str, title_start: int, at: int, end: int, context: float, *, backed: bool) -> list[Person]:
        """The readings of ``text[at:]`` as a name; ``backed``: a title or a list vouches for a weak shape."""
        if at + 2 > end or text[at] in CLOSERS:
            return []
        window = text[at : min(end, at + _PART + 1)]
        if "·" in window or "-" in window:
            joined = _NAME_RUN.match(text, at, end)
            if joined is not None:
                return self._joined(text, title_start, at, end, joined, context, backed=backed)
        sense = self.sense
        if text[at] in sense.openers:
            plain = plain_name(sense, text, at, end)
        elif backed and (text[at] in FOREIGN or not _opens_word(text, at)):
            plain = None
        else:
            return []
        if plain is not None:
            stop, score, closed = plain
            strength = score * context * _prior(score, stop - at)
            return [Person(title_start, at, stop, stop, (), strength, closed)]
        if not backed and not self.may_open(text, at):
            return []
        found: list[Person] = []
        vouched = backed and at > title_start
        for stop in range(at + 2, min(end, at + 4) + 1) if self._may_weigh(text, at, end) else ():
            if not vouched and stop < end and text[stop] not in behind_names():
                continue
            score = self._weigh(text, title_start, at, stop, end, backed=backed)
            if score:
                self._close(found, text, title_start, at, stop, end, context, score, backed=backed)
        if window[:LONG] in sense.known_heads:
            for stop in range(min(end, at + 9), at + 4, -1):
                if text[at:stop] in sense.known:
                    self._close(found, text, title_start, at, stop, end, context, CERTAIN, backed=backed)
        if backed and at > title_start and text[at] in FOREIGN:
            for cut in self._foreign(text, at, end):
                self._close(found, text, title_start, at, cut, end, context, 0.3, backed=backed)
        return found

    def may_open(self, text: str, at: int) -> bool:
        """Whether a name of a likely shape begins at ``at``: a surname with what may be given, or a name with dots."""
        sense = self.sense
        if text[at : at + 1] in sense.openers and (sense.opens(text, at) or text[at : at + LONG] in sense.known_heads):
            return True
        return text.find("·", at, at + _PART + 1) >= 0

    def openings(self, text: str, offsets: list[int]) -> list[int]:
        """Those of the offsets at which a name may open."""
        if "·" not in text:
            openers = self.sense.openers  # most offsets fall at their first character: no call for those
            offsets = [at for at in offsets if text[at : at + 1] in openers]
        return [at for at in offsets if self.may_open(text, at)]

    def _may_weigh(self, text: str, at: int, end: int) -> bool:
        """Whether a stretch of two to four characters can be a name: it has a surname, is closed, foreign or rare."""
        if text[at] in self.sense.openers or at + 4 >= end:
            return True
        stretch = text[at : at + 4]
        if not _MAY_CLOSE.isdisjoint(text[at + 2 : at + 5]) or rarity(stretch) > _WEAK:
            return True
        return FOREIGN.issuperset(stretch)

    def _weigh(self, text: str, title_start: int, at: int, stop: int, end: int, *, backed: bool) -> float:
        """The score of ``text[at:stop]`` as a name by its shape; 0 where it can be none here."""
        name = text[at:stop]
        length = stop - at
        sense = self.sense
        foreign = length == 4 and backed and is_foreign(name)
        closes = stop >= end or text[stop] in _MAY_CLOSE
        score = sense.score(name)
        if not backed and score < _BARE:
            return 0.0
        if foreign:
            score = max(score, 0.5)
        if length > 2 and score < CERTAIN and name[-2:] in followers():
            score *= 0.2  # 乐正|介绍, 林溪|出席, 白|主持
        if backed and score < _WORD_NAME:
            if length == 2 and is_word_name(text, at, stop, sense, listed=True):
                return _WORD_NAME
            if score <= _WEAK and not closes and rarity(name) <= _WEAK:
                return 0.0
            if score <= 0.05 and at > title_start and not is_ordinary(name):
                score = max(score, rarity(name) if self._nameless(name) else 0.0)
        if score <= 0 or (length == 3 and name[2] in NEVER_LAST and stop < end and text[stop] not in CLOSERS):
            return 0.0
        if is_word(name) or (length == 3 and name[1:] in honorifics()):
            return 0.0
        return score

    def _joined(
        self, text: str, title_start: int, at: int, end: int, joined: re.Match[str], context: float, *, backed: bool
    ) -> list[Person]:
        """The reading of a run with dots as one foreign name: 阿依古丽·买买提."""
        stop = joined.end()
        if "·" not in joined.group() and (at == title_start or not is_foreign(joined.group().replace("-", "阿"))):
            return []  # 云港大学-林溪药业: a dash joins names of persons only in foreign names
        first = min(k for k in (text.find(mark, at, stop) for mark in "·-") if k >= 0)
        if is_stop(text, first) or "的" in text[first : max(text.rfind(mark, at, stop) for mark in "·-")]:
            return []  # 召开·县长林溪; 拉吉夫·甘地的遗孀索尼亚·甘地 has its name behind the last title
        if any(self.titles.at(text, k, title_start) for k in range(at + 1, first)):
            return []  # 贝宁总统克里·库: the name begins behind the last title
        joint = next((k for k in range(first + 2, stop - 1) if text[k] in "和与" and "·" in text[k:stop]), stop)
        foreign = joint if joint < stop else self._trim_joined(text, at, stop)  # 汉斯·里希特|和艾米丽·格林
        found: list[Person] = []
        self._close(found, text, title_start, at, foreign, end, context, LIKELY, backed=backed)
        return found

    def _foreign(self, text: str, at: int, end: int) -> list[int]:
        """Where a foreign name without a dot may end behind a title: 总统克雷库, 部长特沃杰雷."""
        stop = at
        while stop < end and stop - at < 7 and text[stop] in FOREIGN:
            stop += 1
        if stop - at >= 2 and PERSONAL.match(text, stop + 1) and not no_end(text[stop]):
            stop += 1  # 阿木古楞|主持: one more character before a verb
        surname = self.sense.surname(text, at)[0]
        return [
            cut
            for cut in range(stop, at + 1, -1)
            if (cut - at >= 3 or not surname) and not is_word(text[at:cut]) and not is_ordinary(text[at:cut])
        ]

    def _nameless(self, stretch: str) -> bool:
        """Whether a stretch without a surname could still be a name: no rank, unit or grammar in it."""
        if not self.sense.allows(stretch) or is_head(stretch) or is_unit(stretch):
            return False
        if not NO_THIRD.isdisjoint(stretch):
            return False
        if len(stretch) == 4 and sum(ch in FOREIGN for ch in stretch) < 2:
            return False  # 沙马拉且, but not 来找林溪
        return followers().longest_at(stretch, 0) < 2 and not is_ordinary(stretch[:2])

    def _trim_joined(self, text: str, at: int, stop: int) -> int:
        """A name with · ends before the first follower behind its last part: 阿依古丽·买买提|出席."""
        last = max(text.rfind(mark, at, stop) for mark in "·-") + 1
        known = next((k for k in range(stop, last, -1) if text[at:k] in self.sense.known), 0)
        if known:
            return known
        for cut in range(last + 1, stop):
            length = followers().longest_at(text, cut)
            if followers().longest_at(text, cut + 1) >= 2 and length == 2:
                continue  # 买买提|出席, not 买买|提出
            if length >= 2 or honorifics().longest_at(text, cut):
                return cut
            if text[cut] in _NO_JOINED:
                return cut
        return stop

    def _close(
        self,
        found: list[Person],
        text: str,
        title_start: int,
        at: int,
        stop: int,
        end: int,
        context: float,
        score: float,
        *,
        backed: bool,
    ) -> None:
        """Add the reading of ``text[at:stop]`` as a name, if what follows allows it."""
        after, honorific = stop, 0
        remarks: list[str] = []
        if stop >= end or text[stop] in CLOSERS:
            follow = 1.0
        elif text[stop] not in behind_names():
            follow = 0.0
        else:
            honorific = honorifics().longest_at(text, after)
            while (
                honorific and after + honorific <= min(end, stop + _ADDRESS) and not self.next_titled(text, after, end)
            ):
                after += honorific
                honorific = honorifics().longest_at(text, after)
            while text.startswith("(", after) and (match := _REMARK.match(text, after, end)) is not None:
                remarks += [word for word in re.split("[、,]", match.group(1)) if word]
                after = match.end()
            follow = follows(text, after, end)
            if honorific == 0 and after > stop and not remarks and not follow and after < end:
                follow = 0.5  # 林溪教授讲了三点
        last = text[stop - 1]
        if last in _NAME_END_VERBS:
            score *= 0.3
        vouched = backed and at > title_start and not follow
        if not follow and not vouched:
            return
        split = splits(text, stop, after, follow)
        if vouched and not split and last not in _OPENS_TITLE and self.next_titled(text, after, end):
            follow = 0.85  # 县委书记林溪|县长陈默
        elif vouched and score >= LIKELY and self._unknown_word(text, at, stop, after, end, split=split):
            follow = 0.35
        if not follow or (honorific and score <= _WEAK):
            return
        following = text[after] if after < end else ""
        if score < CERTAIN and 2 < stop - at < 5 and split and following and following not in CLOSERS:
            score *= 0.4  # 林溪|在会上, 林溪|打算: not 林溪在, not 林溪打
        conjunction = following != "" and CONJUNCTION.match(text, after, end) is not None
        closed = not following or following in CLOSERS or conjunction
        if text.startswith("以及", stop - 1) or text[at:stop].endswith("余人"):
            return
        conjoins = text[at] in "和与及" and score < CERTAIN and following != ""
        if conjoins and not is_word_name(text, at, stop, self.sense, listed=False):
            return  # 教师代表|和学生代表: a conjunction, not a surname
        if following == "的":
            return  # 林溪同志的生前友好: the name belongs to somebody else's description
        if text[at] in _GRAMMAR and score < CERTAIN:
            firm = backed and (not following or following in CLOSERS or following in "等说称" or follow >= 1.0)
            if not firm and not self._behind_title(text, title_start, at, stop, backed=backed):
                return
        if not backed and score < CERTAIN and conjunction and following not in "等以":
            follow *= 0.5
        if after > stop and not remarks and score <= _WEAK:
            return  # 常委|会原|副主任: no surname, and a rank behind
        if backed:
            # 护林员罕金帕说,
            formal = after == stop and at > title_start and FORMAL.match(text, stop) is not None  # 局长丹增出席
            floor = _CLOSED if closed or formal or told(text, after) else _LISTED if at == title_start else _TITLED
        else:
            floor = _BARE_UNTOLD if after > stop or not speaks(text, at, stop) else _BARE  # 安秀珍强调,
        if score < floor:
            return
        strength = score * context * follow * _prior(score, stop - at)
        found.append(Person(title_start, at, stop, after, tuple(remarks), strength, closed))

    @staticmethod
    def _behind_title(text: str, title_start: int, at: int, stop: int, *, backed: bool) -> bool:
        """Whether a word of grammar is a surname behind a title: 副县长曾国强|到, but not 副县长曾多次|到."""
        if not (text[at] in "于曾向应" and backed and at > title_start and text[stop - 1] not in NO_THIRD):
            return False
        return not is_ordinary(text[at:stop]) and followers().longest_at(text, at + 1) < 2

    @staticmethod
    def _unknown_word(text: str, at: int, stop: int, after: int, end: int, *, split: bool) -> bool:
        """Whether a word of no list stands behind a title and a likely name: 部长林溪白|冒雪来到, 部长林溪|远程参加."""
        if stop < end and is_foreign(text[at : stop + 1]):
            return False
        if after == stop and (text[after] in not_given() or is_ordinary(text[after : after + 2])):
            return True
        return not split and not ends_soon(text, after, end)

    def next_titled(self, text: str, at: int, end: int) -> bool:
        """Whether another title and a likely name begin at ``at``, with nothing before them: |县长陈默."""
        for match in self.titles.candidates.finditer(text, at + 1, min(end, at + _NEXT_TITLE)):
            stop = match.end()
            if not self.titles.at(text, stop, at):
                continue
            if any(text[k] in NO_THIRD or followers().longest_at(text, k) > 1 for k in range(at, stop)):
                return False
            if followers().longest_at(text, stop) < 2 and any(
                self.sense.score(text[stop : stop + k]) >= LIKELY and stop + k <= end for k in (2, 3)
            ):
                return True
        return False
