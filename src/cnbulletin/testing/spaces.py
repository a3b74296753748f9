"""Damage to white space on a line: spaces that nobody printed, and printed ones that are lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from cnbulletin.testing import vocabulary
from cnbulletin.testing.damage import Cut
from cnbulletin.testing.dice import Dice, pick, places

__all__ = ["at_digits", "at_marks", "in_names", "lost"]


@cache
def _digit_edge() -> re.Pattern[str]:
    return re.compile("(?<=[\u3400-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u3400-\u9fff])")


def at_digits(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """SPACE_DIGIT: 12 月 25 日."""
    sites = [match.start() for match in _digit_edge().finditer(text)]
    return [(at, at, " ") for at in places(dice, sites)]


@cache
def _mark_edge() -> re.Pattern[str]:
    # behind a closing bracket, a colon or a semicolon; before an opening half-width bracket
    return re.compile(r"(?<=[）)：；:;])(?=[^\s。，、）)”\"])|(?<=[^\s“\"])(?=\()")


def at_marks(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """SPACE_PUNCT: （记者林溪） 12月25日."""
    sites = [match.start() for match in _mark_edge().finditer(text)]
    return [(at, at, " ") for at in places(dice, sites)]


@cache
def _printed_space() -> re.Pattern[str]:
    return re.compile(r"(?<=\S)[ \u3000]++(?=\S)")


def lost(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """SPACE_LOST: 记者林溪 江一帆 as 记者林溪江一帆; every space of the page, or some."""
    return [(match.start(), match.end(), "") for match in places(dice, list(_printed_space().finditer(text)))]


@cache
def _short_names() -> re.Pattern[str]:
    names = "[" + "".join(vocabulary.SURNAMES) + "][" + "".join(vocabulary.SHORT_GIVEN) + "]"
    return re.compile(
        f"(?:(?<=、)|(?<=记者)|(?<=长)|(?<=书记)|(?<=主席)|(?<=领导)|(?<=常委)){names}(?=[、出参主（等及）])"
    )


def in_names(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """NAME_INNER_SPACE: names of two characters set as wide as those of three; only names of the vocabulary."""
    sites = [match.start() + 1 for match in _short_names().finditer(text)]
    space = pick(dice, (" ", "\u3000"))
    return [(at, at, space) for at in places(dice, sites)]
