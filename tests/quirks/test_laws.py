"""The comparison that the laws rest on can fail: it sees a shifted span, another text, a lost object."""

from __future__ import annotations

from attrs import evolve

from cnbulletin import Span, parse_page
from cnbulletin.testing import Damage, PositionMap
from quirks.laws import changes, core, distance, folded, off

CLEAN = "全县春灌工作会议召开\n本报讯（记者林溪）12月25日，县长江一帆主持会议。\n\n江一帆强调，要守好闸门。"
PAGE = parse_page(CLEAN)


def moved_by(offset: int, text: str = CLEAN) -> Damage:
    return Damage(text, (), PositionMap(tuple(range(offset, offset + len(CLEAN)))))


def test_the_same_page_is_the_same() -> None:
    assert changes(PAGE, PAGE, moved_by(0)) == []


def test_a_shifted_page_is_the_same_under_its_map_and_no_other() -> None:
    read = parse_page("\n\n" + CLEAN)

    assert changes(PAGE, read, moved_by(2, read.source)) == []
    assert any(line.startswith("page.articles[0].headline.main_span: ") for line in changes(PAGE, read, moved_by(1)))


def test_another_name_is_told() -> None:
    read = parse_page(CLEAN.replace("林溪", "林棠"))

    assert "page.articles[0].bylines[0].name: '林棠', not '林溪'" in changes(PAGE, read, moved_by(0))


def test_another_width_is_told_unless_it_is_folded() -> None:
    read = parse_page(CLEAN.replace("，", ","))

    assert changes(PAGE, read, moved_by(0))
    assert changes(PAGE, read, moved_by(0), fold=folded) == []


def test_a_lost_object_is_told_unless_it_is_left_out() -> None:
    article = evolve(PAGE.articles[0], dateline=None)
    read = evolve(PAGE, articles=(article,))

    assert any(line.startswith("page.articles[0].dateline: None") for line in changes(PAGE, read, moved_by(0)))
    assert changes(PAGE, read, moved_by(0), but={"dateline"}) == []
    assert changes(PAGE, read, moved_by(0), but={"Article.dateline"}) == []
    assert any("articles: 0, not 1" in line for line in changes(PAGE, evolve(PAGE, articles=()), moved_by(0)))


def test_a_span_without_its_markup() -> None:
    page = parse_page("# 全县春灌工作会议召开\n**本报讯（记者林溪）**12月25日，县长江一帆主持会议。")
    line = page.articles[0].headline.lines[0].span if page.articles[0].headline else Span(start=0, end=0)

    assert (line.start, core(page, line)) == (0, Span(start=2, end=12))


def test_distances() -> None:
    assert (distance("林溪", "林溪"), distance("林溪", "林棠"), distance("林溪", "溪"), distance("", "林溪")) == (
        0,
        1,
        1,
        2,
    )
    assert off([["林溪", "江一帆"]], [["江一帆"], ["林溪"]]) == 0
    assert off([["林溪", "江一帆"]], [["林溪"]]) == 1
    assert off([["林溪"]], [["林有溪", "江一帆"]]) == 2
