"""A page as labelled spans: one label a stretch, in the order of the page, with what joins them."""

from __future__ import annotations

import attrs
import pytest

from cnbulletin import InvalidData, InvalidOffset, InvalidOptions, parse_article, parse_page
from cnbulletin.interchange import LAYERS, LabelledPage, label_page
from cnbulletin.interchange.relations import RELATIONS
from cnbulletin.model import Page, Paragraph, ParagraphKind, Span
from promises import holds, squeezed
from strategies import corpus_pages

TEXT = (
    "青岚日报 2022年1月11日 第2版\n"
    "全县春灌工作会议强调\n抢抓农时\n——备足水源\n"
    "本报讯（记者林溪）1月5日上午，县委书记江一帆出席会议并讲话，县领导柳青、梁雨时（女）及各乡镇主要负责人参加会议。\n"
    "江一帆强调，要备足水源。\n"
    "图为会议现场。 林溪 摄\n"
)
# The labels of the page above with the reading of each, by where they stand; each layer for itself.
EXPECTED: dict[str, list[tuple[str, str]]] = {
    "headline": [("kicker", "全县春灌工作会议强调"), ("main", "抢抓农时"), ("deck", "备足水源")],
    "dateline": [("dateline", "本报讯（记者林溪）")],
    "byline": [("byline", "林溪"), ("byline", "林溪")],
    "event_time": [("event_time", "1月5日上午")],
    "attendee": [
        ("attendee", "江一帆"), ("attendee", "柳青"), ("attendee", "梁雨时"), ("group", "各乡镇主要负责人"),
    ],
    "person": [
        ("title", "县委书记"), ("name", "江一帆"), ("title", "县领导"), ("name", "柳青"), ("name", "梁雨时"),
    ],
    "speech": [("speech", "要备足水源")],
    "speaker": [("speaker", "江一帆")],
}  # fmt: skip


def page() -> Page:
    return parse_page(TEXT)


def joined(labelled: LabelledPage) -> list[tuple[str, str, str]]:
    return [(r.label, labelled.spans[r.head].text, labelled.spans[r.tail].text) for r in labelled.relations]


@pytest.mark.parametrize("layer", EXPECTED)
def test_the_labels_of_a_layer(layer: str) -> None:
    found = [(span.label, span.text) for span in label_page(page(), [layer]).spans]

    assert [(label, text.removeprefix("——").rstrip("。")) for label, text in found] == EXPECTED[layer]


def test_the_structure_is_every_printed_line() -> None:
    labels = [span.label for span in label_page(page(), ["structure"]).spans]

    assert labels == ["furniture", *["headline_line"] * 3, *["paragraph"] * 2, "caption"]


def test_what_joins_them() -> None:
    found = joined(label_page(page()))

    assert [pair for label, *pair in found if label == "title_of"] == [
        ["县委书记", "江一帆"], ["县领导", "柳青"], ["县领导", "梁雨时"],
    ]  # fmt: skip
    assert [pair[0] for label, *pair in found if label == "attendee_of"] == [
        "江一帆",
        "柳青",
        "梁雨时",
        "各乡镇主要负责人",
    ]
    assert [pair[0] for label, *pair in found if label == "speaker_of"] == ["江一帆"]


# A layer, the place of a label in it, and pairs that are said of it.
@pytest.mark.parametrize(
    ("layer", "at", "pairs"),
    [
        ("structure", 0, [("kind", "folio")]),
        ("structure", 4, [("article", "1"), ("kind", "body")]),
        ("byline", 0, [("role", "记者"), ("placement", "dateline")]),
        ("byline", 1, [("role", "摄"), ("placement", "photo")]),
        ("dateline", 0, [("outlet", "本报")]),
        (
            "event_time",
            0,
            [("precision", "part_of_day"), ("start", "2022-01-05T06:00:00"), ("end", "2022-01-05T12:00:00")],
        ),
        ("attendee_list", 0, [("action", "attend"), ("action", "speak"), ("verb", "出席"), ("verb", "讲话")]),
        ("attendee", 2, [("title_inherited", "true"), ("remark", "女")]),
        ("speech", 0, [("verb", "强调")]),
    ],
)
def test_what_is_said_of_a_label(layer: str, at: int, pairs: list[tuple[str, str]]) -> None:
    attributes = label_page(page(), [layer]).spans[at].attributes

    assert [pair for pair in attributes if pair in pairs] == pairs


def test_whose_article_a_label_belongs_to() -> None:
    """Photo credits too, which caption and article both name; furniture belongs to none."""
    text = (
        "青岚日报 2022年1月11日 第2版\n全县春灌工作会议召开\n本报讯（记者林溪）3月2日，副县长江一帆出席会议并讲话，要求备足水源。\n"
        "全县秋收掠影\n图为柳泉镇农民在收割水稻。 林溪 摄\n图为竹陂镇农民在晾晒玉米。 柳青 摄\n"
    )
    found = {(mark.label, mark.text): mark.attributes for mark in label_page(parse_page(text)).spans}

    assert ("article", "1") in found["name", "江一帆"]
    assert found["byline", "柳青"] == (("article", "2"), ("role", "摄"), ("placement", "photo"))
    assert {name for mark, said in found.items() if mark[0] == "furniture" for name, _ in said} == {"kind"}


def test_a_layer_alone_brings_no_relation_to_what_is_not_there() -> None:
    assert label_page(page(), ["attendee"]).relations == ()
    assert {relation.label for relation in label_page(page(), ["person"]).relations} == {"title_of"}


@pytest.mark.parametrize("text", corpus_pages(), ids=range(len(corpus_pages())))
def test_on_every_page_of_the_corpus(text: str) -> None:
    labelled = label_page(parse_page(text))

    assert list(labelled.spans) == sorted(labelled.spans, key=lambda mark: (mark.span.start, -mark.span.end))
    assert len({(mark.label, mark.span) for mark in labelled.spans}) == len(labelled.spans)
    said = [pair for mark in labelled.spans for pair in mark.attributes]
    articles = parse_page(text).articles
    assert said.count(("repeated", "true")) == sum(part.repeated for a in articles for part in a.paragraphs)
    assert (("uncertain", "true") in said) == any(a.headline and not a.headline.confident for a in articles)
    for mark in labelled.spans:
        assert len(set(mark.attributes)) == len(mark.attributes)
        assert mark.label in LAYERS[mark.layer]
        assert squeezed(text[mark.span.start : mark.span.end])
    for relation in labelled.relations:
        heads, tail = RELATIONS[relation.label]
        assert labelled.spans[relation.head].label in heads
        assert labelled.spans[relation.tail].label == tail
    for relation in labelled.relations:
        if relation.label == "attendee_of":
            assert holds(labelled.spans[relation.tail].span, labelled.spans[relation.head].span)


@pytest.mark.parametrize("layers", [["persons"], "persons", ["person", ""], [None]])
def test_an_unknown_layer(layers: list[str]) -> None:
    with pytest.raises(InvalidOptions, match=r"layers: expected names of structure, headline, .*, and not "):
        label_page(page(), layers)


def test_one_layer_may_be_a_string() -> None:
    assert label_page(page(), "person") == label_page(page(), ["person"])


def test_what_is_no_page() -> None:
    with pytest.raises(InvalidData, match="an exporter takes a Page, and not a value of type Article"):
        label_page(parse_article(TEXT))  # type: ignore[arg-type]


def with_paragraph(source: str, start: int, end: int) -> Page:
    """A page of one article with one paragraph, wherever that stands."""
    paragraph = Paragraph(text="", kind=ParagraphKind.BODY, repeated=False, span=Span(start=start, end=end))
    article = attrs.evolve(parse_article(""), paragraphs=(paragraph,))
    return attrs.evolve(parse_page(""), source=source, articles=(article,))


@pytest.mark.parametrize(("source", "start", "end"), [("讲话", 1, 1), ("讲 \n话", 1, 3), ("", 0, 0)])
def test_a_label_on_nothing_is_none(source: str, start: int, end: int) -> None:
    assert label_page(with_paragraph(source, start, end)).spans == ()


def test_a_label_behind_the_source() -> None:
    with pytest.raises(InvalidOffset, match="paragraph: 3 lies behind the source, which has 2 characters"):
        label_page(with_paragraph("讲话", 1, 3))
