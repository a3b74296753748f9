"""Characters as a browser can show them: escaped, one for one, nothing hidden and nothing that turns text round.

The text of the view is the source but for these, each replaced by one other character (so offsets still count):

- control characters below U+0020 except tab and line feed become their pictures: U+0000 ␀, U+000D ␍; U+007F is ␡;
- control characters from U+0080 to U+009F, the controls of writing direction (U+061C, U+200E, U+200F, U+202A to
  U+202E, U+2066 to U+2069) and lone surrogates become U+FFFD.

HTML cannot carry the controls and surrogates (HTML Living Standard, 13.2.3.5 and 13.2.5.80), and the controls of direction
would show a text in another order than it has (Unicode Technical Report 36, 3.2).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import cache

__all__ = ["BREAKS", "attribute", "marked_up", "shown"]

#: What ends a line besides ``\n``; a ``\r`` before ``\n`` ends none.
BREAKS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, 0x2421
_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))


@cache
def _replaced() -> Mapping[int, str]:
    table = {code: chr(_PICTURES + code) for code in range(0x20) if chr(code) not in "\t\n"}
    table[_DELETE] = chr(_DELETE_PICTURE)
    table.update(dict.fromkeys((*range(0x80, 0xA0), *_DIRECTION, *range(0xD800, 0xE000)), "\ufffd"))
    return table


def shown(text: str) -> str:
    """A text as the view has it, before escaping; of equal length.

    >>> shown("第\\x00一\\u202e行\\ud83d")
    '第␀一�行�'
    """
    return text.translate(_replaced())


def attribute(text: str) -> str:
    """A text as the value of an attribute in double quotes.

    >>> attribute('"<林溪>"')
    '&quot;&lt;林溪&gt;&quot;'
    """
    return html.escape(shown(text).replace("\n", "␊"))


@cache
def _special() -> re.Pattern[str]:
    """What does not stand in HTML as it is: syntax, what is replaced, and what no one would see."""
    replaced = "".join(re.escape(chr(code)) for code in _replaced())
    unseen = "\xad\u180e\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    return re.compile(f"\r\n|[&<>{replaced}{unseen}]")


def marked_up(text: str) -> str:
    """A stretch of the source as HTML: escaped, and what cannot be seen with its code point.

    >>> marked_up("<林溪>")
    '&lt;林溪&gt;'
    >>> marked_up("\\u200b")
    '<span class="cnb-code" data-code="U+200B">\\u200b</span>'
    """
    return _special().sub(_box, text)


def _box(match: re.Match[str]) -> str:
    found = match.group()
    if found in "&<>":
        return html.escape(found)
    if found == "\r\n":
        return '<span class="cnb-cr">␍</span>\n'
    after = " cnb-break" if found in BREAKS else ""
    return f'<span class="cnb-code{after}" data-code="U+{ord(found):04X}">{shown(found)}</span>'
