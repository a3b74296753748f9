"""The page as it is set, stretch by stretch, with the gold of the article that is being set."""

from __future__ import annotations

from attrs import define, field

from cnbulletin.model import ArticleKind, Placement, Span
from cnbulletin.testing.doc import Printed, TrueArticle, TrueByline, TrueList

__all__ = ["Draft", "Sheet"]


class Sheet:
    """A growing text that says of each stretch where it stands."""

    text: str

    def __init__(self) -> None:
        self.text = ""

    def put(self, words: str) -> Printed:
        """Sets some words; what they read as, without white space, and where they stand."""
        start = len(self.text)
        self.text += words
        return self.since(start)

    def since(self, start: int, *, clauses: bool = False) -> Printed:
        """Everything set from an offset on; with ``clauses`` a space stays one space, as in a headline."""
        words = self.text[start:]
        begin = start + len(words) - len(words.lstrip())
        span = Span(start=begin, end=max(begin, start + len(words.rstrip())))
        return Printed(text=(" " if clauses else "").join(words.split()), span=span)


@define
class Draft:
    """The gold of one article while it is being set."""

    sheet: Sheet
    kicker: Printed | None = None
    main: Printed | None = None
    deck: Printed | None = None
    dateline: Printed | None = None
    outlet: str | None = None
    place: str | None = None
    date: str | None = None
    event_time: Printed | None = None
    bylines: list[TrueByline] = field(factory=list)
    attendance: list[TrueList] = field(factory=list)
    speakers: list[Printed] = field(factory=list)
    body: Span | None = None

    def put(self, words: str) -> Printed:
        """Sets some words of the body, which lasts as long as there are any."""
        done = self.sheet.put(words)
        if done.text:
            self.body = Span(start=self.body.start if self.body else done.span.start, end=done.span.end)
        return done

    def credit(self, name: str, role: str | None, placement: Placement) -> None:
        """Sets the name of someone who is credited; the role is set by the caller."""
        self.bylines.append(TrueByline(name=self.sheet.put(name), role=role, placement=placement))

    def done(self) -> TrueArticle:
        """The gold, when all is set."""
        assert self.body is not None
        return TrueArticle(
            kind=ArticleKind.REPORT,
            kicker=self.kicker, main=self.main, deck=self.deck,
            dateline=self.dateline, outlet=self.outlet, place=self.place, date=self.date,
            bylines=tuple(self.bylines),
            event_time=self.event_time,
            attendance=tuple(self.attendance),
            speakers=tuple(self.speakers),
            body_span=self.body,
        )  # fmt: skip
