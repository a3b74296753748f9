"""Random texts that repeat themselves, for one whose time grows faster than it: ``python -m benchmarks.hunt [--seconds 120]``."""

from __future__ import annotations

import argparse
from functools import partial
from random import Random
from time import monotonic

import cnbulletin as cnb
from benchmarks.apart import within
from benchmarks.table import show
from benchmarks.timing import once

_STEP = 6
_SIZE = 4_000
_LIMIT = 60  # seconds
# What rules look for, and what stands between: one to six of these, again and again, are a text.
_PIECES = [
    "本报讯",
    "新华社云州1月3日电",
    "（记者林溪）",
    "（",
    "）",
    "(",
    ")",
    "记者",
    "通讯员",
    "江一帆",
    "林 溪",
    "摄",
    "文/图",
    "图为",
    "来源：",
    "责任编辑：",
    "讯",
    "电",
    "日",
    "1月3日",
    "3月2日上午",
    "今天",
    "近日",
    "日前",
    "2023年",
    "十二月",
    "12",
    "3.5%",
    "]月",
    "县委书记",
    "县长",
    "副县长、",
    "同志",
    "等",
    "各",
    "和",
    "与",
    "以及",
    "、",
    "，",
    "。",
    "；",
    "：",
    "！",
    "？",
    "…",
    "——",
    "-",
    "·",
    "“",
    "”",
    "‘",
    "’",
    '"',
    "《",
    "》",
    "【",
    "】",
    "出席",
    "参加",
    "主持",
    "陪同",
    "列席",
    "讲话",
    "强调",
    "指出，",
    "说：",
    "要求",
    "表示",
    "会议",
    "召开",
    "在县城",
    "来到",
    "率",
    "将",
    "未",
    "负责人",
    "部门",
    "单位",
    "代表",
    "一行",
    "女",
    "（女）",
    " ",
    "  ",
    "\u3000",
    "\u3000\u3000",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\n\u3000\u3000",
    "          ",
    "#",
    "##",
    "**",
    "*",
    "~~",
    "<br>",
    "<b>",
    "</b>",
    "<",
    ">",
    "",
    "",
    "---",
    "[",
    "]",
    "A",
    "b",
    "http://a.cn",
    "□",
    "■",
    "▲",
    "◆",
    "�",
    "\ue000",
    "⼀",
    "\u200b",
    "\x00",
    "�",
    "问：",
    "答：",
    "下转第4版",
    "上接",
    "第3版",
    "编者按",
    "一、",
    "（一）",
    "第一条",
    "尊敬的",
    "林",
    "的",
    "了",
    "在",
    "一",
    "春耕备耕",
]


def made(seed: int, size: int) -> str:
    """The text of a seed; every fifth one numbers what it repeats, so that no two units are the same."""
    dice = Random(seed)
    unit = [dice.choice(_PIECES) or "|" for _ in range(dice.randint(1, 6))]
    if dice.random() < 0.5:
        unit.append("\n")
    text = "".join(unit)
    times = size // len(text) + 1
    if seed % 5 == 0:
        return "".join(f"{text}{chr(0x4E00 + number % 5_000)}" for number in range(times))[:size]
    return (text * times)[:size]


def growth(seed: int) -> tuple[float, float]:
    """How the time a character grows, and that time, in microseconds."""
    small, large = made(seed, _SIZE), made(seed, _SIZE * _STEP)
    before = once(partial(cnb.parse_page, small))
    after = once(partial(cnb.parse_page, large))
    if after / before / _STEP > 1.5:
        before, after = (
            min(spent, once(partial(cnb.parse_page, text))) for spent, text in ((before, small), (after, large))
        )
    return after / before / _STEP, after / len(large) * 1e6


def main() -> None:
    """Prints the texts whose time grows most."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120, help="how long to look")
    parser.add_argument("--seed", type=int, default=0, help="the first text")
    parser.add_argument("--growth", type=float, default=1.6, help="the growth from which on a text is shown")
    asked = parser.parse_args()
    cnb.parse_page(made(0, _SIZE))
    end, seed = monotonic() + asked.seconds, asked.seed
    found: list[tuple[float, float, int]] = []
    while monotonic() < end:
        measured = within(_LIMIT, growth, seed)
        if measured is None or measured[0] >= asked.growth:
            found.append((*(measured or (float("inf"), float("inf"))), seed))
        seed += 1
    show(
        f"texts whose time a character grows from {_SIZE:,} to {_SIZE * _STEP:,} characters, of {seed - asked.seed}",
        ("seed", "growth", "microseconds/character", "text"),
        (
            (str(seed), f"{most:.1f}", f"{spent:.1f}", repr(made(seed, 40)))
            for most, spent, seed in sorted(found, reverse=True)
        ),
        f"growth: 1 is linear, {_STEP} quadratic",
    )


if __name__ == "__main__":
    main()
