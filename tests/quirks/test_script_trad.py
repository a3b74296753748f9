"""Law: key words and offices in traditional characters are the same words."""

from __future__ import annotations

from hypothesis import given

from cnbulletin.testing import Damage, Doc, damaged
from quirks.laws import LAW, unlike

_SIMPLE = str.maketrans(
    "報訊記員書參會議講話導強調縣領區長責負檢查華陪席務", "报讯记员书参会议讲话导强调县领区长责负检查华陪席务"
)


def simplified(text: str) -> str:
    """A text with its key words in simplified characters."""
    return text.translate(_SIMPLE)


@LAW
@given(damaged(quirks=["SCRIPT_TRAD"]))
def test_traditional_keywords_change_nothing(case: tuple[Doc, Damage]) -> None:
    assert unlike(case, fold=simplified) == []
