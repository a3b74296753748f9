"""Every regular expression of the package: lazily compiled ones, rules, and every call of ``re``."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import cnbulletin
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.rules import Rule

__all__ = ["Compiled", "every_pattern", "unknown_calls"]

# The functions of `re` that are given a pattern first.
_TAKING = {"compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"}
# Where the whole pattern is an argument.
_COMPILERS = {
    ("knowledge.patterns", "compiled"),  # a Pattern, found where it is written
    ("knowledge.rules", "compiled"),  # a Rule, found where it is written
    ("testing.codepoints", "script"),  # a key word: letters alone
    ("testing.glyphs", "keywords"),  # a key word: letters alone
}
_REPEATS = re.compile(r"[*+]|,\}")


class Compiled(NamedTuple):
    """One pattern: where it is, its source, its flags, and whether it is only matched in place."""

    where: str
    source: str
    flags: int
    in_place: bool = False

    @property
    def name(self) -> str:
        """The name that the module has for it."""
        return self.where.partition(" ")[0].rpartition(".")[2].removesuffix("()")

    def compile(self) -> re.Pattern[str]:
        """The pattern as the package compiles it."""
        return re.compile(self.source, self.flags)


def every_pattern() -> dict[str, Compiled]:
    """All patterns by where they are; a pattern that two names share is there once."""
    found: dict[str, Compiled] = {}
    for name, module in _modules():
        for where, value in _values(name, module):
            for pattern in _held(where, value):
                found.setdefault(pattern.source, pattern)
        for call in _calls(module):
            if call.pattern is not None:
                found.setdefault(call.pattern, Compiled(f"{name}:{call.line}", call.pattern, 0))
    methods = _methods()
    return {
        pattern.where: pattern._replace(in_place=bool(used) and used <= {"match", "fullmatch"})
        for pattern in found.values()
        for used in [methods.get(pattern.name, set())]
    }


def _methods() -> dict[str, set[str]]:
    """What is asked of each name or function of the package: ``NAME.search(…)``, ``_name().match(…)``."""
    found: dict[str, set[str]] = {}
    for _, module in _modules():
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute):
                held = node.value.func if isinstance(node.value, ast.Call) else node.value
                name = held.attr if isinstance(held, ast.Attribute) else held.id if isinstance(held, ast.Name) else ""
                found.setdefault(name, set()).add(node.attr)
    return found


def unknown_calls() -> list[str]:
    """The calls whose pattern cannot be known here.

    A function that gives the pattern without being asked for anything is called; one that makes it from words it is
    given is known as far as it writes the pattern itself, which must not repeat without bound.
    """
    return [
        f"{name}:{call.line} in {call.function}"
        for name, module in _modules()
        for call in _calls(module)
        if call.pattern is None
        and call.function not in _makers(module)
        and (name, call.function) not in _COMPILERS
        and (not call.written or _REPEATS.search(call.written))
    ]


@cache
def _modules() -> tuple[tuple[str, ModuleType], ...]:
    found = [
        (info.name.removeprefix("cnbulletin."), import_module(info.name))
        for info in pkgutil.walk_packages(cnbulletin.__path__, "cnbulletin.")
        if not info.name.endswith("__main__")
    ]
    return (("__init__", cnbulletin), *found)


def _makers(module: ModuleType) -> dict[str, Callable[[], object]]:
    """The module's own functions without arguments that say they give patterns or rules."""
    return {
        name: value
        for name, value in vars(module).items()
        if callable(value)
        and getattr(value, "__module__", None) == module.__name__
        and inspect.isfunction(inspect.unwrap(value))
        and not inspect.signature(value).parameters
        and re.search(r"\b(?:Pattern|Rule)\b", str(inspect.signature(value).return_annotation))
    }


def _values(name: str, module: ModuleType) -> Iterator[tuple[str, object]]:
    """What the module itself makes, by place: its names first, then what its functions give."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    made = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    values = [(key, value) for key, value in vars(module).items() if key in made]
    for key, value in sorted(values, key=lambda item: isinstance(item[1], tuple | list | dict)):
        yield f"{name}.{key}", value
    for key, maker in _makers(module).items():
        yield f"{name}.{key}()", maker()


def _held(where: str, value: object) -> Iterator[Compiled]:
    """The patterns that a value is or holds."""
    if isinstance(value, Rule):
        yield Compiled(f"{where} (rule {value.name})", value.source, int(re.VERBOSE))
    elif isinstance(value, Pattern):
        yield Compiled(where, value.source, 0)
    elif isinstance(value, re.Pattern):
        yield Compiled(where, value.pattern, value.flags)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _held(f"{where}[{key!r}]", item)
    elif isinstance(value, tuple | list | set | frozenset):
        for number, item in enumerate(value):
            yield from _held(f"{where}[{number}]", item)


class _Call(NamedTuple):
    """A call of ``re``: its line, the function around it, its pattern where constants alone make it, its constants."""

    line: int
    function: str
    pattern: str | None
    written: str


@cache
def _calls(module: ModuleType) -> tuple[_Call, ...]:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    return tuple(_calls_below(tree, "", module))


def _calls_below(node: ast.AST, function: str, module: ModuleType) -> Iterator[_Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ImportFrom) and child.module == "re":
            yield _Call(child.lineno, function or "an import of names of re", None, "")
        if (
            isinstance(child, ast.Call)
            and isinstance(child.func, ast.Attribute)
            and isinstance(child.func.value, ast.Name)
            and child.func.value.id == "re"
            and child.func.attr in _TAKING
        ):
            yield _Call(child.lineno, function, _constant(child, module), _written(child))
        inner = child.name if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) and not function else function
        yield from _calls_below(child, inner, module)


def _written(call: ast.Call) -> str:
    """The strings that the pattern is made of, as far as they stand in the call."""
    parts = (node.value for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant))
    return "".join(part for part in parts if isinstance(part, str))


def _constant(call: ast.Call, module: ModuleType) -> str | None:
    """The pattern, where the names of the module alone say what it is."""
    if any(keyword.arg == "flags" for keyword in call.keywords):
        return None
    try:
        value = eval(compile(ast.Expression(call.args[0]), "<pattern>", "eval"), dict(vars(module)))
    except NameError:
        return None
    return value if isinstance(value, str) else None
