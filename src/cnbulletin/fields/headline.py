"""The roles in a headline stack: 引题 kicker, 主题 main, 副题 deck.

Plain text keeps the lines of a stack and the spaces between its clauses, not their sizes.  Roles are given only
from words and marks that carry them (…强调, a place and a colon, ——, 主持并讲话, parallel clauses); a stack
without any stays whole in ``main``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cnbulletin.knowledge.rules import Rule
from cnbulletin.layout.line_rules import KICKER
from cnbulletin.layout.lines import read_lines
from cnbulletin.layout.shape import goes_on
from cnbulletin.model import Headline, HeadlineLine, HeadlineRole, Span
from cnbulletin.reading.reading import Reading

__all__ = ["RULES", "parse_headline_lines", "read_headline"]

_MOST_LINES = 8
_LONGEST_LINE = 120

DECK = Rule(
    name="headline.deck",
    pattern=r"""
        ^ (?: -{1,4} | 一一(?=[^月年日、]) )                          # ——清溪县春耕见闻
      | ^ (?:强调|要求|指出|就|共商|双方就)                            # 强调把风险消除在汛期之前
      | ^ [\u4e00-\u9fff·]{2,4} (?:要求|强调|指出|提出|宣布|率队|率团|主持|出席|参加|讲话|致辞|(?<!工)作[^用业物为])    # 林溪要求抓好落实
      | (?:出席|主持|讲话|致辞|到会|作(?:报告|安排|部署|动员|说明)|参加(?:会议|活动|调研)?|陪同) $          # 林溪主持并讲话
      | ^ \( (?:副题|图)
    """,
    note="a line that completes the one before: a dash, a verb without its subject, who presides",
    examples=("--清溪县春耕见闻", "强调把风险消除在汛期之前", "林溪要求抓好落实", "林溪主持并讲话", "林溪出席"),
    counter_examples=("清溪县召开春耕会议", "茶农采秋忙", "火工作会议召开"),
)
FACT = Rule(
    name="headline.fact",
    pattern="召开|举行|举办|启动|开展|活动|会议|大会|[工专分]作?会$|见实效|调研|考察|推进会|现场会|座谈会|分析会|视察|检查",
    note="a line that tells what took place; over a line of parallel clauses it is the kicker",
    examples=("清溪县召开春耕会议", "清溪县服务企业月活动见实效"),
    counter_examples=("抢农时促生产", "茶农采秋忙"),
)
RULES = (DECK, FACT)


class _Clause(NamedTuple):
    """A stretch of a headline between two spaces, with its printed line and its role."""

    start: int
    end: int
    line: int


def read_headline(reading: Reading, lines: Sequence[tuple[int, int]], body_text: str = "") -> Headline:
    """The headline made of some printed lines, given as reading offsets in order; at least one.

    ``body_text`` is the body the headline stands over; a name of it at the start of a line is a person's.
    """
    clauses = [clause for k, line in enumerate(lines) for clause in _clauses(reading, k, line)]
    if len(clauses) == 1:  # as half of them are
        return _build(reading, lines, clauses, [HeadlineRole.MAIN], confident=True)
    wholes, numbers = _mended(reading.folded, clauses)
    judged, confident = _Roles(reading, wholes, body_text).judge()
    roles = [judged[number] for number in numbers]
    return _build(reading, lines, clauses, roles, confident=confident)


def parse_headline_lines(reading: Reading) -> Headline | None:
    """The whole text as a headline stack, or ``None`` where it is none: empty, prose, or too many lines.

    >>> headline = parse_headline_lines(Reading("县委全会强调\\n抓春耕 促生产\\n——林溪主持"))
    >>> headline.kicker, headline.main, headline.deck
    ('县委全会强调', '抓春耕 促生产', '——林溪主持')
    """
    lines = [(line.start, line.end) for line in read_lines(reading)]
    if not 1 <= len(lines) <= _MOST_LINES:
        return None
    for start, end in lines:
        if end - start > _LONGEST_LINE or reading.folded[end - 1] in "。,;、":
            return None
        if reading.folded.find("。", start, end) >= 0:
            return None
    return read_headline(reading, lines)


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"(?<=[^-]{4})-{2,4}(?=[^-]{4})")


def _clauses(reading: Reading, number: int, line: tuple[int, int]) -> list[_Clause]:
    """The clauses of a printed line: parted by white space, but not inside a name (林 溪) or a Latin phrase."""
    start, end = line
    folded = reading.folded
    found = list(reading.gaps(start, end))
    if not found and folded.find("--", start, end) < 0:
        return [_Clause(start, end, number)]
    gaps = [start, *(gap for gap in found if not _counts(folded, gap)), end]
    cuts = [start]
    for before, cut in pairwise(gaps[:-1]):
        # one character alone is the surname of a name set wide, or a line is spaced out as a whole
        if cut - before > 1 and not _latin(folded, cut) and not _spaced_out(gaps):
            cuts.append(cut)
    dash = _dash().search(folded, start, end)
    if dash is not None:
        cuts = sorted({*cuts, dash.start()})
    return [_Clause(a, b, number) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]


def _spaced_out(gaps: list[int]) -> bool:
    """Whether a line is set with a space between all of its characters."""
    return len(gaps) > 5 and sum(b - a == 1 for a, b in pairwise(gaps)) > 0.6 * len(gaps)


def _latin(folded: str, cut: int) -> bool:
    """Whether a gap stands inside a Latin phrase or beside a digit, where it parts no clauses."""
    return cut > 0 and (folded[cut - 1] + folded[cut]).isascii() and folded[cut] != "-"


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"[0-9][0-9.%]*+(?![A-Za-z])")


def _counts(folded: str, cut: int) -> bool:
    """Whether a gap stands between a number and a character, where extractors put one: 三棵树村 20 人.

    >>> _counts("三棵树村20人", 4), _counts("三棵树村20人", 6), _counts("清溪5G网络", 2)
    (True, True, False)
    """
    if folded[cut].isdigit():
        return not folded[cut - 1].isascii() and _figure().match(folded, cut) is not None
    begin = cut
    while cut - begin < 12 and begin > 0 and folded[begin - 1] in "0123456789.%":
        begin -= 1
    return begin < cut and not folded[cut].isascii() and not (begin > 0 and folded[begin - 1].isascii())


def _mended(folded: str, clauses: list[_Clause]) -> tuple[list[_Clause], list[int]]:
    """The clauses with those that a line end cuts in a word put together, their lines too; and for each the number of its whole."""
    wholes: list[_Clause] = []
    numbers, line = [], 0
    for k, clause in enumerate(clauses):
        before = clauses[k - 1] if k else clause
        turns = clause.line != before.line
        if turns and clause.start == before.end and goes_on(folded, clause.start):
            wholes[-1] = _Clause(wholes[-1].start, clause.end, line)
        else:
            line += turns
            wholes.append(_Clause(clause.start, clause.end, line))
        numbers.append(len(wholes) - 1)
    return wholes, numbers


class _Roles:
    def __init__(self, reading: Reading, clauses: list[_Clause], body: str) -> None:
        self.reading, self.clauses, self.body = reading, clauses, body
        self.lines = clauses[-1].line + 1
        self.words = [reading.folded[clause.start : clause.end] for clause in clauses]

    def judge(self) -> tuple[list[HeadlineRole], bool]:
        """A role for each clause (kickers, then mains, then decks), and whether words or marks carried them."""
        n = len(self.clauses)
        first, last = 0, n  # the main head is [first, last)
        sure = False
        for k in range(n - 1):
            whole_line = self._line_end(k)
            if KICKER.search(self.words[k]) and (whole_line or k == 0 or self.lines == 1):
                first, sure = k + 1, not self._speaks_on(k)
                break
        for k in range(max(first, 0) + 1, n):
            if (self._line_start(k) and DECK.search(self._line(k))) or self.words[k].startswith("--"):
                last, sure = k, True
                break
        if first == 0 and self.lines > 1:
            second = self._second_line()
            if (
                second < last
                and self._slogan(self.clauses[second].line)
                and not self._slogan(0)
                and FACT.search(self._line(0))
            ):
                first, sure = second, True  # 全县春耕现场会召开 / 抢农时促生产 夺丰收保增长
        roles = [HeadlineRole.KICKER] * first + [HeadlineRole.MAIN] * (last - first) + [HeadlineRole.DECK] * (n - last)
        if not sure:
            sure = self.lines == 1 and n == 1
        return roles, sure

    def _speaks_on(self, k: int) -> bool:
        """Whether a kicker may end only behind the verb that opens the next line: …在春耕会议上 / 强调抢农时."""
        return self.words[k][-1] in "上中时" and self.words[k + 1].startswith(("强调", "要求", "指出", "提出", "表示"))

    def _line(self, k: int) -> str:
        """The text of the printed line that a clause stands on."""
        number = self.clauses[k].line
        return "".join(word for word, clause in zip(self.words, self.clauses, strict=True) if clause.line == number)

    def _line_start(self, k: int) -> bool:
        return k == 0 or self.clauses[k - 1].line != self.clauses[k].line

    def _line_end(self, k: int) -> bool:
        return k + 1 == len(self.clauses) or self.clauses[k + 1].line != self.clauses[k].line

    def _second_line(self) -> int:
        return next(k for k, clause in enumerate(self.clauses) if clause.line > 0)

    def _slogan(self, number: int) -> bool:
        """Whether a line is made of parallel clauses: 抓春耕 促生产."""
        sizes = [clause.end - clause.start for clause in self.clauses if clause.line == number]
        return len(sizes) >= 2 and max(sizes) - min(sizes) <= 1 and min(sizes) >= 3


def _build(
    reading: Reading,
    lines: Sequence[tuple[int, int]],
    clauses: list[_Clause],
    roles: list[HeadlineRole],
    *,
    confident: bool,
) -> Headline:
    printed = _Printed(reading, clauses)
    texts: dict[HeadlineRole, str] = {}
    spans: dict[HeadlineRole, Span] = {}
    begin = 0
    while begin < len(clauses):  # the clauses of a role stand together
        role, stop = roles[begin], begin + roles.count(roles[begin])
        first = printed.last_run(begin, stop)
        confident = confident and first == begin
        texts[role] = printed.text(first, stop)
        spans[role] = reading.span(clauses[first].start, clauses[stop - 1].end)
        begin = stop
    rows: list[HeadlineLine] = []
    begin = 0
    for k, line in enumerate(lines):
        stop = begin
        while stop < len(clauses) and clauses[stop].line == k:
            stop += 1
        own = tuple(dict.fromkeys(roles[begin:stop]))
        rows.append(HeadlineLine(text=printed.text(begin, stop), roles=own, span=reading.leaf_span(*line)))
        begin = stop
    return Headline(
        kicker=texts.get(HeadlineRole.KICKER),
        main=texts.get(HeadlineRole.MAIN),
        deck=texts.get(HeadlineRole.DECK),
        kicker_span=spans.get(HeadlineRole.KICKER),
        main_span=spans.get(HeadlineRole.MAIN),
        deck_span=spans.get(HeadlineRole.DECK),
        lines=tuple(rows),
        confident=confident,
        span=Span(start=rows[0].span.start, end=rows[-1].span.end),
    )


class _Printed:
    """The clauses of a headline as they are printed, each rendered once."""

    def __init__(self, reading: Reading, clauses: list[_Clause]) -> None:
        self.clauses = clauses
        self.pieces = [reading.render(start, end) for start, end, _ in clauses]
        for k in range(1, len(clauses)):
            if clauses[k].line != clauses[k - 1].line or reading.gap(clauses[k].start):
                self.pieces[k] = " " + self.pieces[k]

    def text(self, begin: int, stop: int) -> str:
        """Some clauses as one string, a space where the page has one and where a line ends."""
        return "".join(self.pieces[begin:stop]).removeprefix(" ")

    def last_run(self, begin: int, stop: int) -> int:
        """The first of the clauses without foreign ink between them, nearest the body; the others keep their lines."""
        first = stop - 1
        while first > begin and self.clauses[first - 1].end == self.clauses[first].start:
            first -= 1
        return first
