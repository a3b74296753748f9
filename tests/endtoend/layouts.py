"""How a page can be laid out: as data, a layout each."""

from __future__ import annotations

from attrs import frozen

__all__ = ["LAYOUTS", "Layout"]


@frozen(kw_only=True)
class Layout:
    """What newspapers do differently, as far as it changes what an extractor gives."""

    columns: int
    measure: int  # the width of a column in characters
    leading: float = 1.4  # from line to line, in characters
    across: bool = True  # headlines run across the columns of their body, else they stand inside a column
    headline_last: bool = False  # the headline is painted after the body that it stands over
    justified: bool = True  # each full line is stretched to the width of its column
    typed_indent: bool = False  # two wide spaces open a paragraph, else the line just begins further right
    latin_digits: bool = False  # figures come from another font than the characters around them


LAYOUTS = {
    "three_columns": Layout(columns=3, measure=22),
    "four_columns_headline_last": Layout(columns=4, measure=16, headline_last=True, latin_digits=True),
    "five_columns_ragged": Layout(columns=5, measure=13, justified=False, typed_indent=True),
    "headlines_in_columns": Layout(columns=3, measure=18, across=False, typed_indent=True, latin_digits=True),
}
