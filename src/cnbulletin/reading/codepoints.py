"""Code points that stand for another character of the same shape: ⻓ for 长, ⼾ for 户, ︐ for ，.

PDF files whose fonts lack a proper map give the radical where the character was printed.  NFKC is no cure: it
leaves nearly all of CJK Radicals Supplement alone, maps ⼾ to 戶, and changes lengths.  The table is
``knowledge/data/codepoints.tsv``; every row is one character for one.
"""

from __future__ import annotations

import re
from functools import cache

from cnbulletin.reading.tables import read_rows

__all__ = ["RADICAL_CODEPOINT", "code_points", "stand_in"]

RADICAL_CODEPOINT = "RADICAL_CODEPOINT"
COMPAT_CODEPOINT = "COMPAT_CODEPOINT"
_QUIRKS = {
    "kangxi": RADICAL_CODEPOINT,
    "supplement": RADICAL_CODEPOINT,
    "compat": COMPAT_CODEPOINT,
    "vertical": COMPAT_CODEPOINT,
}


@cache
def stand_in() -> re.Pattern[str]:
    """A pattern that finds every character that may stand for another, and few others."""
    return re.compile("[\u2e80-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe48\U0002f800-\U0002fa1d]")


@cache
def code_points() -> dict[str, tuple[str, str]]:
    """Each stand-in with the character that is read for it and the quirk that it is.

    >>> code_points()["⻓"], code_points()["︐"]
    (('长', 'RADICAL_CODEPOINT'), ('，', 'COMPAT_CODEPOINT'))
    """
    return {chr(int(row.term, 16)): (row.note, _QUIRKS[row.category]) for row in read_rows("codepoints")}
