"""How a parsed page differs from what its generated page holds."""

from __future__ import annotations

from collections.abc import Iterator

from cnbulletin.model import Article, Byline, Caption, Furniture, Page, Span
from cnbulletin.testing.doc import Doc, Printed, TrueArticle, TrueByline, TrueCaption

__all__ = ["misreadings"]


def misreadings(doc: Doc, page: Page) -> list[str]:
    """Everything in which a parsed page differs from the gold of a generated one; empty where it is read right.

    Takes the generated page and the :class:`Page` that was parsed from its text; gives one line for each
    difference.
    """
    found = [f"{len(page.articles)} articles, not {len(doc.articles)}"] * (len(page.articles) != len(doc.articles))
    for k, (true, article) in enumerate(zip(doc.articles, page.articles, strict=False)):
        found += _different(f"articles[{k}].", _true_article(true), _article(article))
    found += _different(
        "", {"captions": [_true_caption(c) for c in doc.captions]}, {"captions": [_caption(c) for c in page.captions]}
    )
    found += _different(
        "", {"furniture": [_printed(f) for f in doc.furniture]}, {"furniture": [_furniture(f) for f in page.furniture]}
    )
    return found


def _different(path: str, true: dict[str, object], read: dict[str, object]) -> Iterator[str]:
    for name, value in true.items():
        if read[name] != value:
            yield f"{path}{name}: {read[name]!r}, not {value!r}"


def _at(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _printed(printed: Printed | None) -> object:
    return None if printed is None else (printed.text, *_at(printed.span))


def _read(text: str | None, span: Span | None) -> object:
    return None if text is None or span is None else (text, *_at(span))


def _true_byline(byline: TrueByline) -> object:
    return _printed(byline.name), byline.role, str(byline.placement)


def _byline(byline: Byline) -> object:
    return _read(byline.name, byline.name_span), byline.role, str(byline.placement)


def _true_caption(caption: TrueCaption) -> object:
    return _printed(caption.text), [_true_byline(byline) for byline in caption.credits]


def _caption(caption: Caption) -> object:
    return _read(caption.text, caption.span), [_byline(byline) for byline in caption.credits]


def _furniture(furniture: Furniture) -> object:
    # the columns of a folio are parted by white space, which is no part of the gold
    return _read("".join(furniture.text.split()), furniture.span)


def _true_article(article: TrueArticle) -> dict[str, object]:
    return {
        "kind": article.kind,
        "kicker": _printed(article.kicker),
        "main": _printed(article.main),
        "deck": _printed(article.deck),
        "dateline": _printed(article.dateline),
        "outlet, place, date": (article.outlet, article.place, article.date),
        "bylines": [_true_byline(byline) for byline in article.bylines],
        "event_time": _printed(article.event_time),
        "attendance": [
            (
                [(_printed(a.name), _printed(a.title), a.inherited) for a in one.attendees],
                [_printed(group) for group in one.groups],
                [str(action) for action in one.actions],
                one.open_ended,
            )
            for one in article.attendance
        ],
        "speakers": [_printed(speaker) for speaker in article.speakers],
        "body": _at(article.body_span),
    }


def _article(article: Article) -> dict[str, object]:
    headline, dateline, time = article.headline, article.dateline, article.event_time
    return {
        "kind": article.kind,
        "kicker": _read(headline.kicker, headline.kicker_span) if headline else None,
        "main": _read(headline.main, headline.main_span) if headline else None,
        "deck": _read(headline.deck, headline.deck_span) if headline else None,
        "dateline": _read(dateline.text, dateline.span) if dateline else None,
        "outlet, place, date": (dateline.outlet, dateline.place, dateline.date) if dateline else (None, None, None),
        "bylines": [_byline(byline) for byline in article.bylines],
        "event_time": _read(time.text, time.span) if time else None,
        "attendance": [
            (
                [(_read(a.name, a.name_span), _read(a.title, a.title_span), a.title_inherited) for a in one.attendees],
                [_read(group.text, group.span) for group in one.groups],
                [str(action) for action in one.actions],
                one.open_ended,
            )
            for one in article.attendance
        ],
        "speakers": [_read(speech.speaker, speech.speaker_span) for speech in article.speeches],
        "body": _at(article.body_span),
    }
