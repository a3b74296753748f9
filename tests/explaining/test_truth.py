"""What an explanation says is so: every object has one, and the rule that it names gives the object's stretch."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import attrs
import pytest

import cnbulletin as cnb
from cnbulletin.explaining.rulebook import rulebook
from cnbulletin.reading.reading import Reading
from explaining.asking import PATTERNS, gives, identifiers

PAGES = sorted((Path(__file__).parents[1] / "corpus" / "pages").glob("*.txt"))
KINDS = {
    cnb.Article: "article",
    cnb.Attendee: "attendee",
    cnb.AttendeeList: "attendee_list",
    cnb.Byline: "byline",
    cnb.Caption: "caption",
    cnb.Dateline: "dateline",
    cnb.EventTime: "event_time",
    cnb.Furniture: "furniture",
    cnb.Group: "group",
    cnb.Headline: "headline",
    cnb.Issue: "issue",
    cnb.Paragraph: "paragraph",
    cnb.Speech: "speech",
}


@cache
def explained(path: Path) -> tuple[cnb.Page, cnb.Explanation]:
    page = cnb.parse_page(path.read_text(encoding="utf-8"))
    return page, cnb.explain(page)


def found_at(page: cnb.Page, path: str) -> object:
    """The object that a path such as ``articles[0].headline`` leads to."""
    value: object = page
    for step in path.replace("]", "").replace("[", ".").split("."):
        value = value[int(step)] if isinstance(value, tuple) else getattr(value, step)
    return value


def objects(value: object) -> list[object]:
    """The objects of the model that a page holds and that are explained, whole."""
    if isinstance(value, tuple):
        return [found for item in value for found in objects(item)]
    if type(value) not in KINDS and not isinstance(value, cnb.Page):
        return []
    inside = [found for field in attrs.fields(type(value)) for found in objects(getattr(value, field.name))]  # type: ignore[arg-type]
    return inside if isinstance(value, cnb.Page) else [value, *inside]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
class TestEveryPage:
    def test_explains_each_object_at_its_path(self, path: Path) -> None:
        page, why = explained(path)
        items = [item for item in why.walk() if item.kind in KINDS.values()]
        held = [found_at(page, item.path) for item in items]

        assert [KINDS[type(value)] for value in held] == [item.kind for item in items]
        assert [getattr(value, "span", None) for value in held] == [item.span for item in items]
        assert set(objects(page)) == set(held)

    def test_names_a_known_rule_for_each(self, path: Path) -> None:
        _, why = explained(path)

        assert set(identifiers(why)) <= rulebook().keys()
        assert [item.path for item in why.walk() if item.rule == "unexplained"] == []

    def test_names_rules_that_give_what_they_are_said_to_give(self, path: Path) -> None:
        page, why = explained(path)
        reading = Reading(page.source)
        asked = [e for item in why.walk() for e in item.evidence if e.code in PATTERNS and e.span is not None]

        assert asked
        assert [(e.code, e.text, e.span) for e in asked if not gives(reading, e)] == []

    def test_shows_what_is_printed(self, path: Path) -> None:
        page, why = explained(path)
        reading = Reading(page.source)
        shown = [(e.text, e.span) for item in why.walk() for e in item.evidence]
        printed = [
            (text, reading.render(reading.index(span.start), reading.index(span.end))) for text, span in shown if span
        ]

        assert printed
        assert [(text, there) for text, there in printed if text != there] == []

    def test_lists_the_repairs_of_each_stretch(self, path: Path) -> None:
        page, why = explained(path)

        assert why.repairs == page.repairs
        for item in why.walk():
            inside = tuple(
                repair
                for repair in page.repairs
                if item.span and item.span.start <= repair.span.start and repair.span.end <= item.span.end
            )
            assert item.repairs == inside, item.path

    def test_tells_runners_up_that_came_second(self, path: Path) -> None:
        _, why = explained(path)

        for item in why.walk():
            if item.runner_up is not None:
                assert item.runner_up.text != item.text, item.path
                assert item.runner_up.margin is None or item.runner_up.margin >= 0, item.path
