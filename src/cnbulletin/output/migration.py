"""The versions of plain data, and the way from an older one to the present one.

The version grows when data of the present form would no longer be read rightly: a field is added, dropped, renamed, or
means something else; a value of an enum is dropped or renamed.  It stays where only more is said beside the fields (the
unit of the spans, which says itself), or an enum gets one more value.  Each step up leaves a migration here, for good,
and a document of the version before it among the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from cnbulletin.errors import UnknownSchemaVersion

__all__ = ["MIGRATIONS", "SCHEMA_VERSION", "migrated"]

#: The version that ``to_dict`` writes.
SCHEMA_VERSION = 1

#: From each older version the step to the next one: takes and gives data with its envelope, and changes no argument.
#: Nobody has looked at the data yet: a step leaves what it does not know, and the reading after it says what is wrong.
MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = MappingProxyType({})


def migrated(data: dict[str, Any]) -> dict[str, Any]:
    """Plain data of any version in the present one; itself where it is of that already.

    Raises :class:`UnknownSchemaVersion` for a version that is newer than this release, too old, or none at all.

    >>> migrated({"schema_version": 2})
    Traceback (most recent call last):
    cnbulletin.errors.UnknownSchemaVersion: schema_version: this release reads 1, and not 2: take a newer one
    """
    version = data.get("schema_version")
    if type(version) is int:
        if version == SCHEMA_VERSION:
            return data
        if version in MIGRATIONS:
            for step in range(version, SCHEMA_VERSION):
                data = {**MIGRATIONS[step](data), "schema_version": step + 1}
            return data
    readable = ", ".join(str(known) for known in sorted({*MIGRATIONS, SCHEMA_VERSION}))
    advice = ": take a newer one" if type(version) is int and version > SCHEMA_VERSION else ""
    raise UnknownSchemaVersion(f"schema_version: this release reads {readable}, and not {_shown(version)}{advice}")


def _shown(version: object) -> str:
    """What stands there, never long: an integer of any size can be written into JSON."""
    if version is None or type(version) is bool or (type(version) is int and version.bit_length() <= 64):
        return str(version)
    return ascii(version)[:40] if type(version) is str else f"a value of type {type(version).__name__}"
