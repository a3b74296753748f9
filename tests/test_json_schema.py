"""The JSON Schema of plain data: generated, true of what is written, and false of what is damaged."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from cnbulletin import parse_page, to_dict
from cnbulletin.interchange import json_schema
from cnbulletin.output.convert import Model
from cnbulletin.output.json_schema import json_schema_text
from strategies import PAGE_FILES, objects
from tools import make_schema

TEXT = (
    "青岚日报 2022年1月11日 第2版\n全县春灌工作会议强调\n抢抓农时\n——备足水源\n"
    "本报讯（记者林溪）1月5日上午，县委书记江一帆出席会议并讲话，县领导柳青、梁雨时（女）及各乡镇主要负责人参加会议。\n"
    "江一帆强调，要备足⽔源。\n图为会议现场。 林溪 摄\n"
)
# A document that is none: the page above with these keys of the top replaced.
DAMAGED: list[dict[str, Any]] = [
    {"schema_version": 2},
    {"schema_version": "1"},
    {"type": "Pages"},
    {"type": "Article"},
    {"type": None},
    {"offset_unit": "bytes"},
    {"file": 3},
    {"source": None},
    {"colour": "red"},
    {"articles": None},
    {"articles": [{}]},
    {"issue": "2022年1月11日"},
    {"repairs": [{"quirk": "X", "before": "a", "after": "b", "span": {"start": -1, "end": 1}}]},
    {"repairs": [{"quirk": "X", "before": "a", "after": "b", "span": {"start": 0.5, "end": 1}}]},
    {"repairs": [{"quirk": "X", "before": "a", "after": "b", "span": [0, 1]}]},
]


@cache
def validator() -> Draft202012Validator:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of plain data: what holds it, and its key there."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], (dict, list)):
            yield from places(value[key])


def test_the_file_is_what_the_classes_say() -> None:
    assert json.loads(json_schema_text()) == make_schema.schema(), "run python tools/make_schema.py"
    assert json_schema_text() == make_schema.text()


@pytest.mark.parametrize("name", PAGE_FILES)
def test_every_page_of_the_corpus(name: str) -> None:
    page = parse_page(PAGE_FILES[name].read_bytes().decode("utf-8"))

    validator().validate({"file": name, **to_dict(page, offset_unit="utf16")})


@given(objects)
def test_every_object(obj: Model) -> None:
    validator().validate(to_dict(obj))


@pytest.mark.parametrize("damage", DAMAGED, ids=str)
def test_a_damaged_document(damage: dict[str, Any]) -> None:
    document = to_dict(parse_page(TEXT))

    assert validator().is_valid(document)
    assert not validator().is_valid({**document, **damage})


def test_damage_in_any_place() -> None:
    """A key less, a key more, and a value of no type at all."""
    document = to_dict(parse_page(TEXT))
    count = 0
    for number, (holder, key) in enumerate(places(document)):
        whole = holder[key]
        if isinstance(holder, dict):
            del holder[key]
            assert not validator().is_valid(document), (number, key)
        for stranger in (1.5, [None], {"start": 0}):
            holder[key] = stranger
            assert not validator().is_valid(document), (number, key, stranger)
            count += 1
        holder[key] = whole
    assert count > 300


def test_one_more_key_anywhere() -> None:
    document = to_dict(parse_page(TEXT))
    holders = [document, *(holder[key] for holder, key in places(document) if isinstance(holder[key], dict))]

    for holder in holders:
        holder["colour"] = "red"
        assert not validator().is_valid(document)
        del holder["colour"]
    assert validator().is_valid(document)


def test_each_call_gives_a_copy() -> None:
    whole = copy.deepcopy(json_schema())
    json_schema().clear()

    assert json_schema() == whole
