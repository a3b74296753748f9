"""Binds headline stacks to bodies by one best assignment over the page's sequence.

Each body takes at most one stack, from the lines right before it or right behind it; each line serves at most
one body.  Shared character pairs, weighted by how rare they are on the page, decide; gaps and the page's
prevailing order are priors.
"""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from cnbulletin.layout.affinity import Affinity
from cnbulletin.layout.assignment import Assignment, Worth, assign, next_best
from cnbulletin.layout.line_rules import EVENT_TOLD, KICKER
from cnbulletin.layout.lines import Line
from cnbulletin.layout.shape import goes_on
from cnbulletin.model import FurnitureKind

__all__ = ["Binding", "Body", "bind"]

_MOST_LINES = 8  # of one group of headline lines that are considered
_MOST_BEHIND = 3  # lines of a headline that is printed behind the one body of a page
_SPOKEN_OF = 0.2  # the share of its words that the body holds


class Body(NamedTuple):
    """What a headline can be bound to: a stretch of prose or a group of captions."""

    start: int
    end: int
    photos: bool = False
    dated: bool = False
    #: how much it wants a headline of its own: a caption or a torn column less than an article
    pull: float = 1.0


class Binding(NamedTuple):
    """Why a body has its headline.

    ``gain`` is what binding the stack is worth, ``shares`` how much of each line's words the body holds (0 to 1).
    ``margin`` is what the page's best assignment is worth more than the best one in which this body takes other
    lines: ``rival`` are those lines, ``heir`` is the neighbour that takes the first of the present ones there, if one
    does.  ``gain`` and ``margin`` are ``None`` where a later rule changed what the assignment gave the body.
    """

    rule: str
    gain: float | None
    shares: tuple[float, ...]
    margin: float | None
    rival: tuple[Line, ...]
    heir: int | None


def bind(
    folded: str,
    bodies: list[Body],
    gaps: list[list[Line]],
    after: list[Line],
    fresh: dict[int, FurnitureKind],
    slogans: Container[int],
    noted: list[Binding | None] | None = None,
) -> list[list[Line]]:
    """The headline lines of each body, by the best assignment.

    ``gaps[i]`` are the headline lines between body ``i - 1`` and body ``i`` (so one more than bodies);
    ``after[i]`` is the first printed line of body ``i``, for the blank lines before it; ``fresh`` are the offsets of
    lines before which furniture stands, ``slogans`` those of lines made of parallel clauses.  ``noted`` takes a
    :class:`Binding` for each body, where somebody asks why.
    """
    n = len(bodies)
    bound: list[list[Line]] = [[] for _ in bodies]
    if not n:
        return bound
    affinity = Affinity(folded, [(body.start, body.end) for body in bodies], [line for gap in gaps for line in gap])
    shares = _Shares(folded, affinity, gaps, fresh)
    lean = shares.lean(n)
    worth = [
        (shares.gains(i, i, body, lean, after[i]), shares.gains(i, i + 1, body, lean, None))
        for i, body in enumerate(bodies)
    ]
    best = assign(gaps, worth)
    for choice in best.choices:
        bound[choice.body] = choice.lines(gaps)
    for i, stack in enumerate(bound):
        kicker = _kicker(folded, stack)
        if kicker and shares.mean(stack[:kicker], i) < 0.3:  # a kicker opens its stack
            bound[i] = stack = stack[kicker:]
        if shares.strays(stack, i) or (len(stack) >= 3 and stack[0].start in slogans and shares.spreads(stack, i, n)):
            bound[i] = stack[1:]
    for i in range(n):
        if not bound[i] and not bodies[i].photos:
            _lend(bound, i, shares)
    if n == 1 and not bound[0] and not gaps[0] and not bodies[0].photos and 0 < len(gaps[1]) <= _MOST_BEHIND:
        # the only headline of the only body stands behind it
        bound[0] = gaps[1] if max(shares.line(line, 0) for line in gaps[1]) >= _SPOKEN_OF else []
    if noted is not None:
        noted += _bindings(bound, gaps, worth, best, shares)
    return bound


def _bindings(
    bound: list[list[Line]], gaps: list[list[Line]], worth: list[Worth], best: Assignment, shares: _Shares
) -> list[Binding | None]:
    """Why each body has the lines that it has; asked for explanations alone."""
    chosen = {choice.body: choice for choice in best.choices}
    others = next_best(gaps, worth, best.choices)
    found: list[Binding | None] = []
    for i, stack in enumerate(bound):
        choice = chosen.get(i)
        own = tuple(shares.line(line, i) for line in stack)
        if not stack:
            found.append(None)
        elif choice is None or stack[0] not in choice.lines(gaps):
            found.append(Binding("headline.sole" if len(bound) == 1 else "headline.lent", None, own, None, (), None))
        elif stack != choice.lines(gaps):
            found.append(Binding("headline.trimmed", None, own, None, (), None))
        else:
            other = others[i]
            rival = other.rival.lines(gaps) if other.rival is not None else []
            gain = worth[i][choice.side == "behind"][choice.last - choice.first - 1]
            margin = best.score - other.score
            found.append(Binding(f"headline.{choice.side}", gain, own, margin, tuple(rival), other.heir))
    return found


def _kicker(folded: str, stack: list[Line]) -> int:
    """Which line of a stack is a kicker behind a blank line; 0 where none is, or the first."""
    for k, line in enumerate(stack):
        if k and line.blanks and KICKER.search(folded[line.start : line.end]):
            return k
    return 0


def _lend(bound: list[list[Line]], i: int, shares: _Shares) -> None:
    """Gives a body without a headline the part of a neighbour's stack that speaks of it: two heads over two bodies."""
    for j in (i - 1, i + 1):
        stack = bound[j] if 0 <= j < len(bound) else []
        for cut in range(1, len(stack)):
            lent, kept = (stack[cut:], stack[:cut]) if j < i else (stack[:cut], stack[cut:])
            own = shares.mean(lent, i)
            if own >= 0.4 and own > shares.mean(lent, j) + 0.25 and shares.mean(kept, j) >= 0.3:
                bound[i], bound[j] = lent, kept
                return


class _Shares:
    """Scores of stacks, each line compared with a body once."""

    def __init__(
        self, folded: str, affinity: Affinity, gaps: list[list[Line]], fresh: dict[int, FurnitureKind]
    ) -> None:
        self._folded = folded
        self._fresh = fresh
        self._affinity = affinity
        self._gaps = gaps
        self._memo: dict[tuple[int, int], float] = {}

    def line(self, line: Line, body: int) -> float:
        key = (line.start, body)
        if key not in self._memo:
            self._memo[key] = self._affinity.share(line, body)
        return self._memo[key]

    def mean(self, lines: list[Line], body: int) -> float:
        return sum(self.line(line, body) for line in lines) / len(lines)

    def lean(self, n: int) -> float:
        """Positive where the page sets headlines before their bodies, negative where behind; from -1 to 1."""
        before = behind = 0.0
        for i in range(n):
            if self._gaps[i]:
                before += self.line(self._gaps[i][-1], i)
            if self._gaps[i + 1]:
                behind += self.line(self._gaps[i + 1][0], i)
        return max(-1.0, min(1.0, (before - behind + 0.8) / 1.5))

    def strays(self, stack: list[Line], body: int) -> bool:
        """Whether the first line tells of an event that is not the body's, and the others are its headline."""
        if len(stack) < 2:
            return False
        first = stack[0]
        folded = self._folded
        if first.end - first.start <= 4 and folded[stack[1].start] != "-" and first.blanks:
            # a section's own name; right over a slogan, or in the middle of a word, it is the first half of a line
            second = stack[1]
            if not second.blanks and (self.line(second, body) < 0.3 or goes_on(folded, second.start)):
                return False
            return self.line(first, body) < 0.1 and folded[first.end - 1] != ":"
        told = EVENT_TOLD.search(self._folded, first.start, first.end)
        if told is None or first.end - first.start < 10:
            return False
        return self.line(first, body) < 0.15 and max(self.line(line, body) for line in stack[1:]) > 0.5

    def spreads(self, stack: list[Line], body: int, bodies: int) -> bool:
        """Whether a slogan speaks of a neighbouring body as much as of this one: a banner over several articles."""
        if self._folded[stack[1].start] == "-":
            return False
        near = [i for i in range(max(0, body - 3), min(bodies, body + 4)) if i != body]
        own = self.line(stack[0], body)
        return bool(near) and max(self.line(stack[0], i) for i in near) >= max(0.08, 0.4 * own)

    def gains(self, body: int, gap: int, target: Body, lean: float, after: Line | None) -> list[float]:
        """What it is worth to bind the nearest line of a gap to a body, the two nearest, and so on.

        ``after`` is the first line of the body where the gap stands before it.
        """
        lines = self._gaps[gap]
        near = lines[:_MOST_LINES] if after is None else lines[: -_MOST_LINES - 1 : -1]
        if not near:
            return []
        shares = [self.line(line, body) for line in near]
        # a stack is not torn where no blank line stands, on a page that has blank lines
        blank = (after is not None and after.blanks > 0) or any(line.blanks for line in lines)
        tear = 0.9 if blank else 0.2
        turn = 3.0 if (near[0] if after is None else after).page_top else 0.0
        found: list[float] = []
        tops = wide = fresh = 0  # of the lines inside the stack: those that open a page, that stand apart, …
        for count, line in enumerate(near, 1):
            if after is None:
                inner = line if count > 1 else None
                fresh += line.start in self._fresh
                outer = lines[count] if count < len(lines) else None
            else:
                inner = near[count - 2] if count > 1 else None
                fresh += inner is not None and inner.start in self._fresh
                outer = line if count < len(lines) else None
            if inner is not None:
                tops += inner.page_top
                wide += inner.blanks > 1
            ranked = sorted(shares[:count], reverse=True)
            gain = 0.6 * target.pull + 3.2 * ranked[0] + 0.5 * shares[0]
            gain += -0.9 * lean if after is None else 0.9 * lean
            for share in ranked[1:]:
                gain += 0.25 + 1.2 * share
            gain -= 0.6 * max(0, count - 4)
            gain -= tear if outer is not None and not outer.blanks else 0.0
            found.append(gain - turn - 3.0 * tops - 2.5 * fresh - 0.3 * wide)
        return found
