"""Law: every exporter writes the labels of the page, each over the characters that it stands on."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given

import standoff
from cnbulletin import UnencodableText, parse_page
from cnbulletin.interchange import LAYERS, label_page, to_brat, to_conll, to_label_studio
from cnbulletin.model import Page
from promises import squeezed
from strategies import model_pages, pages


def encodable(text: str) -> bool:
    return not re.search("[\ud800-\udfff]", text)


def check(page: Page) -> None:
    text = page.source
    marks = label_page(page).spans
    printed = [(mark.label, text[mark.span.start : mark.span.end]) for mark in marks]

    regions = [r["value"] for r in to_label_studio(page)["predictions"][0]["result"] if r["type"] == "labels"]
    assert [(region["labels"][0], text[region["start"] : region["end"]]) for region in regions] == printed
    if not encodable(text):
        for exporter in (to_brat, to_conll):
            with pytest.raises(UnencodableText):
                exporter(page)
        return
    files = to_brat(page)
    found = standoff.read(files.txt, files.ann).stretches.values()
    assert [(stretch.label, squeezed(stretch.text)) for stretch in found] == [
        (label, squeezed(stretch)) for label, stretch in printed
    ]
    lines = [line.split("\t") for line in to_conll(page, with_offsets=True).splitlines() if line][1:]
    assert "".join(token for token, *_ in lines) == squeezed(text)
    assert all(text[int(at)] == token for token, at, *_ in lines)
    for column, layer in enumerate(LAYERS, 2):
        begun = {int(line[1]) for line in lines if line[column].startswith("B-")}
        assert begun <= {at for mark in marks if mark.layer == layer for at in range(mark.span.start, mark.span.end)}


@given(pages)
@example("县长江\x1c一\x85帆\u2028出席会议。\u2029")
@example("县长林溪\t讲话。\v\f\r\r\n")
def test_parsed_pages(text: str) -> None:
    check(parse_page(text))


@given(model_pages)
def test_pages_that_nobody_parsed(page: Page) -> None:
    check(page)
