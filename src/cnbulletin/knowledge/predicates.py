"""What the subject of a clause does: the predicates that make an attendee, and the verbs of reported speech.

All patterns are matched against a masked passage (quotations and brackets hidden), at the place where the
subject ends.  The names of persons in the examples are invented.
"""

from __future__ import annotations

from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.rules import Rule

__all__ = [
    "ACTING", "ADVERBIAL", "ATTEND", "ATTENDING", "BLOCKED", "COORDINATION", "LEAD", "LEADING", "LED_PARTY", "LIGHT_LEAD", "MATTER_PHRASE",
    "PLACE_PHRASE", "PREDICATE_FIRST", "PRESIDE", "PRESIDING", "RULES", "SPEAK", "SPEAKING", "SPEECH",
]  # fmt: skip

_TIME = (
    r"(?:[0-9〇一二三四五六七八九十]{1,4}[年月日时点分号]){1,5}+(?:至[0-9]{1,2}日)?+|[今昨前当次同翌即][天日晚晨年]|[上中下]午|晚上?|傍晚|凌晨|清晨|早上"
    r"|近日|日前|近期|最近|此前|之后"
)

ADVERBIAL = Rule(
    name="predicate.adverbial",
    pattern=rf"""(?:
        {_TIME}|\x00++
      | 每[天日周月年]|不断|逐一|也|还|又|均|都|则|便|就(?=[出参主])|再|再次|多次|反复|特别|着重|重点|郑重|热情|亲切|激动地?|高兴地|动情地?|深情地?|感慨地?|自豪地?|深有感触地
      | 分别|共同|一并|一一|亲自|先后|随后|随即|即席|首先|最后|应邀|受邀|专程|专门|当场|现场|当面|全程|带头|轮流|依次|相继|陆续|简要|扼要|详细|系统|全面|深入浅出地|细致
      | 一行(?:[0-9]++余?人)?|及其?一行|夫妇|[0-9]++[余多]?人|同志|先生|女士|等
      | 通过视频(?:方式|形式|连线)?|以线上线下[^,;。]{{0,6}}(?:方式|形式)|以视频(?:方式|形式)|视频|线上|在线|书记|代为
      | 会[前后上中]|会议期间|全体|立即|迅速|马上|及时|连夜|紧急|特意|结束后|当即|接着|明确|严肃|强烈|充分|高度|由衷地?|衷心|诚挚地?|正式|同时|和[^,;。、]{{1,8}}一起
      | 冒[雨雪寒暑]|[冒顶]着[^,;。到来赴前深走]{{1,8}}|驱车|乘车|步行|徒步|轻车简从|深夜|分头|分组|兵分[两三四五]路
    )""",
    note="words between the subject and its verb that change nothing",
    examples=("也", "8月9日", "分别", "应邀"),
    counter_examples=("未", "将"),
)

BLOCKED = Rule(
    name="predicate.blocked",
    pattern=r"""(?:
        将(?!军)|拟|准备|计划|打算|预计|即将|有望|原定|本应|应当|需要|可以|希望|争取|要(?!求)|想|能够?
      | 未能?|没有?|不(?!断|仅|但|时|久|约)|缺席|因(?:事|病|公|故|疫情)[^,;。]{0,8}(?:请假|缺席|未)|请假|委托
      | 曾经?|早年|生前|历任|早在|当年|那年|年轻时
    )""",
    note="plans, absences and the past: no attendance at this event",
    examples=("将出席会议", "因事请假", "委托", "未出席", "曾参加"),
    counter_examples=("出席", "将军"),
)

PRESIDE = Rule(
    name="predicate.preside",
    pattern=r"""主持(?!人|词|制|编|研|设计|撰|完成|正义|公道|日常|家务|翻修|修建|修订|开发|承担|过)(?:召开(?:了)?|了)?""",
    note="who is in the chair",
    examples=("主持会议", "主持召开了全县会议", "主持。"),
    counter_examples=("主持人", "主持编写", "主持研制"),
)

ATTEND = Rule(
    name="predicate.attend",
    pattern=r"""(?:
        (?:陪同|随同|一同|一道|一起)(?:参加|出席|调研|考察|检查|督导|走访|慰问|看望|视察|参观|会见|活动|观看|督查|巡查|暗访|座谈|接待|前往)
      | 陪同(?!团|人|下)|出席(?!率|证|人数)|参加(?!工作(?![会专组座部推调例坊交汇督小领])|革命|过|高考|考试|保险|社保|医保|农保|培训的)
      | 列席|与会(?!者|人|代表|同志|领导|专家|委员|各|评|嘉)|参会(?!者|人|代表|单位)|到会(?:指导|祝贺|致贺)?(?!者|人|代表)|赴会
      | 收听收看|收看|收听|观看|(?:一同|一起)?(?:在[^,;。]{0,12})?就座|在座|莅会
    )""",
    note="who takes part",
    examples=("出席会议", "参加了活动", "陪同调研", "到会指导", "收听收看", "参会", "一同调研"),
    counter_examples=("出席率", "参加工作以来", "与会代表", "参会人员", "陪同人员"),
)

_SPEECH_NOUN = r"(?:报告|讲话|发言|说明|部署|布署|安排部署|安排|指导|推介|点评|总结|介绍|汇报|动员|辅导|讲解|解读|宣讲|致辞|演讲|分享|交流发言|简介|阐述|讲座|授课|表态|通报|陈述|宣誓)"

SPEAK = Rule(
    name="predicate.speak",
    pattern=rf"""(?:
        (?:作|做)(?:了|出了|出|过)?(?![^,;。]{{0,6}}书面)[^,;。]{{0,40}}?{_SPEECH_NOUN}(?=$|[,;。!?并和及、了\x00"]|时|后)
      | 进行(?:了)?[^,;。]{{0,16}}?(?:介绍|简介|说明|点评|部署|安排|解读|讲解|宣讲|通报|汇报|总结|授课|辅导|发言|推介|演讲|交流发言)(?!会)
      | 讲(?:了)?话(?!中|时|后|精神|要求|强调|指出|里|上)|致(?:了)?[^,;。]{{0,6}}?[辞词](?!中|时|后|说|里|指出)
      | 发(?:了)?言(?!中|时|后|人|说|指出|稿)|演讲(?!中|时|后|比赛|者)|宣布(?!的)|宣读|通报(?!会|的|批评)|介绍(?!信|说|[,:]|到)|汇报(?!会|的|演出|说|中)|传达(?!室)
      | 交流发言|交流(?:了)?[^,;。]{{0,20}}?(?:经验|体会|做法|心得|感悟)|点评(?!中|时|指出|说)|安排部署|部署(?!会|的)|解读|讲解(?!员)|说明了|宣讲|分享(?!会)|授牌|授旗|授课|交办任务|领誓|领学|总结(?=了)
      | 推介(?!会)|朗读|诵读|解说|回答了|阐释|阐述了|领读|表态(?!发言中)
    )""",
    note="taking the floor; 在讲话中 is nominal and none",
    examples=(
        "作工作报告",
        "讲话",
        "致辞",
        "宣布开工",
        "介绍了项目情况",
        "作了情况说明",
        "进行业务介绍",
        "传达会议精神",
    ),
    counter_examples=("讲话中指出", "介绍说", "通报会", "发言人", "致辞中说"),
)

_LEAD_VERB = r"(?:调研|走访|慰问|看望|探望|检查|督导|督查|考察|暗访|视察|巡察|巡查|现场办公|检阅|督办|巡视(?!员|组)|指导工作|检查指导|察访|夜查|督战)"

LEAD = Rule(
    name="predicate.lead",
    pattern=rf"""(?:
        (?:亲切|友好)?(?:会见|接见|会晤)|(?:举行|进行)(?:了)?(?:[^,;。]{{0,10}})?(?:会谈|会晤)|会谈|访问(?!团|期间|时)
      | (?:实地|学习|参观|现场|专题|突击|集中|联合|深入|随机|巡回|先后)?{_LEAD_VERB}(?!组|团|的|会(?!见)|报告|员|站|点)
      | (?:进行|开展)(?:了)?[^,;。]{{0,16}}?{_LEAD_VERB}(?:[^,;。]{{0,4}}活动)?
      | (?:带队|率队|率团)(?=访问|出访|[^,;。]{{0,30}}{_LEAD_VERB}|来到|到|赴|前往|深入|走进)
    )""",
    note="the one who leads a visit, an inspection or a meeting with guests",
    examples=("调研", "走访慰问受灾群众", "会见了客人", "开展新春慰问活动", "举行会谈", "实地考察", "带队到岭北检查"),
    counter_examples=("考察团", "督导组", "访问团", "带队老师"),
)

LIGHT_LEAD = Rule(
    name="predicate.light_lead",
    pattern=rf"""(?:进行|开展)(?:了)?[^,;。]{{0,16}}?{_LEAD_VERB}|(?:举行|进行)(?:了)?(?:[^,;。]{{0,10}})?(?:会谈|会晤)|会谈|会晤""",
    note="a lead behind a phrase that says what about: 对…进行检查, 与…举行会谈",
    examples=("进行现场检查", "开展督导", "举行了会谈"),
    counter_examples=("检查组", "考察团"),
)

LED_PARTY = Rule(
    name="predicate.led_party",
    pattern=r"""(?:率领|率|带领|带)(?:的|着)?(?!头|来|动|去|病|队|团[访出赴到考来])(?P<party>[^,;。]{1,30}?)(?=一行|[到赴来对就在]|莅临|深入|前往|走进|抵达|进行|开展|实地|先后|今|昨|[0-9]++日|视察|调研|考察|检查|走访|慰问|看望|督导|督查|暗访|[,;。]|$)""",
    note="those led along attend: 率考察团到…, 带领工作人员到…",
    examples=("率考察团一行到", "带领的考察团莅临", "带领工作人员到各村"),
    counter_examples=("带头", "带来", "带动"),
)

PLACE_PHRASE = Rule(
    name="predicate.place_phrase",
    pattern=r"""(?:在(?!座)|来到|到|赴|前往|深入|走进|莅临|抵达|来|至|下到|奔赴|分赴|于(?!是))""",
    note="opens a phrase that says where",
    examples=("在市委会场参加会议", "到岭北镇调研", "深入一线"),
    counter_examples=("在座", "于是"),
)

MATTER_PHRASE = Rule(
    name="predicate.matter_phrase",
    pattern=r"""(?:就|对|围绕|针对|关于|为|向|给|代表|作为|结合|从|以|根据|按照|通过|用|与|同|和|受|把|将|逐一|依托|应(?!当))""",
    note="opens a phrase that says about what, to whom, on whose behalf",
    examples=("就做好工作作部署", "代表学校致辞", "向获奖者授牌"),
    counter_examples=("出席",),
)

SPEECH = Rule(
    name="predicate.speech",
    pattern=r"""(?:
        强调指出|指出|强调|要求(?!下|上|进步)|(?<!代)表示(?!的|(?:热烈|衷心|诚挚|崇高|由衷|亲切|深切|真诚|最)?[^,。]{0,4}?的?(?:感谢|谢意|祝贺|慰问|敬意|问候|哀悼))|提出(?!的)|谈到|谈起|介绍说|说道|说(?!明|服|法|起来|过|是|不|清|理)|介绍(?=[,:])|告诉[^,。]{0,6}记者|称(?=[,:\x00"])|坦言|直言|认为(?=[,:\x00"])|回忆(?:说|道)|表态说
    )""",
    note="勉励, 希望, 感谢 are no reported speech",
    examples=("指出,", "强调,", "要求全县", "表示,", "说:", "介绍,", "提出三点要求"),
    counter_examples=("勉励", "希望", "说明", "说服", "代表示范区"),
)

COORDINATION = Rule(
    name="predicate.coordination",
    pattern=r"""(?:并且|并|兼|和|及|或|、|时(?=强调|指出|要求|说|表示))(?=\w)""",
    note="joins a second predicate of the same subject: 出席会议并讲话",
    examples=("并讲话", "、讲话"),
    counter_examples=("讲话",),
)

PREDICATE_FIRST = Rule(
    name="predicate.first",
    pattern=r"""(?P<verb>(?:一同|一起|共同)?(?:参加|出席|陪同|列席)|(?:一同|一起|共同|随同)(?:参加|出席|考察|调研|检查|走访|慰问|看望|视察|参观|会见)|应邀(?:参加|出席)|观看|会见时在座|与会|(?:在[^,;。]{1,10}?)?(?:就座|就坐))[^,;。]{0,40}?
        (?:的(?P<head>[^,;。:的]{0,16}?)(?:还|也|另)?(?:有|是|包括|为)(?!关|效|力|序|利|机)|时(?:在座的?)?(?:还)?有|(?:者|来宾|嘉宾|人员|领导)(?:还|也)?(?:有|包括)(?!关|所)|的(?P<label>[^,;。:的]{2,16}?)(?=:)):?(?=\w)""",
    note="the list follows its predicate: 参加会见的有…; the head noun is a title for names without one",
    examples=("参加会见的有:林溪", "出席会议的领导同志有林溪、陈默", "陪同调研的还有林溪"),
    counter_examples=("参加会议的有关人员", "出席会议"),
)

RULES = (
    ADVERBIAL, BLOCKED, PRESIDE, ATTEND, SPEAK, LEAD, LIGHT_LEAD, LED_PARTY, PLACE_PHRASE, MATTER_PHRASE, SPEECH,
    COORDINATION, PREDICATE_FIRST,
)  # fmt: skip

#: What every match of ATTEND, PRESIDE, SPEAK, LEAD, LIGHT_LEAD and LED_PARTY holds; a sentence without it has no attendees.
#: Each begins with one character, not with a class: so ``re`` looks for the next of these first, ten times as fast.
ACTING = Pattern(
    r"出席|参加|列席|与会|参会|到会|赴会|莅会|陪同|随同|一[同道起]|收[听看]|观看|就[座坐]|在座|主持|率|带|报告|讲了?话|讲[解座]|致|发了?言|演讲"
    r"|宣[布读讲誓]|通报|介绍|汇报|传达|交流|点评|部署|布署|安排|解[读说]|说明|分享|授[牌旗课]|交办|领[誓学读]|总结|推介|朗读|诵读|回答了|阐|表态|指导"
    r"|动员|辅导|简介|陈述|会[见晤谈]|接见|访|调研|慰问|看望|探望|检[查阅]|督[导查办战]|考察|视察|巡[察查视]|现场办公|夜查"
)

#: What every match of ATTEND, PRESIDE and LEAD holds: to look for a rule costs ten times as much as to see that it is not there.
ATTENDING = Pattern(r"出席|参加|列席|与会|参会|到会|赴会|莅会|陪同|随同|一[同道起]|收[听看]|观看|就座|在座")
PRESIDING = Pattern("主持")
LEADING = Pattern(
    r"会[见晤谈]|接见|访|调研|慰问|看望|探望|检[查阅]|督[导查办战]|考察|视察|巡[察查视]|现场办公|指导|察访|夜查|带队|率[队团]"
)

#: What every match of SPEECH holds, and every verb behind 据; a sentence without it reports no speech.
SPEAKING = Pattern(r"指出|强调|要求|表示|提出|谈[到起]|说|介绍|告诉|称|坦言|直言|认为|回忆道|透露")
