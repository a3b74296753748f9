"""What each kind of evidence weighs, in bits.

A weight is the binary logarithm of a likelihood ratio: how often the thing is seen where two printed names are one
person, against how often where they are two (Fellegi and Sunter, A Theory for Record Linkage, 1969).  Weights add
up; with the prior they give the logarithm of the odds.  Where a figure can be counted it is, in the pages at hand (how
many hold an office, how crowded a name's surroundings are) or in a table; the others are stated with their reason, and
are whole or half bits, because nobody knows them better.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import erfc, exp, lgamma, log, log2, sqrt

__all__ = [
    "PRIOR",
    "apart_bits",
    "are_mixed",
    "crowd_bits",
    "dates_bits",
    "frequency_bits",
    "likeness_bits",
    "lone_bits",
    "office_bits",
    "probability",
    "reading_bits",
]  # fmt: skip

#: Two names that differ in one character, before anything else is known: one pair in twelve is one person.
PRIOR = -3.5
#: Dates are mixed where those of one person would be as far apart by chance so often.
MIXED = 0.05
#: The same printed name with nothing in common around it, by its length: names of two characters are shared by many
#: people, longer ones by few.
_NAMESAKES = {1: 2.0, 2: 5.0}
_NAMESAKE = 8.0

# How alike the two characters look → bits, as tools/measure_likeness.py prints them, rounded: the share of pairs that
# proofreaders are taught to keep apart (己已, 末未, 侯候) over that of random pairs; two misreadings in five are taken to
# come from a smudge and to follow no likeness.  No more than 6, because parents like characters that look alike too.
_LIKENESS = ((0.7, 6.0), (0.65, 5.0), (0.6, 4.5), (0.55, 3.0), (0.5, 1.0), (0.4, -0.5))
_UNLIKE = -1.0
# The same syllable: one misprint in ten comes from an input method that asks for the sound, one random pair of
# characters in 213 has it (the same tool).
_SYLLABLE = 4.5
_COUNTABLE = 20  # names from which on a share of them means something


def probability(bits: float) -> float:
    """The probability that odds of so many bits mean.

    >>> probability(0.0), probability(3.0)
    (0.5, 0.8888888888888888)
    """
    return 1 / (1 + 2 ** -max(-60.0, min(60.0, bits)))


def namesake_prior(name: str) -> float:
    """What the same printed name says by itself.

    >>> namesake_prior("王伟") < namesake_prior("王伟业")
    True
    """
    return _NAMESAKES.get(len(name), _NAMESAKE)


def likeness_bits(likeness: float | None) -> float:
    """How alike the two characters look.

    >>> likeness_bits(0.8), likeness_bits(0.2), likeness_bits(None)
    (6.0, -1.0, 0.0)
    """
    if likeness is None:
        return 0.0
    return next((bits for least, bits in _LIKENESS if likeness >= least), _UNLIKE)


def reading_bits(one: str, other: str) -> float:
    """Whether the two characters have the same syllable, of whatever tone; empty where none is known.

    >>> reading_bits("guan", "guan"), reading_bits("guan", "gong"), reading_bits("", "")
    (4.5, 0.0, 0.0)
    """
    return _SYLLABLE if one and one == other else 0.0


def crowd_bits(others: int) -> float:
    """How many other printed names differ in that one character too: among many, two are alike by chance.

    >>> crowd_bits(0), crowd_bits(15)
    (0.0, -2.0)
    """
    return 0.0 - log2(1 + others) / 2


def frequency_bits(rare: int, frequent: int) -> float:
    """How often the two are printed: a misprint is rare beside the right form.

    One place in twenty is taken to be misprinted, give or take (a beta distribution of 1 and 19); of two different
    people any share is as likely as another.  One form in ten comes from an engine that always reads the character
    wrong, and follows no share.

    >>> frequency_bits(1, 60) > 2 > frequency_bits(1, 3) > -1 > frequency_bits(30, 60)
    True
    """
    total = rare + frequent
    seen = exp(_log_beta(1 + rare, 19 + frequent) - _log_beta(1, 19) + _log_choose(total, rare))
    never = exp(_log_beta(1, 19 + total) - _log_beta(1, 19))
    by_chance = (1 if rare == frequent else 2) / max(total - 1, 1)
    return log2(0.9 * min(1.0, seen / (1 - never)) / by_chance + 0.1)


def lone_bits(lone: int, names: int) -> float:
    """A character that no other printed name holds: so have half of the misreadings, and so many of the usual names.

    >>> lone_bits(10, 100) > 2, lone_bits(2, 3)
    (True, 0.0)
    """
    return max(0.0, min(3.0, log2(0.5 * (names + 2) / (lone + 1)))) if names >= _COUNTABLE else 0.0


def office_bits(holders: int, names: int) -> float:
    """The same office, held by so many of so many printed names: four of five variants keep it.

    >>> office_bits(2, 800), office_bits(400, 800) < 1
    (6.0, True)
    """
    return max(0.0, min(6.0, log2(0.8 * names / max(holders, 1))))


def dates_bits(one: Sequence[float], other: Sequence[float], *, same_office: bool) -> float:
    """Whether the dates of the two are mixed, or one comes before the other; takes numbers in order.

    Dates of misprints fall among the others by chance.  Two people who hold an office that few hold follow one
    another in it, nine times in ten; two people of no such office do so one time in three.

    >>> dates_bits([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12], same_office=True) < -7
    True
    >>> round(dates_bits([5], [1, 2, 8, 9], same_office=True), 1)
    2.6
    """
    follow = 0.9 if same_office else 1 / 3
    total = len(one) + len(other)
    chance = _chance_of_dates(one, other)
    if one[-1] < other[0] or other[-1] < one[0]:
        by_chance = min(1.0, 2 * exp(-_log_choose(total, len(one))))
        return min(0.0, max(-8.0, log2(max(by_chance, 2**-9) / follow)))
    if chance < MIXED:  # but for a misprint that happens to be the name of the other
        return max(-8.0, log2(max(chance, 2**-9) / follow))
    return min(3.0, log2((1 - min(0.9, 2 * exp(-_log_choose(total, len(one))))) / (1 - follow)))


def are_mixed(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether the dates could be those of one person: by chance as far apart as these one time in twenty.

    >>> are_mixed([1, 3, 5], [2, 4, 6]), are_mixed([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11])
    (True, False)
    """
    return _chance_of_dates(one, other) >= MIXED


def _chance_of_dates(one: Sequence[float], other: Sequence[float]) -> float:
    """The rank sum test of Mann and Whitney, two-sided, by the normal approximation, half a rank off for continuity."""
    n, m = len(one), len(other)
    below = sum((bisect_left(one, date) + bisect_right(one, date)) / 2 for date in other)
    spread = sqrt(n * m * (n + m + 1) / 12)
    return erfc(max(0.0, abs(below - n * m / 2) - 0.5) / spread / sqrt(2))


def apart_bits(expected: float) -> float:
    """They are never in one article, where two people of the same circle would have met so often.

    >>> apart_bits(0.0), apart_bits(10.0)
    (0.0, 6.0)
    """
    return min(6.0, expected / log(2))


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
