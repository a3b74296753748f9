"""Where a name ends: what stands behind a stretch, and whether its last character belongs to the next word."""

from __future__ import annotations

from functools import cache

from cnbulletin.fields.sentences import HIDDEN
from cnbulletin.fields.word_names import PERSONAL
from cnbulletin.knowledge.names import is_ordinary, not_given
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import followers, honorifics

__all__ = [
    "CLOSERS",
    "CONJUNCTION",
    "LAST",
    "NEVER_LAST",
    "NO_THIRD",
    "behind_names",
    "ends_soon",
    "follows",
    "no_end",
    "rarity",
    "speaks",
    "splits",
    "told",
]

CLOSERS = "、,;。:)]】!?"
CONJUNCTION = Pattern(r"以及|及其|和(?!国|平|谐|解|睦)|与|及(?!时)|暨|等(?!待)|并")
# A name of three characters that ends in one of these, with more text behind it, is a name of two: 林溪|在会上.
NO_THIRD = frozenset(
    "在到对就向为还也又将被把均都说与及于以赴给率从曾已再仍和未不没因拟愿致作做带往比是有称谈讲问答请获送陪更最刚所很即则便"
)
NEVER_LAST = frozenset("在到对把被将赴")
# Those of them that do end names, before a verb: 王志刚|主持, 张有为|出席, 许清和|致辞.

LAST = frozenset("和与同刚有为向")
_PREPOSITIONS = frozenset("在对就向到与同为从于")
_OBJECT = Pattern(r"[^,;:。]{1,20}?的")
_DIGIT = Pattern(r"[0-9〇]|[一二三四五六七八九十]{1,3}月|[上中下]午|今[天晚日]|昨[天晚日]|[元][月旦]")


@cache
def behind_names() -> frozenset[str]:
    """The characters with which all begins that can stand behind a name: :func:`follows` gives 0 before any other."""
    marks = CLOSERS + '("《' + HIDDEN + "〇" + "0123456789" + "一二三四五六七八九十上中下今昨元" + "以及和与暨等并"
    return frozenset(marks).union(followers().lengths_by_first, honorifics().lengths_by_first)


def follows(text: str, after: int, end: int) -> float:
    """How well what stands at ``after`` can follow a name: 0 not at all."""
    if after >= end or text[after] in CLOSERS:
        return 1.0
    length = followers().longest_at(text, after)
    if length >= 2:
        return 1.0
    joint = CONJUNCTION.match(text, after, end)
    if joint is not None and (joint.group() == "等" or _joins(text, joint.end(), end)):
        return 0.85
    if _DIGIT.match(text, after, end):
        return 0.9
    if text[after] in '("《' or text[after] == HIDDEN:
        return 0.5
    if length and text[after] not in "说称谈" and (after + 1 >= end or text[after + 1] in CLOSERS):
        return 0.0  # a preposition has something behind it: 部长刘山在|、 ends in 在
    return 0.7 if length else 0.0


def _joins(text: str, at: int, end: int) -> bool:
    """Whether something can be joined at ``at``: no mark (巴图孟|和、) and no verb (许清|和说,) stands there."""
    if at < end and text[at] in CLOSERS:
        return False
    verb = told(text, at) or PERSONAL.match(text, at) is not None
    return not verb or _OBJECT.match(text, at) is not None


def splits(text: str, stop: int, after: int, follow: float) -> bool:
    """Whether a name that ends at ``stop`` cuts into a word: 林溪|在会上 read as 林溪在, 林溪|打算 as 林溪打."""
    last = text[stop - 1]
    least = 1.0 if last in "和与同" else 0.6 if last == "刚" else 0.85  # 林溪和|副县长陈默, 王志刚|在会上
    doubled = text[after : after + 1] in _PREPOSITIONS  # 许清和|在会上: two prepositions never meet
    if last in LAST and after == stop and (follow >= least or doubled or told(text, after)):
        # 许清和|出席, 李志刚|说: no such word stands before a verb; 林溪为|出席会议的代表…: 为 has an object
        return last in "为向" and _OBJECT.match(text, after) is not None
    return last in NO_THIRD or (not follow and last in not_given()) or followers().longest_at(text, stop - 1) > 1


def ends_soon(text: str, after: int, end: int) -> bool:
    """Whether one character more would fill the item or meet a verb: 曲比阿|洛、, 阿旺群|培参加."""
    return after + 1 >= end or text[after + 1] in CLOSERS or PERSONAL.match(text, after + 1) is not None


def told(text: str, at: int) -> bool:
    """Whether a verb of saying that ends its clause stands at ``at``: 说,."""
    return text[at : at + 1] in ("说", "称") and text[at + 1 : at + 2] in ("", ",", ":")


def speaks(text: str, at: int, stop: int) -> bool:
    """Whether three characters that begin with no ordinary word stand before a verb that only people do."""
    return stop - at == 3 and not is_ordinary(text[at : at + 2]) and PERSONAL.match(text, stop) is not None


def no_end(character: str) -> bool:
    """Whether a character ends no name that a verb follows."""
    return character == "等" or character in NO_THIRD or character in followers()


def rarity(stretch: str) -> float:
    """A character that no word is written with makes a name of a stretch without a known surname: 㐂海."""
    return 0.1 if min(stretch) < "\u4e00" or max(stretch) > "\u9fff" else 0.06
