"""Tasks for Label Studio: a page with its labels already on it, for people to correct.

The form is that of the guide's pages "Import pre-annotated data" and "Label Studio task format": ``data`` holds the
text, ``predictions`` or ``annotations`` a list of results, each a labelled region or a relation between two.

Label Studio saves and reads regions of a text in code points: its editor counts so since 2022 (label-studio-frontend,
pull request 308; the sources of 1.23 do), and its converters cut Python strings.  Editors before that counted UTF-16.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cnbulletin.interchange.layers import LAYERS, LabelledPage, LabelledSpan, chosen_layers, label_page
from cnbulletin.interchange.relations import RELATIONS
from cnbulletin.model import Page
from cnbulletin.output.offsets import Offsets, OffsetUnit

__all__ = ["label_studio_config", "to_label_studio"]

# The names that the results and the labelling configuration call each other by.
_LABELS, _TEXT = "label", "text"


def to_label_studio(
    page: Page,
    *,
    layers: Iterable[str] | None = None,
    offset_unit: OffsetUnit = "codepoint",
    as_annotations: bool = False,
    page_id: str | None = None,
) -> dict[str, Any]:
    """A page as one task: plain data for ``json.dumps``; Label Studio imports a list of such tasks.

    ``layers`` are the layers to write, all of them for ``None``.  The labels are predictions, which people take over or
    correct; with ``as_annotations`` they stand there as the work of a person.  ``offset_unit`` is what regions count
    in: ``"utf16"`` for Label Studio from before 2022.  ``page_id`` goes into the task's data.  What an
    object says beyond its label is written as the region's note.

    Raises :class:`~cnbulletin.InvalidOptions` for an unknown layer or unit, and :class:`~cnbulletin.UnencodableText` for
    ``"utf8"`` and a text that has none.

    >>> from cnbulletin import parse_page
    >>> task = to_label_studio(parse_page("县领导江一帆、𬱖𬱟出席会议。柳青主持会议。"), layers=["person"])
    >>> for result in task["predictions"][0]["result"]:
    ...     if result["type"] == "labels":
    ...         print(result["id"], result["value"])
    s1 {'start': 0, 'end': 3, 'text': '县领导', 'labels': ['title']}
    s2 {'start': 3, 'end': 6, 'text': '江一帆', 'labels': ['name']}
    s3 {'start': 7, 'end': 9, 'text': '𬱖𬱟', 'labels': ['name']}
    s4 {'start': 14, 'end': 16, 'text': '柳青', 'labels': ['name']}
    """
    labelled = label_page(page, layers)
    offsets = Offsets(page.source, offset_unit)
    results = [_region(labelled, at, span, offsets) for at, span in enumerate(labelled.spans)]
    results += [
        {
            "type": "relation",
            "from_id": _identifier(relation.head),
            "to_id": _identifier(relation.tail),
            "direction": "right",
            "labels": [relation.label],
        }
        for relation in labelled.relations
    ]
    data = {_TEXT: page.source} | ({} if page_id is None else {"page_id": page_id})
    if as_annotations:
        return {"data": data, "annotations": [{"result": results}]}
    return {"data": data, "predictions": [{"model_version": "cnbulletin", "result": results}]}


def label_studio_config(layers: Iterable[str] | None = None) -> str:
    """The labelling configuration for such tasks: XML for the project's settings.

    >>> print(label_studio_config(["person"]))
    <View>
      <Relations>
        <Relation value="title_of"/>
      </Relations>
      <Labels name="label" toName="text">
        <Label value="name"/>
        <Label value="title"/>
      </Labels>
      <Text name="text" value="$text"/>
    </View>
    """
    labels = [label for name in chosen_layers(layers) for label in LAYERS[name]]
    relations = [label for label, (heads, tail) in RELATIONS.items() if tail in labels and set(heads) & set(labels)]
    lines = ["<View>"]
    if relations:
        lines += [
            "  <Relations>",
            *(f'    <Relation value="{label}"/>' for label in relations),
            "  </Relations>",
        ]
    lines += [f'  <Labels name="{_LABELS}" toName="{_TEXT}">']
    lines += [f'    <Label value="{label}"/>' for label in labels]
    return "\n".join([*lines, "  </Labels>", f'  <Text name="{_TEXT}" value="${_TEXT}"/>', "</View>"])


def _region(labelled: LabelledPage, at: int, span: LabelledSpan, offsets: Offsets) -> dict[str, Any]:
    start, end = offsets.interval(span.span)
    region: dict[str, Any] = {
        "id": _identifier(at),
        "from_name": _LABELS,
        "to_name": _TEXT,
        "type": "labels",
        "value": {
            "start": start,
            "end": end,
            "text": labelled.source[span.span.start : span.span.end],
            "labels": [span.label],
        },
    }
    if span.note:
        region["meta"] = {"text": [f"{name}={value}" for name, value in span.note]}
    return region


def _identifier(at: int) -> str:
    return f"s{at + 1}"
