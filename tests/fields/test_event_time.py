"""Which expression of an article is its event time, and which ones a passage holds."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnbulletin.fields import time_context, time_finders
from cnbulletin.fields.event_time import choose_time, event_time, find_times
from cnbulletin.knowledge.rules import Rule
from cnbulletin.model import Precision
from cnbulletin.reading.reading import Passage, Reading

RULES = [value for value in vars(time_context).values() if isinstance(value, Rule)]
RULES += [finder.rule for finder in time_finders.FINDERS]


def _passage(text: str) -> Passage:
    reading = Reading(text)
    return Passage(reading, 0, len(reading))


def _chosen(*texts: str, start: int = 0) -> str | None:
    passages = [(_passage(text), start if index == 0 else 0) for index, text in enumerate(texts)]
    choice = choose_time(passages)
    if choice is None:
        return None
    index, match = choice
    return passages[index][0].text[match.start : match.end]


# The first expression that can date the event, printed whole.
EVENTS = [
    ("1月4日上午，县长林溪到白河镇调研。", "1月4日上午"),
    ("县长林溪1月4日到白河镇调研。", "1月4日"),
    ("１月２２日，灯会在白河镇开幕。", "１月２２日"),
    ("2022年1月4日（星期二）上午9时30分许，大会召开。", "2022年1月4日（星期二）上午9时30分许"),
    ("二○二二年元月四日下午三时，大会召开。", "二○二二年元月四日下午三时"),
    ("十二月三十一日晚，灯会开幕。", "十二月三十一日晚"),
    ("8月9日晚，骤雨突至。", "8月9日晚"),
    ("外长林溪8日晚会见了来宾。", "8日晚"),
    ("8月9日晚会在县文化馆举行。", "8月9日"),
    ("8月6日早上4点钟，村干部已到路口。", "8月6日早上4点钟"),
    ("8月9日凌晨2时至5时，抢修完成。", "8月9日凌晨2时至5时"),
    ("6月30日20:00，演出开始。", "6月30日20:00"),
    ("1月4日当晚，抢修完成。", "1月4日当晚"),
    ("1月4上午，县里开会。", "1月4上午"),
    ("3月7日至8日，林溪到白河镇。", "3月7日至8日"),
    ("8日—10日，现场会在白河举行。", "8日—10日"),
    ("1月4—6日，现场会在白河举行。", "1月4—6日"),
    ("从1月7日至11日，林溪在白河考察。", "1月7日至11日"),
    ("1月4日、5日，现场会在白河举行。", "1月4日、5日"),
    ("花展将于本月8日至15日在白河举行。", "本月8日至15日"),
    ("昨日（3月8日），林溪随检查组到工地。", "昨日（3月8日）"),
    ("记者今（4）日从县文旅局获悉。", "今（4）日"),
    ("今昨两天，考核组来县检查。", "今昨两天"),
    ("林业工作会议今天下午在县城召开。", "今天下午"),
    ("副县长林溪于今日上午启程。", "今日上午"),
    ("记者从今天召开的林业工作会议上获悉。", "今天"),
    ("在今天的座谈会上，林溪发言。", "今天"),
    ("灯会今晚7点开幕。", "今晚7点"),
    ("全省林业会议明天在白河召开。", "明天"),
    ("上周五下午，林溪来到学校。", "上周五下午"),
    ("周三，林溪主持会议。", "周三"),
    ("5日，记者从县文旅局获悉。", "5日"),
    ("十五日，船队离开白河港。", "十五日"),
    ("腊月廿三，林溪走访慰问。", "腊月廿三"),
    ("正月十五上午，灯会开幕。", "正月十五上午"),
    ("除夕夜，值班人员坚守岗位。", "除夕夜"),
    ("近日，县里印发通知。", "近日"),
    ("近日本报记者到白河镇走访。", "近日"),
    ("话剧《白河》日前在县城首演。", "日前"),
    ("林海明日前到白河镇走访。", "日前"),
    ("该厂最近投产。", "最近"),
    ("不久前，省里表彰了白河镇。", "不久前"),
    ("上周，记者来到白河镇。", "上周"),
    ("1998年的最后一天，香樟协会发出倡议。", "1998年的最后一天"),
    ("画家林溪，因病医治无效，于1997年12月26日在县城逝世。", "1997年12月26日"),
    ("7月1日，是建馆纪念日。", "7月1日"),
    ("在第三个“读书节”到来之际，2月9日下午，县里举行赠书仪式。", "2月9日下午"),
    ("在4月23日“读书节”到来之际，县里赠书。", "4月23日"),
    ("县里在1月3日召开的会议上，要求抓好落实。", "1月3日"),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_the_expression_that_dates_the_event(text: str, expected: str) -> None:
    """A date, a part of day or 近日 is taken whole, and no longer than it is."""
    assert _chosen(text) == expected
    choice = choose_time([(_passage(text), 0)])
    assert choice is not None
    assert not choice[1].background


# What stands before the event time and must not win.
PASSED_OVER = [
    ("今年以来，全县干旱。1月4日，林溪到白河镇。", "1月4日"),
    ("近年来，白河镇发展很快。近日，镇上修了桥。", "近日"),
    ("自7月31日起，镇里每日巡查。8月9日，林溪到镇。", "8月9日"),
    ("自新路、东路的卡点启动以来，民警坚守。8月10日，县局送教。", "8月10日"),
    ("白河书院于1923年创办，2000年重修。5月13日，书院开放。", "5月13日"),
    ("元旦、春节将至，用电增多。昨日，林溪到电站。", "昨日"),
    ("除夕来临之际，用电增多。昨日，林溪到电站。", "昨日"),
    ("针对“双节”期间的用电，记者近日走访了电站。", "近日"),
    ("截至目前，全县已有七家。1月4日，县里表彰。", "1月4日"),
    ("1月10日前要清零。近日，县里部署。", "近日"),
    ("园区计划于2025年底建成。日前，一期封顶。", "日前"),
    ("为贯彻1月3日召开的全省会议精神，1月5日，县委开会。", "1月5日"),
    ("根据省里1月3日印发的通知要求，1月6日，县里开会。", "1月6日"),
    ("会议传达1月3日全市会议精神后，1月6日，林溪作了部署。", "1月6日"),
    ("继1月3日之后，1月8日，镇里再次开会。", "1月8日"),
    ("据《白河新报》4日报道，白河水位2日再次上涨。", "2日"),
    ("记录通车一刻的1997年7月1日《白河新报》丝绸版昨天首发。", "昨天"),
    ("倡议从1998年1月1日启动。协会近日征求意见。", "近日"),
    ("“今年遭了灾，1月2日还下了雪。”村民说。1月5日，林溪到村里。", "1月5日"),
    ("『明天会更好』专场演出昨天举行。", "昨天"),
    ("《1月4日的雪》首映式1月6日举行。", "1月6日"),
    ("每周三是接访日。1月6日，林溪到信访局。", "1月6日"),
    ("当日车票已售完。昨晚，车站加开一班。", "昨晚"),
    ("美好的明天要靠今天的奋斗。1月6日，林溪宣讲。", "1月6日"),
    ("周一鸣同志昨日到白河镇走访。", "昨日"),
    ("林溪（1975年3月5日生）1月6日到任。", "1月6日"),
    ("在改革开放的今天，白河变了样。近日，记者走访了镇区。", "近日"),
]


@pytest.mark.parametrize(("text", "expected"), PASSED_OVER)
def test_background_and_quotations_are_passed_over(text: str, expected: str) -> None:
    """Background, deadlines, plans, quotations and cited events come first but do not date the event."""
    assert _chosen(text) == expected


# Background stands for the event where nothing better follows.
FALLBACKS = [
    ("今年年初以来，白河县扶持企业。今年以来，企业增多。", "今年年初以来"),
    ("去年入冬以来，白河县疏浚水渠。", "去年入冬以来"),
    ("截至１９９６年底，白河机场安全飞行四十二年。", "截至１９９６年底"),
    ("2021年以来，镇里修了三条路。", "2021年以来"),
    ("自林改工作启动以来，白河镇清理沟渠。", "自林改工作启动以来"),
    ("林改工作启动以来，白河镇清理沟渠。", "林改工作启动以来"),
    ("县里“十三五”以来修路十条。", "“十三五”以来"),
    ("从1998年起，全县禁伐。", "从1998年起"),
    ("1月1日起，停车收费。", "1月1日起"),
    ("近年来，白河镇发展很快。", "近年来"),
    ("几年来，白河镇发展很快。", "几年来"),
    ("近期，白河镇整治沟渠。", "近期"),
    ("连日来，白河镇整治沟渠。", "连日来"),
    ("入汛以来，白河镇整治沟渠。", "入汛以来"),
    ("春节前夕，林溪走访慰问。", "春节前夕"),
    ("“双节”期间，白河客流增多。", "“双节”期间"),
    ("元旦、春节的脚步近了。", "元旦、春节"),
    ("1997年，白河县财政收入增长。", "1997年"),
    ("白河书院于1923年创办。", "1923年"),
    ("白河航运公司去年又上新台阶。", "去年"),
    ("今年一季度，全县增长。", "今年一季度"),
    ("12月中旬，县里检查。", "12月中旬"),
    ("上午九时，敬老院热闹起来。", "上午九时"),
    ("当天，林溪还到学校。", "当天"),
    ("白河的油菜花开了（1月4日摄）。", "1月4日"),
    ("据《白河新报》4日报道，白河水位再次上涨。", "4日"),
]


@pytest.mark.parametrize(("text", "expected"), FALLBACKS)
def test_background_is_the_last_resort(text: str, expected: str) -> None:
    """The first background expression counts where no other can date the event."""
    assert _chosen(text) == expected
    choice = choose_time([(_passage(text), 0)])
    assert choice is not None
    assert choice[1].background


# No event time at all.
UNDATED = [
    "",
    "随后，林溪来到渡口察看。两年后，这里将建成新桥。",
    "按照第19号通告，落实14天集中隔离、7周健康监测、24小时值守。",
    "省委十一届六次全会精神宣讲会、3·15晚会在县城举行。",
    "省里公布了2021年度名单，2022年第1次会议研究。",
    "全书收入1925年至1974年的书信，第三年、三个月、一次日常巡查。",
    "附近日益繁忙，会同日本客商，以前天津来货，每当天气转晴。",
    "距离最近的学校、从我做起、一点一滴、截止日期另告。",
    "比去年同期增长，产量较上月减少。",
    "办结时限为3日内，展期为期5日。",
    "林溪，女，1975年3月5日生。",
    "到2025年，全县建成三座水库。",
    "县里表彰了“十三五”以来的林业能手，产量创“九五”以来最高水平，时至今日仍未打破。",
    "力争6月底竣工。",
    "今日头条、今晚报社、星期日程、周一鸣。",
    "张三日前往白河镇。",
    "今天的白河镇，高楼林立。",
]


@pytest.mark.parametrize("text", UNDATED)
def test_numbers_and_look_alikes_are_no_event_time(text: str) -> None:
    """Counts, numbers of meetings, deadlines and words that only look like a time give nothing."""
    assert _chosen(text) is None


def test_the_dateline_is_not_searched() -> None:
    """The offset keeps the date of the dateline out; what stands before it is no context either."""
    text = "新华社白河1月3日电（记者林溪）林业会议1月2日召开。"
    start = text.index("林业")

    assert _chosen(text, start=start) == "1月2日"
    assert _chosen("本报讯一九九七年，全县增产。", start=3) == "一九九七年"


def test_the_passage_of_the_choice_is_told() -> None:
    """A later passage can hold the event time; the index says which."""
    passages = [(_passage(text), 0) for text in ("白河的桥古今闻名。", "近年来，桥又翻修。", "近日，桥已通车。")]

    choice = choose_time(passages)

    assert choice is not None
    assert choice[0] == 2


def test_history_beyond_the_lede_dates_nothing() -> None:
    """A life story is no event: years and months that a later paragraph tells of do not count, 近年来 does."""
    lede = "林溪的诗文集已由白河出版社出版，收入诗文三百多篇，多半从未刊印。" + "读者由此看到小城的往事。" * 3

    assert _chosen(lede, "从1925年1月起，她在县城教书。1931年12月5日，她到白河。6月，她编成诗集。") is None
    assert _chosen(lede, "1931年12月5日，她到白河。近年来，诗集再版。") == "近年来"
    assert _chosen(lede, "12月5日，首发式在白河举行。") == "12月5日"


def test_everything_is_found_in_order() -> None:
    """Finding lists background too, the longest expression at each place, and nothing that is quoted."""
    text = "今年以来，全县干旱。1月4日上午至6日，林溪调研。“3月5日见！”截至目前，8月9日晚8点前完成。"
    passage = _passage(text)

    found = [(passage.text[item.start : item.end], item.background) for item in find_times(passage)]

    assert found == [("今年以来", True), ("1月4日上午至6日", False), ("截至目前", True), ("8月9日晚8点", True)]
    assert [item.precision for item in find_times(passage)] == [
        Precision.RANGE,
        Precision.RANGE,
        Precision.VAGUE,
        Precision.HOUR,
    ]
    assert [item.start for item in find_times(passage, text.index("截至"))] == [
        text.index("截至"),
        text.index("8月9日"),
    ]


def test_a_speech_of_several_paragraphs_is_quoted_to_the_end() -> None:
    """A quotation that opens a paragraph and is not closed covers it; a stray mark elsewhere quotes nothing."""
    assert _chosen("“我1月2日回到村里，一切都变了。", "近日，记者见到了她。") == "近日"
    assert _chosen("她说：“好。1月2日，记者见到了她。") == "1月2日"


def test_the_object_has_the_printed_text_and_the_exact_span() -> None:
    """White space inside an expression is dropped from the text and kept in the span."""
    source = "本报讯 昨日 （3 月\n8 日） ，林溪到白河镇。"
    reading = Reading(source)
    passage = Passage(reading, 3, len(reading))
    choice = choose_time([(passage, 0)])
    assert choice is not None

    printed = event_time(passage, choice[1], dt.date(2022, 3, 9))

    assert printed.text == "昨日（3月8日）"
    assert source[printed.span.start : printed.span.end] == "昨日 （3 月\n8 日）"
    assert (printed.start, printed.end) == (dt.datetime(2022, 3, 8), dt.datetime(2022, 3, 9))
    assert printed.precision is Precision.DAY


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_finds_its_examples_only(rule: Rule) -> None:
    """The examples of a rule are found, its counter-examples are not."""
    folded = [_passage(text).folded for text in rule.examples]

    assert rule.examples
    assert rule.counter_examples
    assert [text for text in folded if not rule.search(text)] == []
    assert [text for text in rule.counter_examples if rule.search(text)] == []


@pytest.mark.parametrize("finder", time_finders.FINDERS, ids=lambda finder: finder.rule.name)
def test_no_finder_is_cut_off_by_its_opening(finder: time_finders.Finder) -> None:
    """Where an example begins, the cheap look for openings stops and offers this finder."""
    for text in finder.rule.examples:
        match = finder.rule.search(_passage(text).folded)
        assert match is not None
        begin = match.start()
        assert finder in time_finders.finders_by_first()[match.string[begin]]
        assert time_finders.openings().match(match.string, begin), text


def test_openings_and_finders_agree() -> None:
    """Every first character of a finder has an opening, and each opening a finder or a prefix."""
    opened = {ch for chars, _ in time_finders.OPENINGS for ch in chars}
    prefixes = set("自从截到至直")

    assert opened - prefixes == set(time_finders.finders_by_first()) - prefixes
    assert prefixes <= opened


WORDS = st.sampled_from(
    [
        "1",
        "2日",
        "一",
        "十",
        "月",
        "日",
        "年",
        "今",
        "天",
        "上午",
        "至",
        "、",
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "以来",
        "自",
        "近",
    ]
)


@given(st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_is_searched_without_error(text: str) -> None:
    """Matches are ordered, disjoint and inside the passage; the choice is one of them."""
    passage = _passage(text)

    found = find_times(passage)

    assert all(0 <= item.start < item.end <= len(passage) for item in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    choice = choose_time([(passage, 0)])
    assert choice is None or choice[1] in found


TIMES = (
    "公元二〇二二年 一九九七年 '98年 2021年 12 二十四 十 一 3 至 到 -- 的 月 份 上旬 日 号 来 多 余 个月 天 周 近 连 这 最 几 年 第一天 最后一天 新年 "
    '元宵节 清明 双节 两会 国庆 期间 前夕 " 科技周 上午 大清早 一大早 时 点 : 30 分 许 ( ) 星期二 昨日 今晚 , 。 2022-01-04 腊月廿三 除夕'
)


@pytest.mark.parametrize("finder", time_finders.FINDERS, ids=lambda finder: finder.rule.name)
@given(words=st.lists(st.sampled_from(TIMES.split()), min_size=1, max_size=9))
@settings(max_examples=300, deadline=None)
def test_what_a_finder_looks_at_first_hides_nothing(finder: time_finders.Finder, words: list[str]) -> None:
    text = "".join(words)

    for at in range(len(text)):
        found, whole = finder.match(text, at), finder.rule.match(text, at)
        assert (found and found.span()) == (whole and whole.span()), text[at:]


@pytest.mark.parametrize(
    "unit", ["1", "一月", "元旦、", "自今年", "“1月4日", "(1月4日", "上午9时至", "啊啊以来，", "2022-01-"]
)
def test_long_lures_come_to_an_end(unit: str) -> None:
    passage = _passage((unit * 16_000)[:16_000])

    assert all(0 <= found.start < found.end <= len(passage) for found in find_times(passage))
