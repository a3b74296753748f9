"""What a mark says when it is hovered or focused."""

from __future__ import annotations

from collections.abc import Iterable

from cnbulletin.output.html.characters import attribute
from cnbulletin.output.html.kinds import KINDS
from cnbulletin.output.html.marks import Mark

__all__ = ["note"]


def note(marks: Iterable[Mark], identifier: str | None = None) -> str:
    """The note of one or more marks of the same stretch, the innermost first: kind, path, and a line for each field.

    ``identifier`` is for ``aria-describedby``.  The note is hidden where there is no stylesheet, too.

    >>> note([Mark("name", 0, 2, "articles[0]", (("name", "林溪"),))]).partition("<b>")[2].partition("</code>")[0]
    'name</b> 姓名 <code>articles[0]'
    """
    entries = "".join(map(_entry, marks))
    named = f' id="{identifier}"' if identifier else ""
    return f'<span class="cnb-note" role="tooltip"{named} hidden>{entries}</span>'


def _entry(mark: Mark) -> str:
    kind = KINDS[mark.kind]
    rows = "".join(
        f'<span class="cnb-field"><i>{name}</i> {attribute(value)}</span>' for name, value in mark.fields if value
    )
    return f'<span class="cnb-entry"><b>{kind.name}</b> {kind.chinese} <code>{mark.path}</code>{rows}</span>'
