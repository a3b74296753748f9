"""Why an expression dates the event, and which one would if it did not stand there."""

from __future__ import annotations

from collections.abc import Sequence

from cnbulletin.explaining.explanation import Explanation, RunnerUp
from cnbulletin.explaining.rereading import Rereading, located
from cnbulletin.fields.event_time import TimeMatch, choose_time
from cnbulletin.fields.time_finders import FINDERS
from cnbulletin.model import EventTime
from cnbulletin.reading.reading import Passage

__all__ = ["explain_time", "time_rule"]


def explain_time(again: Rereading, passages: Sequence[Passage], time: EventTime, path: str) -> Explanation | None:
    """Why an article took place at that time; ``None`` where the text gives another one."""
    chosen = choose_time([(passage, 0) for passage in passages])
    if chosen is None or passages[chosen[0]].span(chosen[1].start, chosen[1].end) != time.span:
        return None
    which, match = chosen
    passage = passages[which]
    evidence = [located(passage, time_rule(passage, match), match.start, match.end)]
    evidence.append(located(passage, "time.background" if match.background else "time.event", match.start, match.end))
    return again.explain(
        "event_time", path, time.text, time.span, time_rule(passage, match), evidence,
        runner_up=_next(passages, which, match),
    )  # fmt: skip


def time_rule(passage: Passage, match: TimeMatch) -> str:
    """The finder that reads exactly this expression; ``time.since`` where 自, 以来, 截至 belong to it."""
    for finder in FINDERS:
        if finder.rule.name == match.rule:
            found = finder.rule.match(passage.folded, match.start)
            return match.rule if found is not None and found.end() == match.end else "time.since"
    return match.rule


def _next(passages: Sequence[Passage], which: int, match: TimeMatch) -> RunnerUp | None:
    """The expression that would date the event if the chosen one were not printed, where it is as good."""
    starts = [0 if k > which else len(passage) for k, passage in enumerate(passages)]
    starts[which] = match.end
    other = choose_time(list(zip(passages, starts, strict=True)))
    if other is None or other[1].background != match.background:
        return None
    passage, found = passages[other[0]], other[1]
    text, span = passage.render(found.start, found.end), passage.span(found.start, found.end)
    return RunnerUp(code=time_rule(passage, found), text=text, span=span)
