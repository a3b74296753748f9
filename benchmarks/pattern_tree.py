"""What a pattern is made of: its parse tree, the repeats in it that can be undone without bound, texts that it finds hard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from benchmarks.pattern_list import Compiled

__all__ = ["hard_texts", "tree", "unbounded"]

_parser = import_module("re._parser")  # private to the library, and the only parser of its patterns there is
_codes = import_module("re._constants")
_ALWAYS = _codes.MAXREPEAT
_STRANGE = "\x01"  # a character that no pattern names ends what else would match as a whole
_LONGEST = 64  # characters of one sample

type_tree = Sequence[tuple[Any, Any]]


def tree(pattern: Compiled) -> type_tree:
    """The parse tree of ``re``; raises ``re.error`` where there is none."""
    return _parser.parse(pattern.source, pattern.flags)  # type: ignore[no-any-return]


def unbounded(parsed: type_tree) -> list[str]:
    """The repeats without an upper bound that can be taken back: neither possessive nor the end of an atomic group."""
    return [_shown(body) for body in _taken_back(parsed, ends_atomic=False)]


def _taken_back(parsed: type_tree, *, ends_atomic: bool) -> Iterator[type_tree]:
    for number, (op, value) in enumerate(parsed):
        last = ends_atomic and number == len(parsed) - 1
        if op in (_codes.MAX_REPEAT, _codes.MIN_REPEAT) and value[1] == _ALWAYS and not last:
            yield parsed[number : number + 1]
        for body in _bodies(op, value):
            # What repeats is tried again behind itself, so its end is the end of the group only once it is atomic.
            inside = op is _codes.ATOMIC_GROUP or (last and op in (_codes.SUBPATTERN, _codes.BRANCH))
            yield from _taken_back(body, ends_atomic=inside)


def _bodies(op: object, value: Any) -> list[type_tree]:
    """The trees within a node."""
    if op in (_codes.MAX_REPEAT, _codes.MIN_REPEAT, _codes.POSSESSIVE_REPEAT):
        return [value[2]]
    if op is _codes.ATOMIC_GROUP:
        return [value]
    if op is _codes.SUBPATTERN:
        return [value[-1]]
    if op is _codes.BRANCH:
        return list(value[1])
    if op in (_codes.ASSERT, _codes.ASSERT_NOT):
        return [value[1]]
    if op is _codes.GROUPREF_EXISTS:
        return [body for body in value[1:] if body is not None]
    return []


def _shown(parsed: type_tree) -> str:
    """A repeat as a reader of the pattern knows it: what it repeats, by a sample of it."""
    op, (least, _, body) = parsed[0]
    sign = {0: "*", 1: "+"}.get(least, f"{{{least},}}") + ("?" if op is _codes.MIN_REPEAT else "")
    return f"(such as {next(iter(_samples(body)), '')!r}){sign}"


def hard_texts(parsed: type_tree, size: int) -> dict[str, str]:
    """Texts of about so many characters that the pattern begins to match again and again, by their unit.

    Each character that the pattern names, each thing that it repeats, each of its beginnings, repeated, with and
    without something strange at the end; and behind each short beginning a run of what is repeated.
    """
    units = {*_characters(parsed), *_repeated(parsed)}
    for begin in _beginnings(parsed):
        units.add(begin)
        units.add(begin[:-1])
    texts = {unit: (unit * (size // len(unit) + 1))[:size] for unit in units if unit}
    for unit in {*_characters(parsed), *_repeated(parsed)} - {""}:
        texts[f"{unit} … {_STRANGE!r}"] = texts[unit][:-1] + _STRANGE
    heads = sorted(_beginnings(parsed), key=len)[:8]
    for head in heads:
        for unit in _repeated(parsed):
            if head and unit and len(head) < size:
                texts[f"{head} then {unit}"] = (head + unit * (size // len(unit) + 1))[:size]
    return texts


def _repeated(parsed: type_tree) -> list[str]:
    found = []
    for op, value in parsed:
        if op in (_codes.MAX_REPEAT, _codes.MIN_REPEAT, _codes.POSSESSIVE_REPEAT):
            found += list(_samples(value[2]))
        for body in _bodies(op, value):
            found += _repeated(body)
    return list(dict.fromkeys(found))[:24]


def _beginnings(parsed: type_tree) -> list[str]:
    """Samples of each beginning of the pattern and of the patterns within it."""
    found = []
    for stop in range(1, len(parsed) + 1):
        found += list(_samples(parsed[:stop]))
    for op, value in parsed:
        for body in _bodies(op, value):
            found += _beginnings(body)
    return list(dict.fromkeys(found))[:60]


def _characters(parsed: type_tree) -> list[str]:
    found = []
    for op, value in parsed:
        if op in (_codes.LITERAL, _codes.IN, _codes.ANY, _codes.NOT_LITERAL):
            found.append(_one(op, value))
        for body in _bodies(op, value):
            found += _characters(body)
    return list(dict.fromkeys(found))[:60]


def _samples(parsed: type_tree) -> Iterator[str]:
    """A few texts that a tree matches: with its repeats as short as they may be, and longer, and each first branch."""
    seen = dict.fromkeys(_sample(parsed, more, which)[:_LONGEST] for more in (0, 3) for which in (0, -1))
    return iter(seen)


def _sample(parsed: type_tree, more: int, which: int) -> str:
    parts = []
    for op, value in parsed:
        if op in (_codes.LITERAL, _codes.IN, _codes.ANY, _codes.NOT_LITERAL):
            parts.append(_one(op, value))
        elif op in (_codes.MAX_REPEAT, _codes.MIN_REPEAT, _codes.POSSESSIVE_REPEAT):
            least, most, body = value
            parts.append(_sample(body, more, which) * min(int(least) + more, int(most)))
        elif op is _codes.BRANCH:
            parts.append(_sample(value[1][which], more, which))
        elif op in (_codes.SUBPATTERN, _codes.ATOMIC_GROUP):
            parts += [_sample(body, more, which) for body in _bodies(op, value)]
    return "".join(parts)


def _one(op: object, value: Any) -> str:
    """One character that a node of one character matches."""
    if op is _codes.LITERAL:
        return chr(value)
    if op is _codes.ANY:
        return "林"
    if op is _codes.NOT_LITERAL:
        return "林" if value != ord("林") else "江"
    if value[0][0] is _codes.NEGATE:
        outside = {ch for ch in '林江、，1a ()"。' if not re.match(_class(value), ch)}
        return next(iter(sorted({*'林江、，1a ()"。'} - outside)), "林")
    kind, first = value[0]
    if kind is _codes.LITERAL:
        return chr(first)
    if kind is _codes.RANGE:
        return chr(first[0])
    return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "林"}.get(str(first), "林")


def _class(items: Any) -> str:
    """A class of characters, written again."""
    parts = []
    for kind, value in items:
        if kind is _codes.NEGATE:
            parts.append("^")
        elif kind is _codes.LITERAL:
            parts.append(re.escape(chr(value)))
        elif kind is _codes.RANGE:
            parts.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        else:
            parts.append({"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}.get(str(value).removeprefix("CATEGORY_"), ""))
    return f"[{''.join(parts)}]"
