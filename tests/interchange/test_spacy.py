"""Docs of real spaCy; skipped without it: pip install 'cnbulletin[spacy]'."""

from __future__ import annotations

import copy
import doctest
import importlib.util
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cnbulletin import InvalidOptions, UnencodableText, parse_page
from cnbulletin.interchange import LAYERS, Alignment, label_page, to_spacy
from strategies import corpus_pages

PAGE = Path(__file__).parent.parent.parent / "docs" / "interchange.md"
TEXT = " \n副县长𬱖见深，县领导江一帆\t出席 会议。\r\n江一帆强调，要备足水源。"

if importlib.util.find_spec("spacy") is None:
    pytest.skip("needs spaCy: pip install 'cnbulletin[spacy]'", allow_module_level=True)


@cache
def chinese() -> Any:
    """A pipeline with a token for each character; white space in a row is one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what spaCy's own dependencies are warned of is nothing to us
        import spacy
    return spacy.blank("zh")


class Words:
    """A tokenizer of whole words, those of one table."""

    def __init__(self, vocab: Any, words: list[str]) -> None:
        self.vocab, self.words = vocab, words

    def __call__(self, text: str) -> Any:
        from spacy.tokens import Doc

        assert "".join(self.words) == text
        return Doc(self.vocab, words=self.words, spaces=[False] * len(self.words))


def segmented(*words: str) -> Any:
    """A pipeline whose tokens are these."""
    nlp = copy.copy(chinese())
    nlp.tokenizer = Words(nlp.vocab, list(words))
    return nlp


@pytest.mark.parametrize("text", [TEXT, "", " \n", *corpus_pages()])
def test_every_label_is_a_span_of_its_group(text: str) -> None:
    page = parse_page(text)
    doc = to_spacy(page, chinese())

    assert doc.text == text
    assert list(doc.spans) == list(LAYERS)
    for layer in LAYERS:
        found = [(span.label_, span.start_char, span.end_char) for span in doc.spans[layer]]
        assert found == [(mark.label, mark.span.start, mark.span.end) for mark in label_page(page, [layer]).spans]
        assert doc.spans[layer].attrs == {"unaligned": ()}


# Tokens that a label cuts, what becomes of 县领导 and 江一帆 for each alignment, and what is said to be unaligned.
@pytest.mark.parametrize(
    ("words", "alignment", "found", "unaligned"),
    [
        (["县", "领导", "江一帆", "出席", "。"], "strict", ["县领导", "江一帆"], ()),
        (["县领导", "江一", "帆出", "席。"], "strict", ["县领导"], ((3, 6, "name"),)),
        (["县领导", "江一", "帆出", "席。"], "expand", ["县领导", "江一帆出"], ((3, 6, "name"),)),
        (["县领导", "江一", "帆出", "席。"], "contract", ["县领导", "江一"], ((3, 6, "name"),)),
        (["县领导江一帆出席。"], "contract", [], ((0, 3, "title"), (3, 6, "name"))),
        (["县领导江一帆出席。"], "expand", ["县领导江一帆出席。"] * 2, ((0, 3, "title"), (3, 6, "name"))),
    ],
)
def test_labels_that_cut_a_token(
    words: list[str], alignment: Alignment, found: list[str], unaligned: tuple[tuple[int, int, str], ...]
) -> None:
    doc = to_spacy(parse_page("县领导江一帆出席。"), segmented(*words), layers=["person"], alignment=alignment)

    assert [span.text for span in doc.spans["person"]] == found
    assert doc.spans["person"].attrs["unaligned"] == unaligned


def test_a_label_that_was_dropped_is_in_no_relation() -> None:
    nlp = segmented("县领导", "江一", "帆出", "席。")
    doc = to_spacy(parse_page("县领导江一帆出席。"), nlp, layers=["person"], alignment="strict")

    assert doc.user_data["cnbulletin"] == {"attributes": {"s1": (("article", "1"),)}, "relations": ()}


def test_attributes_and_relations_survive_the_disk() -> None:
    from spacy.tokens import DocBin

    doc = to_spacy(parse_page(TEXT), chinese())
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(stored).get_docs(chinese().vocab)
    texts = {span.id_: span.text for layer in LAYERS for span in again.spans[layer]}

    assert again.user_data["cnbulletin"] == doc.user_data["cnbulletin"]
    assert [(label, texts[head], texts[tail]) for label, head, tail in doc.user_data["cnbulletin"]["relations"]] == [
        ("attendee_of", "副县长𬱖见深", "副县长𬱖见深，县领导江一帆\t出席 会议"),
        ("attendee_of", "县领导江一帆", "副县长𬱖见深，县领导江一帆\t出席 会议"),
        ("speaker_of", "江一帆", "要备足水源。"),
        ("title_of", "副县长", "𬱖见深"),
        ("title_of", "县领导", "江一帆"),
    ]


def test_a_tokenizer_that_changes_the_text() -> None:
    nlp = copy.copy(chinese())
    nlp.tokenizer = lambda text: chinese().make_doc(text.replace(" ", ""))

    with pytest.raises(InvalidOptions, match="the tokenizer of nlp changes the text, 11 characters become 10"):
        to_spacy(parse_page("县领导江一帆 出席。\n"), nlp)


def test_a_lone_surrogate() -> None:
    with pytest.raises(UnencodableText, match=r"'\\ud83d' at code point 4 has no UTF-8"):
        to_spacy(parse_page("县长林溪\ud83d。"), chinese())


def test_the_examples_of_the_document() -> None:
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, parser=Console(), encoding="utf-8")

    assert (failed, tried > 0) == (0, True)


class Console(doctest.DocTestParser):
    """The ``pycon`` blocks of a Markdown document alone."""

    def parse(self, string: str, name: str = "<string>") -> list[str | doctest.Example]:
        blocks = [block.partition("```")[0] for block in string.split("```pycon\n")[1:]]
        return super().parse("\n".join(blocks), name)
