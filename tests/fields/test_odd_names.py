"""Names of no known shape, names that are words, names that only white space parts: what vouches for each."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from rows import attendance_row, rows

TABLE = """
# one name of no known shape does not cost the list its other names
副总经理厍明、蓝天、门捷，总会计师计算，总工程师工巧出席大会。|attend: 厍明=副总经理 蓝天^副总经理 门捷^副总经理 计算=总会计师 工巧=总工程师
县委常委曲比阿洛、勒格扎体、贡布，副县长李向阳、马海伍呷出席会议。|attend: 曲比阿洛=县委常委 勒格扎体^县委常委 贡布^县委常委 李向阳=副县长 马海伍呷^副县长
副校长陈默、总工程师Simon Kwok列席会议。|attend: 陈默=副校长 SimonKwok=总工程师
作家墨石、冉有、步霏、古今先后发言。|speak: 墨石=作家 冉有^作家 步霏^作家 古今^作家
副院长幸福、阳光明出席仪式。|attend: 幸福=副院长 阳光明^副院长
副市长李建国、成功，市政府党组成员白雪参加。|attend: 李建国=副市长 成功^副市长 白雪=市政府党组成员
市委书记方向主持会议。|preside: 方向=市委书记
县长简方向主持召开会议。|preside: 简方向=县长
副局长王志刚通报情况。|speak: 王志刚=副局长
县长张有为出席会议。|attend: 张有为=县长
州文物局局长丹增参加仪式。|attend: 丹增=州文物局局长
市委书记斐旻主持会议。|preside: 斐旻=市委书记
县领导林溪、和惠玲、石岩出席会议。|attend: 林溪=县领导 和惠玲^县领导 石岩^县领导
县领导林溪、和石岩出席会议。|attend: 林溪=县领导 石岩^县领导
在主席台就座的还有：县委常委林溪、石岩。|attend: 林溪=县委常委 石岩^县委常委
# white space that parts names, and white space inside one
行长温良才 监事长劳有逸 副行长牛犇 马骉出席会议。|attend: 温良才=行长 劳有逸=监事长 牛犇=副行长 马骉^副行长
县领导李 丹、王 强、周小砚出席会议。|attend: 李丹=县领导 王强^县领导 周小砚^县领导
县领导欧阳 文澜、陈默出席会议。|attend: 欧阳文澜=县领导 陈默^县领导
# no separator at all
县委书记江一帆县长林溪副县长陈默出席会议。|attend: 江一帆=县委书记 林溪=县长 陈默=副县长
县长林溪市政协副主席石岩出席会议。|attend: 林溪=县长 石岩=市政协副主席
县长林溪和副县长陈默出席会议。|attend: 林溪=县长 陈默=副县长
"""

# What looks like such a name and is none.
NONE = """
副院长陈默及百余名师生代表参加会议。|attend: 陈默=副院长 +百余名师生代表
柘川、沱阳、榆堡三市自然资源局主要负责人作交流发言。|speak: +柘川、沱阳、榆堡三市自然资源局主要负责人
县长严肃指出，要抓好落实。|-
县长马上主持召开会议。|preside: +县长
县委书记带头参加劳动。|attend: +县委书记
副县长抽空参加劳动。|-
县长含泪主持仪式。|-
书记再三致辞。|-
校长、教师参加会议。|attend: +校长 +教师
"""


@pytest.mark.parametrize(("text", "expected"), [*rows(TABLE), *rows(NONE)])
def test_lists(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


# How often random names of a plausible make are found whole is measured in one number, so that no rule is written for one.
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊孟秦邱侯江尹薛闫段雷黎史陶贺毛郝"
GIVEN = "伟芳敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国红玉兰梅文辉志海波云飞龙春生宁凯斌峰健康永福全才成德胜利正学庆祥荣贵富忠孝仁信智善良和顺安乐兴发达昌盛松柏莲萍雪晴阳光为有山源泉铭锋锐"
FRAMES = (
    "副县长{}出席会议。", "县委书记{}主持会议并讲话。", "县领导林溪、{}参加活动。", "校长{}在会上作了讲话。", "县长{}陪同调研。", "总经理{}致辞。",
    "副省长{}会见了客人。", "局长{}说，要抓好落实。", "市委副书记{}一行到岭北镇考察。", "县委常委{}指出，要抓好落实。",
)  # fmt: skip


def test_names_of_a_plausible_make_are_found_whole() -> None:
    names = [
        SURNAMES[k % len(SURNAMES)] + GIVEN[7 * k % len(GIVEN)] + GIVEN[11 * k % len(GIVEN)] * (k % 4 > 0)
        for k in range(1000)
    ]
    missed = []
    for k, name in enumerate(names):
        article = cnb.parse_article(
            "春灌会议召开\n本报讯（记者赵小川）3月2日，会议召开。" + FRAMES[k % 10].format(name)
        )
        found = {p.name for item in article.attendance for p in item.attendees} | {s.speaker for s in article.speeches}
        if found - {"林溪"} != {name}:
            missed.append((name, FRAMES[k % 10], found))

    assert len(missed) <= 0.01 * len(names), missed
