"""Which words make a time expression.

A finder matches at the place where an expression begins; the longest match counts.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import Final, NamedTuple

from cnbulletin.fields.time_grammar import (
    CN,
    MONTH,
    N12,
    N24,
    N60,
    NUMERIC_DATE,
    OPEN_SPAN,
    PART_SPAN,
    SEP,
    SPAN,
    THIRD,
    YEAR,
    YEAR_THIRD,
)
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.rules import Rule

__all__ = ["FINDERS", "OPENINGS", "Finder", "Grade", "finders_by_first", "openings"]


class Grade(IntEnum):
    """What a time expression is to its article."""

    ASIDE = 0  # a deadline, a plan, a birthday: never the event time
    BACKGROUND = 1  # 近年来, 今年以来: the event time where nothing better stands in the article
    EVENT = 2  # 1月4日上午, 近日: dates the event


class Finder(NamedTuple):
    """One way to print a time: where it can begin (``first`` characters), its rule, and what it is worth.

    ``lede_only`` expressions (5月, 春节前夕, 上午九时) stand for the event only where the article opens with them;
    later on they belong to something told in passing.  ``unbracketed`` is the rule without what brackets add to it.
    Without one of ``needs`` in the first ``reach`` characters nothing matches: a page without them compiles no rule.
    """

    rule: Rule
    first: str
    grade: Grade
    lede_only: bool = False
    unbracketed: Pattern | None = None
    needs: tuple[str, ...] = ("",)
    reach: int = 24

    def match(self, folded: str, at: int) -> re.Match[str] | None:
        """What the rule matches at a place; the whole of it is compiled where a bracket stands behind a time."""
        for word in self.needs:
            if folded.find(word, at, at + self.reach) >= 0:
                break
        else:
            return None
        if self.unbracketed is not None:
            match = self.unbracketed.match(folded, at)
            if match is None or not folded.startswith("(", match.end()):
                return match
        return self.rule.match(folded, at)


@cache
def openings() -> re.Pattern[str]:
    """A pattern that matches wherever a finder could match, and hardly anywhere else; where it begins is what counts.

    It begins with one class, so that the engine skips everything else at the speed of a table look-up, and goes on with
    the character behind it, which most of what begins like a time does not have.
    """
    first = re.escape("".join(sorted({ch for chars, _ in OPENINGS for ch in chars})))
    single = re.compile(r"\[(?P<class>[^\]]++)\]|(?P<one>.)")
    near, far, second = [], [], ""
    for chars, follow in OPENINGS:
        match = single.fullmatch(follow)
        if match is None:
            far.append(f"(?<=[{chars}])(?:{follow})")
        else:
            near.append(f"{follow}(?<=[{chars}].)")
            second += match["class"] or match["one"]
    return re.compile(f"[{first}](?:{'|'.join(far)}|(?=[{second}])(?:{'|'.join(near)}))")


@cache
def finders_by_first() -> dict[str, tuple[Finder, ...]]:
    """The finders that can match at each first character."""
    firsts = sorted({ch for finder in FINDERS for ch in finder.first})
    return {ch: tuple(finder for finder in FINDERS if ch in finder.first) for ch in firsts}


_DIGITS = f"0123456789{CN}十廿"
# What can follow each first character of an expression; a look-ahead that keeps the finders from most of the text.
OPENINGS: Final[tuple[tuple[str, str], ...]] = (
    (
        "0123456789",
        r"[0-9]{0,3}(?:[年月日号天周时点:多余]|个月|(?:[至到~、-]{1,2}[0-9]{1,2}){1,3}[日月]|[上下]午|[-./][0-9]{1,2}[-./])",
    ),
    (
        f"{CN}十廿",
        rf"[{CN}十百〇零O]{{0,3}}(?:[年月日号天周时点多余]|个月|(?:[至到~、-]{{1,2}}[{CN}十]{{1,3}}){{1,3}}[日月])",
    ),
    ("几数两多半百", rf"[{CN}十百]{{0,3}}[多余]?(?:[年月日天周节会]|个月)|节|会"),
    ("今昨", r"[天日晚晨早夜年春夏秋冬昨今明前(]"),
    ("前", r"[天日年不段些几两昨今(]"),
    ("明", r"[天日晚晨早年今(]"),
    ("后", "天"),
    ("当", "[天日晚夜月年]"),
    ("同次翌", "[日年]"),
    ("大", "[前后年清]"),
    ("去", "[年春夏秋冬]"),
    ("上本下这", "[月周个星半一午年几两礼]"),
    ("正", "[月午]"),
    ("腊冬", "月"),
    ("农阴", "历"),
    ("除", "夕"),
    ("年", "[三初底末]"),
    ("周", f"[{CN}日天末]"),
    ("星", "期"),
    ("礼", "拜"),
    ("元", "[月旦宵]"),
    ("公", "元"),
    ("'", "[0-9]{2}年"),
    ("近", rf"[日期来年段一几两些{CN}十0-9]"),
    ("最", "近"),
    ("日", "前"),
    ("不", "久前"),
    ("自从", r"[^,。;:!?]{1,44}?(?:以来|[起始]|至今)"),
    ("入", "[春夏秋冬汛伏]"),
    ("岁", "末"),
    ("截", "[至止]"),
    ("到至", rf"[0-9{CN}十今去前本上明当同腊正年]"),
    ("直", "[到至]"),
    ("连", "[日月]"),
    ("暑寒假汛", "[假期]"),
    ("春", "[节运]"),
    ("清", "[明晨早]"),
    ("端", "午"),
    ("中", "[秋午]"),
    ("国", "庆"),
    ("重", "阳"),
    ("双", "节"),
    ("新", "[年春]"),
    ('"', '[^"]{1,8}"期间|[双两]节"'),
    ("凌", "晨"),
    ("拂", "晓"),
    ("黎", "明"),
    ("早", "[晨上]"),
    ("傍", "晚"),
    ("黄", "昏"),
    ("晚", "[上间]"),
    ("深午子", "夜|[间前后]"),
    ("夜", "[间里晚]"),
)
_YEARS = rf"{YEAR}{YEAR_THIRD}?"
_MONTHS = rf"(?:{YEAR}的?)?{MONTH}{THIRD}?"
_COME = r"(?:来(?!自|到|宾|访|源|信|电|函|华|京|我|人|客|往|临|看|说|之))"
_FEAST = rf'(?:{YEAR}?)(?:元旦|春节|元宵节?|清明节?|端午节?|中秋节?|国庆节?|重阳节|"?[双两]节"?|新年|新春)'
_NO_NUMBER_BEFORE = rf"(?<![0-9.第])(?<![{CN}十百千万〇零](?=[{CN}十]))"
_DURING = r"(?:(?:节日|佳节)?期间|前夕|前后|小?长假|假期|佳节|伊始|当[天日])"

FINDERS: Final[tuple[Finder, ...]] = (
    Finder(
        rule=Rule(
            name="time.span",
            pattern=f"{_NO_NUMBER_BEFORE}{SPAN}",
            note="a day or days, with part of day and clock time",
            examples=(
                "1月4日上午",
                "二〇二二年一月四日",
                "昨日(3月8日)",
                "今昨两天",
                "12日",
                "8-10日",
                "今晚7点",
                "除夕",
                "上周五",
            ),
            counter_examples=("14天", "第19号", "3日内", "一次日常巡查", "附近商户", "会同日本客商", "2021年度"),
        ),
        first=f"{_DIGITS}元今昨前明后大当同翌次去本上下这正腊冬农阴除年周星礼公'",
        grade=Grade.EVENT,
        unbracketed=Pattern(f"(?x){_NO_NUMBER_BEFORE}{OPEN_SPAN}"),
    ),
    Finder(
        rule=Rule(
            name="time.lately",
            pattern=(
                r"(?<![附靠将接临贴邻相])近日(?!益|渐|均|来|落|常|本(?!报|刊|台|网|市|县|区|省|院|校|社|镇|乡))"
                rf"|(?<![0-9{CN}十节假生昨今近当每春夏秋冬末同次翌单双工休周数几多连即平往旬整终])日前(?!夕)"
                rf"|(?<!离)(?<!距)最近(?!的(?!一次)|几[年个]|[0-9{CN}十两]++(?:多|余)?(?:年|个月)|一段|一个时期|邻|距)"
                r"|(?:前不久|不久前|前段时间|前[些几两](?:天|日子?)|[几数][天日]前|近几[天日](?!来)|近两[天日](?!来)|近些天(?!来))"
                r"|(?:上个?|上一|本)(?:周|星期)(?![0-9一二三四五六日天末的岁内工第])"
            ),
            note="a day that the paper does not name",
            examples=("近日", "近日本报记者", "市文旅局日前公布", "最近", "前不久", "几天前", "上周,", "本周向"),
            counter_examples=("附近日益繁忙", "1月10日前完成", "节日前夕", "距离最近的站点", "最近几年", "近日来"),
        ),
        first="近日最前不几数上本",
        grade=Grade.EVENT,
    ),
    Finder(
        rule=Rule(
            name="time.recent",
            pattern=(
                r"(?<![附靠将接临贴邻相])近(?:期(?!的|目标)|来|日来|段时间(?:以来)?|一个?[时段][期间](?:以来)?|几[天日]来|年来?)|最近一(?:段|个时)[时期]间?(?:以来)?"
                rf"|连[日月]来?|这[几两]天|(?<![附靠将接临贴邻相])[最近]近?[几0-9{CN}十两]{{1,3}}年{_COME}?"
                rf"|(?<![0-9.{CN}十第])(?:[0-9]{{1,3}}|[{CN}十百两几多数半]{{1,3}})(?:多|余)?(?:年|个月|天|周)(?:多|以)?{_COME}"
            ),
            note="a stretch of time up to the day of writing",
            examples=("近期", "近年来", "连日来", "近几年来", "40年来", "一年来", "半个月来", "几天来"),
            counter_examples=("接近年底前", "3日来访", "附近来客"),
        ),
        first=f"{_DIGITS}近最连这两几多数半百",
        grade=Grade.BACKGROUND,
        needs=("来", "近", "连", "这"),
        reach=12,
    ),
    Finder(
        rule=Rule(
            name="time.month",
            pattern=(
                rf"(?<![0-9.个第{CN}十百数几两半多])(?:{N12}{SEP})?(?:{_MONTHS}{SEP})?(?:{_MONTHS})"
                r"(?![号刊季报球饼薪票租嫂子均光台亮色度经牌考花天龄内饷]|革命)"
            ),
            note="a month or part of one",
            examples=("去年12月", "5月", "1-5月", "7月至9月", "本月初", "2021年3月", "十月份", "8月上旬"),
            counter_examples=("3个月", "月球", "15月", "第3月"),
        ),
        first=f"{_DIGITS}元今去前本上下当这明同'公",
        grade=Grade.BACKGROUND,
        needs=("月",),
        lede_only=True,
    ),
    Finder(
        rule=Rule(
            name="time.year",
            pattern=(
                rf"(?<![0-9.{CN}十〇]){_YEARS}(?:{SEP}{_YEARS}(?!{N12}月))?"
                r"(?!的|同[期比]|年?[初底末]|[第度级版龄代间轻人货终关鉴薪味检审息均产画糕夜纪限多款型生]|[以之]?[前后]|会议)"
            ),
            note="a year or part of one",
            examples=("今年", "2021年", "1997年底", "去年秋天", "今年上半年", "一九九七年"),
            counter_examples=("2021年度", "两年后", "14年", "2020年版", "今年第1次"),
        ),
        first="12一二今去前本上明公",
        grade=Grade.BACKGROUND,
        needs=("年",),
        reach=8,
    ),
    Finder(
        rule=Rule(
            name="time.edge_day",
            pattern=rf"(?:{YEAR}|新年)的?(?:第一|最后一)天",
            note="the first or last day of a year",
            examples=("1997年的最后一天", "新年第一天"),
            counter_examples=("上班第一天",),
        ),
        first="12一二今去新",
        grade=Grade.EVENT,
        needs=("一天",),
    ),
    Finder(
        rule=Rule(
            name="time.season",
            pattern=rf"去冬今春|(?<![0-9年])[上下]半年|[今去][春夏秋冬](?!季|运)|岁末年初|(?<![0-9{CN}年今去前本明每当新])年[初底末](?![的{CN}])|(?<!进)入[春夏秋冬汛伏](?:以来|后|不久)(?!备)",
            note="a season or a turn of the year",
            examples=("去冬今春", "今春", "入冬以来", "年初"),
            counter_examples=("2021年初", "今春季"),
        ),
        first="去今岁年入上下",
        grade=Grade.BACKGROUND,
    ),
    Finder(
        rule=Rule(
            name="time.feast",
            pattern=(
                rf"{_FEAST}(?:[、和]{_FEAST}){{0,5}}+(?:{_DURING}|(?=来临|将[至近临到]|临近|即将|的?到来|之际|的脚步|过后|刚过))"
                rf"|(?<![^,。;:!?在值逢]){_FEAST}(?:[、和]{_FEAST}){{0,5}}+(?=,)"
                rf'|(?:"[^"]{{1,8}}"|暑假|寒假|汛期|假期|两会|春运|国庆)期间'
            ),
            note="a feast day or a stretch of days named after one",
            examples=("元旦、春节的脚步", "春节前夕", '"双节"期间', "中秋、国庆期间", "寒假期间"),
            counter_examples=("春节联欢晚会", "新春座谈会", "活动期间", "过上祥和的新年,"),
        ),
        first=f'元春清端中国重"双两新暑寒汛假{_DIGITS}今去',
        grade=Grade.BACKGROUND,
        needs=("节", "元旦", "元宵", "清明", "端午", "中秋", "国庆", "新年", "新春", "期间"),
        lede_only=True,
    ),
    Finder(
        rule=Rule(
            name="time.figures",
            pattern=NUMERIC_DATE,
            note="a date in figures alone, as on the web: when the page was made, seldom when the event was",
            examples=("2022-01-04", "2022.1.4", "2022/01/04"),
            counter_examples=("2022-2023", "12.1.4", "2022.13.4"),
        ),
        first="12",
        grade=Grade.BACKGROUND,
        lede_only=True,
    ),
    Finder(
        rule=Rule(
            name="time.clock",
            pattern=(
                rf"(?:(?<=[,。;!?)\"])|(?<![\s\S])){PART_SPAN}"
                rf"|(?<=[,。;!?)\"]){N24}[时点]{N60}分(?:许|左右)?"
            ),
            note="a clock time without a day, at the head of a clause",
            examples=("。上午九时,", ",14时50分,", "下午3点至5点"),
            counter_examples=("每天上午9点", ",三点意见"),
        ),
        first=f"{_DIGITS}上下凌清拂黎早大中正午傍黄晚深子夜",
        grade=Grade.BACKGROUND,
        needs=("时", "点", ":"),
        reach=8,
        lede_only=True,
    ),
)
