"""Whole pages of every make, and what stands where on them."""

from __future__ import annotations

import pytest

from cnbulletin.layout.page_layout import lay_out
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

PAGES = {
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

    assert [item.code for item in layout.diagnostics] == ["LONE_HEADLINE", "TORN_PARAGRAPH", "UNPLACED_TEXT"]
