"""Who is found again in simulated counties, and how fast: ``python -m benchmarks.roster [--seeds 2 3] [--pages 1000]``.

``--confusions FILE`` takes what a character recognition read for each character from a JSON file instead of from the
list of the tests: engine → character → what was read → how often.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from benchmarks.table import show
from cnbulletin import parse_page
from cnbulletin.roster import Roster


def measure(seed: int, pages: int, confusions: Path | None) -> list[str]:
    """One row: the seed, what was read, precision and recall of three kinds of pairs, seconds of the roster alone."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))  # where the simulated counties are
    from counties import OWN_CONFUSIONS, make_corpus, measured_confusions
    from roster_gold import score

    corpus = make_corpus(seed, pages, measured_confusions(confusions) if confusions else OWN_CONFUSIONS)
    roster = Roster()
    for page in corpus.pages:
        roster.add(parse_page(page.text), page_id=page.page_id)
    start = time.process_time()
    persons = roster.persons()
    seconds = time.process_time() - start
    found = score(corpus, persons)
    shares = (
        found.all_precision, found.all_recall, found.unlike_precision, found.unlike_recall,
        found.forms_precision, found.forms_recall,
    )  # fmt: skip
    return [str(seed), f"{found.read:,}", str(len(persons)), *(f"{share:.4f}" for share in shares), f"{seconds:.1f}"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[2, 3])
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--confusions", type=Path)
    chosen = parser.parse_args()
    head = ["seed", "mentions", "persons", "all P", "all R", "unlike P", "unlike R", "forms P", "forms R", "s"]
    names = [str(seed) for seed in chosen.seeds]
    source = chosen.confusions.name if chosen.confusions else "the tests' own confusions"
    show(
        f"the roster on {chosen.pages} pages of simulated counties, {source}",
        head,
        (measure(seed, chosen.pages, chosen.confusions) for seed in chosen.seeds),
        names=names,
    )


if __name__ == "__main__":
    main()
