"""Names that a page proves are its own evidence for the uncertain ones."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from cnbulletin.fields.evidence import proven_names
from cnbulletin.fields.persons import Persons
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import NameSense
from cnbulletin.reading.reading import Passage, Reading
from rows import attendance_row, rows

PERSONS = Persons(Lexicon.default(), NameSense(Lexicon.default()))

# A text | the names it proves, sorted
PROVEN = """
县委书记林溪白出席会议。|林溪白
县领导林溪白、陈默、周砚出席会议。|林溪白 陈默
大使让·杜邦致辞。|杜邦 让·杜邦
县长林溪同志出席。|林溪
各乡镇主要负责人参加会议。|
会议、活动、工作、学习|
主任办公会议研究了有关事项。|
县委书记、县长、副县长|
全县粮食、棉花、油料、蔬菜丰收。|
"""


@pytest.mark.parametrize("row", [row for row in PROVEN.split("\n") if row])
def test_what_a_text_proves(row: str) -> None:
    text, expected = row.split("|")
    reading = Reading(text)

    assert sorted(proven_names([Passage(reading, 0, len(reading))], PERSONS)) == expected.split()


def test_nothing_is_proven_across_the_edge_of_a_passage() -> None:
    reading = Reading("县委书记林溪白出席会议。")

    assert proven_names([Passage(reading, 0, 4), Passage(reading, 4, len(reading))], PERSONS) == frozenset()


# A name that stands between 、 on one line decides how another line is read.
TABLE = """
市长江一帆、海岛国总领事让·杜邦出席开幕式。杜邦致辞。|attend: 江一帆=市长 让·杜邦=海岛国总领事; speak: 杜邦
副县长高尚出席会议。县领导林溪、高尚、陈默参加活动。|attend: 高尚=副县长; attend: 林溪=县领导 陈默^县领导

# names that are words, rare, or parted by white space only; predicates said once for several
副县长林溪冒雨到岭北镇调研。县领导陈默、林溪、周砚参加会议。|lead: 林溪=副县长 @岭北镇; attend: 陈默=县领导 林溪^县领导 周砚^县领导
"""


@pytest.mark.parametrize(("text", "expected"), rows(TABLE))
def test_a_proven_name_settles_a_doubtful_one(text: str, expected: str) -> None:
    assert attendance_row(cnb.find_attendees(text)) == expected


def test_one_page_proves_nothing_for_the_next() -> None:
    before = cnb.find_attendees("副县长林溪冒雨到岭北镇调研。")
    cnb.find_attendees("县领导陈默、林溪、周砚参加会议。")

    assert cnb.find_attendees("副县长林溪冒雨到岭北镇调研。") == before
