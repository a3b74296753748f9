"""Whether a stretch of folded text can be a person's name, and how strongly its shape says so.

Shape is one kind of evidence only.  Where a name stands (between 、, behind a title, before a verb) is judged
by the field rules; what the page itself proves is passed in as ``known``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from cnbulletin.knowledge.lexicon import Lexicon, read_table, terms
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.segmenter import Segmenter
from cnbulletin.knowledge.title_words import is_post

__all__ = ["CERTAIN", "FOREIGN", "HAN", "LIKELY", "LONG", "NEVER_GIVEN", "POSSIBLE", "NameSense", "is_han"]

#: Scores of :meth:`NameSense.score`: the page or the caller knows the name; its shape is that of most names;
#: its shape allows it.
CERTAIN, LIKELY, POSSIBLE = 1.0, 0.6, 0.15

_LEAST = 0.3  # the score of a name that no title and no list vouches for
_POST = 9  # characters of a post and of what stands between it and a dot
LONG = 5  # characters of the shortest name that is too long for a Chinese one

# Han ideographs in every block, 〇, and the private-use area where old fonts keep rare characters.  A pattern that holds
# it takes a millisecond longer to compile: where a stretch can be found by its ends, `is_han` says the rest.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\ue000-\uf8ff\U00020000-\U0003ffff"
_HAN_ONLY = Pattern(f"[{HAN}]++")
# 阿依古丽·买买提, 丹戈-纳代伊, 约翰·F·甲尼迪
_JOINED = Pattern(f"[{HAN}A-Za-z.]{{1,10}}+(?:[·-][{HAN}A-Za-z.]{{1,10}}+){{1,4}}+")
# Characters of organs, ranks and grammar that no given name holds.
NEVER_GIVEN = frozenset(
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
_ADDED = 0.8  # the weight of a surname that a caller adds
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
) -> tuple[dict[str, float], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The weights of surnames, added ones among them; what opens any name, and a known one; the surnames of two
    characters; how long names begin."""
    weights = {**dict.fromkeys(surnames, _ADDED), **_surname_weights()}
    openers = {word[0] for words in (weights, names) for word in words}
    compounds = frozenset(word for word in weights if len(word) == 2)
    return weights, frozenset(openers), frozenset(name[0] for name in names), compounds, _heads(names)


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


class _Scores(dict[str, float]):
    """The scores of stretches; each is judged when it is first asked for, and an answer that is there costs no call."""

    __slots__ = ("_known", "_weights")

    def __init__(self, known: frozenset[str], weights: dict[str, float]) -> None:
        super().__init__()
        self._known, self._weights = known, weights

    def __missing__(self, name: str) -> float:
        score = self[name] = self.judge(name)
        return score

    def judge(self, name: str) -> float:
        """The score of a stretch that is not kept."""
        if name in self._known:
            return CERTAIN
        if not (2 <= len(name) <= 4 and is_han(name)):
            if "·" not in name and "-" not in name:
                return 0.0
            return LIKELY if _JOINED.fullmatch(name) and "·" in name else POSSIBLE if _JOINED.fullmatch(name) else 0.0
        length, weight = _surname_of(name, self._weights)
        if length == 2 and len(name) == 2:  # 东方, 司马 alone: a single surname and one character
            weight, length = _surname_weights().get(name[0], 0.0) * 0.6, 1
        if not NEVER_GIVEN.isdisjoint(name[length or 1 :]):
            return 0.3 if length == 2 and len(name) == 3 and name[2] in _MISREAD else 0.0
        if not length:
            return 0.05 if FOREIGN.issuperset(name) and name not in _ordinary_words() else 0.01
        given = len(name) - length
        score = weight * (1.0, 1.0, 0.3 if weight > 0.5 else 0.02)[given - 1] if 1 <= given <= 3 else 0.0
        if given == 3:
            if weight > 0.5 and _surname_of(name[1:], self._weights)[1] > 0.5:  # a married name: 范徐丽泰
                score = weight * 0.5
            if is_ordinary(name[:2]) or is_ordinary(name[2:]):
                return 0.0  # 高度重视
        if name in _common_words():
            score *= 0.12 if weight > 0.5 else 0.05  # 高质量
        elif length == 1 and given == 2 and name[:2] in _common_words():
            score *= 0.35 if weight < 0.5 else 0.5  # 代表一|同, 高度重|视
        return score


def _surname_of(name: str, weights: dict[str, float]) -> tuple[int, float]:
    """The length and weight of the surname that a stretch begins with; ``(0, 0.0)`` where there is none."""
    weight = weights.get(name[:2])
    if weight and len(name) > 1:
        return 2, weight
    weight = weights.get(name[:1])
    return (1, weight) if weight else (0, 0.0)


class NameSense:
    """Judges name shapes with a lexicon and with the names that a page has proven.

    ``score`` is a function of a whole stretch: from 0 (no name) to 1 (proven), how much its shape is that of a name.

    >>> sense = NameSense(Lexicon.default())
    >>> sense.score("林溪白") > sense.score("高质量") > sense.score("的林溪") - 1
    True
    >>> sense.score("欧阳文澜") >= LIKELY, sense.score("会议") < POSSIBLE
    (True, True)
    """

    __slots__ = (
        "_firsts", "_scores", "_weights", "compounds", "known", "known_heads", "openers", "outlets", "score",
        "segmenter",
    )  # fmt: skip
    score: Callable[[str], float]

    compounds: frozenset[str]
    known: frozenset[str]
    known_heads: frozenset[str]
    openers: frozenset[str]
    outlets: frozenset[str]
    segmenter: Segmenter | None

    def __init__(
        self,
        lexicon: Lexicon,
        known: Iterable[str] = (),
        *,
        segmenter: Segmenter | None = None,
        remembers: bool = True,
    ) -> None:
        """``known`` are names that a page has proven, ``segmenter`` is asked where a run of names can be cut in several
        ways; ``remembers`` is for a sense that ends with its page.
        """
        proven = frozenset(known)
        self._weights, openers, firsts, self.compounds, heads = _of_lexicon(lexicon.surnames, lexicon.names)
        self.known = lexicon.names | proven if proven else lexicon.names
        #: the outlets that the caller added; their datelines credit names
        self.outlets, self.segmenter = lexicon.outlets, segmenter
        # The first characters of surnames and known names: no other opens a name of a likely shape.
        self.openers = openers.union(name[0] for name in proven)
        self.known_heads = heads.union(_heads(proven))
        self._firsts = frozenset(name[0] for name in self.known) if proven else firsts
        # A list asks for the same stretch again and again.
        self._scores = _Scores(self.known, self._weights)
        self.score = self._scores.__getitem__ if remembers else self._scores.judge

    def with_known(self, known: Iterable[str], lexicon: Lexicon) -> NameSense:
        """The same sense with names that the page has proven."""
        made = NameSense(lexicon, known, segmenter=self.segmenter)
        if self.known is lexicon.names and self._weights is made._weights:  # nothing proven before, the same words
            made._scores.update(self._scores)
            made._scores.update(dict.fromkeys(made.known - lexicon.names, CERTAIN))
        return made

    def opens(self, text: str, start: int) -> bool:
        """Whether two to four characters at ``start``, no · among them, have the score of a name; the surname comes first.

        >>> sense = NameSense(Lexicon.default())
        >>> sense.opens("林溪白到场", 0), sense.opens("和谐", 0), sense.opens("会议召开", 0)
        (True, False, False)
        """
        two = text[start : start + 2]
        if two in self.compounds or not ("\u4e00" <= two[-1:] <= "\u9fff"):
            return self._scores_as_name(text, start)
        weight = self._weights.get(two[:1], 0.0)
        if weight and len(two) == 2 and two[1] not in NEVER_GIVEN:
            if two not in _common_words():
                return True
            if weight > 0.5 and self.score(text[start : start + 3]) >= _LEAST:
                return True
        return two[:1] in self._firsts and self._scores_as_name(text, start)

    def _scores_as_name(self, text: str, start: int) -> bool:
        return any(self.score(text[start : start + length]) >= _LEAST for length in (3, 2, 4))

    def surname(self, text: str, start: int = 0) -> tuple[int, float]:
        """The length and weight of the surname at ``start``; ``(0, 0.0)`` where there is none."""
        return _surname_of(text[start : start + 2], self._weights)

    @staticmethod
    def is_han(stretch: str) -> bool:
        """Whether a stretch is two to four ideographs."""
        return 2 <= len(stretch) <= 4 and is_han(stretch)

    def allows(self, stretch: str) -> bool:
        """Whether two to four ideographs hold nothing that no name holds."""
        return NEVER_GIVEN.isdisjoint(stretch) and self.is_han(stretch)
