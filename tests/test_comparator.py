"""The comparator says what differs, and nothing where nothing does."""

from __future__ import annotations

import copy
from typing import Any

import attrs
import pytest

from benchmarks.accuracy.comparator import MEASURES, compare, locate, matches, printed
from cnbulletin.model import Action, ArticleKind, Page, Placement, Repair, Span
from handmade import ARTICLE, ATTENDANCE, BYLINE, GOLD, HEADLINE, OTHERS, PAGE, SPEECH


def changed(**changes: Any) -> Page:
    return attrs.evolve(PAGE, articles=(attrs.evolve(ARTICLE, **changes),))


PERSON = ATTENDANCE.attendees[0]
# A page, and all that differs from the gold.
DIFFERENCES: list[tuple[str, Page, dict[str, tuple[list[Any], list[Any]]]]] = [
    ("nothing", PAGE, {}),
    ("headline", changed(headline=None), {
        "headline": ([], [(1, "青岚县召开春耕工作会")]),
        "headline_roles": ([], [(1, "kicker", "青岚县召开"), (1, "main", "春耕工作会")]),
    }),
    ("roles", changed(headline=attrs.evolve(HEADLINE, kicker=None, main="青岚县召开 春耕工作会")), {
        "headline_roles": (
            [(1, "main", "青岚县召开春耕工作会")],
            [(1, "kicker", "青岚县召开"), (1, "main", "春耕工作会")],
        ),
    }),
    ("kind", changed(kind=ArticleKind.INTERVIEW), {
        "bodies": (
            [("interview", "本报讯（记者林溪）1月5", "。江一帆强调，不误农时。")],
            [("report", "本报讯（记者林溪）1月5", "。江一帆强调，不误农时。")],
        ),
    }),
    ("dateline", changed(dateline=None), {"dateline": ([], [(1, "本报讯（记者林溪）", "本报", None, None)])}),
    ("placement", changed(bylines=(attrs.evolve(BYLINE, placement=Placement.CLOSING),)), {
        "bylines": ([(1, "林溪", "记者", "closing")], [(1, "林溪", "记者", "dateline")]),
    }),
    ("event time", changed(event_time=None), {"event_time": ([], [(1, "1月5日上午")])}),
    ("title", changed(attendance=(attrs.evolve(ATTENDANCE, attendees=(attrs.evolve(PERSON, title="书记"),)), OTHERS)), {
        "titles": ([(1, "江一帆", "书记")], [(1, "江一帆", "县委书记")]),
    }),
    ("action", changed(attendance=(attrs.evolve(ATTENDANCE, actions=(Action.ATTEND, Action.SPEAK)), OTHERS)), {
        "actions": ([(1, "江一帆", "speak")], []),
    }),
    ("venue", changed(attendance=(attrs.evolve(ATTENDANCE, venue=None), OTHERS)), {
        "venues": ([(1, "江一帆", None)], [(1, "江一帆", "主会场")]),
    }),
    ("groups", changed(attendance=(ATTENDANCE,)), {
        "groups": ([], [(1, "各乡镇负责人", "attend"), (1, "等", "attend")]),
    }),
    ("speaker", changed(speeches=(attrs.evolve(SPEECH, speaker="江一"),)), {
        "speakers": ([(1, "江一")], [(1, "江一帆")]),
    }),
    ("speaker once", changed(speeches=(SPEECH, SPEECH)), {}),
    ("caption", attrs.evolve(PAGE, captions=()), {"captions": ([], [("春耕现场。何野摄", "何野")])}),
    ("furniture", attrs.evolve(PAGE, furniture=PAGE.furniture * 2), {"furniture": ([("时政要闻",)], [])}),
]  # fmt: skip


@pytest.fixture
def gold() -> dict[str, Any]:
    return copy.deepcopy(GOLD)


@pytest.mark.parametrize(("page", "expected"), [row[1:] for row in DIFFERENCES], ids=[row[0] for row in DIFFERENCES])
def test_tells_what_differs_and_nothing_else(
    page: Page, expected: dict[str, tuple[list[Any], list[Any]]], gold: dict[str, Any]
) -> None:
    found = {measure: tuple(compare(page, gold, measure)) for measure in MEASURES}

    assert {measure: difference for measure, difference in found.items() if difference != ([], [])} == expected


def test_an_article_that_is_not_there_lacks_everything(gold: dict[str, Any]) -> None:
    nothing = attrs.evolve(PAGE, articles=())
    all_of_it = attrs.evolve(PAGE, articles=(ARTICLE, ARTICLE))

    assert compare(nothing, gold, "names").missing == [(1, "江一帆")]
    assert compare(all_of_it, gold, "names").extra == [(0, "江一帆")]
    assert compare(all_of_it, gold, "names").missing == []


def test_white_space_in_the_gold_does_not_count(gold: dict[str, Any]) -> None:
    gold["articles"][0]["headline"]["main"] = "春耕 工作会"
    gold["articles"][0]["starts"] = "本报讯 （记者 林溪）1月5"

    assert all(compare(PAGE, gold, measure) == ([], []) for measure in MEASURES)


@pytest.mark.parametrize(("key", "value"), [("starts", "本报通讯"), ("ends", "没有这句。")])
def test_gold_that_is_not_on_the_page_is_an_error(key: str, value: str, gold: dict[str, Any]) -> None:
    gold["articles"][0][key] = value

    with pytest.raises(ValueError, match=r"page\.txt"):
        locate(PAGE, gold)


def test_repairs_are_made_before_the_bodies_are_looked_for() -> None:
    source = "## 春耕\n**本报讯**会议⻓达两天。"
    page = attrs.evolve(
        PAGE,
        source=source,
        articles=(),
        repairs=tuple(
            Repair(quirk="ANY", before=source[a:b], after=after, span=Span(start=a, end=b))
            for a, b, after in [(0, 2, ""), (6, 8, ""), (11, 13, ""), (15, 16, "长")]
        ),
    )

    text, offsets = printed(page)
    assert text == "春耕本报讯会议长达两天。"
    assert [source[offset] for offset in offsets] == list("春耕本报讯会议⻓达两天。")
    (body,) = locate(page, {"page": "", "articles": [{"starts": "本报讯会议长", "ends": "两天。"}]})
    assert source[body.start : body.end] == "本报讯**会议⻓达两天。"


BODY = ARTICLE.body_span


@pytest.mark.parametrize(
    ("start", "end", "paired"),
    [
        (BODY.start, BODY.end, True),
        (BODY.start - 5, BODY.end + 5, True),
        (BODY.start, BODY.start + (BODY.end - BODY.start) // 2 + 1, True),
        (BODY.start, BODY.start + (BODY.end - BODY.start) // 2, False),
        (0, BODY.start, False),
    ],
)
def test_a_body_that_moved_is_the_same_article_while_they_share_more_than_half(
    start: int, end: int, paired: bool, gold: dict[str, Any]
) -> None:
    moved = changed(body_span=Span(start=start, end=end))

    names = compare(moved, gold, "names")

    assert names == (([], []) if paired else ([(0, "江一帆")], [(1, "江一帆")]))
    assert (compare(moved, gold, "bodies") == ([], [])) == ((start, end) == (BODY.start, BODY.end))


def test_all_that_is_found_where_the_gold_is_empty_is_too_much(gold: dict[str, Any]) -> None:
    gold |= {"articles": [], "captions": [], "furniture": []}

    found = matches(PAGE, gold)

    assert not any(match.right or match.missing for match in found.values())
    # of a headline without gold nobody knows whether its parts are sure
    assert [measure for measure in MEASURES if not found[measure].extra] == ["headline_roles"]
    assert found["names"].extra == [(0, "江一帆")]


def test_nothing_found_and_nothing_there_is_nothing(gold: dict[str, Any]) -> None:
    gold |= {"articles": [], "captions": [], "furniture": []}
    empty = attrs.evolve(PAGE, articles=(), captions=(), furniture=())

    assert all(match == ([], [], []) for match in matches(empty, gold).values())


def test_what_is_right_is_counted_beside_what_differs(gold: dict[str, Any]) -> None:
    two = changed(bylines=(BYLINE, attrs.evolve(BYLINE, name="江一帆")))

    found = matches(two, gold)

    assert found["bylines"] == ([(1, "林溪", "记者", "dateline")], [(1, "江一帆", "记者", "dateline")], [])
    assert {measure: found[measure][1:] for measure in MEASURES} == {
        measure: tuple(compare(two, gold, measure)) for measure in MEASURES
    }
    assert all(match.right for match in found.values())
