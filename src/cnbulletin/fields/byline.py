"""Bylines (署名): who is credited in a dateline bracket, on a credit line, behind a photo, and as what."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cnbulletin.fields.name_run import cut_by, is_credited_unit, is_one_name, split_run
from cnbulletin.knowledge import title_words
from cnbulletin.knowledge.credit_reading import affiliation_end, name_like
from cnbulletin.knowledge.credit_tokens import MARKS, Kind, Token, credit_tokens
from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import NameSense, is_foreign
from cnbulletin.knowledge.outlets import is_outlet
from cnbulletin.model import Byline, Diagnostic, Placement
from cnbulletin.reading.reading import Passage

__all__ = ["Credits", "LineGaps", "read_bylines", "read_credits", "same_line_gaps"]

_OUTSIDE = (Placement.PHOTO, Placement.CLOSING)
_ROLE_MARKS = "".join(MARKS & set("/|丨:"))
_PARTS = frozenset("摄文图绘译")


_STRETCHED = 4  # gaps one behind another that are the setting of a line


class Credits(NamedTuple):
    """What a stretch of credits says: its bylines, and the place that a report is from (林溪/云州报道)."""

    bylines: tuple[Byline, ...]
    place: tuple[int, int] | None


class _Credit(NamedTuple):
    """One credited name, in offsets of the passage; ``begin`` is where its role or its name begins."""

    name: tuple[int, int]
    role: tuple[int, int] | None
    begin: int


def same_line_gaps(passage: Passage, start: int, end: int) -> tuple[list[int], list[int]]:
    """The offsets of the passage before which white space stands: on the same line, and at a line end.

    A line that is set with a space between all its characters has none: they part nothing.
    """
    base, reading = passage.start, passage.reading
    breaks: list[int] = []
    gaps: list[int] = []
    chain: list[int] = []
    found = list(reading.gaps(base + start, base + end + _STRETCHED))  # a line may be set so beyond the end
    if not found:
        return gaps, breaks
    for at in (*found, -1):
        if chain and at != chain[-1] + 1:
            gaps += [one - base for one in chain if one < base + end] if len(chain) < _STRETCHED else []
            chain = []
        if at < 0 or reading.line_ends(at):
            breaks += [at - base] if 0 <= at < base + end else []
        else:
            chain.append(at)
    return gaps, breaks


class LineGaps(Collection[int]):
    """The first result of :func:`same_line_gaps`, looked for when it is first asked for, which few datelines do."""

    def __init__(self, passage: Passage, start: int, end: int) -> None:
        self._stretch = passage, start, end
        self._found: frozenset[int] | None = None

    def _gaps(self) -> frozenset[int]:
        if self._found is None:
            self._found = frozenset(same_line_gaps(*self._stretch)[0])
        return self._found

    def __contains__(self, item: object) -> bool:
        return item in self._gaps()

    def __iter__(self) -> Iterator[int]:
        return iter(self._gaps())

    def __len__(self) -> int:
        return len(self._gaps())


def read_bylines(
    passage: Passage,
    start: int,
    end: int,
    placement: Placement,
    names: NameSense,
    diagnostics: list[Diagnostic] | None = None,
) -> tuple[Byline, ...]:
    """Every credited person or unit of ``[start, end)``, a stretch that holds nothing but credits.

    Offsets count characters of the passage.  The spans of the bylines tile the stretch.  What is in doubt is
    appended to ``diagnostics``: AMBIGUOUS_NAMES (with the other ways to cut the run) and UNIT_CREDIT.

    >>> from cnbulletin.knowledge.lexicon import Lexicon
    >>> from cnbulletin.reading.reading import Reading
    >>> text = "（记者 林溪 陈默 摄影 李 丹）"
    >>> passage = Passage(Reading(text), 0, 12)
    >>> found = read_bylines(passage, 0, 12, Placement.CLOSING, NameSense(Lexicon.default()))
    >>> [(byline.role, byline.name) for byline in found]
    [('记者', '林溪'), ('记者', '陈默'), ('摄影', '李丹')]
    """
    return read_credits(passage, start, end, placement, names, diagnostics).bylines


def read_credits(
    passage: Passage,
    start: int,
    end: int,
    placement: Placement,
    names: NameSense,
    diagnostics: list[Diagnostic] | None = None,
    *,
    ends_in_place: bool = False,
) -> Credits:
    """Like :func:`read_bylines`, with the place of the report.

    ``ends_in_place``: a place may be glued to the last name (中央社记者林溪云州|3日电).
    """
    reader = _Reader(passage, start, end, names, [] if diagnostics is None else diagnostics)
    reader.read(ends_in_place=ends_in_place)
    return Credits(bylines=tuple(_bylines(passage, start, end, placement, reader.found)), place=reader.place)


class _Reader:
    """Reads the tokens of one stretch from left to right, with the role that carries on."""

    def __init__(self, passage: Passage, start: int, end: int, names: NameSense, diagnostics: list[Diagnostic]) -> None:
        self.passage, self.names, self.diagnostics = passage, names, diagnostics
        self.gaps, self.breaks = same_line_gaps(passage, start, end)
        self.tokens = credit_tokens(passage.folded, start, end, frozenset(self.gaps))
        self.runs = [token.kind for token in self.tokens].count(Kind.RUN)
        self.found: list[_Credit] = []
        self.place: tuple[int, int] | None = None
        self.role: tuple[int, int] | None = None
        self.begin: int | None = None  # where a role word stands that waits for its name
        self.open: list[int] = []  # the credits that a word behind them can still give a role
        self.editor = False

    def read(self, *, ends_in_place: bool) -> None:
        skip_to = 0
        for i, token in enumerate(self.tokens):
            if i < skip_to:
                continue
            if token.kind is Kind.ROLE:
                self.role, self.editor = (token.start, token.end), False
                self.begin = token.start if self.begin is None else self.begin
                self.open = []
            elif token.kind is Kind.EDITOR:
                self.editor, self.role, self.begin, self.open = True, None, None, []
            elif token.kind is Kind.POST:
                self._post(token)
            elif token.kind is Kind.MARK:
                skip_to = self._remark(i)
            elif token.kind is Kind.RUN and not self.editor:
                self._run(i, token, ends_in_place=ends_in_place)
        self.found = [credit for credit in self.found if not self._supplies(credit)]

    def _supplies(self, credit: _Credit) -> bool:
        """宣传部供稿, 视觉云岭供图: who supplied the page credits nobody."""
        if credit.role is None or not self.passage.folded.startswith("供", credit.role[0]):
            return False
        name = self.passage.folded[slice(*credit.name)]
        return is_credited_unit(name) or title_words.is_unit(name) or self.names.score(name) < 0.25

    def _post(self, token: Token) -> None:
        """林溪 摄, 林溪/文 陈默/图: the word goes to every name before it that has no role."""
        for i in self.open:
            credit = self.found[i]
            self.found[i] = _Credit(name=credit.name, role=(token.start, token.end), begin=credit.begin)
        self.open = []

    def _remark(self, i: int) -> int:
        """The token behind a bracket that only says something about the name before it: 林溪(微博)."""
        token = self.tokens[i]
        if self.passage.folded[token.start] not in "([" or not i:
            return i
        if self.tokens[i - 1].kind is not Kind.RUN:
            return i
        for j in range(i + 1, len(self.tokens)):
            if self.tokens[j].kind is not Kind.RUN:
                closes = self.tokens[j].kind is Kind.MARK and self.passage.folded[self.tokens[j].start] in ")]"
                return j + 1 if closes else i
        return i

    def _run(self, i: int, token: Token, *, ends_in_place: bool) -> None:
        after = self.tokens[i + 1].kind if i + 1 < len(self.tokens) else None
        start, end = token.start, token.end
        if self.runs > 1 and self._is_outlet(start, end):
            return
        last = i + 1 == len(self.tokens)
        if self.found and (after is Kind.TRAIL or (last and ends_in_place)) and self._is_place(i):
            self.place = self._bare_place(start, end)
            return
        if after is Kind.TRAIL or (last and ends_in_place):
            cut = self._glued_place(start, end)
            if cut is not None:
                self.place, end = self._bare_place(cut, end), cut
        for name in self._names(start, end):
            begin = self.begin if self.begin is not None else name[0]
            self.begin = None
            if self.role is None:
                self.open.append(len(self.found))
            self.found.append(_Credit(name=name, role=self.role, begin=begin))

    def _is_outlet(self, start: int, end: int) -> bool:
        """云岭日报客户端 | 记者林溪: an outlet set off by a mark credits nobody."""
        weak = self.names.score(self.passage.folded[start:end]) < 0.25
        return weak and is_outlet(self.passage.folded, start, end, firm=True)

    def _is_place(self, i: int) -> bool:
        """Whether a run behind names and a slash or a space is the place of a report: 林溪/云州报道."""
        before = self.tokens[i - 1]
        return before.kind is Kind.MARK and self.passage.folded[before.start] in "/|丨"

    def _bare_place(self, start: int, end: int) -> tuple[int, int]:
        """The place without the preposition before it: 从|云州 报道."""
        return (start + 1, end) if self.passage.folded[start] in "从自于在" and end - start > 2 else (start, end)

    def _glued_place(self, start: int, end: int) -> int | None:
        """Where the place begins behind the last name of a run: 林溪|云州 报道."""
        gap = max((gap for gap in self.gaps if start < gap < end), default=None)
        if gap is not None and gap - start >= 2 and end - gap >= 2:
            text = self.passage.folded[gap:end]
            return None if self.names.score(text) >= 0.5 else gap
        text = self.passage.folded[start:end]
        if len(text) < 4 or len(text) > 12:
            return None
        whole, _ = split_run(text, (), self.names)
        if all(self.names.score(text[a:b]) >= 0.5 for a, b in whole):
            return None
        sizes = [size for size in (3, 2, 4) if size + 2 <= len(text)]
        scored = [(self.names.score(text[:size]) * (1.0 if size == 2 else 0.95), size) for size in sizes]
        score, size = max(scored, default=(0.0, 0))
        return start + size if score >= 0.3 else None

    def _names(self, start: int, end: int) -> list[tuple[int, int]]:
        text = self.passage.folded[start:end]
        if text.isalpha() and is_one_name(text, self.names) and not is_credited_unit(text):
            return [(start, end)]
        found: list[tuple[int, int]] = []
        for begin, stop in self._dotted(start, end):
            found += self._split(begin, stop)
        return found

    def _dotted(self, start: int, end: int) -> list[tuple[int, int]]:
        """林溪·陈默 are two persons, 阿依古丽·买买提 is one: a dot between two whole Chinese names parts them."""
        text = self.passage.folded[start:end].strip("·-")
        start = self.passage.folded.index(text, start) if text else end
        dot = text.find("·")
        halves = text[:dot], text[dot + 1 :]
        if dot > 0 and all(
            len(half) in (2, 3) and self.names.score(half) >= 0.6 and not is_foreign(half) for half in halves
        ):
            return [(start, start + dot), (start + dot + 1, start + len(text))]
        return [(start, start + len(text))] if text else []

    def _split(self, start: int, end: int) -> list[tuple[int, int]]:
        text = self.passage.folded[start:end]
        gaps = [gap - start for gap in self.gaps if start < gap < end] if self.gaps else []
        breaks = [gap - start for gap in self.breaks if start < gap < end] if self.breaks else []
        unit = affiliation_end(text) if len(text) > 4 else 0
        if unit and name_like(text[unit:], credited=False):
            return self._split(start + unit, end)  # 县融媒体中心 林溪: the unit says where the person works
        best, others = split_run(text, gaps, self.names, breaks)
        chosen = cut_by(self.names.segmenter, text, [best, *others]) if others else None
        if chosen is not None:
            best = chosen
        elif others:
            shown = "; ".join("、".join(self.passage.text[start + a : start + b] for a, b in way) for way in others)
            self._tell("AMBIGUOUS_NAMES", f"these credited names may also be read as {shown}", start, end)
        for a, b in best:
            if is_credited_unit(text[a:b]) and text[a:b] not in self.names.known:
                self._tell("UNIT_CREDIT", f"{text[a:b]} is credited like a person", start + a, start + b)
        return [(start + a, start + b) for a, b in best if self._is_name(text[a:b])]

    def _is_name(self, name: str) -> bool:
        """Whether a piece is more than a stray mark or a part word without a name."""
        return (len(name) > 1 and any(ch.isalnum() for ch in name)) or (self.role is not None and name not in _PARTS)

    def _tell(self, code: str, message: str, start: int, end: int) -> None:
        self.diagnostics.append(Diagnostic(code=code, message=message, span=self.passage.span(start, end)))


def _bylines(passage: Passage, start: int, end: int, placement: Placement, found: Sequence[_Credit]) -> list[Byline]:
    """The credits as bylines whose spans tile ``[start, end)``."""
    bounds = [start, *(credit.begin for credit in found[1:]), end]
    return [
        Byline(
            name=passage.render(*credit.name),
            role=_role(passage, credit.role, placement),
            placement=placement,
            name_span=passage.span(*credit.name),
            span=passage.leaf_span(bounds[i], bounds[i + 1]),
        )
        for i, credit in enumerate(found)
    ]


def _role(passage: Passage, role: tuple[int, int] | None, placement: Placement) -> str | None:
    """The role as printed; behind a photo and at the end of an article the outlet's 本报 is dropped."""
    if role is None:
        return None
    start, end = role
    if placement in _OUTSIDE:
        own = next((word for word in _own_outlets() if passage.folded.startswith(word, start, end)), "")
        start = start + len(own) if start + len(own) < end else start
    return passage.render(start, end).strip(_ROLE_MARKS)


@cache
def _own_outlets() -> tuple[str, ...]:
    return terms("outlets", "own")
