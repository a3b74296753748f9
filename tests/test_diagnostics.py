"""Every diagnostic that the code can give is documented, with an example that gives it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cnbulletin
from cnbulletin import parse_page

ROOT = Path(__file__).parent.parent
PACKAGE = Path(cnbulletin.__file__).parent


def rows() -> list[list[str]]:
    """The cells of the table of the document."""
    lines = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return cells[2:]


def codes() -> Iterator[str]:
    """The codes in the source: capital strings in what builds a diagnostic."""
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            said = [
                node
                for node in ast.walk(function)
                if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Diagnostic", "self._tell")
            ]
            named = {
                code.value
                for call in said
                for code in [*call.args[:1], *(word.value for word in call.keywords if word.arg == "code")]
                if isinstance(code, ast.Constant)
            }
            if said and not named:  # the code is in a variable: the function's capital strings
                constants = (node.value for node in ast.walk(function) if isinstance(node, ast.Constant))
                named = {value for value in constants if isinstance(value, str) and value.isupper()}
            yield from map(str, named)


def test_the_table_has_every_code() -> None:
    assert sorted(row[0].strip("`") for row in rows()) == sorted(set(codes()))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0].strip("`"))
def test_each_example_gives_its_diagnostic(row: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lunar_python", None)
    page = parse_page(row[3].replace("⏎", "\n"))

    assert row[0].strip("`") in {found.code for found in page.diagnostics}
