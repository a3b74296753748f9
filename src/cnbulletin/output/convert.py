"""Objects → plain data for JSON, and back.  Lossless, and strict about what comes back."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, cast, get_args, get_origin

import attrs

from cnbulletin import model
from cnbulletin.errors import InvalidData, InvalidOffset, InvalidOptions, UnencodableText
from cnbulletin.output.migration import SCHEMA_VERSION, migrated
from cnbulletin.output.offsets import OFFSET_UNITS, Offsets, OffsetUnit, checked_unit

__all__ = ["SCHEMA_VERSION", "Model", "dump", "from_dict", "to_dict", "to_json"]

Model = (
    model.Article
    | model.Attendee
    | model.AttendeeList
    | model.Byline
    | model.Caption
    | model.Dateline
    | model.Diagnostic
    | model.EventTime
    | model.Furniture
    | model.Group
    | model.Headline
    | model.HeadlineLine
    | model.Issue
    | model.Page
    | model.Paragraph
    | model.Repair
    | model.Span
    | model.Speech
)
_CLASSES: Mapping[str, Any] = {cls.__name__: cls for cls in get_args(Model)}
# What stands beside the fields at the top; "file" is what the command line adds.
_ENVELOPE = frozenset({"schema_version", "type", "offset_unit", "file"})


def to_dict(obj: Model, *, offset_unit: OffsetUnit = "codepoint", source: str | None = None) -> dict[str, Any]:
    """Any object of this library as dicts, lists, strings, numbers and ``None``, ready for JSON.

    The top level says what it is (``"type"``) and in which form (``"schema_version"``); nested objects are
    plain dicts.  Spans are ``{"start": …, "end": …}``, enums their values, dates ISO 8601.  Every ``str``
    comes out as it is, lone surrogates included.

    ``offset_unit`` is what the spans count in: ``"codepoint"``, ``"utf16"`` or ``"utf8"``; the top level says so
    where it is not code points.  Another unit is counted in the text that was parsed: a ``Page`` holds it, for any
    other object it is passed as ``source``.

    Raises :class:`InvalidData` for anything that is no object of this library, :class:`InvalidOptions` for another
    unit or where the text is missing, :class:`InvalidOffset` where the text is too short for the object, and
    :class:`UnencodableText` where it has no UTF-8.

    >>> from cnbulletin.model import Span
    >>> to_dict(Span(start=6, end=8))
    {'schema_version': 1, 'type': 'Span', 'start': 6, 'end': 8}
    >>> to_dict(Span(start=3, end=5), offset_unit="utf16", source="副市长𬱖𬱟讲话")
    {'schema_version': 1, 'type': 'Span', 'offset_unit': 'utf16', 'start': 3, 'end': 7}
    """
    if type(obj) not in _CLASSES.values():
        raise InvalidData(f"to_dict takes an object of this library, e.g. a Page, and not {_quoted(obj)}")
    head: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "type": type(obj).__name__}
    if checked_unit(offset_unit) == "codepoint":
        return {**head, **_encode(obj, None)}
    text = obj.source if isinstance(obj, model.Page) else source
    if text is None:
        raise InvalidOptions(f"offset_unit {offset_unit!r} is counted in the text of the page: pass it as source")
    return {**head, "offset_unit": offset_unit, **_encode(obj, Offsets(text, offset_unit))}


def from_dict(data: dict[str, Any], *, source: str | None = None) -> Model:
    """The object that :func:`to_dict` wrote, of this release or an earlier one: ``from_dict(to_dict(x)) == x``.

    Spans in another unit become code points again; ``source`` is the text that was parsed, needed for that where the
    data is no ``Page``, which holds it.

    Raises :class:`InvalidData`, with the path of the offending value, for data of any other form: an
    unknown or missing key, a value of a wrong type, a span that lies outside the page's source or ends inside of a
    character, or that count UTF-8 of a text that has none; :class:`UnknownSchemaVersion`, which is one, for another
    version of the form.

    >>> from_dict({"schema_version": 1, "type": "Span", "start": 6, "end": 8})
    Span(start=6, end=8)
    """
    if not isinstance(data, dict):
        raise InvalidData(f"from_dict takes a dict that to_dict wrote, and not {_quoted(data)}")
    data = migrated(data)
    name = data.get("type")
    if not isinstance(name, str) or name not in _CLASSES:
        raise InvalidData(f"type: expected one of {', '.join(sorted(_CLASSES))}, and not {_quoted(name)}")
    fields = {key: value for key, value in data.items() if key not in _ENVELOPE}
    ruler = _ruler(data.get("offset_unit", "codepoint"), data.get("source") if name == "Page" else source)
    return cast(Model, _decoder(_CLASSES[name])(fields, name, ruler))


def to_json(
    obj: Model, *, indent: int | None = None, offset_unit: OffsetUnit = "codepoint", source: str | None = None
) -> str:
    """The JSON of :func:`to_dict`, which takes the same: ``json.loads(to_json(x)) == to_dict(x)``.

    Characters stay readable; only lone surrogates are escaped, so that the result can be written as UTF-8.
    Raises what :func:`to_dict` does, and :class:`UnencodableText` where a text holds a high and a low surrogate side
    by side: JSON reads such a pair as one other character.

    >>> from cnbulletin.model import Group, Span
    >>> to_json(Group(text="各乡镇主要负责人", span=Span(start=0, end=8)))
    '{"schema_version": 1, "type": "Group", "text": "各乡镇主要负责人", "span": {"start": 0, "end": 8}}'
    """
    return dump(to_dict(obj, offset_unit=offset_unit, source=source), indent=indent)


def dump(data: dict[str, Any], *, indent: int | None = None) -> str:
    """The JSON text of plain data; see :func:`to_json`."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    pair = _surrogate_pair().search(text)
    if pair:
        # ascii() shows the code points and can itself be printed anywhere.
        raise UnencodableText(
            f"the surrogates {pair.group()!a} stand side by side after {text[: pair.start()][-20:]!a}: "
            "JSON would read them as one character; keep the result of to_dict in another format"
        )
    return _surrogate().sub(lambda match: f"\\u{ord(match.group()):04x}", text)


@cache
def _surrogate_pair() -> re.Pattern[str]:
    return re.compile("[\ud800-\udbff][\udc00-\udfff]")


@cache
def _surrogate() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


@cache
def _field_names(cls: Any) -> tuple[str, ...]:
    if cls not in _CLASSES.values():
        raise InvalidData(f"to_dict takes objects of this library all the way down, and not a {cls.__name__} in one")
    return tuple(attribute.name for attribute in attrs.fields(cls))


def _encode(value: Any, offsets: Offsets | None) -> Any:
    if isinstance(value, Enum):  # before str: a StrEnum is one
        return value.value
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, tuple):
        return [_encode(item, offsets) for item in value]
    if isinstance(value, dt.date):  # a datetime too
        return value.isoformat()
    if offsets is not None and isinstance(value, model.Span):
        return dict(zip(("start", "end"), offsets.interval(value), strict=True))
    return {name: _encode(getattr(value, name), offsets) for name in _field_names(value.__class__)}


class _Ruler(NamedTuple):
    """What spans are measured with: the largest offset that one may have, and the way back to code points."""

    limit: int
    offsets: Offsets | None


def _ruler(unit: object, source: object) -> _Ruler:
    text = source if isinstance(source, str) else None
    known = next((known for known in OFFSET_UNITS if isinstance(unit, str) and known == unit), None)
    if known == "codepoint":
        return _Ruler(sys.maxsize if text is None else len(text), None)
    if known is None:
        raise InvalidData(f"offset_unit: expected one of {', '.join(OFFSET_UNITS)}, and not {_quoted(unit)}")
    if text is None:
        raise InvalidData(f"offset_unit: {known} is counted in the text of the page: pass it as source")
    try:
        offsets = Offsets(text, known)
    except UnencodableText as error:
        raise InvalidData(f"offset_unit: {error}") from None
    return _Ruler(offsets.size, offsets)


# A decoder takes a value, its path for the message, and what spans are measured with.
_Decoder = Callable[[object, str, _Ruler], Any]


@cache
def _decoder(hint: Any) -> _Decoder:
    """The decoder for a type hint of a field of the model."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (arg for arg in args if arg is not type(None))
        return _decode_optional(_decoder(inner))
    if origin is tuple:
        return _decode_list(_decoder(args[0]))
    if attrs.has(hint):
        return _decode_object(hint)
    if issubclass(hint, Enum):
        return _decode_enum(hint)
    if issubclass(hint, dt.date):
        return _decode_date(hint)
    return _decode_plain(hint)


def _decode_plain(cls: type[Any]) -> _Decoder:
    def decode(value: object, path: str, ruler: _Ruler) -> Any:
        if type(value) is not cls:  # not isinstance: True is no offset
            raise InvalidData(f"{path}: expected {_NAMES[cls]}, and not {_quoted(value)}")
        return value

    return decode


def _decode_optional(inner: _Decoder) -> _Decoder:
    def decode(value: object, path: str, ruler: _Ruler) -> Any:
        return None if value is None else inner(value, path, ruler)

    return decode


def _decode_list(inner: _Decoder) -> _Decoder:
    def decode(value: object, path: str, ruler: _Ruler) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise InvalidData(f"{path}: expected a list, and not {_quoted(value)}")
        return tuple(inner(item, f"{path}[{at}]", ruler) for at, item in enumerate(value))

    return decode


def _decode_enum(cls: type[Enum]) -> _Decoder:
    members = {member.value: member for member in cls}

    def decode(value: object, path: str, ruler: _Ruler) -> Enum:
        if not isinstance(value, str) or value not in members:
            raise InvalidData(f"{path}: expected one of {', '.join(members)}, and not {_quoted(value)}")
        return members[value]

    return decode


def _decode_date(cls: type[dt.date]) -> _Decoder:
    def decode(value: object, path: str, ruler: _Ruler) -> dt.date:
        try:
            found = cls.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            found = None
        # One way to write it, as to_dict does: fromisoformat also reads 20220104 and 2022-W01-2.
        if found is None or found.isoformat() != value or getattr(found, "tzinfo", None) is not None:
            raise InvalidData(f"{path}: expected a {cls.__name__} as ISO 8601, and not {_quoted(value)}")
        return found

    return decode


def _decode_object(cls: Any) -> _Decoder:
    names = _field_names(cls)
    known = frozenset(names)
    hints = typing.get_type_hints(cls)
    decoders = [(name, _decoder(hints[name])) for name in names]

    def decode(value: object, path: str, ruler: _Ruler) -> Any:
        if not isinstance(value, dict):
            raise InvalidData(f"{path}: expected a dict for a {cls.__name__}, and not {_quoted(value)}")
        if value.keys() != known:
            strangers = [key for key in value if key not in known]
            unknown = ", ".join(map(_quoted, strangers[:3])) + (", …" if len(strangers) > 3 else "")
            missing = ", ".join(name for name in names if name not in value)
            raise InvalidData(f"{path}: unknown keys: {unknown or 'none'}; missing keys: {missing or 'none'}")
        values = {name: decoder(value[name], f"{path}.{name}", ruler) for name, decoder in decoders}
        if cls is model.Span:
            values = _measured(values, path, ruler)
        return cls(**values)

    return decode


def _measured(values: dict[str, Any], path: str, ruler: _Ruler) -> dict[str, Any]:
    """Start and end of a span in code points."""
    if not 0 <= values["start"] <= values["end"] <= ruler.limit:
        raise InvalidData(
            f"{path}: expected 0 <= start <= end <= {ruler.limit}, "
            f"and not start={_quoted(values['start'])}, end={_quoted(values['end'])}"
        )
    if ruler.offsets is None:
        return values
    try:
        return {name: ruler.offsets.to_codepoint(offset) for name, offset in values.items()}
    except InvalidOffset as error:
        raise InvalidData(f"{path}: {error}") from None


_NAMES: Mapping[type, str] = {str: "a string", int: "an integer", bool: "true or false"}


def _quoted(value: object) -> str:
    """A value as a message can show it: never long, never deep, whatever it is."""
    if value is None or type(value) is bool:
        return repr(value)
    if type(value) is str:
        shown = repr(value if len(value) <= 40 else value[:40] + "…")
        return shown if len(shown) <= 60 else shown[:60] + "…"  # one character can take ten to show
    if type(value) is int and value.bit_length() <= 64:
        return str(value)
    return f"a value of type {type(value).__name__}"
