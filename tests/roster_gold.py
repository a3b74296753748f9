"""How right a roster is about a simulated corpus: shares of pairs, over mentions and over printed forms.

A pair counts where both of it were taken for one person; it is right where both are one.  *All* pairs of mentions are
mostly of mentions that are printed alike, so they are asked twice: all of them, and only those printed differently.
*Forms* counts each printed form of a person once, however often it is printed, and only pairs of different forms.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from attrs import frozen

from cnbulletin.roster import Person
from counties import Corpus

__all__ = ["Score", "score"]


@frozen
class Score:
    """Precision and recall of each kind of pair; how many mentions were read, and how many of them are nobody's."""

    read: int
    nobodys: int
    all_precision: float
    all_recall: float
    unlike_precision: float
    unlike_recall: float
    forms_precision: float
    forms_recall: float


def _pairs(counts: Iterable[int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts)


def score(corpus: Corpus, persons: Iterable[Person]) -> Score:
    """The persons of a roster against the truth."""
    truth = {(page.page_id, at): named for page in corpus.pages for at, named in page.names.items()}
    taken: list[tuple[int, int, str]] = []  # taken for, is, printed
    nobodys = 0
    for number, person in enumerate(persons):
        for place in {(mention.page_id, mention.name_start, mention.name) for mention in person.mentions}:
            name, right = truth.get(place[:2], ("", -1))
            if name == place[2]:
                taken.append((number, right, name))
            else:
                nobodys += 1
    together = _pairs(Counter((number, right) for number, right, _ in taken).values())
    taken_together = _pairs(Counter(number for number, _, _ in taken).values())
    one_person = _pairs(Counter(right for _, right, _ in taken).values())
    alike = _pairs(Counter(taken).values())
    taken_alike = _pairs(Counter((number, name) for number, _, name in taken).values())
    one_alike = _pairs(Counter((right, name) for _, right, name in taken).values())

    # a form of a person belongs to whom most of its mentions were given
    votes: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
    for number, right, name in taken:
        votes[right, name][number] += 1
    given = {form: min(found, key=lambda n: (-found[n], n)) for form, found in votes.items()}
    of_right: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    of_given: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for form, number in given.items():
        of_right[form[0]].append(form)
        of_given[number].append(form)
    right_pairs = [pair for forms in of_right.values() for pair in combinations(forms, 2)]
    given_pairs = [pair for forms in of_given.values() for pair in combinations(forms, 2) if pair[0][1] != pair[1][1]]
    found_pairs = sum(given[one] == given[other] for one, other in right_pairs)
    return Score(
        read=len(taken),
        nobodys=nobodys,
        all_precision=together / taken_together,
        all_recall=together / one_person,
        unlike_precision=(together - alike) / max(taken_together - taken_alike, 1),
        unlike_recall=(together - alike) / max(one_person - one_alike, 1),
        forms_precision=sum(one[0] == other[0] for one, other in given_pairs) / max(len(given_pairs), 1),
        forms_recall=found_pairs / max(len(right_pairs), 1),
    )
