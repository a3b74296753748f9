"""Why something is reported speech: its verb, and how its speaker was found."""

from __future__ import annotations

from cnbulletin.explaining.explanation import Evidence, Explanation
from cnbulletin.explaining.names import shape_of
from cnbulletin.explaining.rereading import Rereading, located
from cnbulletin.fields.prose import Prose
from cnbulletin.fields.speech import BY_OFFICE, PRONOUN
from cnbulletin.knowledge.predicates import SPEECH
from cnbulletin.model import Speech
from cnbulletin.reading.reading import Passage

__all__ = ["explain_speech"]

_BEFORE = 3  # characters between a verb and what is said: ,: and an opening quote


def explain_speech(again: Rereading, proses: list[Prose], speech: Speech, path: str) -> Explanation | None:
    """Why somebody is said to have said that; ``None`` where no paragraph holds it."""
    start, _ = again.stretch(speech.span)
    prose = next((p for p in proses if p.passage.start <= start < p.passage.end), None)
    verb = _verb(again, prose, speech) if prose is not None else None
    if prose is None or verb is None:
        return None
    rule, pointer = _speaker(again, prose, speech, verb)
    evidence = []
    if pointer is not None:
        evidence.append(located(prose.passage, rule, *pointer))
    code = SPEECH.name if SPEECH.match(prose.masked, verb[0]) is not None else "speech.reported_verb"
    evidence.append(located(prose.passage, "speech.label" if rule == "speech.answer" else code, *verb))
    name = again.stretch(speech.speaker_span)
    whole = Passage(again.reading, 0, len(again.reading))
    evidence.append(Evidence(code="speech.speaker", text=speech.speaker, span=speech.speaker_span))
    evidence += shape_of(again, whole, *name)
    return again.explain("speech", path, speech.text, speech.span, rule, evidence)


def _verb(again: Rereading, prose: Prose, speech: Speech) -> tuple[int, int] | None:
    """Where the verb of a speech is printed, in offsets of its paragraph: right before the words, or behind them."""
    passage = prose.passage
    begin, end = (offset - passage.start for offset in again.stretch(speech.text_span))
    first, last = (offset - passage.start for offset in again.stretch(speech.span))
    word = speech.verb
    at = passage.text.rfind(word, max(first, begin - len(word) - _BEFORE), begin)
    if at < 0:
        at = passage.text.rfind(word, end, last)
    if at < 0 and passage.text.startswith(word, begin):
        at = begin
    return (at, at + len(word)) if at >= 0 else None


def _speaker(
    again: Rereading, prose: Prose, speech: Speech, verb: tuple[int, int]
) -> tuple[str, tuple[int, int] | None]:
    """How the speaker was found, and the word that points back to one who is named elsewhere."""
    passage = prose.passage
    first = again.stretch(speech.span)[0] - passage.start
    name = again.stretch(speech.speaker_span)[0] - passage.start
    if speech.verb in (":", "："):
        return "speech.answer", None
    if max(first, 0) <= name < verb[0] and not any(mark in prose.masked[name : verb[0]] for mark in ",;。"):
        according = prose.masked.startswith("据", first)
        return ("speech.according", (first, first + 1)) if according else ("speech.named", None)
    clause = max(prose.masked.rfind(mark, 0, verb[0]) for mark in ",;。!?:") + 1
    for start in (first, clause):
        pointer = PRONOUN.match(prose.masked, max(0, start), verb[0])
        if pointer is not None:
            return "speech.pronoun", pointer.span()
    office = BY_OFFICE.match(prose.masked, clause, verb[0])
    if office is not None:
        return "speech.office", office.span()
    return "speech.carried_on", None
