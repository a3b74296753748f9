"""Pages whose articles run down the columns, each headline inside a column, each body on into the next one."""

from __future__ import annotations

from attrs import define

from cnbulletin.testing import Doc
from endtoend.layouts import Layout
from endtoend.plan import PHOTO, Plan
from endtoend.typeset import Block, Kind, stories

__all__ = ["in_columns"]


def in_columns(doc: Doc, layout: Layout) -> Plan:
    """Lays the page out in columns; folio and editors stand across it, above and below."""
    plan, told = Plan(doc, layout), stories(doc)
    above = [story[0] for story in told if story[0].kind is Kind.FOLIO]
    below = [story[0] for story in told if story[0].kind is Kind.EDITORS]
    for block in above:
        plan.display(block)
    _Flow(plan, plan.top, plan.top).run([story for story in told if story[0] not in above + below])
    for block in below:
        plan.display(block)
    return plan


@define
class _Flow:
    """The columns of a page while they are filled."""

    plan: Plan
    start: float  # where each column begins
    low: float  # how far down the longest one reaches
    column: int = 0
    opens: bool = True

    def run(self, told: list[list[Block]]) -> None:
        plan = self.plan
        heights = [sum(map(self._height, story)) + plan.leading for story in told]
        depth = max([sum(heights) / plan.layout.columns, *map(self._together, told)])
        for story in told:
            if plan.top > self.start and plan.top - self.start + self._together(story) > depth:
                self._turn(opens=True)
            for block in story:
                if block.kind is Kind.CAPTION:
                    plan.photo(plan.left(self.column))
                for row in plan.rows(block, plan.column):
                    if row.kind is Kind.BODY and plan.top - self.start >= depth:
                        self._turn(opens=False)
                    plan.set(row, plan.left(self.column))
            plan.top += plan.leading
        self._close()
        plan.top = self.low
        plan.rule()

    def _turn(self, *, opens: bool) -> None:
        """On to the next column, if there is one."""
        if self.column + 1 < self.plan.layout.columns:
            self._close()
            self.column, self.opens, self.plan.top = self.column + 1, opens, self.start

    def _close(self) -> None:
        self.plan.region(self.column, self.start, opens=self.opens)
        self.low = max(self.low, self.plan.top)

    def _height(self, block: Block) -> float:
        rows = self.plan.rows(block, self.plan.column)
        return sum(row.height for row in rows) + PHOTO * (block.kind is Kind.CAPTION)

    def _together(self, story: list[Block]) -> float:
        """What stays in one column: a headline and two lines under it, a photo and its caption."""
        apart = sum(self._height(block) for block in story if block.kind is not Kind.BODY)
        return apart + 2 * self.plan.leading
