"""Write ``src/cnbulletin/output/schema/cnbulletin-1.schema.json``, the JSON Schema of what ``to_dict`` writes.

    python tools/make_schema.py

The fields and their types come from the classes of ``cnbulletin.model``, read by msgspec; what the classes cannot say
(the envelope at the top, the form of a time, that an offset is no negative number) is added here.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import typing
from pathlib import Path
from typing import Any, get_args

import attrs
import msgspec

from cnbulletin.output.convert import SCHEMA_VERSION, Model
from cnbulletin.output.offsets import OFFSET_UNITS

PACKAGE = Path(__file__).parent.parent / "src" / "cnbulletin"
PATH = PACKAGE / "output" / "schema" / f"cnbulletin-{SCHEMA_VERSION}.schema.json"

HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": f"urn:cnbulletin:plain-data:{SCHEMA_VERSION}",
    "title": f"cnbulletin plain data, version {SCHEMA_VERSION}",
    "description": "What cnbulletin.to_dict writes: any object of the library, most often a Page. Spans are half-open.",
}
TIME = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{6})?$"}
DATE = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
# What stands at the top beside the fields; the last two may be missing.
ENVELOPE: dict[str, dict[str, Any]] = {
    "schema_version": {"const": SCHEMA_VERSION},
    "type": {},
    "offset_unit": {"enum": list(OFFSET_UNITS), "default": "codepoint", "description": "What the spans count in."},
    "file": {"type": "string", "description": "The name that the command line was given."},
}


def schema() -> dict[str, Any]:
    """The whole schema.

    Every class has a closed definition of its own, for where it is nested, and another one for where it is the top.
    """
    classes = {cls.__name__: cls for cls in get_args(Model)}
    _, parts = msgspec.json.schema_components(list(classes.values()), ref_template="#/$defs/{name}")
    definitions: dict[str, Any] = {}
    for name, part in sorted(parts.items()):
        part = {**part, "description": _summary(part["description"])}
        if name in classes:
            part["properties"] = {
                key: _exact(classes[name], key, part["properties"][key]) for key in part["properties"]
            }
            part["additionalProperties"] = False
        definitions[name] = part
    for name in classes:
        definitions[f"{name}Document"] = _document(name, definitions[name])
    return {
        **HEAD,
        "type": "object",
        "required": ["schema_version", "type"],
        "properties": {"type": {"enum": sorted(classes)}},
        "allOf": [
            {
                "if": {"required": ["type"], "properties": {"type": {"const": name}}},
                "then": {"$ref": f"#/$defs/{name}Document"},
            }
            for name in sorted(classes)
        ],
        "$defs": dict(sorted(definitions.items())),
    }


def _document(name: str, part: dict[str, Any]) -> dict[str, Any]:
    """The definition of an object that stands at the top."""
    return {
        "title": f"{name}, at the top",
        "type": "object",
        "properties": {**ENVELOPE, "type": {"const": name}, **part["properties"]},
        "required": ["schema_version", "type", *part["required"]],
        "additionalProperties": False,
    }


def _exact(cls: Any, name: str, found: dict[str, Any]) -> dict[str, Any]:
    """A field's schema with what msgspec leaves open."""
    hint = typing.get_type_hints(cls)[name]
    inner = [arg for arg in get_args(hint) if arg is not type(None)] or [hint]
    form = TIME if inner[0] is dt.datetime else DATE if inner[0] is dt.date else None
    if form is not None:
        return {"anyOf": [form, {"type": "null"}]} if type(None) in get_args(hint) else form
    return {**found, "minimum": 0} if hint is int and attrs.has(cls) else found


def _summary(docstring: str) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join(docstring.split("\n\n")[0].split()).replace("``", "`")


def text() -> str:
    """The file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write the file."""
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(text(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
