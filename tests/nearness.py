"""When two texts are the same but for width and marks, and how far apart they are otherwise."""

from __future__ import annotations

import unicodedata

_MARKS = str.maketrans(
    {
        **dict.fromkeys("“”„‟＂「」『』〝〞", '"'), **dict.fromkeys("‘’＇", "'"), **dict.fromkeys("—–―－─━‐‑", "-"),
        **dict.fromkeys("•・‧∙", "·"), "丶": "、", "〈": "《", "〉": "》", "︑": "、", "︒": "。",
    }
)  # fmt: skip


def folded(text: str) -> str:
    """A text in one width and one form of its marks; independent of what the parser folds."""
    same = "".join(n if len(n := unicodedata.normalize("NFKC", ch)) == 1 else ch for ch in text)
    return same.translate(_MARKS)


def distance(a: str, b: str) -> int:
    """How many characters must be changed, added or taken away to make one text the other."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
