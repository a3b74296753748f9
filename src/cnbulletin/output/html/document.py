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


def to_html(page: Page, *, full: bool = True, title: str | None = None) -> str:
    """A page as HTML; see :meth:`cnbulletin.Page.to_html`.

    >>> from cnbulletin import parse_page
    >>> to_html(parse_page("县长林溪出席会议。")).splitlines()[0]
    '<!doctype html>'
    """
    fragment = _fragment(page)
    if not full:
        return f'<div class="cnb"><style>{stylesheet()}</style>{fragment}</div>\n'
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{attribute(title or issue_line(page) or 'cnbulletin')}</title>\n<style>{stylesheet()}</style>\n</head>\n"
        f'<body class="cnb-desk">\n<main class="cnb">{fragment}</main>\n</body>\n</html>\n'
    )


def _fragment(page: Page) -> str:
    marks = collect(page)
    # The same page has the same identifiers, two pages in one notebook have not.
    seen = hashlib.blake2b(f"{page.source}\0{page!r}".encode("utf-8", "surrogatepass"), digest_size=4)
    prefix = f"cnb{seen.hexdigest()}"
    return f'{head(page, marks, prefix)}<div class="cnb-text" lang="zh">{body(page, marks, prefix)}</div>'
