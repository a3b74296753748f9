"""What is settled at one look is what the thorough judgement says."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.fields import name_readings
from cnbulletin.fields.name_ends import behind_names, follows
from cnbulletin.fields.name_readings import NameReadings, Person
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.plain_items import plain_items
from cnbulletin.fields.plain_names import plain_name
from cnbulletin.fields.title_ends import TitleEnds
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import NameSense
from cnbulletin.reading.reading import Reading
from cnbulletin.testing import build_page

LEXICON = Lexicon.default()
SENSE = NameSense(LEXICON)
KNOWING = SENSE.with_known(["林溪", "林溪白主", "陈默白", "上官云", "阿依古丽·艾山", "白主"], LEXICON)
PAGES = sorted((Path(__file__).parents[1] / "corpus" / "pages").glob("*.txt"))

# A stretch | the name that is settled
SETTLED = """
林溪白出席会议|林溪白
林溪出席会议|林溪
林溪白、|林溪白
林溪。|林溪
林溪白|林溪白
江一帆强调|江一帆
"""

# Stretches whose first name asks for the thorough judgement, each for its own reason.
UNSETTLED = {
    "nothing that follows a name": "林溪白色的",
    "a rare surname": "牧沈出席",
    "an ordinary word": "高质量、",
    "a compound surname": "上官云、",
    "a surname that is grammar": "曾国强、",
    "a conjunction may be a surname": "和惠玲、",
    "the last character belongs to the verb": "林溪在会上强调",
    "the last character makes another verb": "林溪提出席会议",
    "a conjunction follows": "林溪白和陈默",
    "a description": "林溪白的父亲",
    "a form of address": "林溪白同志出席",
    "an honorific is its end": "林先生、",
    "a remark": "林溪白(女)、",
    "a unit": "林业局、",
}


@pytest.mark.parametrize("row", [row for row in SETTLED.split("\n") if row])
def test_settled(row: str) -> None:
    text, name = row.split("|")
    plain = plain_name(SENSE, text, 0, len(text))

    assert plain is not None
    assert text[: plain[0]] == name
    assert plain[1] == SENSE.score(name)


@pytest.mark.parametrize("text", UNSETTLED.values(), ids=UNSETTLED.keys())
def test_not_settled(text: str) -> None:
    assert plain_name(SENSE, text, 0, len(text)) is None


def test_what_a_page_proves_unsettles_the_longer_and_the_shorter_name() -> None:
    assert plain_name(KNOWING, "林溪白出席", 0, 5) is None
    assert plain_name(KNOWING, "林溪出席", 0, 4) == (2, 1.0, False)
    assert plain_name(KNOWING, "陈默白色", 0, 4) is None
    assert plain_name(SENSE, "陈默白色", 0, 4) is None


def best(found: list[Person]) -> Person | None:
    """The reading that wins: the strongest, among equals the first."""
    chosen: Person | None = None
    for person in found:
        if chosen is None or person.score > chosen.score + 1e-9:
            chosen = person
    return chosen


def assert_thorough(text: str, sense: NameSense) -> int:
    """Every place of a text that is settled is read the same without the first look; gives how many there are."""
    readings = NameReadings(sense, TitleEnds(LEXICON))
    settled = 0
    for at in range(len(text) - 1):
        for end in (at + 2, at + 3, at + 4, at + 6, at + 24):
            end = min(end, len(text))
            if text[at] not in sense.openers or plain_name(sense, text, at, end) is None:
                continue
            settled += 1
            for title_start, context, backed in ((at, 0.6, False), (at, 0.75, True), (max(0, at - 1), 1.0, True)):
                quick = readings.at(text, title_start, at, end, context, backed=backed)
                with pytest.MonkeyPatch.context() as patch:
                    patch.setattr(name_readings, "plain_name", lambda *_: None)
                    thorough = readings.at(text, title_start, at, end, context, backed=backed)
                assert quick == [best(thorough)], text[at:end]
    return settled


@pytest.mark.parametrize("path", PAGES[:6], ids=[path.stem for path in PAGES[:6]])
def test_the_thorough_judgement_comes_to_the_same_end(path: Path) -> None:
    text = Reading(path.read_text(encoding="utf-8")).folded[:1500]
    names = {text[at : at + 3] for at in range(0, len(text), 7)}

    assert assert_thorough(text, SENSE) > 0
    assert_thorough(text, SENSE.with_known([name for name in names if SENSE.score(name) > 0.3], LEXICON))


@given(st.text(alphabet="林溪白陈默江一帆张王和曾高尚上官马在到对说称的出席主持参加强调同志、,。(", max_size=12))
def test_any_mixture(text: str) -> None:
    assert_thorough(text, SENSE)
    assert_thorough(text, KNOWING)


@pytest.mark.parametrize(
    "rest", ["", "月白", "午白", "天白", "晚白", "日白", "旦白", "及白", "及其", "林溪", "、白", "席", "的"]
)
def test_nothing_follows_a_name_that_begins_with_another_character(rest: str) -> None:
    characters = map(chr, (*range(0x80), *range(0x2000, 0x2100), *range(0x3000, 0x3020), *range(0x4E00, 0xA000)))
    missed = [ch for ch in characters if follows(ch + rest, 0, 1 + len(rest)) and ch not in behind_names()]

    assert missed == []


# A list from its first name on, marks behind it included | the items that are settled
ITEMS = """
林溪、陈默、江一帆、上官云出席|陈默 江一帆
林溪、陈默、等出席|陈默
林溪、陈默出席|
林溪、上官云、陈默、周砚|
林溪、包大林、陈默、周砚|
林溪、和惠玲、陈默、周砚|
林溪、县长陈默、周砚|
"""


@pytest.mark.parametrize("row", [row for row in ITEMS.split("\n") if row])
def test_items_of_a_list(row: str) -> None:
    text, expected = row.split("|")
    persons = Persons(LEXICON, SENSE)
    found = list(plain_items(text, text, 2, len(text), persons, frozenset()))

    assert [text[start:stop] for start, stop, _ in found] == expected.split()
    for start, stop, score in found:
        person = persons.find(text, start, stop, in_list=True)
        assert person is not None
        assert (person.title_start, person.name_end, person.end, person.score) == (start, stop, stop, score)


@pytest.mark.parametrize(
    ("lexicon", "text"),
    [
        (LEXICON.extend(titles=["林"]), "周砚、林白云、陈默、江一帆"),  # 林|白云
        (LEXICON.extend(surnames=["暨"]), "周砚、暨白云、陈默、江一帆"),
        (LEXICON.extend(surnames=["以"]), "周砚、以及人、陈默、江一帆"),
    ],
)
def test_what_a_caller_adds_may_ask_for_the_thorough_reading(lexicon: Lexicon, text: str) -> None:
    persons = Persons(lexicon, NameSense(lexicon))

    assert list(plain_items(text, text, 2, len(text), persons, frozenset())) == []
    assert list(plain_items(text, text, 6, len(text), persons, frozenset())) != []


def test_a_space_inside_an_item_asks_for_the_thorough_reading() -> None:
    text = "林溪、江一帆、陈默、周砚"
    persons = Persons(LEXICON, SENSE)

    assert list(plain_items(text, text, 2, len(text), persons, frozenset({5}))) == []
    assert len(list(plain_items(text, text, 2, len(text), persons, frozenset({2})))) == 2


@pytest.mark.parametrize("seed", range(8))
def test_a_name_opens_where_two_to_four_characters_score_as_one(seed: int) -> None:
    text = Reading(build_page(random.Random(seed)).text).folded
    for sense in (SENSE, KNOWING):
        for at in range(len(text) + 1):
            if "·" not in text[at : at + 4]:
                scores = [sense.score(text[at : at + length]) for length in (2, 3, 4)]
                assert sense.opens(text, at) == (max(scores) >= 0.3), text[at : at + 4]
