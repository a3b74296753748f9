"""The way of the data is the way of the imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import cnbulletin

PACKAGE = Path(cnbulletin.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# Each part of the package and what it may import; the order is the way of the data.
ALLOWED = {
    "errors": set[str](),
    "model": {"output"},  # inside Page.to_html alone, see test_the_model_stands_alone
    "reading": {"errors", "model"},
    "knowledge": {"errors", "model", "reading"},
    "options": {"errors", "knowledge"},
    "layout": {"errors", "knowledge", "model", "options", "reading"},
    "fields": {"errors", "knowledge", "layout", "model", "options", "reading"},
    "page": {"errors", "fields", "knowledge", "layout", "model", "options", "reading"},
    "explaining": {"errors", "fields", "knowledge", "layout", "model", "options", "page", "reading"},
    "output": {"errors", "model"},
    "records": {"output"},
    "interchange": {"errors", "model", "output", "reading"},
    "workers": {"errors", "model", "options", "output", "page"},
    "many": {"errors", "options", "output", "workers"},
    "quirks": {"errors", "model"},
    "corpus": {"errors", "knowledge"},
    "roster": {"corpus", "errors", "model", "records"},
    "testing": {"errors", "quirks", "knowledge", "model", "options", "output", "page", "reading"},
    "arrow": {"errors", "options", "output", "page", "records"},
    "cli": {"errors", "explaining", "interchange", "model", "options", "output", "page", "records", "roster"},
    "__main__": {"cli"},
    "__init__": {"errors", "explaining", "knowledge", "many", "model", "options", "output", "page"},
}
LONGEST = 400
# No newsroom word, and a place for everything that has none.
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core", "tools", "gadget"}


def part(path: Path) -> str:
    """The part of the package that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The parts of the package that a module imports, also inside its functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            if node.module == "cnbulletin":
                for alias in node.names:
                    known = (PACKAGE / alias.name).is_dir() or (PACKAGE / f"{alias.name}.py").exists()
                    yield alias.name if known else "__init__"
            elif node.module and node.module.startswith("cnbulletin."):
                yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "cnbulletin":
                    yield (alias.name + ".__init__").split(".")[1]


def run_at_import(tree: ast.Module) -> Iterator[ast.Call]:
    """The calls that a module makes while it is imported: everything outside the bodies of functions."""
    pending: list[ast.AST] = list(tree.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Call):
            yield node
        if isinstance(node, ast.Lambda):
            continue
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            pending += [*node.decorator_list, *node.args.defaults, *(d for d in node.args.kw_defaults if d)]
        elif not (isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"):
            pending += ast.iter_child_nodes(node)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
class TestEveryModule:
    def test_imports_earlier_stages_only(self, path: Path) -> None:
        assert set(imported(path)) - {part(path)} <= ALLOWED[part(path)]

    def test_is_short(self, path: Path) -> None:
        assert path.read_text(encoding="utf-8").count("\n") <= LONGEST

    def test_says_what_it_is_for(self, path: Path) -> None:
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    def test_has_a_name_that_says_something(self, path: Path) -> None:
        assert not {path.stem, path.parent.name} & VAGUE

    def test_compiles_reads_and_prints_nothing_at_import(self, path: Path) -> None:
        calls = {ast.unparse(call.func) for call in run_at_import(ast.parse(path.read_text(encoding="utf-8")))}
        last = {call.rpartition(".")[2] for call in calls}

        assert not calls & {"re.compile", "open", "print"}
        assert not last & {"read_text", "read_bytes", "get_data", "getLogger", "now", "today"}

    def test_asks_no_clock_and_no_locale(self, path: Path) -> None:
        names = {
            node.attr
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute)
        }

        assert not names & {"now", "today", "utcnow", "time_ns", "setlocale", "getlocale", "urandom"}


def test_every_package_is_known() -> None:
    assert {part(path) for path in MODULES} <= ALLOWED.keys()


def test_the_model_stands_alone() -> None:
    tree = ast.parse((PACKAGE / "model.py").read_text(encoding="utf-8"))
    at_import = [ast.unparse(node) for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    inside = [
        (outer.name, node.module)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef)
        for node in ast.walk(outer)
        if isinstance(node, ast.ImportFrom)
    ]

    assert [line for line in at_import if "cnbulletin" in line] == []
    assert inside == [("to_html", "cnbulletin.output.html.document")]


def test_only_the_door_opens_to_jieba() -> None:
    found = {
        str(path.relative_to(PACKAGE))
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import) and any(alias.name.startswith("jieba") for alias in node.names)
    }

    assert found == {"knowledge/segmenter.py"}
