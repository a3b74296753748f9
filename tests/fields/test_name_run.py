"""Where names part that stand without separators."""

from __future__ import annotations

import itertools

import pytest

from cnbulletin.fields.name_run import Splitting, cut_by, is_credited_unit, split_run
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.names import NameSense

SENSE = NameSense(Lexicon.default())

# The run as printed, a space where white space stood, a bar where names part.
RUNS = """
林溪
林溪白
林溪|陈默
林溪白|陈默
林溪|陈默白
林溪白|陈默白
周砚|赵知遥|何雨
欧阳文澜
欧阳文澜|林溪
林溪|欧阳文澜
欧阳澜|林溪
诸葛明
王平|李丹丹
卢远|刘帆
张文华|王平
林 溪
张 胜 男
林 溪 |陈 默
林溪 |陈默
林溪白 |陈默
林溪 |陈 默
张 胜 男 |陈 默
林溪白 |陈 默
欧阳 澜
林溪 |光辉岁月
光辉岁月
林溪 |曹益宣子
天法宣
穗卫健宣
校出版社
县公安局宣传科
若愚
阿依古丽·买买提
阿依古丽·买买提 |林溪
林溪 |阿依古丽·买买提
阿合买提江 |林溪
约翰·F·史密斯
范徐丽泰
"""


@pytest.mark.parametrize("row", [row for row in RUNS.split("\n") if row])
def test_splits(row: str) -> None:
    text = row.replace("|", "").replace(" ", "")
    gaps, at = [], 0
    for ch in row:
        if ch == " ":
            gaps.append(at)
        elif ch != "|":
            at += 1
    best, _ = split_run(text, gaps, SENSE)
    assert [text[a:b] for a, b in best] == [name.replace(" ", "") for name in row.split("|")]


@pytest.mark.parametrize(
    "text", ["林溪白陈默", "若愚周砚", "a", "", "林", "的的的的", "1月3日", "·", "林·", "林溪" * 40]
)
def test_names_cover_the_run_in_order(text: str) -> None:
    best, others = split_run(text, (), SENSE)
    for way in (best, *others):
        assert way[0][0] == 0 and way[-1][1] == len(text)
        assert all(a[1] == b[0] for a, b in itertools.pairwise(way))
    assert best not in others


def test_what_the_page_proves_counts() -> None:
    text = "张文华王平"
    assert [text[a:b] for a, b in split_run(text, (), SENSE)[0]] == ["张文华", "王平"]
    known = SENSE.with_known(["张文", "华王平"], Lexicon.default())
    assert [text[a:b] for a, b in split_run(text, (), known)[0]] == ["张文", "华王平"]


def test_a_close_call_is_told() -> None:
    _, others = split_run("若愚周砚", (), SENSE)
    assert others == [[(0, 4)]]
    assert split_run("林溪白陈默", (), SENSE)[1] == []


def test_units() -> None:
    for name in ("校出版社", "县公安局宣传科", "穗卫健宣", "云岭集团"):
        assert is_credited_unit(name), name
    for name in ("林溪", "林社", "欧阳文澜", "阿依古丽·买买提"):
        assert not is_credited_unit(name), name


def test_long_runs_come_to_an_end() -> None:
    for text in ("林溪" * 60, "林" * 120, "阿" * 120, "·" * 120, "林溪·" * 40, "林" * 5000):
        assert split_run(text, range(len(text)), SENSE) is not None
        assert split_run(text, (), SENSE) is not None


class Pieces:
    """A segmenter that gives what it is told to."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def cut(self, text: str, /) -> tuple[str, ...]:
        return self.words


WAYS = [[(0, 4)], [(0, 2), (2, 4)], [(0, 3), (3, 4)]]


@pytest.mark.parametrize(
    ("words", "way"),
    [
        (("若愚", "周砚"), WAYS[1]),
        (("若愚", "", "周砚"), WAYS[1]),
        (("若愚周砚",), WAYS[0]),
        (("若愚周", "砚"), WAYS[2]),
        (("若", "愚", "周砚"), None),  # none of the ways
        (("若愚", "周"), None),  # not the text
        ((), None),
    ],
)
def test_a_segmenter_decides_only_between_the_ways(words: tuple[str, ...], way: Splitting | None) -> None:
    assert cut_by(Pieces(*words), "若愚周砚", WAYS) == way
    assert cut_by(None, "若愚周砚", WAYS) is None
