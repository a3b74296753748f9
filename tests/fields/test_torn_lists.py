"""Lists that the text breaks off before their predicate: whole names are taken, and it is told that they are torn."""

from __future__ import annotations

import pytest

from cnbulletin import Action, parse_article, parse_page
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.prose import Prose
from cnbulletin.fields.torn_lists import torn_lists
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import NameSense
from cnbulletin.reading.blind import BLIND
from cnbulletin.reading.reading import Passage, Reading
from rows import attendance_row, rows

HEAD = "春灌工作会议召开\n本报讯（记者林溪）3月2日，县委召开春灌工作会议。"

# text behind the dateline | the lists
TORN = rows("""
县领导陈默、江一帆、石岩、|attend: 陈默=县领导 江一帆^县领导 石岩^县领导
县领导陈默、江一帆、石岩、白|attend: 陈默=县领导 江一帆^县领导 石岩^县领导
县领导陈默、江一帆、石岩、白露|attend: 陈默=县领导 江一帆^县领导 石岩^县领导
副县长陈默，县政协副主席江一帆、石岩、|attend: 陈默=副县长 江一帆=县政协副主席 石岩^县政协副主席
县领导陈默、江一帆、石岩、⏎⏎水库除险加固要抓紧，确保安全。|attend: 陈默=县领导 江一帆^县领导 石岩^县领导
""")

# text behind the dateline that holds no torn list | why
WHOLE = rows("""
县领导陈默、江一帆、石岩出席会议。|its predicate stands
一等奖：陈默、江一帆、石岩、|winners have no title
县领导陈默、江一帆、|two are no list
县领导陈默、江一帆、石岩。|a sentence that is closed
石岩、江一帆、陈默、|no title says who they are
""")


def codes(text: str) -> list[str]:
    return [item.code for item in parse_page(text).diagnostics]


@pytest.mark.parametrize(("tail", "expected"), TORN)
def test_torn(tail: str, expected: str) -> None:
    text = HEAD + tail.replace("⏎", "\n")

    assert attendance_row(parse_article(text).attendance) == expected
    assert codes(text).count("TORN_LIST") == 1


@pytest.mark.parametrize(("tail", "why"), WHOLE)
def test_whole(tail: str, why: str) -> None:
    assert "TORN_LIST" not in codes(HEAD + tail), why


def test_the_diagnostic_covers_the_list() -> None:
    text = HEAD + "县领导陈默、江一帆、石岩、"
    page = parse_page(text)

    (torn,) = [item for item in page.diagnostics if item.code == "TORN_LIST"]

    assert torn.span == page.articles[0].attendance[0].span
    assert text[torn.span.start : torn.span.end] == "县领导陈默、江一帆、石岩"


# a line between lines of other columns; � stands for the clauses that are torn | the names
LINES = rows("""
��、陈默、江一帆、���|陈默 江一帆
��、陈默、江一帆��|
由甲、陈默、江一帆、��|陈默 江一帆
��、陈默、��|
��、抓产业、促改革、��|
��、供水、排水、��|
��、陈默、江一帆出席会议。|
""")


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_between_other_lines(line: str, expected: str) -> None:
    reading = Reading(line.replace("�", "某"))
    prose = Prose(Passage(reading, 0, len(reading)), Persons(Lexicon.default(), NameSense(Lexicon.default())))
    prose.folded = prose.masked = line.replace("，", ",").replace("�", BLIND)

    runs = torn_lists(prose, [])

    assert all(run.act.actions == (Action.ATTEND,) for run in runs)
    assert " ".join(line[m.name_start : m.name_end] for run in runs for m in run.subject.mentions) == expected
