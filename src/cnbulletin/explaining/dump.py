"""An explanation as lines for a terminal: indented, cut to its width, coloured on request."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from cnbulletin.explaining.explanation import UNEXPLAINED, Evidence, Explanation

__all__ = ["columns", "cut", "dump"]

_NARROWEST = 40
_LEAST = 4  # columns of an object's text
_STEP = 2  # columns that parts stand further in than what they are part of
_PLAIN = {"kind": "", "rule": "", "faint": "", "doubt": "", "repair": "", "wrong": ""}
#: Select Graphic Rendition, ECMA-48: bold cyan, green, faint, yellow, magenta, bold red.
_COLOURS: Final = {"kind": "1;36", "rule": "32", "faint": "2", "doubt": "33", "repair": "35", "wrong": "1;31"}


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: East Asian wide and full-width characters two, marks none.

    Widths are those of Unicode's East_Asian_Width (UAX #11); an ambiguous one (·, …) counts one.

    >>> columns("江一帆"), columns("abc"), columns("e\\u0301"), columns("（）")
    (6, 3, 1, 4)
    """
    return sum(map(_columns, text))


def _columns(ch: str) -> int:
    if unicodedata.category(ch) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(ch) in "WF" else 1


def cut(text: str, width: int) -> str:
    """A text cut to some columns, with … where something is left out.

    >>> cut("让每一个村都喝上放心水", 10), cut("江一帆", 10)
    ('让每一个…', '江一帆')
    """
    if columns(text) <= width:
        return text
    room, kept = width - 1, []
    for ch in text:
        room -= _columns(ch)
        if room < 0:
            break
        kept.append(ch)
    return "".join(kept) + "…"


def dump(explanation: Explanation, *, width: int = 100, colour: bool = False) -> str:
    """The lines of an explanation and all inside it, each at most ``width`` columns wide (40 at the least).

    A line for each object: its kind, its text, its rule and score.  Below it its evidence, with weights where the rule
    has them, the repairs inside it that are in no part of it, and the runner-up.  ``colour`` adds escape sequences.

    >>> from cnbulletin import explain, parse_page
    >>> why = explain(parse_page("县长江一帆出席会议。"))
    >>> print(dump(next(item for item in why.walk() if item.kind == "attendee"), width=72))
    attendee 江一帆                         name.titled 1.1
        name.behind_title 县长 · name.proven_here 县长江一帆 1
        name.surname 江 0.9 · name.shape 江一帆 0.9
        name.closed_by_verb 出席
    """
    pen = _Pen(max(width, _NARROWEST), _COLOURS if colour else _PLAIN)
    return "\n".join(pen.lines(explanation))


class _Pen:
    def __init__(self, width: int, colours: dict[str, str]) -> None:
        self.width, self.colours = width, colours
        self.middle = width * 9 // 16  # where rules stand, if what is before them leaves room

    def lines(self, whole: Explanation) -> Iterator[str]:
        pending = [(whole, 0)]
        while pending:
            item, depth = pending.pop()
            yield self._head(item, depth)
            yield from self._below(item, _STEP * (depth + 2))
            pending.extend((part, depth + 1) for part in reversed(item.parts))

    def _head(self, item: Explanation, depth: int) -> str:
        indent = " " * (_STEP * depth)
        measure = "" if item.score is None else f" {_number(item.score)}"
        before = len(indent) + len(item.kind) + 1  # kinds and rules are ASCII
        room = self.width - before - len(item.rule) - len(measure) - 1
        text = cut(_printable(item.text), max(_LEAST, min(room, self.middle - before - 1)))
        left = before + columns(text)
        rule = cut(item.rule, max(1, self.width - left - 1 - len(measure)))
        gap = " " * max(1, min(self.middle, self.width - len(rule) - len(measure)) - left)
        wrong = item.rule == UNEXPLAINED
        return f"{indent}{self._ink('kind', item.kind)} {text}{gap}{self._ink('wrong' if wrong else 'rule', rule)}{measure}"

    def _below(self, item: Explanation, indent: int) -> Iterator[str]:
        inner = {repair for part in item.parts for repair in part.repairs}
        room = self.width - indent
        for line in _filled([_evidence(evidence, room) for evidence in item.evidence], room):
            yield " " * indent + self._ink("faint", line)
        own = [repair for repair in item.repairs if repair not in inner]
        mended = [cut(_printable(f"{r.quirk} {r.before!r} → {r.after!r}"), room) for r in own]
        for line in _filled(mended, room):
            yield " " * indent + self._ink("repair", line)
        rival = item.runner_up
        if rival is not None:
            margin = "" if rival.margin is None else f", {_number(rival.margin)} less"
            line = _printable(f"nearly: {rival.text} ({rival.code}{margin})")
            yield " " * indent + self._ink("doubt", cut(line, room))

    def _ink(self, name: str, text: str) -> str:
        code = self.colours[name]
        return f"\x1b[{code}m{text}\x1b[0m" if code and text else text


def _evidence(evidence: Evidence, room: int) -> str:
    weight = "" if evidence.weight is None else f" {_number(evidence.weight)}"
    text = _printable(evidence.text)
    shown = f" {cut(text, max(4, min(24, room - len(evidence.code) - len(weight) - 1)))}" if text else ""
    return cut(f"{evidence.code}{shown}{weight}", room)


def _filled(pieces: list[str], room: int) -> Iterator[str]:
    """Pieces in a row, parted by ·, as many on a line as fit."""
    line = ""
    for piece in pieces:
        if line and columns(line) + columns(piece) + 3 > room:
            yield line
            line = ""
        line = f"{line} · {piece}" if line else piece
    if line:
        yield line


def _number(value: float) -> str:
    return f"{value:.3g}"


def _printable(text: str) -> str:
    """A text without line ends, controls and marks that turn the direction of a terminal."""
    return "".join(ch if ch.isprintable() or ch == " " else ascii(ch)[1:-1] for ch in text)
