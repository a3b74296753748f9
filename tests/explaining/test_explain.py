"""What explanations say of single objects, and of pages that the library did not make as they are."""

from __future__ import annotations

import datetime as dt
import pickle

import attrs
import pytest

import cnbulletin as cnb
from cnbulletin.explaining.explanation import UNEXPLAINED

REPORT = "全县春灌会议召开\n本报讯（记者林溪 通讯员裴旻）3月2日，全县春灌会议召开，县长江一帆出席会议并讲话。\n"
# A page, somebody named in its lists, the rule of that name, and some of the evidence with what was seen.
NAMES = (
    ("县长江一帆出席会议。", "江一帆", "name.titled", {"name.behind_title": "县长", "name.closed_by_verb": "出席"}),
    ("县领导江一帆、陈默出席会议。", "陈默", "name.listed", {"name.title_carried": "县领导", "name.in_list": "、"}),
    ("县领导江一帆、陈默等出席会议。", "陈默", "name.listed", {"name.closed_by_joint": "等"}),
    ("林溪白出席会议。", "林溪白", "name.bare", {"name.surname": "林", "name.shape": "林溪白"}),
    ("县领导江一帆、吾玛措拉、陈默出席会议。", "吾玛措拉", "name.by_place", {"name.in_list": "、"}),
    ("县领导江一帆、陈默、石岩、", "石岩", "name.torn", {"name.title_carried": "县领导"}),
    ("县长阿依古丽·艾山出席会议。", "阿依古丽·艾山", "name.titled", {"name.foreign": "阿依古丽·艾山"}),
    ("副县长高兴主持会议。", "高兴", "name.titled", {"name.word": "高兴"}),
    ("欧阳文澜出席了会议。\n县长欧阳文澜主持会议。", "欧阳文澜", "name.bare", {"name.proven": "县长欧阳文澜"}),
)
# A page, the kind and text of an object, its rule.
CLAIMS = (
    (REPORT, "headline", "全县春灌会议召开", "headline.before"),
    (REPORT, "dateline", "本报讯（记者林溪通讯员裴旻）", "dateline.own"),
    (REPORT, "byline", "裴旻", "byline.dateline"),
    (REPORT, "event_time", "3月2日", "time.span"),
    (REPORT, "attendee_list", "县长江一帆出席会议并讲话", "attendance.subject_first"),
    ("参加会见的有江一帆、陈默。", "attendee_list", "参加会见的有江一帆、陈默", "attendance.predicate_first"),
    ("各乡镇主要负责人参加会议。", "attendee_list", "各乡镇主要负责人参加会议", "attendance.groups"),
    ("各乡镇主要负责人参加会议。", "group", "各乡镇主要负责人", "group.head_noun"),
    ("县长江一帆强调，要修渠道。", "speech", "要修渠道。", "speech.named"),
    ("县长江一帆到柳湾镇调研。他强调，要修渠道。", "speech", "要修渠道。", "speech.pronoun"),
    ("据县水利局局长江一帆介绍，渠道修好了。", "speech", "渠道修好了。", "speech.according"),
    ("清溪日报 2021年3月9日 星期二 第2版\n" + REPORT, "furniture", "清溪日报2021年3月9日星期二第2版", "furniture.folio_parts"),
    (REPORT + "图为会议现场。林溪 摄\n", "caption", "图为会议现场。林溪摄", "caption.lead"),
)  # fmt: skip


def item(why: cnb.Explanation, kind: str, text: str) -> cnb.Explanation:
    return next(found for found in why.walk() if found.kind == kind and found.text == text)


def explained(text: str, options: cnb.Options | None = None) -> cnb.Explanation:
    return cnb.explain(cnb.parse_page(text, options), options)


@pytest.mark.parametrize(("text", "name", "rule", "evidence"), NAMES, ids=[row[2] + " " + row[1] for row in NAMES])
def test_each_name_says_what_carries_it(text: str, name: str, rule: str, evidence: dict[str, str]) -> None:
    found = item(explained(text), "attendee", name)
    told = [(one.code, one.text) for one in found.evidence]

    assert found.rule == rule
    assert [pair for pair in evidence.items() if pair not in told] == []
    assert "name.shape" in dict(told)
    assert (found.score is None) == (rule == "name.torn")


@pytest.mark.parametrize(("text", "kind", "shown", "rule"), CLAIMS, ids=[row[3] for row in CLAIMS])
def test_each_object_names_its_rule(text: str, kind: str, shown: str, rule: str) -> None:
    assert item(explained(text), kind, shown).rule == rule


def test_a_score_says_how_sure_a_name_is() -> None:
    why = explained("县领导江一帆、吾玛措拉、陈默出席会议。")
    scores = [found.score for name in ("江一帆", "陈默", "吾玛措拉") if (found := item(why, "attendee", name))]

    assert scores == sorted(scores, key=lambda score: score or 0.0, reverse=True)
    assert len(set(scores)) == 3


class TestRunnersUp:
    def test_of_a_name_that_may_end_elsewhere(self) -> None:
        found = item(explained("县领导林小同等出席会议。"), "attendee", "林小同")

        assert found.runner_up is not None
        assert (found.runner_up.code, found.runner_up.text) == ("name.other_end", "林小")
        assert found.runner_up.margin is not None
        assert found.score is not None
        assert 0 < found.runner_up.margin <= 0.4 * found.score

    def test_of_credited_names_without_separators(self) -> None:
        found = item(explained("本报讯（记者若愚周砚）县图书馆昨日开放。"), "byline", "若愚")

        assert found.runner_up is not None
        assert (found.runner_up.code, found.runner_up.text) == ("byline.cut", "若愚周砚")

    def test_of_a_time_before_another_one(self) -> None:
        found = item(explained("3月2日，会议召开。3月5日，渠道修好了。"), "event_time", "3月2日")

        assert found.runner_up == cnb.RunnerUp(
            code="time.span", text="3月5日", span=cnb.Span(start=10, end=14), margin=None
        )

    def test_of_a_headline_that_nearly_has_other_lines(self) -> None:
        found = next(
            found for found in explained("坚决打赢抢种抢收攻坚战\n\n\n" + REPORT).walk() if found.kind == "headline"
        )

        assert found.runner_up is not None
        assert found.runner_up.code == "headline.assignment"
        assert found.runner_up.margin is not None
        assert 0 <= found.runner_up.margin < 1
        assert found.runner_up.text == "全县春灌会议召开"

    def test_of_none_where_nothing_comes_close(self) -> None:
        assert [found.path for found in explained(REPORT).walk() if found.runner_up is not None] == []


def test_a_headline_is_worth_what_its_words_and_its_place_are() -> None:
    """The measure of docs/explain.md: shared words, the place, the number of lines."""
    headline = item(explained(REPORT), "headline", "全县春灌会议召开")

    assert [evidence.weight for evidence in headline.evidence] == [1.0]
    assert headline.score == pytest.approx(0.6 * 0.8 + 3.2 + 0.5 + 0.9)


def test_a_crosshead_is_weighed_against_a_headline() -> None:
    page = "一渠清水\n本报记者 林溪\n清溪县山高沟深，吃水曾是一块心病。今年以来，一根管子通到底。\n坚持规划先行\n县里组织部门踏勘水源，编制了三年的行动方案。\n"
    found = item(explained(page), "paragraph", "坚持规划先行")

    assert found.rule == "paragraph.crosshead"
    assert found.score is not None
    assert found.score < 1.3
    assert found.score == pytest.approx(sum(evidence.weight or 0 for evidence in found.evidence))


def test_repairs_are_told_where_they_are() -> None:
    why = explained("县长江一⼈帆出席会议。县长陈默主持会议。")
    first, second = (found for found in why.walk() if found.kind == "attendee_list")

    assert [(repair.before, repair.after) for repair in first.repairs] == [("⼈", "人")]
    assert second.repairs == ()


def test_all_that_holds_a_character_comes_widest_first() -> None:
    why = explained(REPORT)
    offset = REPORT.index("江一帆")
    found = why.at(offset)

    assert [one.kind for one in found] == ["page", "article", "attendee_list", "attendee", "paragraph"]
    assert why.at(len(REPORT)) == ()


class TestOptions:
    def test_the_same_options_explain_the_same_page(self) -> None:
        options = cnb.Options(
            issue_date=dt.date(2024, 3, 3), lexicon=cnb.Lexicon.default().extend(names=["若愚"], titles=["渠长"])
        )
        page = cnb.parse_page("3月2日，渠长若愚出席会议。", options)
        why = cnb.explain(page, options)

        assert [found.path for found in why.walk() if found.rule == UNEXPLAINED] == []
        assert "name.lexicon" in [evidence.code for evidence in item(why, "attendee", "若愚").evidence]

    def test_other_options_leave_unexplained_what_they_changed(self) -> None:
        page = cnb.parse_page("3月2日，县长江一帆出席会议。", cnb.Options(issue_date=dt.date(2024, 3, 3)))
        why = cnb.explain(page)

        unexplained = {found.kind for found in why.walk() if found.rule == UNEXPLAINED}
        assert unexplained == {"page", "article", "event_time"}
        assert item(why, "attendee", "江一帆").rule == "name.titled"


class TestPagesOfOtherMakes:
    def test_a_page_that_came_back_from_data_is_the_same(self) -> None:
        page = cnb.parse_page(REPORT)
        back = cnb.from_dict(cnb.to_dict(page))

        assert isinstance(back, cnb.Page)
        assert cnb.explain(back) == cnb.explain(page)

    def test_an_edited_object_is_unexplained_and_its_neighbours_are_not(self) -> None:
        page = cnb.parse_page(REPORT)
        article = page.articles[0]
        people = article.attendance[0]
        wrong = attrs.evolve(people.attendees[0], name="江一")
        edited = attrs.evolve(article, attendance=(attrs.evolve(people, attendees=(wrong,)),))
        why = cnb.explain(attrs.evolve(page, articles=(edited,)))

        assert {found.kind for found in why.walk() if found.rule == UNEXPLAINED} == {
            "page", "article", "attendee_list", "attendee",
        }  # fmt: skip
        assert item(why, "attendee", "江一").evidence[0].code == UNEXPLAINED
        assert item(why, "byline", "裴旻").rule == "byline.dateline"
        assert item(why, "headline", "全县春灌会议召开").rule == "headline.before"

    def test_each_byline_of_an_edited_article_stands_once(self) -> None:
        page = cnb.parse_page(REPORT)
        edited = attrs.evolve(page, articles=(attrs.evolve(page.articles[0], text=""),))

        assert [found.text for found in cnb.explain(edited).walk() if found.kind == "byline"] == ["林溪", "裴旻"]

    def test_paths_are_those_of_the_page_that_was_passed(self) -> None:
        second = "县政协开会\n新华社云州3月3日电 县政协召开会议，县政协主席陈默主持。\n"
        page = cnb.parse_page(REPORT + second)
        shorter = attrs.evolve(page, articles=page.articles[1:])
        why = cnb.explain(shorter)

        assert item(why, "attendee", "陈默").path == "articles[0].attendance[0].attendees[0]"
        assert item(why, "attendee", "陈默").rule == "name.titled"

    @pytest.mark.parametrize("value", ["县长江一帆出席会议。", None, b"", cnb.Span(start=0, end=1)])
    def test_what_is_no_page_is_a_named_error(self, value: object) -> None:
        with pytest.raises(cnb.NotPage, match="parse_page"):
            cnb.explain(value)  # type: ignore[arg-type]


def test_explanations_are_values() -> None:
    page = cnb.parse_page(REPORT)
    why = cnb.explain(page)

    assert why == cnb.explain(page)
    assert hash(why) == hash(cnb.explain(page))
    assert pickle.loads(pickle.dumps(why)) == why
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        why.rule = "other"  # type: ignore[misc]
