"""No state: what a module holds is the same after a page as before, and no page leaves anything behind.

Two things may change in a module.  A name that is asked for is bound in ``cnbulletin`` itself (its ``__getattr__``),
as an import binds it; and functools' caches fill, the compiled pattern of a rule among them.  A cache holds tables,
patterns and answers that anybody would compute alike; it is bounded, or its keys are names of the library's own and
not of the page.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import threading
import types
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import cnbulletin
from cnbulletin import parse_page, to_json
from strategies import corpus_pages

PACKAGE = Path(cnbulletin.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
# Methods that change a list, a dict, a set, a deque or a bytearray.
CHANGING = {
    "add", "append", "appendleft", "clear", "difference_update", "discard", "extend", "extendleft", "insert",
    "intersection_update", "pop", "popitem", "popleft", "remove", "reverse", "rotate", "setdefault", "sort",
    "symmetric_difference_update", "update",
}  # fmt: skip
# Where something of the whole process is changed, and why.
ALLOWED = {
    "cli/streams.py": {"filters"},  # the program, while it reads a file
    "__init__.py": {"globals"},  # binds a public name when it is first asked for
    "knowledge/segmenter.py": {"filters"},  # under a lock, while jieba is imported
    "workers.py": {"signal"},  # in a process of its own
}
# Changing these changes the whole process.
SETTERS = {
    "chdir": "folder", "putenv": "environment", "unsetenv": "environment", "setlocale": "locale", "tzset": "zone",
    "setrecursionlimit": "stack", "setswitchinterval": "threads", "signal": "signal", "simplefilter": "filters",
    "filterwarnings": "filters", "basicConfig": "logging", "seed": "random", "globals": "globals", "setattr": "setattr",
    "set_start_method": "processes", "freeze": "memory",
}  # fmt: skip


def names_of(tree: ast.Module) -> set[str]:
    """The names that a module binds outside its functions and classes."""
    targets = [t for node in tree.body if isinstance(node, ast.Assign) for t in node.targets]
    targets += [node.target for node in tree.body if isinstance(node, ast.AnnAssign)]
    return {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}


def root(node: ast.expr) -> str | None:
    """The name at the root of ``name.x[y].z``."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def changes(tree: ast.Module) -> Iterator[str]:
    """The places where a function changes what its module holds."""
    held = names_of(tree)
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        own = {arg.arg for arg in ast.walk(function.args) if isinstance(arg, ast.arg)}
        own |= {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        for node in ast.walk(function):
            if isinstance(node, ast.Global):
                yield f"line {node.lineno}: global"
            elif isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
                changed = root(node)
                if changed in held - own:
                    yield f"line {node.lineno}: {ast.unparse(node)} is set"
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                changed = root(node.func.value) if node.func.attr in CHANGING else None
                if changed in held - own:
                    yield f"line {node.lineno}: {ast.unparse(node.func)}"


class TestTheChecker:
    @pytest.mark.parametrize(
        ("code", "found"),
        [
            ("X = {}\ndef f():\n    X[1] = 2", 1),
            ("X = {}\ndef f():\n    del X[1]", 1),
            ("X = []\ndef f():\n    X.append(1)", 1),
            ("X = []\ndef f():\n    X[0].sort()", 1),
            ("X: list = []\ndef f():\n    global X\n    X = []", 1),
            ("class A: ...\nX = A()\ndef f():\n    X.y = 1", 1),
            ("X = []\ndef f(X):\n    X.append(1)", 0),
            ("X = []\ndef f():\n    return X + [1]", 0),
        ],
    )
    def test_sees_changes(self, code: str, found: int) -> None:
        assert len(list(changes(ast.parse(code)))) == found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
class TestEveryModule:
    def test_no_function_changes_what_its_module_holds(self, path: Path) -> None:
        assert list(changes(ast.parse(path.read_text(encoding="utf-8")))) == []

    def test_no_function_changes_the_process(self, path: Path) -> None:
        calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        called = {ast.unparse(call.func).rpartition(".")[2] for call in calls}
        found = {what for name, what in SETTERS.items() if name in called}

        assert found == ALLOWED.get(str(path.relative_to(PACKAGE)), set())


def modules() -> list[types.ModuleType]:
    return [
        importlib.import_module(info.name)
        for info in pkgutil.walk_packages(cnbulletin.__path__, "cnbulletin.")
        if not info.name.endswith("__main__")
    ]


CONSTANT = (str, bytes, int, float, complex, bool, type(None), Enum, types.FunctionType, types.BuiltinFunctionType)
LOCK = type(threading.Lock())


def is_compiled(value: object) -> bool:
    """Whether a value is a compiled pattern or a method of one: what a pattern or a rule keeps from its first use on."""
    return isinstance(getattr(value, "__self__", value), re.Pattern)


def picture(value: Any, seen: frozenset[int] = frozenset()) -> object:
    """A value as nested tuples: equal as long as nothing in it has been changed."""
    if id(value) in seen:
        return "…"
    seen |= {id(value)}
    if isinstance(value, dict):
        return "dict", tuple((picture(key, seen), picture(item, seen)) for key, item in value.items())
    if isinstance(value, tuple | list):
        return type(value).__name__, tuple(picture(item, seen) for item in value)
    if isinstance(value, set | frozenset):
        return type(value).__name__, frozenset(picture(item, seen) for item in value)
    if isinstance(value, CONSTANT):
        return value
    if isinstance(value, type):
        own = value.__module__.partition(".")[0] == "cnbulletin"
        return value.__qualname__, tuple(
            (name, picture(item, seen)) for name, item in (vars(value).items() if own else ()) if name[:2] != "__"
        )
    if type(value).__module__.partition(".")[0] == "cnbulletin":
        slots = [name for cls in type(value).__mro__ for name in getattr(cls, "__slots__", ()) if name[:2] != "__"]
        held = {name: getattr(value, name) for name in slots if hasattr(value, name)} | getattr(value, "__dict__", {})
        return type(value).__qualname__, picture({k: v for k, v in held.items() if not is_compiled(v)}, seen)
    return id(value)  # another's object: the same one


def pictures() -> dict[str, object]:
    """What every module of the package holds, without the names that ``cnbulletin`` binds when asked."""
    return {
        f"{module.__name__}.{name}": picture(value)
        for module in modules()
        for name, value in vars(module).items()
        if name[:2] != "__" and not isinstance(value, types.ModuleType)
    }


def caches() -> dict[str, Any]:
    """Every functools cache of the package."""
    holders: list[Any] = [*modules(), *(v for m in modules() for v in vars(m).values() if isinstance(v, type))]
    return {
        f"{holder.__name__}.{name}": value
        for holder in holders
        for name, value in vars(holder).items()
        if hasattr(value, "cache_info") and getattr(value, "__module__", "").startswith("cnbulletin")
    }


def tables() -> dict[str, object]:
    """What those caches hold that have been filled and take no argument."""
    filled = {name: f for name, f in caches().items() if f.cache_info().currsize == 1}
    return {name: picture(f()) for name, f in filled.items() if not inspect.signature(f).parameters}


def test_a_picture_shows_a_change() -> None:
    inner: list[int] = []
    held = {"a": (inner,)}
    before = picture(held)
    inner.append(1)

    assert picture(held) != before == picture({"a": ([],)})


def test_pages_change_nothing_that_a_module_holds() -> None:
    texts = corpus_pages()[::4]
    parse_page(texts[0])
    before, filled = pictures(), tables()
    for text in texts:
        to_json(parse_page(text))
    after, still = pictures(), tables()

    assert len(before) > 1000 and len(filled) > 10
    assert {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} == set()
    assert {name for name in filled if filled[name] != still[name]} == set()


@pytest.mark.parametrize("module", modules(), ids=lambda module: str(module.__name__))
def test_a_module_holds_nothing_that_can_run_out(module: types.ModuleType) -> None:
    """No iterator, no open file, no thread, no lock but the one that is known."""
    mine = {name: value for name, value in vars(module).items() if name[:2] != "__" and not isinstance(value, type)}
    held = {
        name
        for name, value in mine.items()
        if hasattr(value, "__next__") or hasattr(value, "fileno") or isinstance(value, LOCK | threading.Thread)
    }

    assert held == ({"_LOCK"} if module.__name__ == "cnbulletin.knowledge.segmenter" else set())


def shifted(text: str, by: int) -> str:
    """A text of the same shape in which hardly a word is what it was, but the words that the genre lives by."""
    kept = set("本报讯记者通员摄新华社电县委书长主任领导出席会议召开强调指持等月日上午年")
    return "".join(chr(ord(ch) + by) if "一" <= ch < "鿀" and ch not in kept else ch for ch in text)


def test_no_cache_grows_with_the_pages() -> None:
    def entries() -> dict[str, int]:
        return {name: f.cache_info().currsize for name, f in caches().items() if f.cache_info().maxsize is None}

    texts = corpus_pages()[::4]
    for text in texts:
        parse_page(text)
    before = entries()
    for by in (1, 2, 3):
        for text in texts:
            parse_page(shifted(text, by))

    # A pattern that no text has asked for so far may be compiled; what a text leaves behind, each of them leaves.
    grown = {name: size - before[name] for name, size in entries().items() if size - before[name] >= len(texts)}
    assert len(before) > 20
    assert grown == {}


def test_a_cache_that_grows_would_be_seen() -> None:
    @cache
    def twice(text: str) -> str:
        return text * 2

    texts = corpus_pages()[::4]
    for text in texts:
        twice(shifted(text, 1))

    assert twice.cache_info().currsize == len(texts) >= 10
