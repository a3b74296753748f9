"""Write ``docs/rules.md``, the reference of every rule identifier, from the library's own rulebook.

    python tools/make_rules.py > docs/rules.md

A test says whether the page is current.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

from cnbulletin.explaining.rulebook import RuleEntry, RuleSort, rulebook

HEAD = """\
# Rules

<!-- Written by tools/make_rules.py from the rulebook in the code; edit that. -->

Every identifier that `explain` gives, as the rule of an object, as evidence, or of a runner-up ([how](explain.md)). The part
before the dot says what it is about. Most are patterns that are matched against folded text: one finds each of its examples and
passes over its look-alikes. A *claim* is decided by more than one pattern: its examples are whole pages (⏎ is a line end) whose
explanation holds the identifier, its look-alikes pages whose explanation does not. Tests hold both to it. Identifiers are
stable: one is renamed or dropped only as the changelog says.
"""
SUBJECTS = {
    "article": "Where articles begin, and what they are",
    "attendance": "Attendee lists",
    "boundary": "What is weighed at headline-like lines between two paragraphs",
    "byline": "Bylines",
    "caption": "Captions",
    "credit": "Credits of photographers",
    "dateline": "Datelines",
    "furniture": "Furniture",
    "group": "Groups",
    "headline": "Headlines and their parts",
    "issue": "The issue",
    "line": "Lines and the beginnings of paragraphs",
    "name": "Names",
    "page": "The page",
    "paragraph": "Paragraphs",
    "predicate": "Predicates",
    "speech": "Reported speech",
    "time": "Times",
    "title": "The words of headlines",
    "unexplained": "What no rule explains",
}


def shown(texts: tuple[str, ...]) -> str:
    """Examples in one line."""
    cells = [text.rstrip("\n").replace("\n", "⏎").replace("\f", "␌") for text in texts]
    return " · ".join(f"`{cell}`" for cell in cells if cell)


def entry_lines(entry: RuleEntry) -> Iterator[str]:
    """One entry of a list of definitions."""
    yield f"`{entry.name}`" + (" (claim)" if entry.sort is RuleSort.CLAIM else "")
    yield f": {entry.note}"
    if entry.examples:
        yield f": finds {shown(entry.examples)}"
    if any(entry.counter_examples):
        yield f": passes {shown(entry.counter_examples)}"
    yield ""


def lines() -> Iterator[str]:
    """The lines of the page."""
    yield HEAD
    for subject, entries in groupby(rulebook().values(), key=lambda entry: entry.name.partition(".")[0]):
        yield f"## {SUBJECTS[subject]}\n"
        for entry in entries:
            yield from entry_lines(entry)


def page() -> str:
    """The whole page."""
    return "\n".join(lines()).rstrip("\n") + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
