"""The public names are a promise: adding one is a decision, dropping one a break."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path

import attrs
import pytest

import cnbulletin as cnb

VERBS = {
    "parse_page", "parse_article", "parse_dateline", "parse_headline", "parse_attendees",
    "find_datelines", "find_bylines", "find_attendees", "find_event_times", "find_speeches",
    "to_dict", "from_dict", "to_json", "parse_many", "explain",
}  # fmt: skip
OBJECTS = {
    "Span", "Page", "Issue", "Article", "Headline", "HeadlineLine", "Dateline", "Byline", "EventTime",
    "AttendeeList", "Attendee", "Group", "Speech", "Paragraph", "Caption", "Furniture", "Repair", "Diagnostic",
}  # fmt: skip
# Public modules beside the package itself; cnbulletin.testing and cnbulletin.quirks have documents of their own.
MODULES = ("arrow", "interchange", "records", "roster")
RECORDS = {"Evidence", "Explanation", "FailedPage", "RunnerUp"}
ENUMS = {
    "Action", "ArticleKind", "FurnitureKind", "HeadlineRole", "ParagraphKind", "Placement", "Precision",
}  # fmt: skip
ERRORS = {
    "CnBulletinError", "InvalidAttendees", "InvalidBatch", "InvalidData", "InvalidDateline", "InvalidDecision", "InvalidHeadline",
    "InvalidLexicon", "InvalidOffset", "InvalidOptions", "InvalidRecord", "MissingPackage", "NotText", "ProcessFailed",
    "NotPage", "UnencodableText", "UnknownSchemaVersion",
}  # fmt: skip
SETTINGS = {"Lexicon", "Options", "Segmenter"}

FIELDS = {
    "Span": "start end",
    "Page": "source issue articles captions furniture repairs diagnostics",
    "Issue": "outlet date number page section",
    "Article": "kind headline dateline bylines event_time attendance speeches paragraphs captions text span body_span",
    "Headline": "kicker main deck kicker_span main_span deck_span lines confident span",
    "HeadlineLine": "text roles span",
    "Dateline": "text outlet place date bylines span",
    "Byline": "name role placement name_span span",
    "EventTime": "text start end precision span",
    "AttendeeList": "attendees groups actions verbs venue open_ended text span",
    "Attendee": "name title title_inherited remarks name_span title_span span",
    "Group": "text span",
    "Speech": "speaker title verb text speaker_span text_span span",
    "Paragraph": "text kind repeated span",
    "Caption": "text credits span",
    "Furniture": "text kind span",
    "Repair": "quirk before after span",
    "Diagnostic": "code message span",
    "Evidence": "code text span weight",
    "RunnerUp": "code text span margin",
    "Explanation": "kind path text span rule score evidence repairs runner_up parts",
    "FailedPage": "index error message traceback",
    "Options": "issue_date lexicon segmenter",
}
# parse_many takes many texts, see test_many.py.
PARSERS = sorted(name for name in VERBS - {"parse_many"} if name.startswith(("parse_", "find_")))


def test_the_public_names() -> None:
    assert set(cnb.__all__) == VERBS | OBJECTS | RECORDS | ENUMS | ERRORS | SETTINGS
    assert dir(cnb) == sorted(cnb.__all__)


@pytest.mark.parametrize("name", cnb.__all__)
def test_every_public_name_is_there_and_explained(name: str) -> None:
    assert inspect.getdoc(getattr(cnb, name))


@pytest.mark.parametrize("name", FIELDS)
def test_the_fields_of_an_object(name: str) -> None:
    fields = {attribute.name for attribute in attrs.fields(getattr(cnb, name))}

    assert fields == set(FIELDS[name].split())


@pytest.mark.parametrize("name", sorted(ERRORS))
def test_every_error_has_one_root(name: str) -> None:
    error = getattr(cnb, name)

    assert issubclass(error, cnb.CnBulletinError)
    if name in ("NotPage", "NotText"):
        assert issubclass(error, TypeError)
    elif name == "ProcessFailed":  # nothing is wrong with a value
        assert issubclass(error, RuntimeError)
    elif name == "MissingPackage":
        assert issubclass(error, ImportError)
    elif name != "CnBulletinError":
        assert issubclass(error, ValueError)


@pytest.mark.parametrize("module", ["cnbulletin", *(f"cnbulletin.{name}" for name in MODULES)])
def test_the_public_names_are_those_documented(module: str) -> None:
    text = (Path(__file__).parent.parent / "docs" / "api.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\.\. (?:auto\w+|py:data):: (cnbulletin(?:\.\w+)*)\.(\w+)", text, re.MULTILINE)

    assert sorted(name for home, name in documented if home == module) == sorted(import_module(module).__all__)


@pytest.mark.parametrize("name", PARSERS)
def test_every_parser_takes_a_text_and_options(name: str) -> None:
    text, options = inspect.signature(getattr(cnb, name)).parameters.values()

    assert (text.name, options.name, options.default) == ("text", "options", None)


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize(("value", "advice"), [(b"\xe6", "decode"), (None, "str"), (3, "str")])
def test_every_parser_teaches_who_passes_no_text(name: str, value: object, advice: str) -> None:
    with pytest.raises(cnb.NotText, match=advice):
        getattr(cnb, name)(value)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("parse_dateline", cnb.InvalidDateline),
        ("parse_headline", cnb.InvalidHeadline),
        ("parse_attendees", cnb.InvalidAttendees),
    ],
)
@pytest.mark.parametrize("text", ["", " \n", "\ud800", "。" * 5000])
def test_what_is_no_such_thing_is_a_named_error(name: str, error: type[Exception], text: str) -> None:
    with pytest.raises(error) as caught:
        getattr(cnb, name)(text)

    assert len(str(caught.value)) < 300
