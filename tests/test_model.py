"""The objects: frozen, keyword-only, hashable, picklable, and a span that cannot be wrong."""

from __future__ import annotations

import enum
import inspect
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given

from cnbulletin import model
from cnbulletin.model import Span
from cnbulletin.output.convert import Model
from strategies import objects

CLASSES = [cls for _, cls in inspect.getmembers(model, inspect.isclass) if cls.__module__ == model.__name__]
OBJECTS = [cls for cls in CLASSES if attrs.has(cls)]
ENUMS = [cls for cls in CLASSES if issubclass(cls, enum.Enum)]

BAD_SPANS = [
    (-1, 3, ValueError),
    (3, 2, ValueError),
    ("0", 3, TypeError),
    (0, 3.0, TypeError),
    (None, 3, TypeError),
]


def test_all_names_every_class() -> None:
    assert sorted(model.__all__) == sorted(cls.__name__ for cls in CLASSES)
    assert len(OBJECTS) == 18


@pytest.mark.parametrize("cls", OBJECTS)
def test_objects_are_frozen_keyword_only_and_explained(cls: type[Any]) -> None:
    assert all(attribute.kw_only for attribute in attrs.fields(cls))
    assert cls.__doc__
    empty = object.__new__(cls)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(empty, attrs.fields(cls)[0].name, None)


@pytest.mark.parametrize("cls", ENUMS)
def test_enum_values_are_snake_case_of_their_names(cls: type[enum.Enum]) -> None:
    assert cls.__doc__
    for member in cls:
        assert member.value == member.name.lower()


@pytest.mark.parametrize(("start", "end", "error"), BAD_SPANS)
def test_span_refuses(start: Any, end: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        Span(start=start, end=end)


def test_spans_sort_by_start_then_end() -> None:
    assert sorted([Span(start=2, end=3), Span(start=0, end=9), Span(start=0, end=1)]) == [
        Span(start=0, end=1),
        Span(start=0, end=9),
        Span(start=2, end=3),
    ]


@given(objects)
def test_objects_hash_and_pickle(obj: Model) -> None:
    copy = pickle.loads(pickle.dumps(obj))

    assert copy == obj
    assert hash(copy) == hash(obj)


def test_repr_of_a_page_does_not_print_the_page() -> None:
    page = model.Page(
        source="林溪" * 1000, issue=None, articles=(), captions=(), furniture=(), repairs=(), diagnostics=()
    )

    assert "林溪" not in repr(page)
