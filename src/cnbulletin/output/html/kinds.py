"""The kinds of marks: what they are called, how deep they nest, and how they look in light and in dark.

Every kind that carries a line has a shape of its own (which side, style, thickness), so nothing depends on
colour alone.  Contrast is that of the Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11: 4.5 for text,
3 for lines; a test computes it for every pair.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

__all__ = ["DARK", "KINDS", "LIGHT", "Kind", "Line", "Scheme", "Tint"]


@frozen
class Tint:
    """One colour in both schemes, as ``#rrggbb``."""

    light: str
    dark: str


@frozen
class Line:
    """A line at the text: ``side`` and ``style`` are values of CSS ``text-decoration``, ``width`` is in em."""

    side: str
    style: str
    width: float
    colour: Tint


@frozen
class Kind:
    """One kind of mark.

    ``name`` is the word of the glossary, ``chinese`` the newsroom's; ``rank`` is how deep it nests where two marks
    cross: the higher one is cut.  ``quiet`` kinds are structure: they have a note but no entry among the hues.
    """

    name: str
    chinese: str
    rank: int
    fill: Tint | None = None
    line: Line | None = None
    bold: bool = False
    quiet: bool = False
    css: str = field(init=False)

    @css.default
    def _css(self) -> str:
        return "cnb-" + self.name.replace(" ", "-")


@frozen
class Scheme:
    """The colours of the page around the marks: ``desk`` behind, ``paper`` under the text, three inks and a hairline."""

    desk: str
    paper: str
    ink: str
    soft: str
    accent: str
    hairline: str
    note: str


LIGHT = Scheme(
    desk="#f3f1ec", paper="#fffefb", ink="#1f1d1a", soft="#625d56", accent="#9c2f24", hairline="#ddd8ce", note="#ffffff"
)
DARK = Scheme(
    desk="#161513", paper="#1e1d1b", ink="#e9e5dd", soft="#aaa49a", accent="#f0988c", hairline="#3b3833", note="#292724"
)

_RED = Tint("#b23a2e", "#f0857a")
_GREEN = Tint("#2f7046", "#7fc598")
_VIOLET = Tint("#6d4aa8", "#b9a0ea")
_BLUE = Tint("#2560a8", "#7fb2ef")
_TEAL = Tint("#12727a", "#6cc5cc")
_AMBER = Tint("#93610a", "#dfb04f")
_GREY = Tint("#77716a", "#a59f95")

#: Every kind of mark, from the outermost to the innermost, by name.
KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("article", "稿件", 0, quiet=True),
        Kind("headline", "标题", 1, quiet=True),
        Kind("headline line", "标题行", 2, quiet=True),
        Kind("kicker", "引题", 3, line=Line("underline", "dashed", 0.1, _RED), bold=True),
        Kind("main", "主题", 4, line=Line("underline", "solid", 0.12, _RED), bold=True),
        Kind("deck", "副题", 5, line=Line("underline", "dotted", 0.12, _RED), bold=True),
        Kind("paragraph", "段落", 6, quiet=True),
        Kind("caption", "图片说明", 7, Tint("#f1eee4", "#2f2c25"), Line("overline", "solid", 0.06, _GREY)),
        Kind("furniture", "报头、版次等", 8, line=Line("underline", "dotted", 0.05, _GREY)),
        Kind("dateline", "电头", 9, Tint("#e6f2e8", "#20352a"), Line("overline", "dotted", 0.08, _GREEN)),
        Kind("byline", "署名", 10, Tint("#d0e7d5", "#2a4a39"), Line("underline", "dashed", 0.06, _GREEN)),
        Kind("byline name", "署名人", 11, None, Line("underline", "dotted", 0.16, _GREEN), bold=True),
        Kind("speech", "讲话", 12, Tint("#fdf6e3", "#332c1c")),
        Kind("speech text", "讲话内容", 13, Tint("#faeac3", "#453a20")),
        Kind("attendee list", "与会名单", 14, Tint("#e8f0fb", "#1f2b3b")),
        Kind("event time", "时间", 15, Tint("#ece4f7", "#372c4c"), Line("underline overline", "solid", 0.06, _VIOLET)),
        Kind("group", "群体", 16, Tint("#d5ecec", "#1d4043"), Line("underline", "dashed", 0.12, _TEAL)),
        Kind("attendee", "出席人员", 17, Tint("#cfe1f7", "#294364")),
        Kind("title", "职务", 18, None, Line("underline", "solid", 0.06, _BLUE)),
        Kind("name", "姓名", 19, None, Line("underline", "solid", 0.16, _BLUE), bold=True),
        Kind("speaker", "讲话人", 20, Tint("#f3d995", "#5a4817"), Line("underline", "double", 0.07, _AMBER), bold=True),
        Kind("repair", "修复", 21, Tint("#fadcd6", "#572722"), Line("underline", "wavy", 0.08, _RED)),
        Kind("diagnostic", "存疑", 22, None, Line("overline", "wavy", 0.08, Tint("#a8480f", "#f2975c"))),
    )
}
