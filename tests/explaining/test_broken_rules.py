"""An explanation names the rule that really claimed: where that rule is broken, the explanation is another one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import cnbulletin as cnb
from cnbulletin.knowledge.rules import Rule
from explaining.asking import PATTERNS, identifiers

REPORT = "本报讯（记者林溪）3月2日，全县春灌会议召开，县长江一帆出席。\n"
# A page, and a rule that its explanation names.
CLAIMED = (
    ("县长江一帆出席会议。", "predicate.attend"),
    ("县长江一帆主持会议。", "predicate.preside"),
    ("县长江一帆在会上讲话。", "predicate.speak"),
    ("县长江一帆到柳湾镇调研。", "predicate.lead"),
    ("县长江一帆对工地进行检查。", "predicate.lead"),
    ("县长江一帆率考察团到柳湾镇。", "predicate.led_party"),
    ("参加会见的有江一帆、陈默。", "predicate.first"),
    ("县长江一帆强调，要修渠道。", "predicate.speech"),
    ("本报云州1月3日电（记者林溪）渠道修好了。", "dateline.own"),
    ("新华社云州1月3日电（记者林溪）渠道修好了。", "dateline.agency"),
    ("云岭在线云州1月3日讯（记者林溪）渠道修好了。", "dateline.dated"),
    ("云岭晨报讯（记者林溪）渠道修好了。", "dateline.undated"),
    ("1月4日上午，渠道修好了。", "time.span"),
    ("近日，渠道修好了。", "time.lately"),
    ("近年来，渠道年年修。", "time.recent"),
    ("全县春灌会议强调\n让每块田喝足水\n" + REPORT, "title.kicker"),
    ("全县春灌会议召开\n——清溪县春灌见闻\n" + REPORT, "headline.deck"),
    ("全县春灌现场会召开\n抢农时 促生产\n" + REPORT, "headline.fact"),
    (REPORT + "▲图为会议现场。\n图为茶农在采茶。\n", "line.caption_lead"),
    (REPORT + "（下转第4版）\n", "furniture.jump_line"),
    (REPORT + "扫一扫关注我们\n", "furniture.qr_prompt"),
    (REPORT + "清溪镇党政办主办\n", "furniture.notice"),
    ("【简讯】\n" + REPORT, "furniture.section_label"),
    ("第2版：综合新闻\n" + REPORT, "furniture.folio"),
    ("守护清水\n记者：怎么办？\n江一帆：修渠道。\n记者：几时？\n江一帆：明年。\n", "line.speech"),
)


def never(*_: object) -> None:
    """A rule's method that finds nothing."""


@contextmanager
def broken(rule: Rule) -> Iterator[None]:
    """A rule that finds nothing, wherever it is asked."""
    whole = {name: getattr(rule, name) for name in ("search", "match", "fullmatch", "finditer")}
    try:
        for name in whole:
            object.__setattr__(rule, name, never)
        yield
    finally:
        for name, method in whole.items():
            object.__setattr__(rule, name, method)


def named(text: str) -> set[str]:
    return set(identifiers(cnb.explain(cnb.parse_page(text))))


@pytest.mark.parametrize(("text", "name"), CLAIMED, ids=lambda value: value if "." in value else "")
def test_a_broken_rule_is_named_no_more(text: str, name: str) -> None:
    assert name in named(text)
    with broken(PATTERNS[name]):
        assert name not in named(text)
    assert name in named(text)
