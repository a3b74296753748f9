"""本报讯, 记者, 通讯员 with one glyph misread, and the brackets around the credits of a dateline.

Only where a dateline stands: the keyword opens a line or a sentence, and a bracket of credits or a date follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cnbulletin.reading.tables import read_rows
from cnbulletin.reading.view import View

__all__ = ["brackets", "heads", "look_alikes", "roles"]

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_TIME = "[0-9]{1,4}[年月日]|[一二三四五六七八九十]{1,3}[月日]|日前|近日|昨[日天晚]|今[日天晚年]|连日|[上中下]午|前[天日]|去年"
# What may stand before 记者 in a dateline: 本报见习记者.
_BEFORE_ROLE = "(?:本[报台网社刊])?(?:见习|实习|特约|首席|高级|全媒体|融媒体|摄影)?"
_CLOSERS = ')》"]>}】'
_PAIRS = {"(": ")", "《": "》", '"': '"', "[": "]", "<": ">", "{": "}"}
# 本网讯, 本校讯: papers and units that speak of themselves; 本报电, 本报评, and heads of other words
_OWN = "报网台社刊站校院版县市区省埠厂会团队行店馆地国港州旗镇乡村日月周期次"
_NOT_XUN = "讯电评微论专刊网社群号版记综消头驻特"
# 《记者观察》 is the title of a work
_WORKS = (
    "观察", "手记", "调查", "日记", "札记", "述评", "视点", "视线", "连线", "专访", "访谈", "追踪", "热线", "来信", "见闻", "在线",
    "之家", "归来", "的", "节", "站", "眼", "说", "跑", "帮", "走", "看", "来了", "去哪", "在现场",
)  # fmt: skip


@cache
def look_alikes() -> dict[str, str]:
    """The characters of the keywords, and what engines read for them.

    >>> "未" in look_alikes()["本"]
    True
    """
    return {row.term: row.note for row in read_rows("glyphs") if row.category == "look_alike"}


@cache
def _end() -> re.Pattern[str]:
    return re.compile("[。;!?]")


@cache
def _role() -> re.Pattern[str]:
    return re.compile(f"{_BEFORE_ROLE}(?:记者|通讯员|实习生)")


@cache
def _misread_role() -> re.Pattern[str]:
    # right behind the bracket any one character may be wrong; 记协, 通讯社, 通信员, 特讯员 are other words
    return re.compile(
        rf"""{_BEFORE_ROLE}(?:
            记(?P<zhe>(?![者协录忆叙实工事分住])[{_HAN}])(?=[{_HAN}])
          | (?P<ji>[{look_alikes()["记"]}])者
          | 通讯(?P<yuan>(?![员社站组网处录稿部中方地])[{_HAN}])
          | 通(?P<xun>(?![讯信勤话关])[{_HAN}])员
          | (?P<tong>(?![通特])[{_HAN}])讯员
        )""",
        re.VERBOSE,
    )


@cache
def _inner_role() -> re.Pattern[str]:
    # further on in the bracket only what looks like the glyph counts, and 受访者, 书记老林 are other words
    like = look_alikes()
    return re.compile(
        f"(?<!书)记(?P<zhe>[{like['者']}])(?=[{_HAN}])|(?<=[、,;])(?P<ji>[{like['记']}])者(?=[{_HAN}])"
        f"|通讯(?P<yuan>[{like['员']}])|通(?P<xun>[{like['讯']}])员|(?P<tong>[{like['通']}])讯员"
    )


@cache
def _sound() -> re.Pattern[str]:
    # (见习记者林溪、通讯员陈默): whole brackets, whole roles, and no part of a role anywhere else
    return re.compile(rf"\({_BEFORE_ROLE}(?:记者|通讯员|实习生)(?:[^()。;!?记者通讯员]|记者|通讯员){{0,60}}+\)")


def _is_sound(folded: str, at: int) -> bool:
    """Whether the bracket behind 讯 or 电 is one of credits in which nothing is misread, as most are."""
    return _sound().match(folded, at) is not None


_GROUPS = {"zhe": "者", "ji": "记", "yuan": "员", "xun": "讯", "tong": "通"}


@cache
def _head() -> re.Pattern[str]:
    # from the start of a line to the bracket: 本报讯, 云岭晚报讯, 新华社云州1月3日电
    return re.compile(
        f"(?:[^,。;:!?]{{0,24}}[报网台社刊线端院校站日闻心体媒视播频]|[本{look_alikes()['本']}].)讯"
        "|[^,。;:!?]{0,12}[社网报][^,。;:!?]{0,24}电"
    )


@cache
def _time() -> re.Pattern[str]:
    return re.compile(_TIME)


@cache
def _misread_head() -> re.Pattern[str]:
    ben, bao, xun = look_alikes()["本"], look_alikes()["报"], f"(?![{_NOT_XUN}])[{_HAN}]"
    # 未报讯 | 本极讯 | 本报迅
    return re.compile(f"[本{ben}](?:(?P<ben>(?<!本))报讯|(?<=本)(?:(?P<bao>[{bao}])讯|报(?P<xun>{xun})))")


def _misread_heads(view: View) -> Iterator[re.Match[str]]:
    """The matches of a misread 本报讯: two of its three characters are right, so that 本 or 报讯 leads to each."""
    folded, done = view.folded, 0
    for at in sorted({*view.find("本"), *(at - 1 for at in view.find("报讯"))}):
        match = _misread_head().match(folded, at) if at >= done else None
        if match is not None:
            done = match.end()
            yield match


def heads(view: View) -> Iterator[tuple[int, str]]:
    """The misread character of a 本报讯, and what it is: ``未报讯(记者``, ``本报迅1月3日``; ``本报汛期`` stays."""
    folded = view.folded
    for match in _misread_heads(view):
        # one character is wrong, so that what follows must be right
        if (_bracketed(view, match.end()) or _follows(view, match)) and view.opens_sentence(match.start()):
            at = 0 if match["ben"] is not None else 1 if match["bao"] else 2
            yield match.start() + at, "本报讯"[at]
    for at in view.brackets():  # 本X讯(记者
        if at < 3 or folded[at - 3] != "本" or folded[at - 2] in _OWN or folded[at - 2] < "\u3400":
            continue
        if view.opens_sentence(at - 3) and _bracketed(view, at):
            yield at - 2, "报"


def roles(view: View) -> Iterator[tuple[int, str]]:
    """The misread characters of 记者 and 通讯员 in the brackets of datelines: ``本报讯(记考林溪、通讯风陈默)``."""
    folded = view.folded
    for at in view.brackets():
        if _is_sound(folded, at):
            continue
        found = list(_roles(view, at + 1))
        if found and _opens_dateline(view, at):
            yield from found


def _follows(view: View, head: re.Match[str]) -> bool:
    """Whether a date or a role without a bracket stands behind a misread 本报讯."""
    if head["xun"] and head["xun"] not in look_alikes()["讯"]:
        return False
    return bool(_time().match(view.folded, head.end()) or _role().match(view.folded, head.end()))


def brackets(view: View) -> Iterator[tuple[int, str]]:
    """The brackets of the credits right behind 讯 or 电 that are none: 〈记者林溪), (记者林溪》, “记者林溪)."""
    folded = view.folded
    for at in view.brackets():
        if _is_sound(folded, at):
            continue
        role, opener = _role().match(folded, at + 1), folded[at]
        stop = _closing(view, at) if role else None
        if role is None or stop is None:
            continue
        closer = folded[stop]
        if opener in "([" and closer == _PAIRS[opener]:
            continue  # [记者林溪] is print
        if closer == _PAIRS.get(opener) and (
            folded.startswith(_WORKS, role.end()) or not _time().match(folded, stop + 1)
        ):
            continue
        if not _opens_dateline(view, at):
            continue
        if opener != "(":
            yield at, "（"
        if closer != ")":
            yield stop, "）"


def _bracketed(view: View, at: int) -> bool:
    """Whether a bracket with a role stands here, the role misread or not."""
    if view.folded[at : at + 1] not in _PAIRS:
        return False
    return (_role().match(view.folded, at + 1) or _misread_role().match(view.folded, at + 1)) is not None


def _opens_dateline(view: View, bracket: int) -> bool:
    """Whether what stands from the start of the line or sentence to the bracket is the head of a dateline."""
    folded = view.folded
    for at in range(bracket - 2, max(0, bracket - 40) - 1, -1):
        if folded[at] in ",。;:!?":
            return False
        if view.opens_sentence(at) and _head().fullmatch(folded, at, bracket):
            return True
    return False


def _roles(view: View, at: int) -> Iterator[tuple[int, str]]:
    """The misread role that opens a bracket of credits, and those behind it."""
    folded = view.folded
    stop = _closing(view, at - 1)
    if stop is None:
        return
    role = _role().match(folded, at, stop)
    first = None if role else _misread_role().match(folded, at, stop)
    if role is None and first is None:
        return
    behind = (role or first).end()  # type: ignore[union-attr]
    for match in (*([first] if first else []), *_inner_role().finditer(folded, behind, stop)):
        assert match.lastgroup is not None
        yield match.start(match.lastgroup), _GROUPS[match.lastgroup]


def _closing(view: View, opening: int) -> int | None:
    """The mark that closes the bracket of credits opened at an offset; ``None`` where a sentence ends before."""
    folded, text = view.folded, view.text
    limit = min(len(folded), opening + 60)
    ended = _end().search(folded, opening + 1, limit)
    limit = ended.start() if ended else limit
    if folded[opening] == "(":  # (记者“小喇叭”林溪): quotes inside are none
        nested = folded.find("(", opening + 1, limit)
        at = folded.find(")", opening + 1, limit)
        if at >= 0:
            return at if nested < 0 or at < nested else None
    for at in range(opening + 1, limit):
        if folded[at] in _CLOSERS and text[at] not in "“‘「『":
            return at
        if folded[at] in "(《[{<":
            return None
    return None
