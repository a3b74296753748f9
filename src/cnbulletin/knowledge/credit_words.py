"""The words that make a credit: marks, roles, what stands behind names; and the pieces that they cut it into."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import NamedTuple

from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import HAN
from cnbulletin.knowledge.outlets import alternation

__all__ = ["MARKS", "MARK_CLASS", "MISREAD_CORES", "PART", "Kind", "Token", "cues", "modifiers", "posts", "stop"]


class Kind(Enum):
    """What a piece of a credit is."""

    ROLE = "role"  # before names: 本报记者, 摄影, 文/
    POST = "post"  # behind names: 摄, 文/图
    RUN = "run"  # one or more names, or a unit
    MARK = "mark"  # 、 / ( □
    TRAIL = "trail"  # 报道, 发自云州: adds nothing
    EDITOR = "editor"  # 编辑: the names behind it are no credits of the article
    SOURCE = "source"  # 来源:云岭在线


class Token(NamedTuple):
    """One piece of a credit, in offsets of the folded text."""

    kind: Kind
    start: int
    end: int


#: Marks that part names, roles and credits; each stands alone.
MARKS = frozenset("()[]【】《》<>{}\"'□■▲△▼▽◆◇♦●★☆※◎〇、,/;:|丨*&+。.")
MARK_CLASS = re.escape("".join(sorted(MARKS)))


PART = "文字|文|图片|图|摄影|摄像|摄|撰文|视频|供图|制图"


# OCR reads 记者 as 记考 or 记着 and 通讯员 as 通讯风; 責 and 導 are folded before.
MISREAD_CORES = ("记考", "记着", "通讯风")
_PHOTO_AGENCIES = ("人民图片", "视觉中国")


@cache
def stop() -> re.Pattern[str]:
    """The marks, and the characters with which a cue can begin: nothing else can end a run of names."""
    words = (
        *("本文", "文章", "稿件", "图片", "信息", "资料", "新闻", "内容", "来源", "出处", "转", "摘", "文中", "照片", "视频", "作者"),
        *(*terms("outlets", "agency"), *_PHOTO_AGENCIES, *PART.split("|"), *terms("roles", "trail"), "发自"),
        *(*terms("roles", "core"), *MISREAD_CORES, *terms("roles", "editor"), *"摄绘译文图"),
    )  # fmt: skip
    return re.compile(f"[{MARK_CLASS}{re.escape(''.join(sorted({word[0] for word in words})))}]")


@cache
def cues() -> re.Pattern[str]:
    """Everything that can end a run of names, longest first; which of them it is depends on its neighbours."""
    cores = alternation((*terms("roles", "core"), *MISREAD_CORES, "通迅员"))
    return re.compile(
        rf"""
          (?P<source>(?:本文|文章|稿件|图片|信息|资料|新闻|内容)?(?:来源|出处|转载自|转自|摘自)于?[:/|]?
            |(?:本版|本文|文中)?(?:图片|照片|图文|文图|稿件|视频)(?:均|皆|全部)?(?:由|来自)          # 图片由受访者提供
            |(?:本文)?作者(?:单位|系|为|是|简介):?)
        | (?P<supply>(?:{alternation((*terms("outlets", "agency"), *_PHOTO_AGENCIES))})发(?=[(/|:]|[{HAN}]{{2,4}}))  # 新华社发
        | (?P<pair>(?:{PART})[/、·&|](?:{PART})(?=$|[^{HAN}]|报道|报导))        # 林溪 文/图
        | (?P<trail>(?:{alternation(terms("roles", "trail"))})(?=$|[{MARK_CLASS}])|发自(?=[{HAN}]{{2,12}}))
        | (?P<core>{cores})
        | (?P<editor>{alternation(terms("roles", "editor"))})
        | (?P<post>文并图|文并摄|[摄绘译文图])
        """,
        re.VERBOSE,
    )


@cache
def modifiers() -> re.Pattern[str]:
    """What may stand before the core of a role, as far as its end."""
    # 本报驻东京首席 记者: modifiers read backwards from the core, so the pattern is anchored at its end.
    words = alternation((*terms("roles", "modifier"), *terms("outlets", "own")))
    return re.compile(f"(?:{words}){{1,5}}+$")


@cache
def posts() -> frozenset[str]:
    """The roles that may stand behind their names."""
    return frozenset(terms("roles", "post"))
