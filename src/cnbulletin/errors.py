"""Every error the library raises.  All descend from :class:`CnBulletinError`."""

from __future__ import annotations

__all__ = [
    "CnBulletinError",
    "InvalidAttendees",
    "InvalidBatch",
    "InvalidData",
    "InvalidDateline",
    "InvalidDecision",
    "InvalidHeadline",
    "InvalidLexicon",
    "InvalidOffset",
    "InvalidOptions",
    "InvalidRecord",
    "MissingPackage",
    "NotPage",
    "NotText",
    "ProcessFailed",
    "UnencodableText",
    "UnknownSchemaVersion",
]


class CnBulletinError(Exception):
    """The root of all errors of this library."""


class NotText(CnBulletinError, TypeError):
    """Something other than a ``str`` was passed where text is parsed."""


class NotPage(CnBulletinError, TypeError):
    """Something other than a :class:`Page` was passed where one is explained."""


class InvalidDateline(CnBulletinError, ValueError):
    """The text does not begin with a dateline."""


class InvalidHeadline(CnBulletinError, ValueError):
    """The text is no headline stack."""


class InvalidAttendees(CnBulletinError, ValueError):
    """The text holds no attendee list."""


class InvalidOptions(CnBulletinError, ValueError):
    """An option has a value that the parser cannot use."""


class InvalidLexicon(CnBulletinError, ValueError):
    """A lexicon entry is empty, too long or holds white space."""


class InvalidData(CnBulletinError, ValueError):
    """Data given to ``from_dict`` is not what ``to_dict`` writes."""


class InvalidRecord(CnBulletinError, ValueError):
    """A page or a row that a table of records cannot take."""


class InvalidDecision(CnBulletinError, ValueError):
    """What a user decided about two persons of a roster cannot be: they share a list, or are refused and forced."""


class UnknownSchemaVersion(InvalidData):
    """Data given to ``from_dict`` has a ``schema_version`` that this release does not read."""


class InvalidOffset(CnBulletinError, ValueError):
    """An offset that a text does not have: beyond its end, or inside of a character."""


class UnencodableText(CnBulletinError, ValueError):
    """A text with lone surrogates: JSON would join them into another character, or UTF-8 has no bytes for them."""


class ProcessFailed(CnBulletinError, RuntimeError):
    """No process could be started to parse pages in."""


class InvalidBatch(CnBulletinError, ValueError):
    """A table does not hold pages as ``cnbulletin.arrow`` reads them."""


class MissingPackage(CnBulletinError, ImportError):
    """A function needs a package that is installed with one of the extras only."""
