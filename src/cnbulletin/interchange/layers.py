"""One page as layers of labelled spans: what every exporter writes, each in the form of its tool.

The objects of a page nest: a name in an attendee, an attendee in a list, a list in a paragraph.  Tools that mark text
know only stretches with a label, so each kind of object gets a label, and labels that do not nest in each other share
a layer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from cnbulletin.errors import InvalidData, InvalidOptions
from cnbulletin.interchange.labelling import Labeller
from cnbulletin.model import Article, Caption, Page, Span

__all__ = ["LAYERS", "LabelledPage", "LabelledSpan", "Relation", "chosen_layers", "label_page"]

#: The labels of each layer.  An object is a label, its field a layer of its own where it lies inside of the object.
LAYERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "structure": ("headline_line", "paragraph", "caption", "furniture"),
        "headline": ("kicker", "main", "deck"),
        "dateline": ("dateline",),
        "byline": ("byline",),
        "event_time": ("event_time",),
        "attendee_list": ("attendee_list",),
        "attendee": ("attendee", "group"),
        "person": ("name", "title"),
        "speech": ("speech",),
        "speaker": ("speaker",),
    }
)


@frozen(kw_only=True)
class LabelledSpan:
    """A stretch of a page with a label.

    ``text`` is the reading (repaired, without white space; of an attendee the name), ``span`` where it stands in the
    source; ``attributes`` are pairs of a name and a value, a pair for each value.
    """

    layer: str
    label: str
    text: str
    span: Span
    attributes: tuple[tuple[str, str], ...]

    @property
    def note(self) -> tuple[tuple[str, str], ...]:
        """What a tool shows beside the label: the attributes, the article's number only on a line or paragraph of it."""
        return tuple(pair for pair in self.attributes if self.layer == "structure" or pair[0] != "article")


@frozen(kw_only=True)
class Relation:
    """What joins two labelled spans: ``label``, and the places of both in ``LabelledPage.spans``.

    ``title_of`` goes from a title to a name, ``attendee_of`` from an attendee or group to its list, ``speaker_of`` from
    a speaker to the speech.
    """

    label: str
    head: int
    tail: int


@frozen(kw_only=True)
class LabelledPage:
    """The labelled spans of a page, by where they stand, the longer one first, and the relations between them."""

    source: str = field(repr=False)
    spans: tuple[LabelledSpan, ...]
    relations: tuple[Relation, ...]


def label_page(page: Page, layers: Iterable[str] | None = None) -> LabelledPage:
    """A page as labelled spans, of all layers or of those that are named.

    Spans count code points of ``page.source``.  No two spans have the same label and the same interval: a title that
    counts for three names is one span with three relations.  A relation is there where both of its spans are.

    Raises :class:`~cnbulletin.InvalidOptions` for a layer that does not exist, :class:`~cnbulletin.InvalidData` for what
    is no page, and :class:`~cnbulletin.InvalidOffset` for one whose spans lie behind its source.

    >>> from cnbulletin import parse_page
    >>> page = parse_page("本报讯（记者林溪）1月5日，县领导江一帆、柳青出席会议。")
    >>> labelled = label_page(page, ["byline", "person"])
    >>> [(span.label, span.text, (span.span.start, span.span.end)) for span in labelled.spans]
    [('byline', '林溪', (6, 8)), ('title', '县领导', (14, 17)), ('name', '江一帆', (17, 20)), ('name', '柳青', (21, 23))]
    >>> [(relation.label, labelled.spans[relation.tail].text) for relation in labelled.relations]
    [('title_of', '江一帆'), ('title_of', '柳青')]
    """
    if not isinstance(page, Page):
        raise InvalidData(
            f"an exporter takes a Page, and not a value of type {type(page).__name__}: parse_page gives one"
        )
    names = chosen_layers(layers)
    labeller = Labeller(page, [label for name in names for label in LAYERS[name]])
    _label_structure(labeller, page)
    for number, article in enumerate(page.articles, 1):
        _label_article(labeller, article, number)
    home = {label: name for name in LAYERS for label in LAYERS[name]}
    return LabelledPage(
        source=page.source,
        spans=tuple(
            LabelledSpan(layer=home[label], label=label, text=text, span=span, attributes=attributes)
            for (label, span), text, attributes in labeller.labels()
        ),
        relations=tuple(Relation(label=label, head=head, tail=tail) for label, head, tail in labeller.links()),
    )


def chosen_layers(layers: Iterable[str] | None) -> tuple[str, ...]:
    """The names of layers, each once, in the order of ``LAYERS``; all of them for ``None``.

    Raises :class:`~cnbulletin.InvalidOptions` for one that does not exist.

    >>> chosen_layers(["speech", "byline"])
    ('byline', 'speech')
    """
    if layers is None:
        return tuple(LAYERS)
    wanted = [layers] if isinstance(layers, str) else list(layers)
    for name in wanted:
        if name not in LAYERS:
            raise InvalidOptions(f"layers: expected names of {', '.join(LAYERS)}, and not {ascii(name)[:40]}")
    return tuple(name for name in LAYERS if name in wanted)


def _label_structure(labeller: Labeller, page: Page) -> None:
    for item in page.furniture:
        labeller.label("furniture", item.text, item.span, kind=item.kind)
    for caption in page.captions:
        _label_caption(labeller, caption)


def _label_caption(labeller: Labeller, caption: Caption) -> None:
    labeller.label("caption", caption.text, caption.span)
    for byline in caption.credits:
        labeller.label("byline", byline.name, byline.name_span, role=byline.role, placement=byline.placement)


def _label_article(labeller: Labeller, article: Article, number: int) -> None:
    labeller.article = number
    _label_headline(labeller, article)
    for paragraph in article.paragraphs:
        labeller.label("paragraph", paragraph.text, paragraph.span, kind=paragraph.kind, repeated=paragraph.repeated)
    for caption in article.captions:
        _label_caption(labeller, caption)
    if article.dateline is not None:
        dateline = article.dateline
        labeller.label(
            "dateline", dateline.text, dateline.span, outlet=dateline.outlet, place=dateline.place, date=dateline.date
        )
    for byline in article.bylines:  # a photo's credit too, marked with its caption: it gets the number of the article
        labeller.label("byline", byline.name, byline.name_span, role=byline.role, placement=byline.placement)
    if article.event_time is not None:
        time = article.event_time
        labeller.label(
            "event_time", time.text, time.span,
            precision=time.precision,
            start=None if time.start is None else time.start.isoformat(),
            end=None if time.end is None else time.end.isoformat(),
        )  # fmt: skip
    _label_attendance(labeller, article)
    for speech in article.speeches:
        said = labeller.label("speech", speech.text, speech.text_span, verb=speech.verb)
        labeller.link("speaker_of", labeller.label("speaker", speech.speaker, speech.speaker_span), said)


def _label_headline(labeller: Labeller, article: Article) -> None:
    headline = article.headline
    if headline is None:
        return
    for line in headline.lines:
        labeller.label("headline_line", line.text, line.span)
    for label, text, span in (
        ("kicker", headline.kicker, headline.kicker_span),
        ("main", headline.main, headline.main_span),
        ("deck", headline.deck, headline.deck_span),
    ):
        if text is not None and span is not None:
            labeller.label(label, text, span, uncertain=not headline.confident)


def _label_attendance(labeller: Labeller, article: Article) -> None:
    for people in article.attendance:
        joined = labeller.label(
            "attendee_list", people.text, people.span,
            action=people.actions, verb=people.verbs, venue=people.venue, open_ended=people.open_ended,
        )  # fmt: skip
        for person in people.attendees:
            attendee = labeller.label(
                "attendee", person.name, person.span, title_inherited=person.title_inherited, remark=person.remarks
            )
            labeller.link("attendee_of", attendee, joined)
            name = labeller.label("name", person.name, person.name_span)
            if person.title is not None and person.title_span is not None:
                labeller.link("title_of", labeller.label("title", person.title, person.title_span), name)
        for group in people.groups:
            labeller.link("attendee_of", labeller.label("group", group.text, group.span), joined)
