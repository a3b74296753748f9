"""One person in running text: where the title ends, where the name ends, and what stands behind it.

The evidence, in the order in which it is asked: list grammar (the name fills the stretch up to a separator),
names the page has proven, the shape of the name, title ends before it and followers behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cnbulletin.fields.name_ends import (
    CLOSERS,
    CONJUNCTION,
    NEVER_LAST,
    NO_THIRD,
    ends_soon,
    follows,
    no_end,
    rarity,
    speaks,
    splits,
    told,
)
from cnbulletin.fields.sentences import HIDDEN
from cnbulletin.fields.word_names import FORMAL, PERSONAL, is_word_name
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import CERTAIN, HAN, LIKELY, NameSense, is_foreign, is_ordinary, is_stop, not_given
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import (
    ends_with,
    followers,
    honorifics,
    is_head,
    is_unit,
    is_word,
    last_chars,
    longest_at,
    unit_lasts,
    units,
)

__all__ = ["Person", "Persons"]


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
        return self._replace(
            title_start=self.title_start + by,
            name_start=self.name_start + by,
            name_end=self.name_end + by,
            end=self.end + by,
        )


_NAME_RUN = Pattern(f"[{HAN}]{{1,10}}+(?:[·-][{HAN}A-Za-z.]{{1,10}}+){{1,4}}+")
_REMARK = Pattern(r"\(([^()]{1,8})\)")
_REMARKS = Pattern(r"[男女]|.{1,3}族|挂职|主持工作|兼|正.级|副.级|.{1,6}级|已故|退休|港澳台|回族|作者单位.*+")
_PREDICATE = Pattern(r"出席|参加|主持|陪同|列席")
_UNIT_VERB = Pattern(r"(?:作了|做了|分享|汇报|发言|交流|代表|分别|出席|参加|主持|介绍|宣读)")  # 农技站林溪|分享了
_TITLE = Pattern(f"[{HAN}0-9()]{{2,40}}+")
_OPENS_TITLE = frozenset("市州省副全原")  # 林溪|市政协副主席, not 林溪市|政协副主席
_REACH = 160  # characters in which a title, a name and what stands behind it are looked for
_NEXT_TITLE = 20  # characters of a title right behind a name
_WORD_NAME = 0.4  # the score of a name that is a word, where only a name can stand
_JOINED = 0.08  # such a score is enough behind a post and before a conjunction: 副省长关山度|和副局长陈默
_SETTLED = 0.25  # the first person of a stretch with such a score is its person
# Words of grammar that no foreign name is written with: 阿依古丽·艾山|也说.
_NO_JOINED = frozenset("说称在到对就向为还也又将把被与及于赴给率已再仍和等")
# Surnames that are words of grammar: 曾参加, 向全县, 都出席.  Names only where the page proves them or a list closes them.
_GRAMMAR = frozenset("曾于向从由应都经和时将有来")
_NAME_END_VERBS = frozenset("说称")
# Any other character makes an office with 长 or 员: 学务长, 质检员.
_NO_OFFICE = frozenset("成增生延专特见拉漫很最太变助擅擅多加绵悠冗全动复官满超数几人演满党团" + HIDDEN)
# 员工, 施工, 开工: no trade.
_NO_TRADE = frozenset("员职民化施开竣手罢打分加军轻重动人返复停做务招用")
_NO_WORKER = frozenset("程作业人会艺地资具期匠厂序商种装友龄分联委")
# Title words inside other words: 天主教, 专业技术人员培训.
_NO_TITLE = frozenset(("天主教", "民主党派代"))


class Persons:
    """Finds persons with one lexicon and one page's evidence.

    >>> persons = Persons(Lexicon.default(), NameSense(Lexicon.default()))
    >>> text = "县委书记林溪白到云岭乡调研"
    >>> found = persons.find(text, 0, len(text))
    >>> text[found.title_start : found.name_start], text[found.name_start : found.name_end]
    ('县委书记', '林溪白')
    """

    __slots__ = ("_found", "_title_ends", "_title_lasts", "_titles", "sense")

    def __init__(self, lexicon: Lexicon, sense: NameSense) -> None:
        self.sense = sense
        self._titles = lexicon.titles
        self._title_lasts = last_chars(lexicon.titles) if lexicon is not Lexicon.default() else _default_lasts()
        self._title_ends = _class_of(self._title_lasts | {")", "工"})
        self._found: dict[tuple[str, bool], Person | None] = {}  # a run looks ahead and comes back

    def ends_title(self, text: str) -> bool:
        """Whether a text ends in a post (书记, 主任 …)."""
        if not text:
            return False
        if text[-1] == ")":  # 副局长(主持工作)
            opening = text.rfind("(")
            return opening > 1 and self.ends_title(text[:opening])
        if text.endswith(("学家", "工匠")):
            return True
        if text[-1] in "长员" and len(text) > 1 and text[-2] not in _NO_OFFICE:
            return True
        return text[-1] in self._title_lasts and ends_with(text, self._titles) and text[-3:] not in _NO_TITLE

    def find(self, text: str, start: int, end: int, *, in_list: bool = False) -> Person | None:
        """The person that ``text[start:end]`` (no separator inside) begins with: a title and name, or a name.

        ``in_list`` says that list grammar is at work: a neighbour is a person, so that a weak shape will do.
        """
        stretch = text[start : min(end, start + _REACH)]
        key = (stretch, in_list)
        if key not in self._found:
            self._found[key] = self._find(stretch, 0, len(stretch), in_list)
        person = self._found[key]
        return person.moved(start) if person is not None and start else person

    def _find(self, text: str, start: int, end: int, in_list: bool) -> Person | None:
        best: Person | None = None
        for source in (self._titled, self._behind_unit, self._before_predicate):
            for person in source(text, start, end, in_list):
                if best is not None and person.name_start > best.name_start:
                    least = _JOINED if best.closed and best.name_start > best.title_start else _SETTLED
                    if best.score >= least:
                        break
                if best is None or person.score > best.score + 1e-9:
                    best = person
            if best is not None:
                return best
        return None

    def _before_predicate(self, text: str, start: int, end: int, in_list: bool) -> Iterator[Person]:
        """A likely name right before a predicate, behind a title that no list knows: 支援队牵头人林溪白出席."""
        match = _PREDICATE.search(text, start + 4, min(end, start + 50))
        if match is None or not in_list:
            return
        for length in (3, 2):
            at = match.start() - length
            if (
                at - start >= 2
                and not text[at - 1].isdigit()
                and self.sense.score(text[at : match.start()]) >= 0.8
                and _TITLE.fullmatch(text[start:at])
            ):
                yield from self._names_at(text, start, at, match.start() + 2, 0.4, False)

    def _titled(self, text: str, start: int, end: int, in_list: bool) -> Iterator[Person]:
        """A bare name at the start, or a name behind a post."""
        yield from self._names_at(text, start, start, end, 0.75 if in_list else 0.6, in_list)
        for match in self._title_ends.finditer(text, start, max(start, min(end - 2, start + 59))):
            at, before = match.end(), match.group()
            if (before == "工" and text[at] in _NO_WORKER) or (before == "师" and text[at] == "生"):
                continue  # 养护工|程, 百余名师|生
            if (before in self._title_lasts or before == ")") and self.ends_title(text[start:at]):
                if not self._title_goes_on(text, at):
                    yield from self._names_at(text, start, at, end, 1.0, True)
            elif before == "工" and at - start > 2 and text[at - 2] not in _NO_TRADE:
                yield from self._names_at(text, start, at, end, 0.8, False)  # 采煤工林溪

    def _title_goes_on(self, text: str, at: int) -> bool:
        """Whether one character more is a longer title: 总会计|师."""
        return any(text[at + 1 - k : at + 1] in self._titles for k in range(3, 7))

    def _behind_unit(self, text: str, start: int, end: int, in_list: bool) -> Iterator[Person]:
        """A likely name behind a bare unit, addressed or closed: 农技站林溪教授."""
        for match in _class_of(unit_lasts()).finditer(text, start, max(start, min(end - 2, start + 59))):
            at = match.end()
            if ends_with(text[start:at], units()):
                for person in self._names_at(text, start, at, end, 0.5, False):
                    addressed = person.closed or person.end > person.name_end
                    addressed = addressed or _UNIT_VERB.match(text, person.name_end, end) is not None
                    if addressed and self.sense.score(text[person.name_start : person.name_end]) >= LIKELY:
                        yield person

    def _names_at(
        self, text: str, title_start: int, at: int, end: int, context: float, backed: bool
    ) -> Iterator[Person]:
        """The readings of ``text[at:]`` as a name; ``backed``: a title or a list vouches for a weak shape."""
        joined = _NAME_RUN.match(text, at, end)
        if joined:
            stop = joined.end()
            if "·" not in joined.group() and (at == title_start or not is_foreign(joined.group().replace("-", "阿"))):
                return  # 云港大学-林溪药业: a dash joins names of persons only in foreign names
            first = min(k for k in (text.find(mark, at, stop) for mark in "·-") if k >= 0)
            if is_stop(text, first) or "的" in text[first : max(text.rfind(mark, at, stop) for mark in "·-")]:
                return  # 召开·县长林溪; 拉吉夫·甘地的遗孀索尼亚·甘地 has its name behind the last title
            if any(self.ends_title(text[title_start:k]) for k in range(at + 1, first)):
                return  # 贝宁总统克里·库: the name begins behind the last title
            joint = next((k for k in range(first + 2, stop - 1) if text[k] in "和与" and "·" in text[k:stop]), stop)
            foreign = joint if joint < stop else self._trim_joined(text, at, stop)  # 汉斯·里希特|和艾米丽·格林
            yield from self._closed(text, title_start, at, foreign, end, context, LIKELY, backed)
            return
        lengths = (2, 3, 4) if at + 2 <= end else ()
        for length in lengths:
            stop = at + length
            if stop > end:
                break
            score = self.sense.score(text[at:stop])
            if length == 4 and backed and is_foreign(text[at:stop]):
                score = max(score, 0.5)
            if score < CERTAIN and text[stop - 2 : stop] in followers() and length > 2:
                score *= 0.2  # 乐正|介绍, 林溪|出席, 白|主持
            if backed and score <= 0.05 and at > title_start and not is_ordinary(text[at:stop]):
                score = max(score, rarity(text[at:stop]) if self._nameless(text[at:stop]) else 0.0)
            if backed and score < _WORD_NAME and is_word_name(text, at, stop, self.sense, listed=True):
                yield from self._closed(text, title_start, at, stop, end, context, _WORD_NAME, backed)
                continue
            if score <= 0 or (
                length == 3 and text[stop - 1] in NEVER_LAST and stop < end and text[stop] not in CLOSERS
            ):
                continue
            if is_word(text[at:stop]) or (length == 3 and text[at + 1 : stop] in honorifics()):
                continue
            yield from self._closed(text, title_start, at, stop, end, context, score, backed)
        for stop in range(min(end, at + 9), at + 4, -1):
            if text[at:stop] in self.sense.known:
                yield from self._closed(text, title_start, at, stop, end, context, CERTAIN, backed)
        if backed and at > title_start:  # 总统克雷库, 部长特沃杰雷: a foreign name without ·
            stop = at
            while stop < end and stop - at < 8 and is_foreign(text[at : stop + 1] + "阿"):
                stop += 1
            if stop - at >= 2 and PERSONAL.match(text, stop + 1) and not no_end(text[stop]):
                stop += 1  # 阿木古楞|主持: one more character before a verb
            for cut in range(stop, at + 1, -1):
                if is_word(text[at:cut]) or is_ordinary(text[at:cut]):
                    continue
                if cut - at >= 3 or not self.sense.surname(text, at)[0]:
                    yield from self._closed(text, title_start, at, cut, end, context, 0.3, backed)

    def _nameless(self, stretch: str) -> bool:
        """Whether a stretch without a surname could still be a name: no rank, unit or grammar in it."""
        if not self.sense.allows(stretch) or is_head(stretch) or is_unit(stretch):
            return False
        if any(ch in NO_THIRD for ch in stretch):
            return False
        if len(stretch) == 4 and sum(is_foreign(ch + "阿") for ch in stretch) < 2:
            return False  # 沙马拉且, but not 来找林溪
        return longest_at(stretch, 0, followers()) < 2 and not is_ordinary(stretch[:2])

    def _trim_joined(self, text: str, at: int, stop: int) -> int:
        """A name with · ends before the first follower behind its last part: 阿依古丽·买买提|出席."""
        last = max(text.rfind(mark, at, stop) for mark in "·-") + 1
        known = next((k for k in range(stop, last, -1) if text[at:k] in self.sense.known), 0)
        if known:
            return known
        for cut in range(last + 1, stop):
            if longest_at(text, cut + 1, followers()) >= 2 and longest_at(text, cut, followers()) == 2:
                continue  # 买买提|出席, not 买买|提出
            if longest_at(text, cut, followers()) >= 2 or longest_at(text, cut, honorifics()):
                return cut
            if text[cut] in _NO_JOINED:
                return cut
        return stop

    def _closed(
        self, text: str, title_start: int, at: int, stop: int, end: int, context: float, score: float, backed: bool
    ) -> Iterator[Person]:
        """The reading of ``text[at:stop]`` as a name, if what follows allows it."""
        after, remarks = stop, []
        honorific = longest_at(text, after, honorifics())
        while honorific and after + honorific <= end and not self._next_titled(text, after, end):
            after += honorific
            honorific = longest_at(text, after, honorifics())
        while (match := _REMARK.match(text, after, end)) is not None:
            remarks += [word for word in re.split("[、,]", match.group(1)) if word]
            after = match.end()
        if text[at:stop][-1] in _NAME_END_VERBS:
            score *= 0.3
        follow = follows(text, after, end)
        if honorific == 0 and after > stop and not remarks and not follow and after < end:
            follow = 0.5  # 林溪教授讲了三点
        vouched = backed and at > title_start and not follow
        split = splits(text, stop, after, follow)
        foreign = stop < end and is_foreign(text[at : stop + 1])
        if vouched and not split and text[stop - 1] not in _OPENS_TITLE and self._next_titled(text, after, end):
            follow = 0.85  # 县委书记林溪|县长陈默
        elif vouched and score >= LIKELY and not foreign and self._unknown_word(text, stop, after, end, split=split):
            follow = 0.35
        if not follow or (honorific and score <= 0.06):
            return
        if (
            score < CERTAIN
            and 2 < stop - at < 5
            and split  # 林溪|在会上, 林溪|打算: not 林溪在, not 林溪打
            and after < end
            and text[after] not in CLOSERS
        ):
            score *= 0.4
        closed = after >= end or text[after] in CLOSERS or bool(CONJUNCTION.match(text, after, end))
        if text.startswith("以及", stop - 1) or text[at:stop].endswith("余人"):
            return
        conjoins = text[at] in "和与及" and score < CERTAIN and after < end
        if conjoins and not is_word_name(text, at, stop, self.sense, listed=False):
            return  # 教师代表|和学生代表: a conjunction, not a surname
        firm = backed and (after >= end or text[after] in CLOSERS or text[after] in "等说称" or follow >= 1.0)
        if after < end and text[after] == "的":
            return  # 林溪同志的生前友好: the name belongs to somebody else's description
        if text[at] in _GRAMMAR and score < CERTAIN and not firm:
            if not (text[at] in "于曾向应" and backed and at > title_start and text[stop - 1] not in NO_THIRD):
                return
            if is_ordinary(text[at:stop]):
                return
            if longest_at(text, at + 1, followers()) > 1:
                return  # 副县长曾多次|到, but 副县长曾国强|到
        if not backed and score < CERTAIN and CONJUNCTION.match(text, after, end) and text[after] not in "等以":
            follow *= 0.5
        if after > stop and not remarks and score <= 0.06:
            return  # 常委|会原|副主任: no surname, and a rank behind
        if backed:
            # 护林员罕金帕说,
            formal = after == stop and at > title_start and FORMAL.match(text, stop) is not None  # 局长丹增出席
            floor = 0.015 if closed or formal or told(text, after) else 0.3 if at == title_start else 0.065
        else:
            floor = 0.5 if after > stop or not speaks(text, at, stop) else 0.3  # 安秀珍强调,
        if score < floor:
            return
        length_prior = 1.1 if score >= CERTAIN else {2: 0.93, 3: 1.0, 4: 0.9}.get(stop - at, 0.9)
        yield Person(title_start, at, stop, after, tuple(remarks), score * context * follow * length_prior, closed)

    @staticmethod
    def _unknown_word(text: str, stop: int, after: int, end: int, *, split: bool) -> bool:
        """Whether a word of no list stands behind a title and a likely name: 部长林溪白|冒雪来到, 部长林溪|远程参加."""
        if after == stop and (text[after] in not_given() or is_ordinary(text[after : after + 2])):
            return True
        return not split and not ends_soon(text, after, end)

    def _next_titled(self, text: str, at: int, end: int) -> bool:
        """Whether another title and a likely name begin at ``at``, with nothing before them: |县长陈默."""
        for match in self._title_ends.finditer(text, at + 1, min(end, at + _NEXT_TITLE)):
            stop = match.end()
            if not self.ends_title(text[at:stop]):
                continue
            if any(longest_at(text, k, followers()) > 1 or text[k] in NO_THIRD for k in range(at, stop)):
                return False
            if longest_at(text, stop, followers()) < 2 and any(
                self.sense.score(text[stop : stop + k]) >= LIKELY and stop + k <= end for k in (2, 3)
            ):
                return True
        return False

    def titled(self, text: str, title_end: int) -> Person | None:
        """The person whose name stands right behind a title that ends at ``title_end``."""
        end = min(len(text), title_end + 24)
        best: Person | None = None
        if text.startswith("师生", title_end - 1) or self._title_goes_on(text, title_end):
            return None
        for person in self._names_at(text, max(0, title_end - 1), title_end, end, 1.0, True):
            if best is None or person.score > best.score + 1e-9:
                best = person
        return best

    @property
    def title_lasts(self) -> frozenset[str]:
        """The last characters of all titles; what a scan for titles looks for."""
        return self._title_lasts


@lru_cache(maxsize=16)
def _class_of(chars: frozenset[str]) -> re.Pattern[str]:
    return re.compile("[" + "".join(re.escape(ch) for ch in sorted(chars)) + "]")


@cache
def _default_lasts() -> frozenset[str]:
    return last_chars(Lexicon.default().titles)
