"""Which names are compared."""

from __future__ import annotations

from itertools import combinations

import pytest

from cnbulletin.corpus.candidates import candidates

CROWD = [f"王{chr(code)}" for code in range(0x4E00, 0x4E00 + 300)]


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        (["林小溪", "林小满"], {("林小溪", "林小满")}),
        (["林小溪", "林大满"], set()),
        (["林小溪", "林小溪云"], set()),
        (["林", "江"], set()),
        (["阿依努尔·买买提", "阿依努尔·买买堤"], {("阿依努尔·买买堤", "阿依努尔·买买提")}),
        ([], set()),
    ],
)
def test_names_that_differ_in_one_character(names: list[str], pairs: set[tuple[str, str]]) -> None:
    found = [tuple(sorted(pair[:2])) for pair in candidates(names)]

    assert set(found) == {tuple(sorted(pair)) for pair in pairs}
    assert len(found) == len(set(found))


def test_in_a_crowd_only_what_is_alike_is_compared() -> None:
    found = {pair[:2] for pair in candidates(CROWD)}

    assert all(one < other for one, other in found)  # nobody with himself
    assert ("王丁", "王临") not in found
    assert ("王今", "王仅") in found  # one sounds like the other
    assert len(found) < len([*combinations(CROWD, 2)]) / 10
    assert {pair[2] for pair in candidates(CROWD)} == {len(CROWD) - 2}
