"""The targets of the fuzzer without the fuzzer: what they begin with and what they make of it can be checked."""

from __future__ import annotations

import random
from itertools import islice

import pytest

import command_line_target
import data_target
import page_target
from target import Target, decoded, encoded
from wonders import WONDERS, with_wonders

TARGETS = {
    "page": (page_target.TARGET, 100),
    "data": (data_target.TARGET, 20),
    "command_line": (command_line_target.TARGET, 5),
}


@pytest.mark.parametrize(("target", "apart"), TARGETS.values(), ids=TARGETS)
def test_a_chain_of_neighbours_of_the_seeds(target: Target, apart: int) -> None:
    for number, seed in enumerate(islice(target.seeds(), 0, None, apart)):
        dice = random.Random(number)
        data = seed[:1500] if target is not data_target.TARGET else seed
        for _ in range(8):
            data = target.mutate(data, dice)
        target.check(data)


@pytest.mark.parametrize(("target", "apart"), TARGETS.values(), ids=TARGETS)
def test_the_same_dice_give_the_same_neighbour(target: Target, apart: int) -> None:
    for seed in islice(target.seeds(), 5):
        assert target.mutate(seed, random.Random(apart)) == target.mutate(seed, random.Random(apart))


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[" * 900 + b"]" * 900, b"[" * 100_000, b"9" * 4000, b"9" * 5000, b"1e999", b"NaN"]
)
def test_any_bytes_have_a_neighbour(data: bytes) -> None:
    for target, _ in TARGETS.values():
        for number in range(20):
            assert isinstance(target.mutate(data, random.Random(number)), bytes)


@pytest.mark.parametrize("text", ["", "林溪", "\ud83d", "\ude00\ud83d", "\udcff\x00"], ids=ascii)
def test_every_text_can_be_kept(text: str) -> None:
    assert decoded(encoded(text)) == text


@pytest.mark.parametrize("data", [b"\xff", b"\xed\xa0\xbd\xff", bytes(range(256))])
def test_every_bytes_are_a_text(data: bytes) -> None:
    assert len(decoded(data)) == len(data)


def test_wonders_stand_wherever_a_string_can() -> None:
    assert with_wonders({"a": ["!tuple"], "!key 7": "!text"}) == {"a": [()], 7: "body"}
    assert all(type(with_wonders([name])[0]) is type(make()) for name, make in WONDERS.items())
