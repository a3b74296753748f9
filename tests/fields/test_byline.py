"""Bylines of credit lines, closing credits and photo credits: names, roles, and spans that tile the stretch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.fields.byline import read_bylines
from cnbulletin.fields.dateline import read_dateline
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import NameSense
from cnbulletin.model import Byline, Diagnostic, Placement
from cnbulletin.reading.characters import is_white
from cnbulletin.reading.reading import Passage, Reading

SENSE = NameSense(Lexicon.default())


def read(text: str, placement: Placement, told: list[Diagnostic] | None = None) -> tuple[Byline, ...]:
    passage = Passage(reading := Reading(text), 0, len(reading))
    return read_bylines(passage, 0, len(passage), placement, SENSE, told)


# The credit as printed | where it stands | credits as role:name
TABLE = """
本报记者 林溪|standalone|本报记者:林溪
□本报记者 林溪 陈默|standalone|本报记者:林溪 本报记者:陈默
本报驻泰国记者林溪国际广播电台记者陈默|standalone|本报驻泰国记者:林溪 国际广播电台记者:陈默
新华社记者林溪陈默本报记者周砚|standalone|新华社记者:林溪 新华社记者:陈默 本报记者:周砚
新华社记者林溪新华社通讯员陈默周砚|standalone|新华社记者:林溪 新华社通讯员:陈默 新华社通讯员:周砚
本网通讯员 林溪 记者 陈默|standalone|本网通讯员:林溪 记者:陈默
■云岭快报记者 林溪 文/图|standalone|云岭快报记者:林溪
◎文/云岭晨报融媒记者 林溪 图/陈默|standalone|云岭晨报融媒记者:林溪 图:陈默
文/林溪 陈默 图/周砚|standalone|文:林溪 文:陈默 图:周砚
文：林溪　图：陈默|standalone|文:林溪 图:陈默
林溪/文 陈默/图|standalone|文:林溪 图:陈默
林溪 文 陈默 图|standalone|文:林溪 图:陈默
林溪 文/图|standalone|文/图:林溪
林溪 陈默|standalone|:林溪 :陈默
县融媒体中心记者 林溪 通讯员 陈默|standalone|县融媒体中心记者:林溪 通讯员:陈默
新华社“新云岭”记者林溪|standalone|新华社“新云岭”记者:林溪
云岭日报·早班车记者 林溪|standalone|云岭日报·早班车记者:林溪
县委宣传部通讯员 林溪|standalone|县委宣传部通讯员:林溪
本报记者 林溪 云州报道|standalone|本报记者:林溪
作者：林溪|standalone|作者:林溪
云岭晚报·云岭客户端见习记者 林溪 通讯员 陈默|standalone|云岭晚报·云岭客户端见习记者:林溪 通讯员:陈默
潮岭新闻客户端 记者 林溪|standalone|潮岭新闻客户端记者:林溪
县台记者 林溪|standalone|县台记者:林溪
撰文 林溪 摄影 陈默|standalone|撰文:林溪 摄影:陈默
文/本报记者 林溪 图/通讯员 陈默|standalone|本报记者:林溪 通讯员:陈默
通讯员：林溪 陈默|standalone|通讯员:林溪 通讯员:陈默
记者 林溪 陈默 周砚 何雨桐 龙云翀|standalone|记者:林溪 记者:陈默 记者:周砚 记者:何雨桐 记者:龙云翀
（记者林溪白）|closing|记者:林溪白
（本报记者林溪）|closing|记者:林溪
（本报见习记者 林溪）|closing|见习记者:林溪
（记者 林溪 陈默 周砚 发自云州、岭南）|closing|记者:林溪 记者:陈默 记者:周砚
（云岭网记者 林溪）|closing|云岭网记者:林溪
（林溪 陈默）|closing|:林溪 :陈默
（若愚 周砚）|closing|:若愚 :周砚
（记者 林溪/文 陈默/图）|closing|记者:林溪 记者:陈默
（文/林溪）|closing|文:林溪
（来源：《云岭晚报》 文/林溪 陈默）|closing|文:林溪 文:陈默
（林溪 编辑：陈默）|closing|:林溪
（记者林溪 责任编辑陈默 通讯员周砚）|closing|记者:林溪 通讯员:周砚
（林溪摄影报道）|closing|:林溪
（林溪、陈默摄影报道）|closing|:林溪 :陈默
本报记者 林溪 通讯员 陈默|closing|记者:林溪 通讯员:陈默
（记者 林溪（微博） 陈默）|closing|记者:林溪 记者:陈默
（工会、宣传部供稿）|closing|
（林溪供稿）|closing|供稿:林溪
视觉云岭供图|photo|
（县融媒体中心 林溪）|closing|:林溪
（县融媒体中心林溪）|closing|:林溪
（云岭新闻记者 林溪·陈默）|closing|云岭新闻记者:林溪 云岭新闻记者:陈默
（记者 阿依古丽·买买提）|closing|记者:阿依古丽·买买提
（记者 林溪 图片由受访者提供）|closing|记者:林溪
（本报记者 林溪 本报通讯员 陈默 周砚）|closing|记者:林溪 通讯员:陈默 通讯员:周砚
（图片由受访者提供）|closing|
（责任编辑：林溪）|closing|
（来源：云岭在线）|closing|
（作者单位：云州县委党校）|closing|
林溪 摄|photo|摄:林溪
林 溪 摄|photo|摄:林溪
林溪 陈默 摄|photo|摄:林溪 摄:陈默
（林溪/摄）|photo|摄:林溪
（林溪摄）|photo|摄:林溪
本报记者 林溪 摄|photo|记者:林溪
本报记者林溪 通讯员陈默 摄|photo|记者:林溪 通讯员:陈默
新华社记者林溪摄|photo|新华社记者:林溪
新华社发（林溪 摄）|photo|摄:林溪
中新社发 林溪 摄|photo|摄:林溪
摄影：林溪|photo|摄影:林溪
摄影/林溪 陈默|photo|摄影:林溪 摄影:陈默
图/林溪|photo|图:林溪
林溪 供图|photo|供图:林溪
摄影/本报记者 林溪|photo|记者:林溪
文/图 林溪|photo|文/图:林溪
图文/林溪|photo|图文:林溪
摄/林溪|photo|摄:林溪
林溪/摄|photo|摄:林溪
"""


def rows() -> list[list[str]]:
    return [row.split("|") for row in TABLE.split("\n") if row]


@pytest.mark.parametrize(("text", "where", "credits"), rows())
def test_credits(text: str, where: str, credits: str) -> None:
    found = read(text, Placement(where))
    assert " ".join(f"{byline.role or ''}:{byline.name}" for byline in found) == credits


@pytest.mark.parametrize(("text", "where", "credits"), rows())
def test_bylines_tile_the_credit(text: str, where: str, credits: str) -> None:
    found = read(text, Placement(where))
    covered = [0] * len(text)
    for byline in found:
        assert byline.span.start <= byline.name_span.start < byline.name_span.end <= byline.span.end
        for at in range(byline.span.start, byline.span.end):
            covered[at] += 1
    if found:
        assert all(covered[at] == 1 for at, ch in enumerate(text) if not is_white(ch))
        assert [byline.span.start for byline in found] == sorted(byline.span.start for byline in found)
    assert all(byline.placement is Placement(where) for byline in found)


def test_a_stretch_inside_a_passage() -> None:
    source = "会议结束。\n（记者 林溪\n陈默）"
    passage = Passage(reading := Reading(source), 0, len(reading))
    first, second = read_bylines(passage, 5, len(passage), Placement.CLOSING, SENSE)
    assert source[first.span.start : first.span.end] == "（记者 林溪"
    assert source[second.span.start : second.span.end] == "陈默）"
    assert (second.name, second.role) == ("陈默", "记者")


def test_units_and_close_calls_are_told() -> None:
    told: list[Diagnostic] = []
    read("（通讯员 穗卫健宣）", Placement.CLOSING, told)
    assert [diagnostic.code for diagnostic in told] == ["UNIT_CREDIT"]
    assert told[0].span.start == 5 and told[0].span.end == 9
    told.clear()
    read("（若愚周砚）", Placement.CLOSING, told)
    assert [diagnostic.code for diagnostic in told] == ["AMBIGUOUS_NAMES"]


@pytest.mark.parametrize(
    "text", ["", "（）", "记者", "摄", "、、、", "报道", "（记者）", "……", "A B", "记者：", "文/图"]
)
def test_a_credit_without_a_name_gives_none(text: str) -> None:
    assert all(byline.name for byline in read(text, Placement.CLOSING))
    if text != "A B":
        assert read(text, Placement.CLOSING) == ()


_PIECES = st.sampled_from(
    ["记者", "本报", "通讯员", "林溪", "陈默", "周", "、", "/", "（", "）", "摄", "文", "图", " ", "\n", "报道", "编辑", "来源：", "·", "讯",
     "新华社", "1月3日", "电", "：", "“", "《", "阿依古丽·买买提", "，", "。", "发自", "云州", "作者", "图片", "文/图"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_any_stretch_is_tiled_or_left_alone(text: str) -> None:
    found = read(text, Placement.CLOSING)
    ends = [0]
    for byline in found:
        assert byline.name and byline.name == "".join(text[byline.name_span.start : byline.name_span.end].split())
        assert ends[-1] <= byline.span.start <= byline.name_span.start
        assert byline.name_span.end <= byline.span.end
        ends.append(byline.span.end)
    covered = sum(not is_white(ch) for byline in found for ch in text[byline.span.start : byline.span.end])
    assert covered in (0, sum(not is_white(ch) for ch in text))


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_any_text_has_a_dateline_or_none(text: str) -> None:
    passage = Passage(reading := Reading(text), 0, len(reading))
    found = read_dateline(passage, SENSE, 0, [])
    if found is not None:
        assert "".join(text[found.span.start : found.span.end].split()) == found.text
        for byline in found.bylines:
            assert found.span.start <= byline.span.start <= byline.span.end <= found.span.end
