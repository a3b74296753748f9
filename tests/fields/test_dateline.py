"""Datelines as objects: text, outlet, place, date and credited names of every shape, in invented names."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from cnbulletin.fields.dateline import read_dateline
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import NameSense
from cnbulletin.model import Dateline, Diagnostic, Placement
from cnbulletin.reading.reading import Passage, Reading


def read(text: str, diagnostics: list[Diagnostic] | None = None, known: tuple[str, ...] = ()) -> Dateline | None:
    reading = Reading(text)
    sense = NameSense(Lexicon.default(), known)
    return read_dateline(Passage(reading, 0, len(reading)), sense, 0, diagnostics)


# source text (the dateline up to the bar) | outlet | place | date | credits as role:name
TABLE = """
本报讯|昨天|本报|||
本报讯（记者 林溪）|昨天|本报|||记者:林溪
本报讯(记者林溪)|昨天|本报|||记者:林溪
本报讯（记者林溪)|昨天|本报|||记者:林溪
本报讯　（ 记者　林 溪 ）|昨天|本报|||记者:林溪
本报讯（记者 张 胜 男 陈 默）|昨天|本报|||记者:张胜男 记者:陈默
本报讯（记者林溪、陈默）|昨天|本报|||记者:林溪 记者:陈默
本报讯（记者 林溪 陈默）|昨天|本报|||记者:林溪 记者:陈默
本报讯（记者林溪陈默）|昨天|本报|||记者:林溪 记者:陈默
本报讯（记者 林溪 通讯员 陈默）|昨天|本报|||记者:林溪 通讯员:陈默
本报讯（记者林溪通讯员陈默、周砚）|昨天|本报|||记者:林溪 通讯员:陈默 通讯员:周砚
本报讯（见习记者林溪 实习生陈默周砚）|昨天|本报|||见习记者:林溪 实习生:陈默 实习生:周砚
本报讯（林溪白）|昨天|本报|||:林溪白
本报讯（林溪 记者 陈默）|昨天|本报|||:林溪 记者:陈默
本报讯（通讯员 穗卫健宣）|昨天|本报|||通讯员:穗卫健宣
本报讯（校出版社）|昨天|本报|||:校出版社
本报讯（记者林溪（微博））|昨天|本报|||记者:林溪
本报讯（记者/林溪 通讯员/陈默）|昨天|本报|||记者:林溪 通讯员:陈默
本报讯（记者 林溪 文/图）|昨天|本报|||记者:林溪
本报讯（记者 林溪/文 陈默/图）|昨天|本报|||记者:林溪 记者:陈默
本报讯（记者林溪 整合）|昨天|本报|||记者:林溪
本报讯（全媒体记者 林溪 报道）|昨天|本报|||全媒体记者:林溪
本报讯（通讯员通讯员 林溪）|昨天|本报|||通讯员:林溪
本报讯（驻京记者/林溪实习生/陈默）|昨天|本报|||驻京记者:林溪 实习生:陈默
本报讯 记者林溪报道|：昨天|本报|||记者:林溪
本报讯记者林溪摄影报道|：昨天|本报|||记者:林溪
本报讯 记者 林溪 云州报道|：昨天|本报|||记者:林溪
本报讯新华社记者林溪、本报记者陈默报道|：昨天|本报|||新华社记者:林溪 本报记者:陈默
本报讯 通讯员 林溪)|昨天|本报|||通讯员:林溪
本报讯|记者林溪从昨天召开的会议上获悉|本报|||
本报云州１月３日讯|记者林溪白从昨天召开的会议上获悉|本报|云州|１月３日|
本报云州1月3日电|昨天|本报|云州|1月3日|
本报云州一月三日电|昨天|本报|云州|一月三日|
本报 1 月 3 日讯|昨天|本报||1月3日|
本报云州电记者林溪报道|：昨天|本报|云州||记者:林溪
本报约翰内斯堡１月３日电记者林溪、新华社记者陈默、周砚报道|：昨天|本报|约翰内斯堡|１月３日|记者:林溪 新华社记者:陈默 新华社记者:周砚
本报云州1月3日讯中央人民广播电台记者林溪、新华社记者陈默、本报记者周砚报道|：|本报|云州|1月3日|中央人民广播电台记者:林溪 新华社记者:陈默 本报记者:周砚
新华社云州1月3日电（记者林溪）|昨天|新华社|云州|1月3日|记者:林溪
新华社新西兰克赖斯特彻奇1月3日电（记者林溪、陈默）|昨天|新华社|新西兰克赖斯特彻奇|1月3日|记者:林溪 记者:陈默
新华社联合国1月3日电|昨天|新华社|联合国|1月3日|
新华社云州1月3日电（林溪、陈默）|昨天|新华社|云州|1月3日|:林溪 :陈默
新华社云州1月3日电（解放军报记者林溪、新华社记者陈默）|昨天|新华社|云州|1月3日|解放军报记者:林溪 新华社记者:陈默
据新华社云州1月3日电|昨天|新华社|云州|1月3日|
据新华社电|昨天|新华社|||
中新社云州三月二十七日电(记者林溪陈默)|昨天|中新社|云州|三月二十七日|记者:林溪 记者:陈默
新华网云州1月3日电(阿依古丽·买买提　林溪)|昨天|新华网|云州|1月3日|:阿依古丽·买买提 :林溪
人民网1月3日讯|昨天|人民网||1月3日|
云岭新闻网讯（记者 林溪 摄影 陈默 光辉岁月）|昨天|云岭新闻网|||记者:林溪 摄影:陈默 摄影:光辉岁月
云岭新闻网讯（记者 林溪 学生记者 陈默 周砚 摄影⏎⏎林溪）|昨天|云岭新闻网|||记者:林溪 学生记者:陈默 学生记者:周砚 摄影:林溪
云岭新闻网讯（记者 林溪 摄影报道）|昨天|云岭新闻网|||记者:林溪
云岭在线云州1月3日讯(通讯员 林溪 陈默)|昨天|云岭在线|云州|1月3日|通讯员:林溪 通讯员:陈默
云岭在线消息（记者林溪、陈默）|：近年来|云岭在线|||记者:林溪 记者:陈默
云岭网1月3日讯（林溪白）|昨天|云岭网||1月3日|:林溪白
云州网-云州日报讯(记者林溪陈默通讯员州公宣)|昨天|云州网-云州日报|||记者:林溪 记者:陈默 通讯员:州公宣
云岭晚报讯（记者 林溪）|昨天|云岭晚报|||记者:林溪
云岭科技讯 北京时间1月3日上午消息|，昨天|云岭科技||1月3日上午|
云州1月3日讯| 据县里||云州|1月3日|
1月3日消息|：昨天|||1月3日|
（新华社云州1月3日电）||新华社|云州|1月3日|
【本报讯】|昨天|本报|||
【本报讯】（记者林溪）|昨天|本报|||记者:林溪
【本報訊】|昨天|本報|||
【記者林溪／雲州報導】|昨天||雲州||記者:林溪
〔記者林溪／雲州報導〕|昨天||雲州||記者:林溪
（中央社記者林溪雲州3日電）|昨天|中央社|雲州|3日|中央社記者:林溪
本報記者林溪報道|昨天|本報|||本報記者:林溪
林溪／雲州報導|昨天||雲州||:林溪
本报记者 林溪 云州报道|昨天|本报|云州||本报记者:林溪
云岭网1月3日云州讯（记者林溪）|昨天|云岭网|云州|1月3日|记者:林溪
人民网1月3日云州讯|昨天|人民网|云州|1月3日|
云州讯（记者 林溪）|昨天||云州||记者:林溪
法学院讯（通讯员 林溪）|昨天|法学院|||通讯员:林溪
本报讯（记者林溪）（通讯员陈默）|昨天|本报|||记者:林溪 通讯员:陈默
新华社云州1月3日电（本报评论员）|昨天|新华社|云州|1月3日|
本报专讯（记者林溪）|昨天|本报|||记者:林溪
本报昨日讯（记者林溪）|据县里|本报||昨日|记者:林溪
（本报云州1月3日电 记者林溪、陈默）|昨天|本报|云州|1月3日|记者:林溪 记者:陈默
本报驻东京记者林溪1月3日电|昨天|本报||1月3日|本报驻东京记者:林溪
本报讯（记者 林溪 图片由受访者提供）|昨天|本报|||记者:林溪
本报讯（县融媒体中心 林溪）|昨天|本报|||:林溪
云岭网讯 记者林溪报道|：昨天|云岭网|||记者:林溪
云岭网·云岭新闻1月3日讯（见习记者 林溪）|昨天|云岭网·云岭新闻||1月3日|见习记者:林溪
央视网消息|（新闻联播）：昨天|央视网|||
新华社云州1月3日新媒体专电（记者林溪）|昨天|新华社|云州|1月3日|记者:林溪
2023年1月3日消息|：昨天|||2023年1月3日|
本报2023年1月3日讯|昨天|本报||2023年1月3日|
环球网记者林溪报道|昨天|环球网|||环球网记者:林溪
"""


def rows() -> list[list[str]]:
    return [row.split("|") for row in TABLE.split("\n") if row]


@pytest.mark.parametrize(("head", "body", "outlet", "place", "date", "credits"), rows())
def test_shapes(head: str, body: str, outlet: str, place: str, date: str, credits: str) -> None:
    source = (head + body).replace("⏎", "\n")
    found = read(source)
    assert found is not None
    shown = "".join(head.replace("⏎", "").split())
    if shown[0] in "（〔" and shown[-1] in "）〕":
        shown = shown[1:-1]
    assert found.text == shown
    assert (found.outlet or "", found.place or "", found.date or "") == (outlet, place, date)
    assert " ".join(f"{byline.role or ''}:{byline.name}" for byline in found.bylines) == credits
    assert "".join(source[found.span.start : found.span.end].split()) == found.text
    ends = [found.span.start]
    for byline in found.bylines:
        assert byline.placement is Placement.DATELINE
        assert ends[-1] <= byline.span.start <= byline.name_span.start < byline.name_span.end <= byline.span.end
        assert "".join(source[byline.name_span.start : byline.name_span.end].split()) == byline.name
        ends.append(byline.span.end)
    assert ends[-1] <= found.span.end


@pytest.mark.parametrize(
    "text",
    [
        "本报讯（记者林溪 通讯员陈默）昨天",
        "新华社云州1月3日电（记者林溪、陈默）昨天",
        "云岭在线云州1月3日讯(记者林溪)昨天",
    ],
)
@pytest.mark.parametrize("white", ["\n", "\n\n", "\u3000\n", "\r\n"])
def test_a_line_end_anywhere_changes_nothing(text: str, white: str) -> None:
    clean = read(text)
    assert clean is not None
    for at in range(1, len(text)):
        found = read(text[:at] + white + text[at:])
        assert found is not None
        assert (found.text.replace(" ", ""), found.outlet, found.place, found.date) == (
            clean.text.replace(" ", ""), clean.outlet, clean.place, clean.date,
        )  # fmt: skip
        assert [(b.role, b.name) for b in found.bylines] == [(b.role, b.name) for b in clean.bylines]


@pytest.mark.parametrize(
    "text",
    [
        "记者从县里获悉，昨天",
        "本报记者林溪",
        "（记者林溪）昨天",
        "据新华社报道，昨天",
        "本报通讯员培训班昨天开班",
        "昨天，本报讯",
        "",
    ],
)
def test_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("head", ["本报讯〈记者林溪)", "未报讯（记者林溪）"])
def test_a_misread_head_is_read_as_repaired(head: str) -> None:
    found = read(head + "昨天")
    assert found is not None and found.outlet == "本报"
    assert found.text.startswith("本报讯（记者林溪")
    assert (found.span.start, found.span.end) == (0, len(head))


def test_diagnostics() -> None:
    told: list[Diagnostic] = []
    found = read("本报云州11]月3日讯（通讯员 县公安局宣传科）昨天", told)
    assert found is not None and found.date is None and found.place == "云州"
    assert [byline.name for byline in found.bylines] == ["县公安局宣传科"]
    assert [diagnostic.code for diagnostic in told] == ["UNIT_CREDIT", "UNREADABLE_DATE"]
    told.clear()
    read("本报讯（记者若愚周砚）昨天", told)
    assert [diagnostic.code for diagnostic in told] == ["AMBIGUOUS_NAMES"]
    assert "若愚周砚" in told[0].message


def test_the_page_knows_its_names() -> None:
    found = read("本报讯（记者若愚周砚）昨天", None, ("若愚周砚",))
    assert found is not None and [byline.name for byline in found.bylines] == ["若愚周砚"]


# The text, the outlets that a caller adds, and the outlet, place and date of its dateline.
ADDED = [
    ("青潭小喇叭讯 昨日", ["青潭小喇叭"], ("青潭小喇叭", None, None)),
    ("青潭小喇叭讯 昨日", [], None),
    ("青潭小喇叭云州5月3日电（记者林溪）昨日", ["青潭小喇叭"], ("青潭小喇叭", "云州", "5月3日")),
    ("青潭小喇叭云州5月3日电（记者林溪）昨日", [], (None, "青潭小喇叭云州", "5月3日")),
    ("青潭小喇叭5月3日云州讯 昨日", ["青潭", "青潭小喇叭"], ("青潭小喇叭", "云州", "5月3日")),
    ("□青潭小喇叭讯5月3日消息：昨日", ["青潭小喇叭"], ("青潭小喇叭", None, "5月3日")),
    ("青潭小喇叭记者林溪", ["青潭小喇叭"], None),
    ("青潭小喇叭讯号塔昨日落成", ["青潭小喇叭"], None),
    (".*讯 昨日", [".*"], (".*", None, None)),
    ("本报讯 昨日", ["青潭小喇叭"], ("本报", None, None)),
]


@pytest.mark.parametrize(("text", "outlets", "parts"), ADDED)
def test_outlets_that_a_caller_adds(text: str, outlets: list[str], parts: tuple[str | None, ...] | None) -> None:
    options = cnb.Options(lexicon=cnb.Lexicon.default().extend(outlets=outlets))
    found = cnb.find_datelines(text, options)
    articles = cnb.parse_page("全县会议召开\n" + text, options).articles

    assert [(d.outlet, d.place, d.date) for d in found] == ([parts] if parts else [])
    assert [(d.outlet, d.place, d.date) for d in [article.dateline for article in articles] if d] == (
        [parts] if parts else []
    )
