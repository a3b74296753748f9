"""The rules of event times: which words make a time expression, and which words around one say what it dates.

``FINDERS`` match at the place where an expression begins; the longest match counts.  The other rules look at
the words before (``…_BEFORE``, anchored at the end of what they are given) and after (``…_AFTER``, ``SINCE_…``, anchored at its start).
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import Final

from attrs import frozen

from cnbulletin.fields.time_grammar import (
    CLOCK,
    CN,
    HALF_DAY,
    MONTH,
    N12,
    N24,
    N60,
    NUMERIC_DATE,
    PART,
    PART_SPAN,
    SEP,
    SPAN,
    THIRD,
    YEAR,
    YEAR_NUMBER,
    YEAR_THIRD,
)
from cnbulletin.knowledge.rules import Rule

__all__ = [
    "ASIDE_AFTER",
    "ASIDE_BEFORE",
    "BACKGROUND_AFTER",
    "BACKGROUND_BEFORE",
    "BIRTH_BEFORE",
    "CLAUSE_CITES",
    "COMPARED_BEFORE",
    "FINDERS",
    "FROM_BEFORE",
    "FROM_EVENT_AFTER",
    "NOWADAYS_AFTER",
    "NOWADAYS_BEFORE",
    "NO_TIME_AFTER_UNTIL",
    "OPENINGS",
    "PLAN_BEFORE",
    "PREFIX",
    "RELATIVE_CLAUSE",
    "REPORTED_AFTER",
    "REPORTED_BEFORE",
    "SINCE_DAYS",
    "SINCE_EVENT",
    "SINCE_FROM",
    "SINCE_LONG",
    "TOMORROW_AFTER",
    "TOMORROW_BEFORE",
    "Finder",
    "Grade",
    "finders_by_first",
    "openings",
]


class Grade(IntEnum):
    """What a time expression is to its article."""

    ASIDE = 0  # a deadline, a plan, a birthday: never the event time
    BACKGROUND = 1  # 近年来, 今年以来: the event time where nothing better stands in the article
    EVENT = 2  # 1月4日上午, 近日: dates the event


@frozen(kw_only=True)
class Finder:
    """One way to print a time: where it can begin (``first`` characters), its rule, and what it is worth.

    ``lede_only`` expressions (5月, 春节前夕, 上午九时) stand for the event only where the article opens with them;
    later on they belong to something told in passing.
    """

    rule: Rule
    first: str
    grade: Grade
    lede_only: bool = False


@cache
def openings() -> re.Pattern[str]:
    """A pattern that matches one character wherever a finder could match, and hardly anywhere else.

    Each alternative begins with one literal, so that the engine skips everything else at the speed of a table look-up.
    """
    follows = {ch: follow for chars, follow in OPENINGS for ch in chars}
    return re.compile("|".join(f"{re.escape(ch)}(?={follow})" for ch, follow in follows.items()))


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
_IN_CLAUSE = r'[^,。;:!?、"()《》是]'
_YEARS = rf"{YEAR}{YEAR_THIRD}?"
_MONTHS = rf"(?:{YEAR}的?)?{MONTH}{THIRD}?"
_COME = r"(?:来(?!自|到|宾|访|源|信|电|函|华|京|我|人|客|往|临|看|说|之))"
_RISE = r"起(?!草|来|到|义|点|步|诉|跑|着|源|家|航|底|舞|床|飞|降|吊|火|身|立|伏|码|重)"
_FEAST = rf'(?:{YEAR}?)(?:元旦|春节|元宵节?|清明节?|端午节?|中秋节?|国庆节?|重阳节|"?[双两]节"?|新年|新春)'
_DURING = r"(?:(?:节日|佳节)?期间|前夕|前后|小?长假|假期|佳节|伊始|当[天日])"

FINDERS: Final[tuple[Finder, ...]] = (
    Finder(
        rule=Rule(
            name="time.span",
            pattern=rf"(?<![0-9.第])(?<![{CN}十百千万〇零](?=[{CN}十])){SPAN}",
            note="a day or days, with part of day and clock time",
            examples=(
                "1月4日上午",
                "二〇二二年一月四日",
                "昨日(1月28日)",
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
    ),
    Finder(
        rule=Rule(
            name="time.lately",
            pattern=(
                r"(?<![附靠将接临贴邻相])近日(?!益|渐|均|来|落|常|本(?!报|刊|台|网|市|县|区|省|院|校|社|镇|乡))"
                rf"|(?<![0-9{CN}十节假生昨今近当每春夏秋冬末同次翌单双工休周数几多连即平往旬整终])日前(?!夕)"
                rf"|(?<!离)(?<!距)最近(?!的(?!一次)|几[年个]|[0-9{CN}十两]+(?:多|余)?(?:年|个月)|一段|一个时期|邻|距)"
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
            pattern=rf"(?<=[,。;!?)\"])(?:{PART_SPAN}|{N24}[时点]{N60}分(?:许|左右)?)|(?<![\s\S])(?:{PART_SPAN})",
            note="a clock time without a day, at the head of a clause",
            examples=("。上午九时,", ",14时50分,", "下午3点至5点"),
            counter_examples=("每天上午9点", ",三点意见"),
        ),
        first=f"{_DIGITS}上下凌清拂黎早大中正午傍黄晚深子夜",
        grade=Grade.BACKGROUND,
        lede_only=True,
    ),
)

# 自|7月31日起, 截至|1997年底, 到|2025年: words that open an expression and hold a time behind them
PREFIX: Final = Rule(
    name="time.prefix",
    pattern=(
        r"(?P<from>[自从])|(?P<until>截[至止][到至]?)"
        r"|(?P<reached>(?<![0-9日号午晚来赶回达得感看提找送])(?:直?到|直?至))"
    ),
    note="what an expression can open with",
    examples=("自7月31日起", "截至1997年底", "截止到1月4日", "到2025年"),
    counter_examples=("看到1月", "1月7日至11日", "会议"),
)
# 截至|目前
NO_TIME_AFTER_UNTIL: Final = Rule(
    name="time.no_time_after_until",
    pattern=r"\G(?:目前|日前|现在|(?:记者|本报)?发稿时?)",
    note="what can stand behind 截至 besides a date",
    examples=("目前,", "记者发稿时"),
    counter_examples=("会议",),
)
# 去年|入冬以来, 2021年|起, 今年|来: what can follow a month or a year without 自
SINCE_LONG: Final = Rule(
    name="time.since_long",
    pattern=rf"\G(?:{_IN_CLAUSE}{{0,10}}?以来|{_RISE}|至今(?![天日年晚后早])|(?<=[今去]年){_COME})",
    note="from that month or year on",
    examples=("以来", "入冬以来", "起,", "至今"),
    counter_examples=("起草", "是改革开放以来", ",入冬以来"),
)
SINCE_DAYS: Final = Rule(
    name="time.since_days",
    pattern=rf"\G(?:以来|{_RISE}|至今(?![天日年晚后早]))",
    note="from that day on",
    examples=("起施行", "以来", "至今"),
    counter_examples=("起草", "召开的党代会以来"),
)
# 自|7月10日在县城开幕以来, 从今年|开始
SINCE_FROM: Final = Rule(
    name="time.since_from",
    pattern=(rf"\G(?:{_IN_CLAUSE}{{0,20}}?(?:以来|{_RISE}|开始|至今(?![天日年晚后早])|始(?!终|于|建|创|发)))"),
    note="from that time on, behind 自 or 从",
    examples=("起", "在县城开幕以来", "开始,"),
    counter_examples=("召开的会议,一开始", "至11日"),
)
# 自|林改启动以来
SINCE_EVENT: Final = Rule(
    name="time.since_event",
    pattern=rf"\G(?:{_IN_CLAUSE}{{2,24}}?以来)",
    note="from an event on, behind 自",
    examples=("林改工作启动以来",),
    counter_examples=("然资源,入冬以来",),
)
# 1月10日前|完成, 3月以前: a deadline; 1935年3月5日生
ASIDE_AFTER: Final = Rule(
    name="time.aside_after",
    pattern=r"\G(?:前(?!往|来|夕|后|去|线|方|期|台|进|排|赴|不久)|[之以]前|生[,。)于]|出生|诞辰|的岁月)",
    note="a deadline, a birthday",
    examples=("前完成", "之前报送", "出生于"),
    counter_examples=("前往", "前来", "生产"),
)
# 每|周三, 第三个|3月
ASIDE_BEFORE: Final = Rule(
    name="time.aside_before",
    pattern=r"(?:每年?|逢|每到|每逢)\Z",
    note="what comes back every week or year",
    examples=("例会每", "每逢"),
    counter_examples=("会议于", "记者从"),
)
# 生于|1935年3月5日, 成立于|1998年: a printed year that tells of a beginning long ago
BIRTH_BEFORE: Final = Rule(
    name="time.birth_before",
    pattern=r"(?:生于|[始创][建刊办]于|成立于|[建写作]于|刊于|载于)\Z",
    note="a birth or a founding, where a year is printed",
    examples=("他出生于", "学校始建于"),
    counter_examples=("会议于", "记者从"),
)
# 比|去年同期, 与|上月相比
COMPARED_BEFORE: Final = Rule(
    name="time.compared_before",
    pattern=r"(?:[比较同与和]|[低高多少]于|超过)\Z",
    note="what a month or a year is compared with",
    examples=("产量比", "与"),
    counter_examples=("会议于",),
)
# 计划|2025年, 力争|6月底: what is to be
PLAN_BEFORE: Final = Rule(
    name="time.plan_before",
    pattern=r"(?:预计|计划|力争|争取|确保|务必|必须|将于|拟于?|将在|要在|目标|有望)[^,。;:]{0,4}\Z",
    note="a plan, where no day is named",
    examples=("项目预计", "力争在"),
    counter_examples=("项目于",),
)
# 1月4日|之后; 今天上午|开始在京举行 stays an event
BACKGROUND_AFTER: Final = Rule(
    name="time.background_after",
    pattern=r"\G(?:后(?!续|勤|备|方|期|排|台|天)|[之以]后|为?止|来临|将[至近临]|临近|即将|(?:出版的)?《[^《》]{0,10}报》)",
    note="after a time, up to a time",
    examples=("之后", "后,", "来临之际", "为止", "《岚河新报》刊登"),
    counter_examples=("后续工作", "在"),
)
# 贯彻|1月3日全县会议精神, 早在|1月4日, 与|昨日
BACKGROUND_BEFORE: Final = Rule(
    name="time.background_before",
    pattern=(
        r"(?:传达|贯彻|落实|学习|通报|根据|按照|依据|依照|遵照|围绕|响应|执行|印发|继|距|早在|较|回顾|针对|过去的)了?\Z"
    ),
    note="the date of what is passed on, not of the event",
    examples=("会议传达贯彻", "根据", "距"),
    counter_examples=("会议于", "在"),
)
# 为贯彻|1月3日召开的全县会议精神: a cited event in a clause of this kind
CLAUSE_CITES: Final = Rule(
    name="time.clause_cites",
    pattern=r"贯彻|落实|传达|根据|按照|依据|依照|遵照|围绕|响应|继",
    note="the clause passes on what was held or issued elsewhere",
    examples=("为贯彻市委", "根据县政府"),
    counter_examples=("在",),
)
RELATIVE_CLAUSE: Final = Rule(
    name="time.relative_clause",
    pattern=r"\G(?:[^,。;:]{0,12}?(?:召开|举行|印发|发布|下发|出台|通过|作出|公布|发表|颁布|签署|批准|制定)[^,。;:]{0,4}?的)",
    note="the date belongs to a noun behind it",
    examples=("召开的全县干部会议精神", "印发的通知"),
    counter_examples=("召开会议,部署", "在县城举行"),
)
# 从|1月1日施行: a beginning; 从|今天召开的会上获悉 is the event
FROM_BEFORE: Final = Rule(
    name="time.from_before",
    pattern=r"[自从]\Z",
    note="the time from which something runs",
    examples=("条例从", "自"),
    counter_examples=("记者",),
)
FROM_EVENT_AFTER: Final = Rule(
    name="time.from_event_after",
    pattern=r"\G(?:[^,。;:]{0,16}?(?:的|会|获悉|了解到|得知))",
    note="an event that something is learnt from",
    examples=("召开的林业工作会议上", "全县干部大会获悉"),
    counter_examples=("施行", "启动"),
)
# 据《岚河新报》|4日|报道
REPORTED_BEFORE: Final = Rule(
    name="time.reported_before",
    pattern=r"据[^,。;:]{1,20}\Z",
    note="whose report it is",
    examples=("据《岚河新报》", "据此间媒体"),
    counter_examples=("据悉,", "会议"),
)
REPORTED_AFTER: Final = Rule(
    name="time.reported_after",
    pattern=r"\G(?:[^,。;:]{0,3}?(?:报道|消息|电[,:]|讯[,:]))",
    note="the day of another paper's report",
    examples=("报道,", "的报道说", "消息"),
    counter_examples=("宣布", "在京举行"),
)
# 改革开放的|今天, 直到|今天
NOWADAYS_BEFORE: Final = Rule(
    name="time.nowadays_before",
    pattern=r"(?:的|直到|至|时至|一直到|比)\Z",
    note="today as our time",
    examples=("改革开放的", "直到"),
    counter_examples=("会议", "从"),
)
# 今天的|生活; in 今天的会上 it is the day
NOWADAYS_AFTER: Final = Rule(
    name="time.nowadays_after",
    pattern=r"\G(?:的(?![^,。;]{0,14}?(?:会|式|赛|典|礼|谈|演出|课|报告|讲座|活动))|,?我们|,?已经?成)",
    note="today as our time",
    examples=("的幸福生活", "我们"),
    counter_examples=("的座谈会上", "在县城"),
)
# 将于|明天|开幕; not 美好的明天
TOMORROW_BEFORE: Final = Rule(
    name="time.tomorrow_before",
    pattern=r"[于定将在]\Z",
    note="tomorrow as a date",
    examples=("将于", "定在"),
    counter_examples=("美好", "创造"),
)
TOMORROW_AFTER: Final = Rule(
    name="time.tomorrow_after",
    pattern=r"\G(?:[将起在举开正])",
    note="tomorrow as a date",
    examples=("将在京举行", "起实施"),
    counter_examples=("更美好",),
)
