"""``from_dict`` on data that nobody wrote in good faith: what ``to_dict`` gives, or ``InvalidData``, and nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import data_target
from cnbulletin import Group, InvalidData, Page, Span, from_dict, parse_page, to_dict, to_json
from target import PAGES, decoded, encoded
from wonders import WONDERS

_TEXT = (
    "青岚日报 2022年1月11日 第2版\n全县春灌工作会议强调\n抢抓农时\n——备足水源\n"
    "本报讯（记者林溪）1月5日上午，县委书记江一帆出席会议并讲话，县领导柳青、梁雨时（女）及各乡镇主要负责人参加会议。\n"
    "江一帆强调，要备足⽔源。\n图为会议现场。 林溪 摄\n"
)
# Every value that stands in for another one: name, value.
STRANGERS: list[tuple[str, Any]] = [
    ("none", None),
    ("true", True),
    ("zero", 0),
    ("minus one", -1),
    ("beyond 64 bits", 2**64),
    ("400 digits", 10**400),
    ("a half", 0.5),
    ("a whole float", 1.0),
    ("infinite", float("inf")),
    ("no text", ""),
    ("a text", "body"),
    ("a lone surrogate", "\ud83d"),
    ("a control", "\x00\x1b[2J\n"),
    ("a list", [[]]),
    ("a list of nothing", [None]),
    ("a dict", {"start": 0, "end": 1}),
    ("a dict of a strange key", {7: None}),
    *((name, make()) for name, make in WONDERS.items()),
]


def edits(plain: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a value: what holds it, and its key there."""
    for key in list(plain) if isinstance(plain, dict) else range(len(plain)):
        yield plain, key
        if isinstance(plain[key], (dict, list)):
            yield from edits(plain[key])


def page() -> dict[str, Any]:
    return to_dict(parse_page(_TEXT))


# Objects that their own types forbid, which nothing checks when they are made.
@pytest.mark.parametrize(
    "stranger", [1.5, float("nan"), b"", [], {}, object(), 1j, int], ids=lambda value: repr(value)[:9]
)
def test_to_dict_of_an_object_with_a_stranger_in_it(stranger: Any) -> None:
    with pytest.raises(InvalidData, match="all the way down"):
        to_dict(Group(text="各乡镇", span=stranger))
    with pytest.raises(InvalidData, match="all the way down"):
        to_json(Group(text=stranger, span=Span(start=0, end=3)))


def test_the_page_below_holds_something_of_everything() -> None:
    (article,) = (found := parse_page(_TEXT)).articles

    assert found.issue and found.captions and found.repairs and article.headline and article.dateline
    assert article.event_time and article.attendance and article.speeches and article.bylines
    assert any(people.groups for people in article.attendance)
    assert any(person.remarks for people in article.attendance for person in people.attendees)


@pytest.mark.parametrize(("name", "stranger"), STRANGERS, ids=[name for name, _ in STRANGERS])
def test_in_every_place_of_a_page(name: str, stranger: Any) -> None:
    plain = page()
    refused = 0
    for holder, key in list(edits(plain)):
        before = holder[key]
        holder[key] = stranger
        data_target.check_plain(plain)
        try:
            from_dict(plain)
        except InvalidData:
            refused += 1
        holder[key] = before

    assert refused > 100
    assert from_dict(plain) == parse_page(_TEXT)


def dropped(holder: Any, key: Any) -> None:
    del holder[key]


def doubled(holder: Any, key: Any) -> None:
    if isinstance(holder, list):
        holder.insert(key, holder[key])
    else:
        holder[f"{key} "] = holder[key]


def wrapped(holder: Any, key: Any) -> None:
    holder[key] = [holder[key]]


def renamed(holder: Any, key: Any) -> None:
    if isinstance(holder, dict):
        holder[f"\ud800{key}" * 300] = holder.pop(key)


@pytest.mark.parametrize("edit", [dropped, doubled, wrapped, renamed])
def test_with_every_place_of_a_page(edit: Callable[[Any, Any], None]) -> None:
    clean = page()
    for at in range(len(list(edits(clean)))):
        plain = copy.deepcopy(clean)
        holder, key = list(edits(plain))[at]
        edit(holder, key)
        data_target.check_plain(plain)


# Offsets of a span of a page of four characters, and whether they are any.
@pytest.mark.parametrize(
    ("start", "end", "good"),
    [
        (0, 0, True),
        (4, 4, True),
        (0, 4, True),
        (0, 5, False),
        (5, 5, False),
        (3, 2, False),
        (-1, 0, False),
        (-2, -1, False),
        (0, 2**31, False),
        (0, 2**63, False),
        (0, 10**400, False),
        (-(10**400), 0, False),
        (0, True, False),
        (0, 4.0, False),
        (0, float("nan"), False),
        (0, "4", False),
        (0, None, False),
    ],
)
def test_spans_of_a_page(start: Any, end: Any, good: bool) -> None:
    span = {"start": start, "end": end}
    plain = {
        "schema_version": 1, "type": "Page", "source": "春灌会议", "issue": None, "articles": [], "captions": [],
        "furniture": [{"text": "", "kind": "banner", "span": span}], "repairs": [], "diagnostics": [],
    }  # fmt: skip

    data_target.check_plain(plain)
    if good:
        assert isinstance(from_dict(plain), Page)
    else:
        with pytest.raises(InvalidData, match=r"^Page\.furniture\[0\]\.span"):
            from_dict(plain)


# Dates as JSON may hold them, and whether to_dict would have written them so.
@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("2022-01-05T06:00:00", True),
        ("0001-01-01T00:00:00", True),
        ("9999-12-31T23:59:59.999999", True),
        ("2022-01-05T24:00:00", False),
        ("2022-01-05T06:00:60", False),
        ("2022-01-05T06:00:00.000000", False),
        ("2022-01-05T06:00:00Z", False),
        ("2022-01-05T06:00:00+00:00", False),
        ("2022-01-05 06:00:00", False),
        ("2022-01-05\ud83d06:00:00", False),
        ("2022-01-05T06:00:00\x00", False),
        ("٢٠٢٢-٠١-٠٥T٠٦:٠٠:٠٠", False),
        ("2022-02-30T06:00:00", False),
        ("0000-01-01T00:00:00", False),
        ("10000-01-01T00:00:00", False),
        ("9" * 100_000, False),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_moments(text: str, good: bool) -> None:
    plain = {
        "schema_version": 1, "type": "EventTime", "text": "1月5日", "start": text, "end": None,
        "precision": "hour", "span": {"start": 0, "end": 4},
    }  # fmt: skip

    data_target.check_plain(plain)
    if not good:
        with pytest.raises(InvalidData, match=r"^EventTime\.start: expected a datetime as ISO 8601"):
            from_dict(plain)


# JSON texts, by the way of the fuzzer.
@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "NaN",
        "[" * 100_000,
        '{"type":' * 100_000,
        '{"schema_version": 1, "schema_version": 1, "type": "Span", "type": "Span", "start": 0, "end": 0, "end": 1}',
        '{"schema_version": 1.0, "type": "Span", "start": 0, "end": 0}',
        '{"schema_version": 1e400, "type": "Span", "start": 0, "end": 0}',
        '{"schema_version": 1, "type": "Span", "start": -0, "end": 1E0}',
        '{"schema_version": 1, "type": "Group", "text": "\\ud83d\\ude00", "span": {"start": 0, "end": 1}}',
        '{"schema_version": 1, "type": "Group", "text": "\\ude00\\ud83d", "span": {"start": 0, "end": 1}}',
        '{"schema_version": 1, "type": "__class__"}',
    ],
    ids=lambda text: text[:30],
)
def test_json_texts(text: str) -> None:
    data_target.check(text.encode())


@pytest.mark.parametrize("path", PAGES[:20], ids=lambda path: path.stem)
def test_pages_of_the_corpus_come_back(path: Any) -> None:
    data_target.check(encoded(json.dumps(to_dict(parse_page(decoded(path.read_bytes()))))))
