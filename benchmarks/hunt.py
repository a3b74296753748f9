"""Random texts that repeat themselves, for one that is slow: ``python -m benchmarks.hunt [--seconds 120] [--seed 0]``."""

from __future__ import annotations

import argparse
from functools import partial
from random import Random
from statistics import median
from time import monotonic
from typing import NamedTuple

import cnbulletin as cnb
from benchmarks.apart import within
from benchmarks.table import show
from benchmarks.timing import once

_STEP = 6
_SIZE = 4_000
_LIMIT = 60  # seconds
_NOTICED = 1.6  # growth from which on a text is shown
_DEAR = 10  # times what a character of most texts takes, from which on a text is shown
# What rules look for, and what stands between; one to six of these, again and again, are a text.
_PIECES = (
    "本报讯 新华社云州1月3日电 （记者林溪） （ ） ( ) 记者 通讯员 江一帆 摄 文/图 图为 来源： 责任编辑： 讯 电 日 1月3日 3月2日上午 "
    '今天 近日 日前 2023年 十二月 12 3.5% ]月 县委书记 县长 副县长、 同志 等 各 和 与 以及 、 ， 。 ； ： ！ ？ … —— - · “ ” ‘ ’ " 《 》 【 】 '
    "出席 参加 主持 陪同 列席 讲话 强调 指出， 说： 要求 表示 会议 召开 在县城 来到 率 将 未 负责人 部门 单位 代表 一行 女 （女） "
    "# ## ** * ~~ <br> <b> </b> < > | --- [ ] A b http://a.cn □ ■ ▲ ◆ \ufffd \ue000 \u2f00 \u200b \0 \ud800 "
    "问： 答： 下转第4版 上接 第3版 编者按 一、 （一） 第一条 尊敬的 林 的 了 在 一 春耕备耕"
)
_BLANKS = (" ", "  ", "\u3000", "\u3000\u3000", "\t", "\n", "\n\n", "\r\n", "\n\u3000\u3000", " " * 10)


class Seen(NamedTuple):
    """A text that was measured: how the time a character grows, that time in microseconds, and its seed."""

    growth: float
    spent: float
    seed: int


def made(seed: int, size: int) -> str:
    """The text of a seed; every fifth one numbers what it repeats, so that no two units are the same."""
    dice = Random(seed)
    pieces = (*_PIECES.split(" "), *_BLANKS * 2)
    unit = "".join(dice.choice(pieces) for _ in range(dice.randint(1, 6))) + dice.choice(("", "\n"))
    times = size // len(unit) + 1
    if seed % 5 == 0:
        return "".join(f"{unit}{chr(0x4E00 + number % 5_000)}" for number in range(times))[:size]
    return (unit * times)[:size]


def measured(seed: int) -> tuple[float, float]:
    """The processor seconds of a text and of one several times as long; measured again where it seems to grow."""
    texts = made(seed, _SIZE), made(seed, _SIZE * _STEP)
    small, large = (once(partial(cnb.parse_page, text)) for text in texts)
    if large / small / _STEP >= _NOTICED:
        again = [once(partial(cnb.parse_page, text)) for text in texts]
        small, large = min(small, again[0]), min(large, again[1])
    return small, large


def main() -> None:
    """Prints the texts whose time grows most, and those that take longest a character."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120, help="how long to look")
    parser.add_argument("--seed", type=int, default=0, help="the first text")
    asked = parser.parse_args()
    cnb.parse_page(made(0, _SIZE))
    end, seed = monotonic() + asked.seconds, asked.seed
    seen: list[Seen] = []
    while monotonic() < end:
        found = within(_LIMIT, measured, seed)
        small, large = found or (1e-9, float("inf"))
        seen.append(Seen(large / small / _STEP, large / _SIZE / _STEP * 1e6, seed))
        seed += 1
    usual = median(one.spent for one in seen)
    shown = [one for one in seen if one.growth >= _NOTICED or one.spent >= _DEAR * usual]
    show(
        f"texts that grow or are dear, from {_SIZE:,} to {_SIZE * _STEP:,} characters, of {len(seen)}",
        ("seed", "growth", "microseconds/character", "text"),
        (
            (str(one.seed), f"{one.growth:.1f}", f"{one.spent:.1f}", repr(made(one.seed, 30)))
            for one in sorted(shown, reverse=True)
        ),
        f"growth: 1 is linear, {_STEP} quadratic, inf: over {_LIMIT} s; the median text takes {usual:.2f} microseconds a character",
    )


if __name__ == "__main__":
    main()
