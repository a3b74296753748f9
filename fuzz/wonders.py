"""Values that JSON text cannot hold, each under a string that stands for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

_DEPTH = 10_000


def _deep_list() -> Any:
    value: list[Any] = []
    for _ in range(_DEPTH):
        value = [value]
    return value


def _deep_dict(key: str) -> Any:
    value: dict[str, Any] = {}
    for _ in range(_DEPTH):
        value = {key: value}
    return value


def _cyclic_list() -> Any:
    value: list[Any] = []
    value.append(value)
    return value


def _cyclic_dict() -> Any:
    value: dict[str, Any] = {}
    value |= {"start": value, "end": value, "span": value, "articles": value}
    return value


class _Text(str):
    """A string that is not exactly a ``str``."""


class _Number(int):
    """A number that is not exactly an ``int``."""


#: Each stands for its value wherever a string can stand.
WONDERS: Mapping[str, Callable[[], Any]] = {
    "!deep list": _deep_list,
    "!deep dict": lambda: _deep_dict("span"),
    "!deep articles": lambda: _deep_dict("articles"),
    "!cyclic list": _cyclic_list,
    "!cyclic dict": _cyclic_dict,
    "!power": lambda: 10**6000,
    "!minus power": lambda: -(10**6000),
    "!nan": lambda: float("nan"),
    "!pair": lambda: "\ud83d\ude00",
    "!long": lambda: "长" * 100_000,
    "!tuple": tuple,
    "!set": set,
    "!bytes": lambda: b"body",
    "!complex": lambda: 1j,
    "!date": lambda: dt.date(2022, 1, 11),
    "!text": lambda: _Text("body"),
    "!number": lambda: _Number(1),
    "!object": object,
    "!class": lambda: int,
}
_KEYS: Mapping[str, Any] = {"!key 7": 7, "!key None": None, "!key tuple": (), "!key nan": float("nan")}


def with_wonders(value: Any) -> Any:
    """A value out of JSON, with what its strings stand for."""
    if isinstance(value, str):
        return WONDERS[value]() if value in WONDERS else value
    if isinstance(value, list):
        return [with_wonders(item) for item in value]
    if isinstance(value, dict):
        return {_KEYS.get(key, key): with_wonders(item) for key, item in value.items()}
    return value
