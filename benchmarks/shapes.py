"""Texts that are no pages: each repeats what a rule looks for and never finds the end of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

__all__ = ["SHAPES"]


def _filled(unit: str) -> Callable[[int], str]:
    """A shape that is one text again and again."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _numbered(units: Callable[[int], str]) -> Callable[[int], str]:
    """A shape whose units differ from one another, so that nothing can be remembered."""

    def text(size: int) -> str:
        parts, length = [], 0
        for number in count():
            parts.append(units(number))
            length += len(parts[-1])
            if length >= size:
                break
        return "".join(parts)[:size]

    return text


_SURNAMES = "林江梁柳程沈田陈韩陆苏叶"
_GIVEN = "溪一帆雨时青远山晓明桐岚若谷秋河白枫安"


def _name(number: int) -> str:
    first, rest = divmod(number, len(_SURNAMES))[::-1]
    second, third = divmod(rest, len(_GIVEN))[::-1]
    return _SURNAMES[first] + _GIVEN[second] + _GIVEN[third % len(_GIVEN)]


def _strange_name(number: int) -> str:
    """A name without a surname, that only its place in a list makes one: 㐀木布, 㐇朗吉."""
    first, last = divmod(number, 64)[::-1]
    return chr(0x3400 + 7 * (last % 900)) + "木朗格布吉桑拉巴"[first % 8] + "巴吉布拉桑格朗木"[first // 8]


def _nested(size: int) -> str:
    half = size // 2
    return ("（“【《" * (half // 4 + 1))[:half] + ("》】”）" * (half // 4 + 1))[: size - half]


def _prose(number: int) -> str:
    return f"会后{_name(number)}沿着河边的小路走到第{number % 97}号渠口看了看水位和闸门的情况"


def _headline(number: int) -> str:
    return f"全县第{number % 97}片茶园春季管护现场会召开{_name(number)[1:]}\n"


def _dateline(number: int) -> str:
    return f"本报讯（记者{_name(number)}）会议召开。\n"


def _words() -> Iterator[tuple[str, Callable[[int], str]]]:
    yield "list without a verb", _numbered(lambda number: _name(number) + "、")
    yield "list of strange names", _numbered(lambda number: _strange_name(number) + "、")
    yield "（记者 × n", _filled("（记者")
    yield "出席 × n", _filled("出席")
    yield "no punctuation", _numbered(_prose)
    yield "newline after two characters", lambda size: "\n".join(_pairs(_numbered(_prose)(size)))[:size]
    yield "headline-like lines", _numbered(_headline)
    yield "one line", _numbered(lambda number: _prose(number) + ("。" if number % 3 else "，"))
    yield "nested brackets", _nested
    yield "brackets in a row", _filled("(长)")
    yield "alternating quotes", _filled("“会”‘议’")
    yield "open quotes", _filled("“会")
    yield "datelines", _numbered(_dateline)
    yield "digits only", _filled("1234567890")
    yield "# × n", _filled("#")
    yield "# after every character", _filled("林#")
    yield "one Han character", _filled("林")
    yield "one letter", _filled("a")
    yield "empty lines", _filled("\n")
    yield "blanks", _filled(" ")
    yield "captions", _numbered(lambda number: f"图为{_name(number)}在采茶。{_name(number + 1)} 摄\n")
    yield "speeches", _numbered(lambda number: f"{_name(number)}强调，要备足水源。")
    yield "attendance", _numbered(lambda number: f"县长{_name(number)}、副县长{_name(number + 7)}出席会议。")
    yield "times", _numbered(lambda number: f"{number % 12 + 1}月{number % 28 + 1}日上午，")


def _pairs(text: str) -> Iterator[str]:
    return (text[at : at + 2] for at in range(0, len(text), 2))


#: What makes a text of about so many characters, by the name of its shape.
SHAPES: dict[str, Callable[[int], str]] = dict(_words())
