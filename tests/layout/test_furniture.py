"""Lines that belong to no article, by their own words."""

from __future__ import annotations

import pytest

from cnbulletin.layout.furniture import (
    furniture_kind,
    is_divider,
    is_folio,
    is_lead_label,
    may_be_label,
    may_be_nameplate,
)
from cnbulletin.model import FurnitureKind as Kind
from cnbulletin.reading.reading import Reading


def folded(source: str) -> str:
    return Reading(source).folded


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("03 | 要　闻", Kind.FOLIO),
        ("第2版：综合", Kind.FOLIO),
        ("A4", Kind.FOLIO),
        ("（下转第四版）", Kind.JUMP_LINE),
        ("上接A1版", Kind.JUMP_LINE),
        ("（Ａ、Ｃ）", Kind.JUMP_LINE),
        ("未完待续", Kind.JUMP_LINE),
        ("清溪茶香飘海外……03版", Kind.PAGE_INDEX),
        ("▶03版 老街新貌引客来", Kind.PAGE_INDEX),
        ("扫一扫，下载“清溪”客户端", Kind.QR_PROMPT),
        ("清溪发布微信公众号", Kind.QR_PROMPT),
        ("新闻热线：0000-7654321　投稿邮箱：qx@example.cn", Kind.NOTICE),
        ("作者：林溪 来源：宣传部 发布时间：2021-03-04", Kind.NOTICE),
        ("【字号：大 中 小】", Kind.NOTICE),
        ("上一篇：我校运动会开幕", Kind.NOTICE),
        ("清溪镇党政办 主办", Kind.NOTICE),
        ("首页 > 新闻 > 正文", Kind.BANNER),
        ("版权所有　清溪县融媒体中心", Kind.BANNER),
        ("简　讯", Kind.SECTION_LABEL),
        ("图片：", Kind.SECTION_LABEL),
        ("【简讯】", Kind.SECTION_LABEL),
        # lines of articles
        ("县委召开春耕工作会议", None),
        ("他拨通了新闻热线。", None),
        ("电话按村组分好，不要等路断了", None),
        ("扫黑除恶专项行动推进会召开。", None),
        ("第2版《县志》面世", None),
        ("11", Kind.FOLIO),
    ],
)
def test_the_kind_of_a_line(line: str, kind: Kind | None) -> None:
    text = folded(line)

    assert furniture_kind(text, 0, len(text)) is kind


@pytest.mark.parametrize(
    ("line", "top", "found"),
    [
        ("清溪日报　2021年3月4日　星期四　第2版　要闻", False, True),
        ("2021年3月4日 星期四 农历辛丑年正月廿一", False, True),
        ("总第1207期　今日4版", True, True),
        ("清溪国资动态　第86期　2014年6月30日", False, True),
        ("一九八六年七月十三日　第四版　文化广场", False, True),
        ("清溪日報　八十七年三月十五日　地方新聞", True, True),
        # the day that signs a notice is one only in the head of a page
        ("2021年3月4日", False, False),
        ("2021年3月4日", True, True),
        ("2021年3月4日，县委召开会议", True, False),
        ("2021年春季茶叶产销对接会召开", True, False),
        ("县委常委会召开会议部署春耕生产", True, False),
    ],
)
def test_a_line_of_a_paper_s_name_and_date(line: str, top: bool, found: bool) -> None:
    text = folded(line)

    assert is_folio(text, 0, len(text), top=top) is found


def test_short_lines_by_their_last_words() -> None:
    assert may_be_label("便民信息", 0, 4)
    assert not may_be_label("茶农采秋忙", 0, 5)
    assert may_be_nameplate("清溪日报", 0, 4)
    assert not may_be_nameplate("茶农采秋忙", 0, 5)
    assert is_lead_label("[核心提示]", 0, 6)
    assert not is_lead_label("茶农采秋忙", 0, 5)


@pytest.mark.parametrize("line", ["第1207期", "星期二", "农历七月初七", "今日8版"])
def test_one_part_alone_is_enough_behind_a_nameplate(line: str) -> None:
    assert is_folio(line, 0, len(line), top=True, head=True)
    assert not is_folio(line, 0, len(line), top=True)


@pytest.mark.parametrize("line", ["茶农采秋忙", "第1207期开班", "今日8版图"])
def test_what_is_no_part_of_a_masthead(line: str) -> None:
    assert not is_folio(line, 0, len(line), top=True, head=True)


@pytest.mark.parametrize(
    ("line", "drawn"),
    [
        ("-----", True),
        ("＊　＊　＊", True),
        ("====", True),
        ("——————", True),
        ("——", False),
        ("……", False),
        ("--清溪", False),
    ],
)
def test_a_line_that_is_drawn(line: str, drawn: bool) -> None:
    text = folded(line)

    assert is_divider(text, 0, len(text)) is drawn
