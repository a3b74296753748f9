"""Options: frozen, and picky about what they hold."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from cnbulletin import InvalidOptions, Lexicon, Options
from cnbulletin.knowledge.segmenter import JiebaSegmenter

REFUSED = [
    ({"issue_date": "2022-01-11"}, "fromisoformat"),
    ({"issue_date": dt.datetime(2022, 1, 11, 8)}, "not a datetime"),
    ({"issue_date": 20220111}, "not a int"),
    ({"lexicon": {"林溪"}}, "not a set"),
    ({"lexicon": None}, "Lexicon.default"),
    ({"segmenter": "jieba"}, "not str"),
    ({"segmenter": JiebaSegmenter}, "not JiebaSegmenter"),
]


def test_defaults() -> None:
    options = Options()

    assert (options.issue_date, options.segmenter) == (None, None)
    assert options.lexicon is Lexicon.default()
    assert options == Options()
    assert hash(options) == hash(Options())


@pytest.mark.parametrize(("values", "message"), REFUSED)
def test_refuses_and_teaches(values: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidOptions, match=message):
        Options(**values)


def test_frozen_and_keyword_only() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Options().issue_date = None  # type: ignore[misc]
    with pytest.raises(TypeError):
        Options(dt.date(2022, 1, 11))  # type: ignore[call-arg]


def test_a_segmenter_is_anything_that_cuts() -> None:
    class Letters:
        def cut(self, text: str, /) -> list[str]:
            return list(text)

    segmenter = Letters()
    assert Options(segmenter=segmenter).segmenter is segmenter
