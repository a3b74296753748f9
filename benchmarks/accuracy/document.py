"""The tables of docs/accuracy.md, each between two marks that a reader does not see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.samples import ROOT

__all__ = ["DOCUMENT", "part", "replaced", "table"]

DOCUMENT: Path = ROOT / "docs" / "accuracy.md"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, the first column to the left and the others to the right.

    >>> print(table(("field", "F1"), [("names", "1.000")]))
    | field | F1 |
    |:--|--:|
    | names | 1.000 |
    """
    lines = [head, [":--", *("--:" for _ in head[1:])], *rows]
    return "\n".join(_line(line, at) for at, line in enumerate(lines))


def part(text: str, name: str) -> str:
    """What stands between the marks of a part; raises ``LookupError`` where a document lacks them.

    >>> part("<!-- begin corpus -->\\na table\\n<!-- end corpus -->", "corpus")
    'a table'
    """
    return _found(text, name)[2].strip()


def replaced(text: str, name: str, inside: str) -> str:
    """The document with something else between the marks of a part; raises ``LookupError`` where it lacks them."""
    begin, end = _found(text, name).span(2)
    return f"{text[:begin]}\n{inside}\n{text[end:]}"


def _found(text: str, name: str) -> re.Match[str]:
    found = re.search(rf"(<!-- begin {name} -->)(.*?)(?=<!-- end {name} -->)", text, re.DOTALL)
    if found is None:
        raise LookupError(f"the document has no marks <!-- begin {name} --> and <!-- end {name} -->")
    return found


def _line(cells: Sequence[str], at: int) -> str:
    return "|" + "|".join(cells) + "|" if at == 1 else "| " + " | ".join(cells) + " |"
