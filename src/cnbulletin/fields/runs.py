"""Subjects with their predicates, sentence by sentence: who did what, before anyone is counted twice."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import NamedTuple

from cnbulletin.fields.actions import Act, act_of, predicate_start
from cnbulletin.fields.groups import group_clause, is_label, meeting_opens, split_groups, trailing_groups
from cnbulletin.fields.person_runs import Mention, Subject
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.prose import Escort, Prose
from cnbulletin.fields.sentences import clause_end
from cnbulletin.fields.subjects import Clause, first_clause
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import is_head
from cnbulletin.model import Action

__all__ = ["Run", "runs_of"]


class Run(NamedTuple):
    """A subject with its predicate; offsets in the passage."""

    subject: Subject
    act: Act
    carried: bool  # the subject is printed in an earlier clause
    end: int


# A sentence that tells of the past: 1928年6月, 在抗日战争时期.
_BACK = 20  # sentences of the past that may stand between a person and 他
_BACKGROUND = Pattern(r"(?:1[0-9]{3}年|时期,|年代,|战争中,|期间担任,|岁时,|早在|当年,|那年)")


def runs_of(prose: Prose) -> list[Run]:
    """Every subject with its predicate in a passage, in order."""
    masked = prose.masked
    escorts = {escort.sentence: escort for escort in prose.escorts}
    found: list[Run] = []
    acting = [match.start() for match in predicates.ACTING.finditer(masked)]
    for which, (start, end) in enumerate(prose.sentences):
        if which in escorts:
            found.append(_escorted(escorts[which]))
        verbs = bisect_left(acting, end)
        if not verbs or acting[verbs - 1] < start or _of_the_past(masked, start, end):
            continue
        first = _predicate_first(prose, start, end)
        if first is not None:
            found.append(first)
            continue
        if which and masked.startswith(("他", "她"), start) and not masked.startswith("们", start + 1):
            act = act_of(masked, start + 1, clause_end(masked, start, end))
            antecedent = _antecedent(prose, which) if act is not None and act.actions else None
            if act is not None and antecedent is not None:
                found.append(Run(antecedent, act, True, clause_end(masked, start, end)))
        runs = _sentence_runs(prose, which, acting[verbs - 1])[0]
        found += runs
        present = masked.find("与会", start, end)
        if present >= 0 and not any(
            begin <= present < stop
            for run in runs
            for begin, stop in (*run.subject.groups, *((m.start, m.end) for m in run.subject.mentions))
        ):
            found += _present(masked, start, end)
    return found


def _of_the_past(masked: str, start: int, end: int) -> bool:
    return _BACKGROUND.search(masked, start, min(end, start + 30)) is not None


def _antecedent(prose: Prose, which: int) -> Subject | None:
    """Whom 他 at the head of a sentence means: the one person that the sentence before it, if of the present, is about."""
    for before in range(which - 1, max(-1, which - 1 - _BACK), -1):
        start, end = prose.sentences[before]
        if not _of_the_past(prose.masked, start, end) and _predicate_first(prose, start, end) is None:
            return _sentence_runs(prose, before, end)[1]
    return None


def _escorted(escort: Escort) -> Run:
    """Those in whose company (陪同下), under whose chair (主持下) or lead (带领下) the sentence's event takes place."""
    subject, verb = escort.subject, escort.verb
    act = Act((escort.action,), ((verb, verb + 2),), None, None, False)
    return Run(subject, act, False, verb + 3)


# 1938年参加革命, 2009年当选: a year without a day before the predicate tells of the past.
_YEAR = Pattern(r"[12][0-9]{3}年(?:[0-9]{1,2}月)?(?![0-9]{1,2}[月日])")
_PLANNED = Pattern(r"届时|将于")


def _past(folded: str, masked: str, clause: Clause, act: Act) -> bool:
    """Whether the clause tells of another time than the event's."""
    verb = act.verbs[0][0] if act.verbs else clause.tail[0]
    if _YEAR.search(masked, clause.start, verb) is not None or _PLANNED.search(masked, clause.start, verb) is not None:
        return True
    titles = clause.subject.mentions if clause.subject is not None else ()
    return any(m.title is not None and folded.startswith("时任", m.title[0]) for m in titles)


_WITH = ("和", "及", "与", "以及", "暨")
_SPOKEN = Pattern(r"(?:讲话|致辞|发言|点评|报告|总结)[中时里上]")


def _told(masked: str, start: int, end: int) -> bool:
    """Whether what follows in the sentence is what somebody said: …强调,…; …在讲话中从三个方面,…."""
    said = predicates.SPEAKING.search(masked, start, end) is not None  # the quicker question first
    verb = predicates.SPEECH.search(masked, start, end) if said else None
    if verb is not None and _COURTESY.match(masked, verb.start(), end) is None:
        return True
    return _SPOKEN.search(masked, start, end) is not None


# 表示欢迎 says nothing that the next clause could go on with.
_COURTESY = Pattern(
    r"表示(?:热烈|衷心|诚挚|崇高|由衷|亲切|深切|真诚|最)?[^,。]{0,4}?的?(?:欢迎|感谢|谢意|祝贺|慰问|敬意|问候|哀悼|赞赏|满意)"
)


_PRESENT = Pattern(
    r"与会(?:的)?(?:各位|全体|市直|县直|区直|省直|有关|各)?[^,;。、的]{0,8}?(?:同志|委员|代表|评委|人员|专家|部门|单位|学者|干部|者)"
)


def _present(masked: str, start: int, end: int) -> list[Run]:
    """Those who are said to be present in passing: 听取了与会代表的意见."""
    match = _PRESENT.search(masked, start, end)
    if match is None or masked.startswith(("一致", "合影"), match.end()):
        return []
    group = match.span()
    act = Act((Action.ATTEND,), ((group[0], group[0] + 2),), None, None, False)
    return [Run(Subject((), (group,), False, *group), act, False, group[1])]


_OPENERS = Pattern(r"(?:[A-Za-z|]{1,4}|应邀|今天|当日|当天|当晚|会议|活动|[、,\"')])*+")


def _opening(masked: str, start: int, end: int) -> int:
    match = _OPENERS.match(masked, start, end)
    return match.end() if match else start


def _predicate_first(prose: Prose, start: int, end: int) -> Run | None:
    """The list behind its predicate: 参加会见的有林溪、陈默."""
    folded = prose.folded
    match = predicates.PREDICATE_FIRST.match(prose.masked, _opening(prose.masked, start, end), end)
    subject = _list_after(prose, match.end(), end) if match is not None else None
    if match is None or subject is None:
        return None
    head = next((match.span(k) for k in ("head", "label") if match.group(k)), None)
    if head is not None and is_head(folded[slice(*head)]):
        subject = subject._replace(
            mentions=tuple(m if m.title else m._replace(title=head, inherited=True) for m in subject.mentions),
        )
    verb = match.span("verb")
    return Run(subject, Act((Action.ATTEND,), (verb,), None, None, False), False, subject.end)


def _list_after(prose: Prose, at: int, end: int) -> Subject | None:
    """A list that fills the rest of a sentence: persons and groups between 、 , ;."""
    folded, masked = prose.folded, prose.masked
    mentions: list[Mention] = []
    groups: list[tuple[int, int]] = []
    open_ended, stop = False, at
    while at < end:
        clause = first_clause(folded, masked, at, end, prose.persons, prose.spaces)
        if clause.subject is None:
            piece = clause_end(masked, at, end)
            groups += split_groups(folded, masked, at, piece)
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


def _sentence_runs(prose: Prose, which: int, last: int) -> tuple[list[Run], Subject | None]:
    """The runs of one sentence, and its first subject if that is one person: whom 他 in the next sentence means.

    Clauses that begin behind ``last``, the last verb that can make an attendee, are not read.
    """
    folded, masked, persons = prose.folded, prose.masked, prose.persons
    end = prose.sentences[which][1]
    found: list[Run] = []
    single: Subject | None = None
    subject: Subject | None = None
    convened = spoken = False
    pending: list[tuple[int, int]] = []
    seated: list[tuple[Subject, tuple[int, int], int]] = []  # whose predicate the next clause says: 县长林溪在主会场,…
    read_to = 0
    for clause in prose.clauses(which):
        if clause.start > last:
            break
        if clause.start < read_to:
            continue
        if clause.subject is not None:
            seat = _SEAT.match(masked, *clause.tail)
            if seat is not None and seat.end() == clause.tail[1] < end and masked[clause.tail[1]] in ",;":
                seated.append((clause.subject, seat.span("venue"), clause.tail[1]))
                continue
            subject, convened = clause.subject, False
            spoken = _told(masked, *clause.tail)
            single = subject if len(subject.mentions) == 1 and single is None else single
            if pending:
                subject = subject._replace(groups=(*pending, *subject.groups), start=min(pending[0][0], subject.start))
                pending = []
            act, trailing = None, None
            if masked.startswith(_WITH, clause.tail[0]):
                trailing = trailing_groups(folded, masked, clause.tail[0], end)
            if trailing is None:
                act = act_of(masked, *clause.tail)
            if act is None and trailing is None and subject.open_ended:
                labelled = predicate_start(
                    masked, clause.tail[0] - 2, clause.tail[1], partial(is_label, folded, masked, clause.tail[0])
                )
                act = labelled[1] if labelled is not None else None
            if act is not None and Action.LEAD in act.actions:
                subject = _with_partner(folded, masked, clause, act, subject, persons)
            if act is None:
                trailing = trailing or trailing_groups(folded, masked, clause.tail[0], end)
                if trailing is not None:
                    subject, act = subject._replace(groups=subject.groups + trailing.groups), trailing.act
                    read_to = trailing.end
            if act is not None and _past(folded, masked, clause, act):
                act = None
            if act is None and predicates.BLOCKED.match(masked, *clause.tail):
                subject = None  # 副市长林溪将出席,|介绍政策并回答提问
            elif act is not None and (act.actions or act.party):
                convened = act.convened
                found += [
                    Run(other, act._replace(venue=venue, party=None), False, stop) for other, venue, stop in seated
                ]
                seated = []
                found.append(Run(subject, act, False, clause.tail[1]))
                found += _joined_clauses(prose, act, clause)
            continue
        begin, stop = clause.tail
        if _demands(masked, begin, stop):
            break  # 会议要求,|各乡镇负责人参加培训
        if subject is not None and meeting_opens(folded, begin):
            subject = None  # 会议通报了情况,|安排了工作
        if subject is not None and not convened and not spoken:
            act = act_of(masked, begin, stop)
            if act is not None and act.actions:
                found.append(Run(subject, act, True, stop))
                continue
        group = group_clause(folded, masked, begin, stop)
        if group is not None:
            groups = (*pending, *group.groups)
            found.append(Run(Subject((), groups, False, groups[0][0], stop), group.act, False, stop))
            pending, subject = [], None
            continue
        if stop < end and masked[stop] in ",;" and is_head(folded[begin:stop]) and not meeting_opens(folded, begin):
            pending += split_groups(folded, masked, begin, stop)
        elif pending:
            pending = []
    return found, single


# 县委书记林溪在县城主会场,县长陈默在岭北分会场参加会议.
_SEAT = Pattern(r"(?:分别)?在(?P<venue>[^,;。]{1,20}?会场)")


def _joined_clauses(prose: Prose, act: Act, clause: Clause) -> list[Run]:
    """The subjects with a predicate of their own behind a 、 of the same clause: 陈默主持、|林溪致辞."""
    found: list[Run] = []
    stop = clause.tail[1]
    comma = prose.masked.find("、", act.verbs[-1][1] if act.verbs else clause.tail[0], stop - 1)
    while comma >= 0:
        joined = first_clause(prose.folded, prose.masked, comma + 1, stop, prose.persons)
        if joined.subject is not None and joined.subject.start == comma + 1:
            said = act_of(prose.masked, *joined.tail)
            if said is not None and said.actions:
                found.append(Run(joined.subject, said, False, joined.tail[1]))
        comma = prose.masked.find("、", comma + 1, stop - 1)
    return found


_DEMAND = Pattern(r"(?:会议?|委|府|书记|长|明确|[省市县区])(?:明确|特别|还)?(?:要求|强调|指出|提出|决定)$")


def _demands(masked: str, begin: int, stop: int) -> bool:
    """Whether a clause without a named subject opens what somebody demands: 会议要求,…."""
    return (
        stop < len(masked)
        and masked[stop] in ",:"
        and stop - begin <= 16
        and _DEMAND.search(masked, begin, stop) is not None
        and not masked.startswith(("按照", "根据"), begin)
    )


_PARTNER = Pattern(r"[与同和](?=[^,;。]{2,40}(?:会谈|会晤))")


def _with_partner(folded: str, masked: str, clause: Clause, act: Act, subject: Subject, persons: Persons) -> Subject:
    """Both sides of talks lead: 总统林溪在宾馆与总理陈默举行会谈."""
    verb = act.verbs[0]
    match = (
        _PARTNER.search(masked, clause.tail[0], verb[1]) if masked[verb[1] - 2 : verb[1]] in ("会谈", "会晤") else None
    )
    person = persons.find(folded, match.end(), verb[0]) if match is not None else None
    if person is None:
        return subject
    title = (person.title_start, person.name_start) if person.name_start > person.title_start else None
    partner = Mention(
        person.name_start, person.name_end, title, False, person.remarks, person.title_start, person.end, person.score
    )
    return subject._replace(mentions=(*subject.mentions, partner))
