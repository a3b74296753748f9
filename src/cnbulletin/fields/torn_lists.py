"""Lists of names that the text breaks off before their predicate: a column ends, or another column's line follows.

That many names in a row took part in something is nearly certain, in what is not: the caller says so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cnbulletin.fields.actions import Act
from cnbulletin.fields.person_runs import Mention, Subject
from cnbulletin.fields.prose import Prose
from cnbulletin.fields.runs import Run
from cnbulletin.knowledge.names import CERTAIN, HAN, LIKELY
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.model import Action
from cnbulletin.reading.blind import BLIND

__all__ = ["torn_lists"]

# �、林溪白、陈默、�: whole names between the two ends of a line that are torn.
_NAME = f"[{HAN}·]{{2,16}}+"
_BETWEEN = Pattern(rf"(?:(?<={BLIND})|^[{HAN}·]{{1,16}}+)(?P<comma>、)(?P<names>{_NAME}(?:、{_NAME})*+)、(?={BLIND}|$)")
_NO_END = frozenset("。!?…;:)】》\"'")
_FEWEST_TITLED = 3  # persons behind a title at the end of a text that breaks off
_FEWEST = 2  # whole names on a line between others


def torn_lists(prose: Prose, told: Collection[Subject]) -> list[Run]:
    """The lists without a predicate in a passage, next to a torn place each; not those ``told`` with one."""
    found = [*_before_tears(prose), *_on_lines(prose)]
    return [run for run in found if not any(_overlap(run.subject, subject) for subject in told)]


def _overlap(a: Subject, b: Subject) -> bool:
    return a.start < b.end and b.start < a.end


def _before_tears(prose: Prose) -> Iterator[Run]:
    """A titled list that a blank line or the end of an open passage follows: 县领导林溪、陈默、江一帆、."""
    folded = prose.folded
    if folded.count("、") < _FEWEST_TITLED - 1:
        return
    for which, (start, end) in enumerate(prose.sentences):
        if folded.count("、", start, end) < _FEWEST_TITLED - 1 or not _may_tear(prose, start, end):
            continue
        for clause in prose.clauses(which):
            subject, stop = clause.subject, clause.tail[0]
            if subject is None or len(subject.mentions) < _FEWEST_TITLED:
                continue
            first, last = subject.mentions[0], subject.mentions[-1]
            after = stop + 1 if folded[stop : stop + 1] in ("、", ",") else stop
            begun = 2 if after > stop else 0  # characters of a name that the tear cuts: …、白|
            if first.title is None or first.inherited:
                continue
            if not any(_is_tear(prose, at) for at in range(after, after + begun + 1)):
                continue
            whole = after > stop or last.score >= CERTAIN
            yield _run(prose, subject.mentions if whole else subject.mentions[:-1], subject.groups)


def _may_tear(prose: Prose, start: int, end: int) -> bool:
    """Whether a sentence is open at the end of the passage, or a comma in it stands before a blank line."""
    if end == len(prose.folded) and prose.folded[-1] not in _NO_END:
        return True
    passage = prose.passage
    return any(
        prose.folded[at - passage.start - 1] in "、," and passage.reading.line_ends(at) > 1
        for at in passage.reading.gaps(passage.start + start, passage.start + end)
    )


def _is_tear(prose: Prose, at: int) -> bool:
    if at >= len(prose.folded):
        return prose.folded[-1] not in _NO_END
    return prose.passage.reading.line_ends(prose.passage.start + at) > 1


def _on_lines(prose: Prose) -> Iterator[Run]:
    """Whole names on a line of another column's neighbourhood: …、|林溪白、陈默、|…."""
    if BLIND not in prose.folded:
        return
    sense = prose.persons.sense
    for match in _BETWEEN.finditer(prose.folded):
        items, at = [], match.start("names")
        for name in match.group("names").split("、"):
            items.append((at, at + len(name)))
            at += len(name) + 1
        items = [*_known_before(prose, match.start("comma")), *items]
        scores = [sense.score(prose.passage.folded[a:b]) for a, b in items]
        if len(items) < _FEWEST or min(scores) <= 0 or 2 * sum(score >= LIKELY for score in scores) <= len(scores):
            continue
        yield _run(prose, tuple(Mention(a, b, None, False, (), a, b, 0.0) for a, b in items), ())


def _known_before(prose: Prose, comma: int) -> list[tuple[int, int]]:
    """The first name of the line, if the page proves that it is whole."""
    for length in (4, 3, 2):
        start = comma - length
        if start > 0 and prose.passage.reading.line_ends(prose.passage.start + start) > 1:
            return [(start, comma)] if prose.passage.folded[start:comma] in prose.persons.sense.known else []
    return []


def _run(prose: Prose, mentions: tuple[Mention, ...], groups: tuple[tuple[int, int], ...]) -> Run:
    start, end = mentions[0].start, mentions[-1].end
    subject = Subject(mentions, groups, False, start, end)
    return Run(subject, Act((Action.ATTEND,), (), None, None, False), False, end)
