"""The law of records: a row says what the objects of the page say, in values of the types that its columns declare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin import Page, Span, parse_page, records
from cnbulletin.records import APPEARANCE_COLUMNS, ARTICLE_COLUMNS, BYLINE_COLUMNS, SPEECH_COLUMNS, Column
from cnbulletin.testing import damaged
from cnbulletin.testing import pages as invented_pages
from strategies import model_pages, pages, texts

TABLES = [
    (records.appearances, APPEARANCE_COLUMNS),
    (records.articles, ARTICLE_COLUMNS),
    (records.bylines, BYLINE_COLUMNS),
    (records.speeches, SPEECH_COLUMNS),
]
TYPES: dict[str, type] = {"str": str, "int": int, "bool": bool, "date": dt.date, "datetime": dt.datetime}

parsed: st.SearchStrategy[Page] = st.one_of(
    invented_pages().map(lambda doc: parse_page(doc.text)),
    damaged().map(lambda pair: parse_page(pair[1].text)),
    pages.map(parse_page),
)


def span(row: dict[str, Any], name: str) -> Span:
    return Span(start=row[f"{name}_start"], end=row[f"{name}_end"])


def is_declared(value: object, column: Column) -> bool:
    return type(value) is TYPES[column.type] or (value is None and column.nullable)


@pytest.mark.parametrize(("make", "columns"), TABLES)
@given(page=st.one_of(parsed, model_pages), page_id=texts)
def test_keys_types_and_source(
    make: Callable[..., list[dict[str, Any]]], columns: tuple[Column, ...], page: Page, page_id: str
) -> None:
    for row in make(page, page_id=page_id):
        assert list(row) == [column.name for column in columns]
        assert [column.name for column in columns if not is_declared(row[column.name], column)] == []
        assert row["page_id"] == page_id
        assert (row["outlet"], row["issue_date"]) == (page.issue and page.issue.outlet, page.issue and page.issue.date)
        if "source_text" in row:
            assert page.source[row["span_start"] : row["span_end"]] == row["source_text"]
        if row["article"] is not None:
            headline = page.articles[row["article"]].headline
            assert row["headline"] == (headline and headline.main)


@given(st.one_of(parsed, model_pages))
def test_an_appearance_is_a_person_of_a_list(page: Page) -> None:
    rows: list[dict[str, Any]] = records.appearances(page, page_id="")

    assert len(rows) == sum(len(attended.attendees) for article in page.articles for attended in article.attendance)
    assert len({(row["article"], row["list"], row["position"]) for row in rows}) == len(rows)
    for row in rows:
        article = page.articles[row["article"]]
        attended = article.attendance[row["list"]]
        person = attended.attendees[row["position"]]
        assert (row["name"], row["title"], row["title_inherited"]) == (
            person.name,
            person.title,
            person.title_inherited,
        )
        assert (span(row, "span"), span(row, "name")) == (person.span, person.name_span)
        assert (row["list_size"], row["open_ended"], row["venue"]) == (
            len(attended.attendees), attended.open_ended, attended.venue,
        )  # fmt: skip
        assert set(row["actions"].split("+") if row["actions"] else []) == set(map(str, attended.actions))
        assert (row["remarks"], row["verbs"]) == ("、".join(person.remarks), "、".join(attended.verbs))
        time = article.event_time
        assert row["event_text"] == (time and time.text)
        assert row["event_precision"] == (time and str(time.precision))
        assert row["event_date"] == (time and time.start and time.start.date())


@given(st.one_of(parsed, model_pages))
def test_an_article_counts_its_rows_in_the_other_tables(page: Page) -> None:
    rows: list[dict[str, Any]] = records.articles(page, page_id="")
    others = {
        name: [row["article"] for row in make(page, page_id="")]
        for name, make in {
            "attendee": records.appearances, "byline": records.bylines, "speech": records.speeches,
        }.items()
    }  # fmt: skip

    assert [row["article"] for row in rows] == list(range(len(page.articles)))
    for row, article in zip(rows, page.articles, strict=True):
        assert {name: row[f"{name}_count"] for name in others} == {
            name: found.count(row["article"]) for name, found in others.items()
        }
        assert (row["list_count"], row["paragraph_count"]) == (len(article.attendance), len(article.paragraphs))
        assert (span(row, "span"), span(row, "body")) == (article.span, article.body_span)
        assert (row["kind"], row["text"]) == (str(article.kind), article.text)
        assert row["dateline"] == (article.dateline and article.dateline.text)
        headline = article.headline
        assert (row["kicker"], row["deck"]) == (headline and headline.kicker, headline and headline.deck)
        time = article.event_time
        assert (row["event_start_time"], row["event_end_time"]) == (time and time.start, time and time.end)
        if time and time.start and time.end and time.start < time.end:  # the last day holds the last moment
            midnight = dt.datetime.combine(row["event_end_date"], dt.time())
            assert midnight < time.end
            assert time.end - midnight <= dt.timedelta(days=1)


@given(parsed)
def test_every_byline_of_the_page_is_told_once(page: Page) -> None:
    rows: list[dict[str, Any]] = records.bylines(page, page_id="")
    every = {b for a in page.articles for b in a.bylines} | {b for c in page.captions for b in c.credits}

    assert len(rows) == len(every)
    assert {(row["name"], row["role"], row["placement"], span(row, "name"), span(row, "span")) for row in rows} == {
        (b.name, b.role, str(b.placement), b.name_span, b.span) for b in every
    }
    for row in rows:
        if row["article"] is not None:
            assert page.articles[row["article"]].bylines[row["position"]].span == span(row, "span")


@given(st.one_of(parsed, model_pages))
def test_a_speech_is_a_speech(page: Page) -> None:
    rows: list[dict[str, Any]] = records.speeches(page, page_id="")

    assert len(rows) == sum(len(article.speeches) for article in page.articles)
    for row in rows:
        speech = page.articles[row["article"]].speeches[row["position"]]
        assert (row["speaker"], row["title"], row["verb"], row["text"]) == (
            speech.speaker, speech.title, speech.verb, speech.text,
        )  # fmt: skip
        assert (span(row, "span"), span(row, "speaker"), span(row, "text")) == (
            speech.span, speech.speaker_span, speech.text_span,
        )  # fmt: skip


@pytest.mark.parametrize(("make", "columns"), TABLES)
@given(page=parsed)
def test_no_nullable_value_is_empty(
    make: Callable[..., list[dict[str, Any]]], columns: tuple[Column, ...], page: Page
) -> None:
    for row in make(page, page_id=""):
        assert [column.name for column in columns if column.nullable and row[column.name] == ""] == []
