"""The words the rules know: reviewed ``.tsv`` data, read at first use, and what a caller adds to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Literal

from attrs import Attribute, evolve, field, frozen

from cnbulletin.errors import InvalidLexicon
from cnbulletin.reading.characters import is_white
from cnbulletin.reading.tables import Row, read_terms
from cnbulletin.reading.tables import read_rows as read_table

__all__ = ["Lexicon", "Row", "read_table"]

SurnameWeight = Literal["common", "usual", "weak", "compound"]
_LONGEST_TERM = 64


def terms(name: str, *categories: str) -> tuple[str, ...]:
    """The terms of a table that are of one of the categories (all, where none is named)."""
    if not categories:
        return read_terms(name)
    return tuple(row.term for row in read_table(name) if row.category in categories)


def _words(what: str, words: Iterable[str]) -> frozenset[str]:
    """What a caller passes, as a set; what the words are is checked where the lexicon is made."""
    if isinstance(words, str):
        raise InvalidLexicon(f"{what}: pass a list of strings, not one string ({words[:20]!r})")
    try:
        return frozenset(words)
    except TypeError as error:  # nothing to iterate over, or holding what cannot be in a set
        raise InvalidLexicon(f"{what}: pass a list of strings ({error})") from None


def _check_words(_instance: object, attribute: Attribute[Any], words: object) -> None:
    what = attribute.name
    if not isinstance(words, frozenset):
        raise InvalidLexicon(
            f"{what}: must be a frozenset, not a {type(words).__name__}; use Lexicon.default().extend({what}=[…])"
        )
    for word in words:
        if not isinstance(word, str):
            raise InvalidLexicon(f"{what}: {word!r} is no string")
        # Letters and digits are no white space: that settles nearly all of a hundred thousand words at once.
        if not 1 <= len(word) <= _LONGEST_TERM or not (word.isalnum() or not any(is_white(ch) for ch in word)):
            raise InvalidLexicon(f"{what}: {word[:20]!r} must hold 1 to {_LONGEST_TERM} characters and no white space")


@frozen(kw_only=True)
class Lexicon:
    """The words a caller may add to: titles, surnames, outlets, and names known to be persons.

    Immutable; :meth:`extend` gives a new one.

    >>> lexicon = Lexicon.default().extend(names=["林溪"], titles=["链长"])
    >>> "林溪" in lexicon.names, "链长" in lexicon.titles
    (True, True)
    """

    titles: frozenset[str] = field(repr=False, validator=_check_words)
    surnames: frozenset[str] = field(repr=False, validator=_check_words)
    outlets: frozenset[str] = field(repr=False, validator=_check_words)
    names: frozenset[str] = field(repr=False, validator=_check_words)

    @staticmethod
    def default() -> Lexicon:
        """The lexicon that ships with the library; read once a process."""
        return _default()

    def extend(
        self,
        *,
        titles: Iterable[str] = (),
        surnames: Iterable[str] = (),
        outlets: Iterable[str] = (),
        names: Iterable[str] = (),
    ) -> Lexicon:
        """A new lexicon with more words.

        Words are literal text, never patterns; a surname has one or two characters, and a longer one is never found.
        Raises :class:`InvalidLexicon` where a word is no string, empty, longer than 64 characters or holds white
        space, and where one string is passed in the place of a list.
        """
        return evolve(
            self,
            titles=self.titles | _words("titles", titles),
            surnames=self.surnames | _words("surnames", surnames),
            outlets=self.outlets | _words("outlets", outlets),
            names=self.names | _words("names", names),
        )

    def __reduce__(self) -> tuple[Callable[..., Lexicon], tuple[frozenset[str], ...]]:
        # The default is one object a process, also where a copy of it arrives: the rules prepare it once.
        if self is _default():
            return Lexicon.default, ()
        return _rebuilt, (self.titles, self.surnames, self.outlets, self.names)


def _rebuilt(
    titles: frozenset[str], surnames: frozenset[str], outlets: frozenset[str], names: frozenset[str]
) -> Lexicon:
    return Lexicon(titles=titles, surnames=surnames, outlets=outlets, names=names)


@cache
def _default() -> Lexicon:
    return Lexicon(
        titles=frozenset(terms("titles", "post")),
        surnames=frozenset(terms("surnames")),
        outlets=frozenset(),
        names=frozenset(),
    )
