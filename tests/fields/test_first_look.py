"""First looks refuse nobody and settle nothing wrongly: without them, slower, every page gives the same objects."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin import Page, parse_page
from cnbulletin.fields import name_readings, person_runs
from cnbulletin.fields.persons import Persons
from cnbulletin.testing import PROFILES, build_page, inject

PAGES = sorted((Path(__file__).parents[1] / "corpus" / "pages").glob("*.txt"))

#: Clauses whose person is opened by a title, a surname, a phrase, a conjunction, an odd name, or only by the next clause.
CLAUSES = [
    "县委书记林溪出席会议。",
    "林溪出席会议。",
    "来访的林溪出席会议。",
    "另一位画家陈默介绍了创作经过。",
    "县委副书记、林溪出席会议。",
    "县人大、以及县长林溪出席会议。",
    "副县长沙马拉且、陈默出席会议。",
    "知名学者、诗人，县作协主席林溪出席会议。",
    "采煤工林溪介绍了经验。",
    "县水利局总工程师林溪、副局长(主持工作)陈默参加调研。",
    "“水通了。”退休教师纪或说。",
    "农技站林溪教授作了讲解。",
    "县人大、和陈默出席会议。",
    "应邀参加的陈默出席会议。",
    "县领导林溪、陈默、和惠玲、江一帆、纪长河、上官云、马上、周砚出席会议。",
    "县领导林溪、包大林、苏长白、白长林、沈牧、以太、闻人清、陈默参加活动。",
]


def thoroughly(text: str, monkeypatch: pytest.MonkeyPatch) -> Page:
    """The page with every clause read for persons, behind every title, and every name weighed in all its readings."""
    with monkeypatch.context() as patch:
        patch.setattr(person_runs, "first_item", lambda _folded, _masked, begin, *_: (begin, []))
        patch.setattr(person_runs, "plain_items", lambda *_: iter(()))
        patch.setattr(name_readings, "plain_name", lambda *_: None)
        patch.setattr(Persons, "place", lambda *_: None)
        return parse_page(text)


@pytest.mark.parametrize("text", CLAUSES)
def test_clauses(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = parse_page("本报讯 3月2日，" + text)
    assert page == thoroughly("本报讯 3月2日，" + text, monkeypatch)
    assert [a for article in page.articles for a in (*article.attendance, *article.speeches)] != []


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_corpus(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    assert parse_page(text) == thoroughly(text, monkeypatch)


@given(st.integers(0, 10_000), st.sampled_from(sorted(PROFILES)))
def test_generated_pages(seed: int, profile: str) -> None:
    page = build_page(random.Random(seed)).text
    damaged = inject(list(PROFILES[profile]), page, random.Random(seed)).text
    with pytest.MonkeyPatch.context() as monkeypatch:
        for text in (page, damaged):
            assert parse_page(text) == thoroughly(text, monkeypatch)
