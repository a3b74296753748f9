"""What a roster makes of small pages that show one thing each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs
import pytest

from cnbulletin import CnBulletinError, InvalidDecision, InvalidOptions, InvalidRecord, parse_page
from cnbulletin.records import appearances
from cnbulletin.roster import Person, Roster

# Five meetings of one county, the names of its leaders between [] in the place of 岳明朗.
MEETING = "2024年3月{day}日，县委书记林溪主持会议，县领导卓尔、{name}、沈望津、纪长河出席。"


def meetings(*names: str, page: str = MEETING) -> list[str]:
    return [page.format(day=day, name=name) for day, name in enumerate(names, 1)]


def roster_of(texts: Iterable[str], **options: Any) -> Roster:
    roster = Roster(**options)
    for number, text in enumerate(texts):
        roster.add(parse_page(text), page_id=f"page {number}")
    return roster


def forms(persons: Iterable[Person]) -> set[frozenset[str]]:
    return {frozenset(form.name for form in person.forms) for person in persons}


def person(roster: Roster, name: str) -> Person:
    return next(person for person in roster.persons() if any(form.name == name for form in person.forms))


# Names in the same place of a list, and whether they are one person.
@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (["岳明朗"] * 4 + ["岳明郎"], True),  # looks alike
        (["岳明朗"] * 4 + ["岳鸣朗"], True),  # sounds alike
        (["岳明朗", "岳明郎", "岳明朗", "岳明朗"], True),
        (["岳明朗"] * 4 + ["岳小满"], False),  # two characters differ
        (["岳明朗"] * 4 + ["岳明朗朗"], False),  # another length
        (["岳明朗"] * 4 + ["岳明朗、岳明郎"], False),  # both are there
        (["岳明朗"] * 6 + ["岳明郎"] * 6, False),  # one after the other
    ],
)
def test_one_person_or_two(names: list[str], joined: bool) -> None:
    found = forms(roster_of(meetings(*names)).persons())
    other = next(name for text in names for name in text.split("、") if name != "岳明朗")

    assert (frozenset({"岳明朗", other}) in found) is joined


class TestMerges:
    def test_tell_their_evidence(self) -> None:
        merge = person(roster_of(meetings("岳明朗", "岳明朗", "岳明郎", "岳明朗")), "岳明朗").merges[0]

        assert (merge.one, merge.other, merge.forced, merge.kept_apart) == ("岳明朗", "岳明郎", False, None)
        assert {found.kind for found in merge.evidence} >= {"prior", "glyph", "frequency", "position", "companions"}
        assert merge.bits == pytest.approx(sum(found.bits for found in merge.evidence), abs=0.001)
        assert 0.9 < merge.probability < 1
        assert "朗 and 郎 look alike" in str(merge)

    def test_ask_for_the_probability_that_is_wanted(self) -> None:
        texts = meetings("岳明朗", "岳明朗", "岳明郎", "岳明朗")

        assert frozenset({"岳明朗", "岳明郎"}) in forms(roster_of(texts, least_probability=0.9).persons())
        assert frozenset({"岳明朗", "岳明郎"}) not in forms(roster_of(texts, least_probability=0.99999).persons())

    def test_of_one_name_ask_for_no_more(self) -> None:
        texts = [
            "2024年3月1日，县委书记林溪主持会议。",
            "2024年5月1日，林溪、卓尔出席会议。",
            "近日，林溪到柳湾村调研。",
        ]

        assert [person.id for person in roster_of(texts, least_probability=0.9999).persons()] == ["林溪", "卓尔"]

    def test_that_fall_short_are_doubtful(self) -> None:
        roster = roster_of(meetings("岳明朗", "岳明朗", "岳明郎", "岳明朗"), least_probability=0.999)
        found = [merge for merge in roster.doubtful() if {merge.one, merge.other} == {"岳明朗", "岳明郎"}]

        assert roster.merges() == ()
        assert len(found) == 1
        assert found[0].kept_apart is None

    def test_that_a_list_forbids_say_so(self) -> None:
        roster = roster_of(meetings("岳明朗", "岳明朗", "岳明朗", "岳明朗、岳明郎"))
        found = [merge for merge in roster.doubtful() if {merge.one, merge.other} == {"岳明朗", "岳明郎"}]

        assert [merge.kept_apart for merge in found] == ["they share list 1 of article 0 of page 3"]


class TestNamesakes:
    def test_two_of_one_name_in_a_list_are_two(self) -> None:
        roster = roster_of(meetings("岳明朗", "岳明朗"))
        row = appearances(parse_page(meetings("岳明朗")[0]), page_id="page 2")[2]
        first, second = ({"name": "岳明朗", "title": title} for title in ("县领导", "县教育局局长"))
        roster.add_rows([row | first, row | second | {"position": 2, "name_start": 40, "name_end": 43}])
        found = [person for person in roster.persons() if person.name == "岳明朗"]

        assert [person.id for person in found] == ["岳明朗", "岳明朗#2"]
        assert [len(person.mentions) for person in found] == [3, 1]
        assert found[1].titles[0].title == "县教育局局长"

    def test_of_two_counties_are_two(self) -> None:
        away = "{place}日报　2024年3月{day}日　第2版　要闻\n\n" + MEETING
        leaders = [f"{chr(ord('一') + k)}帆" for k in range(25)]
        texts = []
        for place, surname in (("青岚", "江"), ("沅溪", "薛")):
            names = "、".join(surname + given for given in leaders)
            page = away.replace("{place}", place).replace("林溪", surname + "溪").replace("沈望津", names)
            texts += meetings(
                *["岳明"] * 3, page=page.replace("卓尔", surname + "尔").replace("纪长河", surname + "长河")
            )
        found = [person for person in roster_of(texts).persons() if person.name == "岳明"]

        assert [len(person.appearances) for person in found] == [3, 3]


class TestDecisions:
    def test_refused_are_two(self) -> None:
        roster = roster_of(meetings("岳明朗", "岳明朗", "岳明郎", "岳明朗"))
        roster.refuse("岳明郎", "岳明朗")

        assert frozenset({"岳明朗", "岳明郎"}) not in forms(roster.persons())
        assert [merge.kept_apart for merge in roster.doubtful()] == ["refused, or another bearer of the name"]

    def test_refused_are_two_also_by_way_of_a_third(self) -> None:
        roster = roster_of(meetings("岳明朗", "岳明郎", "岳明闻", "岳明朗"))
        for other in ("岳明朗", "岳明郎"):
            roster.force("岳明闻", other) if other == "岳明郎" else roster.refuse("岳明闻", other)

        assert forms(roster.persons()) >= {frozenset({"岳明朗"}), frozenset({"岳明郎", "岳明闻"})}

    def test_forced_are_one(self) -> None:
        roster = roster_of(meetings("岳明朗", "岳朗", "岳明朗"))
        roster.force("岳朗", "岳明朗")
        merge = person(roster, "岳朗").merges[0]

        assert frozenset({"岳明朗", "岳朗"}) in forms(roster.persons())
        assert (merge.forced, merge.evidence, merge.probability) == (True, (), 1.0)

    def test_namesakes_are_told_apart_by_their_titles(self) -> None:
        texts = ["2024年3月4日，县长岳明朗出席会议。", "2024年3月5日，县教育局局长岳明朗出席会议。"]
        roster = roster_of(texts)
        assert len(roster.persons()) == 1
        roster.refuse(("岳明朗", "县长"), ("岳明朗", "县教育局局长"))

        assert [person.titles[0].title for person in roster.persons()] == ["县长", "县教育局局长"]

    def test_what_no_page_prints_changes_nothing(self) -> None:
        roster = roster_of(meetings("岳明朗"))
        before = roster.persons()
        roster.force("岳明朗", "诸葛无名")
        roster.refuse(("林溪", "局长"), "卓尔")

        assert roster.persons() == before

    @pytest.mark.parametrize(
        ("decisions", "message"),
        [
            ([("force", "卓尔", "沈望津")], "share list 1 of article 0 of the page 'page 0'"),
            (
                [("force", "卓尔", "林溪"), ("force", "林溪", "沈望津")],
                "share list 1 of article 0 of the page 'page 0'",
            ),
            ([("force", "岳朗", "林溪"), ("refuse", "林溪", "岳朗")], "refused as well"),
            ([("refuse", "岳朗", "林溪"), ("force", "卓尔", "岳朗"), ("force", "林溪", "卓尔")], "refused as well"),
        ],
    )
    def test_that_cannot_be_are_told(self, decisions: list[tuple[str, str, str]], message: str) -> None:
        roster = roster_of([*meetings("岳明朗"), "2024年3月5日，县长岳朗出席会议。"])
        for what, one, other in decisions:
            getattr(roster, what)(one, other)

        with pytest.raises(InvalidDecision, match=message):
            roster.persons()

    @pytest.mark.parametrize(
        "pair", [("林溪", "林溪"), ("", "林溪"), (("林溪",), "卓尔"), (("林溪", ""), "卓尔"), (None, "林溪"), (3, 4)]
    )
    def test_that_name_nobody_are_told(self, pair: tuple[Any, Any]) -> None:
        roster = Roster()

        with pytest.raises(InvalidDecision):
            roster.force(*pair)
        with pytest.raises(InvalidDecision):
            roster.refuse(*pair)


class TestPersons:
    def test_hold_titles_over_time(self) -> None:
        texts = [
            "2021年2月3日，竹陂镇镇长岳明朗出席会议。",
            "2021年9月9日，竹陂镇镇长岳明朗出席会议。",
            "2022年5月6日，县水利局局长岳明朗出席会议。",
        ]
        held = roster_of(texts).persons()[0].titles

        assert [(title.title, title.count, title.first, title.last) for title in held] == [
            ("竹陂镇镇长", 2, dt.date(2021, 2, 3), dt.date(2021, 9, 9)),
            ("县水利局局长", 1, dt.date(2022, 5, 6), dt.date(2022, 5, 6)),
        ]

    def test_hold_speakers_that_no_list_has(self) -> None:
        text = "2024年3月4日，县长岳明朗、副县长卓尔出席会议。\n\n岳明郎强调，要抓紧春灌。\n\n卓尔指出，要备足水源。"
        speaker = person(roster_of([text, *meetings("岳明朗", "岳明朗")]), "岳明郎")

        assert {form.name for form in speaker.forms} == {"岳明朗", "岳明郎"}
        assert len(speaker.mentions) == len(speaker.appearances) + 1
        assert "repeat" in {found.kind for found in speaker.merges[0].evidence}

    def test_keep_the_printed_forms_and_their_places(self) -> None:
        texts = meetings("岳明朗", "岳明朗", "岳明郎", "岳明朗")
        for found in roster_of(texts).persons():
            for mention in found.mentions:
                text = texts[int(mention.page_id.removeprefix("page "))]
                assert text[mention.name_start : mention.name_end] == mention.name

    def test_are_frozen(self) -> None:
        found = roster_of(meetings("岳明朗")).persons()[0]

        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            found.name = "卓尔"  # type: ignore[misc]
        assert hash(found) == hash(attrs.evolve(found))

    def test_are_none_without_pages(self) -> None:
        assert (Roster().persons(), Roster().merges(), Roster().edges(), Roster().rows()) == ((), (), (), [])


class TestRows:
    def test_of_tables_give_the_same_persons(self) -> None:
        texts = meetings("岳明朗", "岳明朗", "岳明郎", "岳明朗")
        rows = [
            row for number, text in enumerate(texts) for row in appearances(parse_page(text), page_id=f"page {number}")
        ]
        roster = Roster()
        roster.add_rows(rows)
        texts_alone = Roster()
        texts_alone.add_rows({key: "" if value is None else str(value) for key, value in row.items()} for row in rows)

        assert roster.persons() == roster_of(texts).persons() == texts_alone.persons()

    def test_that_come_twice_count_once(self) -> None:
        roster = roster_of(meetings("岳明朗", "岳明朗"))
        before = roster.persons()
        roster.add(parse_page(meetings("岳明朗")[0]), page_id="page 0")

        assert roster.persons() == before

    def test_of_another_page_under_the_same_name_are_told(self) -> None:
        roster = roster_of(meetings("岳明朗"))

        with pytest.raises(InvalidRecord, match="give every page a page_id of its own"):
            roster.add(parse_page(meetings("纪晚舟")[0]), page_id="page 0")

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            ({"name": None}, "column 'name' must hold a string"),
            ({"name": ""}, "column 'name' must hold a string"),
            ({"list": -1}, "whole number from 0"),
            ({"position": "first"}, "column 'position' must hold a whole number"),
            ({"article": 1.5}, "whole number"),
            ({"article": True}, "whole number"),
            ({"title": 5}, "column 'title' must hold a string or None"),
            ({"event_date": "yesterday"}, "ISO 8601"),
            ({"event_date": 5}, "ISO 8601"),
        ],
    )
    def test_that_hold_something_else_are_told(self, change: dict[str, object], message: str) -> None:
        row = appearances(parse_page(meetings("岳明朗")[0]), page_id="1")[0] | change

        with pytest.raises(InvalidRecord, match=message):
            Roster().add_rows([row])

    @pytest.mark.parametrize(
        "rows", ["rows", {"name": "林溪"}, [["林溪"]], [{}], [{"speaker": "林溪", "page_id": "1"}]]
    )
    def test_that_are_none_are_told(self, rows: Any) -> None:
        with pytest.raises(InvalidRecord) as told:
            Roster().add_rows(rows)
        assert isinstance(told.value, CnBulletinError)


@pytest.mark.parametrize("probability", [0, 1, -0.5, 2, float("nan")])
def test_a_probability_lies_between_0_and_1(probability: float) -> None:
    with pytest.raises(InvalidOptions, match="least_probability"):
        Roster(least_probability=probability)


def test_a_crowd_of_names_is_compared_without_all_pairs() -> None:
    names = [f"王{chr(code)}" for code in range(0x4E00, 0x4E00 + 600)]
    rows = [
        {"page_id": str(k // 10), "article": 0, "list": 0, "position": k % 10, "name": name, "title": "县领导",
         "event_date": "2024-01-01", "name_start": 5 * (k % 10), "name_end": 5 * (k % 10) + 2}
        for k, name in enumerate(names)
    ]  # fmt: skip
    roster = Roster()
    roster.add_rows(rows)

    assert sum(len(person.mentions) for person in roster.persons()) == len(names)
