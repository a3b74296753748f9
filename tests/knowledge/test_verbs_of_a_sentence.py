"""What ACTING and SPEAKING refuse holds no predicate: every match of the rules they stand for is found by them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.rules import Rule

#: Which scan answers for which rules.
SCANS = [
    (predicates.ACTING, predicates.ATTEND),
    (predicates.ACTING, predicates.PRESIDE),
    (predicates.ACTING, predicates.SPEAK),
    (predicates.ACTING, predicates.LEAD),
    (predicates.ACTING, predicates.LIGHT_LEAD),
    (predicates.ACTING, predicates.LED_PARTY),
    (predicates.ACTING, predicates.PREDICATE_FIRST),
    (predicates.SPEAKING, predicates.SPEECH),
    (predicates.ATTENDING, predicates.ATTEND),
    (predicates.PRESIDING, predicates.PRESIDE),
    (predicates.LEADING, predicates.LEAD),
    (predicates.LEADING, predicates.LIGHT_LEAD),
]


@pytest.mark.parametrize(("scan", "rule"), SCANS, ids=[rule.name for _, rule in SCANS])
@given(data=st.data())
def test_nothing_that_a_rule_matches_is_refused(scan: Pattern, rule: Rule, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(rule.pattern, re.VERBOSE), alphabet=st.characters(codec="gb18030")))
    found = rule.search(text)
    if found is not None:
        assert scan.search(found.group()) is not None


@pytest.mark.parametrize(("scan", "rule"), SCANS, ids=[rule.name for _, rule in SCANS])
def test_examples(scan: Pattern, rule: Rule) -> None:
    assert [text for text in rule.examples if scan.search(text) is None] == []
