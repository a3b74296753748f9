"""Whether a stretch of folded text can be a person's name, and how strongly its shape says so.

Shape is one kind of evidence only.  Where a name stands (between 、, behind a title, before a verb) is judged
by the field rules; what the page itself proves is passed in as ``known``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from cnbulletin.knowledge.lexicon import Lexicon, read_table, terms
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import is_post

__all__ = ["CERTAIN", "FOREIGN", "HAN", "LIKELY", "LONG", "POSSIBLE", "NameSense", "is_han"]

#: Scores of :meth:`NameSense.score`: the page or the caller knows the name; its shape is that of most names;
#: its shape allows it.
CERTAIN, LIKELY, POSSIBLE = 1.0, 0.6, 0.15

_POST = 9  # characters of a post and of what stands between it and a dot
LONG = 5  # characters of the shortest name that is too long for a Chinese one

# Han ideographs in every block, 〇, and the private-use area where old fonts keep rare characters.  A pattern that holds
# it takes a millisecond longer to compile: where a stretch can be found by its ends, `is_han` says the rest.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\ue000-\uf8ff\U00020000-\U0003ffff"
_HAN_ONLY = Pattern(f"[{HAN}]++")
# 阿依古丽·买买提, 丹戈-纳代伊, 约翰·F·甲尼迪
_JOINED = Pattern(f"[{HAN}A-Za-z.]{{1,10}}+(?:[·-][{HAN}A-Za-z.]{{1,10}}+){{1,4}}+")
# Characters of organs, ranks and grammar that no given name holds.
_NEVER_GIVEN = frozenset(
    "办师表委局部厅省县区校院组员级副者届协务等镇乡要的了是们这与及或被把但却也很各说你我他她它吗呢吧啊着给让"
)
# A compound surname vouches for a character that is hardly ever given: scans read 彧 as 或.
_MISREAD = frozenset("或")
# Characters with which foreign names are written; two or more in a row and nothing else make a foreign name.
FOREIGN = frozenset(
    "阿埃艾安昂奥巴白柏拜班邦包保鲍贝本比彼宾波伯博布采策查察达大戴丹当德登邓迪蒂丁东杜顿多厄恩尔法凡范菲费芬丰冯佛弗福富盖甘冈高戈"
    "格葛根贡古瓜圭哈海汉豪赫亨洪胡华怀惠霍基吉加贾杰金津京居卡凯坎康考柯科克肯孔库夸奎昆拉莱兰朗劳勒雷累黎里利丽连莲列林琳灵留龙卢鲁路伦"
    "罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明莫默姆穆纳娜奈南内嫩尼年宁纽农努诺欧帕派潘庞佩彭皮匹珀珊蓬平坡普齐奇恰乔切琴丘热仁日荣儒瑞若萨塞"
    "赛桑瑟森沙莎山尚绍舍申生圣施什史士舒斯思丝苏索塔泰坦汤唐陶特腾提汀图托瓦万旺威韦维魏温文翁沃乌武伍希西锡夏香肖谢辛兴雄休许雅亚延扬"
    "耶叶伊依因英尤约泽扎詹珍芝治朱兹子佐茨弥娅妮蕾黛莉朵芙买提古孜江木热合曼扎西顿珠次仁旺堆嘎玛音朝娃其宝力才让卓尕措央玛云额敦顺根敖登日桑贡旦代泽那呷嫫惹楞夫翰廉鼎义彼得"
)
_WEIGHTS = {"common": 0.9, "usual": 0.8, "weak": 0.35, "compound": 0.95}


@cache
def _common_words() -> frozenset[str]:
    return frozenset(terms("common_words"))


@cache
def _surname_weights() -> dict[str, float]:
    return {row.term: _WEIGHTS[row.category] for row in read_table("surnames")}


@lru_cache(maxsize=8)
def _of_lexicon(
    surnames: frozenset[str], names: frozenset[str]
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The surnames that no table holds, what opens a name, and how long names begin."""
    extra = surnames - frozenset(_surname_weights())
    openers = {word[0] for words in (_surname_weights(), extra, names) for word in words}
    return extra, frozenset(openers), _heads(names)


def _heads(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name[:LONG] for name in names if len(name) >= LONG)


@cache
def _ordinary_words() -> frozenset[str]:
    return frozenset(terms("ordinary_words"))


def is_compound(word: str) -> bool:
    """Whether a stretch is a surname of two characters and nothing else."""
    return len(word) == 2 and word in _surname_weights()


@cache
def not_given() -> frozenset[str]:
    """Characters that hardly ever end a name."""
    return frozenset(terms("not_given"))


@cache
def surname_characters() -> frozenset[str]:
    """The surnames of one character."""
    return frozenset(term for term in _surname_weights() if len(term) == 1)


def is_ordinary(word: str) -> bool:
    """Whether a stretch is an ordinary word of the language, whatever surname it may begin with."""
    return word in _common_words() or word in _ordinary_words()


def is_han(stretch: str) -> bool:
    """Whether a stretch is ideographs and nothing else.

    >>> is_han("林溪"), is_han("林A溪"), is_han("")
    (True, False, False)
    """
    return _HAN_ONLY.fullmatch(stretch) is not None


def is_stop(text: str, at: int) -> bool:
    """Whether a · stands for a full stop, as some OCR reads 。: no name ends before it (召开·县长).

    >>> is_stop("会议召开·县长林溪", 4), is_stop("阿依努尔·买买提", 4)
    (True, False)
    """
    before = text[max(0, at - 4) : at]
    if not before or before[-1] in FOREIGN:
        return False
    if is_ordinary(before[-2:]):
        return True
    if any(is_post(text[max(0, at - _POST) : at - part]) for part in (2, 3)):
        return False  # 局长钮祜禄·海平: a post, and the first part of a name
    known = sum(ch in FOREIGN for ch in before)
    return len(before) == 4 and is_han(before) and known < 2


def is_foreign(text: str) -> bool:
    """Whether a stretch is written as foreign names are: parts joined by ·, or only characters used for sounds."""
    if 2 <= len(text) <= 8 and FOREIGN.issuperset(text):
        return True
    return ("·" in text or "-" in text) and _JOINED.fullmatch(text) is not None


class NameSense:
    """Judges name shapes with a lexicon and with the names that a page has proven.

    >>> sense = NameSense(Lexicon.default())
    >>> sense.score("林溪白") > sense.score("高质量") > sense.score("的林溪") - 1
    True
    >>> sense.score("欧阳文澜") >= LIKELY, sense.score("会议") < POSSIBLE
    (True, True)
    """

    __slots__ = ("_extra", "_scores", "_weights", "known", "known_heads", "openers")

    def __init__(self, lexicon: Lexicon, known: Iterable[str] = (), *, remembers: bool = True) -> None:
        """``known`` are names that a page has proven; ``remembers`` is for a sense that ends with its page."""
        proven = frozenset(known)
        extra, openers, heads = _of_lexicon(lexicon.surnames, lexicon.names)
        self._weights, self._extra = _surname_weights(), extra
        self.known = lexicon.names | proven if proven else lexicon.names
        # The first characters of surnames and known names: no other opens a name of a likely shape.
        self.openers = openers.union(name[0] for name in proven)
        self.known_heads = heads.union(_heads(proven))
        # A list asks for the same stretch again and again.
        self._scores: dict[str, float] | None = {} if remembers else None

    def with_known(self, known: Iterable[str], lexicon: Lexicon) -> NameSense:
        """The same sense with names that the page has proven."""
        return NameSense(lexicon, known)

    def surname(self, text: str, start: int = 0) -> tuple[int, float]:
        """The length and weight of the surname at ``start``; ``(0, 0.0)`` where there is none."""
        if text[start : start + 1] not in self.openers:
            return 0, 0.0
        for length in (2, 1):
            word = text[start : start + length]
            if len(word) == length:
                weight = self._weights.get(word, 0.8 if word in self._extra else 0.0)
                if weight:
                    return length, weight
        return 0, 0.0

    def score(self, name: str) -> float:
        """From 0 (no name) to 1 (proven): how much the shape of a whole stretch is that of a name."""
        scores = self._scores
        if scores is None:
            return self._judge(name)
        score = scores.get(name)
        if score is None:
            score = scores[name] = self._judge(name)
        return score

    def _judge(self, name: str) -> float:
        if name in self.known:
            return CERTAIN
        if not self.is_han(name):
            if "·" not in name and "-" not in name:
                return 0.0
            return LIKELY if _JOINED.fullmatch(name) and "·" in name else POSSIBLE if _JOINED.fullmatch(name) else 0.0
        length, weight = self.surname(name)
        if length == 2 and len(name) == 2:  # 东方, 司马 alone: a single surname and one character
            weight, length = self._weights.get(name[0], 0.0) * 0.6, 1
        if not _NEVER_GIVEN.isdisjoint(name[length or 1 :]):
            return 0.3 if length == 2 and len(name) == 3 and name[2] in _MISREAD else 0.0
        if not length:
            return 0.05 if is_foreign(name) and name not in _ordinary_words() else 0.01
        given = len(name) - length
        score = weight * (1.0, 1.0, 0.3 if weight > 0.5 else 0.02)[given - 1] if 1 <= given <= 3 else 0.0
        if given == 3 and weight > 0.5 and self.surname(name, 1)[1] > 0.5:  # a married name: 范徐丽泰
            score = weight * 0.5
        if given == 3 and (is_ordinary(name[:2]) or is_ordinary(name[2:])):
            return 0.0  # 高度重视
        if name in _common_words():
            score *= 0.12 if weight > 0.5 else 0.05  # 高质量
        elif length == 1 and given == 2 and name[:2] in _common_words():
            score *= 0.35 if weight < 0.5 else 0.5  # 代表一|同, 高度重|视
        return score

    @staticmethod
    def is_han(stretch: str) -> bool:
        """Whether a stretch is two to four ideographs."""
        return 2 <= len(stretch) <= 4 and is_han(stretch)

    def allows(self, stretch: str) -> bool:
        """Whether two to four ideographs hold nothing that no name holds."""
        return _NEVER_GIVEN.isdisjoint(stretch) and self.is_han(stretch)
