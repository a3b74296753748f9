"""What a clause says its subject does: main predicates, what stands before them, what is joined to them."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from cnbulletin.fields.actions import act_of, predicate_start
from cnbulletin.reading.reading import Reading
from rows import attendance_row, gaps, rows


def act(tail: str) -> str:
    """Actions, verbs, venue and party of a clause tail."""
    folded = Reading(tail).folded
    told = act_of(folded, 0, len(folded))
    if told is None:
        return "-"
    verbs = ",".join(tail[a:b] for a, b in told.verbs)
    venue = f" @{tail[slice(*told.venue)]}" if told.venue else ""
    party = f" +{tail[slice(*told.party)]}" if told.party else ""
    return f"{'+'.join(told.actions)}({verbs}){venue}{party}"


TAILS = """
出席会议|attend(出席)
出席会议并讲话|attend+speak(出席,讲话)
主持召开会议|preside(主持召开)
主持会议并讲话|preside+speak(主持,讲话)
在主会场出席会议|attend(出席) @主会场
到岭北镇调研|lead(调研) @岭北镇
就防汛问题作了安排部署|speak(作了安排部署)
代表县政府致辞|speak(致辞)
带领工作人员到岭北镇检查|lead(检查) @岭北镇 +工作人员
近日到岭北镇走访|lead(走访) @岭北镇
应邀出席|attend(出席)
未出席会议|-
将出席会议|-
因病请假|-
曾参加比赛|-
吃了早饭|-
的讲话|-
|-
"""


@pytest.mark.parametrize(("tail", "expected"), rows(TAILS))
def test_tails(tail: str, expected: str) -> None:
    assert act(tail) == expected


def test_where_the_predicate_of_a_group_begins() -> None:
    text = "学工部负责人在会上主持会议"
    found = predicate_start(text, 0, len(text), lambda at: text[:at].endswith("负责人"))

    assert found is not None
    assert (text[: found[0]], found[1].actions) == ("学工部负责人", ("preside",))
    assert predicate_start(text, 0, len(text), lambda at: False) is None


# What stands behind 县长林溪 | its actions, joined by +; - for none
VERBS = """
# attend
出席会议|attend
出席了今天的会议|attend
莅会并讲话|attend+speak
到会并讲话|attend+speak
参会并讲话|attend+speak
参加会议并发言|attend+speak
出席会议并作重要讲话|attend+speak
出席会议并作了讲话|attend+speak
出席会议并为获奖者颁奖|attend
出席会议并宣布开幕|attend+speak
出席活动，并宣布活动启动|attend+speak
陪同|attend
陪同调研|attend
陪同省领导到岭北镇调研|attend
全程陪同|attend
一同调研|attend
随同调研|attend
列席会议|attend
收听收看会议|attend
观看演出|attend
与大家一起观看演出|attend
与干部群众一起参加植树活动|attend
参加义务植树|attend
参加劳动|attend
参加审议|attend
参加学习|attend
参加调研|attend
出席揭牌仪式|attend
应邀出席|attend
在座|attend
在主席台就座|attend
以普通党员身份参加组织生活会|attend
以视频形式参加会议|attend
通过视频连线方式参加会议|attend
远程参加会议|attend
在线参加会议|attend

# preside
主持会议|preside
主持会议并作总结讲话|preside+speak
主持会议并提出要求|preside
主持会议，并就贯彻落实会议精神提出要求|preside
主持召开座谈会|preside
主持召开座谈会并讲话|preside+speak
在县行政中心主持召开会议|preside
受县委书记江一帆委托主持会议|preside

# speak
讲话|speak
讲了话|speak
作重要讲话|speak
作动员讲话|speak
作总结讲话|speak
作表态发言|speak
作交流发言|speak
作典型发言|speak
作主旨演讲|speak
作专题辅导|speak
作了题为《春天》的报告|speak
作政府工作报告|speak
作情况通报|speak
作了说明|speak
作总结|speak
作点评|speak
作了安排部署|speak
对下一步工作进行安排部署|speak
就下一步工作进行安排部署|speak
对获奖作品进行点评|speak
先后发言|speak
致辞|speak
致欢迎词|speak
致开幕词|speak
致答谢词|speak
宣读表彰决定|speak
宣布大会开幕|speak
传达了上级精神|speak
领学了文件|speak
通报情况|speak
介绍情况|speak
向会议作了汇报|speak
解读政策|speak
分享了经验|speak
为公司授牌|speak
现场点评|speak
领誓|speak
诵读经典|speak
代表县政府作工作报告|speak

# lead
到岭北镇调研|lead
在岭北镇调研|lead
调研督导安全生产工作|lead
走访慰问了困难群众|lead
慰问环卫工人|lead
亲切看望慰问老党员|lead
检查指导工作|lead
督导检查工作|lead
暗访工作|lead
视察学校|lead
实地考察企业|lead
现场办公|lead
巡查河道|lead
带队到岭北镇检查|lead
率队到岭北镇检查|lead
率团访问海岛国|lead
开展走访慰问活动|lead
进行实地考察|lead
对全县安全生产进行检查|lead
一行到岭北镇调研|lead
一行来岭北镇调研|lead
会见了客人|lead
亲切会见了客人|lead
接见代表|lead
与客人举行会谈|lead
访问海岛国|lead
到岭北镇调研时强调，要抓好春耕|lead
在出席会议时强调，要抓好春耕|attend

# none of them
为获奖者颁奖|-
为新校区揭牌|-
剪彩|-
合影留念|-
与师生座谈|-
签字|-
题词|-
实地察看企业|-
参观展览|-
提问|-
抵达云州|-
当选|-
获奖|-
去世|-
表示欢迎|-
为学生们上了一堂思政课|-
演唱歌曲|-
宴请客人|-
签署协议|-
作批示|-
提出要求|-
"""


def actions(verb: str) -> str:
    found = cnb.find_attendees(f"县长林溪{verb}。")
    return "; ".join(f"{'+'.join(item.actions)}" for item in found) or "-"


@pytest.mark.parametrize(("verb", "expected"), rows(VERBS))
def test_verbs(verb: str, expected: str) -> None:
    assert actions(verb) == expected


VERB_GAPS = """
到会讲话|attend+speak|actions._joined: a verb right behind 到会 is not joined
"""


@pytest.mark.parametrize(("verb", "expected"), gaps(VERB_GAPS))
def test_known_gaps_of_verbs(verb: str, expected: str) -> None:
    assert actions(verb) == expected


TABLE = """
县长林溪白在县行政中心主持召开会议。|preside: 林溪白=县长 @县行政中心
县长林溪白在云岭县分会场参加会议并讲话。|attend+speak: 林溪白=县长 @云岭县分会场
县长林溪白赴岭北镇督导防汛工作并看望慰问一线干部。|lead: 林溪白=县长 @岭北镇
县委书记江一帆到岭北镇调研时强调，要抓好春耕。|lead: 江一帆=县委书记 @岭北镇
县委书记江一帆在岭北镇调研时强调，要抓好春耕。|lead: 江一帆=县委书记 @岭北镇
县领导陈默、周砚随同检查。|attend: 陈默=县领导 周砚^县领导
县长林溪白和沈牧一起参加活动。|attend: 林溪白=县长 沈牧^县长
县妇联主席何雨桐带着书包来到岭北小学看望慰问留守儿童。|lead: 何雨桐=县妇联主席 @岭北小学
"""


@pytest.mark.parametrize(("text", "expected"), rows(TABLE))
def test_actions_in_sentences(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected
