"""Reported speech: who said what, with which verb; pronouns, quotations, interviews."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from rows import gaps, rows, speech_row

SPEECHES = """
# the verbs
县委书记江一帆指出，要抓好春耕生产。|江一帆=县委书记 指出 要抓好春耕生产。
县委书记江一帆强调，要抓好春耕生产。|江一帆=县委书记 强调 要抓好春耕生产。
县长林溪白要求，各单位要加强防汛值守。|林溪白=县长 要求 各单位要加强防汛值守。
县长林溪白要求各单位加强防汛值守。|林溪白=县长 要求 各单位加强防汛值守。
何雨桐表示，今后将继续努力。|何雨桐 表示 今后将继续努力。
村民周砚说：“今年收成好。”|周砚=村民 说 “今年收成好。”
副县长陈默提出三点要求。|陈默=副县长 提出 三点要求。
沈牧谈到，项目已经开工。|沈牧 谈到 项目已经开工。
林溪坦言，创业之初困难重重。|林溪 坦言 创业之初困难重重。
林溪回忆说，那时条件很苦。|林溪 回忆说 那时条件很苦。
林溪教授认为，方案可行。|林溪 认为 方案可行。
林溪在接受采访时称，谈判进展顺利。|林溪 称 谈判进展顺利。
陈默表示：一是感谢，二是祝愿，三是希望。|陈默 表示 一是感谢，二是祝愿，三是希望。

# 介绍: a verb of speech only before a comma, a colon or 说
沈牧介绍说，项目已经开工。|沈牧 介绍说 项目已经开工。
沈牧介绍，项目已经开工。|沈牧 介绍 项目已经开工。
据沈牧介绍，项目已经开工。|沈牧 介绍 项目已经开工。
据县教育局局长沈牧介绍，项目已经开工。|沈牧=县教育局局长 介绍 项目已经开工。
项目经理周砚介绍：“目前主体工程已经完工。”|周砚=项目经理 介绍 “目前主体工程已经完工。”
县长林溪白介绍了云岭县的基本情况。|-

# what stands between the speaker and the verb
县委书记江一帆在讲话中指出，要抓好春耕生产。|江一帆=县委书记 指出 要抓好春耕生产。
县委书记江一帆在岭北镇调研时强调，要抓好春耕。|江一帆=县委书记 强调 要抓好春耕。
校长林溪白在致辞中说，欢迎各位校友回家。|林溪白=校长 说 欢迎各位校友回家。
县长林溪白就做好当前工作提出要求。|林溪白=县长 提出 要求。
县长林溪白就做好防汛工作强调，要加强值守。|林溪白=县长 强调 要加强值守。
县长林溪白在听取汇报后指出，成绩来之不易。|林溪白=县长 指出 成绩来之不易。
县委书记江一帆在主持会议时强调，要统一思想。|江一帆=县委书记 强调 要统一思想。
县委书记江一帆主持会议并强调，要统一思想。|江一帆=县委书记 强调 要统一思想。
县教育局局长沈牧在接受记者采访时表示，项目已经开工。|沈牧=县教育局局长 表示 项目已经开工。
副县长陈默代表示范区表示，将全力以赴。|陈默=副县长 表示 将全力以赴。
江一帆首先指出，形势很好。|江一帆 指出 形势很好。
江一帆最后强调，要抓好落实。|江一帆 强调 要抓好落实。
江一帆同时强调，要抓好落实。|江一帆 强调 要抓好落实。
江一帆再次强调，要抓好落实。|江一帆 强调 要抓好落实。
林溪对记者说，项目已经开工。|林溪 说 项目已经开工。
谈到今后的打算，沈牧说：“再接再厉。”|沈牧 说 “再接再厉。”
陈默笑着说：“放心吧。”|陈默 说 “放心吧。”

# a later clause that goes on with the subject
县长林溪白对大家的工作给予充分肯定，并强调，要再接再厉。|林溪白=县长 强调 要再接再厉。
县长林溪白察看了工地，询问了进度，表示将全力支持。|林溪白=县长 表示 将全力支持。
陈默感谢各位来宾，表示将一如既往支持学校发展。|陈默 表示 将一如既往支持学校发展。
县长林溪白在听取了有关部门的汇报后强调，要把群众安危放在首位，并要求有关部门做好值守。|林溪白=县长 强调 要把群众安危放在首位，并要求有关部门做好值守。

# the words before the speaker
“今年收成好。”村民周砚说。|周砚=村民 说 “今年收成好。”
“今年收成好！”村民周砚高兴地说。|周砚=村民 说 “今年收成好！”
周砚说，希望政府多支持，“我们有信心把企业办好”。|周砚 说 希望政府多支持，“我们有信心把企业办好”。

# 他 and 王副书记 stand for the person named before
县委书记江一帆主持会议。他强调，要抓好春耕。|江一帆=县委书记 强调 要抓好春耕。
县委书记江一帆到岭北镇调研。他指出，要抓好春耕。他要求，各单位要负起责任。|江一帆=县委书记 指出 要抓好春耕。 / 江一帆=县委书记 要求 各单位要负起责任。
林溪白指出，全县实现了良好开局。他强调，一要抓项目，二要抓招商。|林溪白 指出 全县实现了良好开局。 / 林溪白 强调 一要抓项目，二要抓招商。
县委副书记王朗主持会议。王副书记指出，要抓好春耕。|王朗=县委副书记 指出 要抓好春耕。
县长何雨桐到云溪村走访。她说，要办好民生实事。|何雨桐=县长 说 要办好民生实事。
他们表示，要继续努力。|-

# several speakers
江一帆强调，要抓好春耕。林溪白要求，各单位要负起责任。|江一帆 强调 要抓好春耕。 / 林溪白 要求 各单位要负起责任。
陈默在发言中表示，要牢记使命。陈默还就有关工作提出建议。|陈默 表示 要牢记使命。 / 陈默 提出 建议。
县领导林溪、陈默表示，将抓好落实。|林溪=县领导 表示 将抓好落实。 / 陈默=县领导 表示 将抓好落实。
“林溪说过不会走。”何雨桐说。|何雨桐 说 “林溪说过不会走。”

# nobody, or nobody with a name, speaks
会议指出，要抓好春耕生产。|-
会议强调，要抓好春耕生产。|-
省委要求，各地要抓好春耕。|-
有关部门负责人表示，价格平稳。|-
与会专家一致认为，方案可行。|-
云岭公司发言人说，情况属实。|-

# look-alikes of the verbs
副县长陈默代表示范区作了发言。|-
县长林溪白按照上级要求，安排了工作。|-
按照县委书记江一帆的要求，各单位迅速行动。|-
县长林溪白说明了有关情况。|-
县长林溪白说服了村民。|-
县长林溪白希望大家再接再厉。|-
县长林溪白勉励大家再接再厉。|-
县长林溪白感谢大家的支持。|-
县长林溪白向全县人民致以节日的问候。|-
林溪的话引起大家共鸣。|-
林溪所说的问题已经解决。|-
林溪提出的建议被采纳。|-
林溪白强调指出，安全是底线。|林溪白 强调指出 安全是底线。
林溪告诉记者，项目已经开工。|林溪 告诉记者 项目已经开工。
沈牧指着一片麦田说：“长势很好。”|沈牧 说 “长势很好。”
“我家种了十亩桃树，今年能卖五万元。”岭北村村民许知秋高兴地告诉记者。|许知秋=岭北村村民 告诉记者 “我家种了十亩桃树，今年能卖五万元。”
“今年收成好，”村民周砚说，“明年会更好。”|周砚=村民 说 “明年会更好。”
“刚开始什么都不懂，”许知秋说，“多亏了农技员。”|许知秋 说 “多亏了农技员。”
江一帆一边走一边看，不时停下来询问群众生活情况，他要求有关部门做好保障。|江一帆 要求 有关部门做好保障。
江一帆强调，要抓好春耕；林溪白要求，各单位要负起责任。|江一帆 强调 要抓好春耕； / 林溪白 要求 各单位要负起责任。
林溪要求进步，积极入党。|-
县委书记江一帆到岭北镇调研。副县长陈默陪同。他强调，要管好水源。|江一帆=县委书记 强调 要管好水源。
"""


@pytest.mark.parametrize(("text", "expected"), rows(SPEECHES))
def test_speeches(text: str, expected: str) -> None:
    assert speech_row(cnb.find_speeches(text)) == expected


GAPS = """
校长林溪白代表学校向新同学表示热烈欢迎，他说：“大学是新的起点。”|林溪白=校长 说 “大学是新的起点。”|speech._verb: 表示欢迎 is a courtesy and no speech
副县长陈默就落实省委要求作了安排。|-|speech._verb: the noun 要求 inside 就…作了 is taken for the verb
"""


@pytest.mark.parametrize(("text", "expected"), gaps(GAPS))
def test_known_gaps(text: str, expected: str) -> None:
    assert speech_row(cnb.find_speeches(text)) == expected


INTERVIEW = """让好书走进千家万户
——访县图书馆馆长林溪

记者：林馆长您好，请介绍一下图书馆的情况。
林溪：图书馆现有藏书二十万册。有人说：“太少了。”
记者：今年有什么打算？
林溪：我们将举办一百场读书活动。
陈默：我补充一点，读书活动全部免费。
"""


def test_an_interview_is_told_by_those_who_answer() -> None:
    [article] = cnb.parse_page(INTERVIEW).articles

    assert article.kind == "interview"
    assert speech_row(article.speeches).split(" / ") == [
        "林溪 ： 图书馆现有藏书二十万册。有人说：“太少了。”",
        "林溪 ： 我们将举办一百场读书活动。",
        "陈默 ： 我补充一点，读书活动全部免费。",
    ]


def test_a_pronoun_points_back_over_paragraphs() -> None:
    text = "县委书记江一帆到岭北镇调研春耕生产，实地察看了农田水利设施。\n他强调，要抓好春耕生产，确保不误农时。"
    [speech] = cnb.find_speeches(text)

    assert speech.speaker == "江一帆"
    assert text[speech.speaker_span.start : speech.speaker_span.end] == "江一帆"
    assert speech.speaker_span.start < text.index("他") <= speech.span.start


def test_spans() -> None:
    text = "会上，县长林溪在讲话中指出，要抓好春耕；同时要抓好防汛。"
    [speech] = cnb.find_speeches(text)

    assert (speech.speaker, speech.title, speech.verb) == ("林溪", "县长", "指出")
    assert text[speech.text_span.start : speech.text_span.end] == speech.text == "要抓好春耕；同时要抓好防汛。"
    assert speech.span.start <= speech.speaker_span.start < speech.speaker_span.end <= speech.text_span.start
    assert speech.text_span.end == speech.span.end


def test_a_person_of_the_page_who_acts_is_whom_the_pronoun_means() -> None:
    text = "县长林溪白到岭北镇调研。在茶林里，林溪白逐棵查看，副县长陈默陪同调研。他指出，要管好古树。"

    assert [speech.speaker for speech in cnb.parse_article(text).speeches] == ["林溪白"]
