"""Why each object of a page is there: the page is read once more, with notes, and every claim is drawn from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, fields

from cnbulletin.errors import NotPage
from cnbulletin.explaining.articles import explain_headline, opening_of
from cnbulletin.explaining.blocks import explain_caption, explain_furniture, explain_issue, explain_paragraph
from cnbulletin.explaining.credits import explain_bylines, explain_dateline, match_dateline
from cnbulletin.explaining.explanation import UNEXPLAINED, Evidence, Explanation
from cnbulletin.explaining.people import explain_lists
from cnbulletin.explaining.rereading import Rereading, reread
from cnbulletin.explaining.speeches import explain_speech
from cnbulletin.explaining.times import explain_time
from cnbulletin.fields.article import opening_dateline, read_prose
from cnbulletin.layout.drafts import ArticleDraft, FurnitureDraft
from cnbulletin.model import (
    Article,
    Attendee,
    AttendeeList,
    Byline,
    Caption,
    Dateline,
    EventTime,
    Furniture,
    FurnitureKind,
    Group,
    Headline,
    Issue,
    Page,
    Paragraph,
    Span,
    Speech,
)
from cnbulletin.options import Options
from cnbulletin.page import parse_page
from cnbulletin.reading.reading import Passage

__all__ = ["explain"]

#: The objects that have an explanation of their own, and the word for each.
KINDS: dict[type[object], str] = {
    Article: "article",
    Attendee: "attendee",
    AttendeeList: "attendee_list",
    Byline: "byline",
    Caption: "caption",
    Dateline: "dateline",
    EventTime: "event_time",
    Furniture: "furniture",
    Group: "group",
    Headline: "headline",
    Issue: "issue",
    Paragraph: "paragraph",
    Speech: "speech",
}
_TEXTS = {Headline: "main", Byline: "name", Attendee: "name"}


def explain(page: Page, options: Options | None = None) -> Explanation:
    """Why each object of a page is there.

    Takes a :class:`Page` and the :class:`Options` that it was parsed with, and gives the :class:`Explanation` of the
    page, whose parts explain its issue, articles, captions and furniture, and theirs what is in them.  The source is
    read twice, in some four times the time of :func:`parse_page`, which pays nothing for it.  An object that
    this does not give again (another version's, edited, parsed with other options) has the rule ``unexplained``.
    Raises :class:`NotPage` (a ``TypeError``) for anything but a ``Page``.

    >>> from cnbulletin import parse_page
    >>> why = explain(parse_page("1月5日，县委书记江一帆出席会议。"))
    >>> name = next(item for item in why.walk() if item.kind == "attendee")
    >>> name.rule, [(item.code, item.text) for item in name.evidence][:2]
    ('name.titled', [('name.behind_title', '县委书记'), ('name.proven_here', '县委书记江一帆')])
    """
    if not isinstance(page, Page):
        raise NotPage(f"explain takes a Page, e.g. parse_page(text), and not a {type(page).__name__}")
    chosen = options or Options()
    parsed = parse_page(page.source, chosen)
    whole = _explain_page(reread(parsed, chosen))
    if parsed == page:
        return whole
    known = dict(_objects(parsed, ""))
    told = {item.path: item for item in whole.walk()}
    return _compared(page, {value: told[path] for path, value in known.items() if path in told}, whole)


def _explain_page(again: Rereading) -> Explanation:
    page = again.page
    parts: list[Explanation] = []
    if page.issue is not None:
        parts.append(explain_issue(again, page.issue, "issue"))
    for k, (draft, article) in enumerate(zip(again.layout.articles, page.articles, strict=True)):
        parts.append(_explain_article(again, draft, article, f"articles[{k}]"))
    for k, (caption_draft, caption) in enumerate(zip(again.layout.captions, page.captions, strict=True)):
        parts.append(explain_caption(again, caption_draft, caption, f"captions[{k}]"))
    drafts = {again.reading.leaf_span(item.start, item.end): item for item in again.layout.furniture}
    for draft in again.layout.articles:  # closing notes that name nobody become furniture
        for start, end, _ in draft.credits:
            note = FurnitureDraft(start, end, FurnitureKind.NOTICE, "furniture.uncredited")
            drafts.setdefault(again.reading.leaf_span(start, end), note)
    for k, item in enumerate(page.furniture):
        path, known = f"furniture[{k}]", drafts.get(item.span)
        parts.append(explain_furniture(again, known, item, path) if known else _unexplained(item, path))
    whole = Span(start=0, end=len(page.source))
    return again.explain("page", "", "", whole, "page.whole", parts=parts)


def _explain_article(again: Rereading, draft: ArticleDraft, article: Article, path: str) -> Explanation:
    rule, evidence, score, runner_up = opening_of(again, draft)
    evidence.append(Evidence(code=f"article.{article.kind.value}", text=""))
    parts: list[Explanation | None] = []
    if article.headline is not None:
        parts.append(explain_headline(again, draft, article.headline, f"{path}.headline"))
    parts += _credits(again, draft, article, path)
    _, begin = opening_dateline(again.desk, draft)
    proses = [prose for prose, _ in read_prose(again.desk, draft, begin)]
    if article.event_time is not None:
        time = explain_time(again, [prose.passage for prose in proses], article.event_time, f"{path}.event_time")
        parts.append(time or _unexplained(article.event_time, f"{path}.event_time"))
    for k, found in enumerate(explain_lists(again, proses, article.attendance, path)):
        parts.append(found or _unexplained(article.attendance[k], f"{path}.attendance[{k}]"))
    for k, speech in enumerate(article.speeches):
        where = f"{path}.speeches[{k}]"
        parts.append(explain_speech(again, proses, speech, where) or _unexplained(speech, where))
    parts += [explain_paragraph(again, item, f"{path}.paragraphs[{k}]") for k, item in enumerate(article.paragraphs)]
    parts += [
        explain_caption(again, item, caption, f"{path}.captions[{k}]")
        for k, (item, caption) in enumerate(zip(draft.captions, article.captions, strict=False))
    ]
    text = article.headline.main if article.headline is not None and article.headline.main else ""
    return again.explain(
        "article", path, text, article.span, rule, evidence,
        score=score, runner_up=runner_up, parts=[part for part in parts if part is not None],
    )  # fmt: skip


def _credits(again: Rereading, draft: ArticleDraft, article: Article, path: str) -> Iterator[Explanation]:
    """The dateline with its bylines, and the bylines outside it, those of photos left to their captions."""
    told = 0
    if article.dateline is not None:
        first = (draft.paragraphs or draft.captions)[0]
        stretch = draft.dateline or (first.start, min(first.end, max(draft.body[1], first.start + 1)))
        passage = Passage(again.reading, *stretch)
        found = explain_dateline(again, passage, article.dateline, f"{path}.dateline")
        yield found or _unexplained(article.dateline, f"{path}.dateline")
        told = len(article.dateline.bylines)
        match = match_dateline(again, passage)
        if not told and match is not None and match.running is not None:
            start, end = (passage.start + offset for offset in match.running)
            own = [item for item in article.bylines if _within(again, item, start, end)]
            yield from explain_bylines(again, passage, match.running, own, "byline.running", path)
            told = len(own)
    for credit in draft.credits:
        passage = Passage(again.reading, credit.start, credit.end)
        own = [item for item in article.bylines[told:] if _within(again, item, credit.start, credit.end)]
        rule = f"byline.{credit.placement.value}"
        yield from explain_bylines(again, passage, (0, len(passage)), own, rule, path, first=told)
        told += len(own)


def _within(again: Rereading, byline: Byline, start: int, end: int) -> bool:
    return start <= again.stretch(byline.name_span)[0] < end


def _objects(value: object, path: str) -> Iterator[tuple[str, object]]:
    """The objects inside one that are explained, each with its path."""
    for name in (field.name for field in fields(type(value))):  # type: ignore[arg-type]
        found = getattr(value, name)
        for k, item in enumerate(found if isinstance(found, tuple) else (found,)):
            if type(item) in KINDS:
                where = f"{path}.{name}" if path else name
                where += f"[{k}]" if isinstance(found, tuple) else ""
                yield where, item
                yield from _objects(item, where)


def _compared(page: Page, known: dict[object, Explanation], whole: Explanation) -> Explanation:
    """The explanation of a page that the source does not give as it is: what is the same is explained."""
    parts = [_known_or_not(value, path, known) for path, value in _objects(page, "") if "." not in path]
    return evolve(whole, rule=UNEXPLAINED, repairs=page.repairs, parts=tuple(parts))


def _known_or_not(value: object, path: str, known: dict[object, Explanation]) -> Explanation:
    found = known.get(value)
    if found is not None:
        return _moved(found, path)
    inside = [(where, item) for where, item in _objects(value, path) if _is_next(path, where)]
    seen = [(where, item) for where, item in inside if not (type(value) is Article and _is_repeated(item, value))]
    return _unexplained(value, path, [_known_or_not(item, where, known) for where, item in seen])


def _is_next(path: str, inner: str) -> bool:
    """Whether a path leads right into the object of another, with none between."""
    return "." not in inner[len(path) + 1 :]


def _is_repeated(item: object, article: Article) -> bool:
    """Whether an article's byline is told with its dateline or one of its captions."""
    held: tuple[object, ...] = article.dateline.bylines if article.dateline is not None else ()
    return item in held or any(item in caption.credits for caption in article.captions)


def _moved(item: Explanation, path: str) -> Explanation:
    """The same explanation of an object that stands elsewhere in its page."""
    if item.path == path:
        return item
    parts = tuple(_moved(part, path + part.path[len(item.path) :]) for part in item.parts)
    return evolve(item, path=path, parts=parts)


def _unexplained(value: object, path: str, parts: Iterable[Explanation] = ()) -> Explanation:
    text = getattr(value, _TEXTS.get(type(value), "text"), None) or ""
    span = getattr(value, "span", None)
    message = "this source gives no such object with these options"
    evidence = (Evidence(code=UNEXPLAINED, text=message),)
    return Explanation(
        kind=KINDS[type(value)],
        path=path,
        text=text,
        span=span,
        rule=UNEXPLAINED,
        evidence=evidence,
        parts=tuple(parts),
    )
