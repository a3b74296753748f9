"""Precision, recall and F1: ``python -m benchmarks.accuracy [--against REVISION [--strict]] [--peers] [--markdown]``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import cnbulletin as cnb
from benchmarks.accuracy import against, document, peers
from benchmarks.accuracy.annotated import CORPUS, Annotated, collections, read
from benchmarks.accuracy.comparator import MEASURES, Match, matches
from benchmarks.accuracy.figures import HEAD, Figures, cells, figures, shown
from benchmarks.samples import ROOT
from benchmarks.table import show

Found = Mapping[str, Mapping[str, Match]]


def found_now(pages: Sequence[Annotated]) -> dict[str, dict[str, Match]]:
    """What this library reads on each page, beside the gold."""
    return {page.name: matches(cnb.parse_page(page.text), page.gold) for page in pages}


def found_then(
    root: Path, revision: str, pages: Sequence[Annotated]
) -> tuple[dict[str, dict[str, Match]], dict[str, str]]:
    """The same for an earlier revision; and the pages that it cannot be compared on, with the reason."""
    found: dict[str, dict[str, Match]] = {}
    failed: dict[str, str] = {}
    for page, answer in zip(pages, against.read_by(root, revision, [page.text for page in pages]), strict=True):
        try:
            if "error" in answer:
                raise ValueError(answer["error"])
            then = cnb.from_dict(answer["page"])
            if not isinstance(then, cnb.Page):
                raise ValueError(f"to_dict gave a {type(then).__name__}")
            found[page.name] = matches(then, page.gold)
        except (ValueError, cnb.CnBulletinError) as error:
            failed[page.name] = str(error)
    return found, failed


def show_changes(root: Path, revision: str, name: str, pages: Sequence[Annotated], now: Found) -> int:
    """Prints what was gained and lost since a revision, page by page, then in sum; gives how much was lost."""
    then, failed = found_then(root, revision, pages)
    print(f"\n{name}, against {revision} ({against.commit(root, revision)})")
    changed = {page: against.changes(page, then[page], now[page]) for page in then}
    for page, found in changed.items():
        if found:
            print(f"{page}\n" + "\n".join(f"  {'+' if change.better else '-'} {change}" for change in found))
    for page, reason in failed.items():
        print(f"{page}\n  ! not compared: {reason}")
    before, after = figures(then.values()), figures([now[page] for page in then])
    every = [change for found in changed.values() for change in found]
    rows = [
        (measure, shown(before[measure].f1), shown(after[measure].f1), *_counts(every, measure))
        for measure in MEASURES
        if any(change.measure == measure for change in every)
    ]
    lost = sum(not change.better for change in every)
    summary = f"{name}: {len(every) - lost} gained, {lost} lost on {len(then)} pages, {len(failed)} not compared"
    if rows:
        show(summary, ("field", "F1 then", "F1 now", "gained", "lost"), rows)
    else:
        print(summary)
    return lost


def _counts(changes: Sequence[against.Change], measure: str) -> tuple[str, str]:
    better = [change.better for change in changes if change.measure == measure]
    return str(sum(better)), str(len(better) - sum(better))


def corpus_table(found: Mapping[str, Figures]) -> str:
    """The table of the corpus as docs/accuracy.md shows it."""
    return document.table(HEAD, cells(found))


def main() -> None:
    """Prints a table for each collection of pages; ends with 1 where ``--strict`` finds a loss, with 2 where a revision does not run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("--against", metavar="REVISION", help="print what was gained and lost since this commit")
    parser.add_argument("--strict", action="store_true", help="with --against: exit status 1 where anything was lost")
    parser.add_argument(
        "--peers", action="store_true", help="measure the word taggers that are installed; takes minutes"
    )
    parser.add_argument("--markdown", action="store_true", help="write the tables into docs/accuracy.md")
    asked = parser.parse_args()
    every = {collection.name: read(collection) for collection in collections()}
    found = {name: found_now(pages) for name, pages in every.items()}
    if asked.against:
        try:
            lost = sum(show_changes(ROOT, asked.against, name, every[name], found[name]) for name in every)
        except against.CannotRun as error:
            parser.exit(2, f"nothing is compared: {error}\n")
        parser.exit(1 if asked.strict and lost else 0)
    parts: dict[str, str] = {}
    for name, pages in every.items():
        summed = figures(found[name].values())
        show(f"{name}: {len(pages)} pages", HEAD, cells(summed))
        if name == CORPUS.name:
            parts["corpus"] = corpus_table(summed)
    beside = {name: figures(pages.values()) for name, pages in found.items() if name != CORPUS.name}
    if beside:
        rows = [(measure, *(shown(known[measure].f1) for known in beside.values())) for measure in MEASURES]
        head = ("F1", *(f"{name} ({len(every[name])})" for name in beside))
        parts["beside"] = f"Measured on {date.today().isoformat()}:\n\n{document.table(head, rows)}"
    if asked.peers:
        parts["peers"] = f"Measured on {date.today().isoformat()}:\n\n{_peers(every)}"
    if asked.markdown:
        text = document.DOCUMENT.read_text(encoding="utf-8")
        for name, inside in parts.items():
            text = document.replaced(text, name, inside)
        document.DOCUMENT.write_text(text, encoding="utf-8")


def _peers(every: Mapping[str, Sequence[Annotated]]) -> str:
    """Prints the taggers' tables and gives them in Markdown: on the corpus, and on all other pages together."""
    tables: list[str] = []
    others = [page for name, pages in every.items() if name != CORPUS.name for page in pages]
    for name, pages in (("the corpus", every[CORPUS.name]), ("the pages beside the repository", others)):
        if pages:
            rows, missing = peers.cells(pages)
            title = f"On {name}, {len(pages)} pages, {sum(len(page.text) for page in pages):,} characters:"
            show(title, peers.HEAD, rows, f"not installed: {', '.join(missing)}" if missing else "")
            tables.append(f"{title}\n\n{document.table(peers.HEAD, rows)}")
    return "\n\n".join(tables)


if __name__ == "__main__":
    main()
