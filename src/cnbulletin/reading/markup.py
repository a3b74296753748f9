"""Marks that an extractor wrote and nobody printed: # ** ~~ <mark> <u> <br> and the pipes of a table.

A mark is taken out only where the syntax around it is whole: a heading sign before ink, a pair with ink between,
a table with its rule.  ``2**3``, ``C#``, ``01|要闻`` and a line that is nothing but marks stay print.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cnbulletin.reading.characters import LINE_ENDS, ink_run, is_white, white_class

__all__ = ["BOLD", "Mark", "find_marks"]

#: The level of a mark that sets text in bold; headings have the number of their signs.
BOLD = 7
_TAGS = "mark|u|b|i|s|em|strong|sub|sup|del|ins|small|big|font|span|center"
_STRONG = ("b", "strong")
_MOST_LINES = 40  # a pair closes within so many lines


class Mark(NamedTuple):
    """One mark, in offsets of the source.

    ``opens``: it stands before what it marks; ``parts``: what stands on both sides of it are two things, as
    the cells of a row; ``level``: of a heading or of bold type.
    """

    start: int
    end: int
    opens: bool
    parts: bool = False
    level: int = 0


class _Token(NamedTuple):
    start: int
    end: int
    line: int
    before: bool  # ink stands before it on its line
    after: bool


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(rf"#++|\*++|~++|(?i:</?(?P<name>{_TAGS})(?:[ \t][^<>{LINE_ENDS}]{{0,120}})?>|<br[ \t]{{0,3}}/?>)")


@cache
def _line() -> re.Pattern[str]:
    return re.compile(f"[^{LINE_ENDS}]++")


@cache
def _table_rule() -> re.Pattern[str]:
    blank = white_class(LINE_ENDS)
    # |---|:--:|
    return re.compile(f"[{blank}]*+(?P<rule>\\|(?:[{blank}]*+:?-++:?[{blank}]*+\\|)++)[{blank}]*+")


def find_marks(source: str) -> list[Mark]:
    """The marks of a text, in order; they do not overlap.

    >>> [(mark.start, mark.end) for mark in find_marks("# 春耕\\n**本报讯**2**3=8")]
    [(0, 1), (5, 7), (10, 12)]
    """
    if not any(sign in source for sign in "#*~<|"):
        return []
    pipes = "|" in source and any(rule in source for rule in ("|--", "|:-", "| -", "| :"))
    if not (pipes or "#" in source or "**" in source or "~~" in source or "<" in source):
        return []
    page = _Page(source)
    marks = [*page.signs(), *(page.tables() if pipes else ())]
    return page.beside_ink(sorted(marks))


class _Page:
    def __init__(self, source: str) -> None:
        self.source = source
        self.lines = [match.span() for match in _line().finditer(source)]
        self.starts = [begin for begin, _ in self.lines]

    def signs(self) -> Iterator[Mark]:
        """Heading signs, pairs of ** and ~~, pairs of tags."""
        stars: _Token | None = None
        struck: _Token | None = None
        tags: dict[str, _Token] = {}
        heading: _Token | None = None
        for token, name in self._found():
            text = self.source[token.start : token.end]
            sign = text[0]
            if sign == "#":
                if self._is_heading(token):
                    heading = token
                    yield Mark(token.start, token.end, opens=True, level=token.end - token.start)
                elif heading is not None and self._closes_heading(heading, token):
                    yield Mark(token.start, token.end, opens=False)
            elif sign == "*":
                if len(text) not in (2, 3) or self._is_power(token):
                    continue
                if stars is not None and token.before and self._pairs(stars, token, across=True):
                    yield Mark(stars.start, stars.end, opens=True, level=BOLD)
                    yield Mark(token.start, token.end, opens=False, level=BOLD)
                    stars = None
                else:
                    stars = token if token.after else None
            elif sign == "~":
                if len(text) != 2:
                    continue
                if struck is not None and token.before and self._pairs(struck, token, across=False):
                    yield Mark(struck.start, struck.end, opens=True)
                    yield Mark(token.start, token.end, opens=False)
                    struck = None
                else:
                    struck = token if token.after and not self._follows_word(token) else None
            elif name is None:
                yield Mark(token.start, token.end, opens=False, parts=True)
            elif text[1] != "/":
                tags[name] = token
            elif name in tags:
                opening, level = tags.pop(name), BOLD if name in _STRONG else 0
                yield Mark(opening.start, opening.end, opens=True, level=level)
                yield Mark(token.start, token.end, opens=False, level=level)

    def tables(self) -> Iterator[Mark]:
        """The pipes of every row of a table, and its rule."""
        rule, done = _table_rule(), -1
        for number, (begin, stop) in enumerate(self.lines):
            if number <= done or number == 0:
                continue
            found = rule.fullmatch(self.source, begin, stop)
            if found is None or not self._is_row(number - 1, ink=True):
                continue
            rows = [number - 1]
            yield Mark(*found.span("rule"), opens=False, parts=True)
            for done in range(number + 1, len(self.lines)):
                if not self._follows(done) or not self._is_row(done):
                    break
                rows.append(done)
            for row in rows:
                start, end = self.lines[row]
                if not self._has_ink(start, end, "|"):  # a row of empty cells
                    text = self.source[start:end]
                    yield Mark(start + text.index("|"), start + text.rindex("|") + 1, opens=False, parts=True)
                    continue
                at = self.source.find("|", start, end)
                while at >= 0:
                    yield Mark(at, at + 1, opens=True, parts=True)
                    at = self.source.find("|", at + 1, end)

    def beside_ink(self, marks: list[Mark]) -> list[Mark]:
        """The marks without those on lines of nothing but marks; rules and rows of a table may be such lines."""
        kept: list[Mark] = []
        lines: dict[int, list[Mark]] = {}
        for mark in marks:
            lines.setdefault(bisect_right(self.starts, mark.start) - 1, []).append(mark)
        for number, own in lines.items():
            begin, stop = self.lines[number]
            cuts = [begin, *(at for mark in own for at in (mark.start, mark.end)), stop]
            inked = any(ink_run().search(self.source, a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True))
            if inked or self.source[own[0].start] == "|":
                kept += own
        return kept

    def _found(self) -> Iterator[tuple[_Token, str | None]]:
        """Every sign with what stands around it on its line, and the name of a tag."""
        source, ink = self.source, ink_run()
        matches = list(_tokens().finditer(source))
        numbers = [bisect_right(self.starts, match.start()) - 1 for match in matches]
        bounds = [(-1, 0), *((n, m.end()) for n, m in zip(numbers, matches, strict=True))]
        behind: list[bool] = []  # whether ink stands between a sign and the one before it on the line
        for (number, end), match, own in zip(bounds, matches, numbers, strict=False):
            begin = end if number == own else self.starts[own]
            behind.append(ink.search(source, begin, match.start()) is not None)
        after = [False] * len(matches)
        for k in range(len(matches) - 1, -1, -1):
            if k + 1 < len(matches) and numbers[k + 1] == numbers[k]:
                after[k] = behind[k + 1] or after[k + 1]
            else:
                after[k] = ink.search(source, matches[k].end(), self.lines[numbers[k]][1]) is not None
        before = False
        for k, match in enumerate(matches):
            before = behind[k] or (before and k > 0 and numbers[k - 1] == numbers[k])
            name = match["name"].lower() if match["name"] else None
            yield _Token(*match.span(), numbers[k], before, after[k]), name

    def _is_heading(self, token: _Token) -> bool:
        """``# 标题`` and ``##标题``; ``#标题`` where no other # makes it a tag: #春耕#."""
        if token.before or not token.after or token.end - token.start > 6:
            return False
        following = self.source[token.end]
        if is_white(following):
            return True
        if following.isascii() and following not in "*<":
            return False
        return token.end - token.start > 1 or "#" not in self.source[token.end : self.lines[token.line][1]]

    def _closes_heading(self, heading: _Token, token: _Token) -> bool:
        """``## 标题 ##``."""
        if token.after or heading.line != token.line or not is_white(self.source[token.start - 1]):
            return False
        return heading.end - heading.start == token.end - token.start

    def _is_power(self, token: _Token) -> bool:
        """``2**3`` and ``2 ** 3``."""
        left = self.source[max(0, token.start - 8) : token.start]
        right = self.source[token.end : token.end + 8]
        if not left or not right or is_white(left[-1]) != is_white(right[0]):
            return False
        before = next((ch for ch in reversed(left) if not is_white(ch)), "")
        behind = next((ch for ch in right if not is_white(ch)), "")
        return bool(before and behind) and (before + behind).isascii() and (before + behind).isalnum()

    def _follows_word(self, token: _Token) -> bool:
        """``好看~~``: behind a word the sign is print."""
        return token.start > 0 and self.source[token.start - 1].isalnum()

    def _pairs(self, opening: _Token, closing: _Token, *, across: bool) -> bool:
        if opening.end - opening.start != closing.end - closing.start:
            return False
        if opening.line == closing.line:
            return ink_run().search(self.source, opening.end, closing.start) is not None
        if not across or closing.line - opening.line > _MOST_LINES:
            return False
        return all(map(self._follows, range(opening.line + 1, closing.line + 1)))

    def _follows(self, number: int) -> bool:
        """Whether no blank line stands before a line."""
        (_, end), (begin, _) = self.lines[number - 1], self.lines[number]
        return self.source[end:begin] in ("\n", "\r\n", "\r", "\u2028") and self._has_ink(*self.lines[number], "")

    def _is_row(self, number: int, *, ink: bool = False) -> bool:
        """Whether a line begins and ends with a pipe (and holds more, where ``ink`` is asked for)."""
        begin, stop = self.lines[number]
        text = self.source[begin:stop].strip()
        if len(text) < 2 or text[0] != "|" or text[-1] != "|":
            return False
        return not ink or self._has_ink(begin, stop, "|")

    def _has_ink(self, begin: int, stop: int, apart: str) -> bool:
        text = self.source[begin:stop]
        return ink_run().search(text.replace(apart, "") if apart else text) is not None
