"""``parse_page`` keeps its promises on any text, and the other verbs find something or raise their own error."""

from __future__ import annotations

import pickle
import random
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any

import cnbulletin as cnb
from pieces import PIECES
from promises import lost, unfaithful
from target import PAGES, ROOT, Target, decoded, encoded

_DATED = cnb.Options(issue_date=date(2022, 1, 11))
# What each verb may raise; one of them is asked about every other text, or else a text would take ten times as long.
_VERBS: tuple[tuple[Callable[..., Any], tuple[type[Exception], ...]], ...] = (
    (cnb.parse_article, ()),
    (cnb.parse_dateline, (cnb.InvalidDateline,)),
    (cnb.parse_headline, (cnb.InvalidHeadline,)),
    (cnb.parse_attendees, (cnb.InvalidAttendees,)),
    (cnb.find_datelines, ()),
    (cnb.find_bylines, ()),
    (cnb.find_attendees, ()),
    (cnb.find_event_times, ()),
    (cnb.find_speeches, ()),
    (lambda text, _: cnb.to_json(cnb.parse_page(text)), (cnb.UnencodableText,)),
    (lambda text, options: explained(cnb.parse_page(text, options), options), ()),
)
_SHORT_PIECE, _LONGEST_PIECE = 6, 60


def check(data: bytes) -> None:
    """The promises of the README, of one text."""
    text = decoded(data)
    choice = zlib.crc32(data)
    options = _DATED if choice & 1 else None
    page = cnb.parse_page(text, options)
    assert page.source == text
    assert not (complaints := unfaithful(page)), complaints[0]
    assert not (complaints := lost(page)), complaints[0]
    assert cnb.from_dict(cnb.to_dict(page)) == page, "another page out of its own dict"
    assert pickle.loads(pickle.dumps(page)) == page, "another page out of its own pickle"
    if choice & 2:
        assert cnb.parse_page(text, options) == page, "another page the second time"
    else:
        verb, errors = _VERBS[(choice >> 2) % len(_VERBS)]
        with suppress(*errors):
            verb(text, options)


def explained(page: cnb.Page, options: cnb.Options | None) -> None:
    """Every object that is parsed has a rule."""
    unexplained = [item.path for item in cnb.explain(page, options).walk() if item.rule == "unexplained"]
    assert not unexplained, unexplained[0]


def seeds() -> Iterator[bytes]:
    """The pages of the corpus, whole and line by line: short texts take short times."""
    for path in PAGES:
        data = path.read_bytes()
        yield data
        yield from data.splitlines(keepends=True)


def mutate(data: bytes, dice: random.Random) -> bytes:
    """A text with one to four cuts, moves, insertions and repeats; now and then a new one out of words of the rules."""
    if dice.random() < _CHANCE_OF_NEW:
        return encoded("".join(dice.choices(dice.choice((PIECES, _words())), k=dice.randint(1, 12))))
    text = decoded(data)
    for _ in range(dice.randint(1, 4)):
        text = dice.choice(_EDITS)(text, dice)
    return encoded(text)


@cache
def _words() -> tuple[str, ...]:
    """What stands in Chinese in the sources of the rules, remarks included."""
    folders = (ROOT / "src" / "cnbulletin" / name for name in ("fields", "knowledge", "layout", "reading"))
    sources = "\n".join(path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.glob("*.py")))
    return tuple(sorted(set(re.findall("[\u3000-\u9fff\uff00-\uffef]{1,12}", sources))))


def _stretch(text: str, dice: random.Random) -> tuple[int, int]:
    start = dice.randint(0, len(text))
    return start, min(len(text), start + dice.randint(0, dice.choice((_SHORT_PIECE, _LONGEST_PIECE))))


def _cut(text: str, dice: random.Random) -> str:
    start, end = _stretch(text, dice)
    return text[:start] + text[end:]


def _move(text: str, dice: random.Random) -> str:
    start, end = _stretch(text, dice)
    rest = text[:start] + text[end:]
    at = dice.randint(0, len(rest))
    return rest[:at] + text[start:end] + rest[at:]


def _repeat(text: str, dice: random.Random) -> str:
    start, end = _stretch(text, dice)
    return text[:end] + text[start:end] * dice.choice((1, 1, 1, 2, 40)) + text[end:]


def _insert(text: str, dice: random.Random) -> str:
    at = dice.randint(0, len(text))
    return text[:at] + "".join(dice.choices(PIECES, k=dice.randint(1, 3))) + text[at:]


def _replace(text: str, dice: random.Random) -> str:
    at = dice.randint(0, len(text))
    return text[:at] + dice.choice(PIECES) + text[at + 1 :]


def _word(text: str, dice: random.Random) -> str:
    """One to three words that a rule mentions, where others stand or between them."""
    start, end = _stretch(text, dice)
    return text[:start] + "".join(dice.choices(_words(), k=dice.randint(1, 3))) + text[dice.choice((start, end)) :]


def _strange(text: str, dice: random.Random) -> str:
    at = dice.randint(0, len(text))
    return text[:at] + chr(dice.choice((dice.randrange(0x110000), dice.randrange(0x3000)))) + text[at:]


def _splice(text: str, dice: random.Random) -> str:
    other = decoded(dice.choice(PAGES).read_bytes())
    start, end = _stretch(other, dice)
    at = dice.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


def _between(text: str, dice: random.Random) -> str:
    """The same mark behind every character of a stretch: a column one character wide, a justified line."""
    start, end = _stretch(text, dice)
    return text[:start] + "".join(ch + dice.choice(_FILLERS) for ch in text[start:end]) + text[end:]


_FILLERS = ("\n", " ", "\u3000", "\u200b", "、")
_EDITS = (_cut, _cut, _move, _repeat, _insert, _insert, _word, _word, _word, _replace, _strange, _splice, _between)
_CHANCE_OF_NEW = 0.1

TARGET = Target(check, seeds, mutate)
