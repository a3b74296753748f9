"""Datelines and credit lines in folded text: every shape of the press in an invented name, and its look-alikes."""

from __future__ import annotations

import pytest

from cnbulletin.knowledge.credit_tokens import credit_tokens
from cnbulletin.knowledge.credits import (
    bare_names,
    closing_credit,
    credit_line,
    editor_line,
    opening_credit,
)
from cnbulletin.knowledge.dateline_rules import dateline_rules
from cnbulletin.knowledge.datelines import closing_dateline, dateline_end, inner_dateline
from cnbulletin.knowledge.reporters import credit_bracket, reported, reporter_end
from cnbulletin.knowledge.rules import Rule

# One row a shape; the bar stands where the dateline ends.
HEADS = """
本报讯|昨天上午
本报讯(记者林溪)|昨天上午
本报讯(记者林溪、陈默)|昨天
本报讯(记者林溪陈默)|昨天
本报讯(记者林溪通讯员邹沫)|昨天
本报讯(记者林溪实习生赵知遥周砚)|昨天
本报讯(林溪白)|昨天
本报讯(林溪、陈默)|昨天
本报讯(校出版社)|昨天
本报讯(林溪记者陈默)|昨天
本报讯(记者林溪(微博))|昨天
本报讯(记者/林溪通讯员/陈默)|昨天
本报讯(记者林溪文/图)|昨天
本报讯(记者林溪摄影报道)|昨天
本报讯记者林溪报道|:昨天
本报讯记者林溪、陈默报道|:昨天
本报讯记者林溪摄影报道|:昨天
本报讯记者林溪陈默报道|1月3日
本报讯新华社记者林溪、本报记者陈默报道|:昨天
本报讯通讯员林溪)|昨天
本报讯|记者林溪从昨天召开的会议获悉
本报云州1月3日电|昨天
本报云州电|春运来临
本报云州讯|昨天
本报1月3日讯|昨天
本报云州1月3日讯|昨天
本报云州1月3日讯(记者林溪)|昨天
本报云州1月3日电记者林溪报道|:昨天
本报云州1月3日电记者林溪、陈默报道|:昨天
本报云州一月三日讯记者林溪报道|:昨天
本报云州1月3日讯新华社记者林溪、本报记者陈默报道|:昨天
本报云州1月3日讯云岭人民广播电台记者林溪、新华社记者陈默、本报记者邹沫报道|:昨天
本报云州1月3日电记者林溪,国际广播电台记者陈默,新华社记者邹沫、周砚报道|:昨天
本报约翰内斯堡1月3日电记者林溪报道|:昨天
本报云州电记者林溪报道|:昨天
本报云州1月3日讯|记者林溪在此间举行的会议上获悉
本报云州、岭南1月3日电|昨天
新华社云州1月3日电|昨天
新华社云州1月3日电(记者林溪)|昨天
新华社云州1月3日电(记者林溪、陈默)|昨天
新华社云州1月3日电(记者林溪陈默)|昨天
新华社云州1月3日电(林溪、陈默)|昨天
新华社云州1月3日电(林溪)|昨天
新华社云州十二月三十一日电(记者林溪)|昨天
新华社云州1月3日电(解放军报记者林溪、新华社记者陈默)|昨天
新华社云州1月3日电(中央人民广播电台记者林溪、新华社记者陈默)|昨天
新华社云州1月3日电|河沿消息:昨天
新华社云州1月3日体育专电(记者林溪)|昨天
新华社"青岚"号1月3日电(记者林溪)|昨天
新华社电|昨天
据新华社云州1月3日电|昨天
据新华社云州1月3日电(记者林溪)|昨天
据新华社云州1月3日电|记者从县里了解到
据新华社电|昨天
据新华社云州电(记者林溪)|昨天
中新社云州三月二十七日电(记者林溪陈默)|昨天
中新网1月3日电|昨天
中新网云州1月3日电(记者林溪)|昨天
中新网云州1月3日电(校宣传部)|昨天
新华网云州1月3日电(阿依古丽·买买提林溪)|昨天
新华网云州讯|昨天
人民网1月3日讯|昨天
云岭新闻网讯|昨天
云岭新闻网讯(记者林溪)|昨天
云岭新闻网讯(通讯员林溪记者陈默摄影邹沫)|昨天
云岭新闻网讯(记者林溪学生记者陈默周砚摄影邹沫赵知遥)|昨天
云岭新闻网讯(通讯员通讯员林溪)|昨天
云岭网1月3日消息|:昨天
云岭网云州消息|:昨天
云岭网消息|:昨天
云岭在线消息(记者林溪、陈默)|:近年来
云岭在线1月3日讯(通讯员林溪)|昨天
云岭在线云州1月3日讯(记者林溪通讯员陈默)|昨天
云岭电视台云州1月3日消息|:昨天
云岭晚报讯(记者林溪)|昨天
云岭时报讯(记者林溪通讯员陈默)|昨天
云岭晨报讯|昨日
云岭社1月3日讯|昨天
云州网-云州日报讯(记者林溪陈默通讯员州公宣)|昨天
云岭日报·云岭客户端1月3日讯|昨天
云岭之声《早班车》云州1月3日电|昨天
云岭客户端云州1月3日电(云青报·云青网记者林溪)|昨天
央广网云州1月3日消息(总台中国之声记者林溪)|据县里
云岭科技讯北京时间1月3日上午消息|,据
法学院讯(通讯员林溪)|昨天
云州1月3日讯|据
1月3日消息|:昨天
北京时间1月3日消息|,据
(新华社云州1月3日电)|
(本报云州1月3日电)|
(云岭网讯)|昨天
【本报讯】|昨天
【本报讯】(记者林溪)|昨天
【本报讯记者林溪】|昨天
【云岭晚报讯】|昨天
【记者林溪/云州报导】|昨天
(记者林溪/云州报导)|昨天
(中央社记者林溪云州3日电)|昨天
林溪/云州报导|昨天
本报记者林溪报道|昨天
本报记者林溪陈默报道|昨天
本报记者林溪云州报道|昨天
□本报记者林溪报道|昨天
环球网记者林溪报道|据
特约记者林溪报道|昨天
记者林溪报道|昨天
□本报讯(记者林溪)|昨天
▲本报云州1月3日电|昨天
本报讯《记者林溪)|昨天
本报讯[记者林溪)|昨天
未报讯(记者林溪)|昨天
本报讯(记考林溪)|昨天
本报讯(记者林溪|1月4日上午,县
本报云州]月3日讯|昨天
本报综合消息|:昨天
南岭日报讯(驻京记者/林溪实习生/陈默)|昨天
本报讯(记者林溪通讯员阿依古丽·买买提)|昨天
本报讯(记者林溪通讯员阿依古丽:买买提)|昨天
本报讯(记者林溪)(通讯员陈默)|昨天
本报讯林溪、陈默报道|:昨天
本报讯陈默、特约记者林溪报道|:昨天
本报专讯(记者林溪)|昨天
本报昨日讯|昨天
(本报云州1月3日电记者林溪、陈默)|昨天
本报驻东京记者林溪1月3日电|昨天
新华社特约记者林溪云州1月3日电|
本报特约记者林溪从云州报道|:昨天
云岭网1月3日云州讯|昨天
云岭网1月3日消息|,据
云岭新闻客户端云州1月3日电|昨天
新华网客户端云州1月3日电|昨天
云岭科技讯1月3日消息|,据
云州讯(记者林溪)|昨天
大岭网/大岭新闻客户端讯全媒体记者林溪报道|:昨天
××日报讯(记者林溪)|昨天
新华社云州1月3日电(本报评论员)|昨天
央视网消息|(新闻联播):昨天
云岭新闻网讯(县融媒体中心林溪)|昨天
"""

NO_HEADS = """
记者从县里获悉,昨天
记者了解到,云州1月3日
记者站昨天成立
记者会昨天举行
记者节前夕,本报讯
答记者问
记者今天从会上获悉
记者1月3日来电
本报记者林溪
本报记者林溪、陈默
□本报评论员林溪
本报评论员
本报讯息台昨天开通
本报通讯员培训班昨天开班
本报读者来电反映,昨天
本报热线电话已经开通
本报社长林溪今天来到云州
本报与县委联合举办征文
本报从今天起开设专栏
本报1月3日报道了此事
本报昨天报道了此事
本报云州记者站1月3日揭牌
本报云州电视新闻
本网从即日起改版
新华社记者林溪
新华社成立九十周年
新华社电视中心挂牌
新华社社长林溪1月3日到云州
新华社云州分社记者林溪
新华社授权发布
新华社消息人士称
据新华社报道,昨天
据云州《晚报》20日报道
据中央气象台1月3日消息
央视网消息称,昨天
云岭电视台1月3日播出
云岭电视台记者林溪
互联网讯息
腾讯公司昨天宣布
喜讯传来
通讯员队伍建设
通讯员林溪
防汛期间,各地
讯期将至
审讯室里
科技资讯
在线消息
电力供应充足
他说,1月3日电话采访
会议于1月3日召开
1月3日消息人士称
1月3日,县委召开会议
来电反映
(以下简称《规划》)
(记者林溪)
林溪通讯
会议召开本报讯
县委书记林溪1月3日电告各地
据云岭网1月3日消息,昨天
据央视新闻1月3日消息,昨天
云岭时报-云岭网报道记者林溪
本报讯问处长林溪
林溪报道:昨天
"""


def _rows(table: str) -> list[str]:
    return [row for row in table.split("\n") if row]


@pytest.mark.parametrize("row", _rows(HEADS))
def test_dateline_ends(row: str) -> None:
    dateline, body = row.split("|")
    text = dateline + body
    assert dateline_end(text, 0, len(text)) == len(dateline)
    assert dateline_end("昨天。" + text, 3, 3 + len(text)) == 3 + len(dateline)


@pytest.mark.parametrize("text", _rows(NO_HEADS))
def test_no_dateline(text: str) -> None:
    assert dateline_end(text, 0, len(text)) is None


def test_dateline_end_never_looks_outside() -> None:
    text = "本报讯(记者林溪)昨天"
    assert dateline_end(text, 0, 3) == 3
    assert dateline_end(text, 0, 2) is None
    assert dateline_end(text, 1, len(text)) is None
    assert dateline_end("", 0, 0) is None


@pytest.mark.parametrize("rule", dateline_rules().values(), ids=lambda rule: rule.name)
def test_rules_hold(rule: Rule) -> None:
    assert rule.examples and rule.counter_examples and rule.note
    for text in rule.examples:
        assert rule.search(text), text
    for text in rule.counter_examples:
        assert rule.search(text) is None, text


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("全县冬修水利动员会召开本报讯(记者林溪)昨日", 11),
        ("云岭新港开港新华社云州1月3日电(记者林溪)昨日", 6),
        ("把好事办好把实事办实本报云州1月3日讯昨日", 10),
        ("青岚大桥合龙!本报讯昨日", 7),
        ("我县粮食丰收【本报讯】昨日", 6),
        ("据本报讯昨日", None),
        ("县委召开全会。会议指出本报讯昨日", None),
        ("本报讯(记者林溪)昨日", None),
        ("县委书记林溪接受本报讯问", None),
        ("我县召开通讯员会议", None),
    ],
)
def test_inner_dateline(line: str, at: int | None) -> None:
    assert inner_dateline(line, 0, len(line)) == at


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("会谈结束。(新华社云州1月3日电)", 5),
        ("会谈结束。(据新华社电)", 5),
        ("会谈结束。(本报云州1月3日电)", 5),
        ("会谈结束。(记者林溪)", None),
        ("会谈结束(新华社记者林溪摄)", None),
        ("会谈结束。", None),
    ],
)
def test_closing_dateline(text: str, at: int | None) -> None:
    assert closing_dateline(text, 0, len(text)) == at


CREDIT_LINES = """
本报记者林溪
本报记者林溪陈默
记者林溪、陈默
记者邹沫通讯员龙云翀文/图
(记者林溪通讯员陈默)
□本报记者林溪
■云岭快报记者林溪文/图
□林溪白
新华社记者林溪摄
新华社记者林溪陈默本报记者邹沫
新华社记者林溪新华社通讯员陈默邹沫
(新华社记者林溪摄)
(本报记者林溪摄)
本报驻泰国记者林溪国际广播电台记者陈默
本报驻云州特约记者林溪
本报特派记者林溪
本报见习记者林溪
本报记者林溪报道
□本报记者林溪云州报道
本网通讯员林溪记者陈默
云岭特区报记者林溪
县融媒体中心记者林溪
新华社"新云岭"记者林溪
◎文/林溪图/陈默
◎文/云岭晨报融媒记者林溪图/陈默
文/林溪
文/林溪陈默图/邹沫
林溪文/图
林溪摄
记者林溪/文陈默/图
摄影:林溪
文:林溪图:陈默
作者:林溪
(林溪白陈默)
实习生林溪
全媒体记者林溪通讯员陈默
中新社发林溪摄
"""
NO_CREDIT_LINES = """
记者从县里获悉
记者了解到
记者手记
记者关注
记者走基层
记者站
本报记者站
记者会
记者节
答记者问
记者林溪从县里获悉
记者近日专
记者:当前形势如何
记者:谢谢
小记者走进乡村
本报评论员
特约评论员文章
通讯员队伍建设
通讯员培训班开班
我县举办通讯员培训班
图片新闻
摄影比赛
摄影家协会
文化活动
文明实践
图文并茂
整理房间
(待续)
(完)
(上接第一版)
(记者)
林溪白陈默
会议召开
责任编辑林溪
编辑林溪校对陈默
县委书记林溪
作者系县委书记
我们的记者。
本报云州1月3日讯新华社记者林溪
闻网讯(记者林溪学生记者陈默
记者前往云州青岚宾馆
《林溪白》
▲阿依古丽·买买提
"""


@pytest.mark.parametrize("line", _rows(CREDIT_LINES))
def test_credit_line(line: str) -> None:
    assert credit_line(line, 0, len(line))


@pytest.mark.parametrize("line", _rows(NO_CREDIT_LINES))
def test_no_credit_line(line: str) -> None:
    assert not credit_line(line, 0, len(line))


# The bar stands where the credit begins; rows without one have none.
CLOSINGS = """
工程完成。|(记者林溪白)
工程完成。|(记者林溪白)。
工程完成。|(林溪白)
工程完成。|(林溪白陈默)
工程完成。|(若愚)
工程完成。|(若愚周砚)
工程完成。|(林溪/摄)
工程完成。|(林溪摄)
工程完成。|(林溪陈默摄影报道)
工程完成。|(本报记者林溪摄影报道)
工程完成。|(新华社记者林溪摄)
工程完成。|(云岭网记者林溪)
工程完成。|(云岭经济新闻记者林溪陈默发自云州、岭南)
工程完成。|(记者林溪/文陈默/图)
工程完成。|(记者林溪编辑:陈默)
工程完成。|(文/林溪)
工程完成。|(作者林溪陈默)
工程完成。|(来源:《云岭晚报》文/林溪陈默)
工程完成。|(来源:云岭在线)
工程完成。|(本文来源:云岭之家)
工程完成。|(工会、宣传部供稿)
工程完成。|本报记者林溪摄
工程完成。|林溪摄
工程完成。|新华社发(林溪摄)
工程完成。|新华社记者林溪摄
工程完成。|记者林溪通讯员陈默
工程完成。|云岭日报·早班车记者林溪通讯员陈默
"工程完成了。"|(记者林溪)
图为采茶现场|本报记者林溪摄
工程完成(记者林溪)
工程完成。(待续)
工程完成。(完)
工程完成。(以下简称《规划》)
会议由县委书记(林溪)
他说(笑)
他是一名记者。
他叫林溪,是本报记者
同比增长5%(其中工业3%)。
村民正在拍摄
图为高空航拍摄
合影(左三为林溪)
工程完成(见图)。
林溪接受记者采访
县委书记林溪讲话。
会议召开。县委书记林溪讲话。
他说。记者看到这里的人文图
青岚县(区)
新华社云州1月3日电(记者林溪)
研制工作。《文选》
本报云州1月3日讯新华社记者林文
图为村民与本报记者林文
"""


@pytest.mark.parametrize("row", _rows(CLOSINGS))
def test_closing_credit(row: str) -> None:
    text = row.replace("|", "")
    at = row.find("|") if "|" in row else None
    if row == "工程完成(记者林溪)":
        at = 4  # a firm role credits even without a full stop before it
    assert closing_credit(text, 0, len(text)) == at


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("责任编辑林溪校对陈默", True),
        ("责任编辑:林溪校对:陈默版式:邹沫", True),
        ("本版编辑:林溪美编:陈默", True),
        ("编辑/林溪", True),
        ("编辑林溪", True),
        ("值班主任:林溪值班编委:陈默", True),
        ("主编:林溪电话:6123987", True),
        ("编辑部今天召开会议", False),
        ("主编林溪表示", False),
        ("责任重于泰山", False),
        ("校对工作结束", False),
        ("美术馆开馆", False),
        ("设计院院长林溪", False),
        ("策划一场活动", False),
        ("统筹发展与安全", False),
        ("云岭日报副总编辑林溪", False),
        ("总编辑林溪", False),
        ("审核通过", False),
        ("记者林溪", False),
    ],
)
def test_editor_line(line: str, wanted: bool) -> None:
    assert editor_line(line, 0, len(line)) is wanted


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("(实习记者林溪)昨天晚上", 8),
        ("【本报记者林溪陈默】昨天晚上", 10),
        ("(记者注)昨天晚上", None),
        ("(一)昨天晚上", None),
        ("(林溪)昨天晚上", None),
        ("昨天(记者林溪)晚上", None),
    ],
)
def test_opening_credit(text: str, end: int | None) -> None:
    assert opening_credit(text, 0, len(text)) == end


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("记者林溪从县里获悉", 4),
        ("记者林溪白在此间举行的会议上获悉", 5),
        ("记者林溪、陈默从县里获悉", 7),
        ("新华社记者林溪、本报记者陈默走进青岚县", 14),
        ("记者欧阳文澜从县里获悉", 6),
        ("记者于洋昨日从县里获悉", 4),
        ("记者从县里获悉", None),
        ("记者昨日从县里获悉", None),
        ("记者了解到", None),
        ("记者随队采访", None),
        ("记者走进青岚县", None),
        ("记者安江在此间举行的会议上获悉", 4),
        ("记者马上行昨日获悉", 5),
        ("记者马上赶到", None),
        ("记者曾多次到青岚县", None),
        ("记者曾在此采访", None),
        ("记者于昨日获悉", None),
        ("记者向林溪了解情况", None),
        ("记者和林溪一起走进", None),
        ("记者连日来走访", None),
        ("记者应县委邀请来到", None),
        ("记者高兴地看到", None),
        ("记者温馨提示", None),
        ("记者黄昏时分来到", None),
        ("记者金秋时节来到", None),
    ],
)
def test_reporter_end(text: str, end: int | None) -> None:
    assert reporter_end(text, 0, len(text)) == end


def test_white_space_ends_a_reporters_name() -> None:
    text = "记者万方方圆新景"
    assert reporter_end(text, 0, len(text)) is None
    assert reporter_end(text, 0, len(text), (5,)) == 5


def test_reported() -> None:
    for text in ("记者林溪报道", "记者林溪、陈默摄影报道", "新华社记者林溪,本报记者陈默报道"):
        assert reported(text, 0, len(text)), text
    for text in ("记者近日报道", "记者从新华社报道", "林溪报道"):
        assert not reported(text, 0, len(text)), text


def test_bare_names() -> None:
    assert bare_names("林溪白陈默", 0, 5)
    assert bare_names("林溪、陈默", 0, 5)
    assert not bare_names("会议召开", 0, 4)
    assert not bare_names("林溪摄", 0, 3)


def test_credit_bracket() -> None:
    for text in ("记者林溪", "林溪、陈默", "校出版社", "记者林溪(微博)", "记者林溪陈默光辉岁月"):
        assert credit_bracket(text, 0, len(text)), text
    for text in ("以下简称规划", "题", "记者从县里获悉。", "编辑林溪", "1月3日"):
        assert not credit_bracket(text, 0, len(text)), text


@pytest.mark.parametrize("line", [*_rows(CREDIT_LINES), *_rows(NO_HEADS)])
def test_tokens_leave_no_hole(line: str) -> None:
    tokens = credit_tokens(line, 0, len(line))
    assert "".join(line[token.start : token.end] for token in tokens) == line
    assert all(token.start < token.end for token in tokens)


@pytest.mark.parametrize(
    "unit", ["本报讯(", "记者林溪、", "林溪", "1月3日", "(", "电讯", "本报云州", "据新华社记者", "文/"]
)
def test_long_text_comes_to_an_end(unit: str) -> None:
    text = unit * 20_000
    for look in (
        dateline_end,
        credit_line,
        closing_credit,
        editor_line,
        inner_dateline,
        closing_dateline,
        opening_credit,
    ):
        end = look(text, 0, len(text))
        assert end is None or isinstance(end, tuple) or 0 <= int(end) <= len(text)
