"""What Hypothesis draws from: text of any kind, damaged pages, and objects of the model."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from cnbulletin import model
from cnbulletin.output.convert import Model
from pieces import PIECES

CORPUS = Path(__file__).parent / "corpus"
#: The pages of the corpus by name; the page of the README is one of them.
PAGE_FILES = {
    **{path.stem: path for path in sorted((CORPUS / "pages").glob("*.txt"))},
    "example": CORPUS.parent.parent / "examples" / "page.txt",
}

#: Any character at all, surrogates, private use and unassigned code points included.
characters = st.characters()
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), characters), max_size=30).map("".join),
    st.text(characters, max_size=40),
)


@cache
def corpus_pages() -> tuple[str, ...]:
    """The pages of the corpus, as they stand in their files."""
    return tuple(path.read_bytes().decode("utf-8") for path in PAGE_FILES.values())


@st.composite
def damaged_pages(draw: st.DrawFn) -> str:
    """A page of the corpus with a few cuts, insertions, repeats and forced line ends."""
    page = draw(st.sampled_from(corpus_pages()))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(page)))
        end = min(len(page), start + draw(st.integers(0, 40)))
        piece = draw(
            st.one_of(
                st.just(""),  # a cut
                st.just(page[start:end] * 2),  # a repeat
                st.sampled_from(PIECES).map(lambda mark, at=page[start:end]: mark + at),  # type: ignore[misc]
                st.just("\n".join(page[start:end])),  # a column one character wide
            )
        )
        page = page[:start] + piece + page[end:]
    return page


pages = st.one_of(texts, damaged_pages())

_OFFSETS = 50
spans = st.tuples(st.integers(0, _OFFSETS), st.integers(0, _OFFSETS)).map(
    lambda pair: model.Span(start=min(pair), end=max(pair))
)
_text = st.text(characters, max_size=8)
_or_none = {
    "text": st.none() | _text,
    "span": st.none() | spans,
    "moment": st.none() | st.datetimes(min_value=dt.datetime(1946, 1, 1), max_value=dt.datetime(2100, 1, 1)),
}


def _some(element: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(element, max_size=2).map(tuple)


repairs = st.builds(model.Repair, quirk=_text, before=_text, after=_text, span=spans)
diagnostics = st.builds(model.Diagnostic, code=_text, message=_text, span=spans)
bylines = st.builds(
    model.Byline,
    name=_text, role=_or_none["text"], placement=st.sampled_from(model.Placement), name_span=spans, span=spans,
)  # fmt: skip
datelines = st.builds(
    model.Dateline,
    text=_text, outlet=_or_none["text"], place=_or_none["text"], date=_or_none["text"],
    bylines=_some(bylines), span=spans,
)  # fmt: skip
headline_lines = st.builds(model.HeadlineLine, text=_text, roles=_some(st.sampled_from(model.HeadlineRole)), span=spans)
headlines = st.builds(
    model.Headline,
    kicker=_or_none["text"], main=_or_none["text"], deck=_or_none["text"],
    kicker_span=_or_none["span"], main_span=_or_none["span"], deck_span=_or_none["span"],
    lines=_some(headline_lines), confident=st.booleans(), span=spans,
)  # fmt: skip
event_times = st.builds(
    model.EventTime,
    text=_text, start=_or_none["moment"], end=_or_none["moment"],
    precision=st.sampled_from(model.Precision), span=spans,
)  # fmt: skip
attendees = st.builds(
    model.Attendee,
    name=_text, title=_or_none["text"], title_inherited=st.booleans(), remarks=_some(_text),
    name_span=spans, title_span=_or_none["span"], span=spans,
)  # fmt: skip
groups = st.builds(model.Group, text=_text, span=spans)
attendee_lists = st.builds(
    model.AttendeeList,
    attendees=_some(attendees), groups=_some(groups), actions=_some(st.sampled_from(model.Action)),
    verbs=_some(_text), venue=_or_none["text"], open_ended=st.booleans(), text=_text, span=spans,
)  # fmt: skip
speeches = st.builds(
    model.Speech,
    speaker=_text, title=_or_none["text"], verb=_text, text=_text,
    speaker_span=spans, text_span=spans, span=spans,
)  # fmt: skip
paragraphs = st.builds(
    model.Paragraph, text=_text, kind=st.sampled_from(model.ParagraphKind), repeated=st.booleans(), span=spans
)
captions = st.builds(model.Caption, text=_text, credits=_some(bylines), span=spans)
furniture = st.builds(model.Furniture, text=_text, kind=st.sampled_from(model.FurnitureKind), span=spans)
articles = st.builds(
    model.Article,
    kind=st.sampled_from(model.ArticleKind), headline=st.none() | headlines, dateline=st.none() | datelines,
    bylines=_some(bylines), event_time=st.none() | event_times, attendance=_some(attendee_lists),
    speeches=_some(speeches), paragraphs=_some(paragraphs), captions=_some(captions),
    text=_text, span=spans, body_span=spans,
)  # fmt: skip
issues = st.builds(
    model.Issue,
    outlet=_or_none["text"], date=st.none() | st.dates(), number=_or_none["text"],
    page=_or_none["text"], section=_or_none["text"],
)  # fmt: skip
model_pages = st.builds(
    model.Page,
    # long enough for every span above
    source=st.text(characters, max_size=8).map(lambda text: text + "。" * _OFFSETS),
    issue=st.none() | issues, articles=_some(articles), captions=_some(captions), furniture=_some(furniture),
    repairs=_some(repairs), diagnostics=_some(diagnostics),
)  # fmt: skip

#: Any object that ``to_dict`` takes.
objects: st.SearchStrategy[Model] = st.one_of(
    spans, repairs, diagnostics, bylines, datelines, headline_lines, headlines, event_times, attendees, groups,
    attendee_lists, speeches, paragraphs, captions, furniture, articles, issues, model_pages,
)  # fmt: skip

#: Anything that ``json.loads`` can give, and then some.
plain_data = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.just(10**4000), st.floats(), _text),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_text, inner, max_size=3),
    max_leaves=8,
)
