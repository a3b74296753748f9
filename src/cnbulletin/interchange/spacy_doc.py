"""A spaCy ``Doc`` of a page, with a span group for each layer.

Needs spaCy: ``pip install 'cnbulletin[spacy]'``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, get_args

from cnbulletin.errors import InvalidOptions, MissingPackage, UnencodableText
from cnbulletin.interchange.layers import chosen_layers, label_page
from cnbulletin.model import Page

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["Alignment", "to_spacy"]

#: What becomes of a label that begins or ends inside of a token: see :func:`to_spacy`.
Alignment = Literal["expand", "contract", "strict"]


def to_spacy(page: Page, nlp: Language, *, layers: Iterable[str] | None = None, alignment: Alignment = "expand") -> Doc:
    """A page as a ``Doc`` of a pipeline, of all layers or of those that are named.

    ``nlp`` gives the tokenizer and the vocabulary; no component runs.  ``doc.text`` is ``page.source``, white space
    included, so character offsets are those of the page.  ``doc.spans[layer]`` holds the labels of a layer.  Where a
    label begins or ends inside of a token, ``alignment`` says what becomes of it: ``"expand"`` takes the whole token,
    ``"contract"`` leaves it out, ``"strict"`` drops the label; spaCy calls that the alignment mode of ``char_span``.
    A label that was moved or dropped is listed in ``doc.spans[layer].attrs["unaligned"]`` as ``(start, end, label)``
    in code points.

    ``doc.user_data["cnbulletin"]`` holds the attributes and relations as plain data, which spaCy stores with the ``Doc``.
    Each span has an id, ``s1`` and so on; ``attributes`` maps it to pairs, ``relations`` are triples of a label and two
    ids.

    Raises :class:`~cnbulletin.InvalidOptions` for an unknown layer or alignment and for a tokenizer that changes the
    text, and :class:`~cnbulletin.UnencodableText` for a lone surrogate, which spaCy has no string for;
    :class:`~cnbulletin.MissingPackage` without spaCy.

    An example, which needs spaCy::

        import spacy
        from cnbulletin import parse_page
        from cnbulletin.interchange import to_spacy

        doc = to_spacy(parse_page("县领导江一帆出席会议。"), spacy.blank("zh"))
        [(span.label_, span.text) for span in doc.spans["person"]]  # [('title', '县领导'), ('name', '江一帆')]
    """
    if alignment not in get_args(Alignment):
        raise InvalidOptions(
            f"alignment must be one of {', '.join(get_args(Alignment))}, and not {ascii(alignment)[:40]}"
        )
    names = chosen_layers(layers)
    labelled = label_page(page, names)
    doc = _tokenized(page.source, nlp)
    groups: dict[str, list[Any]] = {name: [] for name in names}
    unaligned: dict[str, list[tuple[int, int, str]]] = {name: [] for name in names}
    written = set()
    for number, mark in enumerate(labelled.spans, 1):
        start, end = mark.span.start, mark.span.end
        span = doc.char_span(start, end, label=mark.label, span_id=f"s{number}", alignment_mode=alignment)
        if span is None or (span.start_char, span.end_char) != (start, end):
            unaligned[mark.layer].append((start, end, mark.label))
        if span is not None:
            groups[mark.layer].append(span)
            written.add(number)
    for name in names:
        doc.spans[name] = groups[name]
        doc.spans[name].attrs["unaligned"] = tuple(unaligned[name])
    doc.user_data["cnbulletin"] = {
        "attributes": {
            f"s{number}": mark.attributes for number, mark in enumerate(labelled.spans, 1) if number in written
        },
        "relations": tuple(
            (relation.label, f"s{relation.head + 1}", f"s{relation.tail + 1}")
            for relation in labelled.relations
            if {relation.head + 1, relation.tail + 1} <= written
        ),
    }
    return doc


def _tokenized(source: str, nlp: Language) -> Doc:
    try:
        source.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnencodableText(
            f"the lone surrogate {source[error.start]!a} at code point {error.start} has no UTF-8, in which spaCy keeps "
            "strings: replace it before parsing"
        ) from None
    try:
        import spacy.tokens  # noqa: F401
    except ImportError as error:
        raise MissingPackage("to_spacy needs spaCy: pip install 'cnbulletin[spacy]'") from error
    doc = nlp.make_doc(source)
    if doc.text != source:
        raise InvalidOptions(
            f"the tokenizer of nlp changes the text, {len(source)} characters become {len(doc.text)}: take one that keeps "
            "white space, e.g. that of spacy.blank('zh')"
        )
    return doc
