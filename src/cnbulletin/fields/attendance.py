"""Who took part in the event, with which title, and did what (与会名单)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from attrs import evolve, frozen

from cnbulletin.fields.actions import Act, act_of, predicate_start
from cnbulletin.fields.persons import Persons, is_head
from cnbulletin.fields.sentences import HIDDEN, clause_end, mask, sentences
from cnbulletin.fields.subjects import Clause, Mention, Subject, clauses_of
from cnbulletin.knowledge import predicates
from cnbulletin.model import Action, Attendee, AttendeeList, Group, Span
from cnbulletin.reading.reading import Passage

__all__ = ["Run", "attendee_lists", "runs_of"]


@frozen
class Run:
    """A subject with its predicate; offsets in the passage."""

    subject: Subject
    act: Act
    carried: bool  # the subject is printed in an earlier clause
    end: int


# A sentence that tells of the past: 1928年6月, 在抗日战争时期.
_BACKGROUND = re.compile(r"(?:1[0-9]{3}年|(?:时期|年代|战争中|期间担任|岁时)[,]|早在|当年[,]|那年)")
_MEETING = re.compile(r"会议|大会|座谈会|活动|仪式|全会|本次|此次|该|我|本|论坛")


def runs_of(passage: Passage, persons: Persons) -> list[Run]:
    """Every subject with its predicate in a passage, in order."""
    folded, masked = passage.folded, mask(passage)
    found: list[Run] = []
    antecedent: Subject | None = None
    for start, end in sentences(masked, folded):
        escort = _escort(folded, masked, start, end, persons)
        if escort is not None:
            found.append(escort[0])
            begin, stop = escort[1]
            masked = masked[:begin] + HIDDEN * (stop - begin) + masked[stop:]
            folded = folded[:begin] + HIDDEN * (stop - begin) + folded[stop:]
        if _BACKGROUND.search(masked, start, min(end, start + 30)):
            continue
        first = predicates.PREDICATE_FIRST.match(masked, _opening(masked, start, end), end)
        if first is not None:
            run = _predicate_first(folded, masked, first.end(), end, first, persons)
            if run is not None:
                found.append(run)
                continue
        if antecedent is not None and masked.startswith(("他", "她"), start) and not masked.startswith("们", start + 1):
            act = act_of(masked, start + 1, clause_end(masked, start, end))
            if act is not None and act.actions:
                found.append(Run(antecedent, act, True, clause_end(masked, start, end)))
        runs, single = _sentence_runs(folded, masked, start, end, persons)
        found += runs
        antecedent = single
    return found


_ESCORTED = re.compile(r"(?:等[^,;。]{0,12}?)?的?(?:分别|共同)?陪同下")


def _escort(folded: str, masked: str, start: int, end: int, persons: Persons) -> tuple[Run, tuple[int, int]] | None:
    """Those in whose company the subject is: 在县长林溪、陈默等陪同下; with the stretch that says so."""
    match = _ESCORTED.search(masked, start, end)
    opening = masked.find("在", start, match.start()) if match is not None else -1
    if match is None or opening < 0:
        return None
    clause = clauses_of(folded, masked, opening + 1, match.start(), persons)[0]
    if clause.subject is None or clause.subject.end < match.start() - 1:
        return None
    subject = evolve(clause.subject, open_ended="等" in match.group() or clause.subject.open_ended)
    verb = (match.end() - 3, match.end() - 1)
    return Run(subject, Act((Action.ATTEND,), (verb,), None, None, False), False, match.end()), (opening, match.end())


_OPENERS = re.compile(r"(?:应邀|一同|一起|共同|今天|当日|当天|当晚|会议|活动|[、,\"')])*+")


def _opening(masked: str, start: int, end: int) -> int:
    match = _OPENERS.match(masked, start, end)
    return match.end() if match else start


def _predicate_first(
    folded: str, masked: str, at: int, end: int, match: re.Match[str], persons: Persons
) -> Run | None:
    subject = _list_after(folded, masked, at, end, persons)
    if subject is None:
        return None
    head = next((match.span(k) for k in ("head", "label") if match.group(k)), None)
    if head is not None and is_head(folded[slice(*head)]):
        subject = evolve(
            subject,
            mentions=tuple(
                m if m.title else evolve(m, title=head, inherited=True) for m in subject.mentions
            ),
        )
    verb = match.span("verb")
    return Run(subject, Act((Action.ATTEND,), (verb,), None, None, False), False, subject.end)


def _list_after(folded: str, masked: str, at: int, end: int, persons: Persons) -> Subject | None:
    """A list that fills the rest of a sentence: persons and groups between 、 , ;."""
    mentions: list[Mention] = []
    groups: list[tuple[int, int]] = []
    open_ended, stop = False, at
    while at < end:
        clauses = clauses_of(folded, masked, at, end, persons)
        clause = clauses[0]
        if clause.subject is None:
            piece = clause_end(masked, at, end)
            groups += _split_groups(folded, masked, at, piece)
            at, stop = piece + 1, piece
            continue
        mentions += clause.subject.mentions
        groups += clause.subject.groups
        open_ended |= clause.subject.open_ended
        stop = clause.subject.end
        if clause.tail[1] > clause.tail[0] and masked[clause.tail[0]] in "、,":
            at = clause.tail[0] + 1
            continue
        at = clause.tail[1] + 1
    if not mentions and not groups:
        return None
    start = min([m.start for m in mentions] + [g[0] for g in groups])
    return Subject(tuple(mentions), tuple(groups), open_ended, start, max(stop, start))


_JOINT = re.compile(r"以及|及|和|与|暨")
_COUNT = re.compile(r"(?:共|等)?(?:近|约)?[0-9一二三四五六七八九十百千]+[余多]?[人名位].*$|等$")
_LEADING = re.compile(r"(?:以及|还有|和|及|与|有|图为|其中|来自|共|邀请|组织|包括)+")


def _split_groups(folded: str, masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """Noun phrases without a name: split where each has its own head, whole where they share one."""
    found: list[tuple[int, int]] = []
    begin = _trim(folded, start, end)
    at = begin
    cuts: list[tuple[int, int]] = []
    while at < end:
        if masked[at] in "、,;":
            cuts.append((at, at + 1))
        else:
            joint = _JOINT.match(masked, at, end)
            if joint and is_head(folded[begin:at]):
                cuts.append(joint.span())
                at = joint.end()
                continue
        at += 1
    cuts.append((end, end))
    for left, right in cuts:
        stop = left
        count = _COUNT.search(folded, begin, left)
        if count:
            stop = count.start()
        text = folded[begin:stop]
        named = is_head(text) or _people(text) or (right >= end and text.endswith(("组", "团")))
        if right < end and masked[left] == "、" and _UNIT_HEAD.search(text):
            named = False  # 驻地单位、武警部队的负责同志 share their head
        if stop > begin and named:
            found.append((begin, stop))
            begin = _trim(folded, right, end)
    return found


def _trim(folded: str, start: int, end: int) -> int:
    match = _LEADING.match(folded, start, end)
    return match.end() if match else start


_UNIT_HEAD = re.compile(r"(?:单位|部门|机构|企业|公司|院校|协会|领导班子)$")
_PEOPLE = re.compile(r"(?:[者员长官生师手]|单位|部门|领导|主任|书记|代表|班子|家长)$")


def _people(text: str) -> bool:
    return bool(_PEOPLE.search(text))


def _sentence_runs(
    folded: str, masked: str, start: int, end: int, persons: Persons
) -> tuple[list[Run], Subject | None]:
    """The runs of one sentence, and its first subject if that is one person: whom 他 in the next sentence means."""
    found: list[Run] = []
    single: Subject | None = None
    subject: Subject | None = None
    convened = spoken = False
    pending: list[tuple[int, int]] = []
    for clause in clauses_of(folded, masked, start, end, persons):
        if clause.subject is not None:
            subject, convened = clause.subject, False
            spoken = predicates.SPEECH.search(masked, *clause.tail) is not None
            single = subject if len(subject.mentions) == 1 and single is None else single
            if pending:
                subject = evolve(subject, groups=(*pending, *subject.groups), start=min(pending[0][0], subject.start))
                pending = []
            act = act_of(masked, *clause.tail)
            if act is None and subject.open_ended:
                labelled = predicate_start(masked, clause.tail[0] - 2, clause.tail[1], partial(_is_label, folded, masked, clause.tail[0]))
                act = labelled[1] if labelled is not None else None
            if act is not None and Action.LEAD in act.actions:
                subject = _with_partner(folded, masked, clause, act, subject, persons)
            if act is None:
                trailing = _trailing_groups(folded, masked, clause, end)
                if trailing is not None:
                    subject, act = evolve(subject, groups=subject.groups + trailing[0]), trailing[1]
            if act is not None and (act.actions or act.party):
                convened = act.convened
                found.append(Run(subject, act, False, clause.tail[1]))
            continue
        begin, stop = clause.tail
        if subject is not None and not convened and not spoken:
            act = act_of(masked, begin, stop)
            if act is not None and act.actions:
                found.append(Run(subject, act, True, stop))
                continue
        group = _group_clause(folded, masked, begin, stop)
        if group is not None:
            groups, act = group
            whole = Subject((), (*pending, *groups), False, (pending or list(groups))[0][0], stop)
            found.append(Run(whole, act, False, stop))
            pending, subject = [], None
            continue
        if stop < end and masked[stop] in ",;" and is_head(folded[begin:stop]) and not _MEETING.match(folded, begin):
            pending += _split_groups(folded, masked, begin, stop)
        elif pending:
            pending = []
    return found, single


_PARTNER = re.compile(r"[与同和](?=[^,;。]{2,40}(?:会谈|会晤))")


def _with_partner(
    folded: str, masked: str, clause: Clause, act: Act, subject: Subject, persons: Persons
) -> Subject:
    """Both sides of talks lead: 总统林溪在宾馆与总理陈默举行会谈."""
    verb = act.verbs[0]
    match = _PARTNER.search(masked, clause.tail[0], verb[1]) if masked[verb[1] - 2 : verb[1]] in ("会谈", "会晤") else None
    person = persons.find(folded, match.end(), verb[0]) if match is not None else None
    if person is None:
        return subject
    title = (person.title_start, person.name_start) if person.name_start > person.title_start else None
    partner = Mention(
        person.name_start, person.name_end, title, False, person.remarks, person.title_start, person.end, person.score
    )
    return evolve(subject, mentions=(*subject.mentions, partner))


def _group_clause(folded: str, masked: str, begin: int, stop: int) -> tuple[tuple[tuple[int, int], ...], Act] | None:
    """A clause whose subject is people without names: 各乡镇主要负责人参加会议."""
    if _MEETING.match(folded, begin) and not is_head(folded[begin:stop]):
        inner = re.compile(r"[^,]*?(?:单位|部门|人员|代表|负责人|负责同志|领导|群众|师生|学生|教师)").match(folded, begin, stop)
        if inner is None:
            return None
    found = predicate_start(masked, begin, stop, lambda at: _ends_group(folded, begin, at))
    if found is None:
        return None
    at, act = found
    sent = _SENT.search(folded, begin, at)
    groups = tuple(_split_groups(folded, masked, sent.end() if sent is not None else begin, at))
    if not groups or any(_NO_GROUP.search(folded, *group) for group in groups):
        return None
    return groups, act


def _is_label(folded: str, masked: str, begin: int, at: int) -> bool:
    """Whether a stretch behind 等 says who the others are: 等|嘉宾|出席, not 等|自编自演的节目|…."""
    text = masked[begin:at]
    return at <= begin or ("," not in text and (_ends_group(folded, begin, at) or len(text) <= 2))


_SENT = re.compile(r"(?:组织|邀请|特邀|安排|派出|选派|聘请)(?=[^,]{2,24}$)")
# What a group never begins with or holds: pronouns, the meeting itself, a verb with its object.
_NO_GROUP = re.compile(r"他|她|它|我们|你|会议|大会|了|邀请|贯彻|通报|认为|自己|深入|切实|落实|按照|根据|^(?:把|将|以|在|从|对)|总书记|可以|应当|或者|必须|需要|希望|要求")


def _ends_group(folded: str, begin: int, at: int) -> bool:
    """Whether a noun phrase that names people ends at an offset, 等 and a count allowed: …等单位|, …100多人|."""
    text = folded[begin:at]
    return is_head(text) or _people(text) or bool(_COUNT.search(text)) or text.endswith(("单位", "部门", "组", "团"))


def _trailing_groups(
    folded: str, masked: str, clause: Clause, end: int
) -> tuple[tuple[tuple[int, int], ...], Act] | None:
    """Groups that close a list of persons: …, 各乡镇负责人参加会议."""
    at = clause.tail[0]
    if at >= end or masked[at] not in "、,;和及以与":
        return None
    begin, groups = at + 1, []
    for _ in range(12):
        stop = clause_end(masked, begin, end)
        group = _group_clause(folded, masked, begin, stop)
        if group is not None:
            return (*groups, *group[0]), group[1]
        if stop >= end or masked[stop] == "。" or not is_head(folded[begin:stop]):
            return None
        groups += _split_groups(folded, masked, begin, stop)
        begin = stop + 1
    return None


def attendee_lists(passages: Sequence[Passage], persons: Persons) -> tuple[AttendeeList, ...]:
    """The attendee lists of an article, in the order in which they are printed.

    A person whose action is repeated later gets no second entry; a new action does.
    """
    done: dict[str, set[Action]] = {}
    lists: list[AttendeeList] = []
    for passage in passages:
        last: tuple[Subject, AttendeeList] | None = None
        for run in runs_of(passage, persons):
            if run.carried and last is not None and last[0] is run.subject:
                lists[lists.index(last[1])] = merged = _merge(passage, last[1], run, done)
                last = (run.subject, merged)
                continue
            built = _build(passage, run, done)
            lists += built
            last = (run.subject, built[0]) if built and built[0].attendees else None
    return tuple(lists)


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
            if had.issuperset(actions) and (run.carried or mention.title is None or mention.inherited):
                continue
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
        if _people(passage.folded[begin:stop]) or is_head(passage.folded[begin:stop]) or passage.folded[begin:stop].endswith("团"):
            made.append(_list(passage, [], ((begin, stop),), (Action.ATTEND,), run.act, False, begin, stop))
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
    start = min([start] + [v[0] for v in act.verbs]) if not attendees else start
    span = passage.span(start, end)
    spans = [a.span for a in attendees]
    span = Span(start=min([span.start] + [s.start for s in spans]), end=max([span.end] + [s.end for s in spans]))
    return AttendeeList(
        attendees=tuple(attendees),
        groups=tuple(Group(text=passage.render(a, b), span=passage.span(a, b)) for a, b in groups),
        actions=actions,
        verbs=tuple(passage.render(*verb) for verb in act.verbs),
        venue=venue,
        open_ended=open_ended,
        text=passage.reading.render(passage.reading.index(span.start), passage.reading.index(span.end)),
        span=span,
    )


def _attendee(passage: Passage, mention: Mention, *, bare: bool = False) -> Attendee:
    title = None if bare else mention.title
    start = mention.start if not bare else mention.name_start
    return Attendee(
        name=passage.text[mention.name_start : mention.name_end],
        title=passage.render(*title) if title else None,
        title_inherited=mention.inherited and not bare,
        remarks=mention.remarks,
        name_span=passage.span(mention.name_start, mention.name_end),
        title_span=passage.span(*title) if title else None,
        span=passage.span(start, max(mention.end, mention.name_end)),
    )
