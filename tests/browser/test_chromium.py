"""The view as Chromium shows it: ``pytest -m browser``."""

from __future__ import annotations

from typing import Any

import pytest

import cnbulletin as cnb
from browser.chromium import Browser
from cnbulletin.output.html.characters import shown
from strategies import PAGE_FILES
from view_pages import PAGES

pytestmark = pytest.mark.browser

# Pages of the corpus: the example, articles between each other, two owners on a line, many repairs, many diagnostics.
TEXTS = {
    **PAGES,
    **{name: PAGE_FILES[name].read_bytes().decode("utf-8") for name in ("example", "m03", "u15", "m05", "v23")},
}

# Every mark in the text: class, path, span, and the text of each of its pieces.
MARKS = """
const marks = {};
for (const mark of document.querySelectorAll('.cnb-text mark')) {
  const key = mark.classList[0] + ' ' + mark.dataset.path;
  (marks[key] ??= {span: mark.dataset.span, text: ''}).text += own(mark);
}
return [own(document.querySelector('.cnb-text')), marks];
"""
# Focus every mark in turn: which show no note, another one, or one that leaves the window.
NOTES = """
const wrong = [];
for (const mark of document.querySelectorAll('.cnb-text [tabindex]')) {
  mark.focus();
  const open = [...document.querySelectorAll('.cnb-note')].filter(note => note.getClientRects().length);
  const box = open[0]?.getBoundingClientRect();
  const right = open.length === 1 && open[0].id === mark.getAttribute('aria-describedby');
  if (!right || box.left < 0 || box.right > innerWidth || box.height < 10 || open[0].innerText.length < 5)
    wrong.push(mark.outerHTML.slice(0, 200));
}
return wrong;
"""
# The least contrast of any text with what is painted behind it, by the formula of WCAG 2.2.
CONTRAST = """
const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
const light = colour => {
  const [r, g, b] = numbers(colour).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = element => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (numbers(colour)[3] !== 0) return colour;
  }
};
let least = [99, ''];
for (const element of document.querySelectorAll('.cnb, .cnb *')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
  const pair = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => a - b);
  const ratio = (pair[1] + 0.05) / (pair[0] + 0.05);
  if (ratio < least[0]) least = [ratio, element.outerHTML.slice(0, 160)];
}
return [least, getComputedStyle(document.body).backgroundColor];
"""
# The left and the top of every character of the text that is drawn as itself.
PLACES = """
const walker = document.createTreeWalker(document.querySelector('.cnb-text'), NodeFilter.SHOW_TEXT);
const found = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (node.parentElement.closest('.cnb-note, .cnb-label, .cnb-code, .cnb-cr')) continue;
  for (let at = 0; at < node.length; at++) {
    const range = document.createRange();
    range.setStart(node, at); range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    found.push([Math.round(box.left), Math.round(box.top)]);
  }
}
return found;
"""
OPEN_NOTES = (
    "return [...document.querySelectorAll('.cnb-note')].filter(t => t.getClientRects().length).map(t => t.innerText)"
)


@pytest.mark.parametrize("name", TEXTS)
def test_marks_lie_where_their_spans_say(name: str, browser: Browser) -> None:
    browser.show(cnb.parse_page(TEXTS[name]).to_html())

    text, marks = browser.ask(MARKS)
    assert text == shown(TEXTS[name])
    for key, mark in marks.items():
        start, end = map(int, mark["span"].split(":"))
        assert mark["text"] == shown(TEXTS[name][start:end]), key


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_runs_nothing_is_loaded_nothing_is_complained_of(name: str, browser: Browser) -> None:
    browser.complaints()
    browser.show(cnb.parse_page(TEXTS[name]).to_html())

    assert browser.complaints() == []
    assert browser.ask("return performance.getEntriesByType('resource').length") == 0
    assert browser.ask("return document.querySelectorAll('script, img, link, iframe, object, form').length") == 0
    assert browser.ask("return window.broken ?? null") is None
    assert browser.ask("return document.querySelectorAll('style').length") == 1


@pytest.mark.parametrize("width", [320, 400, 1000, 1280])
@pytest.mark.parametrize("name", TEXTS)
def test_no_scrolling_sideways_and_every_note_in_the_window(name: str, width: int, browser: Browser) -> None:
    browser.show(cnb.parse_page(TEXTS[name]).to_html(), width=width)

    assert browser.ask(NOTES) == []
    assert browser.ask("return document.documentElement.scrollWidth") <= width
    assert browser.ask("scrollTo(999, 0); return scrollX") == 0


def test_tab_reaches_every_mark_in_the_order_of_the_text(browser: Browser) -> None:
    browser.show(cnb.parse_page(TEXTS["example"]).to_html())
    wanted = browser.ask("return [...document.querySelectorAll('.cnb-text [tabindex]')].map(mark => mark.dataset.path)")
    browser.ask("document.querySelector('.cnb-legend label:last-of-type input').focus()")

    reached = []
    for _ in wanted:
        browser.press("\ue004")  # Tab
        reached.append(browser.ask("return document.activeElement.dataset.path"))
        (note,) = browser.ask(OPEN_NOTES)
        assert reached[-1] in note
    assert reached == wanted
    assert len(wanted) > 60


def test_the_mouse_opens_the_innermost_note_alone(browser: Browser) -> None:
    browser.show(cnb.parse_page(TEXTS["example"]).to_html())

    for selector, path in (
        (".cnb-name", "articles[0].attendance[0].attendees[0].name"),
        (".cnb-title", "articles[0].attendance[0].attendees[0].title"),
        (".cnb-event-time", "articles[0].event_time"),
        (".cnb-label", "articles[0]"),
    ):
        browser.hover(f".cnb-text {selector}")
        (note,) = browser.ask(OPEN_NOTES)
        assert path in note.splitlines()[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["example", "m05", "v23", "damaged", "u15"])
def test_contrast_of_all_text(name: str, scheme: str, browser: Browser) -> None:
    browser.show(cnb.parse_page(TEXTS[name]).to_html(), scheme=scheme)
    browser.ask("document.querySelectorAll('.cnb-note').forEach(note => note.style.display = 'block')")

    (least, where), ground = browser.ask(CONTRAST)
    assert least >= 4.5, where
    assert (ground == "rgb(22, 21, 19)") is (scheme == "dark")


def test_a_box_of_the_legend_takes_its_marks_away(browser: Browser) -> None:
    browser.show(cnb.parse_page(TEXTS["example"]).to_html())
    look = """const style = getComputedStyle(document.querySelector('.cnb-text .cnb-attendee'));
        return [style.backgroundColor, style.textDecorationLine]"""
    before = browser.ask(look)
    browser.ask("document.querySelector('.cnb-show-attendee').focus()")
    browser.press(" ")

    assert before[0] != "rgba(0, 0, 0, 0)"
    assert browser.ask(look)[0] == "rgba(0, 0, 0, 0)"


def test_text_is_not_turned_round(browser: Browser) -> None:
    browser.show(cnb.parse_page("县长\u202e江一帆\u202c出席\u2067abc\u2066会议，不误农时。").to_html())

    places = [left for left, _ in browser.ask(PLACES)]
    assert len(places) == 18
    assert places == sorted(places)


def test_lines_and_blanks_stand_as_in_the_source(browser: Browser) -> None:
    text = "甲\n　乙\r\n  丙\r丁\u2028戊\f己"
    browser.show(cnb.parse_page(text).to_html())

    drawn = dict(zip("甲\n　乙\n  丙丁戊己", browser.ask(PLACES), strict=True))
    tops = [drawn[ch][1] for ch in "甲乙丙丁戊己"]
    assert tops == sorted(set(tops))
    assert drawn["甲"][0] == drawn["丁"][0] == drawn["己"][0]
    assert drawn["甲"][0] < drawn["丙"][0] < drawn["乙"][0]


def test_paper_has_no_notes(browser: Browser) -> None:
    browser.show(cnb.parse_page(TEXTS["example"]).to_html(), scheme="dark", medium="print")
    browser.ask("document.querySelector('.cnb-text [tabindex]').focus()")

    assert browser.ask(OPEN_NOTES) == []
    assert browser.ask("return getComputedStyle(document.querySelector('.cnb')).color") == "rgb(31, 29, 26)"


def notebook(*pages: cnb.Page, theme: str) -> str:
    """Cells of a notebook with a style of its own, as Jupyter puts them on a page."""
    cells = "".join(f'<div class="output">{page._repr_html_()}</div>' for page in pages)
    return (
        '<!doctype html><meta charset="utf-8"><style>mark{background:rgb(1,2,3)} .output{width:700px}</style>'
        f'<body data-jp-theme-light="{theme}"><p class="title">x <mark id="own">y</mark></p>{cells}</body>'
    )


@pytest.mark.parametrize(("theme", "ink"), [("true", "rgb(31, 29, 26)"), ("false", "rgb(233, 229, 221)")])
def test_a_notebook_keeps_its_style_and_gives_its_theme(theme: str, ink: str, browser: Browser) -> None:
    pages = [cnb.parse_page(TEXTS[name]) for name in ("example", "m05")]
    browser.show(notebook(*pages, theme=theme), scheme="dark" if theme == "true" else "light")

    style: Any = browser.ask("return getComputedStyle(document.querySelector('#own')).backgroundColor")
    assert style == "rgb(1, 2, 3)"
    assert browser.ask("return getComputedStyle(document.querySelector('.cnb')).color") == ink
    assert (
        browser.ask(
            "const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size"
        )
        == 0
    )
    assert browser.ask(NOTES) == []
