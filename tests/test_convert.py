"""Objects to plain data and back."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cnbulletin.errors import InvalidData, InvalidOffset, InvalidOptions, UnencodableText
from cnbulletin.model import Article, Byline, EventTime, Group, Issue, Page, Placement, Precision, Span
from cnbulletin.output.convert import SCHEMA_VERSION, Model, from_dict, to_dict, to_json
from cnbulletin.output.offsets import OffsetUnit
from strategies import articles, model_pages, objects, plain_data

BYLINE = Byline(
    name="林溪",
    role=None,
    placement=Placement.PHOTO,
    name_span=Span(start=2, end=4),
    span=Span(start=0, end=4),
)
PAGE = Page(source="图片林溪", issue=None, articles=(), captions=(), furniture=(), repairs=(), diagnostics=())
TIME = EventTime(
    text="1月5日上午",
    start=dt.datetime(2022, 1, 5, 6),
    end=dt.datetime(2022, 1, 5, 12),
    precision=Precision.PART_OF_DAY,
    span=Span(start=0, end=6),
)


def deep(depth: int) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for _ in range(depth):
        data = {"span": data}
    return data


def byline(**changes: Any) -> dict[str, Any]:
    return {**to_dict(BYLINE), **changes}


def page(**changes: Any) -> dict[str, Any]:
    return {**to_dict(PAGE), **changes}


def caption(start: int, end: int) -> dict[str, Any]:
    return {"text": "", "credits": [], "span": {"start": start, "end": end}}


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


# What is passed, and what the message must say about where and why.
INVALID: list[tuple[Any, str]] = [
    (None, "a dict"),
    ([], "a dict"),
    ("{}", "a dict"),
    ({}, "schema_version"),
    (byline(schema_version=2), "schema_version: this release reads 1, and not 2"),
    (byline(schema_version=True), "schema_version"),
    (byline(schema_version="1"), "schema_version"),
    (byline(schema_version=10**6000), "schema_version"),
    (byline(type="Bylines"), "type: expected one of"),
    (byline(type=None), "type"),
    (byline(type=["Byline"]), "type"),
    (byline(name=None), "Byline.name: expected a string, and not None"),
    (byline(name=1), "Byline.name: expected a string, and not 1"),
    (byline(role=["x"]), "Byline.role: expected a string, and not a value of type list"),
    (byline(placement="front"), "Byline.placement: expected one of dateline, standalone, closing, photo"),
    (byline(placement=["photo"]), "Byline.placement"),
    (byline(colour="red"), "Byline: unknown keys: 'colour'; missing keys: none"),
    (byline(**{"x" * 1000: 1}), "xxx…"),
    ({key: value for key, value in byline().items() if key != "name"}, "missing keys: name"),
    ({**byline(), 7: 1}, "unknown keys: 7"),
    (byline(**{f"{n}{'x' * 90}": n for n in range(1000)}), "unknown keys: '0xx"),
    (byline(span=None), "Byline.span: expected a dict for a Span"),
    (byline(span=[0, 4]), "Byline.span"),
    (byline(span={"start": 0}), "Byline.span: unknown keys: none; missing keys: end"),
    (byline(span={"start": 0, "end": True}), "Byline.span.end: expected an integer, and not True"),
    (byline(span={"start": 0, "end": 4.0}), "Byline.span.end: expected an integer"),
    (byline(span={"start": 4, "end": 3}), "start=4, end=3"),
    (byline(span={"start": -1, "end": 3}), "start=-1"),
    (byline(span={"start": 0, "end": 10**6000}), "Byline.span"),
    (byline(span=deep(10_000)), "Byline.span"),
    (deep(10_000), "schema_version"),
    (page(articles=[deep(10_000)]), "Page.articles[0]: unknown keys: none; missing keys: kind, headline"),
    (page(articles={}), "Page.articles: expected a list"),
    (page(articles=()), "Page.articles: expected a list, and not a value of type tuple"),
    (page(articles=[None]), "Page.articles[0]"),
    (page(source=None), "Page.source"),
    (page(captions=[caption(0, 5)]), "Page.captions[0].span"),
    (page(furniture=[{"text": "", "kind": "ear", "span": {"start": 0, "end": 1}}]), "Page.furniture[0].kind"),
    ({**to_dict(TIME), "start": "2022-01-05"}, "EventTime.start: expected a datetime as ISO 8601"),
    ({**to_dict(TIME), "start": "2022-01-05T06:00:00+08:00"}, "EventTime.start"),
    ({**to_dict(TIME), "start": "20220105T060000"}, "EventTime.start"),
    ({**to_dict(TIME), "start": "soon"}, "EventTime.start"),
    ({**to_dict(TIME), "start": 0}, "EventTime.start"),
    (byline(offset_unit="bytes"), "offset_unit: expected one of codepoint, utf16, utf8, and not 'bytes'"),
    (byline(offset_unit=None), "offset_unit: expected one of codepoint, utf16, utf8, and not None"),
    (byline(offset_unit=["utf16"]), "offset_unit"),
    (byline(offset_unit="utf16"), "offset_unit: utf16 is counted in the text of the page: pass it as source"),
    (page(offset_unit="utf16", source=None), "offset_unit: utf16 is counted"),
    (page(offset_unit="utf8", captions=[caption(1, 3)]), "Page.captions[0].span: offset 1 in utf8 lies inside of a"),
    (page(offset_unit="utf8", captions=[caption(0, 13)]), "Page.captions[0].span: expected 0 <= start <= end <= 12"),
    (page(offset_unit="utf16", source="图𬱖", captions=[caption(0, 2)]), "the one at code point 1"),
]


def test_byline_as_plain_data() -> None:
    assert to_dict(BYLINE) == {
        "schema_version": 1,
        "type": "Byline",
        "name": "林溪",
        "role": None,
        "placement": "photo",
        "name_span": {"start": 2, "end": 4},
        "span": {"start": 0, "end": 4},
    }


def test_enums_dates_and_tuples_as_plain_data() -> None:
    issue = Issue(outlet="青岚日报", date=dt.date(2022, 1, 11), number=None, page="02", section=None)

    assert to_dict(TIME)["start"] == "2022-01-05T06:00:00"
    assert type(to_dict(TIME)["precision"]) is str
    assert to_dict(issue)["date"] == "2022-01-11"
    assert to_dict(PAGE)["articles"] == []


@given(articles)
def test_nested_objects_carry_no_type(article: Article) -> None:
    def check(value: Any) -> None:
        if isinstance(value, dict):
            assert "type" not in value
            assert "schema_version" not in value
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                check(item)

    data = to_dict(article)
    assert (data.pop("type"), data.pop("schema_version")) == ("Article", SCHEMA_VERSION)
    check(data)


@pytest.mark.parametrize("obj", [None, "text", 3, Placement.PHOTO, Span, {"start": 0}])
def test_to_dict_takes_objects_of_the_library_only(obj: Any) -> None:
    with pytest.raises(InvalidData, match="to_dict takes an object of this library"):
        to_dict(obj)


@pytest.mark.parametrize(("data", "message"), INVALID)
def test_from_dict_refuses_and_says_where(data: Any, message: str) -> None:
    with pytest.raises(InvalidData) as caught:
        from_dict(data)

    assert message in str(caught.value)
    assert len(str(caught.value)) < 400


@given(plain_data)
def test_from_dict_raises_nothing_else_on_any_data(data: Any) -> None:
    with pytest.raises(InvalidData):
        from_dict(data)


@given(model_pages, st.data())
def test_from_dict_raises_nothing_else_on_a_damaged_page(page: Page, data: st.DataObject) -> None:
    plain: Any = to_dict(page)
    at = plain
    while True:  # walk to a random place and put something else there
        keys: list[Any] = list(at) if isinstance(at, dict) else list(range(len(at)))
        key = data.draw(st.sampled_from(keys))
        inner = at[key]
        if not isinstance(inner, (dict, list)) or not inner or data.draw(st.booleans()):
            break
        at = inner
    at[key] = data.draw(plain_data)

    with contextlib.suppress(InvalidData):
        from_dict(plain)


# An object of the text 副县长𬱖见深, a unit, and its span in that.
@pytest.mark.parametrize(
    ("unit", "start", "end"), [("codepoint", 3, 6), ("utf16", 3, 7), ("utf8", 9, 19)], ids=lambda value: str(value)
)
def test_spans_in_another_unit(unit: OffsetUnit, start: int, end: int) -> None:
    group, source = Group(text="𬱖见深", span=Span(start=3, end=6)), "副县长𬱖见深"
    plain = to_dict(group, offset_unit=unit, source=source)

    assert plain["span"] == {"start": start, "end": end}
    assert plain.get("offset_unit", "codepoint") == unit
    assert from_dict(plain, source=source) == group
    assert json.loads(to_json(group, offset_unit=unit, source=source)) == plain


def test_code_points_go_without_saying() -> None:
    assert "offset_unit" not in to_dict(PAGE, offset_unit="codepoint")
    assert from_dict({**to_dict(PAGE), "offset_unit": "codepoint"}) == PAGE


def test_a_page_holds_its_source() -> None:
    assert from_dict(to_dict(PAGE, offset_unit="utf8", source="𬱖"), source="𬱖") == PAGE


def test_what_another_unit_needs() -> None:
    span = Span(start=3, end=6)

    with pytest.raises(
        InvalidOptions, match="offset_unit 'utf16' is counted in the text of the page: pass it as source"
    ):
        to_dict(span, offset_unit="utf16")
    with pytest.raises(InvalidOptions, match="offset_unit must be one of codepoint, utf16, utf8, not 'utf-16'"):
        to_dict(span, offset_unit="utf-16", source="")  # type: ignore[arg-type]
    with pytest.raises(InvalidOffset, match=r"offset 6 in code points: the text has 0 to 5; is it another text\?"):
        to_json(span, offset_unit="utf16", source="副县长𬱖见")
    with pytest.raises(InvalidData, match="Span: expected 0 <= start <= end <= 5"):
        from_dict({"schema_version": 1, "type": "Span", "start": 3, "end": 6}, source="副县长𬱖见")
    for convert in (to_dict, to_json):
        with pytest.raises(UnencodableText, match=r"the lone surrogate '\\ud83d' at code point 1 has no UTF-8"):
            convert(attrs.evolve(PAGE, source="图\ud83d"), offset_unit="utf8")
    with pytest.raises(InvalidData, match=r"offset_unit: the lone surrogate '\\ud83d' at code point 1 has no UTF-8"):
        from_dict(page(offset_unit="utf8", source="图\ud83d"))


def test_what_the_command_line_writes_comes_back() -> None:
    assert from_dict({"file": "page.txt", **to_dict(PAGE)}) == PAGE


@given(objects)
@example(Group(text="\ud83d", span=Span(start=0, end=1)))
@example(Group(text='\ude00\ud83d\u2028\x00"\\', span=Span(start=0, end=1)))
def test_json_says_what_the_dict_says(obj: Model) -> None:
    plain = to_dict(obj)
    if any(re.search("[\ud800-\udbff][\udc00-\udfff]", text) for text in strings(plain)):
        with pytest.raises(UnencodableText):
            to_json(obj)
    else:
        assert json.loads(to_json(obj).encode("utf-8")) == plain


def test_json_refuses_a_pair_of_lone_surrogates() -> None:
    pair = Group(text="各乡镇\ud83d\ude00", span=Span(start=0, end=5))

    assert from_dict(to_dict(pair)) == pair
    with pytest.raises(UnencodableText, match=r"'\\ud83d\\ude00'"):
        to_json(pair)


def test_json_keeps_characters_readable_and_indents() -> None:
    group = Group(text="乡镇\U00020bb7", span=Span(start=0, end=3))

    assert "乡镇\U00020bb7" in to_json(group)
    assert to_json(group, indent=2).startswith('{\n  "schema_version": 1')
