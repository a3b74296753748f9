"""Why people attend: the predicate that makes them attend, how its subject was found, and what names or groups are in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cnbulletin.explaining.explanation import Evidence, Explanation
from cnbulletin.explaining.names import explain_attendee
from cnbulletin.explaining.rereading import Rereading, located
from cnbulletin.fields.groups import PEOPLE
from cnbulletin.fields.prose import Prose
from cnbulletin.fields.runs import Run, runs_of
from cnbulletin.fields.sentences import clause_end
from cnbulletin.fields.torn_lists import torn_lists
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.title_words import heads, is_post, units
from cnbulletin.model import AttendeeList, Group, Span

__all__ = ["explain_lists", "verb_rule"]

_ACTING = (predicates.ATTEND, predicates.PRESIDE, predicates.LEAD, predicates.SPEAK, predicates.LIGHT_LEAD)
_LONGEST_HEAD = 8


class _Told(NamedTuple):
    """A run in its paragraph; ``torn`` where no predicate is printed."""

    prose: Prose
    run: Run
    torn: bool


def explain_lists(
    again: Rereading, proses: Sequence[Prose], lists: Sequence[AttendeeList], path: str
) -> list[Explanation | None]:
    """Why each of an article's attendee lists is one; ``None`` where no run of the text gives it."""
    told = list(_told(proses))
    found: list[Explanation | None] = []
    begin = 0
    for k, item in enumerate(lists):
        which = next((i for i in range(begin, len(told)) if _gives(told[i], item)), None)
        if which is None:
            found.append(None)
            continue
        begin = which  # those whom the same people lead make a list of their own
        found.append(_explain(again, told[which:], item, f"{path}.attendance[{k}]"))
    return found


def _told(proses: Sequence[Prose]) -> Iterator[_Told]:
    for prose in proses:
        runs = runs_of(prose)
        yield from (_Told(prose, run, torn=False) for run in runs)
        yield from (_Told(prose, run, torn=True) for run in torn_lists(prose, [run.subject for run in runs]))


def _gives(source: _Told, item: AttendeeList) -> bool:
    """Whether a list is made of a run: its names and groups, and the first of its verbs, are the run's."""
    passage, run = source.prose.passage, source.run
    verbs = tuple(passage.render(*verb) for verb in run.act.verbs)
    if item.verbs[: len(verbs)] != verbs:
        return False
    if _is_party(source, item):
        return True
    names = {attendee.name_span for attendee in item.attendees}
    groups = {group.span for group in item.groups}
    subject = run.subject
    return (
        names <= {passage.span(m.name_start, m.name_end) for m in subject.mentions}
        and groups <= {passage.span(*group) for group in subject.groups}
        and _holds(item.span, passage.span(subject.start, max(subject.end, subject.start + 1)))
    )


def _is_party(source: _Told, item: AttendeeList) -> bool:
    """Whether a list is of those whom the run's people lead: 率|考察团|一行."""
    party = source.run.act.party
    if party is None or item.attendees or not item.groups:
        return False
    return all(_holds(source.prose.passage.span(*party), group.span) for group in item.groups)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _explain(again: Rereading, told: list[_Told], item: AttendeeList, path: str) -> Explanation:
    prose, run, torn = told[0]
    passage = prose.passage
    rule = _rule(told[0], item)
    evidence = [_verb(prose, verb, rule) for verb in run.act.verbs]
    verbs = len(run.act.verbs)
    for other in told[1:]:  # later clauses that go on about the same people
        if verbs < len(item.verbs) and other.run.carried and other.run.subject is run.subject:
            evidence.append(located(other.prose.passage, _link(other), *_extent(other.run)))
            evidence += [_verb(other.prose, verb, rule) for verb in other.run.act.verbs]
            verbs += len(other.run.act.verbs)
    if run.act.venue is not None and item.venue is not None:
        evidence.append(located(passage, "attendance.venue", *run.act.venue))
    after = prose.masked.find("等", run.subject.mentions[-1].name_end if run.subject.mentions else run.subject.start)
    if item.open_ended and after >= 0:
        evidence.append(located(passage, "attendance.open_ended", after, after + 1))
    mentions = {passage.span(m.name_start, m.name_end): m for m in run.subject.mentions}
    parts = [
        explain_attendee(
            again, prose, run.subject, mentions[attendee.name_span], torn, attendee, f"{path}.attendees[{k}]"
        )
        for k, attendee in enumerate(item.attendees)
    ]
    parts += [_group(again, prose, group, f"{path}.groups[{k}]") for k, group in enumerate(item.groups)]
    return again.explain("attendee_list", path, item.text, item.span, rule, evidence, parts=parts)


def _extent(run: Run) -> tuple[int, int]:
    return (run.act.verbs[0][0], run.act.verbs[-1][1]) if run.act.verbs else (run.end - 1, run.end)


def _rule(source: _Told, item: AttendeeList) -> str:
    """How the predicate found its people."""
    prose, run, torn = source
    masked, verbs, subject = prose.masked, run.act.verbs, run.subject
    if torn:
        return "attendance.torn"
    if _is_party(source, item):
        return "attendance.led_party"
    if any(escort.subject is subject and (escort.verb, escort.verb + 2) in verbs for escort in prose.escorts):
        return "attendance.escorted"
    if verbs and verbs[0][1] <= subject.start and _opens_list(prose, verbs[0]):
        return "attendance.predicate_first"
    if not subject.mentions:
        present = bool(verbs) and subject.groups == ((subject.start, subject.end),) and verbs[0][0] == subject.start
        return "attendance.present" if present and masked.startswith("与会", subject.start) else "attendance.groups"
    return _link(source) if run.carried else "attendance.subject_first"


def _link(source: _Told) -> str:
    """How a clause says that it goes on about people named before: by a pronoun that opens its sentence, or silently."""
    prose, run, _ = source
    verb = run.act.verbs[0][0] if run.act.verbs else run.end
    start = max((begin for begin, end in prose.sentences if begin <= verb), default=0)
    return "attendance.pronoun" if prose.masked.startswith(("他", "她"), start) else "attendance.carried_on"


def _opens_list(prose: Prose, verb: tuple[int, int]) -> bool:
    """Whether a list follows this predicate: 参加会见的有林溪."""
    match = predicates.PREDICATE_FIRST.match(prose.masked, verb[0])
    return match is not None and match.span("verb") == verb


def _verb(prose: Prose, verb: tuple[int, int], rule: str) -> Evidence:
    """A verb by the rule of predicates that reads it; the word of a list's own rule (陪同下, 与会者) stands for that one."""
    first = rule == "attendance.predicate_first"
    return located(prose.passage, (predicates.PREDICATE_FIRST.name if first else verb_rule(prose, verb)) or rule, *verb)


def verb_rule(prose: Prose, verb: tuple[int, int]) -> str | None:
    """The rule of predicates that gives exactly this verb of a paragraph, if one does."""
    masked, start = prose.masked, verb[0]
    stop = min(clause_end(masked, verb[1], len(masked)) + 1, len(masked))  # patterns may look at the clause's last mark
    for rule in _ACTING:
        match = rule.match(masked, start, stop)
        if match is not None and match.span() == verb:
            return rule.name
    led = predicates.LED_PARTY.match(masked, start, stop)
    return predicates.LED_PARTY.name if led is not None and led.start("party") == verb[1] else None


def _group(again: Rereading, prose: Prose, group: Group, path: str) -> Explanation:
    """Why a noun phrase is people: the head noun that it ends in, how many they are, or the unit that they are of."""
    passage = prose.passage
    start = again.reading.index(group.span.start) - passage.start
    end = again.reading.index(group.span.end) - passage.start
    text = passage.folded[start:end]
    for words, code in ((heads(), "group.head_noun"), (units(), "group.unit")):
        length = max((n for n in range(1, min(_LONGEST_HEAD, len(text)) + 1) if text[-n:] in words), default=0)
        if length:
            evidence = [located(passage, code, end - length, end)]
            break
    else:
        people = PEOPLE.search(text)
        code, evidence = "group.post" if is_post(text) else "group.by_place", []
        if people is not None:
            code, evidence = "group.people", [located(passage, "group.people", start + people.start(), end)]
    return again.explain("group", path, group.text, group.span, code, evidence)
