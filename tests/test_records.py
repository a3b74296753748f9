"""Records: the columns are a promise, and the rows of a page that somebody has read by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from cnbulletin import Action, InvalidRecord, Page, parse_page, records
from cnbulletin.records import APPEARANCE_COLUMNS, ARTICLE_COLUMNS, BYLINE_COLUMNS, SPEECH_COLUMNS, Column
from strategies import PAGE_FILES, corpus_pages

ROOT = Path(__file__).parent.parent
Maker = Callable[..., list[dict[str, object]]]

TABLES: dict[str, tuple[Maker, tuple[Column, ...]]] = {
    "appearances": (records.appearances, APPEARANCE_COLUMNS),
    "articles": (records.articles, ARTICLE_COLUMNS),
    "bylines": (records.bylines, BYLINE_COLUMNS),
    "speeches": (records.speeches, SPEECH_COLUMNS),
}

# Names, order and types; ? where a value can be null.  To change one is to break every table that users have.
PROMISED = {
    "appearances": """
        page_id str, outlet str?, issue_date date?, article int, headline str?, list int, position int, list_size int,
        name str, title str?, title_inherited bool, remarks str, actions str, verbs str, venue str?,
        event_date date?, event_end_date date?, event_precision str?, event_text str?, open_ended bool,
        span_start int, span_end int, name_start int, name_end int, source_text str
    """,
    "articles": """
        page_id str, outlet str?, issue_date date?, article int, kind str, kicker str?, headline str?, deck str?,
        headline_confident bool?, dateline str?, event_date date?, event_end_date date?, event_precision str?,
        event_text str?, event_start_time datetime?, event_end_time datetime?, byline_count int, list_count int,
        attendee_count int, speech_count int, paragraph_count int, span_start int, span_end int, body_start int,
        body_end int, text str
    """,
    "bylines": """
        page_id str, outlet str?, issue_date date?, article int?, headline str?, position int, name str, role str?,
        placement str, span_start int, span_end int, name_start int, name_end int, source_text str
    """,
    "speeches": """
        page_id str, outlet str?, issue_date date?, article int, headline str?, position int, speaker str, title str?,
        verb str, text str, span_start int, span_end int, speaker_start int, speaker_end int, text_start int,
        text_end int, source_text str
    """,
}

PAGE = """青潭报 2023年5月17日 星期三 第3126期 01版

全县防汛会议召开
本报讯（记者 林溪）5月15日至16日，全县防汛会议召开。县委书记江一帆主持会议并讲话，县领导柳 青（女）、纪长河（挂职）等参加会议。
江一帆强调，要把沙袋备在堤上。

▲昨日，民兵在青潭河边装沙袋。 邵一苇 摄
"""
# What a careful reader takes from it, in the order of the columns; offsets are looked at elsewhere.
HEAD = ("p1", "青潭报", dt.date(2023, 5, 17))
EVENT = (dt.date(2023, 5, 15), dt.date(2023, 5, 16), "range", "5月15日至16日")
MAIN = "全县防汛会议召开"
READ: dict[str, list[tuple[object, ...]]] = {
    "appearances": [
        (*HEAD, 0, MAIN, 0, 0, 1, "江一帆", "县委书记", False, "", "preside+speak", "主持、讲话", None, *EVENT, False, "县委书记江一帆"),
        (*HEAD, 0, MAIN, 1, 0, 2, "柳青", "县领导", False, "女", "attend", "参加", None, *EVENT, True, "县领导柳 青（女）"),
        (*HEAD, 0, MAIN, 1, 1, 2, "纪长河", "县领导", True, "挂职", "attend", "参加", None, *EVENT, True, "纪长河（挂职）"),
    ],
    "articles": [
        (*HEAD, 0, "report", None, MAIN, None, True, "本报讯（记者林溪）", *EVENT, dt.datetime(2023, 5, 15),
         dt.datetime(2023, 5, 17), 1, 2, 3, 1, 2, None),
    ],
    "bylines": [
        (*HEAD, 0, MAIN, 0, "林溪", "记者", "dateline", "（记者 林溪）"),
        (*HEAD, None, None, 0, "邵一苇", "摄", "photo", "邵一苇 摄"),
    ],
    "speeches": [(*HEAD, 0, MAIN, 0, "江一帆", None, "强调", "要把沙袋备在堤上。", "江一帆强调，要把沙袋备在堤上。")],
}  # fmt: skip


@pytest.fixture(scope="module")
def page() -> Page:
    return parse_page(PAGE)


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_are_a_promise(table: str) -> None:
    columns = TABLES[table][1]

    assert [f"{column.name} {column.type}{'?' * column.nullable}" for column in columns] == [
        cell.strip() for cell in PROMISED[table].split(",")
    ]


def test_a_name_means_one_thing_in_all_tables() -> None:
    types: dict[str, set[str]] = {}
    for _, columns in TABLES.values():
        for column in columns:
            types.setdefault(column.name, set()).add(column.type)

    assert {name: found for name, found in types.items() if len(found) > 1} == {}


@pytest.mark.parametrize("table", TABLES)
def test_a_page_read_by_hand(table: str, page: Page) -> None:
    maker, columns = TABLES[table]
    offsets = {column.name for column in columns if column.name.endswith(("_start", "_end"))}
    rows = maker(page, page_id="p1")
    if table == "articles":
        assert rows[0].pop("text") == page.articles[0].text
        rows[0]["text"] = None

    assert [tuple(value for name, value in row.items() if name not in offsets) for row in rows] == READ[table]


def test_offsets_point_to_what_the_row_says(page: Page) -> None:
    def stretch(row: dict[str, Any], name: str) -> str:
        return PAGE[row[f"{name}_start"] : row[f"{name}_end"]]

    assert [stretch(row, "name") for row in records.appearances(page, page_id="")] == ["江一帆", "柳 青", "纪长河"]
    assert [stretch(row, "name") for row in records.bylines(page, page_id="")] == ["林溪", "邵一苇"]
    (speech,) = records.speeches(page, page_id="")
    assert (stretch(speech, "speaker"), stretch(speech, "text")) == ("江一帆", "要把沙袋备在堤上。")
    (article,) = records.articles(page, page_id="")
    assert stretch(article, "span").startswith(MAIN)
    assert stretch(article, "body").startswith("本报讯")


def test_a_credit_that_its_article_lists_is_not_told_twice(page: Page) -> None:
    (caption,) = page.captions
    article = attrs.evolve(page.articles[0], bylines=(*page.articles[0].bylines, *caption.credits))
    rows = records.bylines(attrs.evolve(page, articles=(article,)), page_id="")

    assert [(row["article"], row["position"], row["name"]) for row in rows] == [(0, 0, "林溪"), (0, 1, "邵一苇")]


# The time of an event, and the first and last day of it.
@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2024年6月3日", "2024-06-03", "2024-06-03"),
        ("2024年6月3日上午", "2024-06-03", "2024-06-03"),
        ("2024年6月3日晚", "2024-06-03", "2024-06-03"),
        ("2024年6月3日至5日", "2024-06-03", "2024-06-05"),
        ("2024年2月", "2024-02-01", "2024-02-29"),
        ("6月3日", None, None),  # no year
        ("近日", None, None),
    ],
)
def test_the_last_day_is_inclusive(printed: str, first: str | None, last: str | None) -> None:
    text = f"{printed}，县长林溪主持会议。"
    (person,) = records.appearances(parse_page(text), page_id="p")
    (article,) = records.articles(parse_page(text), page_id="p")

    for row in (person, article):
        assert (str(row["event_date"]), str(row["event_end_date"])) == (str(first), str(last))
        assert row["event_text"] == printed


def test_actions_come_in_the_order_of_the_enum() -> None:
    found = {row["actions"] for text in corpus_pages() for row in records.appearances(parse_page(text), page_id="")}

    assert {"attend", "preside", "attend+speak", "preside+speak"} <= found
    for actions in found:
        listed = str(actions).split("+")
        assert listed == [action.value for action in Action if action.value in listed]


@pytest.mark.parametrize("name", PAGE_FILES)
def test_an_empty_text_is_none(name: str) -> None:
    """So that an empty cell of a CSV file is read back right: null in a column that can be null, empty elsewhere."""
    page = parse_page(PAGE_FILES[name].read_bytes().decode("utf-8"))

    for maker, columns in TABLES.values():
        for row in maker(page, page_id=name):
            assert [column.name for column in columns if column.nullable and row[column.name] == ""] == []


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("page", ["本报讯", None, b"", parse_page])
def test_what_is_no_page_is_a_named_error(table: str, page: Any) -> None:
    with pytest.raises(InvalidRecord, match=r"page must be a Page, e\.g\. what parse_page gives, and not"):
        TABLES[table][0](page, page_id="p")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("page_id", [None, 3, b"p"])
def test_a_page_id_is_a_str(table: str, page_id: Any, page: Page) -> None:
    with pytest.raises(InvalidRecord, match=r"page_id must be a str, e\.g\. the name of the file, and not"):
        TABLES[table][0](page, page_id=page_id)


@pytest.mark.parametrize("table", TABLES)
def test_the_document_shows_the_columns(table: str) -> None:
    document = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    shown = ["| column | type | what it is |", "|---|---|---|"]
    shown += [f"| {c.name} | {c.type}{' or null' * c.nullable} | {c.note} |" for c in TABLES[table][1]]

    assert f"\n### `{table}`\n" in document
    assert "\n" + "\n".join(shown) + "\n" in document
