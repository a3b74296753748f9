"""Names of the most usual shape, settled at one look: 林溪白|出席, 陈默、 — a frequent surname, then a mark or a verb.

Every other reading of such a place is weaker; the thorough judgement of :mod:`name_readings` comes to the same end,
and a test holds the one to the other.
"""

from __future__ import annotations

from cnbulletin.fields.name_ends import CLOSERS, LAST, NEVER_LAST, NO_THIRD
from cnbulletin.knowledge.names import CERTAIN, LONG, NameSense
from cnbulletin.knowledge.title_words import followers, honorifics, is_word

__all__ = ["plain_name"]

_USUAL = 0.8  # the score of two or three characters with a usual surname, which are no word
# Surnames that are words of grammar, and what may belong to the next word: other rules weigh those.
_NO_FIRST = frozenset("曾于向从由应都经和时将有来与及")
_NO_LAST = LAST | NEVER_LAST | NO_THIRD | frozenset("说称人")
_NO_FOLLOWER = frozenset("和与及以暨等并的(")  # what joins another name, or makes the name part of a description


def plain_name(sense: NameSense, text: str, at: int, end: int) -> tuple[int, float, bool] | None:
    """Where such a name ends that begins at ``at``, its score, and whether a mark or the end closes it.

    ``None`` where the place asks for the thorough judgement.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> sense = NameSense(Lexicon.default())
    >>> plain_name(sense, "林溪白出席会议", 0, 7), plain_name(sense, "林溪白色的", 0, 5)
    ((3, 0.9, False), None)
    """
    known = sense.known
    if text[at] in _NO_FIRST or text[at : at + 2] in sense.compounds or text[at : at + LONG] in sense.known_heads:
        return None
    for stop in (at + 3, at + 2):
        name = text[at:stop]
        score = sense.score(name) if stop <= end else 0.0
        if score < _USUAL:
            continue
        closed = stop == end or text[stop] in CLOSERS
        if not closed and followers().longest_at(text, stop) < 2:
            if score >= CERTAIN:
                return None
            continue  # 林溪主|持: the verb begins a character before
        if text[stop - 1] in _NO_LAST or is_word(name) or name[1:] in honorifics() or name[-2:] in followers():
            return None
        others = (text[at : at + 2], text[at : at + 4]) if stop == at + 3 else (text[at : at + 3], text[at : at + 4])
        if not known.isdisjoint(others):
            return None  # a name that the page proves may be the longer or the shorter one
        if not closed:
            if text[stop] in _NO_FOLLOWER or honorifics().longest_at(text, stop):
                return None
            if stop == at + 3 and followers().longest_at(text, stop - 1) > 1:
                return None  # 林溪在|会上: the last character belongs to the next word
        return stop, score, closed
    return None
