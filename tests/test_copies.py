"""Every public object survives copying and pickling, and is then the same: equal, of equal hash, of the same type."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given

import cnbulletin as cnb
from cnbulletin import FailedPage, Lexicon, Options, parse_page
from cnbulletin.knowledge.segmenter import JiebaSegmenter
from cnbulletin.output.convert import Model
from cnbulletin.output.parcel import pack, unpack
from strategies import corpus_pages, objects


def by_protocol(protocol: int) -> Callable[[Any], Any]:
    return lambda obj: pickle.loads(pickle.dumps(obj, protocol))


WAYS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "parcel": lambda obj: unpack(pack(obj)),
    **{f"protocol {number}": by_protocol(number) for number in range(pickle.HIGHEST_PROTOCOL + 1)},
}
ADDED = Lexicon.default().extend(names=["惊蛰", "𠮷野川"], titles=["守灯人"], surnames=["曌"], outlets=["云岭号"])
SETTINGS = [
    Lexicon.default(),
    Lexicon.default().extend(),
    ADDED,
    Options(),
    Options(issue_date=dt.date(2022, 1, 11), lexicon=ADDED),
    FailedPage(index=3, error="NotText", message="text must be a str", traceback="Traceback …\n"),
    cnb.Span(start=0, end=3),
    *cnb.Action,
    *cnb.FurnitureKind,
]
ERRORS = [getattr(cnb, name) for name in cnb.__all__ if isinstance(getattr(cnb, name), type)]
ERRORS = [cls for cls in ERRORS if issubclass(cls, Exception)]


def parts(obj: Any) -> list[object]:
    """An object and all that it holds, in order."""
    if attrs.has(type(obj)):
        return [obj, *(part for a in attrs.fields(type(obj)) for part in parts(getattr(obj, a.name)))]
    if isinstance(obj, tuple):
        return [obj, *(part for item in obj for part in parts(item))]
    return [obj]


@pytest.mark.parametrize("way", WAYS)
class TestEveryWay:
    @pytest.mark.parametrize("obj", SETTINGS, ids=lambda obj: type(obj).__name__)
    def test_of_a_setting_or_a_record(self, way: str, obj: object) -> None:
        found = WAYS[way](obj)

        assert (found, type(found), hash(found)) == (obj, type(obj), hash(obj))
        assert repr(found) == repr(obj)

    def test_of_the_pages_of_the_corpus(self, way: str) -> None:
        for text in corpus_pages()[::6]:
            page = parse_page(text)
            found = WAYS[way](page)

            assert found == page and hash(found) == hash(page)
            assert found.source == text
            # Equal is not enough: a tuple stays one, an enum member stays that of its enum.
            assert [type(part) for part in parts(found)] == [type(part) for part in parts(page)]

    @given(objects)
    def test_of_any_object(self, way: str, obj: Model) -> None:
        found = WAYS[way](obj)

        assert (found, type(found), hash(found)) == (obj, type(obj), hash(obj))

    @pytest.mark.parametrize("cls", ERRORS)
    def test_of_an_error(self, way: str, cls: type[Exception]) -> None:
        found = WAYS[way](cls("where and what"))

        assert (type(found), found.args) == (cls, ("where and what",))

    def test_the_default_lexicon_stays_the_one_it_is(self, way: str) -> None:
        assert WAYS[way](Lexicon.default()) is Lexicon.default()
        # The holder is copied in part; the lexicon of deepcopy and pickle is found again.
        assert WAYS[way](Options()).lexicon is Lexicon.default()

    def test_a_copy_reads_as_the_original_does(self, way: str) -> None:
        options = WAYS[way](Options(lexicon=ADDED))
        text = "惊蛰主持会议。云岭守灯人林溪出席会议。"

        assert parse_page(text, options) == parse_page(text, Options(lexicon=ADDED)) != parse_page(text)

    def test_of_a_segmenter(self, way: str) -> None:
        assert isinstance(WAYS[way](Options(segmenter=JiebaSegmenter())).segmenter, JiebaSegmenter)


@given(objects)
def test_a_changed_copy_is_checked_like_a_new_one(obj: Model) -> None:
    assert attrs.evolve(obj) == obj


def test_a_parcel_is_no_larger_than_a_pickle() -> None:
    pages = [parse_page(text) for text in corpus_pages()[::6]]

    assert len(pack(pages)) < len(pickle.dumps(pages, pickle.HIGHEST_PROTOCOL))
