"""What carries a name: the post before it, its list, its shape, what closes it, and what proves it elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from cnbulletin.explaining.explanation import Evidence, Explanation, RunnerUp
from cnbulletin.explaining.rereading import Rereading, located
from cnbulletin.fields.name_ends import CLOSERS, CONJUNCTION, follows
from cnbulletin.fields.name_readings import NameReadings
from cnbulletin.fields.odd_names import ODD
from cnbulletin.fields.person_runs import Mention, Subject
from cnbulletin.fields.prose import Prose
from cnbulletin.fields.sentences import HIDDEN, clause_end
from cnbulletin.fields.word_names import PERSONAL
from cnbulletin.knowledge.names import CERTAIN, NameSense, is_foreign, is_ordinary
from cnbulletin.knowledge.predicates import RULES
from cnbulletin.knowledge.title_words import followers
from cnbulletin.model import Attendee
from cnbulletin.reading.reading import Passage, Reading

__all__ = ["explain_attendee", "shape_of"]

#: Another reading of a name is told where its score is at least this share of the best one's.
CLOSE_READING = 0.6
_SAME = 1e-9
_OPENS = CLOSERS + '("《[【'  # marks behind which a clause, an item or a bracket begins
_CONTEXT = 16  # characters before a name that show why it is certain there
_CONTEXTS = ((1.0, True), (0.75, True), (0.6, False))  # behind a title, in a list, alone; and whether it is vouched for


def explain_attendee(
    again: Rereading, prose: Prose, subject: Subject, mention: Mention, torn: bool, attendee: Attendee, path: str
) -> Explanation:
    """Why somebody of a list is a person of that name; ``torn``: the text breaks off before a predicate."""
    passage = prose.passage
    start, end = mention.name_start, mention.name_end
    listed = len(subject.mentions) > 1
    evidence = [*_title(passage, mention), *_neighbours(prose, subject, mention)]
    evidence += shape_of(again, passage, start, end)
    evidence += _closing(prose, max(end, mention.end))
    return again.explain(
        "attendee",
        path,
        attendee.name,
        attendee.span,
        _rule(mention, listed=listed, torn=torn),
        evidence,
        score=None if torn else mention.score,
        runner_up=_other_end(again, prose, mention, listed=listed),
    )


def _rule(mention: Mention, *, listed: bool, torn: bool) -> str:
    if torn:
        return "name.torn"
    if mention.score <= 0:
        return "name.unread"
    if mention.score <= ODD:
        return "name.by_place"
    if mention.title is not None and not mention.inherited:
        return "name.titled"
    return "name.listed" if listed or mention.inherited else "name.bare"


def _title(passage: Passage, mention: Mention) -> list[Evidence]:
    if mention.title is None:
        return []
    return [located(passage, "name.title_carried" if mention.inherited else "name.behind_title", *mention.title)]


def _neighbours(prose: Prose, subject: Subject, mention: Mention) -> list[Evidence]:
    """The marks between a person and the others of the list."""
    end = max(mention.end, mention.name_end)
    marks = [
        at for at, inside in ((mention.start - 1, mention.start > subject.start), (end, end < subject.end)) if inside
    ]
    return [located(prose.passage, "name.in_list", at, at + 1) for at in marks if prose.masked[at] in "、,;"]


def shape_of(again: Rereading, passage: Passage, start: int, end: int) -> list[Evidence]:
    """What a name is written with, and what is known of it: a lexicon's name, one that the page proves, a surname."""
    sense = again.desk.persons.sense
    name = passage.folded[start:end]
    found = []
    if name in again.options.lexicon.names:
        found.append(located(passage, "name.lexicon", start, end, CERTAIN))
    elif name in sense.known:
        found.append(_proof(again, passage.start + start, name))
    plain = NameSense(again.options.lexicon)
    length, weight = plain.surname(name)
    if length and length < len(name):
        found.append(located(passage, "name.surname", start, start + length, weight))
    elif length == 2 == len(name):
        found.append(located(passage, "name.surname", start, start + 1, plain.surname(name[0])[1] * 0.6))
    if is_foreign(name):
        found.append(located(passage, "name.foreign", start, end))
    if is_ordinary(name):
        found.append(located(passage, "name.word", start, end))
    found.append(located(passage, "name.shape", start, end, round(plain.score(name), 6)))
    return found


def _proof(again: Rereading, here: int, name: str) -> Evidence:
    """Where the page proves a name: in a sentence other than the one at ``here``, if one does so alone."""
    reading = again.reading
    places = [
        (start, stop, at)
        for start, stop in again.layout.stretches()
        for at in _places(reading.folded, name, start, stop)
        if name in again.proven_by(start, stop)
    ]
    certain = [place for place in places if name in again.proven_by(*_sentence(reading.folded, *place))]
    for found in (certain, places):
        other = next((place for place in found if place[2] != here), None)
        if other is not None:
            return again.evidence("name.proven", *_around(reading, *other, name), CERTAIN)
        if found:
            return again.evidence("name.proven_here", *_around(reading, *found[0], name), CERTAIN)
    return Evidence(code="name.proven_together", text=name, weight=CERTAIN)


def _places(folded: str, name: str, start: int, stop: int) -> Iterator[int]:
    at = folded.find(name, start, stop)
    while at >= 0:
        yield at
        at = folded.find(name, at + 1, stop)


def _sentence(folded: str, start: int, stop: int, at: int) -> tuple[int, int]:
    """The part of a stretch between two full stops that holds an offset."""
    end = folded.find("。", at, stop)
    return max(start, folded.rfind("。", start, at) + 1), end + 1 if end >= 0 else stop


def _around(reading: Reading, start: int, stop: int, at: int, name: str) -> tuple[int, int]:
    """A name with what stands before it in its list item or clause."""
    end = min(at + len(name), stop)
    begin = max(start, at - _CONTEXT)
    return max([begin, *(k + 1 for k in range(begin, at) if reading.folded[k] in _OPENS)]), end


def _closing(prose: Prose, at: int) -> list[Evidence]:
    """What stands behind a name and says that it ends there."""
    masked, passage = prose.masked, prose.passage
    if at >= len(masked):
        return [Evidence(code="name.closed_by_end", text="")]
    if masked[at] in CLOSERS:
        return [located(passage, "name.closed_by_mark", at, at + 1)]
    if masked[at] == HIDDEN:  # 在县长林溪|陪同下, which is hidden from the clauses
        stop = next((k for k in range(at, len(masked)) if masked[k] != HIDDEN), len(masked))
        return [located(passage, "attendance.escorted", at, stop)]
    length = followers().longest_at(masked, at)
    for found, code in (
        (PERSONAL.match(masked, at), "name.closed_by_verb"),
        (CONJUNCTION.match(masked, at), "name.closed_by_joint"),
    ):
        if found is not None:
            return [located(passage, code, at, found.end())]
    if length:
        return [located(passage, "name.closed_by_follower", at, at + length)]
    for rule in RULES:
        match = rule.match(masked, at)
        if match is not None:
            return [located(passage, rule.name, at, match.end())]
    if at in prose.spaces:
        return [Evidence(code="name.closed_by_space", text="")]
    weight = follows(prose.folded, at, len(masked))
    return [located(passage, "name.followed" if weight else "name.not_closed", at, at + 1, weight)]


def _other_end(again: Rereading, prose: Prose, mention: Mention, *, listed: bool) -> RunnerUp | None:
    """Another place where the name could end, with a score that comes close."""
    persons, passage = again.desk.persons, prose.passage
    title_start = mention.title[0] if mention.title is not None and not mention.inherited else mention.name_start
    context, backed = _CONTEXTS[0 if title_start < mention.name_start else 1 if listed else 2]
    stop = clause_end(prose.masked, mention.name_start, len(prose.masked))
    comma = prose.masked.find("、", mention.name_start, stop)
    readings = NameReadings(persons.sense, persons.titles).at(
        prose.folded, title_start, mention.name_start, comma if comma >= 0 else stop, context, backed=backed
    )
    own = [reading.score for reading in readings if reading.name_end == mention.name_end]
    others = [reading for reading in readings if reading.name_end != mention.name_end]
    if not others or not any(abs(score - mention.score) < _SAME for score in own):
        return None  # this is not how the name was read
    best = max(others, key=lambda reading: reading.score)
    if not CLOSE_READING * max(own) <= best.score <= max(own):
        return None  # far behind; or something else than the score has parted the names, as white space does
    margin = round(max(own) - best.score, 6)
    span = passage.span(best.name_start, best.name_end)
    text = passage.text[best.name_start : best.name_end]
    return RunnerUp(code="name.other_end", text=text, span=span, margin=margin)
