"""A view read back: its text without tags, notes and labels, and the text of every mark."""

from __future__ import annotations

from html.parser import HTMLParser

import attrs

VOID = frozenset({"meta", "input"})
ASIDE = ("cnb-note", "cnb-label")


@attrs.define
class MarkRead:
    """One mark, put together from its pieces."""

    kind: str
    path: str
    span: tuple[int, int]
    pieces: list[str] = attrs.field(factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


class ViewReader(HTMLParser):
    """Reads a view strictly: every element but the void ones has its end tag, and they nest."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str]]] = []
        self.tags: set[str] = set()
        self.identifiers: list[str] = []
        self.described: list[str] = []
        self.notes: dict[str, str] = {}
        self.attributes: set[str] = set()
        self.marks: dict[tuple[str, str], MarkRead] = {}
        self.text = ""
        self.style = ""
        self._open_marks: list[MarkRead] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes |= given.keys()
        if "id" in given:
            self.identifiers.append(given["id"])
        if "aria-describedby" in given:
            assert given["tabindex"] == "0"
            self.described.append(given["aria-describedby"])
        if tag in VOID:
            return
        self.open.append((tag, given))
        if tag == "mark":
            start, _, end = given["data-span"].partition(":")
            key = (given["class"].split()[0], given["data-path"])
            mark = self.marks.setdefault(key, MarkRead(*key, (int(start), int(end))))
            mark.pieces.append("")
            self._open_marks.append(mark)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag == "mark":
            self._open_marks.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] == "style":
            self.style += data
        note = next((given for _, given in self.open if given.get("class", "") == "cnb-note"), None)
        if note is not None and "id" in note:
            self.notes[note["id"]] = self.notes.get(note["id"], "") + data + "\n"
        if any(given.get("class", "") in ASIDE for _, given in self.open):
            return
        if any(given.get("class", "") == "cnb-text" for _, given in self.open):
            self.text += data
            for mark in self._open_marks:
                mark.pieces[-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")
