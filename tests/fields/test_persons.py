"""One person in running text: where the title ends, where the name ends, what stands behind it."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from cnbulletin.fields.persons import Persons
from cnbulletin.knowledge.lexicon import Lexicon, terms
from cnbulletin.knowledge.names import NameSense
from rows import attendance_row, gaps, rows

LEXICON = Lexicon.default()
PERSONS = Persons(LEXICON, NameSense(LEXICON))


def found(stretch: str, *, in_list: bool = False) -> str:
    """The person that a stretch begins with, as title, name and rest."""
    person = PERSONS.find(stretch, 0, len(stretch), in_list=in_list)
    if person is None:
        return "-"
    return " ".join(
        [
            stretch[person.title_start : person.name_start] or "-",
            stretch[person.name_start : person.name_end],
            stretch[person.name_end :] or "-",
        ]
    )


# A stretch without separators | title, name, rest
FIND = """
县委书记林溪白到云岭乡调研|县委书记 林溪白 到云岭乡调研
县委书记林溪到云岭乡调研|县委书记 林溪 到云岭乡调研
县长林溪|县长 林溪 -
林溪白出席会议|- 林溪白 出席会议
岭北镇党委副书记、镇长林溪|岭北镇党委副书记、镇长 林溪 -
副局长(主持工作)沈牧出席|副局长(主持工作) 沈牧 出席
副县长何雨桐(女,回族)出席|副县长 何雨桐 (女,回族)出席
县长林溪同志出席|县长 林溪 同志出席
林溪教授作报告|- 林溪 教授作报告
自治区主席阿依古丽·买买提主持|自治区主席 阿依古丽·买买提 主持
大使约翰·F·史密斯致辞|大使 约翰·F·史密斯 致辞
团长丹戈-纳代伊|团长 丹戈-纳代伊 -
总统卡巴罗出席|总统 卡巴罗 出席
县委书记欧阳文澜出席|县委书记 欧阳文澜 出席
县委书记欧阳澜出席|县委书记 欧阳澜 出席
县长司徒远主持|县长 司徒远 主持
县长林溪3月2日出席|县长 林溪 3月2日出席
县长林溪等出席|县长 林溪 等出席
县长林溪和副县长陈默|县长 林溪 和副县长陈默
"""


@pytest.mark.parametrize(("stretch", "expected"), rows(FIND))
def test_a_stretch_begins_with_a_person(stretch: str, expected: str) -> None:
    assert found(stretch) == expected


NOBODY = """
各乡镇主要负责人参加会议
会议指出
全县上下
高质量发展
县委书记
有关部门负责人
林
云岭县人民政府
云岭大学-林溪药业
县委常委会原副主任
贯彻落实
"""


@pytest.mark.parametrize("stretch", [row[0] for row in rows(NOBODY)])
def test_no_person(stretch: str) -> None:
    assert found(stretch) == "-"


# Two neighbours of a list vouch for a shape that alone would be too weak.
@pytest.mark.parametrize("name", ["万里", "和平", "水清浅", "方向"])
def test_a_list_vouches_for_a_weak_name(name: str) -> None:
    assert found(name) == "-"
    assert found(name, in_list=True) == f"- {name} -"


def test_offices_of_every_kind_end_a_title() -> None:
    posts = terms("titles", "post")

    assert [post for post in posts if not PERSONS.ends_title("县" + post)] == []
    # The scan of a whole text finds the same ends, and finds those that lie inside one another; but not 总工|程师.
    text = "、县".join(["", *posts, ""])
    ends = [at for at in range(1, len(text)) if PERSONS.ends_title(text[:at]) and text[at - 1 : at + 1] != "工程"]
    assert [at for at in PERSONS.sites(text).titles if PERSONS.ends_title(text[:at])] == ends


@pytest.mark.parametrize("title", ["副县长(挂职)", "学务长", "质检员", "四级调研员", "副主任(主持工作)"])
def test_ends_a_title(title: str) -> None:
    assert PERSONS.ends_title(title)


@pytest.mark.parametrize(
    "text", ["", "增长", "成长", "动员", "官员会议", "天主教", "县妇女儿", "书记处", "县政府", "(主任)", "全员"]
)
def test_ends_no_title(text: str) -> None:
    assert not PERSONS.ends_title(text)


def test_a_callers_title_counts() -> None:
    text = "云岭县灯塔使林溪出席会议。"
    lexicon = LEXICON.extend(titles=["灯塔使"])

    assert attendance_row(cnb.find_attendees(text)) == "-"
    assert attendance_row(cnb.find_attendees(text, cnb.Options(lexicon=lexicon))) == "attend: 林溪=云岭县灯塔使"


TABLE = """
# what stands behind the name
县委书记林溪到云岭乡调研。|lead: 林溪=县委书记 @云岭乡
县委书记林溪白到云岭乡调研。|lead: 林溪白=县委书记 @云岭乡
副县长何光明到云岭乡检查。|lead: 何光明=副县长 @云岭乡
副县长梁建国主持会议。|preside: 梁建国=副县长
副县长张强调研农村公路。|lead: 张强=副县长
副县长李明确保供水工作现场会召开。|-
副县长陈默代表县政府致辞。|speak: 陈默=副县长
副县长陈默代表示范区致辞。|speak: 陈默=副县长
县长林溪作总结讲话。|speak: 林溪=县长
县长林溪致欢迎词。|speak: 林溪=县长
县长林溪逐一点评。|speak: 林溪=县长
县长林溪原是云岭中学校长。|-

# surnames: rare, of two characters, words elsewhere
县委书记欧阳文澜出席会议。|attend: 欧阳文澜=县委书记
县委书记欧阳澜出席会议。|attend: 欧阳澜=县委书记
县长司徒远主持会议。|preside: 司徒远=县长
副县长尉迟恭俭参加会议。|attend: 尉迟恭俭=副县长
副县长亓官月参加会议。|attend: 亓官月=副县长
副县长仝小雨参加会议。|attend: 仝小雨=副县长
副县长逄晓东参加会议。|attend: 逄晓东=副县长
副县长常来主持会议。|preside: 常来=副县长
副县长水清浅出席会议。|attend: 水清浅=副县长
副县长曾国强出席会议。|attend: 曾国强=副县长
副县长向荣出席会议。|attend: 向荣=副县长

# given names that are words, or end in a word of grammar
副县长文明出席会议。|attend: 文明=副县长

# rare characters, beyond the BMP too; 〇; traditional forms
副县长林䶮参加会议。|attend: 林䶮=副县长
副县长林𬭎参加会议。|attend: 林𬭎=副县长
县领导林溪、𠮷川、李𬭎参加会议。|attend: 林溪=县领导 𠮷川^县领导 李𬭎^县领导
副县长沈〇参加会议。|attend: 沈〇=副县长
县长沈一〇出席会议。|attend: 沈一〇=县长
縣長林溪、副縣長陳默出席會議。|attend: 林溪=縣長 陳默=副縣長
縣委書記劉硯主持會議并講話。|preside+speak: 劉硯=縣委書記
陳默、劉硯出席會議。|attend: 陳默 劉硯
歐陽文瀾、鄭懷瑾主持會議。|preside: 歐陽文瀾 鄭懷瑾

# married, minority and foreign names
副县长林溪、范徐丽泰出席会议。|attend: 林溪=副县长 范徐丽泰^副县长
副主席扎西次仁出席会议。|attend: 扎西次仁=副主席
副主席古丽巴哈尔·肉孜出席会议。|attend: 古丽巴哈尔·肉孜=副主席
区党委常委阿依古丽·买买提、林溪出席会议。|attend: 阿依古丽·买买提=区党委常委 林溪^区党委常委
大使约翰·F·史密斯出席仪式。|attend: 约翰·F·史密斯=大使
海岛国驻华大使让·杜邦出席开幕式。|attend: 让·杜邦=海岛国驻华大使
让·杜邦出席开幕式。|attend: 让·杜邦
环境部长丹戈—纳代伊、大使沈牧出席仪式。|attend: 丹戈—纳代伊=环境部长 沈牧=大使

# a form of address behind the name is no title; a bare unit before it is one
林溪教授作专题报告。|speak: 林溪
林溪院士、陈默教授出席论坛。|attend: 林溪 陈默
林溪先生出席仪式。|attend: 林溪
教师代表梁书言教授作了发言。|speak: 梁书言=教师代表
中国科学院院士林溪作报告。|speak: 林溪=中国科学院院士
县长林溪同志出席会议。|attend: 林溪=县长
县领导林溪等同志出席会议。|attend: 林溪=县领导 …

# white space inside a name of two characters, and between names
县领导林 溪、陈默、李 丹出席会议。|attend: 林溪=县领导 陈默^县领导 李丹^县领导
副县长万里主持会议。|preside: 万里=副县长
副县长方向出席会议。|attend: 方向=副县长
班长齐心出席会议。|attend: 齐心=班长
副县长许清和出席会议。|attend: 许清和=副县长
区党委常委阿依古丽·买买提出席会议。|attend: 阿依古丽·买买提=区党委常委
副县长于建华到岭北镇调研。|lead: 于建华=副县长 @岭北镇
副县长曾国强到岭北镇调研。|lead: 曾国强=副县长 @岭北镇
总会计师林溪出席会议。|attend: 林溪=总会计师
省军区司令员林溪出席会议。|attend: 林溪=省军区司令员
一级美术师林溪出席会议。|attend: 林溪=一级美术师
县委书记林溪同志、陈默、周砚出席会议。|attend: 林溪=县委书记 陈默 周砚
县领导林溪、林新生、陈默出席会议。|attend: 林溪=县领导 林新生^县领导 陈默^县领导
县领导林溪、陈默、林新生及各乡镇负责人参加会议。|attend: 林溪=县领导 陈默^县领导 林新生^县领导 +各乡镇负责人

# names that are words, rare, or parted by white space only; predicates said once for several
县长林溪冒雨来到岭北村看望群众。|lead: 林溪=县长 @岭北村
副县长高兴主持会议。|preside: 高兴=副县长
县长和平出席会议。|attend: 和平=县长
副县长张有为出席会议。|attend: 张有为=副县长
县领导高兴、万里、方向出席会议。|attend: 高兴=县领导 万里^县领导 方向^县领导
县领导林溪、许清和、张有为出席会议。|attend: 林溪=县领导 许清和^县领导 张有为^县领导
副县长㐂海参加会议。|attend: 㐂海=副县长
副县长𠮷川参加会议。|attend: 𠮷川=副县长
州长阿木古楞主持会议。|preside: 阿木古楞=州长
工训中心林溪、学工部陈默分享了教学经验。|speak: 林溪=工训中心 陈默=学工部
工训中心林溪分享了教学经验。|speak: 林溪=工训中心
县农业局林溪作了发言。|speak: 林溪=县农业局
市领导林溪 陈默 周砚出席会议。|attend: 林溪=市领导 陈默^市领导 周砚^市领导
党委书记江一帆 校长林溪白 副校长陈默出席会议。|attend: 江一帆=党委书记 林溪白=校长 陈默=副校长
县委书记江一帆县长林溪白副县长陈默出席会议。|attend: 江一帆=县委书记 林溪白=县长 陈默=副县长
"""


@pytest.mark.parametrize(("text", "expected"), rows(TABLE))
def test_names_in_sentences(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


GAPS = """
副县长都兰在会上作了发言。|speak: 都兰=副县长|NameReadings._close: a surname that is a word of grammar is refused before a preposition
环境部长丹戈—纳代伊致辞。|speak: 丹戈—纳代伊=环境部长|NameReadings.at: what follows a name with a dash is weighed as part of it
副县长马上主持会议。|-|Persons.find: an adverb of time between a title and a verb (马上) is taken for a name
"""


@pytest.mark.parametrize(("text", "expected"), gaps(GAPS))
def test_known_gaps(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


TITLES = (
    "县委书记 县委常委、统战部长 县人武部政委 县委编办主任 县文联主席 县残联理事长 县红十字会常务副会长 县消防救援大队大队长 派出所所长 村党支部书记"
    " 第一书记 网格员 四级调研员 二级巡视员 副总工程师 总法律顾问 项目部经理 生产技术科科长 班组长 工会副主席 团支部书记 教务处处长 博士生导师 辅导员"
    " 系副主任 护士长 副主任医师 纪检组组长 评审专家组组长 中国工程院院士 首席专家 省劳动模范 全国人大代表 政协委员 党外人士 校友代表 老党员 退休教师"
    " 特聘教授 青年作家 剧作家 国家一级演员 非遗传承人 武警支队政委 空军少将 海岛国首相 联合国秘书长 副议长 市政府副秘书长 院长助理 发改委副主任 社区书记"
    " 乡党委副书记 交警大队教导员 检察院检察长 律师 常务副市长 正处级干部 县级领导干部 机关党委专职副书记 代县长 分管领导"
)
NAMES = "林溪 林溪白 王强 刘军 高明 石磊 田野 白雪 丁一 常青 向荣 易行 牛犇 乐天 包家骏 司徒远 龙云翀"
PREDICATES = (
    "出席会议。 主持会议。 参加活动。 到岭北镇调研。 作了讲话。 在会上作了发言。 一行到岭北镇考察。 就有关工作作了说明。 陪同调研。 致辞。 宣布开工。"
    " 为获奖者授牌。 带领工作人员到岭北镇走访。 深入岭北镇检查工作。 对安全生产进行检查。 3月2日到岭北镇调研。 看望慰问困难群众。 会见了客人。"
    " 代表县政府致辞。 全程陪同。 等出席会议。 和何野出席会议。 、何野出席会议。 实地考察工业园。 应邀出席会议。 也参加了活动。"
)


@pytest.mark.parametrize("title", TITLES.split())
def test_titles_of_every_kind(title: str) -> None:
    for name, predicate in zip(NAMES.split(), PREDICATES.split(), strict=False):
        people = [(p.name, p.title) for item in cnb.find_attendees(title + name + predicate) for p in item.attendees]

        assert (name, title) in people or name == "向荣", title + name + predicate


@pytest.mark.parametrize("name", ["林溪", "林溪白", "王强", "高明", "田野", "丁一", "常青", "易行", "乐天", "司徒远"])
def test_predicates_of_every_kind(name: str) -> None:
    for predicate in PREDICATES.split():
        people = [(p.name, p.title) for item in cnb.find_attendees(f"副县长{name}{predicate}") for p in item.attendees]

        assert (name, "副县长") in people, predicate


# Names known to be persons are added one by one; whoever was found without them is found with them.
@pytest.mark.parametrize("text", [row[0] for row in rows(TABLE)])
def test_a_known_name_takes_no_other_away(text: str) -> None:
    before = [p for item in cnb.find_attendees(text) for p in item.attendees]
    for name in ("林溪", "陈默", "何野", "林溪白", "欧阳文澜", "高兴", "县长", "会议", "出席"):
        options = cnb.Options(lexicon=LEXICON.extend(names=[name]))
        after = {p.name_span for item in cnb.find_attendees(text, options) for p in item.attendees}
        held = [p for p in before if name not in p.name and p.name not in name]

        assert [p.name for p in held if p.name_span not in after] == [], name


def test_nothing_changes_from_call_to_call() -> None:
    text = "".join(row[0] for row in rows(TABLE))

    assert cnb.find_attendees(text) == cnb.find_attendees(text)
