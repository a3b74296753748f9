"""Sentences and clauses of a passage, seen through a mask that hides quotations, titles of works and brackets."""

from __future__ import annotations

import re
from functools import cache

from cnbulletin.knowledge.names import is_ordinary, is_stop
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.reading.reading import Passage

__all__ = ["HIDDEN", "clause_end", "mask", "sentences"]

#: Stands in a mask for each hidden character; no reading holds it, because control characters are white space.
HIDDEN = "\x00"


@cache
def _enclosed() -> re.Pattern[str]:
    # “…”, 「…」, 『…』, "…", 《…》, （…）: openers exclude themselves, so that unclosed ones cannot cost a second scan.
    pairs = (
        ("“", "”"),
        ("「", "」"),
        ("『", "』"),
        ("《", "》"),
        ("〈", "〉"),
        ("【", "】"),
        ("〔", "〕"),
    )
    quoted = "|".join(f"{re.escape(a)}[^{re.escape(a + b)}]*+{re.escape(b)}" for a, b in pairs)
    # Brackets of two widths make a pair: 林溪(女）.  Each branch begins with one character, which re looks for first.
    return re.compile(f'{quoted}|[(][^()（）]*+[)）]|（[^()（）]*+[)）]|"[^"]*+"')


def mask(passage: Passage) -> str:
    """The folded passage with everything inside quotation marks and brackets hidden; same length.

    >>> from cnbulletin.reading.reading import Reading
    >>> mask(Passage(Reading("区（县）长说“要干”。"), 0, 11)).replace(HIDDEN, "_")
    '区(_)长说"__"。'
    """
    folded = passage.folded
    parts, at = [], 0
    for match in _enclosed().finditer(passage.text):
        begin, end = match.start() + 1, match.end() - 1
        parts += [folded[at:begin], HIDDEN * (end - begin)]
        at = end
    return "".join([*parts, folded[at:]]) if parts else folded


_SENTENCE_END = Pattern(r"[。!?…][。!?…]*+[\"')》】]*+")
_DOT = Pattern("·")
_POINT = Pattern(r"\.(?![0-9A-Za-z.])")  # 会议召开.县长林溪; not 3.5, not www.
_QUOTE_END = Pattern(r"\"(?<=\x00\")")  # looking back from the mark lets ``re`` find the mark first


def sentences(masked: str, folded: str) -> list[tuple[int, int]]:
    """The sentences of a masked passage as half-open intervals, each with its final marks.

    A quotation that ends in a full stop ends its sentence: “……。”林溪说 are two; so does a point behind a word.

    >>> text = "会议召开.县长林溪.陈默出席"
    >>> [text[start:end] for start, end in sentences(text, text)]
    ['会议召开.', '县长林溪.陈默出席']
    """
    cuts = [match.end() for match in _SENTENCE_END.finditer(masked)]
    cuts.append(len(masked))
    if "·" in masked or '"' in masked:
        cuts += [match.end() for match in _DOT.finditer(masked) if is_stop(folded, match.start())]
        cuts += [match.end() for match in _QUOTE_END.finditer(masked) if folded[match.start() - 1] in "。!?…"]
    if "." in masked:  # behind a word it is a full stop; between names it may be a 、 that was misread
        cuts += [
            at + 1 for at in map(re.Match.start, _POINT.finditer(masked)) if is_ordinary(folded[max(0, at - 2) : at])
        ]
    cuts.sort()
    found, at = [], 0
    for cut in cuts:
        if cut > at:
            found.append((at, cut))
            at = cut
    return found


_CLAUSE_END = Pattern(r"[,;:。!?]")


def clause_end(masked: str, start: int, end: int) -> int:
    """The offset of the comma, semicolon, colon or full stop that ends the clause at ``start``; else ``end``."""
    match = _CLAUSE_END.search(masked, start, end)
    return match.start() if match else end
