"""Sentences of the genre that hold a name or a verb of the rules and yet no attendee, or another than it seems."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from cnbulletin.knowledge import predicates
from rows import attendance_row, rows

# Nobody takes part.
NONE = """
# absent, excused, sent instead
副县长林溪因事请假。|-
副县长林溪因病未出席会议。|-
县长陈默没有参加会议。|-
县长陈默未出席会议。|-
副县长林溪因公出差，未能参加会议。|-
总统林溪缺席了开幕式。|-
县委书记江一帆委托办公室主任看望了困难群众。|-
县长陈默原定出席开幕式，但未到场。|-
副主席林溪作书面发言。|-

副市长林溪将出席发布会，介绍政策并回答提问。|-

# words behind a title that begin like names
县领导高度重视，亲自调研。|-

# still to come
县委书记江一帆将出席开幕式。|-
总统林溪将于下月出席峰会。|-
县长陈默拟参加全市工作会议。|-
县长陈默计划到岭北镇调研。|-
总理陈默准备会见代表团。|-
外长林溪即将访问海岛国。|-
市委书记江一帆希望参加这次活动。|-
副县长林溪打算主持召开协调会。|-
总统林溪应邀将参加庆典。|-

# said, not done
县长陈默说：“副县长林溪将参加明天的会议。”|-
有媒体称“总统林溪出席了开幕式”。|-
电影《县长林溪出席会议》昨天上映。|-
村民们盼着“县长陈默到村里调研”。|-

# in the past
林溪曾参加县里的劳模大会。|-
1938年6月，林溪参加了游击队。|-
早在1985年，陈默就主持修建了云溪水库。|-
当年，林溪出席了县里的成立大会。|-
林溪生前多次参加公益活动。|-
那年陈默参加了全国比赛。|-

# not so
总理陈默没有会见记者。|-
县长陈默不主持会议。|-

# words that hold a verb of the rules
主持人林溪介绍说，节目很受欢迎。|-
出席率达到百分之九十。|-
林溪参加工作三十年。|-
县委书记处研究了有关事项。|-
会议室坐满了人。|-
考察团成员林溪是云州人。|-
记者从记者会获悉，今年将新建十所学校。|-
记者从县教育局获悉，今年将新建十所学校。|-
代表团团长陈默是一位老教师。|-
县委书记江一帆的秘书林溪说不清此事。|-
县领导干部培训班开班。|-
参加会议的有关人员要做好准备。|-
调研组成员何雨桐毕业于云州大学。|-
县慰问团的林溪唱了一首歌。|-
讲话稿由林溪起草。|-
新任县长陈默今年四十五岁。|-
副县长林溪分管农业。|-
林溪编写的《调研手册》出版。|-
全县检查站增加到五个。|-
出席证由办公室发放。|-
全县参加医保的农民达到十万人。|-

# what organs and things do
县教育局召开专题会议。|-
会议传达了上级文件精神。|-
会议通报了全县防汛情况。|-
调研报告已经完成。|-
公司参加了在云州举行的展览会。|-

# named only in passing
会议学习了江一帆同志的讲话。|-
大会选举林溪为主席。|-
会议听取了林溪的情况汇报。|-
市委决定任命陈默为市教育局局长。|-
县委号召向优秀教师何雨桐学习。|-
代表们收到了县长陈默的贺信。|-
江一帆对林溪白的讲话给予肯定。|-

# a surname and an office name nobody
林书记出席会议。|-
王校长主持会议。|-
张老师参加了活动。|-

# decided, wished, honoured
会议决定，由副县长林溪主持日常工作。|-
县长林溪白邀请专家沈牧作报告。|-
县委书记江一帆同沈牧一行座谈。|-
县长林溪白因公出差，委托副县长陈默主持会议。|-
林溪、陈默、周砚当选为县政协副主席。|-
县委任命林溪为县教育局局长，陈默为副局长。|-
大会表彰了林溪、陈默、周砚等十名先进工作者。|-
林溪、陈默等十名先进工作者受到表彰。|-
我校校长林溪白、海岛大学校长玛丽亚·洛佩斯共同签署协议。|-
县长林溪白（前排右二）察看工地。|-
会议要求，各乡镇负责人参加培训。|-
县委书记明确要求，各单位参加会议。|-
在村支书林溪的带领下，全村脱了贫。|-
"""

# Someone takes part, but not everyone who is named, or not in everything that is said.
PART = """
总理陈默会见了由沈牧率领的代表团。|lead: 陈默=总理
县长陈默的秘书林溪参加会议。|attend: 林溪=县长陈默的秘书
县委书记江一帆出席会议，副县长林溪因事请假。|attend: 江一帆=县委书记
县委书记江一帆主持会议，县长陈默未出席。|preside: 江一帆=县委书记
县委书记江一帆要求县长陈默参加会议。|-
县长陈默出席会议。会议决定，副县长林溪将参加下月的展览会。|attend: 陈默=县长
县长陈默出席开幕式，次日将参加座谈会。|attend: 陈默=县长
县长陈默慰问了老教师何雨桐。|lead: 陈默=县长
县长陈默看望慰问曾参加修渠的老党员林溪、周砚。|lead: 陈默=县长
副县长林溪出席会议，会上表彰了先进个人周砚、何雨桐。|attend: 林溪=副县长
县长陈默向劳动模范林溪、周砚颁奖。|-
县长陈默在讲话中指出，要抓好春耕。|-
校长林溪在致辞中说，欢迎各位校友回家。|-
县长陈默强调，要加强检查。|-
县长陈默要求，各单位要参加培训。|-
县委书记江一帆代表县委、县政府向全县人民致以问候。|-
县长林溪白在听取了有关部门的汇报后强调，要把群众安危放在首位。|-
县委书记江一帆主持会议，会议通报了有关情况，安排部署了下步工作。|preside: 江一帆=县委书记
"""

# For each rule of the predicates sentences in which its word stands and says something else.
LOOKALIKES = """
predicate.adverbial|县长陈默分别前的讲话稿已经定稿。|-
predicate.adverbial|县长陈默的现场签名引来围观。|-
predicate.blocked|将军林溪出席仪式。|attend: 林溪=将军
predicate.blocked|县长陈默不断走访群众。|lead: 陈默=县长
predicate.preside|主持人林溪出席了晚会。|attend: 林溪=主持人
predicate.preside|县长陈默主持编写的县志出版。|-
predicate.preside|林溪主持研制的新机器投入使用。|-
predicate.attend|县长陈默1985年参加工作。|-
predicate.attend|县长陈默的出席证由办公室发放。|-
predicate.attend|陪同人员林溪是云州人。|-
predicate.speak|县长陈默的讲话引起热烈反响。|-
predicate.speak|县长陈默的工作报告获得通过。|-
predicate.speak|通报会上，县长陈默被点名表扬。|-
predicate.lead|考察团团长林溪是一位画家。|-
predicate.lead|县长陈默的调研报告获奖。|-
predicate.light_lead|县长陈默对检查组的工作表示感谢。|-
predicate.light_lead|县长陈默与考察团成员合影。|-
predicate.led_party|县长陈默带头捐款。|-
predicate.led_party|县长陈默带来了好消息。|-
predicate.led_party|带队老师林溪参加了活动。|attend: 林溪=带队老师
predicate.place_phrase|在座的林溪是云州人。|-
predicate.place_phrase|县长陈默于是离开了会场。|-
predicate.matter_phrase|县长陈默代表性的观点引起关注。|-
predicate.matter_phrase|县长陈默从容走出会场。|-
predicate.speech|县长陈默代表示范区参加会议。|attend: 陈默=县长
predicate.speech|会议对县长陈默提出的要求作了说明。|-
predicate.coordination|县长陈默出席会议和平离场。|attend: 陈默=县长
predicate.coordination|县长陈默参加会议及时赶到。|attend: 陈默=县长
predicate.first|参加会议的有关负责人林溪说，要抓好春耕。|-
predicate.first|出席会议的有效票数为三十张。|-
"""


@pytest.mark.parametrize(("text", "expected"), [*rows(NONE), *rows(PART)])
def test_only_these(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


@pytest.mark.parametrize(("rule", "text", "expected"), rows(LOOKALIKES))
def test_lookalikes(rule: str, text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


def test_every_rule_has_lookalikes() -> None:
    named = [row[0] for row in rows(LOOKALIKES)]

    assert {name for name in named if named.count(name) > 1} == {rule.name for rule in predicates.RULES}
