"""Damage to glyphs: marks and characters that character recognition takes for others.

Not wild, each injector keeps to the places where its damage can be undone or at least be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from cnbulletin.testing.damage import Cut
from cnbulletin.testing.dice import Dice, pick, places

__all__ = [
    "brackets", "dashes", "digits", "dropped", "dun", "foreign", "inserted", "keywords", "lookalikes", "middots", "quotes",
]  # fmt: skip

# Characters of given names and of surnames, and what engines read in their place: measured, or alike to the eye.
_GIVEN = {
    "彧": "或", "冶": "治", "旻": "晏曼", "末": "未", "翀": "肿", "祎": "神祥", "洵": "淘", "莱": "茉菜", "晴": "睛", "珺": "表",
    "霁": "雾", "茵": "菌", "棠": "堂", "衍": "洐", "晗": "晦", "澄": "橙", "砚": "现", "秋": "秒", "瑾": "谨", "煦": "照",
    "津": "律", "笛": "苗",
}  # fmt: skip
_SURNAMES = {
    "戍": "戌", "侯": "候", "凤": "风", "殷": "股", "禾": "未", "诸": "请", "戚": "威", "冉": "再", "纪": "红", "陶": "淘",
    "沈": "沉", "柳": "抑", "薛": "薜", "裴": "斐", "祁": "祈",
}  # fmt: skip
# what the brackets of a dateline become; the first three are what one engine makes of nearly all of them
_BRACKETS = tuple(tuple(pair) for pair in ("()", "〈)", "《)", "〔〕", "“）", "[]", "〈〉", "（)", "《》"))
_KEYWORDS = {
    "本报讯": ("未报讯", "术报讯", "木报讯", "本报读", "本报迅", "本报汛"),
    "记者": ("记考", "记着"),
    "通讯员": ("通讯风", "通汛员", "通讯贝"),
}


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(r"(?:(?<=讯)|(?<=讯 )|(?<=电)|(?<=电 ))(?P<open>[（(])[^（()）。]{2,50}(?P<close>[）)])")


def brackets(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """BRACKET_SWAP: 〈记者林溪) and the like, in a dateline; wild, any bracket of the page."""
    if wild:
        pairs = [(match.start(), match.group()) for match in re.finditer("[（）()]", text)]
        return [(at, at + 1, pick(dice, "〈《〔“[:" if ch in "（(" else "〉》〕”])")) for at, ch in places(dice, pairs)]
    cuts: list[Cut] = []
    for match in places(dice, list(_dateline().finditer(text))):
        opening, closing = pick(dice, _BRACKETS)
        cuts += [(match.start("open"), match.end("open"), opening), (match.start("close"), match.end("close"), closing)]
    return cuts


def quotes(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """QUOTE_SWAP: ‘ for “, ' for ”, or a quote that is lost."""
    forms = {"“": ("‘", '"', "”", ""), "”": ("’", '"', "“", "")}
    sites = [at for at, ch in enumerate(text) if ch in forms]
    return [(at, at + 1, pick(dice, forms[text[at]])) for at in places(dice, sites)]


def dun(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """DUN_SWAP: 丶 for 、; wild, one separator becomes another mark or is lost."""
    sites = [match.start() for match in re.finditer("、", text)]
    if wild:
        return [(at, at + 1, pick(dice, ("·", ",", ":", ".", ""))) for at in sites and [pick(dice, sites)]]
    return [(at, at + 1, "丶") for at in places(dice, sites)]


def middots(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """MIDDOT_VAR: the dot in 阿依努尔·买买提 in other forms; wild, as marks that are no dots, or lost."""
    sites = [match.start() for match in re.finditer("·", text)]
    form = pick(dice, (":", "", "`", "*", "“", " ") if wild else ("•", "・", "‧", "."))
    return [(at, at + 1, form) for at in places(dice, sites)]


@cache
def _deck_dash() -> re.Pattern[str]:
    return re.compile(r"(?m)^[ \u3000]*+(——)")


def dashes(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """DASH_VAR: —— at the head of a deck as 一一, -- and the like; wild, any."""
    sites = (
        [match.span() for match in re.finditer("——", text)]
        if wild
        else [match.span(1) for match in _deck_dash().finditer(text)]
    )
    return [(*span, pick(dice, ("一一", "--", "－－", "──", "-", "—"))) for span in places(dice, sites)]


def lookalikes(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """GLYPH_CONFUSION: a character of a given name for another that looks like it; wild, of surnames too."""
    forms = {**_GIVEN, **_SURNAMES} if wild else _GIVEN
    found: list[Cut] = []
    for at in places(dice, [at for at, ch in enumerate(text) if ch in forms]):
        if not found or at > found[-1][1] + 4:  # one in a name
            found.append((at, at + 1, pick(dice, forms[text[at]])))
    return found


@cache
def _keyword() -> re.Pattern[str]:
    # at the start of a paragraph, or next to the bracket of a dateline
    return re.compile(r"(?m)^[ \u3000]*+(?P<a>本报讯)|(?<=[（(])(?P<b>记者|通讯员)|(?<=本报讯)(?P<c>记者)")


def keywords(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """KEYWORD_GLYPH: one wrong character in 本报讯, 记者 or 通讯员; wild, anywhere in the text."""
    if wild:
        sites = [match.span() for word in _KEYWORDS for match in re.finditer(word, text)]
    else:
        sites = [match.span(match.lastgroup or 0) for match in _keyword().finditer(text)]
    found: list[Cut] = []
    for start, end in places(dice, sites):
        if not found or start > found[-1][1] + 1:  # one wrong character in one dateline
            found.append((start, end, pick(dice, _KEYWORDS[text[start:end]])))
    return found


@cache
def _day() -> re.Pattern[str]:
    return re.compile("[0-9]{1,2}(?=[月日])")


def digits(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """DIGIT_GLYPH: ] or l for the 1 of a date; wild, any digit, also for another digit."""
    if wild:
        forms = {"0": "O6", "1": "]lI7", "2": "z", "3": "8", "5": "S", "6": "8", "8": "3", "9": "g", "%": "9"}
        sites = [at for at, ch in enumerate(text) if ch in forms]
        return [(at, at + 1, pick(dice, forms[text[at]])) for at in places(dice, sites)]
    sites = [match.start() + k for match in _day().finditer(text) for k, ch in enumerate(match.group()) if ch == "1"]
    return [(at, at + 1, pick(dice, "]l")) for at in places(dice, sites)]


@cache
def _items() -> re.Pattern[str]:
    return re.compile("(?<=、)[\u3400-\u9fff]{2,4}(?=、)")


def inserted(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """CHAR_INSERTED: 李有丹; one character too many in an item of a list."""
    sites = [at for match in _items().finditer(text) for at in range(match.start() + 1, match.end())]
    return [(at, at, pick(dice, "有和一")) for at in sites and [pick(dice, sites)]]


def dropped(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """CHAR_DROPPED: 、洪成边 or 、、; the first character of an item of a list, or all of them."""
    items = [match.span() for match in _items().finditer(text)]
    return [(start, pick(dice, (start + 1, end)), "") for start, end in items and [pick(dice, items)]]


@cache
def _between() -> re.Pattern[str]:
    return re.compile("(?<=。)(?=[\u3400-\u9fff])")


def foreign(dice: Dice, text: str, *, wild: bool) -> Iterable[Cut]:
    """FOREIGN_TOKEN: and, HT, e or | between two sentences; wild, anywhere, names included."""
    sites = [match.start() for match in _between().finditer(text)]
    if wild:
        sites = [at for at in range(1, len(text)) if not (text[at - 1].isspace() or text[at].isspace())]
    return [(at, at, pick(dice, (" and ", " e ", "HT", " | "))) for at in places(dice, sites, most=3)[:6]]
