"""Days of the lunar calendar: what is printed, and what day that is where the optional library is installed."""

from __future__ import annotations

import datetime as dt
import sys

import pytest

from cnbulletin import Options, parse_article, parse_page
from cnbulletin.fields.lunar import LunarDay, read_lunar, solar_day

PRINTED: list[tuple[str, LunarDay | None]] = [
    ("腊月廿三", (12, 23)),
    ("正月十五", (1, 15)),
    ("冬月初一", (11, 1)),
    ("农历八月十五", (8, 15)),
    ("阴历十二月初八", (12, 8)),
    ("九月初九", (9, 9)),
    ("正月三十", (1, 30)),
    ("正月初十", (1, 10)),
    ("农历五月二十日", (5, 20)),
    ("大年初二", (1, 2)),
    ("大年三十", (12, 0)),
    ("年三十", (12, 0)),
    ("除夕", (12, 0)),
    ("除夕夜", (12, 0)),
    ("腊月", None),
    ("三月份", None),
    ("", None),
]

# lunar day, seen from, the last such day up to it.  Facts of the calendar, as any almanac has them.
DAYS = [
    ("正月初一", "2023-03-01", "2023-01-22"),
    ("除夕", "2023-03-01", "2023-01-21"),
    ("腊月廿三", "2023-01-20", "2023-01-14"),
    ("腊月廿三", "2023-01-13", "2022-01-25"),
    ("农历八月十五", "2022-12-31", "2022-09-10"),
    ("正月初一", "2023-01-21", "2022-02-01"),
]


@pytest.mark.parametrize(("text", "expected"), PRINTED)
def test_what_is_printed(text: str, expected: LunarDay | None) -> None:
    assert read_lunar(text) == expected


@pytest.mark.parametrize(("text", "on", "expected"), DAYS)
def test_the_last_such_day(text: str, on: str, expected: str) -> None:
    pytest.importorskip("lunar_python", reason="pip install '.[lunar]'")
    lunar = read_lunar(text)
    assert lunar is not None

    assert solar_day(lunar, dt.date.fromisoformat(on)) == dt.date.fromisoformat(expected)


def test_a_lunar_year_that_is_known() -> None:
    pytest.importorskip("lunar_python", reason="pip install '.[lunar]'")

    assert solar_day((12, 23), dt.date(2030, 1, 1), year=2022) == dt.date(2023, 1, 14)
    assert solar_day((2, 31), dt.date(2030, 1, 1), year=2022) is None


PAGE = "县领导走访慰问困难群众\n本报讯（记者林溪）腊月廿三，县长陈默走访慰问困难群众。"
ISSUE = Options(issue_date=dt.date(2023, 1, 16))


def test_an_event_on_a_lunar_day() -> None:
    pytest.importorskip("lunar_python", reason="pip install '.[lunar]'")
    time = parse_article(PAGE, ISSUE).event_time

    assert time is not None
    assert (time.text, time.start) == ("腊月廿三", dt.datetime(2023, 1, 14))
    assert parse_page(PAGE, ISSUE).diagnostics == ()


def test_without_the_library_it_is_kept_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lunar_python", None)
    page = parse_page(PAGE, ISSUE)
    time = page.articles[0].event_time

    assert time is not None
    assert (time.text, time.start, time.end) == ("腊月廿三", None, None)
    assert [(item.code, item.span) for item in page.diagnostics] == [("LUNAR_DATE", time.span)]


def test_without_an_issue_date_nothing_is_guessed() -> None:
    page = parse_page(PAGE)
    time = page.articles[0].event_time

    assert time is not None
    assert time.start is None
    assert page.diagnostics == ()
