"""Write ``src/cnbulletin/corpus/data/shapes.tsv`` from Unicode's Unihan database.

    python tools/make_shapes.py /usr/share/unicode > src/cnbulletin/corpus/data/shapes.tsv

Reads the files ``Unihan_*.txt`` of the folder that is named, or their ``.bz2`` (Debian: the package ``unicode-data``).
A character is in the table if it stands in the block CJK Unified Ideographs, or elsewhere and in the Table of General
Standard Chinese Characters (kTGH), which newspapers of the mainland keep to.
"""

from __future__ import annotations

import argparse
import bz2
import re
import sys
from pathlib import Path

HEAD = """\
# What a character looks and sounds like: its four-corner code (corners, a dot and the fifth number where there is one),
# its Cangjie code, the number of its strokes, its Mandarin reading; empty where Unihan has none.
# Source: Unicode {version}, Unihan: kFourCornerCode, kCangjie, kTotalStrokes, kMandarin, © Unicode, Inc. (see NOTICE);
# written by tools/make_shapes.py.
term\tcorners\tcangjie\tstrokes\treading
"""
FIELDS = ("kFourCornerCode", "kCangjie", "kTotalStrokes", "kMandarin")
FILES = ("DictionaryLikeData", "IRGSources", "OtherMappings", "Readings")


def text_of(folder: Path, name: str) -> str:
    """The text of one file of the folder, packed or not."""
    plain = folder / name
    if plain.exists():
        return plain.read_text(encoding="utf-8")
    return bz2.decompress((folder / f"{name}.bz2").read_bytes()).decode("utf-8")


def properties(folder: Path) -> dict[int, dict[str, str]]:
    """The wanted properties of every code point that has one; of several values the first."""
    found: dict[int, dict[str, str]] = {}
    for part in FILES:
        for line in text_of(folder, f"Unihan_{part}.txt").splitlines():
            if line.startswith("U+"):
                code, key, value = line.split("\t")
                if key in FIELDS or key == "kTGH":
                    found.setdefault(int(code[2:], 16), {})[key] = value.split()[0]
    return found


def main() -> int:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description="write the table of the shapes and readings of characters")
    parser.add_argument("folder", type=Path, help="the folder of the Unicode Character Database, Unihan included")
    folder = parser.parse_args().folder
    version = re.search(r"Version ([0-9.]+[0-9])", text_of(folder, "ReadMe.txt"))
    sys.stdout.write(HEAD.format(version=version[1] if version else "?"))
    for code, values in sorted(properties(folder).items()):
        if 0x4E00 <= code <= 0x9FFF or "kTGH" in values:
            columns = [values.get(name, "") for name in FIELDS]
            sys.stdout.write("\t".join([chr(code), *columns]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
