"""Feed one target with inputs, guided by the coverage of the library.

    python fuzz/run.py page|data|command_line [--few] [--keep-going] [FOLDER] [-runs=1000 …]

FOLDER keeps the inputs that reach something new (default: fuzz/inputs/TARGET); a file in its place is run once again.
--few begins with 150 seeds at most.  The options with one dash are those of libFuzzer.  An input that breaks a promise
is written to fuzz/found/TARGET, and ends the run but for --keep-going.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import random
import re
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import atheris

from target import Target

HERE = Path(__file__).parent
TARGETS = ("page", "data", "command_line")
_FEW = 150


def main() -> None:
    arguments = sys.argv[1:]
    if not arguments or arguments[0] not in TARGETS:
        sys.exit(__doc__)
    name, *rest = arguments
    options = [word for word in rest if word.startswith("-") and not word.startswith("--")]
    paths = [Path(word) for word in rest if not word.startswith("-")] or [HERE / "inputs" / name]
    found = HERE / "found" / name
    found.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(HERE.parent / "tests"))
    with atheris.instrument_imports(include=["cnbulletin"]):
        _import_all("cnbulletin")
        target: Target = importlib.import_module(f"{name}_target").TARGET
    if not paths[0].is_file():
        _sow(target, paths[0], few="--few" in rest)

    def mutate(data: bytes, max_size: int, seed: int) -> bytes:
        dice = random.Random(seed)
        if dice.randrange(8):
            changed = target.mutate(data, dice)
            if len(changed) <= max_size:
                return changed
        return bytes(atheris.Mutate(data, max_size))

    atheris.Setup(
        [sys.argv[0], f"-artifact_prefix={found}/", "-timeout=30", "-rss_limit_mb=2048", *options, *map(str, paths)],
        _collector(target.check, found) if "--keep-going" in rest else target.check,
        custom_mutator=mutate,
        internal_libfuzzer=True,
    )
    atheris.Fuzz()


def _sow(target: Target, folder: Path, *, few: bool) -> None:
    """Put the seeds into a folder, under names that tell them apart."""
    folder.mkdir(parents=True, exist_ok=True)
    seeds = list(target.seeds())
    for seed in seeds[:: len(seeds) // _FEW + 1] if few else seeds:
        (folder / _name(seed)).write_bytes(seed)


def _collector(check: Callable[[bytes], None], folder: Path) -> Callable[[bytes], None]:
    """A check that raises nothing, and keeps one input of each kind of finding."""
    known: set[str] = set()

    def collect(data: bytes) -> None:
        try:
            check(data)
        except Exception as error:
            kind = _kind(error)
            if kind not in known:
                known.add(kind)
                (folder / _name(data)).write_bytes(data)
                print(f"FOUND {_name(data)} {kind}", file=sys.stderr, flush=True)  # noqa: T201

    return collect


def _name(data: bytes) -> str:
    return hashlib.sha1(data).hexdigest()[:16]


def _import_all(package: str) -> None:
    """Import every module now: those that a function imports would be left out of the coverage."""
    for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
        if not module.name.startswith((f"{package}.testing", f"{package}.__main__")):
            importlib.import_module(module.name)


def _kind(error: Exception) -> str:
    """What two inputs with the same cause have in common: the error, its place, its message without the details."""
    frames = traceback.extract_tb(error.__traceback__)
    place = next((frame for frame in reversed(frames) if "cnbulletin" in frame.filename), frames[-1])
    message = re.sub(r"'[^']*'|\d+|…", "", str(error).split(":")[0])[:80]
    return f"{type(error).__name__} {Path(place.filename).name}:{place.name} {message}"


if __name__ == "__main__":
    main()
