"""Law: white space before a page moves every span and changes nothing; white space behind it does not even that."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given

from cnbulletin import parse_page, to_dict
from strategies import pages


def moved(value: Any, by: int) -> Any:
    """Plain data with every span moved; without the source and the wording of diagnostics."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end"} and isinstance(value["start"], int):
            return {"start": value["start"] + by, "end": value["end"] + by}
        return {key: moved(item, by) for key, item in value.items() if key not in ("source", "message")}
    return [moved(item, by) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("prefix", ["\ufeff", "\n", "\r\n\u3000"])
@given(text=pages)
@example(text="# 春耕工作会")
@example(text="** 春耕工作会 **")
@example(text="**春耕工作会**")
def test_before(prefix: str, text: str) -> None:
    assert moved(to_dict(parse_page(prefix + text)), 0) == moved(to_dict(parse_page(text)), len(prefix))


@pytest.mark.parametrize("suffix", ["\n", "\u3000\r\n", "\f"])
@given(text=pages)
@example(text="**春耕工作会**")
@example(text="春耕工作会 #")
def test_behind(suffix: str, text: str) -> None:
    assert moved(to_dict(parse_page(text + suffix)), 0) == moved(to_dict(parse_page(text)), 0)
