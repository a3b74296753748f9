"""What stands above the text: the issue, how much was found, a way to each article, what is in doubt, the legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cnbulletin.model import Article, Page
from cnbulletin.output.html.characters import attribute
from cnbulletin.output.html.kinds import KINDS
from cnbulletin.output.html.marks import Mark

__all__ = ["head", "issue_line"]

_IN_DOUBT_SHOWN = 3


def head(page: Page, marks: Sequence[Mark], prefix: str) -> str:
    """What stands below the heading: amounts, articles, diagnostics and the legend, as HTML.

    >>> from cnbulletin import parse_page
    >>> head(parse_page(""), [], "x")
    '<p class="cnb-sum">0 articles, 0 paragraphs, 0 names, 0 characters</p>'
    """
    counts = Counter(mark.kind for mark in marks)
    amounts = ", ".join(
        _amount(number, word)
        for number, word in (
            (len(page.articles), "article"),
            (counts["paragraph"], "paragraph"),
            (counts["name"], "name"),
            (len(page.source), "character"),
        )
    )
    return f'<p class="cnb-sum">{amounts}</p>{_contents(page, prefix)}{_in_doubt(marks, prefix)}{_legend(counts)}'


def _amount(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def issue_line(page: Page) -> str:
    """What the page prints of its issue, in one line; empty where it prints nothing."""
    issue = page.issue
    if issue is None:
        return ""
    date = None if issue.date is None else issue.date.isoformat()
    number = issue.number and f"No. {issue.number}"
    page_number = issue.page and f"page {issue.page}"
    return "　".join(part for part in (issue.outlet, date, number, page_number, issue.section) if part)


def _contents(page: Page, prefix: str) -> str:
    if not page.articles:
        return ""
    entries = "".join(
        f'<li lang="zh"><a href="#{prefix}-a{number}">{attribute(_called(article))}</a></li>'
        for number, article in enumerate(page.articles)
    )
    # numbered as in Python, where page.articles begins with 0
    return f'<nav aria-label="articles"><ol start="0">{entries}</ol></nav>'


def _called(article: Article) -> str:
    """What the contents call an article: its main head, or else how it begins."""
    headline = article.headline
    if headline is not None and (headline.main or headline.lines):
        return headline.main or headline.lines[0].text
    return article.text[:20] + ("…" if len(article.text) > 20 else "")


def _in_doubt(marks: Sequence[Mark], prefix: str) -> str:
    """A list of the diagnostics, each with a way to its place."""
    found = [(number, dict(mark.fields)) for number, mark in enumerate(marks) if mark.kind == "diagnostic"]
    if not found:
        return ""
    entries = "".join(
        f'<li><a href="#{prefix}-m{number}">{attribute(fields["code"])}</a> {attribute(fields["message"])}</li>'
        for number, fields in found
    )
    is_open = " open" if len(found) <= _IN_DOUBT_SHOWN else ""
    return f"<details{is_open}><summary>{_amount(len(found), 'diagnostic')}</summary><ol>{entries}</ol></details>"


def _legend(counts: Counter[str]) -> str:
    """Every kind that is on the page, how it looks, how many there are, and a box that takes its marks away."""
    entries = "".join(
        f'<label><input type="checkbox" checked class="cnb-show-{kind.css[4:]}">'
        f'<span class="cnb-swatch {kind.css}">{kind.name} <span lang="zh">{kind.chinese}</span></span>'
        f"<b>{counts[kind.name]}</b></label>"
        for kind in KINDS.values()
        if counts[kind.name] and not kind.quiet
    )
    return f'<fieldset class="cnb-legend"><legend>marks</legend>{entries}</fieldset>' if entries else ""
