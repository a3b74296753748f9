"""The words the rules know: reviewed ``.tsv`` data, read at first use, and what a caller adds to it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Literal

from attrs import evolve, field, frozen

from cnbulletin.errors import InvalidLexicon
from cnbulletin.reading.characters import is_white

__all__ = ["Lexicon", "Row", "read_table"]

SurnameWeight = Literal["common", "usual", "weak", "compound"]
_LONGEST_TERM = 64


@frozen
class Row:
    """One line of a table: the term, its category, a note, and where the fact comes from."""

    term: str
    category: str
    note: str
    source: str


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """The rows of ``data/<name>.tsv``, in file order; lines that begin with ``#`` are comments."""
    text = resources.files("cnbulletin.knowledge").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return tuple(Row(*line.split("\t")) for line in lines[1:])


def terms(name: str, *categories: str) -> tuple[str, ...]:
    """The terms of a table that are of one of the categories (all, where none is named)."""
    return tuple(row.term for row in read_table(name) if not categories or row.category in categories)


def _checked(what: str, words: Iterable[str]) -> frozenset[str]:
    if isinstance(words, str):
        raise InvalidLexicon(f"{what}: pass a list of strings, not one string ({words[:20]!r})")
    found = frozenset(words)
    for word in found:
        if not isinstance(word, str):
            raise InvalidLexicon(f"{what}: {word!r} is no string")
        if not word or len(word) > _LONGEST_TERM or any(is_white(ch) for ch in word):
            raise InvalidLexicon(f"{what}: {word[:20]!r} must hold 1 to {_LONGEST_TERM} characters and no white space")
    return found


@frozen(kw_only=True)
class Lexicon:
    """The words a caller may add to: titles, surnames, outlets, and names known to be persons.

    Immutable; :meth:`extend` gives a new one.

    >>> lexicon = Lexicon.default().extend(names=["林溪"], titles=["链长"])
    >>> "林溪" in lexicon.names, "链长" in lexicon.titles
    (True, True)
    """

    titles: frozenset[str] = field(repr=False)
    surnames: frozenset[str] = field(repr=False)
    outlets: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)

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

        Raises :class:`InvalidLexicon` where a word is empty, longer than 64 characters or holds white space.
        Words are literal text, never patterns.
        """
        return evolve(
            self,
            titles=self.titles | _checked("titles", titles),
            surnames=self.surnames | _checked("surnames", surnames),
            outlets=self.outlets | _checked("outlets", outlets),
            names=self.names | _checked("names", names),
        )


@cache
def _default() -> Lexicon:
    return Lexicon(
        titles=frozenset(terms("titles", "post")),
        surnames=frozenset(terms("surnames")),
        outlets=frozenset(),
        names=frozenset(),
    )
