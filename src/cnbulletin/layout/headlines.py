"""Binds headline stacks to bodies by one best assignment over the page's sequence.

Each body takes at most one stack, from the lines right before it or right behind it; each line serves at most
one body.  Shared character pairs, weighted by how rare they are on the page, decide; gaps and the page's
prevailing order are priors.
"""

from __future__ import annotations

from collections.abc import Container
from math import log

from attrs import define

from cnbulletin.layout.line_rules import EVENT_TOLD, KICKER
from cnbulletin.layout.lines import Line
from cnbulletin.layout.shape import goes_on
from cnbulletin.model import FurnitureKind

__all__ = ["Body", "bind"]

_MOST_LINES = 8  # of one group of headline lines that are considered
_LEDE = 220
_READ = 1200  # of a body that is compared
_NEAR = 4  # bodies in a neighbourhood, within which a pair counts as rare or common


_MOST_BEHIND = 3  # lines of a headline that is printed behind the one body of a page
_SPOKEN_OF = 0.2  # the share of its words that the body holds


@define
class Body:
    """What a headline can be bound to: a stretch of prose or a group of captions."""

    start: int
    end: int
    photos: bool = False
    dated: bool = False
    #: how much it wants a headline of its own: a caption or a torn column less than an article
    pull: float = 1.0


class Affinity:
    """How much a line of a headline speaks of a body."""

    def __init__(self, folded: str, bodies: list[Body]) -> None:
        self.folded = folded
        self.texts = [folded[body.start : min(body.end, body.start + _READ)] for body in bodies]
        self.ledes = [text[:_LEDE] for text in self.texts]
        self._weights = [log(1.0 + 8.0 / max(n, 0.5)) for n in range(3 * _NEAR + 1)]
        self._known: dict[tuple[str, int], float] = {}

    def share(self, line: Line, body: int) -> float:
        """From 0 to 1: how much of the line's character pairs the body holds, rare ones and its lede above all."""
        words, lede, text = self.folded[line.start : line.end], self.ledes[body], self.texts[body]
        near = body // _NEAR
        found = total = 0.0
        for pair in {words[i : i + 2] for i in range(len(words) - 1)}:
            weight = self._known.get((pair, near)) or self._weigh(pair, near)
            total += weight
            if pair in lede:
                found += weight
            elif pair in text:
                found += 0.7 * weight
        return found / total if total else 0.0

    def _weigh(self, pair: str, near: int) -> float:
        """How rare a pair is among the ledes of the neighbourhood."""
        count = 0
        for lede in self.ledes[max(0, (near - 1) * _NEAR) : (near + 2) * _NEAR]:
            count += pair in lede
        weight = self._known[pair, near] = self._weights[count]
        return weight


def bind(
    folded: str,
    bodies: list[Body],
    gaps: list[list[Line]],
    after: list[Line],
    fresh: dict[int, FurnitureKind],
    slogans: Container[int],
) -> list[list[Line]]:
    """The headline lines of each body, by the best assignment.

    ``gaps[i]`` are the headline lines between body ``i - 1`` and body ``i`` (so one more than bodies);
    ``after[i]`` is the first printed line of body ``i``, for the blank lines before it; ``fresh`` are the offsets of
    lines before which furniture stands, ``slogans`` those of lines made of parallel clauses.
    """
    n = len(bodies)
    bound: list[list[Line]] = [[] for _ in bodies]
    if not n:
        return bound
    affinity = Affinity(folded, bodies)
    shares = _Shares(affinity, gaps, fresh)
    lean = shares.lean(n)
    # best[a] = (score, choices) where the first a lines of the gap behind the last body are taken by it
    best: dict[int, tuple[float, tuple[object, ...] | None]] = {0: (0.0, None)}
    for i, body in enumerate(bodies):
        before, behind = gaps[i][-_MOST_LINES:], gaps[i + 1][:_MOST_LINES]
        skip = len(gaps[i]) - len(before)
        stay: tuple[float, tuple[object, ...] | None] | None = None
        for taken, (score, trail) in best.items():
            free = len(gaps[i]) - taken
            loose = -0.35 * free
            if stay is None or score + loose > stay[0]:
                stay = (score + loose, trail)
        assert stay is not None
        nxt: dict[int, tuple[float, tuple[object, ...] | None]] = {0: (stay[0], (stay[1], i, "none", 0, 0))}
        for count in range(1, len(behind) + 1):
            gain = shares.stack(i, i + 1, 0, count, "behind", body, lean, None)
            nxt[count] = (stay[0] + gain, (stay[1], i, "behind", 0, count))
        for taken, (score, trail) in best.items():
            for cut in range(max(taken, skip), len(gaps[i])):
                gain = shares.stack(i, i, cut, len(gaps[i]), "before", body, lean, after[i])
                total = score + gain - 0.35 * (cut - taken)
                if total > nxt[0][0]:
                    nxt[0] = (total, (trail, i, "before", cut, len(gaps[i])))
        best = nxt
    _, trail = max(best.values(), key=lambda item: item[0])
    while trail is not None:
        trail, i, side, first, last = trail  # type: ignore[assignment]
        if side == "before":
            bound[i] = gaps[i][first:last]  # type: ignore[index]
        elif side == "behind":
            bound[i] = gaps[i + 1][first:last]  # type: ignore[index]
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
    return bound


def _kicker(folded: str, stack: list[Line]) -> int:
    """Which line of a stack is a kicker behind a blank line; 0 where none is, or the first."""
    for k, line in enumerate(stack):
        if k and line.blanks and KICKER.find(folded[line.start : line.end]):
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

    def __init__(self, affinity: Affinity, gaps: list[list[Line]], fresh: dict[int, FurnitureKind]) -> None:
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
        folded = self._affinity.folded
        if first.end - first.start <= 4 and folded[stack[1].start] != "-" and first.blanks:
            # a section's own name; right over a slogan, or in the middle of a word, it is the first half of a line
            second = stack[1]
            if not second.blanks and (self.line(second, body) < 0.3 or goes_on(folded, second.start)):
                return False
            return self.line(first, body) < 0.1 and folded[first.end - 1] != ":"
        told = EVENT_TOLD.find(self._affinity.folded, first.start, first.end)
        if told is None or first.end - first.start < 10:
            return False
        return self.line(first, body) < 0.15 and max(self.line(line, body) for line in stack[1:]) > 0.5

    def spreads(self, stack: list[Line], body: int, bodies: int) -> bool:
        """Whether a slogan speaks of a neighbouring body as much as of this one: a banner over several articles."""
        if self._affinity.folded[stack[1].start] == "-":
            return False
        near = [i for i in range(max(0, body - 3), min(bodies, body + 4)) if i != body]
        own = self.line(stack[0], body)
        return bool(near) and max(self.line(stack[0], i) for i in near) >= max(0.08, 0.4 * own)

    def stack(
        self, body: int, gap: int, first: int, last: int, side: str, target: Body, lean: float, after: Line | None
    ) -> float:
        """What binding the lines ``[first, last)`` of a gap to a body is worth."""
        lines = self._gaps[gap]
        shares = [self.line(line, body) for line in lines[first:last]]
        edge = shares[-1] if side == "before" else shares[0]
        gain = 0.6 * target.pull + 3.2 * max(shares) + 0.5 * edge
        gain += 0.9 * lean if side == "before" else -0.9 * lean
        for share in sorted(shares, reverse=True)[1:]:
            gain += 0.25 + 1.2 * share
        gain -= 0.6 * max(0, len(shares) - 4)
        # a stack is not torn where no blank line stands, on a page that has blank lines
        tear = 0.9 if any(line.blanks for line in lines) or (after is not None and after.blanks) else 0.2
        if side == "before":
            gain -= tear if first > 0 and not lines[first].blanks else 0.0
            gain -= 3.0 if after is not None and after.page_top else 0.0
        else:
            gain -= tear if last < len(lines) and not lines[last].blanks else 0.0
            gain -= 3.0 if lines[first].page_top else 0.0
        inner = lines[first + 1 : last]
        gain -= 3.0 * sum(line.page_top for line in inner)
        torn = lines[first:last] if side == "behind" else inner
        gain -= sum(2.5 for line in torn if line.start in self._fresh)
        if len(lines) > len(shares) or len(inner):
            gain -= 0.3 * sum(line.blanks > 1 for line in inner)
        return gain
