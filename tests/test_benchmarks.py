"""The benchmarks measure what they say; how fast anything is, no test asks."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from benchmarks import culprits, growth, hunt, killers, many, memory, patterns, roster, scale, speed, start, view
from benchmarks.accuracy import __main__ as accuracy
from benchmarks.apart import within
from benchmarks.samples import Sample, add_pages, repeated, sample
from benchmarks.shapes import SHAPES
from benchmarks.table import show
from benchmarks.timing import factor, interleaved, median_ratio, slope
from dataframes.plain_loop import plain_rows

SIZES = (1_000, 10_000, 100_000)
SLOPES = (
    ([3.0, 3.0, 3.0], 0.0),
    ([2.0, 20.0, 200.0], 1.0),
    ([5.0, 500.0, 50_000.0], 2.0),
    ([8.0, 4.0, 2.0], -0.301),
)


@pytest.mark.parametrize(("values", "expected"), SLOPES)
def test_a_slope_is_the_power_of_the_size(values: list[float], expected: float) -> None:
    assert slope(SIZES, values) == pytest.approx(expected, abs=0.001)


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    assert median_ratio([10, 30, 1_000], [5, 10, 10]) == 3
    assert factor(2, 8) == 4
    assert factor(0, 8) == float("inf")


def test_every_contender_runs_in_every_round() -> None:
    ran: list[str] = []

    found = interleaved({"a": partial(_slow, ran, "a"), "b": partial(_slow, ran, "b")}, rounds=3)

    assert {name: len(times) for name, times in found.items()} == {"a": 3, "b": 3}
    assert "".join(ran[-6:]) == "abbaab"
    assert all(spent > 0 for times in found.values() for spent in times)


def _slow(ran: list[str], name: str) -> None:
    """Long enough to run once a round."""
    ran.append(name)
    end = time.process_time() + 0.06
    while time.process_time() < end:
        pass


def test_a_measure_that_takes_too_long_is_given_up() -> None:
    assert within(30, divmod, 7, 2) == (3, 1)
    assert within(0.2, time.sleep, 60) is None
    with pytest.raises(ChildProcessError):
        within(30, exit, 1)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("size", [1_000, 1_001])
def test_a_shape_is_as_long_as_asked(name: str, size: int) -> None:
    assert len(SHAPES[name](size)) == size


@pytest.mark.parametrize("seed", range(10))
def test_a_seed_is_a_text(seed: int) -> None:
    assert hunt.made(seed, 300) == hunt.made(seed, 600)[:300]
    assert len(hunt.made(seed, 300)) == 300


def test_the_pages_are_repeated_and_cut() -> None:
    pages = ("甲乙丙", "丁")

    assert repeated(pages, 8) == "甲乙丙\n丁\n甲乙"
    assert repeated(pages, 2) == "甲乙"


def test_there_are_pages_to_measure() -> None:
    pages = sample(None)

    assert pages.characters == sum(map(len, pages.texts)) > 10_000
    assert all(pages.texts)


@pytest.mark.parametrize("size", [1_000, 30_000, 1_000_000])
def test_short_texts_are_cut_from_everywhere(size: int) -> None:
    pages = Sample("two", ("甲" * 400, "a" * 900))

    texts = growth.texts(pages, size)

    assert {len(text) for text in texts} == {round(size / (2_100 / 1_300))}
    assert len("".join(texts).encode()) > 90_000


def test_a_table_is_straight(capsys: pytest.CaptureFixture[str]) -> None:
    show("title", ("what", "number"), [("本报", "1"), ("a", "1,000")], "note")

    assert capsys.readouterr().out.splitlines() == [
        "",
        "title",
        "what  number",
        "----  ------",
        "本报       1",
        "a      1,000",
        "note",
    ]


def test_a_table_whose_rows_take_long_is_printed_row_by_row(capsys: pytest.CaptureFixture[str]) -> None:
    printed: list[str] = []

    def rows() -> Iterator[tuple[str, str]]:
        for name in ("本报", "a"):
            yield name, "1"
            printed.append(capsys.readouterr().out.splitlines()[-1])

    show("title", ("what", "number"), rows(), names=("本报", "a"))

    assert printed == ["本报           1", "a              1"]


def test_a_culprit_grows_faster_than_the_text() -> None:
    small = {"a": culprits.Spent(10, 1.0), "b": culprits.Spent(5, 1.0)}
    large = {"a": culprits.Spent(40, 16.0), "b": culprits.Spent(20, 4.0), "c": culprits.Spent(1, 0.001)}

    assert culprits.rows(small, large, 4) == [("a", "80%", "4.0", "1.0"), ("b", "20%", "1.0", "1.0")]


def test_a_view_is_measured_by_its_marks() -> None:
    size, marks, *numbers = view.row(400, sample(None), 1)

    assert (size, int(marks) > 5) == ("400", True)
    assert all(float(number) > 0 for number in numbers)


def test_memory_is_that_of_a_page() -> None:
    returned, beyond = memory.spent("list without a verb", 500, sample(None))

    assert returned > 0
    assert beyond > 0


def test_a_number_is_a_page() -> None:
    first = [scale.page(number) for number in range(12)]

    assert first == [scale.page(number) for number in range(12)]
    assert len(set(first)) == 12
    assert max(map(len, first)) > 5 * min(map(len, first))  # pages differ in length, as those of papers do


def test_files_are_added_up() -> None:
    parts = [
        scale.Part(pages=2, rows=7, slowest=0.5, process=1, peak=100),
        scale.Part(pages=3, rows=1, slowest=2.0, process=2, peak=150),
        scale.Part(pages=1, rows=4, slowest=1.0, process=1, peak=120),
    ]

    found = scale.total(parts)

    assert (found.pages, found.rows, found.slowest, found.peak) == (6, 12, 2.0, 270)


def test_a_short_run_of_many_pages_writes_what_a_loop_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="no pyarrow on this machine: pip install '.[arrow]'")
    monkeypatch.setattr(
        "sys.argv", ["scale", "--pages", "50", "--batch", "16", "--price", "2", "--folder", str(tmp_path)]
    )

    scale.main()

    printed = dict(line.rsplit("  ", 1) for line in capsys.readouterr().out.splitlines() if "  " in line)
    rows = [row for file in sorted(tmp_path.glob("appearances-*")) for row in parquet.read_table(file).to_pylist()]
    assert rows == plain_rows((str(number), scale.page(number)) for number in range(50))
    assert len([*tmp_path.glob("pages-*")]) == 2
    figures = {name.strip(): figure.strip() for name, figure in printed.items()}
    assert figures["pages that failed"] == "0"
    assert float(figures["appearances a page"]) == round(len(rows) / 50, 1)
    hours = float(figures["core-hours a million pages, processor time"])
    assert float(figures["cost of a million pages at 2 a core-hour, processor time"]) == pytest.approx(
        2 * hours, abs=0.02
    )


@pytest.mark.parametrize(
    "main",
    [
        accuracy.main,
        culprits.main,
        growth.main,
        hunt.main,
        killers.main,
        many.main,
        memory.main,
        patterns.main,
        roster.main,
        scale.main,
        speed.main,
        start.main,
        view.main,
    ],
)
def test_each_says_how_it_is_run(
    main: Callable[[], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["benchmark", "--help"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 0
    assert "python -m benchmarks." in " ".join(capsys.readouterr().out.split())


def test_a_roster_is_measured_on_counties() -> None:
    row = roster.measure(1, 20, None)

    assert row[0] == "1"
    assert len(row) == 10
    assert all(0 <= float(share) <= 1 for share in row[3:9])


def test_another_folder_of_pages_can_be_named(tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    add_pages(parser)

    with pytest.raises(SystemExit, match=r"holds no \.txt pages"):
        sample(parser.parse_args(["--pages", str(tmp_path)]).pages)
