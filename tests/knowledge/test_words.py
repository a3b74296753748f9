"""Words by their first and last characters, against the plain way to look for them."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.knowledge.words import Words

WORDS = Words(["主任", "副主任", "县长", "长", "总会计师"])

#    text        start  longest
STARTS = [
    ("副主任林溪", 0, 3),
    ("副主任林溪", 1, 2),
    ("副主", 0, 0),
    ("长", 0, 1),
    ("", 0, 0),
    ("县长", 5, 0),
]


@pytest.mark.parametrize(("text", "start", "longest"), STARTS)
def test_longest_at(text: str, start: int, longest: int) -> None:
    assert WORDS.longest_at(text, start) == longest


#    text          stop  start  ends
STOPS = [
    ("县委副主任", 5, 0, True),
    ("县委副主任", 5, 4, False),
    ("县委副主任", 5, 3, True),
    ("县委副主任", 4, 0, False),
    ("县委副主任", 0, 0, False),
    ("会计师", 3, 0, False),
]


@pytest.mark.parametrize(("text", "stop", "start", "ends"), STOPS)
def test_end_at(text: str, stop: int, start: int, ends: bool) -> None:
    assert WORDS.end_at(text, stop, start) is ends


texts = st.text(alphabet="主副任县长总", max_size=12)


@given(st.lists(texts.filter(bool), max_size=8), texts, st.integers(0, 12), st.integers(0, 12))
def test_as_the_plain_way(terms: list[str], text: str, start: int, stop: int) -> None:
    words = Words(terms)
    assert words.longest_at(text, start) == max((len(w) for w in terms if text.startswith(w, start)), default=0)
    stop = min(stop, len(text))
    assert words.end_at(text, stop, start) is any(text[start:stop].endswith(w) for w in terms)


@pytest.mark.parametrize("made", [pickle.loads(pickle.dumps(WORDS)), copy.deepcopy(WORDS)])
def test_copies_still_answer(made: Words) -> None:
    assert made == WORDS
    assert made.longest_at("副主任", 0) == 3
