"""A layout written down in a few lines, for tests."""

from __future__ import annotations

from cnbulletin.layout.page_layout import lay_out
from cnbulletin.reading.reading import Reading

_SHOWN = 9


def skeleton(source: str, *, single: bool = False) -> list[str]:
    """One line for each stretch of a layout: its part and its first characters; articles first.

    Headline lines, credits, captions and furniture are shown whole, paragraphs by their first characters.
    """
    reading = Reading(source)
    layout = lay_out(reading, single=single)
    text = reading.text
    found = []
    for article in layout.articles:
        found.append(str(article.kind))
        found += [f"= {text[start:end]}" for start, end in article.headline]
        for paragraph in article.paragraphs:
            kind = "" if paragraph.kind == "body" else f"{paragraph.kind}: "
            again = " (again)" if paragraph.repeated else ""
            found.append(f"  {kind}{text[paragraph.start : paragraph.end][:_SHOWN]}{again}")
        found += [f"  caption: {text[c.start : c.end]}" for c in article.captions]
        found += [f"  dateline: {text[slice(*article.dateline)]}"] if article.dateline else []
        found += [f"  {c.placement}: {text[c.start : c.end]}" for c in article.credits]
    for caption in layout.captions:
        credit = "" if caption.credit_start is None else f" | {text[caption.credit_start : caption.end]}"
        found.append(f"caption: {text[caption.start : caption.end]}{credit}")
    found += [f"{item.kind}: {text[item.start : item.end]}" for item in layout.furniture]
    return found
