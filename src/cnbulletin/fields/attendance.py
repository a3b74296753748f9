"""Who took part in the event, with which title, and did what (与会名单)."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from cnbulletin.fields.actions import Act
from cnbulletin.fields.groups import split_groups
from cnbulletin.fields.odd_names import ODD
from cnbulletin.fields.person_runs import Mention, Subject
from cnbulletin.fields.prose import Prose
from cnbulletin.fields.runs import Run, runs_of
from cnbulletin.fields.torn_lists import torn_lists
from cnbulletin.model import Action, Attendee, AttendeeList, Diagnostic, Group, Span
from cnbulletin.reading.reading import Passage

__all__ = ["attendee_lists"]

_LOST = "an item of a list of names is none: characters of it are missing or misread"
_ODD_NAME = "that this is a name is said by its place in the list alone"
_TORN = "the text breaks off before this list says what these people did: that they attended is a guess"


def attendee_lists(proses: Sequence[Prose], diagnostics: list[Diagnostic]) -> tuple[AttendeeList, ...]:
    """The attendee lists of an article, in the order in which they are printed.

    A person whose action is repeated later gets no second entry; a new action does.  What is uncertain is added
    to ``diagnostics``.
    """
    done: dict[str, set[Action]] = {}
    lists: list[AttendeeList] = []
    for prose in proses:
        passage = prose.passage
        last: tuple[Subject, AttendeeList] | None = None
        runs = runs_of(prose)
        for run in runs:
            if run.carried and last is not None and last[0] is run.subject:
                lists[lists.index(last[1])] = merged = _merge(passage, last[1], run, done)
                last = (run.subject, merged)
                continue
            built = _build(passage, run, done)
            diagnostics += _uncertain(passage, run, built)
            lists += built
            last = (run.subject, built[0]) if built and built[0].attendees else None
        for run in torn_lists(prose, [run.subject for run in runs]):
            for built_list in _build(passage, run, done):
                lists.append(built_list)
                diagnostics.append(Diagnostic(code="TORN_LIST", message=_TORN, span=built_list.span))
    return tuple(lists)


def _uncertain(passage: Passage, run: Run, built: list[AttendeeList]) -> list[Diagnostic]:
    """What is to be said of the names that only their place in a list makes names."""
    taken = {attendee.name_span for item in built for attendee in item.attendees}
    spans = [passage.span(m.name_start, m.name_end) for m in run.subject.mentions if m.score <= ODD]
    found = [Diagnostic(code="UNCERTAIN_NAME", message=_ODD_NAME, span=span) for span in spans if span in taken]
    if built and not run.carried:
        lost = [passage.span(*item) for item in run.subject.unread]
        found += [Diagnostic(code="CHAR_DROPPED", message=_LOST, span=span) for span in lost if span not in taken]
    return found


def _merge(passage: Passage, before: AttendeeList, run: Run, done: dict[str, set[Action]]) -> AttendeeList:
    """The list with the predicate of a later clause of the same sentence: 出席仪式,并为获奖者授牌."""
    for attendee in before.attendees:
        done[attendee.name].update(run.act.actions)
    span = Span(start=before.span.start, end=max(before.span.end, passage.span(run.end - 1, run.end).end))
    return evolve(
        before,
        actions=(*before.actions, *(action for action in run.act.actions if action not in before.actions)),
        verbs=(*before.verbs, *(passage.render(*verb) for verb in run.act.verbs)),
        text=passage.reading.render(passage.reading.index(span.start), passage.reading.index(span.end)),
        span=span,
    )


def _build(passage: Passage, run: Run, done: dict[str, set[Action]]) -> list[AttendeeList]:
    attendees: list[Attendee] = []
    actions = run.act.actions
    if actions:
        for mention in run.subject.mentions:
            name = passage.text[mention.name_start : mention.name_end]
            had = done.setdefault(name, set())
            new = tuple(action for action in actions if action not in had)
            if not new:
                continue
            had.update(actions)
            attendees.append(_attendee(passage, mention))
    made: list[AttendeeList] = []
    groups = run.subject.groups if not run.carried else ()
    open_ended = run.subject.open_ended and not run.carried
    if actions and (attendees or groups or open_ended):
        start, end = run.subject.start, max(run.end, run.subject.end, *(v[1] for v in run.act.verbs))
        made.append(_list(passage, attendees, groups, actions, run.act, open_ended, start, end))
    if run.act.party is not None and not run.carried:
        begin, stop = run.act.party
        led = split_groups(passage.folded, passage.folded, begin, stop)
        if led:
            made.append(_list(passage, [], led, (Action.ATTEND,), run.act, False, begin, stop))
    return made


def _list(
    passage: Passage,
    attendees: list[Attendee],
    groups: Sequence[tuple[int, int]],
    actions: tuple[Action, ...],
    act: Act,
    open_ended: bool,
    start: int,
    end: int,
) -> AttendeeList:
    venue = passage.render(*act.venue) if act.venue is not None else None
    named = tuple(Group(text=passage.render(a, b), span=passage.span(a, b)) for a, b in groups)
    spans = [passage.span(start, end), *[passage.span(*verb) for verb in act.verbs]]
    spans += [item.span for item in attendees] + [item.span for item in named]
    span = Span(start=min([item.start for item in spans]), end=max([item.end for item in spans]))
    return AttendeeList(
        attendees=tuple(attendees),
        groups=named,
        actions=actions,
        verbs=tuple(passage.render(*verb) for verb in act.verbs),
        venue=venue,
        open_ended=open_ended,
        text=passage.reading.render(passage.reading.index(span.start), passage.reading.index(span.end)),
        span=span,
    )


def _attendee(passage: Passage, mention: Mention) -> Attendee:
    title = mention.title
    return Attendee(
        name=passage.text[mention.name_start : mention.name_end],
        title=passage.render(*title) if title else None,
        title_inherited=mention.inherited,
        remarks=mention.remarks,
        name_span=passage.span(mention.name_start, mention.name_end),
        title_span=passage.span(*title) if title else None,
        span=passage.span(mention.start, max(mention.end, mention.name_end)),
    )
