"""The standoff files of brat: the text, and beside it the labels, one to a line.

The form is that of "brat standoff format" (brat.nlplab.org/standoff.html): ``T`` a stretch of text, ``R`` a relation of
two, ``E`` an event with a trigger and its arguments, ``A`` an attribute, ``#`` a note.  Offsets count code points.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from attrs import frozen

from cnbulletin.errors import UnencodableText
from cnbulletin.interchange.layers import LAYERS, LabelledPage, LabelledSpan, chosen_layers, label_page
from cnbulletin.interchange.relations import RELATIONS
from cnbulletin.model import Action, FurnitureKind, Page, ParagraphKind, Placement, Precision, Span

__all__ = ["BratFiles", "brat_config", "to_brat"]

# Labels whose relations are the arguments of an event: a list has many people, and a relation of brat joins two.
_EVENTS = ("attendee_list", "speech")
# Attributes out of a closed set, which brat shows and filters by; what else is said becomes a note.
_CLOSED: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "kind": ("paragraph|furniture", (*ParagraphKind, *FurnitureKind)),
        "placement": ("byline", tuple(Placement)),
        "precision": ("event_time", tuple(Precision)),
    }
)
# Attributes that are there or not: an action too, since brat keeps one value of an attribute.
_FLAGS: Mapping[str, str] = MappingProxyType(
    {
        "repeated": "paragraph",
        "uncertain": "kicker|main|deck",
        "title_inherited": "attendee",
        "open_ended": "attendee_list",
        **{action.value: "attendee_list" for action in Action},
    }
)


@frozen(kw_only=True)
class BratFiles:
    """What stands in the two files of a document: write both as UTF-8, under one name, with ``newline=""``.

    ``txt`` is the source, as long as it, with ``\\r\\n`` as a space and ``\\n``, since brat reads line ends as ``\\n``.
    """

    txt: str
    ann: str


def to_brat(page: Page, *, layers: Iterable[str] | None = None) -> BratFiles:
    """A page as brat's two files, of all layers or of those that are named.

    An attendee list is an event with its attendees and groups, a speech one with its speaker; the trigger of each is
    its own text.  A stretch that goes over a line end or a tab is written in fragments: a line of the file holds the
    text, so brat allows neither in it.

    Raises :class:`~cnbulletin.InvalidOptions` for an unknown layer, and :class:`~cnbulletin.UnencodableText` for a lone
    surrogate, which no file in UTF-8 can hold.

    >>> from cnbulletin import parse_page
    >>> files = to_brat(parse_page("县领导江一\\n帆、柳青出席会议。"), layers=["attendee_list", "attendee", "person"])
    >>> print(files.ann.replace("\\t", " | "), end="")
    T1 | attendee_list 0 5;6 14 | 县领导江一 帆、柳青出席会议
    E1 | attendee_list:T1 attendee:T2 attendee2:T5
    A1 | attend E1
    #1 | AnnotatorNotes E1 | verb=出席
    T2 | attendee 0 5;6 7 | 县领导江一 帆
    T3 | title 0 3 | 县领导
    T4 | name 3 5;6 7 | 江一 帆
    T5 | attendee 8 10 | 柳青
    A2 | title_inherited T5
    T6 | name 8 10 | 柳青
    R1 | title_of Arg1:T3 Arg2:T4
    R2 | title_of Arg1:T3 Arg2:T6
    """
    labelled = label_page(page, layers)
    txt = page.source.replace("\r\n", " \n").replace("\r", "\n")
    ann = "".join(f"{line}\n" for line in _lines(labelled, txt))
    surrogate = _surrogate().search(txt) or _surrogate().search(ann)
    if surrogate:
        raise UnencodableText(
            f"the lone surrogate {surrogate.group()!a} at code point {surrogate.start()} has no UTF-8, "
            "and brat reads nothing else: replace it before parsing"
        )
    return BratFiles(txt=txt, ann=ann)


def brat_config(layers: Iterable[str] | None = None) -> str:
    """The ``annotation.conf`` for such files: brat shows no label that it does not list.

    >>> print(brat_config(["person"]).replace("\\t", " | "), end="")
    [entities]
    name
    title
    [relations]
    title_of | Arg1:title, Arg2:name
    [events]
    [attributes]
    """
    labels = [label for name in chosen_layers(layers) for label in LAYERS[name]]
    lines = ["[entities]", *(label for label in labels if label not in _EVENTS), "[relations]"]
    arguments: dict[str, list[str]] = {label: [] for label in labels if label in _EVENTS}
    for relation, (heads, tail) in RELATIONS.items():
        known = [head for head in heads if head in labels]
        if tail in arguments:
            arguments[tail] += [f"{head}*:{head}" for head in known]
        elif tail in labels and known:
            lines.append(f"{relation}\tArg1:{'|'.join(known)}, Arg2:{tail}")
    lines += ["[events]", *(f"{label}\t{', '.join(given)}".rstrip() for label, given in arguments.items())]
    lines.append("[attributes]")
    for name, (owners, values) in _CLOSED.items():
        if known := [owner for owner in owners.split("|") if owner in labels]:
            lines.append(f"{name}\tArg:{'|'.join(known)}, Value:{'|'.join(dict.fromkeys(values))}")
    for name, owners in _FLAGS.items():
        if known := [owner for owner in owners.split("|") if owner in labels]:
            lines.append(f"{name}\tArg:{'|'.join(known)}")
    return "".join(f"{line}\n" for line in lines)


def _lines(labelled: LabelledPage, txt: str) -> Iterator[str]:
    arguments: dict[int, list[int]] = defaultdict(list)
    for relation in labelled.relations:
        if labelled.spans[relation.tail].label in _EVENTS:
            arguments[relation.tail].append(relation.head)
    events = attributes = relations = 0
    for at, span in enumerate(labelled.spans):
        fragments = _fragments(txt, span.span)
        where = ";".join(f"{start} {end}" for start, end in fragments)
        yield f"T{at + 1}\t{span.label} {where}\t{' '.join(txt[start:end] for start, end in fragments)}"
        target = f"T{at + 1}"
        if span.label in _EVENTS:
            events += 1
            target = f"E{events}"  # brat lets nothing but an event point to its trigger
            roles = _roles([(labelled.spans[head].label, head) for head in sorted(arguments[at])])
            yield " ".join([f"{target}\t{span.label}:T{at + 1}", *roles])
        for words in _attributes(span):
            attributes += 1
            yield f"A{attributes}\t{words[0]} {target}{''.join(f' {word}' for word in words[1:])}"
        note = "; ".join(f"{name}={value}" for name, value in span.note if not _is_attribute(name, value))
        if note:
            yield f"#{at + 1}\tAnnotatorNotes {target}\t{_in_one_line(note)}"
    for relation in labelled.relations:
        if labelled.spans[relation.tail].label not in _EVENTS:
            relations += 1
            yield f"R{relations}\t{relation.label} Arg1:T{relation.head + 1} Arg2:T{relation.tail + 1}"


def _roles(arguments: list[tuple[str, int]]) -> Iterator[str]:
    """The arguments of an event; a role that comes again gets a number, as brat writes it."""
    seen: dict[str, int] = defaultdict(int)
    for role, head in arguments:
        seen[role] += 1
        yield f"{role}{seen[role] if seen[role] > 1 else ''}:T{head + 1}"


def _is_attribute(name: str, value: str) -> bool:
    return name in _CLOSED or name in _FLAGS or (name == "action" and value in _FLAGS)


def _attributes(span: LabelledSpan) -> Iterator[tuple[str, ...]]:
    for name, value in span.attributes:
        if _is_attribute(name, value):
            yield (value,) if name == "action" else (name, value) if name in _CLOSED else (name,)


def _fragments(txt: str, span: Span) -> list[tuple[int, int]]:
    """The parts of a stretch between line ends and tabs, without the white space at their ends."""
    parts = [
        (span.start + match.start(), span.start + match.end())
        for match in _unbroken().finditer(txt[span.start : span.end])
        if not match.group().isspace()
    ]
    trimmed = [(end - len(txt[start:end].lstrip()), start + len(txt[start:end].rstrip())) for start, end in parts]
    return trimmed or [(span.start, span.end)]


def _in_one_line(text: str) -> str:
    return " ".join(_unbroken().findall(text))


@cache
def _unbroken() -> re.Pattern[str]:
    """A stretch without a tab or any of the line ends of ``str.splitlines``, at which brat cuts its files into lines."""
    return re.compile("[^\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029]++")


@cache
def _surrogate() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")
