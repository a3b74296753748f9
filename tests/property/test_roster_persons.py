"""Law: who is whom depends on what the pages say and on nothing else, and a list never holds a person twice."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.errors import InvalidDecision
from cnbulletin.roster import Roster

Row = dict[str, Any]

# Names so near to each other that nearly everything could be merged with nearly everything.
NAMES = [
    "王建国",
    "王健国",
    "王建园",
    "王律国",
    "主建国",
    "王明",
    "王朋",
    "玉明",
    "林溪",
    "林汐",
    "阿依努尔·艾山",
    "阿依努尔·艾出",
]
TITLES = [None, "县长", "县领导", "县教育局局长", "县委副书记、县长"]
DATES = [None, "2024-03-04", "2024-03-05", "2025-01-01"]


@st.composite
def tables(draw: st.DrawFn) -> list[Row]:
    """The rows of one to eight articles, each with one to three lists; now and then a name stands twice in a list."""
    rows = []
    for article in range(draw(st.integers(1, 8))):
        outlet, date = draw(st.sampled_from([None, "青岚日报", "沅溪日报"])), draw(st.sampled_from(DATES))
        at = 1000 * article
        for number in range(draw(st.integers(1, 3))):
            for position, name in enumerate(draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))):
                rows.append(
                    {
                        "page_id": str(article // 2), "article": article, "list": number, "position": position,
                        "name": name, "title": draw(st.sampled_from(TITLES)), "event_date": date, "outlet": outlet,
                        "actions": "attend", "name_start": at, "name_end": at + len(name),
                    }
                )  # fmt: skip
                at += 10
    return rows


PAIRS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1])


def roster_of(rows: Iterable[Row], *, forced: Iterable[Any] = (), refused: Iterable[Any] = ()) -> Roster:
    roster = Roster(least_probability=0.5)
    roster.add_rows(rows)
    for pair in forced:
        roster.force(*pair)
    for pair in refused:
        roster.refuse(*pair)
    return roster


@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_calls_changes_nothing(rows: list[Row], dice: random.Random) -> None:
    shuffled = [*rows]
    dice.shuffle(shuffled)
    one, other = roster_of(rows), Roster(least_probability=0.5)
    for row in shuffled:
        other.add_rows([row])

    assert one.persons() == other.persons()
    assert one.merges() == other.merges()
    assert one.doubtful() == other.doubtful()
    assert one.edges() == other.edges()


@given(tables())
def test_every_mention_belongs_to_one_person(rows: list[Row]) -> None:
    persons = roster_of(rows).persons()
    places = [mention.place for person in persons for mention in person.mentions]

    assert sorted(places) == sorted((row["page_id"], row["article"], row["list"], row["name_start"]) for row in rows)
    assert len({person.id for person in persons}) == len(persons)
    for person in persons:
        assert {mention.name for mention in person.mentions} == {form.name for form in person.forms}
        assert sum(form.count for form in person.forms) == len(person.mentions)


@given(tables(), st.lists(PAIRS, max_size=2))
def test_no_list_holds_a_person_twice(rows: list[Row], forced: list[tuple[str, str]]) -> None:
    try:
        persons = roster_of(rows, forced=forced).persons()
    except InvalidDecision:
        return  # told, and not done
    for person in persons:
        lists = [(mention.page_id, mention.article, mention.list) for mention in person.mentions]
        assert len(set(lists)) == len(lists)


@given(tables(), PAIRS, st.lists(PAIRS, max_size=2))
def test_refused_are_never_one(rows: list[Row], refused: tuple[str, str], forced: list[tuple[str, str]]) -> None:
    try:
        persons = roster_of(rows, forced=forced, refused=[refused]).persons()
    except InvalidDecision:
        return
    for person in persons:
        assert not set(refused) <= {form.name for form in person.forms}


@given(tables(), PAIRS)
def test_forced_are_one_or_told(rows: list[Row], pair: tuple[str, str]) -> None:
    printed = {row["name"] for row in rows}
    try:
        persons = roster_of(rows, forced=[pair]).persons()
    except InvalidDecision as told:
        assert "share list" in str(told)
    else:
        if set(pair) <= printed:
            assert any(set(pair) <= {form.name for form in person.forms} for person in persons)
