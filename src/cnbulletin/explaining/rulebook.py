"""Every rule identifier: what it says, what it finds, what it must not find."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from attrs import frozen

from cnbulletin.explaining import claims_fields, claims_page
from cnbulletin.fields import headline
from cnbulletin.fields.time_finders import FINDERS
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.dateline_rules import dateline_rules
from cnbulletin.knowledge.rules import Rule
from cnbulletin.layout import furniture, line_rules

__all__ = ["RuleEntry", "RuleSort", "rulebook"]


class RuleSort(StrEnum):
    """How a rule decides: by one pattern over folded text, or by what the page as a whole holds."""

    PATTERN = "pattern"
    CLAIM = "claim"


@frozen(kw_only=True)
class RuleEntry:
    """One identifier, as it stands in ``Explanation.rule``, ``Evidence.code`` and ``RunnerUp.code``.

    The ``examples`` of a pattern are folded stretches of text that it finds, those of a claim whole pages whose
    explanation holds the identifier; the ``counter_examples`` are look-alikes.
    """

    name: str
    sort: RuleSort
    note: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def rulebook() -> dict[str, RuleEntry]:
    """All identifiers by name, in alphabetical order.

    >>> rulebook()["predicate.preside"].counter_examples
    ('主持人', '主持编写', '主持研制')
    """
    found = [_of_pattern(rule) for rule in _patterns()]
    for claim in (*claims_page.CLAIMS, *claims_fields.CLAIMS):
        found.append(
            RuleEntry(
                name=claim.name,
                sort=RuleSort.CLAIM,
                note=claim.note,
                examples=claim.examples,
                counter_examples=claim.counter_examples,
            )
        )
    return {entry.name: entry for entry in sorted(found, key=lambda entry: entry.name)}


def _patterns() -> list[Rule]:
    return [
        *predicates.RULES,
        *dateline_rules().values(),
        *line_rules.RULES,
        *furniture.RULES,
        *headline.RULES,
        *(finder.rule for finder in FINDERS),
    ]


def _of_pattern(rule: Rule) -> RuleEntry:
    return RuleEntry(
        name=rule.name,
        sort=RuleSort.PATTERN,
        note=rule.note,
        examples=rule.examples,
        counter_examples=rule.counter_examples,
    )
