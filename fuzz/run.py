"""Feed one target with inputs, guided by the coverage of the library.

    python fuzz/run.py page|data|command_line [--few] [--keep-going] [FOLDER] [-runs=1000 …]

FOLDER keeps the inputs that reach something new (default: fuzz/inputs/TARGET); --few begins with 150 seeds at most.
The options with one dash are those of libFuzzer.  An input that breaks a promise is written to fuzz/found/TARGET, and ends
the run but for --keep-going.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import random
import re
import sys
import traceback
from pathlib import Path

import atheris

HERE = Path(__file__).parent
TARGETS = ("page", "data", "command_line")
_FEW = 150


def main() -> None:
    arguments = sys.argv[1:]
    if not arguments or arguments[0] not in TARGETS:
        sys.exit(__doc__)
    name, *rest = arguments
    options = [word for word in rest if word.startswith("-") and not word.startswith("--")]
    folders = [Path(word) for word in rest if not word.startswith("-")] or [HERE / "inputs" / name]
    found = HERE / "found" / name
    sys.path[:0] = [str(HERE.parent / "tests")]
    with atheris.instrument_imports(include=["cnbulletin"]):
        _import_all("cnbulletin")
        target = importlib.import_module(f"{name}_target").TARGET

    def mutate(data: bytes, max_size: int, seed: int) -> bytes:
        dice = random.Random(seed)
        if dice.randrange(8):
            changed: bytes = target.mutate(data, dice)
            if len(changed) <= max_size:
                return changed
        return bytes(atheris.Mutate(data, max_size))

    known: set[str] = set()

    def check(data: bytes) -> None:
        try:
            target.check(data)
        except Exception as error:
            if "--keep-going" not in rest:
                raise
            kind = _kind(error)
            if kind not in known:
                known.add(kind)
                (found / hashlib.sha1(data).hexdigest()[:12]).write_bytes(data)
                print(f"FOUND {kind}", file=sys.stderr, flush=True)  # noqa: T201

    for folder in (found, folders[0]):
        folder.mkdir(parents=True, exist_ok=True)
    seeds = list(target.seeds())
    for seed in seeds[:: len(seeds) // _FEW + 1] if "--few" in rest else seeds:
        (folders[0] / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    defaults = [f"-artifact_prefix={found}/", "-timeout=30", "-rss_limit_mb=2048"]
    atheris.Setup(
        [sys.argv[0], *defaults, *options, *map(str, folders)], check, custom_mutator=mutate, internal_libfuzzer=True
    )
    atheris.Fuzz()


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
