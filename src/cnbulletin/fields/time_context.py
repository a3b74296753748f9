"""What the words around a time expression say of it: what opens and continues it, and what it dates.

``…_BEFORE`` rules are anchored at the end of the text that they are given, ``…_AFTER`` and ``SINCE_…`` rules at its
start.
"""

from __future__ import annotations

from typing import Final

from cnbulletin.knowledge.rules import Rule

__all__ = [
    "ASIDE_AFTER",
    "ASIDE_BEFORE",
    "BACKGROUND_AFTER",
    "BACKGROUND_BEFORE",
    "BIRTH_BEFORE",
    "CLAUSE_CITES",
    "COMPARED_BEFORE",
    "FROM_BEFORE",
    "FROM_EVENT_AFTER",
    "NOWADAYS_AFTER",
    "NOWADAYS_BEFORE",
    "NO_TIME_AFTER_UNTIL",
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
]

_IN_CLAUSE = r'[^,。;:!?、"()《》是]'
_RISE = r"起(?!草|来|到|义|点|步|诉|跑|着|源|家|航|底|舞|床|飞|降|吊|火|身|立|伏|码|重)"
_COME = r"(?:来(?!自|到|宾|访|源|信|电|函|华|京|我|人|客|往|临|看|说|之))"
# 自|7月31日起, 截至|1997年底, 到|2025年: words that open an expression and hold a time behind them
PREFIX: Final = Rule(
    name="time.prefix",
    pattern=(
        r"(?P<from>[自从])|(?P<until>截[至止][到至]?)"
        r"|(?P<reached>(?<![0-9日号午晚来赶回达得感看提找送时])(?:直?到|直?至))"
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
    pattern=r"\G(?:后(?!续|勤|备|方|期|排|台|天)|(?:正)?是[^,。;:]{0,16}?[日节]|[之以]后|为?止|来临|将[至近临]|临近|即将|(?:出版的)?《[^《》]{0,10}报》)",
    note="after a time, up to a time, a day that has a name",
    examples=("之后", "后,", "是全国爱眼日", "来临之际", "为止", "《岚河新报》刊登"),
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
