"""The subjects of sentences: what may stand before a run of persons, what joins it, where its predicate begins."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.sentences import mask
from cnbulletin.fields.subjects import clauses_of
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import NameSense
from cnbulletin.reading.reading import Passage, Reading
from rows import attendance_row, rows

PERSONS = Persons(Lexicon.default(), NameSense(Lexicon.default()))


def clauses(sentence: str) -> str:
    """The clauses of a sentence: lead-in > names (carried titles in brackets) > tail."""
    passage = Passage(reading := Reading(sentence), 0, len(reading))
    cells = []
    for clause in clauses_of(passage.folded, mask(passage), 0, len(passage) - 1, PERSONS):
        names = []
        for mention in clause.subject.mentions if clause.subject else ():
            title = passage.text[slice(*mention.title)] if mention.title else ""
            name = passage.text[mention.name_start : mention.name_end]
            names.append(f"{name}({title})" if mention.inherited else title + name)
        cells.append(f"{clause.lead_in}>{' '.join(names)}>{passage.text[slice(*clause.tail)]}")
    return " ; ".join(cells)


CLAUSES = """
会上，县长林溪作了工作报告。|会上,>县长林溪>作了工作报告
3月2日上午，县领导林溪、陈默出席会议并讲话。|3月2日上午,>县领导林溪 陈默(县领导)>出席会议并讲话
会议由县委副书记、县长林溪主持。|由>县委副书记、县长林溪>主持
据县教育局局长沈牧介绍，项目已经开工。|据>县教育局局长沈牧>介绍 ; >>项目已经开工
县长林溪出席会议，副县长陈默主持会议。|>县长林溪>出席会议 ; >副县长陈默>主持会议
县委书记江一帆；县长林溪；副县长陈默出席会议。|>县委书记江一帆 县长林溪 副县长陈默>出席会议
在县长陈默陪同下，代表团参观了博物馆。|>>在县长陈默陪同下 ; >>代表团参观了博物馆
各乡镇要抓好落实。|>>各乡镇要抓好落实
"""


@pytest.mark.parametrize(("sentence", "expected"), rows(CLAUSES))
def test_clauses(sentence: str, expected: str) -> None:
    assert clauses(sentence) == expected


TABLE = """
# words that say when, and words that go on
3月2日上午，县委书记江一帆出席会议。|attend: 江一帆=县委书记
近日，副县长陈默到岭北镇调研。|lead: 陈默=副县长 @岭北镇
会上，县长林溪白作了工作报告。|speak: 林溪白=县长
会议期间，县长林溪白看望了工作人员。|lead: 林溪白=县长
随后，县长林溪白一行来到云溪村走访。|lead: 林溪白=县长 @云溪村
当天下午，县领导林溪、陈默还参加了座谈会。|attend: 林溪=县领导 陈默^县领导
据悉，县长林溪白出席了签约仪式。|attend: 林溪白=县长
其间，副县长陈默通报了有关情况。|speak: 陈默=副县长
5日至6日，省教育厅厅长沈牧到云岭县调研。|lead: 沈牧=省教育厅厅长 @云岭县
同时，县长林溪白出席会议。|attend: 林溪白=县长
晚上，县长林溪白观看了演出。|attend: 林溪白=县长
开班式上，县委组织部副部长、县委老干部局局长何雨桐作动员讲话。|speak: 何雨桐=县委组织部副部长、县委老干部局局长
座谈会上，教师代表何雨桐、学生代表周砚先后发言。|speak: 何雨桐=教师代表 周砚=学生代表

# titles that begin like a word of grammar
三中校长林溪主持会议。|preside: 林溪=三中校长
八一农场场长林溪主持会议。|preside: 林溪=八一农场场长
前总理林溪出席论坛。|attend: 林溪=前总理

# titles that begin like a verb
组织部部长林溪主持会议。|preside: 林溪=组织部部长
宣传部部长何雨桐出席会议。|attend: 何雨桐=宣传部部长
会上，组织部部长林溪宣读了表彰决定。|speak: 林溪=组织部部长
县委常委、组织部部长林溪主持会议。|preside: 林溪=县委常委、组织部部长
研究所所长林溪作了发言。|speak: 林溪=研究所所长
研究生院院长林溪作了发言。|speak: 林溪=研究生院院长
研究生导师林溪出席会议。|attend: 林溪=研究生导师
代表团团长林溪作了发言。|speak: 林溪=代表团团长
学习小组组长林溪作了发言。|speak: 林溪=学习小组组长
将军林溪出席仪式。|attend: 林溪=将军
主持人林溪出席了晚会。|attend: 林溪=主持人

# phrases that introduce a person
应邀前来的海岛国大使林溪出席开幕式。|attend: 林溪=海岛国大使
前来参加仪式的县政协主席龙云翀为学校授牌。|speak: 龙云翀=县政协主席
参加会议的县长陈默作了发言。|speak: 陈默=县长
另一位专家周砚点评了论文。|speak: 周砚=专家

# persons inside a phrase are no subject
与县长陈默一起，副县长周砚参加了植树。|attend: 周砚=副县长
对林溪同志的逝世，县长陈默表示哀悼。|-
按照县长陈默的要求，各单位迅速行动。|-
在林溪老师带领下，学生们参观了博物馆。|-
根据县委书记江一帆的批示，副县长周砚到岭北镇督导。|lead: 周砚=副县长 @岭北镇
在县长陈默、副县长周砚等陪同下，市委书记江一帆到云岭县调研。|attend: 陈默=县长 周砚=副县长 …; lead: 江一帆=市委书记 @云岭县

# the agent of a passive
会议由县委副书记、县长林溪白主持。|preside: 林溪白=县委副书记、县长
活动由县教育局局长沈牧主持，县领导林溪、陈默出席。|preside: 沈牧=县教育局局长; attend: 林溪=县领导 陈默^县领导
开幕式由副县长周砚主持，县长林溪白致辞。|preside: 周砚=副县长; speak: 林溪白=县长
报告会由梁书言教授主讲，副校长陈默主持。|preside: 陈默=副校长
会议由林溪主持，江一帆讲话。|preside: 林溪; speak: 江一帆

# what parts the items of a list
县委书记江一帆，县长林溪白，副县长陈默出席会议。|attend: 江一帆=县委书记 林溪白=县长 陈默=副县长
县委书记江一帆；县长林溪白；副县长陈默出席会议。|attend: 江一帆=县委书记 林溪白=县长 陈默=副县长
县领导江一帆、林溪白、陈默，县法院院长沈牧，县检察院检察长何雨桐参加会议。|attend: 江一帆=县领导 林溪白^县领导 陈默^县领导 沈牧=县法院院长 何雨桐=县检察院检察长
副省长江一帆，省政府秘书长陈默，中国科学院院士周砚、沈牧，云州大学校长何雨桐等出席会议。|attend: 江一帆=副省长 陈默=省政府秘书长 周砚=中国科学院院士 沈牧^中国科学院院士 何雨桐=云州大学校长 …
江一帆、林溪白、陈默、周砚出席会议。|attend: 江一帆 林溪白 陈默 周砚
外交部部长、国务委员江一帆，计划、财政部长陈默出席签字仪式。|attend: 江一帆=外交部部长、国务委员 陈默=计划、财政部长
团委书记林溪，妇联主席陈默，工会主席周砚参加活动。|attend: 林溪=团委书记 陈默=妇联主席 周砚=工会主席
法院院长林溪、检察院检察长陈默作了报告。|speak: 林溪=法院院长 陈默=检察院检察长

# several subjects in a sentence
县长林溪白主持会议，县委书记江一帆出席会议并讲话，县领导陈默、周砚参加会议。|preside: 林溪白=县长; attend+speak: 江一帆=县委书记; attend: 陈默=县领导 周砚^县领导
县委书记江一帆出席会议，强调要抓好春耕，县长林溪白主持。|attend: 江一帆=县委书记; preside: 林溪白=县长
江一帆主持会议，林溪白、陈默分别作了发言。|preside: 江一帆; speak: 林溪白 陈默
副县长陈默陪同省农业农村厅厅长沈牧到岭北镇调研。|attend: 陈默=副县长
自治区党委书记林溪出席会议。|attend: 林溪=自治区党委书记
1月5日，自治州州长陈默到云州调研。|lead: 陈默=自治州州长 @云州
自来水公司总经理林溪出席会议。|attend: 林溪=自来水公司总经理
经开区管委会主任林溪主持会议。|preside: 林溪=经开区管委会主任
经济局局长林溪主持会议。|preside: 林溪=经济局局长
对外联络部部长林溪出席会议。|attend: 林溪=对外联络部部长
以色列总理林溪出席会议。|attend: 林溪=以色列总理
就业局局长林溪出席会议。|attend: 林溪=就业局局长
向阳镇镇长林溪出席会议。|attend: 林溪=向阳镇镇长
同心镇镇长林溪出席会议。|attend: 林溪=同心镇镇长
随园镇党委书记林溪出席会议。|attend: 林溪=随园镇党委书记
从善乡乡长林溪出席会议。|attend: 林溪=从善乡乡长
给排水处处长林溪作了发言。|speak: 林溪=给排水处处长
为民服务中心主任林溪作了发言。|speak: 林溪=为民服务中心主任
和平乡党委书记林溪出席会议。|attend: 林溪=和平乡党委书记
也门总统林溪出席会议。|attend: 林溪=也门总统
及第镇镇长林溪出席会议。|attend: 林溪=及第镇镇长
现场指挥部指挥长林溪作了部署。|speak: 林溪=现场指挥部指挥长
使馆参赞林溪出席仪式。|attend: 林溪=使馆参赞

# names that are words, rare, or parted by white space only; predicates said once for several
与会专家林溪作了发言。|speak: 林溪=与会专家
由副县长周砚带队的检查组到岭北镇检查。|lead: 周砚=副县长 @岭北镇
副县长陈默主持、沈牧致辞。|preside: 陈默=副县长; speak: 沈牧
"""


@pytest.mark.parametrize(("text", "expected"), rows(TABLE))
def test_subjects(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


@pytest.mark.parametrize("text", [row[0] for row in rows(TABLE)])
def test_clauses_follow_each_other(text: str) -> None:
    passage = Passage(reading := Reading(text), 0, len(reading))
    at = 0
    for clause in clauses_of(passage.folded, mask(passage), 0, len(passage), PERSONS):
        assert at <= clause.start <= clause.tail[0] <= clause.tail[1] <= len(passage)
        at = clause.tail[1]
    assert at >= len(passage) - 1


# What a long sentence repeats.
REPEATED = """
林溪、
县长林溪，
县长林溪和
会议，
书记、
各乡镇、
的、
，
在林溪陪同下，
林溪说，
各乡镇负责人，
"""


def looks(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many times a person is looked for while a text is read."""
    count = 0
    find = Persons.find

    def counted(self: Persons, *arguments: object, **keywords: object) -> object:
        nonlocal count
        count += 1
        return find(self, *arguments, **keywords)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Persons, "find", counted)
        cnb.find_attendees(text)
    return count


@pytest.mark.parametrize("piece", [row[0] for row in rows(REPEATED)])
def test_work_grows_with_the_sentence(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short, long = (looks("会上，" + piece * count + "结束。", monkeypatch) for count in (40, 160))

    assert long <= 5 * short + 20
