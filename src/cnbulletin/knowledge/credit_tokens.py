"""A stretch of credits cut into roles, name runs, marks and trailing words, before anyone asks where names part."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from cnbulletin.knowledge.credit_words import (
    MARK_CLASS,
    MARKS,
    MISREAD_CORES,
    PART,
    Kind,
    Token,
    cues,
    modifiers,
    posts,
    stop,
)
from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import HAN, is_foreign
from cnbulletin.knowledge.outlets import (
    alternation,
    ends_like_outlet,
    is_outlet,
    known_outlets,
    lends_name,
    outlet_suffix,
)
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.plain_credits import plain_tokens

__all__ = [
    "MARKS",
    "Kind",
    "Token",
    "credit_tokens",
    "is_aside",
    "role_at",
    "role_outlet",
    "role_start",
]


# 陈默/图 behind 林溪/文
_SLASHED_PART = Pattern(f"[{HAN}]{{2,8}}[/|丨](?:{PART})(?:$|[{MARK_CLASS}])")
_PAIR = Pattern(f"(?:{PART})[/、·&|](?:{PART})")


_LONGEST_POSTED = 7
_POSTED = Pattern(f"[驻赴][{HAN}]{{1,6}}$")
# 新华社"新华视点"记者, 云岭电台《早班车》记者
_PROGRAMME = Pattern(f'[{HAN}]{{2,12}}["《][{HAN}0-9]{{1,12}}["》]')


@cache
def _asides() -> re.Pattern[str]:
    return re.compile(alternation(terms("roles", "aside")))


def is_aside(folded: str, start: int, end: int, *, least: int = 1) -> bool:
    """Whether the words behind 记者 at ``start`` say that nobody is credited: 记者从…获悉, 记者站.

    ``least`` is the shortest word that counts.
    """
    found = _asides().match(folded, start, end)
    return found is not None and found.end() - start >= least


@cache
def _core() -> re.Pattern[str]:
    return re.compile(alternation((*terms("roles", "core"), *MISREAD_CORES)))


def role_at(folded: str, start: int, end: int) -> int | None:
    """The end of the role that begins exactly at ``start``: 新华社记者, 本报驻东京见习记者."""
    core = _core().search(folded, start, min(end, start + 24))
    if core is None or not MARKS.isdisjoint(folded[start : core.start()]):
        return None
    return core.end() if _role_start(folded, start, core.start(), (), fresh=True) == start else None


def role_outlet(folded: str, start: int, end: int) -> int | None:
    """Where the outlet ends that a role begins with: 本报|见习记者, 云岭晚报|记者; ``None`` where it has none."""
    own = next((word for word in terms("outlets", "own") if folded.startswith(word, start, end)), None)
    if own:
        return start + len(own)
    return next((at for at in range(end - 2, start + 1, -1) if is_outlet(folded, start, at, firm=True)), None)


def role_start(folded: str, start: int, core: int) -> int:
    """Where the role begins whose core stands at ``core``, in running text: …采茶现场|本报记者."""
    found = modifiers().search(folded, max(start, core - 16), core)
    at = found.start() if found else core
    for begin in range(max(start, at - 12), at - 1):
        known = known_outlets().match(folded, begin, at)
        if known and known.end() == at:
            return begin
    return at


def _role_start(folded: str, start: int, core: int, gaps: Collection[int], *, fresh: bool) -> int:
    """Where the role begins whose core stands at ``core``; the run before it begins at ``start``."""
    found = modifiers().search(folded, start, core)
    at = found.start() if found else core
    if at == start:
        return at
    gap = max((g for g in gaps if start < g < at), default=start)
    near = folded[max(gap, at - _LONGEST_POSTED) : at]
    posted = _POSTED.search(folded, gap, at) if "驻" in near or "赴" in near else None
    if posted:
        before = modifiers().search(folded, gap, posted.start())
        at = before.start() if before else posted.start()
        if at == gap or (is_outlet(folded, gap, at) and (fresh or gap > start)):
            return gap
    elif (gap > start or fresh) and lends_name(folded, gap, at):
        return gap
    elif (
        fresh
        and core + 2 < len(folded)
        and folded[core + 2] in ":/|丨"
        and at - start <= 6
        and not _surname(folded, start)
    ):
        return start  # 每经记者:林溪
    elif fresh and is_outlet(folded, start, at):  # an outlet set with a space: 云岭日报 新媒体记者
        return start
    if gap > start:
        return at
    return _tail_outlet(folded, start, at)


def _tail_outlet(folded: str, start: int, end: int) -> int:
    """Where an outlet that ends at ``end`` begins behind glued names: 林溪陈默|云岭广播电台 记者; ``end`` if nowhere."""
    if not ends_like_outlet(folded, end):
        return end
    known = known_outlets()
    for at in range(max(start, end - 16), end - 1):
        match = known.match(folded, at, end)
        if match and match.end() == end:
            return at
    if outlet_suffix("suffix", "loose").search(folded, start, end) and _surname(folded, start):
        for at in (start + 3, start + 2, start + 6, start + 5, start + 4):
            if end - at >= 3 and not _surname(folded, at):
                return at
    return end


@cache
def _surnames() -> frozenset[str]:
    return frozenset(terms("surnames", "common", "usual", "compound"))


def _surname(folded: str, at: int) -> bool:
    return folded[at] in _surnames() or folded[at : at + 2] in _surnames()


def credit_tokens(folded: str, start: int, end: int, gaps: Collection[int] = ()) -> list[Token]:
    """The tokens of ``[start, end)``, without a hole; a stretch that is no credit gives long runs.

    ``gaps`` are the offsets before which white space stood on the same line.

    >>> text = "本报记者林溪通讯员陈默文/图"
    >>> [(token.kind.value, text[token.start : token.end]) for token in credit_tokens(text, 0, len(text))]
    [('role', '本报记者'), ('run', '林溪'), ('role', '通讯员'), ('run', '陈默'), ('post', '文/图')]
    """
    return plain_tokens(folded, start, end) or _Scanner(folded, start, end, gaps).tokens


def _sounds(text: str) -> bool:
    """Whether three of four characters are those of foreign names."""
    return 4 * sum(is_foreign(ch + ch) for ch in text) >= 3 * len(text)


class _Scanner:
    """One pass over a credit: marks and cues end the run that is being read."""

    def __init__(self, folded: str, start: int, end: int, gaps: Collection[int]) -> None:
        self.folded, self.start, self.end, self.gaps = folded, start, end, gaps
        self.tokens: list[Token] = []
        self.run = at = start  # where the run begins that is being read
        while (ending := stop().search(folded, at, end)) is not None:
            at = ending.start()
            if folded[at] in MARKS and not self._misread_dot(at):
                self._add(Kind.MARK, at, at + 1)
            else:
                cue = cues().match(folded, at, end)
                if cue is None or not self._cue(cue):
                    at += 1
                    continue
            at = self.run
        self._flush(end)

    def _flush(self, at: int) -> None:
        if at > self.run:
            self.tokens.append(Token(Kind.RUN, self.run, at))

    def _add(self, kind: Kind, start: int, end: int) -> None:
        self._flush(start)
        self.tokens.append(Token(kind, start, end))
        self.run = end

    def _misread_dot(self, at: int) -> bool:
        """OCR reads the dot of 阿卜杜拉·艾山 as : or . between two parts of a foreign name."""
        if self.folded[at] not in ":.*":
            return False
        left, right = self.folded[self.run : at], self.folded[at + 1 : min(at + 3, self.end)]
        return len(left) >= 3 and len(right) == 2 and _sounds(left) and _sounds(right)

    def _boundary(self, at: int) -> bool:
        return at >= self.end or self.folded[at] in MARKS or at in self.gaps

    def _last(self, back: int = 1) -> Kind | None:
        return self.tokens[-back].kind if len(self.tokens) >= back else None

    def _named(self, at: int) -> bool:
        """Whether a run stands right before ``at``, or before a slash there: 林溪|摄, 林溪/|摄."""
        if at > self.run:
            return True
        if self._last() is Kind.MARK and self.folded[at - 1] in "/|丨":
            return self._last(2) is Kind.RUN
        return self._last() in (Kind.RUN, Kind.POST)

    def _cue(self, cue: re.Match[str]) -> bool:
        """Add the token of a cue; false where its characters belong to a name."""
        start, end, kind = cue.start(), cue.end(), cue.lastgroup
        word = cue[0]
        if kind == "source":
            self._add(Kind.SOURCE, start, self._source_end(end))
        elif kind == "supply" and start == self.run:
            self._add(Kind.SOURCE, start, end)
        elif kind == "pair":
            self._add(Kind.POST if self._named(start) else Kind.ROLE, start, end)
        elif kind == "trail":
            self._add(Kind.TRAIL, start, self._trail_end(end) if word == "发自" else end)
        elif kind == "editor":
            fresh = self._last() is not Kind.ROLE
            self._add(Kind.EDITOR, _role_start(self.folded, self.run, start, self.gaps, fresh=fresh), end)
        elif kind == "core" and not (self._named(start) and word in posts() and self._ends_credit(end)):
            fresh = self._last() is not Kind.ROLE
            self._add(
                Kind.ROLE, self._programme(_role_start(self.folded, self.run, start, self.gaps, fresh=fresh)), end
            )
        elif kind == "core":
            self._add(Kind.POST, start, end)
        elif kind == "post":
            return self._single(word, start, end)
        else:
            return False
        return True

    def _ends_credit(self, at: int) -> bool:
        """Whether a word that ends at ``at`` stands behind its names: a boundary and no name in the same credit follow."""
        if at >= self.end or self.folded[at] in ")]】>》};,、。":
            return True
        return at in self.gaps and bool(_core().match(self.folded, at, self.end))

    def _programme(self, start: int) -> int:
        """The start of a role whose outlet ends in a programme: 新华社"新华视点"记者."""
        if start == self.run and start > self.start and self.folded[start - 1] in '"》':
            found = _PROGRAMME.search(self.folded, max(self.start, start - 28), start)
            if found and found.end() == start:
                while self.tokens and self.tokens[-1].start >= found.start():
                    self.tokens.pop()
                self.run = found.start()
                return self.run
        return start

    def _single(self, word: str, start: int, end: int) -> bool:
        """摄, 文, 图 are roles in 文/林溪 and 林溪/文, and letters of a name in 林文."""
        at_edge = start == self.run or start in self.gaps
        slashed = at_edge and self._last() is Kind.MARK and self.folded[start - 1] in "/|丨"
        if slashed and self._last(2) is Kind.RUN and (self._boundary(end) or self._slashed_again(end)):
            self._add(Kind.POST, start, end)
        elif at_edge and (pair := _PAIR.match(self.folded, start, self.end)) and pair.end() in self.gaps:
            self._add(Kind.POST if self._named(start) else Kind.ROLE, start, pair.end())  # 文/图 林溪
        elif end < self.end and self.folded[end] in "/:|丨" and (at_edge or self._opens_with_part()):
            self._add(Kind.ROLE, start, end)
        elif word not in ("文", "图", "绘", "译") and start - self.run >= 2:
            self._add(Kind.POST, start, end)
        elif start in self.gaps and self._boundary(end) and start - self.run >= 2 and start - 1 not in self.gaps:
            self._add(Kind.POST, start, end)  # 林溪 文 陈默 图, but not 李 文
        elif word == "摄" and at_edge and self._named(start):
            self._add(Kind.POST, start, end)
        else:
            return False
        return True

    def _slashed_again(self, at: int) -> bool:
        return _SLASHED_PART.match(self.folded, at, self.end) is not None

    def _opens_with_part(self) -> bool:
        return any(
            token.kind is Kind.ROLE and self.folded[token.end : token.end + 1] in ("/", ":", "|", "丨")
            for token in self.tokens
        )

    def _source_end(self, at: int) -> int:
        """来源:《云岭晚报》, 来源:云岭在线: up to the next mark, gap or role."""
        if self.folded.startswith("《", at):
            close = self.folded.find("》", at, self.end)
            return close + 1 if close >= 0 else at + 1
        while at < self.end and not self._boundary(at):
            cue = cues().match(self.folded, at, self.end)
            if cue and cue.lastgroup in ("core", "editor", "pair"):
                break
            at += 1
        return at

    def _trail_end(self, at: int) -> int:
        """发自云州、岭南: up to a mark that is no separator."""
        while at < self.end and (self.folded[at] not in MARKS or self.folded[at] in "、/"):
            at += 1
        return at
