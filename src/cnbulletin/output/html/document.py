"""The document: a head that says what was found, and the source as it stands, in blocks, with every mark."""

from __future__ import annotations

import hashlib

from cnbulletin.model import Page
from cnbulletin.output.html.body import body
from cnbulletin.output.html.characters import attribute
from cnbulletin.output.html.head import head, issue_line
from cnbulletin.output.html.marks import collect
from cnbulletin.output.html.stylesheet import stylesheet

__all__ = ["to_html"]

# Nothing is loaded and nothing runs, whatever the text of a page holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
# A document has one heading; a fragment adds none to the headings of the page around it.
_HEADING = '<h1 class="cnb-issue" lang="zh">{}</h1>'
_NO_HEADING = '<span class="cnb-issue" lang="zh">{}</span>'


def to_html(page: Page, *, full: bool = True, title: str | None = None) -> str:
    """A page as HTML, which runs nothing and loads nothing.

    With ``full``, a document whose name is ``title``, or else what the page prints of its issue; without, one ``<div>``
    with its style, to stand in another document.  Either can be encoded in UTF-8, whatever the page holds; the same page gives
    the same string.  A mark has its object's path in ``data-path`` and its offsets in ``data-span``.

    >>> from cnbulletin import parse_page
    >>> page = parse_page("县长林溪出席会议。")
    >>> to_html(page).splitlines()[0]
    '<!doctype html>'
    >>> 'data-path="articles[0].attendance[0].attendees[0].name" data-span="2:4"' in to_html(page, full=False)
    True
    """
    issue = issue_line(page)
    if not full:
        fragment = _fragment(page, _NO_HEADING.format(attribute(issue)) if issue else "")
        return f'<div class="cnb"><style>{stylesheet()}</style>{fragment}</div>\n'
    fragment = _fragment(page, _HEADING.format(attribute(issue or title or "Page")))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{attribute(title or issue or 'cnbulletin')}</title>\n<style>{stylesheet()}</style>\n</head>\n"
        f'<body class="cnb-desk">\n<main class="cnb">{fragment}</main>\n</body>\n</html>\n'
    )


def _fragment(page: Page, heading: str) -> str:
    marks = collect(page)
    # The same page has the same identifiers, two pages in one notebook have not.
    seen = hashlib.blake2b(f"{page.source}\0{page!r}".encode("utf-8", "surrogatepass"), digest_size=4)
    prefix = f"cnb{seen.hexdigest()}"
    return (
        f'<header class="cnb-head">{heading}{head(page, marks, prefix)}</header>'
        f'<div class="cnb-text" lang="zh">{body(page, marks, prefix)}</div>'
    )
