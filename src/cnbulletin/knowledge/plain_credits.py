"""Credits as most brackets print them: (记者林溪、陈默 通讯员江一帆), where every piece can be read in one way only.

Whatever is not as plain as that is left to the scanner of ``credit_tokens``, which gives the same tokens for these.
"""

from __future__ import annotations

import re
from functools import cache

from cnbulletin.knowledge.credit_words import MARKS, Kind, Token, cues, stop
from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import is_han
from cnbulletin.knowledge.outlets import ends_like_outlet

__all__ = ["plain_tokens"]

_MOST = 24  # pieces


@cache
def _piece() -> re.Pattern[str]:
    return re.compile(
        "(?P<role>(?:本[报网台刊])?(?:见习|实习|特约|首席|高级)?(?:记者(?!团)|通讯员|实习生))"
        "|(?P<run>(?:[^()、,记通实]|记(?!者)|通(?!讯员)|实(?!习生)){2,16}+)"
        "|(?P<open>[(])|(?P<close>[)])|(?P<apart>[、,])"
    )


@cache
def _unsure_ends() -> frozenset[str]:
    """The last characters of what may belong to the role behind a run: 见习, 云岭晚报, 县融媒体中心."""
    words = (*terms("roles", "modifier"), *terms("outlets", "own"))
    return frozenset(
        {*(word[-1] for word in words), *"部局委院校所厅处队会站系办科馆庭团厂室镇乡社台网报端号大心司学道"}
    )


#: What may stand before each piece; ``None`` is the start.
_BEFORE: dict[str, tuple[str | None, ...]] = {
    "open": (None,),
    "role": (None, "open", "run", "apart"),
    "run": ("role", "apart"),
    "apart": ("run",),
    "close": ("run",),
}


def plain_tokens(folded: str, start: int, end: int) -> list[Token] | None:
    """The tokens of ``[start, end)`` where they are plain, else ``None``; white space makes no difference to them.

    >>> text = "(记者林溪、陈默通讯员江一帆)"
    >>> [text[token.start : token.end] for token in plain_tokens(text, 0, len(text)) or ()]
    ['(', '记者', '林溪', '、', '陈默', '通讯员', '江一帆', ')']
    >>> plain_tokens("林溪摄", 0, 3) is None
    True
    """
    tokens: list[Token] = []
    at = start
    before: str | None = None
    for match in _piece().finditer(folded, start, end):
        kind = match.lastgroup or ""
        begin, stop_at = match.span()
        if begin != at or before not in _BEFORE[kind] or len(tokens) == _MOST:
            return None
        if kind == "role":
            if before == "run" and (folded[at - 1] in _unsure_ends() or ends_like_outlet(folded, at)):
                return None
            tokens.append(Token(Kind.ROLE, begin, stop_at))
        elif kind == "run":
            if not is_han(match[0]) or _holds_cue(folded, begin, stop_at, end):
                return None
            tokens.append(Token(Kind.RUN, begin, stop_at))
        else:
            tokens.append(Token(Kind.MARK, begin, stop_at))
        at, before = stop_at, kind
    return tokens if at == end and before in ("run", "close") else None


def _holds_cue(folded: str, start: int, end: int, limit: int) -> bool:
    """Whether anything in a run may end it, or lends its name to the role behind it (驻东京)."""
    for match in stop().finditer(folded, start, end):
        if match[0] in MARKS or cues().match(folded, match.start(), limit):
            return True
    return "驻" in folded[start:end] or "赴" in folded[start:end]
