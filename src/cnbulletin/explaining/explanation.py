"""What an explanation is made of.  Data and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from cnbulletin.model import Repair, Span

__all__ = ["UNEXPLAINED", "Evidence", "Explanation", "RunnerUp"]

#: The rule of an object that the library does not read from this source with these options.
UNEXPLAINED = "unexplained"


@frozen(kw_only=True)
class Evidence:
    """One thing that speaks for a claim, or against it.

    ``code`` is a rule identifier (docs/rules.md), ``text`` what was seen, as the reading has it.  ``span`` is where
    it is printed, ``None`` where it is printed nowhere (the page's width, a sum).  ``weight`` is what it counts in
    its rule's own measure, negative where it speaks against; ``None`` where the rule only asks whether it is there.
    """

    code: str
    text: str
    span: Span | None = None
    weight: float | None = None


@frozen(kw_only=True)
class RunnerUp:
    """The reading that came second, where it came close.

    ``text`` says what it would have been, ``span`` where that is printed.  ``margin`` is by how much less it counts
    in the measure of ``code``, never negative; ``None`` where the rule takes the first and measures nothing.
    """

    code: str
    text: str
    span: Span | None = None
    margin: float | None = None


@frozen(kw_only=True)
class Explanation:
    """Why one object is there.

    ``kind`` is the object's class in the words of docs/rules.md (``headline``, ``attendee`` …), ``path`` where it
    stands in the page (``articles[0].headline``; parts that are no objects, such as the kicker, are named like their
    field).  ``text`` and ``span`` are the object's.  ``rule`` is the rule that claimed it and ``score`` that rule's
    own measure, where it has one: only scores of the same rule compare.  ``parts`` explain the objects inside.

    >>> from cnbulletin import explain, parse_page
    >>> why = explain(parse_page("本报讯（记者林溪）1月5日，县长江一帆出席会议。"))
    >>> [(item.kind, item.rule) for item in why.walk()][2:5]
    [('dateline', 'dateline.own'), ('byline', 'byline.dateline'), ('event_time', 'time.span')]
    """

    kind: str
    path: str
    text: str
    span: Span | None
    rule: str
    score: float | None = None
    evidence: tuple[Evidence, ...] = ()
    repairs: tuple[Repair, ...] = ()
    runner_up: RunnerUp | None = None
    parts: tuple[Explanation, ...] = ()

    def walk(self) -> Iterator[Explanation]:
        """This explanation and all inside it, each before its parts."""
        pending = [self]
        while pending:
            item = pending.pop()
            yield item
            pending.extend(reversed(item.parts))

    def at(self, offset: int) -> tuple[Explanation, ...]:
        """Those whose span holds a source offset, the widest first: why a character was read as it was.

        >>> from cnbulletin import explain, parse_page
        >>> why = explain(parse_page("1月5日，县长江一帆出席会议。"))
        >>> [item.kind for item in why.at(7)]
        ['page', 'article', 'attendee_list', 'attendee', 'paragraph']
        """
        return tuple(i for i in self.walk() if i.span is not None and i.span.start <= offset < i.span.end)
