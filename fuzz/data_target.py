"""``from_dict`` gives back what ``to_dict`` would write, or raises ``InvalidData`` and nothing else."""

from __future__ import annotations

import json
import pickle
import random
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import attrs

import cnbulletin as cnb
from target import PAGES, Target, decoded, encoded
from wonders import WONDERS, with_wonders

_LONGEST_MESSAGE = 400
_PARSED_PAGES = 24
_WHOLE_PAGES = 3
_LARGE = 10**200


def check(data: bytes) -> None:
    """The contract of ``from_dict`` on one JSON text; a text that is none is passed over."""
    try:
        plain = with_wonders(json.loads(decoded(data)))
    except (ValueError, RecursionError):
        return
    check_plain(plain)


def check_plain(plain: Any) -> None:
    """The contract of ``from_dict`` on one value."""
    try:
        found = cnb.from_dict(plain)
    except cnb.InvalidData as error:
        message = str(error)
        assert message.isprintable(), "a message that cannot be printed"
        assert len(message) < _LONGEST_MESSAGE, "a message that nobody can read"
        return
    unit = plain.get("offset_unit", "codepoint")
    unsaid = {"file", "offset_unit"} if unit == "codepoint" else {"file"}
    assert cnb.to_dict(found, offset_unit=unit) == {key: value for key, value in plain.items() if key not in unsaid}
    assert pickle.loads(pickle.dumps(found)) == found
    assert hash(found) == hash(cnb.from_dict(plain))
    assert repr(found)
    with suppress(cnb.UnencodableText):
        assert json.loads(cnb.to_json(found).encode("utf-8")) == cnb.to_dict(found)


def seeds() -> Iterator[bytes]:
    """Objects of every kind as short pages of the corpus give them, the shortest of each, and the shortest pages."""
    paths = sorted(PAGES, key=lambda path: path.stat().st_size)[:_PARSED_PAGES]
    pages = [cnb.parse_page(decoded(path.read_bytes())) for path in paths]
    for page in pages[:_WHOLE_PAGES]:
        yield _json(page)
        yield cnb.to_json(page, offset_unit="utf16").encode("utf-8")
        yield cnb.to_json(page, offset_unit="utf8").encode("utf-8")
    shortest: dict[tuple[str, ...], bytes] = {}
    for page in pages:
        for part in _parts(page):
            # one for each set of fields that are filled in
            kind = (type(part).__name__, *(name for name in attrs.fields_dict(type(part)) if getattr(part, name)))
            text = _json(part)
            if kind not in shortest or len(text) < len(shortest[kind]):
                shortest[kind] = text
    yield from shortest.values()
    yield from (encoded(json.dumps(wonder)) for wonder in WONDERS)


def _json(part: Any) -> bytes:
    return cnb.to_json(part).encode("utf-8")


def _parts(part: Any) -> Iterator[Any]:
    """The objects inside an object, without pages."""
    if isinstance(part, tuple):
        for item in part:
            yield from _parts(item)
    elif attrs.has(type(part)):
        if not isinstance(part, cnb.Page):
            yield part
        for attribute in attrs.fields(type(part)):
            yield from _parts(getattr(part, attribute.name))


def mutate(data: bytes, dice: random.Random) -> bytes:
    """A JSON value with one to three of its values exchanged, dropped, doubled or renamed; what is no JSON as it is."""
    try:
        return _mutated(data, dice)
    except (ValueError, RecursionError):  # no JSON, or one that has grown too deep
        return data


def _mutated(data: bytes, dice: random.Random) -> bytes:
    root = [json.loads(decoded(data))]
    for _ in range(dice.randint(1, 3)):
        places = list(_places(root))
        holder, key = dice.choice(places)
        other, there = dice.choice(places)
        match dice.randrange(8):
            case 0:
                holder[key] = dice.choice(_HOSTILE)
            case 1:
                holder[key] = dice.choice(list(WONDERS))
            case 2 if holder is not root:
                del holder[key]
            case 3 if isinstance(holder, dict):
                holder[dice.choice(_KEYS)] = holder.pop(key)
            case 4 if isinstance(holder, list):
                holder.insert(key, _copy(holder[key]))
            case 5:
                holder[key] = _copy(other[there])
            case 6:
                holder[key] = dice.choice(([holder[key]], {"start": holder[key]}))
            case _:
                holder[key] = _near(holder[key], dice)
    return encoded(json.dumps(root[0], ensure_ascii=False)) if root else data


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    for key in value if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], (dict, list)):
            yield from _places(value[key])


def _copy(value: Any) -> Any:
    return json.loads(json.dumps(value))


def _near(value: Any, dice: random.Random) -> Any:
    """A value that is nearly the same one."""
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, (int, float)):
        if not abs(value) < _LARGE:  # beyond it a number is neither a float nor a text; nan is not below it either
            return 0
        return dice.choice((value + 1, value - 1, -value, float(value), value * 10**9, str(value)))
    if isinstance(value, str):
        at = dice.randint(0, len(value))
        return value[:at] + dice.choice(_MARKS) + value[at + dice.randint(0, 1) :]
    return [] if isinstance(value, dict) else {}


_MARKS = (
    "",
    "\x00",
    "\ud83d",
    "\ude00",
    "\udcff",
    "\n",
    "0",
    "9",
    "T",
    "Z",
    "+08:00",
    ".000001",
    "\U0001f600",
    "x" * 600,
)
_HOSTILE: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**31, 2**63 - 1, 2**63, 10**400, 0.0, 0.5, 1e308, float("nan"), float("inf"), -0.0,
    "", " ", "\ud800", "\udfff\ud800", "2022-01-11", "2022-01-11T06:00:00", "9999-12-31T24:00:00", "0000-00-00",
    "body", "BODY", "Span", "Page", [], {}, [[]], [None], {"": None}, {"start": 0, "end": 0}, {"start": 0, "end": 10**30},
)  # fmt: skip
_KEYS = (
    "", "start", "end", "text", "span", "type", "schema_version", "source", "file", "__class__", "\ud800", "k" * 600, "名",
    "!key 7", "!key None", "!key tuple", "!key nan",
)  # fmt: skip

TARGET = Target(check, seeds, mutate)
