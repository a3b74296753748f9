"""What a generated page holds: its text, and what a careful reader takes from it, with exact spans."""

from __future__ import annotations

from attrs import field, frozen

from cnbulletin.model import Action, ArticleKind, Placement, Span

__all__ = ["Doc", "Printed", "TrueArticle", "TrueAttendee", "TrueByline", "TrueCaption", "TrueList"]


@frozen(kw_only=True)
class Printed:
    """A stretch of the page: ``text`` as it reads (no white space, but for headline clauses), and where it stands."""

    text: str
    span: Span


@frozen(kw_only=True)
class TrueByline:
    """A credited person, the role as printed, and where the credit stands."""

    name: Printed
    role: str | None
    placement: Placement


@frozen(kw_only=True)
class TrueAttendee:
    """A person of an attendee list, and the title that counts for that person, own or carried over."""

    name: Printed
    title: Printed
    inherited: bool


@frozen(kw_only=True)
class TrueList:
    """The people and groups under one predicate, and what they do; ``open_ended`` where the names end in 等."""

    attendees: tuple[TrueAttendee, ...]
    groups: tuple[Printed, ...]
    actions: tuple[Action, ...]
    open_ended: bool


@frozen(kw_only=True)
class TrueCaption:
    """A photo caption with its credit."""

    text: Printed
    credits: tuple[TrueByline, ...]


@frozen(kw_only=True)
class TrueArticle:
    """One article as a careful reader takes it from the page.

    ``speakers`` has an entry for each speech, in order: the name of the speaker where it is printed.
    """

    kind: ArticleKind
    kicker: Printed | None
    main: Printed | None
    deck: Printed | None
    dateline: Printed | None
    outlet: str | None
    place: str | None
    date: str | None
    bylines: tuple[TrueByline, ...]
    event_time: Printed | None
    attendance: tuple[TrueList, ...]
    speakers: tuple[Printed, ...]
    body_span: Span


@frozen(kw_only=True)
class Doc:
    """A generated page: ``text``, and its gold in the order of the page.

    Every ``Printed`` of the gold holds ``text[span]`` without its white space.  The ``repr`` shows the text alone.
    """

    text: str
    articles: tuple[TrueArticle, ...] = field(repr=False)
    captions: tuple[TrueCaption, ...] = field(repr=False)
    furniture: tuple[Printed, ...] = field(repr=False)
