"""Whole pages of every make, and what stands where on them."""

from __future__ import annotations

import pytest

from cnbulletin.layout.page_layout import lay_out
from cnbulletin.model import FurnitureKind
from cnbulletin.reading.reading import Reading
from layout.skeleton import skeleton

WEB = """
清溪县召开春耕会议

本报讯（记者林溪）3月2日，清溪县召开春耕会议，县长江一帆出席并讲话。

江一帆强调，要不误农时。

县政协举办委员培训班

3月3日至4日，县政协举办委员培训班，县政协主席岳知秋作动员讲话。

培训邀请了三位专家授课。
"""
COLUMNS = """
本报讯（记者林溪） 3月2日，
清溪县召开春耕会议，县长江一
帆出席并讲话，副县长岳知秋主

持会议，乡镇干部参加。
江一帆强调，要抓住农时，把
种子、化肥送到田间地头。
清溪县召开春耕会议
部署夏粮生产
本报讯（记者裴旻） 近日，柳
湾镇的茶园进入采摘期，茶农们
趁着晴好天气采摘新茶，鲜叶收
购价比去年同期高两元。
柳湾镇春茶开采
"""
PHOTOS = """
春到茶乡

▲3月6日，柳湾镇茶农在采摘新茶。本报记者 林 溪 摄

▲3月7日，茶厂工人在炒制新茶。本报记者 裴旻 摄

全县茶产业推进会召开

图为推进会现场。林溪 摄

本报讯 3月8日，全县茶产业推进会召开，县长江一帆出席。

3月9日，孩子们在茶园里写生。　本报记者 裴旻 摄
"""
STACK = """
清溪日报
2021年3月9日 星期二 第2版 要闻
导　读
▶03版 老街新貌引客来

抢抓农时促春耕 夯实基础保丰收

县委理论学习中心组集体学习时强调
深学细悟笃行
江一帆主持并讲话

本报讯 3月6日，县委理论学习中心组集体学习，江一帆主持并讲话。
（记者 林溪 通讯员 裴旻）

清溪县考察团
到柳湾镇考察交流
本报讯 3月7日，清溪县考察团到柳湾镇考察交流春耕工作。

扫一扫
关注清溪发布
责任编辑：岳知秋
"""
FEATURE = """
一渠清水

——清溪县供水改造纪实

本报记者 林溪

清溪县山高沟深，吃水曾是一块心病。今年以来，一根管子通到底。

坚持规划先行 绘就蓝图到底

年初，县委召开会议，组织部门踏勘水源，编制了三年的行动方案。

坚持群众参与 凝聚万众一心

在柳湾村，村民投工投劳，二十天挖通了三公里管沟，清水进了家门。
"""
TALK = """
守护清水
——访县水利局局长宓远
核心提示
近年来，我县水利建设成效明显。记者日前专访了宓远。
记者：今年的思路是什么？
宓远：重点抓三件事。
记者：群众饮水怎么办？
宓远：延伸管网。
"""
TORN = """
本报讯（记者林溪）3月2日，清溪县召开春耕会议，会议由县长主持。

江一帆强调，各乡镇要把种子送到田间地头，要让每一户都用上好种子，不误

江一帆强调，各乡镇要把种子送到田间地头，要让每一户都用上好种子，不误农时。

江一帆强调，各乡镇要把种子送到田间地头，要让每一户都用上好种子，不误农时。
（下转第4版）
"""
BRIEFS = """
简讯

●日前，县供电公司为北部山区换上节能变压器，惠及农户。（裴旻）

●3月4日，县红十字会组织无偿献血，一百多人参加了献血。（林溪）
"""
DAILY = """
江一帆会见外宾（附图片１张）
新华社清州３月５日电（记者林溪）江一帆今天会见了外宾，双方就贸易交换了意见。
本报讯县机床厂研制的铣床日前通过鉴定。（裴旻）
春回茶山本报讯柳湾茶山近日开采，鲜叶价格看好。
山村小学（图片）
柳湾小学搬进新楼。图为孩子们在上课。（岳知秋摄）
会谈结束后双方签了字。
（新华社清州３月６日电）
图片：
３月５日，江一帆会见外宾。
（本报记者林溪摄）
"""
NOTICE = """
停水通知

因管道改造，定于8日对滨河路停水，请用户备足用水。

清溪县自来水公司

2021年3月8日

给老街装盏灯

编辑同志：

老街的灯坏了半年，夜里走路不便，盼着早日修好。

柳湾渡口

□ 林 溪

船把水声系在桩上
竹篙站了一夜
对岸的灯一盏一盏
像没有署名的来稿
"""

MASTHEAD = """
**今日松川**

**2023年8月22日 星期二 农历七月初七**

**第1234期**

**责任编辑：甲 乙 / 版式：丙**

**岳知秋在全市防汛工作会议上强调**

**守牢安全底线**

**滕舟主持**

**本报讯（记者 池渔）** 8月21日，全市防汛工作会议召开，市委书记岳知秋出席并讲话。

**滨江公园改造**

**让老街坊多了好去处**

8月20日，滨江公园改造工程完工，居民纷纷前来散步。
"""
LINES_OF_A_HEAD = """
清溪晚报
星期二
2023年8月22日
第03版
全县春灌工作会议召开
本报讯（记者林溪）3月2日，全县春灌工作会议召开，县长江一帆主持会议。
"""
SIGNED_ABOVE = """
全县春灌工作会议召开

本报讯（记者林溪）3月2日，全县春灌工作会议召开，县长江一帆主持会议。

□ 本报通讯员 岳知秋

柳湾镇举行采茶比赛

3月3日，柳湾镇举行采茶比赛，村民们都来了。
"""
SIGNED_BELOW = SIGNED_ABOVE.replace("（记者林溪）", " ")
SIGNED_BOTH_BELOW = SIGNED_ABOVE + "\n□ 本报通讯员 何野\n"
DRAWN = """
全县春灌工作会议召开
——————
本报讯（记者林溪）3月2日，全县春灌工作会议召开，县长江一帆主持会议。
＊ ＊ ＊
江一帆要求抓好落实，
=====
不误农时。
-----
柳湾镇举行采茶比赛
3月3日，柳湾镇举行采茶比赛，村民们都来了。
"""
TWICE = """
全县春灌工作会议召开
本报讯 3月2日，全县春灌工作会议召开，县长江一帆主持会议。
江一帆要求抓好落实，不误农时。（林溪）
江一帆要求抓好落实，不误农时。（林溪）
"""
INDENTED = """
春灌会议召开
　　本报讯（记者林溪）
近日，全县春灌会议召开。
会议由县长江一帆主持，各乡
镇干部参加会议。
　　副县长
岳知秋、裴旻陪同调研，察看
渠道和水库，要求早动手早准
备，不误农时。
　　“水到地头，心里不慌。”
村民宓远说。他家里的三亩地
都已经浇过一遍水。
"""
SPACED = """
春灌会议召开

本报讯（记者林溪）近日，
全县春灌会议在云栖召开。
会议由县长江一帆主持，各
乡镇的干部参加会议。

县里还要再修三里水渠呢。
村民宓远说，家里的三亩地
都已经浇过一遍水，闸门也
换成了新的，抽水站的机器
擦得锃亮，油料堆在墙角。
"""
LOOSE = """
全县春灌会议召开

本报讯（记者林溪）近日，全县春灌
会议在云栖召开，县长江一帆主持会议，各乡镇干部参加。

楼道里的电线
都已经收进了线槽，声控灯一层一盏，
水塔拆了，腾出空地画了车位。

村民宓远说，家里的三亩地，
都已经浇过一遍水。
"""
LIST_CUT = """
全县防汛工作会议召开
本报讯（记者林溪）近日，全县防汛工作会议召开。县委书记岳溪主持会议。

副县长柳　笛、邵守拙、祁珂

出席会议。

县政协主席何野、县委常委沈牧、唐

若谷和各乡镇负责人参加会议。
"""
BOUND_BELOW = """
本报记者 林溪

昨日上午，走进柳湾镇，茶园的石阶刚刚修好，茶农们背着竹篓上山。

柳湾镇：
让茶农走上石阶路

▲昨日，云栖乡的茶农在修路。　本报记者 裴旻 摄

本报讯（记者岳知秋）3月2日，全县春灌工作会议召开，县长江一帆主持会议。

全县春灌工作会议召开
"""
SHORT_HEAD = """
清溪镇茶农喜摘头茬茶

本报讯（记者裴旻）近日，清溪镇的茶农开始采摘头茬茶，鲜叶价格看好。

让每一块
田都喝足春水
本报讯（记者林溪）3月2日，清溪县召开会议，部署农田灌溉。
"""

PAGES = {
    "a masthead of several lines, all in bold": (
        MASTHEAD,
        [
            "report",
            "= 岳知秋在全市防汛工作会议上强调",
            "= 守牢安全底线",
            "= 滕舟主持",
            "  本报讯（记者池渔）",
            "report",
            "= 滨江公园改造",
            "= 让老街坊多了好去处",
            "  8月20日，滨江公",
            "nameplate: 今日松川",
            "folio: 2023年8月22日星期二农历七月初七",
            "folio: 第1234期",
            "editor_credit: 责任编辑：甲乙/版式：丙",
        ],
    ),
    "a masthead of one part a line": (
        LINES_OF_A_HEAD,
        [
            "report",
            "= 全县春灌工作会议召开",
            "  本报讯（记者林溪）",
            "nameplate: 清溪晚报",
            "folio: 星期二",
            "folio: 2023年8月22日",
            "folio: 第03版",
        ],
    ),
    "a byline above the headline of the next article": (
        SIGNED_ABOVE,
        [
            "report",
            "= 全县春灌工作会议召开",
            "  本报讯（记者林溪）",
            "report",
            "= 柳湾镇举行采茶比赛",
            "  3月3日，柳湾镇举",
            "  standalone: □本报通讯员岳知秋",
        ],
    ),
    "the same line behind an article that has no byline": (
        SIGNED_BELOW,
        [
            "report",
            "= 全县春灌工作会议召开",
            "  本报讯3月2日，全",
            "  closing: □本报通讯员岳知秋",
            "report",
            "= 柳湾镇举行采茶比赛",
            "  3月3日，柳湾镇举",
        ],
    ),
    "the same line on a page that signs below": (
        SIGNED_BOTH_BELOW,
        [
            "report",
            "= 全县春灌工作会议召开",
            "  本报讯（记者林溪）",
            "  closing: □本报通讯员岳知秋",
            "report",
            "= 柳湾镇举行采茶比赛",
            "  3月3日，柳湾镇举",
            "  closing: □本报通讯员何野",
        ],
    ),
    "lines that are drawn": (
        DRAWN,
        [
            "report",
            "= 全县春灌工作会议召开",
            "  本报讯（记者林溪）",
            "  江一帆要求抓好落实",
            "  不误农时。",
            "report",
            "= 柳湾镇举行采茶比赛",
            "  3月3日，柳湾镇举",
            "unplaced: ——————",
            "unplaced: ＊＊＊",
            "unplaced: =====",
            "unplaced: -----",
        ],
    ),
    "a last paragraph printed twice, with its credit": (
        TWICE,
        [
            "report",
            "= 全县春灌工作会议召开",
            "  本报讯3月2日，全",
            "  江一帆要求抓好落实",
            "  江一帆要求抓好落实 (again)",
            "  closing: （林溪）",
            "  closing: （林溪）",
        ],
    ),
    "full lines that close a sentence, where paragraphs are indented": (
        INDENTED,
        [
            "report",
            "= 春灌会议召开",
            "  本报讯（记者林溪）",
            "  副县长岳知秋、裴旻",
            "  “水到地头，心里不",
        ],
    ),
    "full lines that close a sentence, where blank lines part paragraphs": (
        SPACED,
        [
            "report",
            "= 春灌会议召开",
            "  本报讯（记者林溪）",
            "  县里还要再修三里水",
        ],
    ),
    "the open first line of a paragraph, where lines end anywhere": (
        LOOSE,
        [
            "report",
            "= 全县春灌会议召开",
            "  本报讯（记者林溪）",
            "  楼道里的电线都已经",
            "  村民宓远说，家里的",
        ],
    ),
    "a list that a blank line cuts": (
        LIST_CUT,
        [
            "report",
            "= 全县防汛工作会议召开",
            "  本报讯（记者林溪）",
            "  副县长柳笛、邵守拙",
            "  县政协主席何野、县",
        ],
    ),
    "a photo behind a headline that stands below its signed body": (
        BOUND_BELOW,
        [
            "report",
            "= 柳湾镇：",
            "= 让茶农走上石阶路",
            "  昨日上午，走进柳湾",
            "  standalone: 本报记者林溪",
            "report",
            "= 全县春灌工作会议召开",
            "  本报讯（记者岳知秋",
            "caption: ▲昨日，云栖乡的茶农在修路。本报记者裴旻摄 | 本报记者裴旻摄",
        ],
    ),
    "a headline cut behind its fourth character": (
        SHORT_HEAD,
        [
            "report",
            "= 清溪镇茶农喜摘头茬茶",
            "  本报讯（记者裴旻）",
            "report",
            "= 让每一块",
            "= 田都喝足春水",
            "  本报讯（记者林溪）",
        ],
    ),
    "articles of a web page, one without a dateline": (
        WEB,
        [
            "report",
            "= 清溪县召开春耕会议",
            "  本报讯（记者林溪）",
            "  江一帆强调，要不误",
            "report",
            "= 县政协举办委员培训班",
            "  3月3日至4日，县",
            "  培训邀请了三位专家",
        ],
    ),
    "headlines behind their bodies in a narrow column": (
        COLUMNS,
        [
            "report",
            "= 清溪县召开春耕会议",
            "= 部署夏粮生产",
            "  本报讯（记者林溪）",
            "  江一帆强调，要抓住",
            "report",
            "= 柳湾镇春茶开采",
            "  本报讯（记者裴旻）",
        ],
    ),
    "captions under a headline, over a body, and alone": (
        PHOTOS,
        [
            "photo_story",
            "= 春到茶乡",
            "  caption: ▲3月6日，柳湾镇茶农在采摘新茶。本报记者林溪摄",
            "  caption: ▲3月7日，茶厂工人在炒制新茶。本报记者裴旻摄",
            "report",
            "= 全县茶产业推进会召开",
            "  本报讯3月8日，全",
            "caption: 图为推进会现场。林溪摄 | 林溪摄",
            "caption: 3月9日，孩子们在茶园里写生。本报记者裴旻摄 | 本报记者裴旻摄",
        ],
    ),
    "a front page: nameplate, index, banner, stacks, prompts": (
        STACK,
        [
            "report",
            "= 县委理论学习中心组集体学习时强调",
            "= 深学细悟笃行",
            "= 江一帆主持并讲话",
            "  本报讯3月6日，县",
            "  closing: （记者林溪通讯员裴旻）",
            "report",
            "= 清溪县考察团",
            "= 到柳湾镇考察交流",
            "  本报讯3月7日，清",
            "nameplate: 清溪日报",
            "folio: 2021年3月9日星期二第2版要闻",
            "section_label: 导读",
            "page_index: ▶03版老街新貌引客来",
            "banner: 抢抓农时促春耕夯实基础保丰收",
            "qr_prompt: 扫一扫",
            "qr_prompt: 关注清溪发布",
            "editor_credit: 责任编辑：岳知秋",
        ],
    ),
    "crossheads of a feature": (
        FEATURE,
        [
            "report",
            "= 一渠清水",
            "= ——清溪县供水改造纪实",
            "  清溪县山高沟深，吃",
            "  crosshead: 坚持规划先行绘就蓝",
            "  年初，县委召开会议",
            "  crosshead: 坚持群众参与凝聚万",
            "  在柳湾村，村民投工",
            "  standalone: 本报记者林溪",
        ],
    ),
    "questions and answers": (
        TALK,
        [
            "interview",
            "= 守护清水",
            "= ——访县水利局局长宓远",
            "  crosshead: 核心提示",
            "  近年来，我县水利建",
            "  question: 记者：今年的思路是",
            "  answer: 宓远：重点抓三件事",
            "  question: 记者：群众饮水怎么",
            "  answer: 宓远：延伸管网。",
        ],
    ),
    "a briefs column": (
        BRIEFS,
        [
            "report",
            "  ●日前，县供电公司",
            "  closing: （裴旻）",
            "report",
            "  ●3月4日，县红十",
            "  closing: （林溪）",
            "section_label: 简讯",
        ],
    ),
    "a daily of another age": (
        DAILY,
        [
            "report",
            "= 江一帆会见外宾（附图片１张）",
            "  新华社清州３月５日",
            "report",
            "  本报讯县机床厂研制",
            "  closing: （裴旻）",
            "report",
            "= 春回茶山",
            "  本报讯柳湾茶山近日",
            "photo_story",
            "= 山村小学（图片）",
            "  caption: 柳湾小学搬进新楼。图为孩子们在上课。（岳知秋摄）",
            "report",
            "  会谈结束后双方签了",
            "  dateline: （新华社清州３月６日电）",
            "caption: ３月５日，江一帆会见外宾。（本报记者林溪摄） | （本报记者林溪摄）",
            "section_label: 图片：",
        ],
    ),
    "a notice, a letter, a poem": (
        NOTICE,
        [
            "report",
            "= 停水通知",
            "  因管道改造，定于8",
            "  清溪县自来水公司",
            "  2021年3月8日",
            "report",
            "= 给老街装盏灯",
            "  编辑同志：",
            "  老街的灯坏了半年，",
            "report",
            "= 柳湾渡口",
            "  船把水声系在桩上",
            "  竹篙站了一夜",
            "  对岸的灯一盏一盏",
            "  像没有署名的来稿",
            "  standalone: □林溪",
        ],
    ),
}


@pytest.mark.parametrize(("source", "expected"), PAGES.values(), ids=PAGES.keys())
def test_what_stands_where(source: str, expected: list[str]) -> None:
    assert skeleton(source) == expected


def test_a_paragraph_torn_and_repeated_belongs_to_the_body() -> None:
    assert skeleton(TORN) == [
        "report",
        "  本报讯（记者林溪）",
        "  江一帆强调，各乡镇",
        "  江一帆强调，各乡镇",
        "  江一帆强调，各乡镇 (again)",
        "jump_line: （下转第4版）",
    ]


# The same page set in other ways.
BODIES = (
    "本报讯（记者林溪）3月2日，清溪县召开春耕会议，县长江一帆出席并讲话。",
    "江一帆强调，要抓住农时，把种子送到田间地头，不误农时。",
)
OTHERS = (
    "本报讯（记者裴旻）近日，柳湾镇的茶园进入采摘期，茶农趁着晴好天气采摘新茶。",
    "茶价比去年同期高两元，茶农喜上眉梢。",
)
EXPECTED = ["report", "= 清溪县召开春耕会议", "report", "= 柳湾镇春茶开采"]


def wrapped(paragraph: str, width: int) -> str:
    return "\n".join(paragraph[at : at + width] for at in range(0, len(paragraph), width))


def page(between: str, order: str, width: int = 200, mark: str = "") -> str:
    parts = []
    for title, body in (("清溪县召开春耕会议", BODIES), ("柳湾镇春茶开采", OTHERS)):
        prose = between.join(wrapped(paragraph, width) for paragraph in body)
        title = mark + title
        parts += [title, prose] if order == "before" else [prose, title]
    return between.join(parts) + "\n"


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\n\u3000\u3000"], ids=["lines", "blank", "crlf", "indent"])
@pytest.mark.parametrize("width", [200, 24, 14, 11])
@pytest.mark.parametrize("order", ["before", "after"])
def test_headlines_find_their_bodies_however_the_page_is_set(between: str, width: int, order: str) -> None:
    found = skeleton(page(between, order, width))

    assert [line for line in found if not line.startswith(" ")] == EXPECTED


@pytest.mark.parametrize("width", [18, 14])
def test_blank_lines_between_all_lines_part_no_sentence(width: int) -> None:
    found = skeleton(page("\n", "before", width).replace("\n", "\n\n"))

    assert [line for line in found if not line.startswith(" ")] == EXPECTED
    assert "  本报讯（记者林溪）" in found


def test_markdown_headings_are_headlines() -> None:
    found = skeleton(page("\n\n", "before", mark="## "))

    assert [line for line in found if not line.startswith(" ")] == EXPECTED


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("昨日，演出开始。", ["report", "  昨日，演出开始。"]),
        ("县委召开会议", ["lone_headline: 县委召开会议"]),
        ("12345", ["unplaced: 12345"]),
        ("林溪 摄", ["caption: 林溪摄 | 林溪摄"]),
        # a headline that runs into its dateline
        (
            "县委召开春耕会议本报讯（记者林溪）昨日，会议召开。",
            ["report", "= 县委召开春耕会议", "  本报讯（记者林溪）"],
        ),
        # a dateline broken over lines, and one that is none
        ("春耕会议召开\n本报\n讯（记者\n林溪）昨日，会议召开。", ["report", "= 春耕会议召开", "  本报讯（记者林溪）"]),
        ("本报清州１月２日讯新华\n社记者林溪、江一帆报道：会议\n今天召开。", ["report", "  本报清州１月２日讯"]),
        # an orphan of a headline
        (
            "清溪县考察团到柳湾镇考察交\n流\n本报讯 昨日，考察团到来。",
            ["report", "= 清溪县考察团到柳湾镇考察交", "= 流", "  本报讯昨日，考察团"],
        ),
        # an editor's note over a dated body
        (
            "茶山春早\n编者按：今年春早。\n本报讯 昨日，开采。",
            ["report", "= 茶山春早", "  editor_note: 编者按：今年春早。", "  本报讯昨日，开采。"],
        ),
        # a headline of another event, and the one of this body
        (
            "清溪县参加全省茶叶博览会活动\n\n柳湾镇举行春茶开采仪式\n\n本报讯 昨日，柳湾镇举行春茶开采仪式。",
            [
                "report",
                "= 柳湾镇举行春茶开采仪式",
                "  本报讯昨日，柳湾镇",
                "lone_headline: 清溪县参加全省茶叶博览会活动",
            ],
        ),
    ],
)
def test_short_texts(source: str, expected: list[str]) -> None:
    assert skeleton(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("县委召开会议", ["report", "  县委召开会议"]),
        ("春耕会议召开\n第一部分\n昨日，会议召开。\n第二部分\n近日，茶山开采。", 3),
        (
            "本报讯 昨日，会议召开。\n本报讯 近日，茶山开采。",
            ["report", "  本报讯昨日，会议召", "  本报讯近日，茶山开"],
        ),
        ("（记者 林溪）昨日，会议召开。", ["report", "  昨日，会议召开。", "  standalone: （记者林溪）"]),
        ("会议结束。（记者 林溪）", ["report", "  会议结束。", "  closing: （记者林溪）"]),
    ],
)
def test_a_text_known_to_be_one_article(source: str, expected: list[str] | int) -> None:
    found = skeleton(source, single=True)

    assert found.count("report") == 1
    assert found == expected or sum(line.startswith("  ") for line in found) == expected


def test_what_is_not_sure_is_said() -> None:
    source = (
        "清溪县参加全省茶叶博览会活动\n\n柳湾镇举行春茶开采仪式\n\n"
        "本报讯 昨日，柳湾镇举行春茶开采仪式，茶农们背着竹篓\n（下转第4版）\n\n(cid:12)(cid:34)。\n"
    )
    layout = lay_out(Reading(source))

    assert [item.code for item in layout.diagnostics] == [
        "LONE_HEADLINE",
        "TORN_PARAGRAPH",
        "JUMP_LINE",
        "UNPLACED_TEXT",
    ]


def test_a_drawn_line_is_nothing_to_tell() -> None:
    assert [item.code for item in lay_out(Reading(DRAWN)).diagnostics] == ["TORN_PARAGRAPH"]


TORN_BY_A_HEADLINE = """
本报讯（记者林溪）近日，全县春灌
工作会议在云栖召开，县委书记江一
帆出席会议并讲话，副县长岳知秋、
全县春灌工作会议召开
裴旻陪同察看渠道，要求早动手早准
备，把水送到田间地头，不误农时。
"""


def test_a_headline_in_the_middle_of_a_sentence_is_told() -> None:
    layout = lay_out(Reading(TORN_BY_A_HEADLINE))
    found = [TORN_BY_A_HEADLINE[item.span.start : item.span.end] for item in layout.diagnostics]

    assert [item.code for item in layout.diagnostics] == ["TORN_PARAGRAPH"]
    assert found == ["全县春灌工作会议召开"]


@pytest.mark.parametrize("end", ["\f", "\x1e", "\x0b", "\u2028"])
def test_a_control_character_in_prose_costs_no_headline(end: str) -> None:
    source = "全县春灌工作会议召开\n县长江一帆主持会议，会议还听取了汇报。各乡镇负责人参加会议。"
    whole = skeleton(source)

    for at in range(source.index("县长") + 1, source.index("。")):
        assert skeleton(source[:at] + end + source[at:]) == whole


# a page with a mark that an article goes on, or began, on another page | what is told
JUMPS = [
    ("（下转第4版）", "this article goes on on page 4"),
    ("下转第三版", "this article goes on on page 三"),
    ("（上接第1版）", "this article began on page 1"),
    ("上接A2版", "this article began on page A2"),
]


@pytest.mark.parametrize(("mark", "message"), JUMPS)
def test_a_jump_line_names_the_other_page(mark: str, message: str) -> None:
    text = f"全县春灌工作会议召开\n本报讯（记者林溪）3月2日，全县春灌工作会议召开，要求抢抓农时。\n{mark}\n"
    told = [item for item in lay_out(Reading(text)).diagnostics if item.code == "JUMP_LINE"]

    assert [item.message for item in told] == [message]
    assert text[told[0].span.start : told[0].span.end] == mark.strip("（）")


def test_no_jump_line_where_nothing_goes_on() -> None:
    text = "全县春灌工作会议召开\n本报讯（记者林溪）3月2日，会议召开。有的农户下转包合同，第4版修订稿已印发。\n"

    assert "JUMP_LINE" not in {item.code for item in lay_out(Reading(text)).diagnostics}


@pytest.mark.parametrize("page", ["第1版", "1版", "第1版　要闻", "01版"])
def test_a_folio_line_that_ends_in_the_page_is_no_page_index(page: str) -> None:
    text = f"岚山日报　2023年3月3日　星期五　{page}\n全县春灌工作会议召开\n本报讯（记者林溪）3月2日，会议召开。\n"

    assert [item.kind for item in lay_out(Reading(text)).furniture] == [FurnitureKind.FOLIO]
