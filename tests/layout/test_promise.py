"""Every ink character of a page lies in exactly one stretch of its layout, for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnbulletin.layout.drafts import Layout
from cnbulletin.layout.page_layout import lay_out
from cnbulletin.reading.reading import Reading

PIECES = (
    "本报讯（记者林溪）", "本报讯", "新华社云州1月3日电", "（新华社云州1月3日电）", "记者 林溪 通讯员 江一帆 文/图", "（记者 林溪）", "林溪 摄",
    "▲", "图为采茶现场。", "图片：", "责任编辑：林溪", "扫一扫 关注我们", "清溪日报", "2021年3月4日 星期四", "02|综合", "（下转第4版）", "简讯",
    "1", "，", "、", "。", "”", "“", "（", "）", "——", "县委召开会议", "昨日，县委召开会议，林溪出席。", "林溪指出，要抓好春耕", "记者：", "林溪：", "问：好吗？",
    "编者按：", "核心提示", "各位代表：", "会议现场", "停水通知", "■通讯员　林溪", "\n", "\n\n", "\n\n\n", "\f", "\r\n", " ", "\u3000\u3000", "# ", "**", "\u200b", "\ud800", "𠮷", "\ue000", "A", "⽉",
)  # fmt: skip

texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def assert_covers(reading: Reading, layout: Layout) -> None:
    at = 0
    for start, end in layout.stretches():
        assert start == at, f"{reading.text[at:start]!r} is lost or twice"
        assert end > start
        at = end
    assert at == len(reading)


@settings(max_examples=600, deadline=None)
@given(texts, st.booleans())
def test_every_ink_character_has_one_place(text: str, single: bool) -> None:
    reading = Reading(text)
    layout = lay_out(reading, single=single)
    assert_covers(reading, layout)
    assert [article.body for article in layout.articles] == sorted(article.body for article in layout.articles)
    if single:
        assert len(layout.articles) <= 1


@pytest.mark.parametrize(
    "text",
    ["", " \n", "字", "、" * 100_000, "字\n" * 5_000, "1" * 50_000, "本报讯（" * 3_000, "\n。" * 5_000, "会议召开\n\n" * 3_000, "（记者" * 4_000, "▲\n" * 4_000],
    ids=["empty", "white", "one", "marks", "vertical", "digits", "datelines", "stops", "headlines", "brackets", "captions"],
)  # fmt: skip
def test_hostile_texts_are_covered(text: str) -> None:
    reading = Reading(text)
    assert_covers(reading, lay_out(reading))
