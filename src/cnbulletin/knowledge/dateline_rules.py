"""The rules of dateline heads: what stands before the credits of a 本报讯（记者林溪）."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.names import HAN
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.rules import Rule

__all__ = ["DATE", "PROSE", "WIRE", "dateline_rules"]

_N = "[0-9〇一二三四五六七八九十\\]lI|]"  # OCR reads 1 as ] or l
_DAY = rf"(?:{_N}{{1,3}}月{_N}{{1,3}}日|{_N}{{1,3}}日)"
_PART = "凌晨|清晨|早晨|早间|上午|中午|下午|傍晚|晚间|夜间|午夜|深夜|早|晚|夜"
#: 1月3日, 十二月三十一日, 2023年1月3日晚, 3日
DATE: Final = rf"(?:(?:[12][0-9]{{3}}|[一二][〇零一二三四五六七八九]{{3}})年)?{_DAY}(?:{_PART})?(?:[0-9]{{1,2}}[时点](?:[0-9]{{1,2}}分)?)?"
# 本报读者来电, 本报记者站讯: no place of a dateline holds these words.
_IN_PLACE = "(?!记者|读者|通讯|电话|热线|评论|编辑|来信|综合)"
_PLACE = rf"(?:{_IN_PLACE}[{HAN}·/、\"'-]){{2,20}}?"
_SHORT_PLACE = rf"(?:{_IN_PLACE}[{HAN}]){{2,8}}?"
#: 电, 专电, 体育专电
WIRE: Final = rf"(?:[{HAN}]{{0,4}}专)?电(?:讯)?"
# 讯 and 电 as the first half of a word, and as the second: neither ends a dateline.
_NOT_XUN = "(?![息问号期飞员讯])"
_NOT_DIAN = "(?![视话影子台力脑网站信器商报缆价动气量梯车池教机工])"
_LAST_HALF = "(?<![来致发供水火核风光用停通家邮机读讯充断送变配])"
#: Words of running text, which no outlet read from its shape alone holds; a paper's name begins with 本报.
PROSE: Final = Pattern("[的了是从于与据把被为这那说称让给到]|在(?!线)|(?<!^)(?:本报|新华社|记者)")


def _words(*categories: str) -> str:
    found = terms("outlets", *categories)
    return "|".join(sorted(map(re.escape, found), key=lambda word: (-len(word), word)))


# Behind the name of a known outlet: place, date, and 讯 or 电.
_BEHIND_OUTLET = rf"""
                (?: (?P<place>{_PLACE})?(?P<date>{DATE})(?:{WIRE}|讯|消息)
                  | (?P<date2>{DATE})(?P<place2>{_SHORT_PLACE})讯{_NOT_XUN}
                  | (?P<place3>{_SHORT_PLACE}){_LAST_HALF}(?:专电|电{_NOT_DIAN}|讯{_NOT_XUN})
                  | 专电|电{_NOT_DIAN}|讯{_NOT_XUN}
                  | 快讯(?=:)|消息(?=[(:。\[]|[0-9]|$)
                )"""


@cache
def dateline_rules() -> dict[str, Rule]:
    """The rules by name; each is matched where a dateline begins, behind its leading marks.

    A number behind the name of a group tells apart the places where one part can be printed.
    """
    own, agency = _words("own"), _words("agency", "outlet")
    found = (
        Rule(
            name="dateline.own",
            pattern=rf"""
                (?P<outlet>{own})
                (?: (?P<place>{_PLACE})?(?P<date>{DATE})(?:{WIRE}(?![视话影子])|讯|消息)
                  | (?P<date2>[今昨当][日天])讯{_NOT_XUN}
                  | [综专快]?合?讯{_NOT_XUN}|专电
                  | (?:综合|最新)?消息(?=[(:,。\[]|据|$)
                  | (?P<place2>{_SHORT_PLACE}){_LAST_HALF}(?:专电|电{_NOT_DIAN}|讯{_NOT_XUN})
                )""",
            note="the paper's own: 本报 with 讯, with place and date, or with place and 电",
            examples=(
                "本报讯",
                "本报云州1月3日电",
                "本报云州讯",
                "本网3日讯",
                "本报云州电记者林溪",
                "本报约翰内斯堡1月3日电",
            ),
            counter_examples=(
                "本报讯息台",
                "本报通讯员林溪",
                "本报读者来电",
                "本报云州电视新闻",
                "本报记者林溪",
                "本报热线电话",
            ),
        ),
        Rule(
            name="dateline.agency",
            pattern=rf"""
                [据據]?(?P<outlet>(?:{agency})(?:[·-][{HAN}A-Za-z]{{2,10}}?)?(?:[《"][^《》"]{{1,12}}[》"])?)
                {_BEHIND_OUTLET}""",
            note="a news agency or a well-known outlet, with or without place and date; 据 in front stays",
            examples=(
                "新华社云州1月3日电",
                "据新华社电",
                "新华社云州电",
                "中新网1月3日电",
                "国际在线消息:",
                "新华社云州三月三十一日电",
                "人民网1月3日云州讯",
            ),
            counter_examples=(
                "新华社记者林溪",
                "新华社消息人士",
                "新华社电视中心",
                "据新华社报道",
                "新华社成立",
                "央视网消息称",
            ),
        ),
        Rule(
            name="dateline.added",
            pattern=_BEHIND_OUTLET,
            note="what follows an outlet that the caller added to the lexicon",
            examples=("讯", "云州1月3日电", "1月3日云州讯", "云州电"),
            counter_examples=("记者林溪", "消息人士", "成立"),
        ),
        Rule(
            name="dateline.dated",
            pattern=rf"""
                (?P<ju>[据據])?(?P<head>(?![0-9])[{HAN}A-Za-z0-9·/×-]{{2,24}}?(?:[《"][^《》"]{{1,12}}[》"][{HAN}]{{0,8}}?)?)
                (?P<date>{DATE})
                (?:(?P<wire>{WIRE}(?![视话影子告贺邀请召])|(?P<after>{_SHORT_PLACE})?讯{_NOT_XUN})|消息(?=[(:,。\[]|据|$))""",
            note="any outlet or place with a date; outlet and place are parted by how outlets end",
            examples=(
                "云岭在线云州1月3日讯",
                "云州网-云州日报1月3日讯",
                "云州1月3日讯",
                "云岭之声《早班车》云州1月3日电",
            ),
            counter_examples=("他说1月3日", "云州1月3日电话采访", "会议定于1月3日召开", "云州1月3日消息人士"),
        ),
        Rule(
            name="dateline.undated",
            pattern=rf"(?P<outlet>[{HAN}A-Za-z0-9·/×-]{{2,24}}?)(?:讯{_NOT_XUN}|消息(?=[(:\[]|[0-9]{{1,2}}月))",
            note="any outlet and 讯: it must end as outlets do, or a bracket with credits follows",
            examples=(
                "云岭晨报讯",
                "云岭新闻网讯(记者林溪)",
                "云岭在线消息:",
                "云岭时讯讯",
                "云岭县政府网站消息12月5日",
            ),
            counter_examples=("会议召开", "云岭通讯员", "讯息"),
        ),
        Rule(
            name="dateline.day",
            pattern=rf"(?:[{HAN}]{{2,4}}时间)?(?P<date>{DATE})(?:消息|讯{_NOT_XUN})(?=[(:,。\[]|据|$)",
            note="nothing but a day: 1月3日消息",
            examples=("1月3日消息:", "北京时间1月3日消息,"),
            counter_examples=("1月3日上午", "1月3日消息人士称", "1月3日,"),
        ),
        Rule(
            name="dateline.misread",
            pattern=r'(?P<outlet>[本未木术末]报|本[极根])[讯读迅汛迄](?=[(《\["<:]?(?:记者|通讯|见习|实习|记考))',
            note="OCR damage to 本报讯, right before credits",
            examples=("未报讯(记者林溪)", "本报读(记者林溪", "术报讯(通讯员"),
            counter_examples=("本报读者", "未报送", "本报汛期"),
        ),
    )
    return {rule.name: rule for rule in found}
