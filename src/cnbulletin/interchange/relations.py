"""Which labels each relation joins: what a tool wants to know before it takes any."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["RELATIONS"]

#: The labels that each relation can go from, and the one that it goes to.
RELATIONS: Mapping[str, tuple[tuple[str, ...], str]] = MappingProxyType(
    {
        "title_of": (("title",), "name"),
        "attendee_of": (("attendee", "group"), "attendee_list"),
        "speaker_of": (("speaker",), "speech"),
    }
)
