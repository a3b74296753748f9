"""People who take part without a name: which noun phrases are groups, and where one ends and the next begins."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import cnbulletin as cnb
from cnbulletin.fields import groups
from cnbulletin.fields.groups import group_clause, is_label, split_groups
from cnbulletin.knowledge.title_words import heads, units
from rows import attendance_row, gaps, rows

# A noun phrase | its groups: split where each has its own head, whole where the head is shared.
SPLITS = """
各乡镇主要负责人|各乡镇主要负责人
县直有关部门负责同志、各乡镇党委书记|县直有关部门负责同志 各乡镇党委书记
县教育局、县财政局、县公安局负责人|县教育局、县财政局、县公安局负责人
校团委、后勤处、学工部、图书馆等部门负责人|校团委、后勤处、学工部、图书馆等部门负责人
驻地单位、武警部队的负责同志|驻地单位、武警部队的负责同志
教师代表和学生代表|教师代表 学生代表
教师代表及学生代表|教师代表 学生代表
各学院党政负责人、全体新生|各学院党政负责人 全体新生
公司领导班子成员、中层干部、职工代表共120人|公司领导班子成员 中层干部 职工代表
以及各乡镇负责人|各乡镇负责人
全校师生员工300余人|全校师生员工
部分人大代表、政协委员|部分人大代表 政协委员
会议精神|
"""


@pytest.mark.parametrize(("phrase", "expected"), rows(SPLITS))
def test_split(phrase: str, expected: str) -> None:
    assert [phrase[a:b] for a, b in split_groups(phrase, phrase, 0, len(phrase))] == expected.split()


@pytest.mark.parametrize(
    ("text", "label"), [("等领导出席", 3), ("等老同志出席", 4), ("等出席", 1), ("等100多人出席", 6)]
)
def test_a_label_behind_names(text: str, label: int) -> None:
    assert is_label(text, text, 1, label)


def test_no_label() -> None:
    text = "等自编自演的节目受到欢迎"

    assert not is_label(text, text, 1, 8)


@pytest.mark.parametrize("text", ["", "参加会议", "会议", "会议传达了精神", "他参加会议", "我们参加会议"])
def test_no_group(text: str) -> None:
    assert group_clause(text, text, 0, len(text)) is None


TABLE = """
# who they are
县四套班子领导参加会议。|attend: +县四套班子领导
各县区委书记、市直有关单位主要负责人参加会议。|attend: +各县区委书记 +市直有关单位主要负责人
市直各单位参加会议。|attend: +市直各单位
各乡镇（街道）党（工）委书记，县直各单位主要负责同志参加会议。|attend: +各乡镇（街道）党（工）委书记 +县直各单位主要负责同志
县教育局、县财政局等部门负责人参加会议。|attend: +县教育局、县财政局等部门负责人
学院班子成员、教师代表和学生代表参加座谈会。|attend: +学院班子成员 +教师代表 +学生代表
教师代表、学生代表参加座谈会。|attend: +教师代表 +学生代表
在家县级领导参加会议。|attend: +在家县级领导

# how many they are
200余名党员干部参加活动。|attend: +200余名党员干部
50多名村民代表参加了会议。|attend: +50多名村民代表
120名选手参加比赛。|attend: +120名选手
近百名干部群众出席了开工仪式。|attend: +近百名干部群众
百余名志愿者参加活动。|attend: +百余名志愿者
全校师生员工300余人参加了升旗仪式。|attend: +全校师生员工

# what they do
各乡镇分别汇报了工作进展情况。|speak: +各乡镇
县教育局、县财政局先后作了汇报。|speak: +县教育局、县财政局
县教育局负责人作了情况说明。|speak: +县教育局负责人
有关专家进行了现场点评。|speak: +有关专家
获奖教师代表发言。|speak: +获奖教师代表
学工部负责人主持会议。|preside: +学工部负责人

# beside persons
县委书记江一帆、县长林溪白，各乡镇党委书记参加会议。|attend: 江一帆=县委书记 林溪白=县长 +各乡镇党委书记
县领导陈默、周砚，县直有关部门、各乡镇主要负责人参加会议。|attend: 陈默=县领导 周砚^县领导 +县直有关部门、各乡镇主要负责人
县领导陈默、周砚，全体党员参加会议。|attend: 陈默=县领导 周砚^县领导 +全体党员
县领导陈默、周砚，300余名群众参加活动。|attend: 陈默=县领导 周砚^县领导 +300余名群众
县领导陈默、周砚，以及县直有关部门负责同志出席。|attend: 陈默=县领导 周砚^县领导 +县直有关部门负责同志
副县长陈默出席会议，县直有关部门负责人、各乡镇分管负责人参加会议。|attend: 陈默=副县长; attend: +县直有关部门负责人 +各乡镇分管负责人
副县长陈默出席会议，300余名群众参加活动。|attend: 陈默=副县长; attend: +300余名群众
县领导陈默、周砚和各乡镇主要负责人参加活动。|attend: 陈默=县领导 周砚^县领导 +各乡镇主要负责人
副县长陈默，县教育局局长沈牧及各中小学校长参加会议。|attend: 陈默=副县长 沈牧=县教育局局长 +各中小学校长
副县长陈默带领工作人员深入云溪村走访。|lead: 陈默=副县长 @云溪村; attend: +工作人员 @云溪村

# no groups: wishes and orders, routine work, speech, the meeting itself
村民们高兴地参加了演出。|-
全县干部群众积极参加植树活动。|-
各单位要参加会议。|-
有关部门负责人说，价格平稳。|-
广大青年应当参加志愿服务。|-
县教育局积极参加创建活动。|-
各乡镇要传达会议精神。|-
全体干部认真学习了会议精神。|-
会议听取了各乡镇的汇报。|-
会议要求各单位负责人参加培训。|-
与会同志参加了座谈。|attend: +与会同志
副县长陈默出席会议，全体党员参加会议。|attend: 陈默=副县长; attend: +全体党员
副县长陈默出席会议，教师代表参加会议。|attend: 陈默=副县长; attend: +教师代表
"""


@pytest.mark.parametrize(("text", "expected"), rows(TABLE))
def test_groups(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


GAPS = """
省评估组到云岭县考察。|lead: +省评估组 @云岭县|groups._ends_group: a phrase in 组 leads no visit, except where its head is in the table
"""


@pytest.mark.parametrize(("text", "expected"), gaps(GAPS))
def test_known_gaps(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


PHRASES = (
    "各乡镇主要负责人 县直各单位主要负责人 县四套班子领导 全体县级领导干部 校领导班子成员 全体校领导 各学院院长 各部门负责人 机关党委全体党员 全体党员"
    " 全体教职工 全体师生 师生代表 教师代表 获奖学生代表 家长代表 校友代表 村民代表 老干部代表 社会各界代表 各界人士 各民主党派代表 部分市人大代表 专家学者"
    " 业内专家 媒体记者 志愿者 新入职教师 2023级全体新生 医务人员代表 有关部门负责人 有关单位负责同志 县直机关干部职工 公司中层以上干部 各车间主任"
    " 各村党支部书记 第一书记 县政府办公室有关同志 县公安局、县交通局、县应急局负责人 县公安局等有关部门负责人"
)


@pytest.mark.parametrize("phrase", PHRASES.split())
def test_phrases_of_every_kind(phrase: str) -> None:
    assert attendance_row(cnb.find_attendees(f"{phrase}参加会议。")) == f"attend: +{phrase}"


@given(
    st.lists(
        st.sampled_from(
            [*sorted(heads() | units()), *"者员长官生师手好工导任记表子家等组团共约近0一十百千余多人名位个在的村"]
        )
    )
)
@example(
    [
        *"者员长官生师手",
        "事人",
        "责人",
        "友好",
        "职工",
        "演职人员",
        "单位",
        "部门",
        "领导",
        "主任",
        "书记",
        "代表",
        "班子",
    ]
)
@example([*"012345678", "九", *"一二三四五六七八十百千余", "等", "近9多", "组", "团", "家长", "人"])
@example(["100", "多", "名", "村", "民"])
@example(["等", "30", "人", "在"])
@example(["老", "友", "好"])
def test_no_group_ends_where_the_first_look_says_so(parts: list[str]) -> None:
    text = "".join(parts)
    for at in range(1, len(text) + 1):
        if groups._ends_group(text, 0, at):
            assert text[at - 1] in groups._group_ends() or groups._COUNTING.search(text, 0, at) is not None
