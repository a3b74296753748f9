"""The patterns by which layout knows lines and the beginnings of paragraphs; each with lines that it must not match."""

from __future__ import annotations

from cnbulletin.knowledge.rules import Rule

__all__ = ["RULES"]

_NUMBER = r"(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,4})"
_DATE = rf"{_NUMBER}月{_NUMBER}[日号]"

DATED = Rule(
    name="line.dated",
    pattern=rf"{_DATE}|{_NUMBER}月[上中下]旬|近日|日前|[昨今前][日天晚晨]|(?<![\d.]){_NUMBER}日",
    note="the time of an event, as the first clauses of news print it",
    examples=("1月4日上午,县里召开会议", "近日,茶农开始采茶", "协会2日宣布"),
    counter_examples=("老人把篮子放在门口", "第三十次会议"),
)
DATED_ROUGHLY = Rule(
    name="line.dated_roughly",
    pattern="连日来|近期|近年来|[本上]周|[今去]年|春节|国庆|入[春夏秋冬]|[春夏秋冬][日天季]",
    note="a time that opens news and features alike",
    examples=("今年以来,全县新建茶园", "入冬以来,渠道清淤"),
    counter_examples=("1月4日上午", "村里的老人"),
)
AT_ONCE = Rule(
    name="line.at_once",
    pattern=rf"\G(?:(?:\d{{2,4}}年)?{_DATE}|近日|日前|[昨今前][日天]|连日来|近期|[本上]周|[今去]年)",
    note="a paragraph that begins with the time of an event",
    examples=("1月4日上午,县里召开会议", "近日,茶农开始采茶", "昨天,小学开学"),
    counter_examples=("协会2日宣布", "会议于1月4日召开"),
)
CAPTION_LEAD = Rule(
    name="line.caption_lead",
    pattern=r"\G\(?(?:图片?|[上下左右]图|题图|照片|组图|资料图片?|图[①-⑩一二三四五1-9])(?:均?为|:)",
    note="the words that open a caption",
    examples=("图为茶农在采茶", "上图为会议现场", "(图为签约仪式)", "图①:村口"),
    counter_examples=("图书馆为读者延长时间", "图强的人", "上图书馆去"),
)
SPEECH = Rule(
    name="line.speech",
    pattern=r"\G(?:(?P<asks>记者|问|主持人|本报|提问|网友|Q)(?:[①-⑩\d]{1,2})?:|(?P<answers>答|A|[\u4e00-\u9fff·]{2,12}):)",
    note="the label of a speaker in questions and answers",
    examples=("记者:下一步有何打算?", "林溪:重点抓好三件事。", "问:几时开工?", "答:明年。"),
    counter_examples=("林溪指出,要抓好:", "记者从县里获悉"),
)
SALUTATION = Rule(
    name="line.salutation",
    pattern=r"""
        \G(?: [^:。]{0,24}
             (?:同志|先生|女士|领导|代表|委员|朋友|乡亲|同学|老师|来宾|编辑|师傅|读者|战友|校友|同事)们?
           | (?:大家|你|您|你们)好 )[:!]$
    """,
    note="those a speech or a letter is addressed to",
    examples=("各位领导、同志们:", "编辑同志:", "尊敬的林溪先生:", "大家好!"),
    counter_examples=("他对同志们说:你好", "林溪指出:"),
)
UNIT_SIGNS = Rule(
    name="line.unit_signs",
    pattern=r"""
        \G[^,。;:!?、]{2,24}
        (?:公司|局|委员会|政府|办公室|中心|医院|学校|学院|大学|集团|协会|联合会|指挥部|服务站|管理处|派出所|研究所|编辑部|报社|电视台|公证处|支部|党委|工会)
        (?:(?:\d{4}|[〇零一二三四五六七八九]{4})年[^,。;:!?]{3,8}日)?$
    """,
    note="the unit, and perhaps the day, that signs a notice",
    examples=("清溪县自来水有限公司", "清溪县教育局2021年3月4日"),
    counter_examples=("县领导走访教育局、卫生局", "清溪县自来水有限公司通知"),
)
DAY_SIGNS = Rule(
    name="line.day_signs",
    pattern=rf"\G(?:\d{{4}}|[〇零一二三四五六七八九]{{4}})年{_DATE}$",
    note="the day that signs a notice",
    examples=("2021年3月4日", "二〇二一年三月四日"),
    counter_examples=("3月4日", "2021年3月4日上午"),
)
LAW_CLAUSE = Rule(
    name="line.law_clause",
    pattern=r"\G第[一二三四五六七八九十百零\d]{1,5}条(?!例)",
    note="a paragraph of a law",
    examples=("第十二条村民会议", "第3条本办法"),
    counter_examples=("第三条例会", "第十二次会议"),
)
EVENT = Rule(
    name="title.event",
    pattern=r"""
        召开|举行|举办|开展|调研|启动|签[订约署]|成立|揭牌|走访|慰问|考察|获|荣|当选|出席|会[见谈]|访问|莅临|投[入产用]|[开竣]工|推进|部署|传达|学习|检查|督导|座谈
      | 培训|比赛|[开闭]幕|开赛|亮相|落户|上线|发布|迎来|突破|通车|跻身|入选|打造|助|到|赴|强调|要求|率
    """,
    note="the verb of a headline of news; crossheads seldom have one",
    examples=("清溪县召开春耕会议", "清溪镇跻身省级生态镇", "林溪到茶山调研"),
    counter_examples=("爷爷的锄头", "波光里的村庄"),
)
EVENT_TOLD = Rule(
    name="title.event_told",
    pattern="召开|举行|举办|参加|出席|签[约订署]|启动|揭牌|[开闭]幕|荣?获|荣膺|调研|走访|慰问|会见|[开竣完]工|投产|通车|成立",
    note="the verb of a headline that tells one event whole; slogans have none",
    examples=("清溪县参加全省茶叶博览会", "清溪大桥通车"),
    counter_examples=("抢抓农时保春耕", "打造生态宜居新清溪"),
)
NUMBERED = Rule(
    name="title.numbered",
    pattern=r"""
        ^ \(?(?:[一二三四五六七八九十]{1,3}[、,.)是]|\d{1,2}[、.)](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节])
      | 之[一二三四五六七八九十]$
    """,
    note="the number of a crosshead",
    examples=("一、深学细悟", "(二)真抓实干", "第三章罚则", "山村故事之二"),
    counter_examples=("一县一品富农家", "第三届茶叶节开幕", "3.5万亩茶园开采"),
)
DOCUMENT = Rule(
    name="title.document",
    pattern=r"""
        (?:启事|声明|通知|公告|通告|公示|生平|简历|条例|办法|规定|细则|章程|决定|更正|致歉|讣告|倡议书|公开信|感谢信|贺信|贺电|唁电|名单|简介|简章|预告|须知|启示录|访谈录)
        (?:\([^()]{1,8}\))?$
      | \((?:摘登|摘要|节选|选登|外[一二三四]首|组诗|小小说|散文|诗|图|图片|附图[^()]{0,6}|上|中|下|[一二三四五六七八九十]|续[一二三]?)\)$
    """,
    note="the kind of text that a title names",
    examples=("停水通知", "清溪县管理办法(试行)", "渡口(外一首)", "茶山春早(图片)"),
    counter_examples=("通知精神传达会召开", "林溪(右)在田间"),
)
KICKER = Rule(
    name="title.kicker",
    pattern=r"""
        (?: 时?(?:强调|指出|提出|要求|表示|希望|勉励|寄语|号召|呼吁|致辞说|说|谈到)
          | (?:会见|考察|调研|座谈|会谈|视察|走访|慰问|检查|讲话|出席)[^,。:]{0,14}时
          | (?:会议|讲话|致辞)中 | 会议?上 | : ) $
    """,
    note="the last words of a line that leads into the next one",
    examples=("林溪在清溪县调研时强调", "全县春耕会议要求", "清溪镇:", "江一帆会见考察团时", "县委常委会会议上"),
    counter_examples=("林溪到清溪县调研", "清溪镇茶叶上市", "清溪镇:党旗飘扬"),
)
REPORT_END = Rule(
    name="line.report_end",
    pattern="(?:参加|出席|陪同|列席|与会|应邀)[^。]{0,16}。$",
    note="the last sentence of many reports: who else was there",
    examples=("县直有关单位负责人参加会议。", "副县长林溪陪同调研。"),
    counter_examples=("参加会议的人很多,大家都说好,会场里坐得满满当当的。", "茶园里一片繁忙。"),
)
GOES_ON = Rule(
    name="line.goes_on",
    pattern=r"""
        \G(?: (?:表示|指出|强调|要求|说|谈到|认为|介绍|介绍说|提出|宣布|透露|坦言|告诉记者)[,:]
          | 等(?:工作|部门|单位|领导|方面|活动|问题|精神|情况|[^,。待候]{0,6}[,。])
          | (?:出席|参加|列席|陪同)[^,。:的]{0,8}。 )
    """,
    note="words that no sentence begins with: a verb of speech without its speaker, the end of a list and its verb",
    examples=("表示,办学不能关起门来", "指出:要抓好春耕", "等工作。县人大应邀参加", "等参加。", "出席会议。"),
    counter_examples=("说起茶山,老人笑了", "林溪表示,要抓好春耕", "等待的人很多", "出席会议的县领导有林溪。"),
)
LIST_ENDS = Rule(
    name="line.list_ends",
    pattern=r"\G[^,。;:、]{0,16}(?:、|出席|参加|列席|陪同|等)",
    note="the rest of a list of names: its next mark, or its verb",
    examples=("一帆、岳知秋陪同", "江一帆(女)出席会议。", "及有关部门负责人参加会议。"),
    counter_examples=("3月2日,县长林溪、江一帆出席会议", "县里出台了办法。"),
)
WRITER = Rule(
    name="credit.writer",
    pattern="记者|通讯员|摄影报道|文",
    note="the words of a credit that is not a photographer's alone",
    examples=("通讯员林溪摄影江一帆", "林溪文/图"),
    counter_examples=("摄影林溪",),
)
PHOTO_TAIL = Rule(
    name="caption.credit",
    pattern=r"(?<=[。!?\"])[^。!?,;:\"]{2,14}[摄/]$",
    note="a name and 摄 behind the last sentence of a caption",
    examples=("牧民把干草打成捆。那木拉摄", "孩子们在放风筝。清溪/摄"),
    counter_examples=("那木拉摄", "牧民把干草打成捆。"),
)
SCENE = Rule(
    name="caption.scene",
    pattern="""
        (?:会议|会|活动|仪式|培训|比赛|讲座|签约|揭牌|启动|调研|考察|座谈|参观|走访|慰问|演出|报告会)?
        (?:现场|合影|合影留念|剪影)(?:图片?|照片)?$
    """,
    note="the words of a caption that says only what the photo shows",
    examples=("签约仪式现场", "会议现场", "与会人员合影"),
    counter_examples=("现场办公会召开", "合影之后"),
)
SCENE_WHOLE = Rule(
    name="caption.scene_whole",
    pattern=r"""
        \G(?: (?:会议|会场|活动|仪式|培训|比赛|讲座|签约|签约仪式|揭牌|揭牌仪式|启动仪式|调研|考察|座谈|座谈会|参观|走访|慰问|演出|报告会|开幕式|授课)现场
          | (?:与会|参会|全体|领导|嘉宾|参训)[^,。]{0,8}合影(?:留念)? | 合影(?:留念)? )$
    """,
    note="a whole line that can only be a caption",
    examples=("会议现场", "与会人员合影", "合影留念"),
    counter_examples=("直击抢险现场", "会议现场会"),
)
SCENE_RUN_ON = Rule(
    name="caption.scene_run_on",
    pattern=r"\G.{0,8}?(?:现场|合影(?:留念)?|照片|图片|剪影|掠影)(?=(?:\d{1,4}年)?\d{1,2}月\d{1,2}日|近日|日前|[昨今]日)",
    note="the end of a caption that runs into the text behind it",
    examples=("会议现场10月2日上午,县里召开会议", "合影近日"),
    counter_examples=("会议现场气氛热烈", "10月2日会议现场"),
)
RULES = (
    DATED, AT_ONCE, CAPTION_LEAD, SPEECH, SALUTATION, UNIT_SIGNS, DAY_SIGNS, LAW_CLAUSE, EVENT, EVENT_TOLD, NUMBERED, DOCUMENT, REPORT_END, GOES_ON, LIST_ENDS, WRITER,
    PHOTO_TAIL, SCENE, SCENE_WHOLE, SCENE_RUN_ON, KICKER, DATED_ROUGHLY,
)  # fmt: skip
