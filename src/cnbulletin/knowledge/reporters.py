"""The reporters of a dateline, in a bracket or run straight on into the sentence."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from cnbulletin.knowledge.credit_reading import UNIT_END, CreditReading, name_like, plain_sense, surnamed_pieces
from cnbulletin.knowledge.credit_tokens import Kind, is_aside, role_at
from cnbulletin.knowledge.credits import LONGEST_CREDIT
from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import NameSense, is_foreign, is_han, is_ordinary
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.plain_credits import plain_tokens

__all__ = ["credit_bracket", "reported", "reporter_end"]


_NO_CREDIT = Pattern("以下|下称|简称|续|附|见(?!习)|摘|题")


def credit_bracket(folded: str, start: int, end: int) -> bool:
    """Whether the inside of a bracket right behind 讯 or 电 is one of credits: 记者林溪, 林溪、陈默, 校出版社.

    >>> [credit_bracket(text, 0, len(text)) for text in ("记者林溪(微博)", "林溪、陈默", "校出版社", "以下简称规划")]
    [True, True, True, False]
    """
    if not 2 <= end - start <= LONGEST_CREDIT or _NO_CREDIT.match(folded, start, end):
        return False
    if _names_plainly(folded, start, end):
        return True
    found = CreditReading(folded, start, end, closed=True)
    if found.marks("。!?") or not found.tokens or found.tokens[0].kind is Kind.EDITOR:
        return False
    if found.role:
        return found.names() if found.runs else found.firm  # (本报记者) names nobody, but is one of credits
    trails = {i for i in found.runs[1:] if i + 1 < len(found.tokens) and found.tokens[i + 1].kind is Kind.TRAIL}
    runs = [folded[found.tokens[i].start : found.tokens[i].end] for i in found.runs if i not in trails]
    fits = [_bare_in_bracket(run) for run in runs]
    # 林溪、常青: a name that is a word too, beside one that is none
    return any(fits) and all(
        fit or (len(run) <= 3 and surnamed_pieces(run, weak=True)) for fit, run in zip(fits, runs, strict=True)
    )


def _names_plainly(folded: str, start: int, end: int) -> bool:
    """Whether a bracket holds nothing but roles and their names, each of which can be one: 记者林溪、陈默."""
    tokens = plain_tokens(folded, start, end)
    if tokens is None or tokens[0].kind is not Kind.ROLE:
        return False
    runs = [folded[begin:stop] for kind, begin, stop in tokens if kind is Kind.RUN]
    return all(run[-1] not in "讯电" and name_like(run, credited=True, closed=True) for run in runs)


def _bare_in_bracket(run: str) -> bool:
    """Whether a run without a role, right behind 讯 or 电, is credited: 林溪陈默, 若愚, 校出版社, but not 新闻联播."""
    if name_like(run, credited=False, closed=True) or (UNIT_END.search(run) and len(run) <= 16):
        return True
    if is_foreign(run) or surnamed_pieces(run, weak=True):
        return len(run) >= 4
    return len(run) <= 3 and not is_ordinary(run) and name_like(run, credited=True, closed=True)


def reported(folded: str, start: int, end: int) -> bool:
    """Whether ``[start, end)``, which ends in 报道, is the reporters of a dateline without a bracket.

    >>> [reported(text, 0, len(text)) for text in ("记者林溪、陈默报道", "记者近日报道")]
    [True, False]
    """
    found = CreditReading(folded, start, end, closed=True)
    return found.role and not found.marks('"《》。:') and found.names()


# Right behind a reporter's name that runs on into the sentence: 记者林溪从…获悉, 记者林溪、陈默.
_FOLLOWS = Pattern(
    "从|在|获[悉知]|今[天日晚年]|昨[天日晚]|近[日期]|日前|最近|前[天日]|了解|随|赴|报[道导]|通过|[、,:;。(]|[0-9]|[一二三四五六七八九十]{1,2}[月日]"
)
# Less telling, because a name could hold its first character: 记者林溪走进….
_MAY_FOLLOW = Pattern(
    "走[进访上]|来到|看到|见到|赶到|到|采访|专访|跟[随踪]|深入|直击|前往|摄影|参加|就|对|向|为|与|和|及|由|据|按|当|同|探|于"
)
# Words that no name ends in or holds: 记者曾在此…, 记者高兴地看到.
_NOT_IN_NAME = Pattern("[从昨获赴就]|今(?=[天日晚])|近(?=日)|(?<=.)在|[在今随据由地得着过于向到对]$")
# 记者向林溪了解情况, 记者和林溪一起: a person whom the reporter meets.
_COMPANY = Pattern(
    "(?:向|对|与|和|跟|同|随|应|采访|听).{1,12}?(?:了解|介绍|表示|透露|展示|证实|咨询|求证|询问|讲述|一起|一道|一同|邀请|交谈|聊|说)"
)


@cache
def _followers() -> frozenset[str]:
    return frozenset(terms("followers"))


def _following(folded: str, at: int, end: int) -> float:
    """How well what stands at ``at`` can follow a reporter's name."""
    if _FOLLOWS.match(folded, at, end) or role_at(folded, at, end):
        return 1.0
    if at >= end or _MAY_FOLLOW.match(folded, at, end) or any(folded[at : at + k] in _followers() for k in (2, 3)):
        return 0.65
    return 0.25


def _word_follows(folded: str, at: int) -> bool:
    return folded[at : at + 2] in _followers() or any(
        found is not None and found.end() - at > 1
        for found in (_FOLLOWS.match(folded, at), _MAY_FOLLOW.match(folded, at))
    )


def _one_name(folded: str, at: int, end: int, gaps: Collection[int], sense: NameSense) -> int | None:
    """The end of the one name at ``at`` that runs on into a sentence; ``None`` where nobody is credited."""
    if _COMPANY.match(folded, at, end):
        return None
    aside = is_aside(folded, at, end)  # 记者马上…, but 记者马上行从…
    best, stop = 0.25, None
    for size in (2, 3, 4):
        name = folded[at : at + size]
        if at + size > end or not is_han(name):
            break
        score = sense.score(name) * (0.8, 1.0, 0.9)[size - 2]
        if any(at < gap < at + size for gap in gaps):
            score *= 0.5
        if _NOT_IN_NAME.search(name, 1) or (size > 2 and _word_follows(folded, at + size - 1)):
            score *= 0.2  # 林溪从…, 林溪走进…
        following = _following(folded, at + size, end)
        if aside and (size == 2 or following < 1 or score < 0.4):
            continue
        score = score * 1.5 + 0.2 if at + size in gaps else score * following
        if score > best:
            best, stop = score, at + size
    return stop


def reporter_end(
    folded: str, start: int, end: int, gaps: Collection[int] = (), names: NameSense | None = None
) -> int | None:
    """The end of the credits that begin with a role at ``start`` and run on into a sentence without a mark.

    ``gaps`` are the offsets before which white space stood on the same line.

    >>> text = "记者林溪、陈默从今天召开的会议获悉"
    >>> reporter_end(text, 0, len(text)), reporter_end("记者从会议获悉", 0, 7)
    (7, None)
    """
    sense = names or plain_sense()
    at, done = start, None
    for _ in range(12):
        role = role_at(folded, at, end)
        if role is None and done is None:
            return None
        at = role if role is not None else at
        stop = _one_name(folded, at, end, gaps, sense)
        if stop is None:
            return done
        done = at = stop
        if at < end and folded[at] in "、,/" and at + 1 < end:
            at += 1
        elif role_at(folded, at, end) is None:
            return done
    return done
