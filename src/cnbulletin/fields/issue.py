"""What nameplate and folio lines print of the issue: outlet, date, number, page, section (报头、版次)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cnbulletin.fields.when import resolve
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.model import Issue
from cnbulletin.reading.reading import Reading

__all__ = ["Issues", "read_issues"]

# 2023年11月6日, 二〇二三年十一月六日, 2023-11-06
_DATE = Pattern(
    r"[0-9〇零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}"
)
_NUMBER = Pattern(r"(?:总第|第)(?P<number>[0-9]{1,6})(?:期|号)|(?:总|NO\.?)(?P<plain>[0-9]{2,6})期?")
# 第6版, A3版, 01版, 01|要闻; 第二版
_PAGE = Pattern(
    r"第(?P<ordinal>[A-D]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})版|(?P<tag>[A-D]?[0-9]{1,2})(?:版|\||$)|(?:^|(?<=\x00))(?P<lead>[A-D]?[0-9]{2})(?=[^0-9年月日期号-])"
)
_ASIDE = Pattern(
    r"今日[0-9A-Z]{1,3}版|星期[一二三四五六日天]|农历(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?[闰正冬腊一二三四五六七八九十]{1,3}月[初一二三四五六七八九十廿卅]{1,3}|责编.*+|编辑.*+"
)
_NOISE = Pattern(r"国内统一.*+|国内.{0,60}?刊号.*+|邮发代号.*+|责任编辑.*+|总第|[|第期号版.]++")
_OUTLET = Pattern(
    r"^[^0-9|年月日第]{2,14}?(?:日报|晚报|时报|新报|周报|早报|晨报|都市报|商报|导报|快报|周刊|通讯|简报|公报|动态|报|网)"
)
_NAME = Pattern("[\u3400-\u9fff]{2,10}")


class Issues(NamedTuple):
    """The issues of a text, each with the reading offset from which it holds (several pages, parted by form feeds)."""

    starts: tuple[int, ...]
    issues: tuple[Issue, ...]

    @property
    def first(self) -> Issue | None:
        """The issue of the first page, ``None`` where nothing is printed of it."""
        return self.issues[0] if self.issues else None

    def date_at(self, index: int) -> dt.date | None:
        """The issue date that holds at a reading offset."""
        at = bisect_right(self.starts, index) - 1
        return self.issues[max(at, 0)].date if self.issues else None


def read_issues(reading: Reading, lines: Iterable[tuple[int, int]]) -> Issues:
    """The issues that nameplate and folio lines print; ``lines`` are their reading offsets, in any order."""
    pages = _page_starts(reading)
    by_page: dict[int, list[tuple[int, int]]] = {}
    for line in sorted(lines):
        by_page.setdefault(bisect_right(pages, line[0]) - 1, []).append(line)
    found = [(pages[page], _issue(reading, by_page[page])) for page in sorted(by_page)]
    kept = [(start, issue) for start, issue in found if issue is not None]
    return Issues(tuple(start for start, _ in kept), tuple(issue for _, issue in kept))


def _page_starts(reading: Reading) -> list[int]:
    """The reading offsets at which pages begin: 0, and after each form feed."""
    starts, at = [0], reading.source.find("\f")
    while at >= 0:
        index = reading.index(at)
        if index > starts[-1]:
            starts.append(index)
        at = reading.source.find("\f", at + 1)
    return starts


def _issue(reading: Reading, lines: Sequence[tuple[int, int]]) -> Issue | None:
    outlet = number = page = section = None
    date: dt.date | None = None
    for start, end in lines:
        text = reading.folded[start:end]
        printed = reading.text[start:end]
        name = _OUTLET.match(text)
        if name is not None and outlet is None:
            outlet = printed[: name.end()]
        rest = list(text)
        if name is not None:
            _blank(rest, *name.span())
        for match in _DATE.finditer(text):
            moment = resolve(match.group(), None)[0] or _iso(match.group())
            date = date or (moment.date() if isinstance(moment, dt.datetime) else moment)
            _blank(rest, *match.span())
        issue_number = _NUMBER.search("".join(rest))
        if issue_number is not None:
            number = number or issue_number.group("number") or issue_number.group("plain")
            _blank(rest, *issue_number.span())
        _blank_all(rest, _ASIDE)
        tag = _PAGE.search("".join(rest)) if page is None else None
        if tag is not None:
            page = next(group for group in tag.groups() if group)
            _blank(rest, *tag.span())
        _blank_all(rest, _NOISE)
        if outlet is None and "".join(rest) == text and _NAME.fullmatch(text):
            outlet = printed  # a nameplate that says nothing of what it is: 今日清溪
        words = [word for word in "".join(rest).split("\x00") if len(word) > 1]
        if section is None and page is not None and words:
            at = text.find(words[-1])
            section = printed[at : at + len(words[-1])]
    if not (outlet or date or number or page):
        return None
    return Issue(outlet=outlet, date=date, number=number, page=page, section=section)


def _blank(chars: list[str], start: int, end: int) -> None:
    chars[start:end] = "\x00" * (end - start)


def _blank_all(chars: list[str], pattern: Pattern) -> None:
    for match in list(pattern.finditer("".join(chars))):
        _blank(chars, *match.span())


def _iso(text: str) -> dt.date | None:
    parts = [int(part) for part in text.replace(".", "-").replace("/", "-").split("-") if part.isdigit()]
    try:
        return dt.date(*parts) if len(parts) == 3 else None
    except ValueError:
        return None
