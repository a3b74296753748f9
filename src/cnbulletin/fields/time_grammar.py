"""How the press prints times: named pattern fragments over folded text, shared by finding and resolving.

Every fragment is a closed group, so fragments compose in f-strings; none holds a capturing group but those that say so.
"""

from __future__ import annotations

__all__ = [
    "BARE_DAYS",
    "CLOCK",
    "CN",
    "DAYS",
    "HALF_DAY",
    "LUNAR_DAY",
    "MONTH",
    "N12",
    "N24",
    "N31",
    "N60",
    "NUMERIC_DATE",
    "OPEN_SPAN",
    "PART",
    "PART_SPAN",
    "PLAIN_DAY",
    "RELATIVE_DAY",
    "RELATIVE_PART",
    "SEP",
    "SPAN",
    "THIRD",
    "WEEKDAY",
    "YEAR",
    "YEAR_NUMBER",
    "YEAR_SHORT",
    "YEAR_THIRD",
    "YEAR_WORD",
]

#: The Chinese digits one to nine.
CN = "一二三四五六七八九"

N12 = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[{CN}])"
_ASCII_31 = r"(?:3[01]|[12][0-9]|0?[1-9])"
N31 = rf"(?:{_ASCII_31}|三十一?|二?十[{CN}]?|廿[{CN}]?|[{CN}])"
N24 = rf"(?:2[0-4]|[01]?[0-9]|二十[一二三四]?|十[{CN}]?|[{CN}零〇])"
N60 = rf"(?:[0-5]?[0-9]|[二三四五]?十[{CN}]?|[零〇]?[{CN}])"

# 8日至15日, 8日—10日 (dashes fold to "-"), 8日～10日
SEP = r"(?:至|到|-{1,2}|~{1,2})"

# 2022年, 二〇二二年, 一九九O年 (a letter for a zero is a common misprint)
YEAR_NUMBER = rf"(?:公元)?(?:(?:1[89]|20)[0-9]{{2}}|[一二][〇零O{CN}]{{3}})年"
# 98年1月
YEAR_SHORT = rf"(?:'?[0-9]{{2}}年(?={N12}月))"
YEAR_WORD = rf"(?:今年|去年|前年|本年|上年|明年|(?:当年|同年)(?={N12}月))"
YEAR = rf"(?:{YEAR_NUMBER}|{YEAR_SHORT}|{YEAR_WORD})"
# 1月, 元月, 十月份, 本月, 上个月
MONTH = rf"(?:(?:元|{N12})月份?|[本上下当这]个?月)"
# 2022-01-04, 2022.1.4
NUMERIC_DATE = (
    r"(?:(?<![0-9.])(?:19|20)[0-9]{2}(?P<mark>[-./])(?:1[0-2]|0?[1-9])(?P=mark)(?:3[01]|[12][0-9]|0?[1-9])(?![0-9]))"
)
# the part of a month: 上旬, 月初, 9月底
THIRD = r"(?:[上中下]旬|月?[初底末]|月中|中(?=[,、]))"
# the part of a year: 2021年底, 今年上半年, 去年秋天
YEAR_THIRD = r"(?:年?[初底末]|第?[一二三四1-4]季度|前[二三两]个?季度|岁末|年中|[上下]半年|[春夏秋冬][天季]?)"

# 4日, 4号, 4、5日, 4—6日; 4上午 has lost its 日
DAYS = rf"(?:(?:{N31}(?:{SEP}|[、和])){{0,3}}{N31}(?:[日号]|(?=[上下]午|晚上?[,0-9])))"
# A day with no month: 12日, 8-10日, 二十三日, 三日下午; not 7日内, 3日游, 每10日
BARE_DAYS = (
    rf"(?:(?<![0-9.第月年{CN}十百千数几两半近每逢隔满约某])(?<!为期)(?<!历时)(?<!用时)(?<!连续)"
    rf"(?:(?:{_ASCII_31}(?:{SEP}|[、和])){{0,2}}{_ASCII_31}|二十[{CN}]?|十[{CN}]|三十一?|廿[{CN}]"
    rf"|[{CN}十](?=日(?:[上下]午|凌晨|清晨|晚|在|宣布|举行|召开|表示|发表|会见|抵达|离开|致电)))"
    r"日(?![内游龄均间夜])(?!之内|时间|以内|为限))"
)
# 正月十五, 腊月廿三, 农历八月初一, 大年初二, 除夕
_LUNAR_NUMBER = rf"(?:初[{CN}十]|三十|[二廿]?十[{CN}]?|廿[{CN}]?|卅)"
LUNAR_DAY = (
    rf"(?:(?:农历|阴历)?(?:[正腊冬]月{_LUNAR_NUMBER}日?|{N12}月初[{CN}十])|(?:农历|阴历){N12}月{_LUNAR_NUMBER}日?"
    rf"|大年(?:初[{CN}]|三十)|年三十|除夕夜?)"
)

# 今天, 昨日, 今昨两天, 今(4)日; not 以前|天津, 会同|日本, 一次|日常
_NOT_DAY = r"(?!本(?!报|刊|台|网|市|县|区|省|院|校|社)|元|军|方|语|常|均|益|用)"
_NOT_SKY = r"(?!津|气|然|空|文|山|府|际|安门|下(?!午))"
RELATIVE_DAY = (
    rf"(?:[今昨前明]{{2}}两[天日]|[今昨前明]\({N31}日?\)[天日]?|大前天|大后天|[今昨前明后]天{_NOT_SKY}"
    rf"|(?:今日(?!头条|说法|看点|关注|视点)|[昨前]日|明日(?!前)){_NOT_DAY}"
    rf"|(?<![应相适恰正每])当(?:天{_NOT_SKY}|日{_NOT_DAY})|[同翌]日{_NOT_DAY}|(?<![0-9{CN}十几多两首每])次日{_NOT_DAY})"
)
_NOT_NIGHT = r"会(?![议见谈晤商同])|餐|饭|宴|报|班|辈|稻"
RELATIVE_PART = rf"(?:(?:[今昨明][晨晚早夜]|(?<![应相适恰每])当[晚夜])(?!{_NOT_NIGHT}))"
# 星期三, 上周五, 本周日, 上周末; not 每两周|一次, 周日|程, nor a person called 周一鸣
_WEEK_DAY_NUMBER = rf"(?:[{CN[:6]}天末]|日(?!报|程|均|期))"
WEEKDAY = (
    rf"(?:[上本这下]个?(?:周|星期|礼拜){_WEEK_DAY_NUMBER}|(?<![0-9{CN}两几每第逐])(?:星期|礼拜){_WEEK_DAY_NUMBER}"
    rf"|(?<![0-9{CN}两几每第逐])周{_WEEK_DAY_NUMBER}(?![^上下凌清早中晚傍深,、。;()在将为从]))"
)

HALF_DAY = (
    r"(?:上午|下午|凌晨|清晨|拂晓|黎明|早晨|早上|大?清早|一大?早|中午|正午|午间|午前|午后|傍晚|黄昏|晚上|晚间"
    r"|深夜|午夜|子夜|夜间|夜里|夜晚)"
)
# 8月9日晚, 8日晚会见外宾, 8月9日早; not 8月9日晚会, 8月9日早餐
PART = (
    rf"(?:(?:当[天日])?{HALF_DAY}(?:[早晚]些时候)?|当晚|[早晚]些时候|早(?!餐|饭|报|市|班|在|已|就|高峰)"
    rf"|晚(?!{_NOT_NIGHT})|[晨夜](?!景|校|市|班|报|宵))"
)
# 10点30分, 九时许, 8点半, 18:30; not the 3点 of 3点意见 (a clock time needs a day, a part of day or minutes)
CLOCK = (
    rf"(?:{N24}(?:[时点](?!要求|意见|建议|希望)(?:半|整|[一三]刻|{N60}分|{N60}(?![0-9个名人年月日]))?"
    r"|:[0-5][0-9](?![0-9]))钟?(?:许|左右)?)"
)

#: 上午9时, 下午3点至5点.  Its only group, which must be the first of its pattern, says that a time stands before, so that
#: 至 and a clock may follow.
PART_SPAN = rf"(?:(?(1){SEP})(?:{HALF_DAY}|(?(1)|(?!))){CLOCK}()){{1,2}}"

_DAY = rf"(?:(?:(?:{YEAR}的?)?{MONTH}{DAYS})|{RELATIVE_DAY}|{BARE_DAYS}|{LUNAR_DAY}|{WEEKDAY})"
_BRACKETED = rf"\((?:{_DAY}|农历[^()]{{2,8}})[,、]?{WEEKDAY}?\){WEEKDAY}?"


def _span(bracketed: str) -> str:
    """One day or several, as a verbose pattern; its only group, the first of its pattern, says that a day stands before.

    What goes on from a day may be a time of day alone, behind 至, and a half of the day alone, behind 、.
    """
    return rf"""
    (?:
      (?(1) (?:{SEP}|[、和及]) )
      (?:
        (?: (?: {_DAY}{WEEKDAY}?{bracketed} | (?(1)(?<![、和及])|(?!)) ) {PART}? | {RELATIVE_PART} )
        {CLOCK}? (?<![至到~-])
      | (?(1)(?<=[、和及]){HALF_DAY}|(?!))
      )
      ()
    ){{1,4}}
    """


#: One day or several, with whatever narrows them: 2022年1月4日(星期二)上午9时30分许, 昨日(3月8日), 今晚7点, 12日,
#: 3月7日至8日, 1月4日、5日, 8月9日上午8点至11点.
SPAN = _span(f"(?:{_BRACKETED})?")
#: The same without brackets, in half of the pattern: where no bracket follows a match, it is that of ``SPAN``.
OPEN_SPAN = _span("")

#: The commonest of these: 1月4日, 1月4日上午, with nothing behind it that a span could go on with.
PLAIN_DAY = (
    rf"(?<![0-9.第])(?:1[0-2]|0?[1-9])月{_ASCII_31}日(?:[上下]午)?"
    rf"(?![0-9{CN}十零〇上本这下周星礼(当凌清拂黎早晨大中正午傍黄晚深夜子至到~、和及-])"
)
