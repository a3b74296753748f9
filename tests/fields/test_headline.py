"""The roles in a headline stack."""

from __future__ import annotations

import pytest

from cnbulletin.fields.headline import parse_headline_lines, read_headline
from cnbulletin.model import Headline, HeadlineRole
from cnbulletin.reading.reading import Reading

KICKER, MAIN, DECK = HeadlineRole.KICKER, HeadlineRole.MAIN, HeadlineRole.DECK


def headline(source: str) -> Headline:
    found = parse_headline_lines(Reading(source))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("source", "kicker", "main", "deck"),
    [
        ("县委召开春耕会议", None, "县委召开春耕会议", None),
        # words that lead into the next line
        ("林溪在柳湾镇调研时强调\n把水留住", "林溪在柳湾镇调研时强调", "把水留住", None),
        ("春耕工作会议强调 抢农时 促生产", "春耕工作会议强调", "抢农时 促生产", None),
        ("柳湾镇：\n茶山开采", "柳湾镇：", "茶山开采", None),
        ("柳湾镇：茶山开采", None, "柳湾镇：茶山开采", None),
        # what completes a line from below
        ("一渠清水\n——清溪县供水改造纪实", None, "一渠清水", "——清溪县供水改造纪实"),
        ("一渠清水——清溪县供水改造纪实", None, "一渠清水", "——清溪县供水改造纪实"),
        ("春耕会议召开\n林溪出席并讲话", None, "春耕会议召开", "林溪出席并讲话"),
        ("春耕会议召开\n江一帆要求把农时抓在手上", None, "春耕会议召开", "江一帆要求把农时抓在手上"),
        ("林溪会见客商\n强调互利共赢（附图片１张）", None, "林溪会见客商", "强调互利共赢（附图片１张）"),
        # what took place, and the slogan that it stands over
        ("全县春耕现场会召开\n抢农时促生产 夺丰收保增长", "全县春耕现场会召开", "抢农时促生产 夺丰收保增长", None),
        (
            "全县春耕现场会召开\n抢农时促生产 夺丰收保增长\n林溪出席并讲话 江一帆主持",
            "全县春耕现场会召开",
            "抢农时促生产 夺丰收保增长",
            "林溪出席并讲话 江一帆主持",
        ),
        # a head that is cut over two lines
        ("清溪县考察团\n到柳湾镇考察交流", None, "清溪县考察团 到柳湾镇考察交流", None),
        # the space inside a name, and a line spaced out
        ("林 溪主持并讲话", None, "林溪主持并讲话", None),
        ("县 委 召 开 春 耕 会 议", None, "县委召开春耕会议", None),
        # Latin words and figures keep theirs
        ("清溪 5G 网络开通", None, "清溪 5G 网络开通", None),
        # an extractor's space beside a number parts nothing
        ("三棵树村 20 人扑火队成立", None, "三棵树村20人扑火队成立", None),
        ("柳湾大坝加高 1.2 米 库容翻番", None, "柳湾大坝加高1.2米 库容翻番", None),
        ("2023 年春茶开采 林溪出席", None, "2023年春茶开采 林溪出席", None),
        # 作 of 工作 begins no deck
        ("全县森林防\n火工作会议召开", None, "全县森林防 火工作会议召开", None),
        # a verb that a line end cuts belongs to neither line alone
        ("全县防汛工作会议强\n调\n把好每一道闸", "全县防汛工作会议强 调", "把好每一道闸", None),
    ],
)
def test_roles(source: str, kicker: str | None, main: str, deck: str | None) -> None:
    found = headline(source)

    assert (found.kicker, found.main, found.deck) == (kicker, main, deck)


@pytest.mark.parametrize(
    ("source", "sure"),
    [
        ("县委召开春耕会议", True),
        ("春耕工作会议强调\n抢农时", True),
        ("清溪县召开春耕会议 部署夏粮生产", False),
        ("清溪县召开春耕会议\n部署夏粮生产", False),
        ("林溪在春耕工作会议上\n强调抓住农时", False),
    ],
)
def test_only_words_and_marks_make_it_sure(source: str, sure: bool) -> None:
    assert headline(source).confident is sure


def test_one_printed_line_may_hold_two_roles() -> None:
    found = headline("春耕工作会议强调 抢农时促生产\n林溪主持会议")

    assert [line.roles for line in found.lines] == [(KICKER, MAIN), (DECK,)]
    assert [line.text for line in found.lines] == ["春耕工作会议强调 抢农时促生产", "林溪主持会议"]


def test_spans_point_at_the_source() -> None:
    source = "\n春耕工作会议强调\n\n抢农时  促生产\n——林溪主持\n"
    found = headline(source)

    assert found.kicker_span and found.main_span and found.deck_span
    assert source[found.kicker_span.start : found.kicker_span.end] == "春耕工作会议强调"
    assert source[found.main_span.start : found.main_span.end] == "抢农时  促生产"
    assert source[found.deck_span.start : found.deck_span.end] == "——林溪主持"
    assert source[found.span.start : found.span.end] == source.strip()


@pytest.mark.parametrize(
    "source",
    ["", " \n", "会议由林溪主持，江一帆出席。", "会议由林溪主持，\n江一帆出席", "会议\n" * 12, "长" * 200],
    ids=["empty", "white", "prose", "open", "lines", "long"],
)
def test_prose_is_no_headline(source: str) -> None:
    assert parse_headline_lines(Reading(source)) is None


def test_lines_of_a_page() -> None:
    reading = Reading("简讯\n柳湾镇：\n茶山开采\n本报讯 近日")
    found = read_headline(reading, [(2, 6), (6, 10)], "本报讯近日")

    assert (found.kicker, found.main) == ("柳湾镇：", "茶山开采")
    assert reading.source[found.span.start : found.span.end] == "柳湾镇：\n茶山开采"


def test_a_word_that_the_page_prints_elsewhere_is_no_border() -> None:
    source = "柳湾大坝加高工程完\n工典礼林溪出席并\n讲话\n本报讯 完工典礼，完工，出席并讲话，并讲话，并讲话。"
    reading = Reading(source)
    found = read_headline(reading, [(0, 9), (9, 17), (17, 19)], "")

    assert (found.kicker, found.main, found.deck) == (None, "柳湾大坝加高工程完 工典礼林溪出席并 讲话", None)
