"""The document as a whole, and what stands on it besides the text."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

import cnbulletin as cnb
from cnbulletin.model import Page, Span
from cnbulletin.output.html.document import to_html
from cnbulletin.output.html.kinds import KINDS
from cnbulletin.output.html.marks import collect
from handmade import ARTICLE, ATTENDANCE, HEADLINE, PAGE, SPEECH, at
from strategies import PAGE_FILES
from view_pages import PAGES
from view_reader import ViewReader

EXAMPLE = cnb.parse_page(PAGE_FILES["example"].read_bytes().decode("utf-8"))


def marked(page: Page) -> dict[str, list[str]]:
    """The texts of the marks of a page by kind, pieces apart, in the order in which they are collected."""
    found: dict[str, list[str]] = {}
    for mark in ViewReader(page.to_html()).marks.values():
        found.setdefault(mark.kind, []).append("|".join(mark.pieces))
    return found


def test_marks_of_a_page_with_everything() -> None:
    assert marked(PAGE) == {
        "cnb-furniture": ["时政要闻"],
        "cnb-headline": ["青岚县召开\n春耕工作会"],
        "cnb-headline-line": ["青岚县召开", "春耕工作会"],
        "cnb-kicker": ["青岚县召开"],
        "cnb-main": ["春耕工作会"],
        "cnb-paragraph": [ARTICLE_TEXT],
        "cnb-dateline": ["本报讯（记者 林溪）"],
        "cnb-byline": ["记者 林溪", "何野 摄"],
        "cnb-byline-name": ["林溪", "何野"],
        "cnb-event-time": ["1月5日上午"],
        "cnb-attendee-list": ["县委书记江一帆在主会场出席\n会议", "各乡镇负责人等参加"],
        "cnb-attendee": ["县委书记江一帆"],
        "cnb-title": ["县委书记"],
        "cnb-name": ["江一帆"],
        "cnb-group": ["各乡镇负责人"],
        "cnb-speech": ["江一帆强调，不误农时。"],
        "cnb-speaker": ["江一帆"],
        "cnb-speech-text": ["不误农时。"],
        "cnb-caption": ["春耕现场。何野 摄"],
    }


ARTICLE_TEXT = PAGE.source[ARTICLE.body_span.start : ARTICLE.body_span.end]


def test_a_diagnostic_that_crosses_is_cut_and_no_name_is() -> None:
    across = cnb.Diagnostic(code="TORN_LIST", message="…", span=Span(start=at("书记").start, end=at("主会场").start))
    found = marked(attrs.evolve(PAGE, diagnostics=(across,)))

    assert found["cnb-diagnostic"] == ["书记|江一帆|在"]
    assert (found["cnb-title"], found["cnb-name"]) == (["县委书记"], ["江一帆"])


def test_a_line_of_two_owners_says_whose_each_piece_is() -> None:
    word = attrs.evolve(PAGE.furniture[0], span=at("要闻"))
    torn = attrs.evolve(PAGE, furniture=(word, attrs.evolve(word, span=at("不误农时"))))
    html = torn.to_html()

    assert 'cnb-block cnb-torn" aria-label="on one line: article 0, other print"' in html
    assert re.findall('<mark class="([a-z-]+)[^>]* data-article="0"', html) == ["cnb-paragraph"]
    assert html.count("article 0, continued") == 0


def test_an_article_that_goes_on_behind_another_block_is_continued() -> None:
    first, second = (attrs.evolve(ARTICLE.paragraphs[0], span=at(text)) for text in ("青岚县召开", "春耕现场"))
    html = attrs.evolve(
        PAGE,
        articles=(attrs.evolve(ARTICLE, headline=None, dateline=None, bylines=(), paragraphs=(first, second)),),
        captions=(),
        furniture=(attrs.evolve(PAGE.furniture[0], span=at("本报讯")),),
    ).to_html()

    assert html.count('aria-label="article 0, continued"') == 1
    assert '<span class="cnb-label">article 0, continued</span>' in html


def test_a_repeated_paragraph_is_told() -> None:
    repeat = attrs.evolve(ARTICLE.paragraphs[0], repeated=True)
    html = attrs.evolve(PAGE, articles=(attrs.evolve(ARTICLE, paragraphs=(repeat,)),)).to_html()

    assert html.count("data-repeated") - PAGE.to_html().count("data-repeated") == 1


def test_an_empty_stretch_is_a_mark_that_can_be_seen_and_reached() -> None:
    here = at("会议").start
    html = attrs.evolve(
        PAGE, diagnostics=(cnb.Diagnostic(code="GAP", message="…", span=Span(start=here, end=here)),)
    ).to_html()
    (tag,) = re.findall('<mark class="cnb-diagnostic"[^>]*>', html)

    assert " data-empty" in tag
    assert ' tabindex="0"' in tag
    assert html.count("data-empty ") == 1


def test_a_mark_ends_with_the_source() -> None:
    behind = Span(start=len(PAGE.source) - 2, end=len(PAGE.source) + 9)
    (mark,) = collect(
        attrs.evolve(PAGE, articles=(), captions=(), furniture=(attrs.evolve(PAGE.furniture[0], span=behind),))
    )

    assert (mark.start, mark.end) == (behind.start, len(PAGE.source))
    assert "source[" + f"{behind.start}:{behind.end}]" in dict(mark.fields)["span"]


def test_a_title_of_several_people_is_one_mark() -> None:
    first = ATTENDANCE.attendees[0]
    second = attrs.evolve(first, name="青岚", title_inherited=True, name_span=at("青岚"), span=at("青岚"))
    page = attrs.evolve(
        PAGE, articles=(attrs.evolve(ARTICLE, attendance=(attrs.evolve(ATTENDANCE, attendees=(first, second)),)),)
    )
    (title,) = [mark for mark in collect(page) if mark.kind == "title"]

    assert title.fields == (("title", "县委书记"), ("of", "江一帆、青岚"))


def test_one_speaker_of_two_speeches_is_one_mark() -> None:
    other = attrs.evolve(SPEECH, text="备足水源。", text_span=at("会议。"), span=at("会议。"))
    page = attrs.evolve(PAGE, articles=(attrs.evolve(ARTICLE, speeches=(SPEECH, other)),))
    (speaker,) = [mark for mark in collect(page) if mark.kind == "speaker"]

    assert dict(speaker.fields) == {"speaker": "江一帆", "title": "None", "of": "speeches[0]、speeches[1]"}


def test_a_note_shows_what_an_object_holds() -> None:
    view = ViewReader(cnb.parse_page("县长林溪出席会议。").to_html())
    (note,) = [note for note in view.notes.values() if ".title\n" in note]

    assert [line.strip() for line in note.splitlines()] == [
        "title", "职务", "articles[0].attendance[0].attendees[0].title", "title", "县长", "of", "林溪",
    ]  # fmt: skip


def test_objects_of_the_same_stretch_share_a_note() -> None:
    html = cnb.parse_page("林溪主持会议。").to_html()
    (note,) = [note for note in ViewReader(html).notes.values() if ".name\n" in note]

    assert [line.strip() for line in note.splitlines() if "attendees[0]" in line] == [
        "articles[0].attendance[0].attendees[0].name",
        "articles[0].attendance[0].attendees[0]",
    ]
    assert html.count("attendees[0]</code>") == 1


def test_notes_are_hidden_where_there_is_no_style() -> None:
    html = EXAMPLE.to_html()

    assert html.count('role="tooltip"') == len(re.findall(r'role="tooltip"[^>]* hidden>', html)) > 100


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("会" * 56, "会" * 56),
        ("会" * 57, "会" * 27 + "……" + "会" * 14 + " (57)"),
        ((), "()"),
        (("女", "回族"), "女、回族"),
        (Span(start=1, end=3), "source[1:3]"),
        (None, "None"),
        (cnb.Action.ATTEND, "attend"),
        (PAGE.captions, "1: 春耕现场。何野摄"),
        (ARTICLE.headline, "春耕工作会"),
        (ARTICLE.event_time, "1月5日上午"),
        (ARTICLE.paragraphs, "1"),
        (ARTICLE.attendance, "2: 江一帆；各乡镇负责人"),
        (PAGE.furniture * 9, "9: " + "时政要闻、" * 7 + "时政要闻…"),
        ((cnb.Action.ATTEND, cnb.Action.SPEAK), "attend、speak"),
    ],
)
def test_values_of_a_note(value: Any, expected: str) -> None:
    from cnbulletin.output.html.marks import _value

    assert _value(value) == expected


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_nothing_of_a_page_becomes_markup(text: str) -> None:
    view = ViewReader(cnb.parse_page(text).to_html())

    assert view.tags <= {
        "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "p", "nav", "ol", "li", "a", "details",
        "summary", "div", "fieldset", "legend", "label", "input", "span", "b", "i", "code", "section", "mark",
    }  # fmt: skip
    assert not [name for name in view.attributes if name.startswith("on") or name in ("src", "style")]
    assert "broken" not in view.style


def test_values_of_an_object_do_not_become_markup_either() -> None:
    evil = '"><script>1</script>\ud83d\0'
    page = attrs.evolve(
        PAGE,
        issue=cnb.Issue(outlet=evil, date=None, number=evil, page=evil, section=evil),
        articles=(attrs.evolve(ARTICLE, text=evil, headline=attrs.evolve(HEADLINE, main=evil)),),
        diagnostics=(cnb.Diagnostic(code=evil, message=evil, span=at("会议")),),
        repairs=(cnb.Repair(quirk=evil, before=evil, after=evil, span=at("会议")),),
    )
    html = to_html(page, title=evil)

    assert "script" not in ViewReader(html).tags
    assert html.encode("utf-8")


def test_a_document_has_one_heading_and_a_fragment_none() -> None:
    assert re.findall("<h1.*?</h1>", EXAMPLE.to_html()) == [
        '<h1 class="cnb-issue" lang="zh">青潭报　2023-05-17　No. 3126　page 01　要闻</h1>'
    ]
    assert '<h1 class="cnb-issue" lang="zh">a.txt</h1>' in to_html(PAGE, title="a.txt")
    assert "<h1" not in EXAMPLE.to_html(full=False)
    assert '<span class="cnb-issue"' not in PAGE.to_html(full=False)


def test_a_fragment_is_one_element_with_its_style() -> None:
    fragment = EXAMPLE._repr_html_()

    assert fragment == EXAMPLE.to_html(full=False)
    assert fragment.startswith('<div class="cnb"><style>')
    assert fragment.endswith("</div>\n")
    assert "<html" not in fragment


def test_every_rule_of_the_style_stays_in_the_view() -> None:
    style = re.sub(r"@(media|container)[^{]*\{((?:[^{}]*\{[^}]*\})*)\s*\}", r"\2", ViewReader(EXAMPLE.to_html()).style)
    rules = [selector.strip() for selector in re.findall(r"([^{}]+)\{", style)]

    assert len(rules) > 60
    assert [rule for rule in rules for one in rule.split(",") if ".cnb" not in one] == []
    assert "url(" not in style
    assert "@import" not in style


def test_two_pages_share_no_identifier_and_one_page_keeps_its_own() -> None:
    one, other = (ViewReader(page.to_html()).identifiers for page in (EXAMPLE, PAGE))

    assert set(one).isdisjoint(other)
    assert ViewReader(EXAMPLE.to_html()).identifiers == one


def test_the_legend_counts_what_is_marked() -> None:
    html = EXAMPLE.to_html()
    legend = re.findall(r'cnb-swatch (cnb-[a-z-]+)">.*?<b>(\d+)</b>', html)
    marks = [mark.kind for mark in ViewReader(html).marks.values()]

    assert {kind: int(count) for kind, count in legend} == {
        kind.css: marks.count(kind.css) for kind in KINDS.values() if not kind.quiet and kind.css in marks
    }
    assert len(legend) == 17


def test_links_lead_to_their_places() -> None:
    html = cnb.parse_page(PAGE_FILES["v23"].read_bytes().decode("utf-8")).to_html()
    links = re.findall(r'href="#([^"]+)"', html)

    assert len(links) > 4
    assert set(links) <= set(ViewReader(html).identifiers)


@pytest.mark.parametrize(
    ("issue", "title"),
    [
        (None, "cnbulletin"),
        (cnb.Issue(outlet="青岚报", date=None, number="7", page="A2", section=None), "青岚报　No. 7　page A2"),
    ],
)
def test_the_title_of_the_document(issue: cnb.Issue | None, title: str) -> None:
    page = attrs.evolve(PAGE, issue=issue)

    assert f"<title>{title}</title>" in page.to_html()
    assert "<title>page.txt</title>" in to_html(page, title="page.txt")


def test_an_article_without_a_headline_is_called_by_its_beginning() -> None:
    html = cnb.parse_page("3月2日上午，副县长江一帆出席会议并讲话，县长林溪主持会议。").to_html()

    assert ">3月2日上午，副县长江一帆出席会议并讲话…</a>" in html
