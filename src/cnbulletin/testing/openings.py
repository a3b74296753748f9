"""Headline stacks and datelines: what stands over a body and opens it."""

from __future__ import annotations

from attrs import evolve, frozen

from cnbulletin.model import Placement
from cnbulletin.testing.cast import Cast
from cnbulletin.testing.dice import Dice, chance, pick
from cnbulletin.testing.doc import Printed
from cnbulletin.testing.sheet import Draft
from cnbulletin.testing.vocabulary import County

__all__ = ["Headlines", "set_dateline", "set_headline"]


@frozen
class Headlines:
    """The words of a headline stack; a part that is empty is not printed.

    ``names`` are the names in it: a space inside one parts no clauses.
    """

    main: str
    kicker: str = ""
    deck: str = ""
    names: tuple[str, ...] = ()


def set_headline(draft: Draft, words: Headlines, line: str) -> None:
    """Sets the stack, a printed line each, ``line`` between them."""
    sheet = draft.sheet
    found: dict[str, Printed] = {}
    for role in ("kicker", "main", "deck"):
        if getattr(words, role):
            sheet.put(line if found else "")
            start = len(sheet.text)
            sheet.put(getattr(words, role))
            read = sheet.since(start, clauses=True)
            for name in words.names:
                read = evolve(read, text=read.text.replace(" ".join(name.split()), "".join(name.split())))
            found[role] = read
    draft.kicker, draft.main, draft.deck = found.get("kicker"), found["main"], found.get("deck")


def set_dateline(dice: Dice, draft: Draft, cast: Cast, county: County) -> None:
    """Sets a dateline and the credits in it."""
    put, start = draft.put, len(draft.sheet.text)
    shape = dice.randint(0, 9)
    if shape <= 4:
        draft.outlet = "本报"
        put("本报讯")
        put(pick(dice, ("（", " （")))
        _credits(dice, draft, cast)
        put("）")
    elif shape == 5:
        draft.outlet = "本报"
        put("本报讯")
    elif shape == 6:
        draft.outlet, draft.place, draft.date = "新华社", county.short, _day(dice)
        put(f"新华社{draft.place}{draft.date}电（")
        _names(dice, draft, cast, "记者")
        put("）")
    elif shape == 7:
        draft.outlet, draft.place, draft.date = "本报", county.short, _day(dice)
        put(f"本报{draft.place}{draft.date}讯（")
        _credits(dice, draft, cast)
        put("）")
    elif shape == 8:
        draft.outlet = county.paper
        put(f"{county.paper}讯（")
        _credits(dice, draft, cast)
        put("）")
    else:
        draft.outlet = "本报"
        put("本报讯 " if chance(dice, 2) else "本报讯")
        _names(dice, draft, cast, "记者")
        put("报道")
    draft.dateline = draft.sheet.since(start)
    if shape == 9:
        put("：")
    else:
        put(pick(dice, ("", " ")))


def _day(dice: Dice) -> str:
    return f"{dice.randint(1, 12)}月{dice.randint(1, 28)}日"


def _credits(dice: Dice, draft: Draft, cast: Cast) -> None:
    """记者甲、乙 通讯员丙: one role or two, parted by a space or 、."""
    _names(dice, draft, cast, pick(dice, ("记者", "记者", "通讯员", "见习记者")))
    if chance(dice, 3):
        draft.put(pick(dice, (" ", "、", "，")))
        _names(dice, draft, cast, pick(dice, ("通讯员", "实习生")))


def _names(dice: Dice, draft: Draft, cast: Cast, role: str) -> None:
    draft.put(role + pick(dice, ("", " ")))
    for k in range(1 + chance(dice, 3)):
        draft.put("、" if k else "")
        draft.credit(cast.name(), role, Placement.DATELINE)
