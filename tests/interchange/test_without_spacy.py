"""What to_spacy says before it needs spaCy, and where there is none."""

from __future__ import annotations

import builtins
from typing import Any

import pytest

from cnbulletin import InvalidOptions, MissingPackage, parse_page
from cnbulletin.interchange import to_spacy

TEXT = "县领导江一帆出席会议。"


@pytest.mark.parametrize("alignment", ["loose", "", None])
def test_an_unknown_alignment(alignment: Any) -> None:
    with pytest.raises(InvalidOptions, match="alignment must be one of expand, contract, strict"):
        to_spacy(parse_page(TEXT), None, alignment=alignment)


def test_without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *arguments: Any, **keywords: Any) -> Any:
        if name.partition(".")[0] == "spacy":
            raise ImportError(name)
        return real(name, *arguments, **keywords)

    monkeypatch.setattr(builtins, "__import__", refuse)

    with pytest.raises(MissingPackage, match=r"pip install 'cnbulletin\[spacy\]'"):
        to_spacy(parse_page(TEXT), None)
