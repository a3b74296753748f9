"""brat's two files, read back by a reader that refuses what brat refuses."""

from __future__ import annotations

import pytest

import standoff
from cnbulletin import UnencodableText, parse_page
from cnbulletin.interchange import LAYERS, brat_config, label_page, to_brat
from promises import squeezed
from strategies import corpus_pages

HEAD = "本报讯（记者林溪）近日，县长"
# How a name is printed, and its fragments, from the name's first character on.
FRAGMENTS = [
    ("江一帆", [(0, 3)]),
    ("江 一 帆", [(0, 5)]),
    ("江一\n帆", [(0, 2), (3, 4)]),
    ("江一\r\n帆", [(0, 2), (4, 5)]),
    ("江一\r帆", [(0, 2), (3, 4)]),
    ("江\n一\n帆", [(0, 1), (2, 3), (4, 5)]),
    ("江一 \n\u3000帆", [(0, 2), (5, 6)]),
    ("江一\u2028帆", [(0, 2), (3, 4)]),
    ("江一\t帆", [(0, 2), (3, 4)]),
    ("江一\n\t\n帆", [(0, 2), (5, 6)]),
    ("𬱖见\n深", [(0, 2), (3, 4)]),
]


@pytest.mark.parametrize("text", corpus_pages(), ids=range(len(corpus_pages())))
def test_every_stretch_comes_back(text: str) -> None:
    page = parse_page(text)
    files = to_brat(page)
    document = standoff.read(files.txt, files.ann)

    assert len(files.txt) == len(text)
    assert [(found.label, squeezed(found.text)) for found in document.stretches.values()] == [
        (mark.label, squeezed(text[mark.span.start : mark.span.end])) for mark in label_page(page).spans
    ]


@pytest.mark.parametrize("text", corpus_pages()[:20], ids=range(20))
def test_every_relation_comes_back(text: str) -> None:
    labelled = label_page(parse_page(text))
    files = to_brat(parse_page(text))
    document = standoff.read(files.txt, files.ann)
    place = {ident: at for at, ident in enumerate(document.stretches)}

    found = [(label, place[one], place[two]) for label, one, two in document.relations.values()]
    found += [
        ("speaker_of" if label == "speech" else "attendee_of", place[argument], place[trigger])
        for label, trigger, arguments in document.events.values()
        for argument in arguments.values()
    ]
    assert sorted(found) == sorted((relation.label, relation.head, relation.tail) for relation in labelled.relations)


@pytest.mark.parametrize(("name", "fragments"), FRAGMENTS)
def test_a_name_over_a_line_end_is_in_fragments(name: str, fragments: list[tuple[int, int]]) -> None:
    files = to_brat(parse_page(f"{HEAD}{name}出席会议。"), layers=["person"])
    document = standoff.read(files.txt, files.ann)
    found = [stretch.fragments for stretch in document.stretches.values() if stretch.label == "name"]

    assert found == [tuple((len(HEAD) + start, len(HEAD) + end) for start, end in fragments)]


def test_people_are_the_arguments_of_their_list() -> None:
    files = to_brat(parse_page("县领导林溪、江一帆（女）及各乡镇主要负责人出席会议并讲话。林溪强调，要备足水源。"))
    document = standoff.read(files.txt, files.ann)
    texts = {ident: found.text for ident, found in document.stretches.items()}

    assert [
        (label, {role: texts[argument] for role, argument in arguments.items()})
        for label, _, arguments in document.events.values()
    ] == [
        ("attendee_list", {"attendee": "县领导林溪", "attendee2": "江一帆（女）", "group": "各乡镇主要负责人"}),
        ("speech", {"speaker": "林溪"}),
    ]
    assert {("attend", "E1"), ("speak", "E1"), ("kind", "T1", "body")} <= set(document.attributes)
    assert document.notes["E1"] == "verb=出席; verb=讲话"


def test_what_brat_filters_by_is_an_attribute_and_the_rest_a_note() -> None:
    attributes, notes = set(), set()
    for text in corpus_pages():
        files = to_brat(parse_page(text))
        document = standoff.read(files.txt, files.ann)
        attributes |= {attribute[0] for attribute in document.attributes}
        notes |= {pair.partition("=")[0] for note in document.notes.values() for pair in note.split("; ")}

    assert attributes == {
        "kind", "placement", "precision", "repeated", "uncertain", "title_inherited", "open_ended",
        "attend", "preside", "speak", "lead",
    }  # fmt: skip
    assert notes == {"article", "outlet", "place", "date", "role", "start", "end", "verb", "venue", "remark"}


@pytest.mark.parametrize("layers", [None, ["person"], ["attendee"], ["attendee", "attendee_list"], ["structure"]])
def test_the_configuration_lists_what_the_files_use(layers: list[str] | None) -> None:
    sections: dict[str, list[str]] = {}
    for line in brat_config(layers).splitlines():
        if line.startswith("["):
            sections[line.strip("[]")] = names = []
        else:
            names.append(line.partition("\t")[0])
    labels = [label for name in LAYERS if layers is None or name in layers for label in LAYERS[name]]

    assert list(sections) == ["entities", "relations", "events", "attributes"]
    assert sorted(sections["entities"] + sections["events"]) == sorted(labels)
    for text in corpus_pages():
        files = to_brat(parse_page(text), layers=layers)
        document = standoff.read(files.txt, files.ann)
        assert {found.label for found in document.stretches.values()} <= {*labels}
        assert {label for label, *_ in document.events.values()} <= {*sections["events"]}
        assert {label for label, *_ in document.relations.values()} <= {*sections["relations"]}
        assert {name for name, *_ in document.attributes} <= {*sections["attributes"]}


def test_a_lone_surrogate_has_no_file() -> None:
    with pytest.raises(UnencodableText, match=r"'\\ud83d' at code point 6 has no UTF-8, and brat reads nothing else"):
        to_brat(parse_page("县长林溪讲话\ud83d。"))
