"""The checks of the promises can fail."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cnbulletin.model import Furniture, FurnitureKind, Page, Repair, Span
from handmade import ARTICLE, ATTENDANCE, PAGE, SPEECH, at
from promises import leaves, lost, unfaithful

PERSON = ATTENDANCE.attendees[0]


def article(**changes: Any) -> Page:
    return attrs.evolve(PAGE, articles=(attrs.evolve(ARTICLE, **changes),))


def attendee(**changes: Any) -> Page:
    person = attrs.evolve(PERSON, **changes)
    return article(attendance=(attrs.evolve(ATTENDANCE, attendees=(person,)),))


def repair(before: str, after: str, span: Span) -> Repair:
    return Repair(quirk="RADICAL_CODEPOINT", before=before, after=after, span=span)


BROKEN = [
    ("another name", attendee(name="江一"), "'江一' is not '江一帆'"),
    ("another title", attendee(title="书记"), "'书记' is not '县委书记'"),
    ("name outside", attendee(name_span=at("江一帆", 1)), "lies outside"),
    ("attendee outside", attendee(span=at("江一帆", 1)), "lies outside"),
    ("text is not said there", article(speeches=(attrs.evolve(SPEECH, text="不误农事。"),)), "'不误农事。' is not"),
    ("behind the source", attrs.evolve(PAGE, furniture=(
        Furniture(text="", kind=FurnitureKind.BANNER, span=Span(start=0, end=999)),
    )), "ends behind the source"),
    ("event time outside", article(body_span=at("不误农时。")), "lies outside"),
    ("text of another article", article(text="会议。"), "does not hold its paragraphs"),
    ("not there", attrs.evolve(PAGE, repairs=(
        repair("时正", "时政", Span(start=0, end=2)),
    )), "the source holds '时政'"),
    ("not told", attrs.evolve(PAGE, repairs=(repair("时", "吋", Span(start=0, end=1)),)), "'时政要闻' is not"),
    ("straddles", attrs.evolve(PAGE, repairs=(repair("\n会", "会", Span(
        start=at("\n会议").start, end=at("\n会议").start + 2)), repair("闻\n青", "闻青", at("闻\n青")))), "straddles"),
    ("overlap", attrs.evolve(PAGE, repairs=(
        repair("时政", "时政", Span(start=0, end=2)), repair("政", "政", Span(start=1, end=2)),
    )), "overlaps"),
    ("order", attrs.evolve(PAGE, articles=(
        ARTICLE, attrs.evolve(ARTICLE, body_span=at("时政要闻"), span=at("时政要闻"))
    )), "order of their bodies"),
]  # fmt: skip


def test_a_page_that_keeps_both_promises() -> None:
    assert unfaithful(PAGE) == []
    assert lost(PAGE) == []
    assert [kind for kind, _ in leaves(PAGE)] == [
        "headline line",
        "headline line",
        "paragraph",
        "caption",
        "furniture",
    ]


@pytest.mark.parametrize(("page", "complaint"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_unfaithful(page: Page, complaint: str) -> None:
    assert any(complaint in line for line in unfaithful(page)), unfaithful(page)


def test_a_repair_changes_what_a_field_reads() -> None:
    banner = attrs.evolve(PAGE.furniture[0], text="时政新闻")
    page = attrs.evolve(PAGE, furniture=(banner,), repairs=(repair("要", "新", Span(start=2, end=3)),))

    assert unfaithful(page) == []


def test_lost_and_twice() -> None:
    assert len(lost(attrs.evolve(PAGE, captions=()))) == len("春耕现场。何野摄")
    assert len(lost(attrs.evolve(PAGE, furniture=PAGE.furniture * 2))) == len("时政要闻")
    assert "lies in 2 leaves" in lost(attrs.evolve(PAGE, furniture=PAGE.furniture * 2))[0]


def test_a_dateline_outside_the_paragraphs_is_a_leaf() -> None:
    rest = Span(start=at("1月5日上午").start, end=ARTICLE.body_span.end)
    page = article(paragraphs=(attrs.evolve(ARTICLE.paragraphs[0], span=rest),))

    assert lost(page) == []
    assert [kind for kind, _ in leaves(page)].count("dateline") == 1
    assert [kind for kind, _ in leaves(page)].count("byline") == 0
