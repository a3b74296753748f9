"""One story and its headline lines → an article draft, or the captions it turns out to be."""

from __future__ import annotations

from cnbulletin.knowledge.credits import closing_credit, opening_credit
from cnbulletin.knowledge.datelines import closing_dateline
from cnbulletin.layout.captions import caption_draft, photo_credit
from cnbulletin.layout.drafts import ArticleDraft, CaptionDraft, CreditDraft, ParagraphDraft
from cnbulletin.layout.judge import Block, Tag
from cnbulletin.layout.line_rules import SCENE_RUN_ON, WRITER
from cnbulletin.layout.lines import Line
from cnbulletin.layout.repeats import SHORTEST_REPEAT, without_credit
from cnbulletin.layout.shape import is_editor_note
from cnbulletin.layout.story import Story
from cnbulletin.model import ArticleKind, Diagnostic, ParagraphKind, Placement
from cnbulletin.reading.reading import Reading

__all__ = ["Drafter"]

_LONGEST_PHOTO_STORY = 600
_LONGEST_LONE_CAPTION = 220


class Drafter:
    """Makes the drafts of a page, one story after the other; remembers what was printed before."""

    reading: Reading
    folded: str
    alone: bool
    single: bool
    column: float

    def __init__(
        self, reading: Reading, folded: str, *, alone: bool, single: bool, column: float, outlets: frozenset[str]
    ) -> None:
        """``folded`` is that of the reading; ``alone``: the page holds one story only; ``column`` is how many characters
        a line of the page's prose holds, 0 where a paragraph is one line.
        """
        self.reading, self.folded, self.alone, self.single, self.column = reading, folded, alone, single, column
        self._outlets = outlets
        self.captions: list[CaptionDraft] = []
        self.diagnostics: list[Diagnostic] = []
        self._told: dict[str, list[str]] = {}

    def draft(self, story: Story, stack: list[Line]) -> ArticleDraft | None:
        """The article of a story; ``None`` where all of it went to ``captions``."""
        headline = tuple((line.start, line.end) for line in stack)
        if (story.photos and (stack or self.single)) or self._is_photo_story(story, stack):
            return self._photo_story(story, headline)
        if story.photos or self._is_lone_caption(story, stack):
            self._leave_captions(story)
            return None
        return self._report(story, headline)

    # prose

    def _report(self, story: Story, headline: tuple[tuple[int, int], ...]) -> ArticleDraft:
        folded = self.folded
        paragraphs = [self._paragraph(story, block) for block in story.blocks]
        credits = [self._credit(block, Placement.STANDALONE) for block in story.bylined]
        self._cut_scene(paragraphs, headline)
        if not story.dated:
            self._cut_opening(paragraphs, credits)
        dateline = (story.dateline.start, story.dateline.end) if story.dateline else None
        last = paragraphs[-1]
        if dateline is None and not story.dated:
            at = closing_dateline(folded, last.start, last.end, self._outlets)
            if at is not None and at > last.start:
                dateline = (at, last.end)
                last = paragraphs[-1] = ParagraphDraft(last.start, at, last.kind, last.repeated)
        if dateline is None or story.dateline:
            self._cut_closing(paragraphs, credits)
        credits += [self._credit(block, Placement.CLOSING) for block in story.credits]
        self._note_tears(story)
        kinds = [paragraph.kind for paragraph in paragraphs]
        asked, answered = kinds.count(ParagraphKind.QUESTION), kinds.count(ParagraphKind.ANSWER)
        kind = ArticleKind.INTERVIEW if asked and answered and asked + answered > 2 else ArticleKind.REPORT
        return ArticleDraft(kind, headline, tuple(paragraphs), tuple(credits), (), dateline)

    def _paragraph(self, story: Story, block: Block) -> ParagraphDraft:
        kind = ParagraphKind.BODY
        if block.start in story.crossheads:
            kind = ParagraphKind.CROSSHEAD
        elif block.speech:
            asks = block.speech == "asks" or self.folded[block.end - 1] == "?"
            kind = ParagraphKind.QUESTION if asks else ParagraphKind.ANSWER
        elif is_editor_note(self.folded, block.start):
            kind = ParagraphKind.EDITOR_NOTE
        return ParagraphDraft(block.start, block.end, kind, self._repeats(block))

    def _repeats(self, block: Block) -> bool:
        """Whether an earlier paragraph says the same, its credit aside, or began as this torn one does."""
        if block.end - block.start < SHORTEST_REPEAT:
            return False
        text = without_credit(self.folded, block)
        if len(text) < SHORTEST_REPEAT:
            return False
        told = self._told.get(text[:SHORTEST_REPEAT])
        if told is None:
            self._told[text[:SHORTEST_REPEAT]] = [text]
            return False
        found = any(text == other or (not block.closed and other.startswith(text)) for other in told[:16])
        if not found:
            told.append(text)
        return found

    def _cut_scene(self, paragraphs: list[ParagraphDraft], headline: tuple[tuple[int, int], ...]) -> None:
        """A caption that repeats the headline and runs into the text: …推进会会议现场10月2日上午…."""
        if not headline or headline[0][0] > paragraphs[0].start:
            return
        first, folded = paragraphs[0], self.folded
        title = folded[headline[0][0] : headline[-1][1]]
        if len(title) < 6 or not folded.startswith(title, first.start):
            return
        scene = SCENE_RUN_ON.match(folded, first.start + len(title), first.end)
        if scene:
            self.captions.append(CaptionDraft(first.start, scene.end(), rule="caption.scene_run_on"))
            paragraphs[0] = ParagraphDraft(scene.end(), first.end, first.kind, first.repeated)

    def _cut_opening(self, paragraphs: list[ParagraphDraft], credits: list[CreditDraft]) -> None:
        """A bracket of credits that opens the text: (记者林溪)昨天…."""
        first = paragraphs[0]
        if self.folded[first.start] in "([【":
            at = opening_credit(self.folded, first.start, first.end)
            if at is not None and at < first.end:
                credits.append(CreditDraft(first.start, at, Placement.STANDALONE))
                paragraphs[0] = ParagraphDraft(at, first.end, first.kind, first.repeated)

    def _cut_closing(self, paragraphs: list[ParagraphDraft], credits: list[CreditDraft]) -> None:
        """The credit in the last line of the last paragraph, and of those that are printed once more behind it."""
        for k in range(len(paragraphs) - 1, -1, -1):
            last = paragraphs[k]
            cut = closing_credit(self.folded, last.start, last.end)
            if cut is not None and cut > last.start:
                paragraphs[k] = ParagraphDraft(last.start, cut, last.kind, last.repeated)
                credits.append(CreditDraft(cut, last.end, self._placement(cut, last.end, Placement.CLOSING)))
            if not last.repeated:
                return

    def _note_tears(self, story: Story) -> None:
        for block in story.blocks:
            for line in block.intruders:
                message = "this line, perhaps of a headline, stands in the middle of a sentence"
                span = self.reading.span(line.start, line.end)
                self.diagnostics.append(Diagnostic(code="TORN_PARAGRAPH", message=message, span=span))
        for block, after in zip(story.blocks, [*story.blocks[1:], None], strict=True):
            if block.tag is Tag.PROSE and not block.closed and self.folded[block.end - 1] not in ";:":
                torn = after is not None and after.start > block.end
                if torn or after is None:
                    self.diagnostics.append(
                        Diagnostic(
                            code="TORN_PARAGRAPH",
                            message="this paragraph breaks off in the middle of a sentence",
                            span=self.reading.span(block.start, block.end),
                        )
                    )

    # photographs

    def _photo_story(self, story: Story, headline: tuple[tuple[int, int], ...]) -> ArticleDraft:
        rest = list(story.credits)
        captions: list[CaptionDraft] = []
        for block in story.blocks:
            if block.tag is Tag.CREDIT and captions:
                captions[-1] = captions[-1]._replace(end=block.end, credit_start=block.start)
            else:
                captions.append(caption_draft(self.reading, [block]))
        if rest and rest[0].start == captions[-1].end and captions[-1].credit_start is None:
            captions[-1] = captions[-1]._replace(end=rest[0].end, credit_start=rest[0].start)
            rest = rest[1:]
        credits = [self._credit(block, Placement.PHOTO) for block in (*story.bylined, *rest)]
        dateline = (story.dateline.start, story.dateline.end) if story.dateline else None
        return ArticleDraft(ArticleKind.PHOTO_STORY, headline, (), tuple(credits), tuple(captions), dateline)

    def _is_photo_story(self, story: Story, stack: list[Line]) -> bool:
        """Whether the prose under a headline is captions: it says 图为 or is undated, and ends in a photo credit."""
        if not stack or story.bylined or len(story.blocks) > 3 or story.end - story.start > _LONGEST_PHOTO_STORY:
            return False
        if story.dated and story.lede.dateline - story.start > 12:
            return False
        text = self.folded[story.start : story.end]
        pictured = "图为" in text or "图片为" in text
        if story.dated and not pictured:
            return False
        last = story.blocks[-1]
        cut = closing_credit(self.folded, last.start, last.end)
        stretches = [(credit.start, credit.end) for credit in story.credits] + (
            [(cut, last.end)] if cut is not None else []
        )
        if any(self._placement(a, b, Placement.CLOSING) is Placement.PHOTO for a, b in stretches):
            return True
        return pictured and len(story.blocks) == 1 and not story.credits and len(text) < 160

    def _is_lone_caption(self, story: Story, stack: list[Line]) -> bool:
        """Whether short undated prose without a headline stands among other articles as captions do.

        It ends in a photo credit, it says 图为, or it is set in a narrower column than the page.
        """
        if (
            stack
            or story.dated
            or story.dateline
            or story.bylined
            or self.alone
            or self.single
            or len(story.blocks) > 3
        ):
            return False
        if story.end - story.start > _LONGEST_LONE_CAPTION:
            return False
        text = self.folded[story.start : story.end]
        if "图为" in text or any(
            self._placement(b.start, b.end, Placement.CLOSING) is Placement.PHOTO for b in story.credits
        ):
            return True
        lines = sum(block.lines for block in story.blocks)
        return lines > 3 and (story.end - story.start) / lines < 0.62 * self.column

    def _leave_captions(self, story: Story) -> None:
        if story.photos:
            self.captions += [caption_draft(self.reading, [block]) for block in story.blocks]
            self.captions += [caption_draft(self.reading, [block]) for block in (*story.bylined, *story.credits)]
            return
        cut = photo_credit(self.reading, story.blocks[-1].start, story.end)
        whole = CaptionDraft(story.start, story.end, cut, "caption.lone")
        for credit in story.credits:
            if credit.start == whole.end and whole.credit_start is None:
                whole = whole._replace(end=credit.end, credit_start=credit.start)
            else:
                self.captions.append(caption_draft(self.reading, [credit]))
        self.captions.append(whole)

    # a text of headline-like lines alone that is known to be one article

    def remainder(self, lines: list[Line], credits: list[Block]) -> ArticleDraft | None:
        """The article of a text without prose: its first line is the headline where there are more."""
        if not lines:
            return None
        headline = tuple((line.start, line.end) for line in lines[:1]) if len(lines) > 1 else ()
        paragraphs = tuple(ParagraphDraft(line.start, line.end) for line in lines[len(headline) :])
        drafts = tuple(self._credit(block, Placement.STANDALONE) for block in credits)
        return ArticleDraft(ArticleKind.REPORT, headline, paragraphs, drafts)

    # credits

    def _placement(self, start: int, end: int, default: Placement) -> Placement:
        """Photo for 林溪摄 and 摄影:林溪; a credit that names a writer too is the article's."""
        text = self.folded[start:end].strip("()。")
        if text.endswith("摄") and not text.endswith(("文/摄", "文、摄")):
            return Placement.PHOTO
        return Placement.PHOTO if "摄影" in text and not WRITER.search(text) else default

    def _credit(self, block: Block, default: Placement) -> CreditDraft:
        return CreditDraft(block.start, block.end, self._placement(block.start, block.end, default))
