"""Reads brat's two files as its own server does, and refuses what that refuses."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

import attrs


class Stretch(NamedTuple):
    """A ``T`` line."""

    label: str
    fragments: tuple[tuple[int, int], ...]
    text: str


@attrs.frozen
class Document:
    """What the lines of a file say, by their ids."""

    stretches: dict[str, Stretch] = attrs.field(factory=dict)
    events: dict[str, tuple[str, str, dict[str, str]]] = attrs.field(factory=dict)
    relations: dict[str, tuple[str, str, str]] = attrs.field(factory=dict)
    attributes: list[tuple[str, ...]] = attrs.field(factory=list)
    notes: dict[str, str] = attrs.field(factory=dict)


def read(txt: str, ann: str) -> Document:
    """The document; an ``AssertionError`` where brat would complain."""
    # the server opens both as UTF-8, with any line end read as \n, and cuts the second one as str.splitlines does
    txt, ann = (re.sub("\r\n?", "\n", text.encode("utf-8").decode("utf-8")) for text in (txt, ann))
    document = Document()
    seen = set()
    for line in ann.splitlines():
        ident, _, rest = line.partition("\t")
        assert re.fullmatch("[TERA#][0-9]+", ident) and ident not in seen, line
        seen.add(ident)
        data, _, tail = rest.partition("\t")
        if ident[0] == "T":
            document.stretches[ident] = stretch(txt, data, tail)
        elif ident[0] == "E":
            (label, trigger), *arguments = [word.split(":") for word in data.split(" ")]
            assert len({role for role, _ in arguments}) == len(arguments), line
            document.events[ident] = label, trigger, dict(arguments)
        elif ident[0] == "R":
            label, first, second = data.split(" ")
            assert first.startswith("Arg1:") and second.startswith("Arg2:"), line
            document.relations[ident] = label, first[5:], second[5:]
        elif ident[0] == "A":
            document.attributes.append(tuple(data.split(" ")))
            assert len(document.attributes[-1]) in (2, 3), line
        else:
            kind, target = data.split(" ")
            assert kind == "AnnotatorNotes" and target not in document.notes and tail, line
            document.notes[target] = tail
    check(document)
    return document


def stretch(txt: str, data: str, tail: str) -> Stretch:
    label, _, where = data.partition(" ")
    assert re.fullmatch("[A-Za-z_]+", label)
    fragments = tuple((int(start), int(end)) for start, end in (pair.split(" ") for pair in where.split(";")))
    assert list(fragments) == sorted(fragments)
    assert all(0 <= start < end <= len(txt) for start, end in fragments), data
    assert all(one[1] < two[0] for one, two in pairwise(fragments)), "fragments touch"
    assert tail == " ".join(txt[start:end] for start, end in fragments), (data, tail)
    return Stretch(label, fragments, tail)


def check(document: Document) -> None:
    triggers = {trigger for _, trigger, _ in document.events.values()}
    for label, trigger, arguments in document.events.values():
        assert document.stretches[trigger].label == label, "the trigger of an event has its type"
        assert {*arguments.values()} <= document.stretches.keys() | document.events.keys()
    others = {end for _, *ends in document.relations.values() for end in ends}
    others |= {target for _, target, *_ in document.attributes} | document.notes.keys()
    assert others <= document.stretches.keys() | document.events.keys()
    assert not others & triggers, "nothing but an event points to a trigger"
