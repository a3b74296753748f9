"""The shape of names: how strongly a stretch looks like one, and what a caller or a page adds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.knowledge.lexicon import Lexicon, terms
from cnbulletin.knowledge.names import CERTAIN, LIKELY, POSSIBLE, NameSense, is_foreign, is_ordinary

LEXICON = Lexicon.default()
SENSE = NameSense(LEXICON)

LIKELY_NAMES = (
    # two and three characters
    "林溪 林溪白 江一帆 陈默 周砚 王强 张三 李四 高明 田野 丁一 于洋 曾国强 向荣"
    # surnames of two characters, rare ones
    " 欧阳澜 欧阳文澜 司徒远 尉迟恭俭 东方朔月 上官飞 亓官月 仝小雨 逄晓东 乜小川"
    # rare characters: an extension, beyond the BMP, 〇, private use
    " 林䶮 林𬭎 李𠮷川 沈〇 沈一〇 林\ue000"
    # joined
    " 阿依古丽·买买提 约翰·F·史密斯 让·杜邦 司马义·艾山"
)
# Weaker shapes: words too, surnames that are words, four characters, a married name.
POSSIBLE_NAMES = "文明 常来 水清浅 扎西次仁 范徐丽泰 丹戈-纳代伊"
# Words that begin like a name.
WORDS = (
    "会议 高质量 高度重视 代表 主任 书记 时间 严格 关于 通过 强调 指出 全面 任务 项目 党组 国家 国庆 白天 春天 成立 成绩 经济 计划 黄河 江苏 云南"
    " 方面 路线 车站 查看 安排 安排部署 连续 温度 万里 和平 高兴"
)
# What no name holds, or is.
NEVER = (
    "",
    "林",
    "林溪白陈默",
    "林溪的",
    "王局长",
    "张老师",
    "林业局",
    "高新区",
    "云岭县",
    "成员",
    "马克思主义",
    "林1",
    "a林",
    "林,溪",
    "林 溪",
    "林\n",
)


@pytest.mark.parametrize("name", LIKELY_NAMES.split())
def test_the_shape_of_most_names(name: str) -> None:
    assert LIKELY <= SENSE.score(name) < CERTAIN


@pytest.mark.parametrize("name", POSSIBLE_NAMES.split())
def test_a_possible_shape(name: str) -> None:
    assert POSSIBLE <= SENSE.score(name) < LIKELY


@pytest.mark.parametrize("word", WORDS.split())
def test_words_are_no_likely_names(word: str) -> None:
    assert SENSE.score(word) < POSSIBLE


@pytest.mark.parametrize("text", NEVER)
def test_what_is_never_a_name(text: str) -> None:
    assert SENSE.score(text) == 0


@pytest.mark.parametrize("surname", sorted(set(terms("surnames", "common", "compound"))))
def test_every_usual_surname_makes_a_likely_name(surname: str) -> None:
    assert SENSE.surname(surname + "溪") == (len(surname), SENSE.surname(surname)[1])
    assert SENSE.score(surname + "砚溪") >= LIKELY


def test_surnames() -> None:
    assert SENSE.surname("欧阳文澜")[0] == 2
    assert SENSE.surname("欧文澜")[0] == 1
    assert SENSE.surname("林溪", 1) == SENSE.surname("溪")
    assert SENSE.surname("") == (0, 0.0)
    assert SENSE.surname("林溪", 2) == (0, 0.0)
    assert SENSE.surname("的")[0] == 0


@pytest.mark.parametrize("name", ["卡巴罗", "让·杜邦", "阿依古丽·买买提", "丹戈-纳代伊", "约翰·F·史密斯"])
def test_foreign_names(name: str) -> None:
    assert is_foreign(name)


@pytest.mark.parametrize("text", ["会议", "林溪", "县长", "", "卡", "出席会议", "·", "卡·", "约翰·F·史密斯·A·B·C"])
def test_what_is_not_written_as_foreign_names_are(text: str) -> None:
    assert not is_foreign(text)


def test_ordinary_words() -> None:
    assert is_ordinary("高质量") and is_ordinary("会议")
    assert not is_ordinary("林溪白") and not is_ordinary("")


@pytest.mark.parametrize("name", ["高质量", "的林溪", "x", "会议", "林溪白陈默"])
def test_a_known_name_is_certain_whatever_its_shape(name: str) -> None:
    assert SENSE.score(name) < LIKELY
    assert SENSE.with_known([name], LEXICON).score(name) == CERTAIN
    assert NameSense(LEXICON, [name]).score(name) == CERTAIN
    assert NameSense(LEXICON.extend(names=[name])).score(name) == CERTAIN
    assert SENSE.score(name) < LIKELY  # and the sense that was asked is as it was


def test_a_callers_surname_counts() -> None:
    assert SENSE.score("曌溪") < POSSIBLE
    assert NameSense(LEXICON.extend(surnames=["曌"])).score("曌溪") >= LIKELY
    assert NameSense(LEXICON.extend(surnames=["曌明"])).score("曌明远") >= LIKELY


def test_what_a_name_may_hold() -> None:
    assert SENSE.allows("林溪") and SENSE.allows("水清浅")
    assert not SENSE.allows("林溪的") and not SENSE.allows("林") and not SENSE.allows("林溪1")
    assert SENSE.is_han("的的") and not SENSE.is_han("的") and not SENSE.is_han("林·溪")


@given(st.text(max_size=8) | st.text(alphabet="林溪白欧阳的长会议·-a〇𠮷", max_size=8))
def test_a_score_is_a_share(text: str) -> None:
    assert 0 <= SENSE.score(text) <= CERTAIN
    assert SENSE.score(text) == NameSense(LEXICON).score(text)
