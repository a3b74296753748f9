"""Hands out invented names and offices; on one page no two people share a name, no office has two holders."""

from __future__ import annotations

from cnbulletin.testing import vocabulary
from cnbulletin.testing.dice import Dice

__all__ = ["Cast"]


class Cast:
    """The people of one page, as far as they have been named."""

    dice: Dice
    level: str

    def __init__(self, dice: Dice, level: str) -> None:
        self.dice, self.level = dice, level
        self._named: set[str] = set()
        self._holders: dict[str, str] = {}

    def office(self, title: str) -> str:
        """A title of the tables with the word of this page's level in it: 县委书记."""
        return title.replace("{}", self.level)

    def holder(self, title: str) -> str:
        """Who holds an office, as printed; the same person wherever the page names the office."""
        if title not in self._holders:
            self._holders[title] = self.name()
        return self._holders[title]

    def name(self, *, glued: bool = False) -> str:
        """A new name as it is printed: 林一帆, 欧阳溪, 陆\U0002cc56, 李 丹 with its inner space, 阿依努尔·买买提.

        ``glued`` asks for one without an inner space, for places where a space parts two names.
        """
        kind = self.dice.randint(0, 8 if glued else 10)
        surnames: tuple[str, ...] = vocabulary.SURNAMES
        given: tuple[str, ...] = vocabulary.GIVEN
        if kind == 4:
            given = vocabulary.SHORT_GIVEN
        elif kind == 5:
            surnames, given = vocabulary.COMPOUND_SURNAMES, (*vocabulary.GIVEN, *vocabulary.SHORT_GIVEN)
        elif kind in (6, 7):
            given = vocabulary.RARE_GIVEN
        elif kind == 8:
            surnames, given = vocabulary.DOTTED, ("",)
        elif kind >= 9:
            space = " " if kind == 9 else "\u3000"
            given = tuple(space + one for one in vocabulary.SHORT_GIVEN)
        return self._new(surnames, given)

    def _new(self, surnames: tuple[str, ...], given: tuple[str, ...]) -> str:
        """A name that is not on the page yet: the drawn one or, where that one is taken, the next free one."""
        first, second = self.dice.randint(0, len(surnames) - 1), self.dice.randint(0, len(given) - 1)
        for step in range(len(surnames) * len(given)):
            turn, shift = divmod(step, len(surnames))
            printed = surnames[(first + shift) % len(surnames)] + given[(second + turn) % len(given)]
            if (bare := "".join(printed.split())) not in self._named:
                self._named.add(bare)
                return printed
        return self._new(vocabulary.SURNAMES, vocabulary.GIVEN)  # four hundred names
