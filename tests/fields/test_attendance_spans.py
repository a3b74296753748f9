"""Where the parts of an attendee list stand: under every span its own text, in the source as it is printed."""

from __future__ import annotations

import pytest

import cnbulletin as cnb
from cnbulletin import Action, AttendeeList, Span

# A text; what each of its lists covers; their verbs; their people with title, remarks and whole; their groups.
# A bar parts lists, ⏎ is a line end.
CASES = [
    (
        "会上，县领导林 溪、陈默等在主会场出席⏎会议并讲话。",
        "县领导林 溪、陈默等在主会场出席⏎会议并讲话",
        "出席 讲话",
        ["林 溪=县领导 in 县领导林 溪", "陈默^县领导 in 陈默"],
        [],
    ),
    (  # a predicate in a later clause of the sentence
        "副校长陈默出席仪式，并为获奖⏎者授牌，各 学院院长参加。",
        "副校长陈默出席仪式，并为获奖⏎者授牌|各 学院院长参加",
        "出席 授牌|参加",
        ["陈默=副校长 in 副校长陈默"],
        ["各 学院院长"],
    ),
    (  # three of them, one with an action that is there already
        "县长江一帆出席会议，并讲话，并主持会议，并致辞。",
        "县长江一帆出席会议，并讲话，并主持会议，并致辞",
        "出席 讲话 主持 致辞",
        ["江一帆=县长 in 县长江一帆"],
        [],
    ),
    (  # who is led makes a list of its own
        "3月2日，县长林溪白带领县直有关部门 负责人到岭北镇调研。",
        "县长林溪白带领县直有关部门 负责人到岭北镇调研|县直有关部门 负责人到岭北镇调研",
        "调研|调研",
        ["林溪白=县长 in 县长林溪白"],
        ["县直有关部门 负责人"],
    ),
    (
        "在县长陈默的陪 同下，省教育厅厅长沈牧到云岭县调研。",
        "县长陈默的陪 同下|省教育厅厅长沈牧到云岭县调研",
        "陪同|调研",
        ["陈默=县长 in 县长陈默", "沈牧=省教育厅厅长 in 省教育厅厅长沈牧"],
        [],
    ),
    (
        "县委书记江一帆（女，回族）主持 会议，林溪白（兼）讲话。",
        "县委书记江一帆（女，回族）主持 会议|林溪白（兼）讲话",
        "主持|讲话",
        ["江一帆=县委书记[女,回族] in 县委书记江一帆（女，回族）", "林溪白[兼] in 林溪白（兼）"],
        [],
    ),
    (  # the predicate before the people
        "参加会议的还有县领导林溪、 陈默，各乡镇 负责人等。",
        "参加会议的还有县领导林溪、 陈默，各乡镇 负责人等",
        "参加",
        ["林溪=县领导 in 县领导林溪", "陈默^县领导 in 陈默"],
        ["各乡镇 负责人"],
    ),
    (
        "会议由县委副书记、⏎县长林溪白主持。",
        "县委副书记、⏎县长林溪白主持",
        "主持",
        ["林溪白=县委副书记、⏎县长 in 县委副书记、⏎县长林溪白"],
        [],
    ),
    (  # the same people and the same action again
        "县委书记江一帆出席仪式并宣布开工。江一帆出席座谈会，并讲话。",
        "县委书记江一帆出席仪式并宣布开工",
        "出席 宣布",
        ["江一帆=县委书记 in 县委书记江一帆"],
        [],
    ),
    (  # and with one action more
        "县委书记江一帆主持会议。党工委书记江一帆主持会议。江一帆主持会议并讲话。",
        "县委书记江一帆主持会议|江一帆主持会议并讲话",
        "主持|主持 讲话",
        ["江一帆=县委书记 in 县委书记江一帆", "江一帆 in 江一帆"],
        [],
    ),
    (
        "县委书记江一帆、县长林溪白出席会议。林溪白、副县长陈默出席座谈会。",
        "县委书记江一帆、县长林溪白出席会议|林溪白、副县长陈默出席座谈会",
        "出席|出席",
        ["江一帆=县委书记 in 县委书记江一帆", "林溪白=县长 in 县长林溪白", "陈默=副县长 in 副县长陈默"],
        [],
    ),
]


def described(found: tuple[AttendeeList, ...], text: str) -> tuple[str, str, list[str], list[str]]:
    """What stands under the spans of some lists."""

    def under(span: Span) -> str:
        return text[span.start : span.end].replace("\n", "⏎")

    people = [
        under(person.name_span)
        + (("^" if person.title_inherited else "=") + under(person.title_span) if person.title_span else "")
        + (f"[{','.join(person.remarks)}]" if person.remarks else "")
        + f" in {under(person.span)}"
        for item in found
        for person in item.attendees
    ]
    groups = [under(group.span) for item in found for group in item.groups]
    return (
        "|".join(under(item.span) for item in found),
        "|".join(" ".join(item.verbs) for item in found),
        people,
        groups,
    )


@pytest.mark.parametrize(("text", "covered", "verbs", "people", "groups"), CASES)
def test_what_stands_under_the_spans(text: str, covered: str, verbs: str, people: list[str], groups: list[str]) -> None:
    text = text.replace("⏎", "\n")

    assert described(cnb.find_attendees(text), text) == (covered, verbs, people, groups)


@pytest.mark.parametrize("text", [text for text, *_ in CASES])
def test_every_text_is_what_stands_under_its_span(text: str) -> None:
    text = text.replace("⏎", "\n")

    for item in cnb.find_attendees(text):
        parts = [(item.text, item.span), *((group.text, group.span) for group in item.groups)]
        parts += [(person.name, person.name_span) for person in item.attendees]
        parts += [(person.title or "", person.title_span) for person in item.attendees if person.title_span]
        for read, span in parts:
            assert read == "".join(text[span.start : span.end].split())


@pytest.mark.parametrize(("people", "open_ended"), [("县领导林溪、陈默等", True), ("县长林溪、各乡镇负责人", False)])
def test_a_later_clause_changes_neither_the_people_nor_the_groups(people: str, open_ended: bool) -> None:
    (one,) = cnb.find_attendees(f"{people}在主会场出席会议。")
    (two,) = cnb.find_attendees(f"{people}在主会场出席会议，并致辞。")

    assert (two.attendees, two.groups, two.venue, two.open_ended) == (one.attendees, one.groups, "主会场", open_ended)
    assert (one.verbs, two.verbs) == (("出席",), ("出席", "致辞"))
    assert two.actions == (*one.actions, Action.SPEAK)


@pytest.mark.parametrize("again", ["江一帆出席座谈会。", "县委书记、县长江一帆参加座谈会。"])
def test_an_action_of_a_later_clause_is_not_repeated(again: str) -> None:
    first = "县委书记江一帆主持会议，并出席仪式。"

    assert cnb.find_attendees(first + again) == cnb.find_attendees(first)


HEAD = "春灌工作会议召开\n本报讯（记者林溪）3月2日，"
PLACE = "that this is a name is said by its place in the list alone"
LOST = "an item of a list of names is none: characters of it are missing or misread"
OFF = "the text breaks off before this list says what these people did: that they attended is a guess"
# What follows a dateline, and what is said of the names in it.
SAID = [
    ("县领导陈默、江一帆、石岩出席会议。", []),
    ("县领导陈默、勒格扎体、贡布出席会议。", [("UNCERTAIN_NAME", PLACE, "勒格扎体")]),
    ("县领导陈默、江一帆、龘靐、石岩出席会议，并讲话。", [("UNCERTAIN_NAME", PLACE, "龘靐")]),
    ("县领导陈默、江一帆、溪、石岩出席会议。", [("CHAR_DROPPED", LOST, "溪")]),
    ("县领导陈默、江一帆、溪、石岩出席会议，并讲话。", [("CHAR_DROPPED", LOST, "溪")]),
    ("县领导陈默、江一帆、石岩、", [("TORN_LIST", OFF, "县领导陈默、江一帆、石岩")]),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_what_is_said_of_uncertain_names(text: str, said: list[tuple[str, str, str]]) -> None:
    page = cnb.parse_page(HEAD + text)

    found = [(item.code, item.message, page.source[item.span.start : item.span.end]) for item in page.diagnostics]
    assert [item for item in found if item[0] != "TORN_PARAGRAPH"] == said
