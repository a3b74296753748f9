"""What the fuzzer found, each at its smallest: the text that once broke a promise keeps it now."""

from __future__ import annotations

import pytest

import page_target
from target import encoded

# The text, and what it once did.
PAGES = [
    ("林溪讲话、。", "a list mark with nothing behind it: IndexError"),
    ("林溪主持、，江一帆讲话。", "the same before a comma"),
    ("在陪同下", "nobody between 在 and the escort: IndexError"),
    ("在等陪同下", "the same with 等"),
    ("县长" + "(长)" * 1200 + "林溪出席会议。", "brackets behind brackets: RecursionError"),
    ("(" * 1200 + "长" + ")" * 1200 + "林溪", "brackets inside brackets"),
]


@pytest.mark.parametrize(("text", "once"), PAGES, ids=[f"{text[:12]!a}-{once}" for text, once in PAGES])
def test_a_page_that_once_broke_a_promise(text: str, once: str) -> None:
    page_target.check(encoded(text))
