"""Names that are also words (高兴, 万里, 和平): what stands on both sides tells them from the word."""

from __future__ import annotations

from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.names import NameSense
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import followers, is_head, is_unit

__all__ = ["FORMAL", "PERSONAL", "is_word_name"]

#: A verb that only people are subject of.
PERSONAL = Pattern(
    r"(?:出席|参加|主持|陪同|列席|强调|指出|要求|表示|介绍说?|说(?=[,:]|$)|致辞|讲话|会见|率队|率领|带领|带队|汇报|通报|宣读|宣布|传达|点评|发言|授课|宣讲"
    r"|受[^,;。]{1,8}委托|受邀|应邀)"
)
#: Those of them that no word of manner stands before: behind a post they leave room for a name alone.
FORMAL = Pattern(r"(?:出席|参加(?!工作)|主持|陪同|列席|致辞)")
_USUAL = 0.8  # the weight of a surname that is one more often than a word
_WEAK = 0.3


def is_word_name(text: str, at: int, stop: int, sense: NameSense, *, listed: bool) -> bool:
    """Whether the word ``text[at:stop]`` must be a name: before 出席 or 主持, behind a post or (``listed``) in a list.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> sense = NameSense(Lexicon.default())
    >>> is_word_name("副县长高兴主持会议", 3, 5, sense, listed=False)
    True
    >>> is_word_name("副县长马上主持会议", 3, 5, sense, listed=False)
    False
    """
    word = text[at:stop]
    if len(word) != 2 or word in followers() or is_unit(word) or is_head(word):
        return False  # 副县长|马上|主持
    weight = sense.surname(text, at)[1]
    if predicates.ADVERBIAL.match(text, at, stop) is not None:
        return False
    if stop >= len(text) or text[stop] in "、,。":
        return listed and weight >= _USUAL
    return weight >= _WEAK and PERSONAL.match(text, stop) is not None
