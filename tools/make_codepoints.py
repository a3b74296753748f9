"""Write ``src/cnbulletin/knowledge/data/codepoints.tsv`` from the files of the Unicode Character Database.

    python tools/make_codepoints.py /usr/share/unicode > src/cnbulletin/knowledge/data/codepoints.tsv

Reads ``UnicodeData.txt`` and ``EquivalentUnifiedIdeograph.txt`` of the folder that is named (Debian: the package
``unicode-data``).  The rows marked *own* depart from Unicode on purpose and are listed below.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HEAD = """\
# Code points that stand for another character of the same shape, one for one: term is the code point in hexadecimal
# (written so because normalising editors would change the character itself), note what is read for it.
# kangxi, supplement: CJK radicals, by Equivalent_Unified_Ideograph; compat: CJK compatibility ideographs, by
# Decomposition_Mapping, carried through; vertical: presentation forms for vertical text, by the same, in full width.
# Source: Unicode {version}, EquivalentUnifiedIdeograph.txt and UnicodeData.txt, © Unicode, Inc. (see NOTICE);
# own: departs from it, see tools/make_codepoints.py, which writes this file.
term\tcategory\tnote\tsource
"""
# Printed in mainland fonts with the glyph of the form on the right; Unicode names the traditional form.
OWN = {0x2F3E: "户", 0x2FAD: "青"}
# Vertical punctuation is set full width; Unicode decomposes it to the ASCII mark.
WIDE = {mark: chr(ord(mark) + 0xFEE0) for mark in ",:;!?(){}[]"}
BLOCKS = (
    ("kangxi", 0x2F00, 0x2FD5),
    ("supplement", 0x2E80, 0x2EF3),
    ("compat", 0xF900, 0xFAFF),
    ("compat", 0x2F800, 0x2FA1D),
    ("vertical", 0xFE10, 0xFE19),
    ("vertical", 0xFE30, 0xFE48),
)


def equivalents(text: str) -> dict[int, int]:
    """Equivalent_Unified_Ideograph of each code point that has one."""
    found = {}
    for match in re.finditer(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)", text, re.MULTILINE):
        first = int(match[1], 16)
        for code in range(first, int(match[2] or match[1], 16) + 1):
            found[code] = int(match[3], 16)
    return found


def decompositions(text: str) -> dict[int, int]:
    """Decomposition_Mapping of each code point that decomposes to one other."""
    found = {}
    for line in text.splitlines():
        fields = line.split(";")
        codes = re.sub("<[a-z]+> ?", "", fields[5], flags=re.IGNORECASE).split()
        if len(codes) == 1:
            found[int(fields[0], 16)] = int(codes[0], 16)
    return found


def rows(equivalent: dict[int, int], decomposition: dict[int, int]) -> Iterator[tuple[int, str, str, str]]:
    """Code point, category, what is read for it, and the source of that."""
    for category, first, last in BLOCKS:
        for code in range(first, last + 1):
            if code in OWN:
                yield code, category, OWN[code], "own"
            elif category in ("kangxi", "supplement"):
                if code in equivalent:
                    yield code, category, chr(equivalent[code]), "EquivalentUnifiedIdeograph"
            elif code in decomposition:
                target = decomposition[code]
                while category == "compat" and target in decomposition:
                    target = decomposition[target]
                after = chr(target)
                wide = WIDE.get(after, after) if category == "vertical" else after
                yield code, category, wide, "UnicodeData" if wide == after else "own"


def main() -> int:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description="write the table of code points that stand for another character")
    parser.add_argument("folder", type=Path, help="the folder of the Unicode Character Database")
    folder = parser.parse_args().folder
    radicals = (folder / "EquivalentUnifiedIdeograph.txt").read_text(encoding="utf-8")
    version = re.search(r"Ideograph-([0-9.]+)\.txt", radicals)
    sys.stdout.write(HEAD.format(version=version[1] if version else "?"))
    characters = (folder / "UnicodeData.txt").read_text(encoding="utf-8")
    for code, category, after, source in rows(equivalents(radicals), decompositions(characters)):
        sys.stdout.write(f"{code:04X}\t{category}\t{after}\t{source}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
