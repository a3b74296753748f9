"""Columns for sequence taggers: a character to a line, a tag for each layer.

The form is that of the CoNLL shared tasks in the variant IOB2 (also BIO): ``B-name`` begins a name, ``I-name`` goes on
with it, ``O`` is neither; a blank line ends a sequence, ``-DOCSTART-`` begins a document.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from cnbulletin.errors import UnencodableText
from cnbulletin.interchange.layers import LabelledPage, LabelledSpan, chosen_layers, label_page
from cnbulletin.model import Page
from cnbulletin.output.offsets import Offsets, OffsetUnit
from cnbulletin.reading.characters import is_white

__all__ = ["conll_columns", "to_conll"]


def to_conll(
    page: Page,
    *,
    layers: Iterable[str] | None = None,
    with_offsets: bool = False,
    offset_unit: OffsetUnit = "codepoint",
) -> str:
    """A page as lines of columns parted by tabs: the character, and its tag in each layer.

    White space is no token, and every other character is one.  A sequence ends where a headline line, a paragraph, a
    caption or a piece of furniture begins or ends, but never inside of a labelled stretch.  ``with_offsets`` puts the
    offset of each character behind it, in ``offset_unit``.  In a layer that nests (a list in a list) the longest stretch
    gets the tags, of equals the first.

    Raises :class:`~cnbulletin.InvalidOptions` for an unknown layer or unit, and :class:`~cnbulletin.UnencodableText` for
    a lone surrogate.

    >>> from cnbulletin import parse_page
    >>> print(to_conll(parse_page("县长 江一帆 讲话。"), layers=["attendee", "person"]).expandtabs(12), end="")
    -DOCSTART-  O           O
    <BLANKLINE>
    县           B-attendee  B-title
    长           I-attendee  I-title
    江           I-attendee  B-name
    一           I-attendee  I-name
    帆           I-attendee  I-name
    讲           O           O
    话           O           O
    。           O           O
    <BLANKLINE>
    """
    names = chosen_layers(layers)
    labelled = label_page(page, {*names, "structure"})
    offsets = Offsets(page.source, offset_unit if with_offsets else "codepoint")
    tokens = [at for at, ch in enumerate(page.source) if not is_white(ch)]
    tags = [_tags(labelled, tokens, name) for name in names]
    columns = conll_columns(names, with_offsets=with_offsets)
    lines = ["\t".join(["-DOCSTART-", *("O" for _ in columns[1:])]), ""]
    for sequence in _sequences(labelled, tokens, names):
        for at in sequence:
            ch = page.source[at]
            if "\ud800" <= ch <= "\udfff":
                raise UnencodableText(
                    f"the lone surrogate {ch!a} at code point {at} has no UTF-8: replace it before parsing"
                )
            offset = [str(offsets.from_codepoint(at))] if with_offsets else []
            lines.append("\t".join([ch, *offset, *(column.get(at, "O") for column in tags)]))
        lines.append("")
    return "".join(f"{line}\n" for line in lines)


def conll_columns(layers: Iterable[str] | None = None, *, with_offsets: bool = False) -> tuple[str, ...]:
    """The names of the columns that :func:`to_conll` writes for the same arguments.

    >>> conll_columns(["speech", "person"], with_offsets=True)
    ('token', 'offset', 'person', 'speech')
    """
    return ("token", *(["offset"] if with_offsets else []), *chosen_layers(layers))


def _tags(labelled: LabelledPage, tokens: list[int], layer: str) -> dict[int, str]:
    """The tag of each character of a layer that has one."""
    tags: dict[int, str] = {}
    for mark in sorted(_of(labelled, [layer]), key=lambda mark: (mark.span.start - mark.span.end, mark.span.start)):
        characters = _between(tokens, mark.span.start, mark.span.end)
        if not any(at in tags for at in characters):
            tags |= {at: f"{'I' if number else 'B'}-{mark.label}" for number, at in enumerate(characters)}
    return tags


def _sequences(labelled: LabelledPage, tokens: list[int], layers: Iterable[str]) -> Iterator[list[int]]:
    """The places of the tokens of each sequence."""
    edges = {edge for mark in _of(labelled, ["structure"]) for edge in (mark.span.start, mark.span.end)}
    at, reach = 0, 0
    marks = iter(_of(labelled, layers))
    mark = next(marks, None)
    for edge in [*sorted(edges), len(labelled.source)]:
        while mark is not None and mark.span.start < edge:
            reach = max(reach, mark.span.end)
            mark = next(marks, None)
        if reach <= edge:
            if characters := _between(tokens, at, edge):
                yield characters
            at = edge


def _of(labelled: LabelledPage, layers: Iterable[str]) -> list[LabelledSpan]:
    wanted = set(layers)
    return [mark for mark in labelled.spans if mark.layer in wanted]


def _between(tokens: list[int], start: int, end: int) -> list[int]:
    return tokens[bisect_left(tokens, start) : bisect_left(tokens, end)]
