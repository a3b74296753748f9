"""What a caller can tell the parser about a page."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import Attribute, field, frozen

from cnbulletin.errors import InvalidOptions
from cnbulletin.knowledge.lexicon import Lexicon
from cnbulletin.knowledge.segmenter import Segmenter

__all__ = ["Options"]


def _check_issue_date(_instance: object, _attribute: Attribute[Any], value: object) -> None:
    # A datetime is a date to isinstance, but its hour would be dropped without a word.
    if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
        raise InvalidOptions(
            "issue_date must be a datetime.date, e.g. datetime.date(2022, 1, 11) "
            f"or datetime.date.fromisoformat('2022-01-11'), and not a {type(value).__name__}"
        )


def _check_lexicon(_instance: object, _attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, Lexicon):
        raise InvalidOptions(
            f"lexicon must be a Lexicon, e.g. Lexicon.default().extend(names=[…]), and not a {type(value).__name__}"
        )


def _check_segmenter(_instance: object, _attribute: Attribute[Any], value: object) -> None:
    # A class has cut too, but without self; that mistake would show only in the middle of a page.
    if value is not None and (isinstance(value, type) or not isinstance(value, Segmenter)):
        shown = value.__name__ if isinstance(value, type) else type(value).__name__
        raise InvalidOptions(f"segmenter must be an object with a method cut(text), and not {shown}")


@frozen(kw_only=True)
class Options:
    """Everything that can change a result besides the text: no clock, no locale, no global state.

    ``issue_date`` gives a year to dates printed without one; ``lexicon`` holds the words that the rules know;
    ``segmenter`` is asked where names that stand together can be cut in more than one way; ``None`` asks nobody.
    Raises :class:`InvalidOptions` for a value that the parser cannot use.

    >>> import datetime
    >>> Options(issue_date=datetime.date(2022, 1, 11)).issue_date
    datetime.date(2022, 1, 11)
    """

    issue_date: dt.date | None = field(default=None, validator=_check_issue_date)
    lexicon: Lexicon = field(factory=Lexicon.default, validator=_check_lexicon)
    segmenter: Segmenter | None = field(default=None, validator=_check_segmenter)
