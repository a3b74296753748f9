"""What one printed line looks like: closed like prose, or short and unpunctuated like a headline."""

from __future__ import annotations

import re
from functools import cache

__all__ = [
    "closes",
    "coverage",
    "goes_on",
    "is_row",
    "is_salutation",
    "opens_at_once",
    "opens_dated",
    "opens_speech",
    "signs",
    "starts_caption",
    "title_like",
]

LONGEST_TITLE = 60
_NEAR = 8000  # how far a word's other places are looked for
_TITLE_FIRST = frozenset("、,;:。.)》!?%·…")
# no headline ends in one of these words of grammar, no sentence begins with one of those
_TITLE_LAST = frozenset("、,;。(《的在和与及对于为是将把被向从以并或由使让就各该其")
_NEVER_FIRST = frozenset("、,;:。)》!?%·…的们了着过性化")
_HAN = re.compile("[\u3400-\u9fff]")
_CLAUSE = re.compile("第[一二三四五六七八九十百零\\d]{1,5}条(?!例)")  # a paragraph of a law


def closes(folded: str, start: int, end: int) -> bool:
    """Whether a line ends as a sentence or a credit ends, so that nothing of it can follow on the next line.

    >>> line = '会议由林溪主持。(清溪)'
    >>> closes(line, 0, 8), closes(line, 0, 12), closes(line, 0, 5)
    (True, True, False)
    """
    last = folded[end - 1]
    if last in "。!?…":
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
    """Whether the text around an offset is one word that the page prints elsewhere too, cut by a line end."""
    if folded[index] in _NEVER_FIRST:
        return True
    bridge = folded[index - 1 : index + 1]
    return (
        _HAN.match(bridge[0]) is not None
        and _HAN.match(bridge[1]) is not None
        and folded.count(bridge, max(0, index - _NEAR), index + _NEAR) > 2
    )


def title_like(folded: str, start: int, end: int) -> bool:
    """Whether a line could stand in a headline by its shape: short, not closed like prose, marks in pairs."""
    if not 2 <= end - start <= LONGEST_TITLE:
        return False
    if folded[start] in _TITLE_FIRST or folded[end - 1] in _TITLE_LAST:
        return False
    text = folded[start:end]
    if "。" in text or ";" in text or text.count(",") > 2 or text.count("、") > 6 or _CLAUSE.match(text):
        return False
    if text.count('"') % 2 or text.count("(") != text.count(")") or text.count("《") != text.count("》"):
        return False
    return len(_HAN.findall(text)) >= 2 and not is_row(folded, start, end)


_DIGITS = re.compile(r"[0-9.%/-]+")


def is_row(folded: str, start: int, end: int) -> bool:
    """Whether a line is a row of a table: more than three tenths of it are figures.

    >>> is_row("大白菜0.90丝瓜1.80", 0, 13), is_row("第23次会议", 0, 6)
    (True, False)
    """
    if end - start > 80:
        return False
    figures = [found for found in _DIGITS.findall(folded, start, end)]
    return len(figures) >= 2 and sum(map(len, figures)) * 10 > 3 * (end - start)


@cache
def _dated() -> re.Pattern[str]:
    day = r"(?:\d{1,4}|[一二三四五六七八九十〇]{1,4})"
    return re.compile(
        rf"{day}月{day}[日号]|{day}月[上中下]旬|近日|日前|[昨今前]日|[昨今前]天|连日来|近期|日下午|日上午|[本上]周|[今去]年|春节|国庆|(?<![\\d.]){day}日"
    )


def opens_dated(folded: str, start: int, end: int) -> bool:
    """Whether a paragraph opens as news does, with the time of an event in its first clauses."""
    return _dated().search(folded, start, min(end, start + 44)) is not None


@cache
def _at_once() -> re.Pattern[str]:
    return re.compile(r"(?:\d{1,4}年)?\d{1,2}月\d{1,2}日|近日|日前|[昨今前][日天]|连日来|近期|[本上]周|[今去]年")


def opens_at_once(folded: str, start: int, end: int) -> bool:
    """Whether a line begins with the time of an event."""
    return _at_once().match(folded, start, end) is not None


_MARKS = frozenset("▲△▼▽▶▷◀◁►◄↑↓←→⬆⬇")


@cache
def _caption_lead() -> re.Pattern[str]:
    return re.compile(r"\(?(?:(?:图片?|[上下左右]图|题图|照片|组图|资料图片?|图[①-⑩一二三四五1-9])(?:为|:|均为))")


def starts_caption(folded: str, start: int, end: int) -> bool:
    """Whether a line begins as only photo captions do: ▲…, 图为…."""
    return folded[start] in _MARKS or (
        end - start > 6
        and folded[start] in "(图上下左右题照组资"
        and _caption_lead().match(folded, start, end) is not None
    )


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(
        "(?P<asks>记者|问|主持人|本报|提问|网友|Q)(?::|[①-⑩\\d]{1,2}:)|(?P<answers>答|A|[\u4e00-\u9fff·]{2,12}):"
    )


def opens_speech(folded: str, start: int, end: int) -> str | None:
    """``"asks"`` or ``"answers"`` where a line begins with the label of a speaker (记者: / 林溪:), else ``None``."""
    match = _speech().match(folded, start, end)
    return match.lastgroup if match else None


@cache
def _salutation() -> re.Pattern[str]:
    return re.compile(
        r"(?:[^:。]{0,24}(?:同志|先生|女士|领导|代表|委员|朋友|乡亲|同学|老师|来宾|编辑|师傅|读者|战友|校友|同事)[们]?|大家好|你好|您好)[:!]"
    )


def is_salutation(folded: str, start: int, end: int) -> bool:
    """Whether a line is the salutation of a speech or a letter: 各位代表: / 编辑同志:."""
    return end - start <= 40 and folded[end - 1] in ":!" and _salutation().fullmatch(folded, start, end) is not None


@cache
def _signature() -> re.Pattern[str]:
    unit = "公司|局|委员会|政府|办公室|中心|医院|学校|学院|大学|集团|协会|联合会|指挥部|服务站|管理处|派出所|研究所|编辑部|报社|电视台|公证处|党支部|党委|工会"
    day = r"(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
    return re.compile(f"[^,。;:!?]{{2,24}}(?:{unit})|{day}|(?:[^,。;:!?]{{2,24}}(?:{unit})){day}")


def signs(folded: str, start: int, end: int) -> bool:
    """Whether a line is what signs a notice or a letter: a unit, a date, or both."""
    return end - start <= 40 and _signature().fullmatch(folded, start, end) is not None


def coverage(folded: str, words: str, start: int, end: int) -> float:
    """How many of a line's character pairs a stretch holds, from 0 to 1."""
    stretch = folded[start:end]
    pairs = {words[i : i + 2] for i in range(len(words) - 1)}
    return sum(pair in stretch for pair in pairs) / len(pairs) if pairs else 0.0
