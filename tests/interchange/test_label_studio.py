"""Tasks for Label Studio, read back as its editor and its converters read them."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest

from cnbulletin import InvalidOptions, UnencodableText, parse_page
from cnbulletin.interchange import LAYERS, OffsetUnit, label_page, label_studio_config, to_label_studio
from strategies import corpus_pages

RARE = "副县长𬱖见深出席会议。\n县领导𬱖𬱟、江一帆\r\n参加会议。\n"


def results(task: dict[str, Any], kind: str = "labels") -> list[dict[str, Any]]:
    return [result for result in task["predictions"][0]["result"] if result["type"] == kind]


def cut(text: str, unit: OffsetUnit, start: int, end: int) -> str:
    """A stretch as a language cuts it that counts in the unit."""
    encoding, size = {"codepoint": ("utf-32-le", 4), "utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}[unit]
    return text.encode(encoding)[start * size : end * size].decode(encoding)


@pytest.mark.parametrize("unit", ["codepoint", "utf16", "utf8"])
@pytest.mark.parametrize("text", [RARE, *corpus_pages()[:12]])
def test_the_text_under_each_region(text: str, unit: OffsetUnit) -> None:
    page = parse_page(text)
    task = json.loads(json.dumps(to_label_studio(page, offset_unit=unit)))
    regions = results(task)

    assert task["data"] == {"text": text}
    assert [(region["value"]["labels"], region["value"]["text"]) for region in regions] == [
        ([mark.label], text[mark.span.start : mark.span.end]) for mark in label_page(page).spans
    ]
    for region in regions:
        value = region["value"]
        assert cut(text, unit, value["start"], value["end"]) == value["text"]


@pytest.mark.parametrize(
    ("unit", "starts"), [("codepoint", [3, 15, 18]), ("utf16", [3, 16, 21]), ("utf8", [9, 44, 55])]
)
def test_characters_beyond_the_plane_count_as_the_unit_says(unit: OffsetUnit, starts: list[int]) -> None:
    regions = results(to_label_studio(parse_page(RARE), layers=["person"], offset_unit=unit))

    assert [region["value"]["start"] for region in regions if region["value"]["labels"] == ["name"]] == starts


def test_relations_point_to_regions() -> None:
    task = to_label_studio(parse_page(RARE), layers=["person"])
    texts = {region["id"]: region["value"]["text"] for region in results(task)}

    assert [
        (relation["labels"], texts[relation["from_id"]], texts[relation["to_id"]], relation["direction"])
        for relation in results(task, "relation")
    ] == [
        (["title_of"], "副县长", "𬱖见深", "right"),
        (["title_of"], "县领导", "𬱖𬱟", "right"),
        (["title_of"], "县领导", "江一帆", "right"),
    ]


def test_predictions_or_annotations() -> None:
    page = parse_page(RARE)
    proposed, given = to_label_studio(page), to_label_studio(page, as_annotations=True, page_id="p7")

    assert list(proposed) == ["data", "predictions"]
    assert list(given) == ["data", "annotations"]
    assert given["annotations"] == [{"result": proposed["predictions"][0]["result"]}]
    assert given["data"] == {"text": RARE, "page_id": "p7"}


def test_what_is_said_of_a_label_is_the_note_of_its_region() -> None:
    task = to_label_studio(
        parse_page("本报讯（记者林溪）县长江一帆出席会议。"), layers=["structure", "byline", "person"]
    )

    assert [(region["value"]["labels"], region.get("meta")) for region in results(task)] == [
        (["paragraph"], {"text": ["article=1", "kind=body"]}),
        (["byline"], {"text": ["role=记者", "placement=dateline"]}),
        (["title"], None),
        (["name"], None),
    ]


@pytest.mark.parametrize("layers", [None, ["person"], ["attendee", "attendee_list"], ["dateline"]])
def test_the_configuration_lists_what_the_results_use(layers: list[str] | None) -> None:
    root = ElementTree.fromstring(label_studio_config(layers))
    (labels,), (text,) = root.findall("Labels"), root.findall("Text")
    task = to_label_studio(parse_page(corpus_pages()[0]), layers=layers)

    assert [label.get("value") for label in labels] == [
        label for name in LAYERS if layers is None or name in layers for label in LAYERS[name]
    ]
    for region in results(task):
        assert (region["from_name"], region["to_name"]) == (labels.get("name"), text.get("name"))
        assert {*region["value"]["labels"]} <= {label.get("value") for label in labels}
    assert text.get("value") == "$" + next(iter(task["data"]))
    known = {relation.get("value") for relation in root.iter("Relation")}
    assert {label for relation in results(task, "relation") for label in relation["labels"]} <= known


def test_what_cannot_be_counted() -> None:
    page = parse_page("县长林溪讲话\ud83d。")

    assert to_label_studio(page, offset_unit="utf16")["data"] == {"text": page.source}
    with pytest.raises(UnencodableText, match="at code point 6 has no UTF-8"):
        to_label_studio(page, offset_unit="utf8")
    with pytest.raises(InvalidOptions, match="offset_unit"):
        to_label_studio(page, offset_unit="bytes")  # type: ignore[arg-type]
