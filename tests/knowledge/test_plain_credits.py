"""Plain credits are cut by one pattern as the scanner would cut them; whatever is less plain is left to it."""

from __future__ import annotations

import itertools

import pytest

from cnbulletin.knowledge.credit_tokens import _Scanner
from cnbulletin.knowledge.credit_words import cues, stop
from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.outlets import ends_like_outlet, is_outlet
from cnbulletin.knowledge.plain_credits import plain_tokens
from cnbulletin.knowledge.reporters import credit_bracket

PLAIN = [
    ("(记者林溪)", "( 记者 林溪 )"),
    ("记者林溪、陈默", "记者 林溪 、 陈默"),
    ("(本报见习记者林溪通讯员江一帆)", "( 本报见习记者 林溪 通讯员 江一帆 )"),
    ("特约通讯员林溪,实习生陈默", "特约通讯员 林溪 , 实习生 陈默"),
    ("记者林溪陈默", "记者 林溪陈默"),
]
# a role of another kind, a word behind a name, a mark, a role without a name, a name that may belong to a role
NOT_PLAIN = [
    "", "林溪", "记者", "(记者)", "记者林溪摄", "摄影林溪", "林溪记者", "记者林溪/陈默", "记者、林溪", "记者林溪、", "记者团林溪",
    "记者林小记者陈默", "记者林溪学习通讯员陈默", "记者林溪县委宣传部通讯员陈默", "驻东京记者林溪", "记者林溪驻东京记者陈默",
    "((记者林溪", "记者(林溪)", "记者林文", "记者林溪编辑陈默", "记者记者林溪", "记者〇溪",
]  # fmt: skip
_PIECES = (
    "记者",
    "通讯员",
    "本报记者",
    "见习记者",
    "林溪",
    "江一帆",
    "小",
    "报道",
    "、",
    "(",
    ")",
    "文",
    "编辑",
    "县报",
)


@pytest.mark.parametrize(("text", "pieces"), PLAIN)
def test_the_pieces_of_plain_credits(text: str, pieces: str) -> None:
    tokens = plain_tokens(text, 0, len(text))

    assert tokens is not None
    assert " ".join(text[token.start : token.end] for token in tokens) == pieces
    assert tokens == _Scanner(text, 0, len(text), ()).tokens


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_what_is_not_plain_is_left_to_the_scanner(text: str) -> None:
    assert plain_tokens(text, 0, len(text)) is None


def test_the_scanner_cuts_every_plain_sequence_in_the_same_way_whatever_the_spaces() -> None:
    seen = 0
    for pieces in itertools.chain.from_iterable(itertools.product(_PIECES, repeat=n) for n in (2, 3, 4)):
        text = "".join(pieces)
        tokens = plain_tokens(text, 0, len(text))
        if tokens is None:
            continue
        seen += 1
        for gaps in ((), range(1, len(text)), (2,), (3,), (2, 5)):
            assert tokens == _Scanner(text, 0, len(text), frozenset(gaps)).tokens, (text, gaps)

    assert seen > 50


def test_a_stretch_of_a_longer_text_is_read_alone() -> None:
    text = "本报讯(记者林溪)今天"

    assert plain_tokens(text, 4, 8) == plain_tokens(text, 4, 8)
    assert [text[t.start : t.end] for t in plain_tokens(text, 3, 9) or ()] == ["(", "记者", "林溪", ")"]
    assert credit_bracket(text, 4, 8)


@pytest.mark.parametrize(
    "word", [*terms("roles", "core", "editor", "trail"), "本文作者", "来源:", "图片由", "图文由", "稿件来自", "文/图", "发自云州", "人民图片发("]
)  # fmt: skip
def test_every_cue_begins_with_a_character_that_stops_the_scanner(word: str) -> None:
    found = cues().match(word)

    assert found is None or stop().match(word)


@pytest.mark.parametrize("word", terms("outlets", "agency", "outlet", "own", "suffix", "loose"))
def test_every_outlet_ends_as_outlets_end(word: str) -> None:
    assert ends_like_outlet(word, len(word))


def test_a_name_is_no_outlet_by_its_last_character() -> None:
    assert not ends_like_outlet("林溪", 2)
    assert not is_outlet("林溪", 0, 2)
