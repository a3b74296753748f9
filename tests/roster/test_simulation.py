"""A thousand pages of invented counties with names read wrong: who is found again, and who is taken for another."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnbulletin import parse_page
from cnbulletin.roster import Roster
from counties import OWN_CONFUSIONS, Corpus, make_corpus, measured_confusions
from roster_gold import Score, score

# What character recognition made of one fictional newspaper, kept beside the repository.
MEASURED = Path(__file__).parents[3] / "shared" / "extracted" / "confusions.json"


def read(corpus: Corpus) -> Score:
    roster = Roster()
    for page in corpus.pages:
        roster.add(parse_page(page.text), page_id=page.page_id)
    return score(corpus, roster.persons())


def check(found: Score) -> None:
    """The floors of a thousand pages; benchmarks/roster.py prints what is measured."""
    assert found.nobodys < found.read / 1000
    assert found.all_precision >= 0.99
    assert found.all_recall >= 0.99
    assert found.unlike_precision >= 0.98
    assert found.unlike_recall >= 0.93
    assert found.forms_precision >= 0.97
    assert found.forms_recall >= 0.85


# Seed 1 is the one that weights were chosen on.
def test_confusions_of_proofreaders() -> None:
    check(read(make_corpus(7, 1000, OWN_CONFUSIONS)))


@pytest.mark.skipif(not MEASURED.exists(), reason="no measured confusions beside the repository")
def test_confusions_of_engines() -> None:
    check(read(make_corpus(8, 1000, measured_confusions(MEASURED))))


def test_without_misreadings_nobody_is_taken_for_another() -> None:
    found = read(make_corpus(9, 200, {}))

    assert found.all_precision >= 0.99
    assert found.unlike_precision == 0  # nothing to be found


def test_a_corpus_is_the_same_for_the_same_seed() -> None:
    one, other = make_corpus(3, 20, OWN_CONFUSIONS), make_corpus(3, 20, OWN_CONFUSIONS)

    assert one == other
    for page in one.pages:
        assert all(page.text.startswith(name, at) for at, (name, _) in page.names.items())
    assert any(name != one.people[who] for page in one.pages for name, who in page.names.values())
