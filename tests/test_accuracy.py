"""The benchmark of accuracy counts right, says what an earlier commit read otherwise, and wrote the table of the documents."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import attrs
import pytest

import cnbulletin as cnb
from benchmarks.accuracy import __main__ as command
from benchmarks.accuracy import against, document, peers
from benchmarks.accuracy.annotated import CORPUS, Annotated, Collection, read
from benchmarks.accuracy.comparator import MEASURES, Match, matches
from benchmarks.accuracy.figures import Figures, figures, shown
from handmade import ARTICLE, GOLD, PAGE, SOURCE

# right, too much, missed; precision, recall, F1
SHARES: list[tuple[Figures, tuple[float | None, ...]]] = [
    (Figures(3, 1, 0), (0.75, 1.0, 6 / 7)),
    (Figures(3, 0, 1), (1.0, 0.75, 6 / 7)),
    (Figures(0, 2, 0), (0.0, None, 0.0)),
    (Figures(0, 0, 2), (None, 0.0, 0.0)),
    (Figures(0, 0, 0), (None, None, None)),
]
NONE = {measure: Match([], [], []) for measure in MEASURES}
# The match before, the match now, what is said of it.
CHANGES: list[tuple[Match, Match, list[str]]] = [
    (Match([], [], [(1, "江一帆")]), Match([(1, "江一帆")], [], []), ["+ names: now found: article 1: 江一帆"]),
    (Match([(1, "江一帆")], [], []), Match([], [], [(1, "江一帆")]), ["- names: no longer found: article 1: 江一帆"]),
    (Match([], [(0, "会上")], []), Match([], [], []), ["+ names: no longer invented: article without gold: 会上"]),
    (Match([], [], []), Match([], [(2, "会上", None)], []), ["- names: now invented: article 2: 会上 –"]),
    (Match([], [("一版",)], []), Match([], [("一版",), ("一版",)], []), ["- names: now invented: 一版"]),
    (Match([], [(1, "会上")], [(1, "何野")]), Match([], [(1, "会上")], [(1, "何野")]), []),
]
# An earlier library, as it would lie in the repository; what it prints on the hand-made page.
EARLIER = """
import json
def parse_page(text):
    {parse}
def to_dict(page):
    return json.loads(page)
"""
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="no git on this machine")


@pytest.mark.parametrize(("counts", "expected"), SHARES)
def test_shares(counts: Figures, expected: tuple[float | None, ...]) -> None:
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx(expected)


@pytest.mark.parametrize(("share", "expected"), [(0.9999, "0.999"), (0.29, "0.290"), (1.0, "1.000"), (None, "–")])
def test_only_what_is_perfect_is_printed_as_perfect(share: float | None, expected: str) -> None:
    assert shown(share) == expected


def test_items_are_counted_over_all_pages() -> None:
    pages = [
        NONE | {"names": Match([(1, "江一帆")], [], [(1, "何野")])},
        NONE | {"names": Match([], [(1, "会上")], [])},
    ]

    assert figures(pages)["names"] == Figures(right=1, extra=1, missing=1)
    assert figures(pages)["titles"] == Figures(0, 0, 0)


@pytest.mark.parametrize(("then", "now", "expected"), CHANGES)
def test_changes_are_told_apart(then: Match, now: Match, expected: list[str]) -> None:
    found = against.changes("m01", NONE | {"names": then}, NONE | {"names": now})

    assert [f"{'+' if change.better else '-'} {change}" for change in found] == expected


def test_the_document_shows_what_the_benchmark_prints() -> None:
    table = command.corpus_table(figures(command.found_now(read(CORPUS)).values()))

    shown_table = document.part(document.DOCUMENT.read_text(encoding="utf-8"), "corpus")
    assert shown_table == table, "python -m benchmarks.accuracy --markdown writes the table anew"


def test_every_page_of_the_corpus_is_measured() -> None:
    names = [page.name for page in read(CORPUS)]

    assert names == sorted(path.stem for path in CORPUS.gold.glob("*.json"))
    assert all(page.text for page in read(CORPUS))


def test_parts_of_a_document_are_replaced_in_place() -> None:
    text = "# A\n<!-- begin a -->\nold\n<!-- end a -->\n<!-- begin b -->\nstays\n<!-- end b -->\n"

    new = document.replaced(text, "a", r"| new | \1 |")

    assert document.part(new, "a") == r"| new | \1 |"
    assert new.replace(r"| new | \1 |", "old") == text
    with pytest.raises(LookupError, match="begin c"):
        document.part(text, "c")


def test_taggers_are_asked_for_the_names_of_the_gold() -> None:
    page = Annotated("page", SOURCE, GOLD)

    assert peers.gold_names(GOLD) == peers.Names(frozenset({"江一帆"}), frozenset({"江一帆", "林溪", "何野"}))
    assert sorted(set(peers.page_names(PAGE))) == ["何野", "林溪", "江一帆"]
    found = peers.measure(lambda text: ["江一 帆", "江一帆", "林", "青岚", "何野"], [page])
    assert found[:3] == pytest.approx((1.0, 2 / 3, 2 / 4))


def test_jieba_is_a_tagger() -> None:
    ((name, tagger),) = peers.taggers(["jieba.posseg"])[0].items()

    assert name.startswith("jieba.posseg (jieba 0.")
    assert "王建国" in list(tagger("县委书记王建\n国出席会议。"))


def test_a_tagger_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "find_spec", lambda package: None)

    assert peers.taggers() == ({}, ["jieba.posseg", "LAC", "THULAC"])


def repository(folder: Path, parse: str) -> Path:
    """A repository whose only commit holds a library with that body of ``parse_page``."""
    package = folder / "src" / "cnbulletin"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(EARLIER.format(parse=parse), encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", *arguments],
            cwd=folder,
            check=True,
        )
    return folder


@needs_git
def test_an_earlier_library_reads_todays_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nobody = attrs.evolve(PAGE, articles=(attrs.evolve(ARTICLE, attendance=()),))
    root = repository(tmp_path, f"return {cnb.to_json(nobody)!r}")
    pages = [Annotated("page", SOURCE, GOLD)]
    now = {"page": matches(PAGE, GOLD)}

    lost = command.show_changes(root, "HEAD", "invented", pages, now)

    printed = capsys.readouterr().out
    assert lost == 0
    assert "\n  + names: now found: article 1: 江一帆\n" in printed
    assert "invented: 6 gained, 0 lost on 1 pages, 0 not compared" in printed
    assert ["names", "0.000", "1.000", "1", "0"] in [line.split() for line in printed.splitlines()]

    found, failed = command.found_then(root, "HEAD", pages)
    assert failed == {}
    assert figures(found.values())["names"] == Figures(0, 0, 1)


@needs_git
@pytest.mark.parametrize(
    ("parse", "reason"),
    [
        ("raise KeyError('记者')", "KeyError: '记者'"),
        ('return \'{"type": "Page", "schema_version": 99}\'', "99"),
        (f"return {cnb.to_json(PAGE.articles[0])!r}", "to_dict gave a Article"),
        (
            f"return {cnb.to_json(attrs.evolve(PAGE, source='别的', articles=(), captions=(), furniture=()))!r}",
            "no body starts",
        ),
    ],
)
def test_a_page_that_it_cannot_be_compared_on_is_named(parse: str, reason: str, tmp_path: Path) -> None:
    found, failed = command.found_then(repository(tmp_path, parse), "HEAD", [Annotated("page", SOURCE, GOLD)])

    assert found == {}
    assert reason in failed["page"]


@needs_git
def test_a_commit_that_does_not_run_is_said(tmp_path: Path) -> None:
    root = repository(tmp_path, "exit(3)")

    with pytest.raises(against.CannotRun, match="does not run here"):
        against.read_by(root, "HEAD", ["文"])
    with pytest.raises(against.CannotRun, match="nowhere"):
        against.read_by(root, "nowhere", ["文"])


@needs_git
@pytest.mark.parametrize(("arguments", "status"), [(["--strict"], 1), ([], 0)])
def test_strict_ends_with_one_where_something_is_lost(
    arguments: list[str], status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The earlier library has it all, today's finds nothing."""
    (tmp_path / "page.txt").write_bytes(SOURCE.encode())
    (tmp_path / "page.json").write_text(json.dumps(GOLD), encoding="utf-8")
    everything: Any = attrs.evolve(PAGE, source=SOURCE)
    root = repository(tmp_path / "repository", f"return {cnb.to_json(everything)!r}")
    monkeypatch.setattr(command, "ROOT", root)
    monkeypatch.setattr(command, "collections", lambda: [Collection("invented", tmp_path, tmp_path)])
    monkeypatch.setattr(cnb, "parse_page", lambda text: attrs.evolve(PAGE, articles=()))
    monkeypatch.setattr("sys.argv", ["accuracy", "--against", "HEAD", *arguments])

    with pytest.raises(SystemExit) as ended:
        command.main()

    assert ended.value.code == status
