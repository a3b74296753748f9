"""Lines end where a printer ends them.

| case | what must hold |
|---|---|
| a block in a column | no line is wider, none begins with a closing mark or ends with an opening one, no figure is torn |
| a headline | as few lines as there is room for, broken at a space between clauses or else evenly |
| a page | its blocks are told apart, story by story, and hold all of its ink |
"""

from __future__ import annotations

import pytest

from cnbulletin import Span
from endtoend.carried import ink
from endtoend.pages import page, seeds
from endtoend.typeset import Kind, balanced, broken, stories
from promises import squeezed


def wide(words: str) -> float:
    """A font in which every character is one wide."""
    return float(len(words))


@pytest.mark.parametrize(
    ("text", "indent", "lines"),
    [
        ("春灌会议召开", 2, ["春灌", "会议召开"]),
        ("会议召开，县长主持。", 0, ["会议召", "开，县长", "主持。"]),
        ("林溪（女）主持", 0, ["林溪", "（女）主", "持"]),
        ("上午12月25日", 0, ["上午12", "月25日"]),
        ("上午好12月", 0, ["上午好", "12月"]),
    ],
)
def test_lines_are_broken_as_printers_do(text: str, indent: float, lines: list[str]) -> None:
    found = broken(text, Span(start=0, end=len(text)), 4, wide, indent=indent)

    assert [text[line.start : line.end] for line in found] == lines


def test_a_space_at_a_line_end_is_not_printed() -> None:
    text = "县长宓 衍主持"
    lines = broken(text, Span(start=0, end=len(text)), 3, wide)

    assert [text[line.start : line.end] for line in lines] == ["县长宓", "衍主持"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("堤在家就在", ["堤在家就在"]),
        ("守堤坝查水库 备物资练队伍", ["守堤坝查水库", "备物资练队伍"]),
        ("全县春灌现场会议召开", ["全县春灌现", "场会议召开"]),
    ],
)
def test_a_headline_is_broken_evenly(text: str, lines: list[str]) -> None:
    found = balanced(text, Span(start=0, end=len(text)), 9, wide)

    assert [text[line.start : line.end] for line in found] == lines


@pytest.mark.parametrize("seed", seeds(6))
def test_the_blocks_hold_the_whole_page(seed: int) -> None:
    doc = page(seed)
    told = stories(doc)

    assert ink(doc, [block.span for story in told for block in story]) == squeezed(doc.text)
    assert sum(story[0].kind.headline for story in told) == len(doc.articles)
    assert sum(story[0].kind is Kind.CAPTION for story in told) == len(doc.captions)
