"""Reported speech: who 指出 / 强调 / 要求 / 表示 / 说 what; also 他强调 pointing back, and answers of an interview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cnbulletin.fields.person_runs import Mention
from cnbulletin.fields.persons import Persons
from cnbulletin.fields.prose import Prose
from cnbulletin.fields.sentences import HIDDEN
from cnbulletin.fields.subjects import Clause
from cnbulletin.knowledge import predicates
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.model import ParagraphKind, Speech
from cnbulletin.reading.reading import Passage

__all__ = ["BY_OFFICE", "PRONOUN", "speeches_of"]


class _Speaker(NamedTuple):
    """A name where it is printed, in a passage that may be an earlier one."""

    passage: Passage
    name: tuple[int, int]
    title: tuple[int, int] | None


PRONOUN = Pattern(r"(?:[,、]|同时|最后|随后|接着|会上|当[日天]|此外|另外)*+[他她](?![们人乡日俩])(?:还|也|又)?")


# 林溪白:…… at the head of an answer
_LABEL = Pattern(r"[^,:。、\"]{2,12}:")


# 王副市长指出: a surname and an office for the person named before.
BY_OFFICE = Pattern(
    r"(?P<surname>[^\W\d_])(?P<office>副?(?:书记|主任|市长|省长|县长|区长|镇长|乡长|局长|部长|厅长|校长|院长|总理|总统|主席|司令|会长|董事长|总经理|总|主教|教授|老师|老))"
)


def speeches_of(proses: Sequence[tuple[Prose, ParagraphKind]]) -> tuple[Speech, ...]:
    """The speeches of an article, in order; a repeated paragraph is not passed in."""
    found: list[Speech] = []
    memory = _Memory()
    for prose, kind in proses:
        passage, persons = prose.passage, prose.persons
        if kind in (ParagraphKind.QUESTION, ParagraphKind.ANSWER):
            answer = _answer(passage, persons)
            if answer is not None:
                found.append(answer)
                told = Passage(passage.reading, passage.reading.index(answer.text_span.start), passage.end)
                found += _Teller(Prose(told, persons), _Memory()).tell()
            continue
        found += _Teller(prose, memory).tell()
    return tuple(found)


def _answer(passage: Passage, persons: Persons) -> Speech | None:
    """What a person named before a colon says, in the dialogue of an interview."""
    match = _LABEL.match(passage.folded)
    if match is None:
        return None
    stop = match.end() - 1
    person = persons.find(passage.folded, 0, stop, in_list=True)
    if person is None or person.end != stop or passage.folded[:stop] in ("记者", "主持人"):
        return None
    return _speech(
        passage,
        _Speaker(passage, (person.name_start, person.name_end), None),
        (stop, stop + 1),
        (stop + 1, len(passage)),
        0,
    )


class _Memory:
    """Who was spoken of last: looked for in the sentences before only when a pronoun or an office asks for it."""

    def __init__(self) -> None:
        self._last: _Speaker | None = None
        self._unread: list[tuple[_Teller, int]] = []  # sentences behind the last one remembered

    def pass_by(self, teller: _Teller, which: int) -> None:
        """A sentence without a verb of speech; who stands in it is not asked yet."""
        self._unread.append((teller, which))

    def remember(self, speaker: _Speaker, *, escorts: bool) -> None:
        """Somebody whom a sentence is about; one who only came along does not replace a person before."""
        if escorts and self.recall() is not None:
            return
        self._last = speaker
        self._unread.clear()

    def recall(self) -> _Speaker | None:
        """The person before, or ``None``."""
        fallback: _Speaker | None = None
        for teller, which in reversed(self._unread):
            speaker = teller.first(which)
            if speaker is not None and not teller.escorts(which):
                self._last = speaker
                break
            fallback = speaker or fallback
        else:
            self._last = self._last or fallback
        self._unread.clear()
        return self._last


class _Teller:
    """Reads one passage, keeping who spoke or acted last."""

    def __init__(self, prose: Prose, memory: _Memory) -> None:
        self.prose, self.memory = prose, memory
        self.passage, self.masked = prose.passage, prose.masked
        self.found: list[Speech] = []

    def tell(self) -> list[Speech]:
        previous: tuple[int, int] | None = None
        for which, (start, end) in enumerate(self.prose.sentences):
            if predicates.SPEAKING.search(self.masked, start, end) is None:
                self.memory.pass_by(self, which)
            else:
                self._sentence(which, end, previous)
            previous = (start, end)
        return self.found

    def escorts(self, which: int) -> bool:
        """Whether a sentence only says who came along: 他 in the next one is somebody before."""
        start, end = self.prose.sentences[which]
        return self.masked[start:end].rstrip("。").endswith(_ESCORT)

    def first(self, which: int) -> _Speaker | None:
        """Whom a sentence without a verb of speech is about."""
        for clause in self.prose.clauses(which):
            speaker = self._about(clause)
            if speaker is not None:
                return speaker
        return None

    def _about(self, clause: Clause) -> _Speaker | None:
        if clause.subject is not None:
            return self._speaker(clause.subject.mentions[0])
        return self._named(clause.start, clause.tail[1])

    def _sentence(self, which: int, end: int, previous: tuple[int, int] | None) -> None:
        speakers: list[_Speaker] = []
        first: _Speaker | None = None
        tellings: list[tuple[list[_Speaker], tuple[int, int], Clause]] = []
        told: int | None = None  # where the last verb of speech ends: what follows is what was said
        for clause in self.prose.clauses(which):
            begin, stop = clause.tail
            if told is not None and ";" not in self.masked[told : clause.start]:
                continue
            first = first or self._about(clause)
            if clause.subject is not None:
                speakers = [self._speaker(m) for m in clause.subject.mentions]
                verb = _verb(self.masked, begin, stop, reported="据" in clause.lead_in)
            else:
                pointer = PRONOUN.match(self.masked, clause.start, stop)
                pointed = (first or self.memory.recall()) if pointer is not None else None
                office = self._office(begin, stop) if pointed is None else None
                if pointer is not None and pointed is not None:
                    speakers = [pointed]
                    verb = _verb(self.masked, pointer.end(), stop)
                elif office is not None:
                    speakers, begin = [office[0]], office[1]
                    verb = _verb(self.masked, begin, stop)
                else:
                    verb = self._carried(begin, stop) if speakers else None
            if verb is None or not speakers:
                continue
            told = verb[1] if _TALK.match(self.masked, verb[1]) is not None else None
            tellings.append((speakers, verb, clause))
        for i, (told_by, verb, clause) in enumerate(tellings):
            stop = end
            if i + 1 < len(tellings) and self.masked[tellings[i + 1][2].start - 1] == ";":
                stop = tellings[i + 1][2].start
            self.found += [self._told(speaker, verb, stop, previous, clause) for speaker in told_by]
        if first is not None:
            self.memory.remember(first, escorts=self.escorts(which))

    def _named(self, start: int, end: int) -> _Speaker | None:
        """A person of the page whose name a clause begins with, whatever he does: 林溪逐棵查看古树."""
        for length in (4, 3, 2):
            stop = start + length
            if stop < end and self.masked[start:stop] in self.prose.persons.sense.known:
                return None if self.masked[stop] in "、的和与及:" else _Speaker(self.passage, (start, stop), None)
        return None

    def _carried(self, begin: int, stop: int) -> tuple[int, int] | None:
        """The verb of a clause that goes on with an earlier subject: …,表示…; …,对工友说…."""
        if self.masked.startswith(("对", "向", "跟"), begin):
            return _verb(self.masked, begin, stop)
        return _bare_verb(self.masked, begin, stop)

    def _speaker(self, mention: Mention) -> _Speaker:
        return _Speaker(self.passage, (mention.name_start, mention.name_end), mention.title)

    def _office(self, begin: int, stop: int) -> tuple[_Speaker, int] | None:
        match = BY_OFFICE.match(self.masked, begin, stop)
        before = self.memory.recall() if match is not None else None
        if match is None or before is None:
            return None
        name = before.passage.folded[slice(*before.name)]
        return (before, match.end()) if name.startswith(match.group("surname")) else None

    def _told(
        self, speaker: _Speaker, verb: tuple[int, int], end: int, previous: tuple[int, int] | None, clause: Clause
    ) -> Speech:
        begin = verb[1]
        while begin < end and self.masked[begin] in ",:":
            begin += 1
        stop = end
        if begin < end and self.masked[begin] == '"' and self.masked[begin + 1 : begin + 2] == HIDDEN:
            close = self.masked.find('"', begin + 1, end)
            stop = close + 1 if close >= 0 else end
        if begin >= end or self.masked[begin] in "。!?":
            # 「……」林溪说。 the words stand before
            if previous is not None and self.masked[previous[1] - 1] == '"':
                return _speech(self.passage, speaker, verb, previous, previous[0])
            quote = self.masked.rfind('"' + HIDDEN, clause.start, verb[0])
            begin, stop = (quote, self.masked.find('"', quote + 1) + 1) if quote >= 0 else verb
        return _speech(self.passage, speaker, verb, (begin, max(stop, begin + 1)), min(clause.start, begin))


_ESCORT = ("陪同", "陪同调研", "陪同考察", "陪同检查", "陪同视察", "陪同走访", "陪同慰问", "参加调研", "一同调研")

_REPORTED = Pattern(r"介绍|透露|说")
_AND = Pattern(r"(?:并且|并|还|也|同时|最后|随后)*+")
_TALK = Pattern(r"[,:]")
_TO_WHOM = Pattern(r"(?:对|向|跟|同)[^,。]{1,12}$")


def _verb(masked: str, start: int, end: int, *, reported: bool = False) -> tuple[int, int] | None:
    """The verb of speech that a clause tail comes to, behind adverbials and phrases."""
    limit = min(end + 1, len(masked))
    at = start
    while (match := predicates.ADVERBIAL.match(masked, at, limit)) is not None:
        at = match.end()
    if reported:
        told = _REPORTED.match(masked, at, limit)
        return told.span() if told is not None else None
    if predicates.BLOCKED.match(masked, at, limit):
        return None
    match = predicates.SPEECH.match(masked, at, limit)
    if match is not None:
        return match.span()
    match = predicates.SPEECH.search(masked, at, min(end, at + 90) + 1)
    if match is None or match.end() > end:
        return None
    between = masked[at : match.start()]
    phrase = predicates.PLACE_PHRASE.match(masked, at, end) or predicates.MATTER_PHRASE.match(masked, at, end)
    if between.endswith(
        ("的", "所", "会议", "按照", "作为", "重要", "各项", "有关", "根据", "出了", "上级", "任务", "部署")
    ):
        return None
    if (
        phrase is not None
        or between.endswith(("地", "时", "后", "并", "中", "上", "还", "也", "又", "然", "着", "再次"))
        or len(between) <= 6
    ):
        return match.span()
    if _TO_WHOM.search(between) is not None or between.endswith("一边"):
        return match.span()
    if (
        match.group().startswith("说")
        and len(between) <= 20
        and masked[match.end() : match.end() + 1] in (",", ":", "。", "")
    ):
        return match.span()
    return None


def _bare_verb(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """A verb of speech at the head of a clause without a subject: …,表示将继续支持."""
    limit = min(end + 1, len(masked))
    at = start
    opener = _AND.match(masked, at, limit)
    at = opener.end() if opener is not None else at
    match = predicates.SPEECH.match(masked, at, limit)
    return match.span() if match is not None else None


def _speech(passage: Passage, speaker: _Speaker, verb: tuple[int, int], text: tuple[int, int], start: int) -> Speech:
    span_start = min(start, verb[0], text[0])
    return Speech(
        speaker=speaker.passage.text[slice(*speaker.name)],
        title=speaker.passage.render(*speaker.title) if speaker.title is not None else None,
        verb=passage.render(*verb),
        text=passage.render(*text),
        speaker_span=speaker.passage.span(*speaker.name),
        text_span=passage.span(*text),
        span=passage.span(span_start, max(verb[1], text[1])),
    )
