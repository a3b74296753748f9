"""Credit lines (署名): whether a stretch of folded text is nothing but credits, and where a closing credit begins.

Everything here looks at folded text alone and is asked for every line of a page; who is credited is read by
the field rules.  Offsets are reading offsets; nothing outside ``[start, end)`` is looked at.
"""

from __future__ import annotations

import re
from functools import cache

from cnbulletin.knowledge.credit_reading import (
    NEVER_IN_CREDIT,
    CreditReading,
    bracket_notes,
    name_like,
    plain_sense,
)
from cnbulletin.knowledge.credit_tokens import MARKS, Kind, Token, credit_tokens, role_start
from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import HAN, is_han
from cnbulletin.knowledge.patterns import Pattern

__all__ = ["LONGEST_CREDIT", "bare_names", "closing_credit", "credit_line", "editor_line", "opening_credit"]

LONGEST_CREDIT = 160
# The one look that most lines get: a credit without a bracket holds a role word and no mark of a sentence.
_HINT = Pattern(
    "记[者考着]|通[讯信]员|通讯风|习生|[论察道派]员|撰|供[稿图]|作者|[摄译绘]|采写|整理|漫画|[制插]图|文字|图片|图文|文图"
    "|[文图][/:|丨·、]|[/|丨][文图]"
)
_PROSE_MARK = Pattern("[。!?;%…]")
_OPENERS, _CLOSERS = "([【《<{", ")]】》>}"
_SENTENCE_ENDS = "。!?…\"'」』)】》;:"
_BYLINE_LEADS = "□■◆◇●★☆◎〇"
_LEADS = "□■▲△▼▽◆◇♦●★☆※◎〇-·"
_PLACE_END = Pattern("[市县省区镇乡村]$")


def _inside(folded: str, start: int, end: int) -> tuple[int, int, bool]:
    """The stretch without leading marks and a bracket around all of it."""
    while start < end and folded[start] in _LEADS:
        start += 1
    while end > start and folded[end - 1] in "。.":
        end -= 1
    if end - start > 2 and folded[start] in _OPENERS and folded[end - 1] in _CLOSERS:
        return start + 1, end - 1, True
    return start, end, False


def credit_line(folded: str, start: int, end: int) -> bool:
    """Whether the whole stretch is nothing but credits of an article.

    >>> lines = ("□本报记者林溪", "(林溪白陈默)", "记者邹沫通讯员龙云翀文/图", "林溪白陈默", "记者从县里获悉")
    >>> [credit_line(line, 0, len(line)) for line in lines]
    [True, True, True, False, False]
    """
    if not 2 <= end - start <= LONGEST_CREDIT:
        return False
    begin, stop, closed = _inside(folded, start, end)
    leads = begin > start and not closed and folded[begin - 1] in _BYLINE_LEADS and stop - begin <= 16
    titled = closed and folded[begin - 1] == "《"  # 《林溪传》
    if not (closed or leads or _HINT.search(folded, begin, stop)) or _PROSE_MARK.search(folded, begin, stop):
        return False
    return _is_credit(folded, begin, stop, closed=closed, bare=leads or (closed and not titled))


def _is_credit(folded: str, start: int, end: int, *, closed: bool, bare: bool) -> bool:
    """Whether a stretch without outer marks credits people; ``bare`` names need no role."""
    if end - start < 2 or end - start > LONGEST_CREDIT or folded[start] in "、,;:/":
        return False
    found = CreditReading(folded, start, end, closed=closed)
    if not found.tokens or found.tokens[0].kind is Kind.EDITOR or found.marks("。。") or not found.names():
        return False
    return found.role or (bare and not found.source)


_BARE_RUNS = Pattern(f"[{HAN}·]{{2,24}}(?:[、,/][{HAN}·]{{2,24}})*+$")


def bare_names(folded: str, start: int, end: int) -> bool:
    """Whether a stretch is nothing but names with good surnames, as a byline under a headline is set.

    >>> bare_names("林溪白陈默", 0, 5), bare_names("会议召开", 0, 4)
    (True, False)
    """
    if not 2 <= end - start <= 24 or not _BARE_RUNS.match(folded, start, end):
        return False
    if plain_sense().surname(folded, start)[1] < 0.3:
        return False
    runs = re.split("[、,/]", folded[start:end])
    return folded[end - 1] != "摄" and all(name_like(run, credited=False) for run in runs)


def _opener(folded: str, start: int, end: int) -> int | None:
    """The bracket that the one before ``end`` closes."""
    depth = 0
    for at in range(end - 1, max(start, end - LONGEST_CREDIT) - 1, -1):
        if folded[at] in _CLOSERS:
            depth += 1
        elif folded[at] in _OPENERS:
            depth -= 1
            if not depth:
                return at
    return None


def _note(folded: str, start: int, end: int) -> bool:
    """Whether the inside of a bracket says who supplied or edited the text: (来源:云岭在线), (宣传部供稿), (编辑:林溪)."""
    tokens = credit_tokens(folded, start, end)
    if not tokens or any(t.kind is Kind.MARK and folded[t.start] in "。。" for t in tokens):
        return False
    if tokens[0].kind is Kind.SOURCE or (
        tokens[0].kind is Kind.EDITOR and _first_editor(folded, folded[tokens[0].start : tokens[0].end], tokens)
    ):
        return all(t.end - t.start <= 20 for t in tokens)
    return tokens[-1].kind is Kind.POST and end - start <= 40 and folded[tokens[-1].start] == "供"


def closing_credit(folded: str, start: int, end: int) -> int | None:
    """Where a trailing credit begins at the end of a paragraph or caption; ``None`` where there is none.

    Notes of supply and source are credits too, though they may name nobody.

    >>> text = "工程已经完成。(记者林溪白)"
    >>> closing_credit(text, 0, len(text))
    7
    """
    stop = end
    while stop > start and folded[stop - 1] in "。.":
        stop -= 1
    if stop - start < 2:
        return None
    if folded[stop - 1] in _CLOSERS:
        opener = _opener(folded, start, stop)
        return None if opener is None else _bracketed(folded, start, opener, stop)
    if stop < end and folded[stop - 1] != "摄":  # an ordinary sentence
        return None
    return _trailing(folded, start, stop)


def _bracketed(folded: str, start: int, opener: int, stop: int) -> int | None:
    inside = folded[opener + 1 : stop - 1]
    if not inside or inside in bracket_notes() or folded[opener - 1 : opener] in ("讯", "电"):
        return None
    begin = _agency_before(folded, start, opener)
    after_sentence = opener == start or folded[opener - 1] in _SENTENCE_ENDS or begin < opener
    if folded[opener] == "《" and folded[stop - 1] == "》":
        return None
    if _is_credit(folded, opener + 1, stop - 1, closed=True, bare=False) or _note(folded, opener + 1, stop - 1):
        # 县报记者(林溪任记者) is prose: a bracket inside a sentence must credit with a firm role or 摄
        return begin if after_sentence or CreditReading(folded, opener + 1, stop - 1, closed=True).firm else None
    if (
        after_sentence
        and folded[opener] in "([【"
        and (_is_credit(folded, opener + 1, stop - 1, closed=True, bare=True) or _pseudonym(inside))
    ):
        return begin
    return None


def _pseudonym(inside: str) -> bool:
    """Whether a bracket behind a full stop holds a pen name without a surname."""
    return (
        2 <= len(inside) <= 4
        and is_han(inside)
        and not NEVER_IN_CREDIT.search(inside)
        and not _PLACE_END.search(inside)
        and plain_sense().score(inside) > 0
        and not re.match("[一二三四五六七八九十第上下见附图据本]", inside)
    )


_AGENCY = Pattern(f"(?:[{HAN}]{{2,8}}[社网报]|人民图片|视觉中国)发?$")


def _agency_before(folded: str, start: int, opener: int) -> int:
    """新华社发(林溪摄): the agency belongs to the credit."""
    for at in range(max(start, opener - 9), opener - 2):
        if at == start or folded[at - 1] in _SENTENCE_ENDS:
            found = _AGENCY.match(folded, at, opener)
            if found and found.end() == opener and folded[opener - 1] == "发":
                return at
    return opener


_LAST_ROLE = Pattern("记者|通讯员")


def _trailing(folded: str, start: int, stop: int) -> int | None:
    """A credit without a bracket behind the last sentence: …墙体。本报记者林溪摄."""
    floor = max(start, stop - 100)
    if not _HINT.search(folded, floor, stop):
        return None
    marks = [folded.rfind(ch, floor, stop) for ch in '。!?…"']
    tail = max(marks) + 1 if max(marks) >= 0 else start if floor == start else stop
    if stop - tail > 1:
        begin, _, _ = _inside(folded, tail, stop)
        if _HINT.search(folded, begin, stop) and _is_credit(folded, begin, stop, closed=False, bare=False):
            return tail
    if folded[stop - 1] not in "摄图影文" or folded.rfind("(", floor, stop) > folded.rfind(")", floor, stop):
        return None
    for match in _LAST_ROLE.finditer(folded, max(floor, stop - 40), stop):  # 图为采茶现场 本报记者林溪摄
        begin = role_start(folded, floor, match.start())
        before = folded[begin - 1] if begin > start else ""
        if stop - begin > 24 or before in ("讯", "电", *_OPENERS):
            continue
        posted = credit_tokens(folded, begin, stop)[-1].kind is Kind.POST
        if posted and _is_credit(folded, begin, stop, closed=False, bare=False):
            return begin
    if folded[stop - 1] == "摄":
        return _photographer(folded, floor, stop)
    return None


def _photographer(folded: str, start: int, stop: int) -> int | None:
    """图为采茶现场 林溪摄: the name right before 摄, where its surname leaves no doubt."""
    scores = {
        size: plain_sense().score(folded[stop - 1 - size : stop - 1])
        for size in (2, 3)
        if stop - 1 - size >= start and not set(folded[stop - 1 - size : stop - 1]) & MARKS
    }
    good = [size for size, score in scores.items() if score >= 0.6]
    return stop - 1 - good[0] if len(good) == 1 and stop - 1 - good[0] > start else None


def opening_credit(folded: str, start: int, end: int) -> int | None:
    """The end of a bracket that opens a paragraph and holds nothing but credits: (实习记者林溪)昨天….

    >>> opening_credit("(实习记者林溪)昨天晚上", 0, 11), opening_credit("(记者注)昨天晚上", 0, 8)
    (8, None)
    """
    if end - start < 6 or folded[start] not in "([【":
        return None
    close = next((at for at in range(start + 1, min(end, start + 80)) if folded[at] in ")]】"), None)
    if close is None:
        return None
    found = CreditReading(folded, start + 1, close, closed=True)
    first = [token.kind for token in found.tokens[:2]]
    marked = first == [Kind.ROLE, Kind.MARK] and folded[found.tokens[1].start] in ":/|丨"
    return (
        close + 1 if (found.firm or marked) and _is_credit(folded, start + 1, close, closed=False, bare=False) else None
    )


def editor_line(folded: str, start: int, end: int) -> bool:
    """Whether a line credits those who made the page: 责任编辑:林溪 校对:陈默.

    >>> [editor_line(line, 0, len(line)) for line in ("责任编辑林溪校对陈默", "编辑部今天召开会议")]
    [True, False]
    """
    if end - start > LONGEST_CREDIT:
        return False
    begin, stop, _ = _inside(folded, start, end)
    opening = _editor_opening().match(folded, begin, stop)
    if opening is None or _PROSE_MARK.search(folded, begin, stop):
        return False
    return _first_editor(folded, opening["word"], credit_tokens(folded, opening.start("word"), stop))


@cache
def _editor_opening() -> re.Pattern[str]:
    words = sorted(terms("roles", "editor"), key=lambda word: (-len(word), word))
    return re.compile(f"(?:本版|本期|今日|见习|实习|首席|当班)?(?P<word>{'|'.join(words)})")


# Posts of people in the news too; they make an editor line only with a mark behind them.
_POSTS = frozenset(
    ("主编", "副主编", "执行主编", "总编辑", "副总编辑", "总监制", "监制", "制片人", "美术", "设计", "责任")
)


def _first_editor(folded: str, word: str, tokens: list[Token]) -> bool:
    """Whether somebody is named behind the first editor role."""
    marked, post = False, word in _POSTS
    for token in tokens[1:]:
        if token.kind is Kind.RUN:
            run = folded[token.start : token.end]
            return (name_like(run, credited=marked) and (marked or not post)) or (marked and 2 <= len(run) <= 4)
        if token.kind is Kind.MARK and folded[token.start] in ":/|丨(":
            marked = True
        elif token.kind is not Kind.EDITOR:
            return False
    return False
