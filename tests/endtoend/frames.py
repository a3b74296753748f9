"""Pages whose articles stand one below the other, the headline of each across the columns of its body."""

from __future__ import annotations

from cnbulletin.testing import Doc
from endtoend.layouts import Layout
from endtoend.plan import MARGIN, Plan, Region
from endtoend.typeset import Block, Kind, stories

__all__ = ["in_frames"]

_SHORTEST = 4  # lines in a column, so that a short article stands in fewer columns


def in_frames(doc: Doc, layout: Layout) -> Plan:
    """Lays the page out in frames, an article each."""
    plan = Plan(doc, layout)
    for story in stories(doc):
        if story[0].kind.headline:
            _frame(plan, story)
        else:
            plan.display(story[0])
    return plan


def _frame(plan: Plan, story: list[Block]) -> None:
    body = [row for block in story if block.kind is Kind.BODY for row in plan.rows(block, plan.column)]
    long = max(_SHORTEST, -(-len(body) // plan.layout.columns))
    columns = [body[at : at + long] for at in range(0, len(body), long)]
    right = plan.left(len(columns) - 1) + plan.column
    start = plan.top
    for block in story:
        if block.kind.headline:
            for row in plan.rows(block, right - MARGIN):
                inner = plan.widths(row.kind)(plan.doc.text[row.span.start : row.span.end])
                plan.set(row, (MARGIN + right - inner) / 2)
    plan.regions.append(Region(MARGIN, start, right, plan.top, opens=True))
    start = plan.top = plan.top + 8
    low = start
    for k, column in enumerate(columns):
        plan.top = start
        for row in column:
            plan.set(row, plan.left(k))
        plan.region(k, start, opens=k == 0)
        low = max(low, plan.top)
    plan.top = low
    plan.rule()
