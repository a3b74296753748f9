"""What one printed line looks like: closed like prose, or short and unpunctuated like a headline."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from operator import add

from cnbulletin.layout.line_rules import (
    AT_ONCE,
    CAPTION_LEAD,
    DATED,
    DAY_SIGNS,
    EVENT,
    GOES_ON,
    LAW_CLAUSE,
    LIST_ENDS,
    SALUTATION,
    SPEECH,
    UNIT_SIGNS,
)
from cnbulletin.reading.reading import Reading

__all__ = [
    "CAPTION_SIGNS",
    "MAY_CLOSE",
    "STOPS",
    "closes",
    "coverage",
    "goes_on",
    "is_chinese",
    "is_editor_note",
    "is_row",
    "is_salutation",
    "is_slogan",
    "lists_on",
    "opens_at_once",
    "opens_dated",
    "opens_speech",
    "signs",
    "starts_caption",
    "title_like",
]

LONGEST_TITLE = 60
STOPS = frozenset("。!?…")  # the marks that close a line, whatever stands before them
MAY_CLOSE = frozenset("\"')》】摄")  # the last characters of other lines that may be closed
_APART = 40  # characters that may stand between two Chinese ones of a headline
_NEAR = 8000  # how far a word's other places are looked for
_TITLE_FIRST = frozenset("、,;:。.)》!?%·…")
# no headline ends in one of these words of grammar, no sentence begins with one of those
_TITLE_LAST = frozenset("、,;。·(《的在和与及对于为是将把被向从以并或由使让就各该其")
_NEVER_FIRST = frozenset("、,;:。)》!?%·…的们了着过性化")
_BEHIND_ONE = frozenset("、,;。)")  # marks that stand behind the last character of a word: 老旧小区改 / 造、
_MARKS = frozenset("▲△▼▽▶▷◀◁►◄↑↓←→⬆⬇")
_LEADS = frozenset("(图上下左右题照组资")  # the first characters of 图为…
_EDITOR_NOTES = ("编者按", "编者的话", "编者注", "【编者按】", "(编者按", "开栏的话", "开栏语")
CAPTION_SIGNS = _MARKS | _LEADS


def closes(folded: str, start: int, end: int) -> bool:
    """Whether a line ends as a sentence or a credit ends, so that nothing of it can follow on the next line.

    >>> line = '会议由林溪主持。(清溪)'
    >>> closes(line, 0, 8), closes(line, 0, 12), closes(line, 0, 5)
    (True, True, False)
    """
    last = folded[end - 1]
    if last in STOPS:
        return True
    if last in "\"')》】":
        before = folded[end - 2] if end - start > 1 else ""
        if before and before in "。!?…":
            return True
        if last == ")":
            opening = folded.rfind("(", max(0, end - 60), end)
            return opening > 0 and opening != start and folded[opening - 1] in '。!?…"'
        return False
    # a photo credit closes a caption: …义诊。本报记者林溪摄
    return last == "摄" and folded.rfind("。", max(0, end - 30), end) >= 0


def goes_on(folded: str, index: int) -> bool:
    """Whether a line end cuts one word in two: the verb of an event, or what the page prints elsewhere too."""
    if folded[index] in _NEVER_FIRST or folded[index + 1 : index + 2] in _BEHIND_ONE or GOES_ON.match(folded, index):
        return True
    bridge = folded[max(0, index - 1) : index + 1]
    if index and bridge[0].isdigit():
        return True
    if len(bridge) < 2 or not bridge.isalpha():
        return False
    verb = EVENT.match(bridge)
    if verb is not None and verb[0] == bridge:
        return True
    return folded.count(bridge, max(0, index - _NEAR), index + _NEAR) > 2


def lists_on(folded: str, start: int, joint: int) -> bool:
    """Whether a list of names that stands open at a line end goes on behind it, to its next item or its verb.

    >>> text = "副县长林溪、江一帆、岳知秋出席会议。"
    >>> lists_on(text, 0, 11), lists_on("抓春耕、促生产、保增收县里出台了办法。", 0, 11)
    (True, False)
    """
    return folded.count("、", start, joint) > 1 and LIST_ENDS.match(folded, joint) is not None


def title_like(folded: str, start: int, end: int) -> bool:
    """Whether a line could stand in a headline by its shape: short, not closed like prose, marks in pairs."""
    if not 2 <= end - start <= LONGEST_TITLE:
        return False
    if folded[start] in _TITLE_FIRST or folded[end - 1] in _TITLE_LAST:
        return False
    text = folded[start:end]
    if "。" in text or ";" in text or ("," in text and text.count(",") > 2) or ("、" in text and text.count("、") > 6):
        return False
    if _pairs().search(text) is not None and (
        text.count('"') % 2 or text.count("(") != text.count(")") or text.count("《") != text.count("》")
    ):
        return False
    if text[0] == "第" and LAW_CLAUSE.match(text) is not None:
        return False
    if not _is_worded(text):
        return False
    return not is_row(folded, start, end) or signs(folded, start, end)


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile('["()《》]')


@cache
def _han() -> re.Pattern[str]:
    return re.compile("[\u3400-\u9fff]")


def _is_worded(text: str) -> bool:
    """Whether two Chinese characters stand near each other in a line."""
    first = _han().search(text)
    while first is not None:
        second = _han().search(text, first.end())
        if second is not None and second.start() - first.end() <= _APART:
            return True
        first = second
    return False


def is_chinese(folded: str, start: int, end: int) -> bool:
    """Whether a stretch can be prose: one character in six is a Chinese one, at least two.

    >>> is_chinese("会议由林溪主持。", 0, 8), is_chinese("(cid:139)(cid:152)", 0, 18)
    (True, False)
    """
    stop = min(end, start + 400)
    found = len(_han().findall(folded, start, stop))
    return found >= 2 and found * 6 >= stop - start


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"[0-9.%/-]++")


def is_row(folded: str, start: int, end: int) -> bool:
    """Whether a line is a row of a table: more than three tenths of it are figures.

    >>> is_row("大白菜0.90丝瓜1.80", 0, 13), is_row("第23次会议", 0, 6)
    (True, False)
    """
    if end - start > 80:
        return False
    figures = _figures().findall(folded, start, end)
    return len(figures) >= 2 and sum(map(len, figures)) * 10 > 3 * (end - start)


def opens_dated(folded: str, start: int, end: int) -> bool:
    """Whether a paragraph opens as news does, with the time of an event in its first clauses."""
    return DATED.search(folded, start, min(end, start + 44)) is not None


def opens_at_once(folded: str, start: int, end: int) -> bool:
    """Whether a line begins with the time of an event."""
    return AT_ONCE.match(folded, start, end) is not None


def starts_caption(folded: str, start: int, end: int) -> bool:
    """Whether a line begins as only photo captions do: ▲…, 图为…."""
    if folded[start] in _MARKS:
        return True
    return end - start > 6 and folded[start] in _LEADS and CAPTION_LEAD.match(folded, start, end) is not None


def opens_speech(folded: str, start: int, end: int) -> str | None:
    """``"asks"`` or ``"answers"`` where a line begins with the label of a speaker (记者: / 林溪:), else ``None``."""
    if folded.find(":", start, min(end, start + 14)) < 0:
        return None
    match = SPEECH.match(folded, start, end)
    return match.lastgroup if match else None


def is_salutation(folded: str, start: int, end: int) -> bool:
    """Whether a line is the salutation of a speech or a letter: 各位代表: / 编辑同志:."""
    return end - start <= 40 and folded[end - 1] in ":!" and SALUTATION.match(folded, start, end) is not None


def is_editor_note(folded: str, start: int) -> bool:
    """Whether a paragraph is an editor's note: 编者按:….

    >>> is_editor_note("编者按:春耕在即", 0), is_editor_note("编者走进茶山", 0)
    (True, False)
    """
    return folded[start] in "编【(开" and folded.startswith(_EDITOR_NOTES, start)


def signs(folded: str, start: int, end: int) -> bool:
    """Whether a line is what signs a notice or a letter: a unit, a date, or both."""
    if end - start > 40:
        return False
    return bool(UNIT_SIGNS.match(folded, start, end) or DAY_SIGNS.match(folded, start, end))


def coverage(folded: str, words: str, start: int, end: int) -> float:
    """How many of a line's character pairs a stretch holds, from 0 to 1."""
    pairs = set(map(add, words, words[1:]))
    return sum(map(folded[start:end].__contains__, pairs)) / len(pairs) if pairs else 0.0


def is_slogan(reading: Reading, start: int, end: int) -> bool:
    """Whether a line is two and more clauses of one length: 抢抓农时保春耕 夯实基础促增收.

    >>> is_slogan(Reading("抢抓农时 备足水源"), 0, 8), is_slogan(Reading("清溪县 抢抓农时"), 0, 7)
    (True, False)
    """
    cuts = [start, *reading.gaps(start, end), end]
    sizes = {b - a for a, b in pairwise(cuts)}
    return len(cuts) > 2 and len(sizes) == 1 and min(sizes) >= 4
