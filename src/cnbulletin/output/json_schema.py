"""The JSON Schema of plain data, read from its file when it is asked for."""

from __future__ import annotations

import json
from typing import Any

from cnbulletin.output.migration import SCHEMA_VERSION

__all__ = ["json_schema", "json_schema_text"]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what ``to_dict`` and ``to_json`` write, a new copy at each call.

    It describes any object of the library at the top; ``$defs`` holds one definition of each.  It says less than
    ``from_dict`` checks: not that a span ends behind its start and inside of the source.

    >>> schema = json_schema()
    >>> schema["$id"], sorted(schema["$defs"]["Span"]["properties"])
    ('urn:cnbulletin:plain-data:1', ['end', 'start'])
    """
    schema: dict[str, Any] = json.loads(json_schema_text())
    return schema


def json_schema_text() -> str:
    """The file of :func:`json_schema`.

    >>> json_schema_text().splitlines()[1]
    ' "$schema": "https://json-schema.org/draft/2020-12/schema",'
    """
    from pkgutil import get_data

    name = f"schema/cnbulletin-{SCHEMA_VERSION}.schema.json"
    data = get_data("cnbulletin.output", name)
    if data is None:  # a loader that cannot read files
        raise FileNotFoundError(f"{name} of cnbulletin")
    return data.decode("utf-8")
