"""Blocks → stories and the headline-like lines between them.

A story is the body of one article before its headline is known: paragraphs from a dateline, or from an undated
start behind headline-like lines, to the next one.  Headline-like lines inside a story are crossheads.
"""

from __future__ import annotations

from itertools import pairwise

from cnbulletin.knowledge.credits import bare_names, closing_credit
from cnbulletin.knowledge.datelines import closing_dateline
from cnbulletin.layout.boundaries import Crossing, opens_article
from cnbulletin.layout.captions import is_credited_photo, is_photo_group, is_scene
from cnbulletin.layout.furniture import is_lead_label, may_be_label
from cnbulletin.layout.judge import Block, Tag
from cnbulletin.layout.repeats import told_again
from cnbulletin.layout.shape import is_chinese, is_editor_note, is_slogan, opens_at_once, signs
from cnbulletin.layout.story import Sequence, Story
from cnbulletin.model import FurnitureKind
from cnbulletin.reading.reading import Reading

__all__ = ["Teller"]

_NEXT = 12  # paragraphs of the next story among which its own credit is looked for
_MOST_TITLES = 6  # lines of a headline between a byline and its body
_TURNS = ("下转", "上接", "紧接", "转第")
_PAGE_ENDS = frozenset({FurnitureKind.NAMEPLATE, FurnitureKind.FOLIO})


def _by_the_line(blocks: list[Block]) -> bool:
    prose = [block.lines for block in blocks if block.tag is Tag.PROSE]
    return sum(prose) < 1.6 * len(prose)


class Teller:
    """Walks over the blocks once; its state is the story told and what stands since its last paragraph."""

    def __init__(self, reading: Reading, blocks: list[Block], *, single: bool, outlets: frozenset[str]) -> None:
        self._outlets = outlets
        self.reading: Reading = reading
        self.folded: str = reading.folded
        self.blocks: list[Block] = blocks
        self.single: bool = single
        self.out: Sequence = Sequence()
        self.story: Story | None = None  # the one that prose goes to
        self.pending: list[Block] = []  # headline-like lines since the last story block
        self.leads: list[Block] = []  # credits since the last headline-like line
        self.ahead: Block | None = None  # the byline of the next story, printed before its headline
        self.barrier: FurnitureKind | None = None
        self.opener: Block | None = None  # a label that announces the next paragraph
        parts = [block for block in blocks if block.tag is not Tag.FURNITURE][:2]
        signed = len(parts) == 2 and parts[0].tag is Tag.CREDIT and parts[1].tag is Tag.PROSE
        # on a page whose paragraphs are single lines, paragraphs that a blank line tears
        self.tears: int = sum(b.lines == 2 and b.tag is Tag.PROSE for b in blocks) if _by_the_line(blocks) else 0
        self.behind: bool = signed or bool(parts and parts[0].dateline)  # the page sets headlines behind their bodies

    def tell(self) -> Sequence:
        for k, block in enumerate(self.blocks):
            if block.tag is Tag.PROSE:
                self._prose(k, block)
            elif block.tag is Tag.TITLE:
                self._title(k, block)
            elif block.tag is Tag.CAPTION:
                self._caption(k, block)
            elif block.tag is Tag.CREDIT:
                self._credit(k, block)
            else:
                self._furniture(k, block)
        self._flush_opener()
        if self.ahead is not None:
            self.leads.insert(0, self.ahead)
        self._flush_pending()
        return self.out

    # furniture

    def _furniture(self, k: int, block: Block) -> None:
        self.out.furniture.append(block)
        self.barrier = block.kind
        if (
            block.kind is FurnitureKind.JUMP_LINE
            and self.story is not None
            and self.folded[block.start : block.start + 3].strip("(").startswith(_TURNS)
        ):
            self.story.ended = not self.single
        if self.story is not None and self._starts_briefs(k, block):
            self.story.ended = True
        numbered = block.kind is FurnitureKind.FOLIO and block.end - block.start <= 5  # a bare page number
        if (
            block.kind in _PAGE_ENDS
            and not numbered
            and self.story is not None
            and self.story.blocks[-1].closed
            and not self.single
        ):
            self.story.ended = True

    def _starts_briefs(self, k: int, block: Block) -> bool:
        """Whether a section label stands right over prose: what follows has no headline, and is not the story told."""
        nxt = self.blocks[k + 1] if k + 1 < len(self.blocks) else None
        if block.kind is not FurnitureKind.SECTION_LABEL or self.single or nxt is None:
            return False
        return nxt.tag is Tag.PROSE and not self._is_pictured(k + 1, nxt) and self.blocks[k - 1].closed

    # headline-like lines

    def _title(self, k: int, block: Block) -> None:
        if self._is_author(k, block):
            self._return_leads()
            self.leads.append(block)
            return
        nxt = self.blocks[k + 1] if k + 1 < len(self.blocks) else None
        if nxt is not None and nxt.tag is Tag.TITLE and may_be_label(self.folded, block.start, block.end):
            block.kind, block.rule = FurnitureKind.SECTION_LABEL, "furniture.label_end"
            self._furniture(k, block)
            return
        following = self.blocks[k + 1 : k + 2]
        prose_follows = bool(following) and following[0].tag is Tag.PROSE
        if (
            (prose_follows or self.story)
            and (self.pending or self.story)
            and is_scene(self.folded, self.pending, block)
        ):
            block.rule = "caption.scene"
            self.out.captions.append([block])
            return
        if self.pending and prose_follows and is_lead_label(self.folded, block.start, block.end):
            self._flush_opener()
            self.opener = block
            return
        if self._is_signature(k, block) or self._is_verse(k, block):
            return
        if self.barrier is not None:
            self.out.fresh[block.start] = self.barrier
            self.barrier = None
        self._return_leads()
        self.pending.append(block)

    def _is_signature(self, k: int, block: Block) -> bool:
        """Whether a line behind undated prose is the unit or the date that signs it; then it is the story's."""
        story, nxt = self.story, self.blocks[k + 1] if k + 1 < len(self.blocks) else None
        if story is None or story.dated or story.photos or story.ended or self.pending or self.barrier or story.credits:
            return False
        if (nxt is not None and nxt.tag is Tag.PROSE) or not signs(self.folded, block.start, block.end):
            return False
        story.blocks.append(block)
        return True

    def _is_verse(self, k: int, block: Block) -> bool:
        """Whether lines without full stops behind a title and its author are a body: a poem."""
        story = self.story
        if story is not None and story.verse and not (story.ended or self.pending or self.barrier or self.leads):
            story.blocks.append(block)
            return True
        if not self.leads or not self.pending or [b.tag for b in self.blocks[k : k + 5]].count(Tag.TITLE) < 4:
            return False
        self._begin(Story([block], verse=True))
        return True

    def _is_author(self, k: int, block: Block) -> bool:
        """Whether a line between a headline and an undated body is nothing but names."""
        nxt = self.blocks[k + 1] if k + 1 < len(self.blocks) else None
        if not self.pending or nxt is None or nxt.tag is not Tag.PROSE or nxt.dateline:
            return False
        return bare_names(self.folded, block.start, block.end)

    def _return_leads(self) -> None:
        """Credits that stood before something else than a body close the story before them."""
        for credit in self.leads:
            if self.story is not None:
                self.story.credits.append(credit)
            else:
                self.out.captions.append([credit])
        self.leads = []

    def _flush_pending(self) -> None:
        self._return_leads()
        self.out.gaps[-1].extend(block.line._replace(end=block.end) for block in self.pending)
        self.pending = []

    def _flush_opener(self) -> None:
        """A label that in the end announced nothing is a headline-like line again."""
        if self.opener is not None:
            self.pending.append(self.opener)
            self.opener = None

    # prose

    def _prose(self, k: int, block: Block) -> None:
        story = self.story
        if story is not None and not self.pending and self._is_closing(story, block):
            story.dateline, story.ended = block, True
            return
        if self._is_pictured(k, block):
            block.rule = "caption.pictured"
            self.out.captions.append([block])
            return
        if is_credited_photo(self.reading, block) and not self._closes_photo_story(story):
            block.tag, block.rule = Tag.CAPTION, "caption.credited"
            self._caption(k, block)
            return
        starts = story is None or (
            (bool(block.dateline) and not self._follows_note(story))
            or story.ended
            or bool(self.leads)
            or story.photos
            or (bool(self.pending) and self._is_boundary(k, block, story))
        )
        if (
            starts
            and story is not None
            and (self.single or (not self.pending and told_again(self.folded, story, block)))
        ):
            starts = False
        if starts and not block.dateline and not self.single and not is_chinese(self.folded, block.start, block.end):
            block.kind, block.rule = FurnitureKind.UNPLACED, "furniture.not_chinese"
            self.out.furniture.append(block)
            return
        if starts:
            self._begin(Story([block]))
            return
        assert story is not None
        self._keep_pending(story, block)
        self.barrier = None
        story.blocks.append(block)
        self._note_end(story, block)

    def _keep_pending(self, story: Story, block: Block) -> None:
        """The pending lines are crossheads of the story; one that is the torn head of the paragraph goes back to it."""
        if len(self.pending) == 1 and self.tears > 1 and self.pending[0].end == block.start:
            title = self.pending[0]
            if (
                title.end - title.start >= 9
                and not title.line.mark
                and not self._like_told(story, title.end - title.start)
            ):
                block.start, block.line, self.pending = title.start, title.line, []
        for title in [*self.pending, *([self.opener] if self.opener else [])]:
            story.crossheads.add(title.start)
            story.blocks.append(title)
        self.pending, self.opener = [], None

    def _note_end(self, story: Story, block: Block) -> None:
        """A credit or dateline in the last bracket of a paragraph ends the story: …成新路。(林溪江一帆)."""
        if self.folded[block.end - 1] in ")）" and not block.speech and not self.single:
            cut = closing_credit(self.folded, block.start, block.end)
            if cut is None and not story.dated:
                cut = closing_dateline(self.folded, block.start, block.end, self._outlets)
            story.ended = cut is not None and cut > block.start

    def _is_closing(self, story: Story, block: Block) -> bool:
        """Whether a block is nothing but the dateline in brackets that closes a story."""
        return block.dateline == block.end and self.folded[block.start] == "(" and not (story.photos or story.dateline)

    def _follows_note(self, story: Story) -> bool:
        """Whether only an editor's note stands between the headline and this dateline."""
        return not self.pending and all(is_editor_note(self.folded, b.start) for b in story.blocks)

    def _closes_photo_story(self, story: Story | None) -> bool:
        """Whether the paragraphs before, short and undated under a headline, are the same caption."""
        if story is None or self.pending or self.leads or story.dated or story.photos or story.ended:
            return False
        return len(story.blocks) <= 2 and story.end - story.start <= 300 and bool(self.out.gaps[-2])

    def _is_pictured(self, k: int, block: Block) -> bool:
        """Whether a paragraph stands behind the label of a photo: 图片: / 茶农在采茶."""
        previous = self.blocks[k - 1] if k else None
        if previous is None or previous.tag is not Tag.FURNITURE or block.dateline or block.lines > 12:
            return False
        return self.folded[previous.start : previous.end].strip("():") in ("图片", "图", "配图", "资料图片", "附图")

    def _begin(self, story: Story) -> None:
        story.bylined, self.leads = [*([self.ahead] if self.ahead else []), *self.leads], []
        self.ahead = None
        self._flush_pending()
        if self.opener is not None:
            story.crossheads.add(self.opener.start)
            story.blocks.insert(0, self.opener)
            self.opener = None
        self.out.stories.append(story)
        self.out.gaps.append([])
        self.story = story
        self.barrier = None
        if not story.photos:
            self._note_end(story, story.lede)

    def _is_boundary(self, k: int, block: Block, story: Story) -> bool:
        """Whether the pending headline-like lines open a new article, or are crossheads of the one told."""
        return opens_article(self.folded, self._crossing(k, block, story))

    def _crossing(self, k: int, block: Block, story: Story) -> Crossing:
        length = max(b.end - b.start for b in self.pending)
        return Crossing(
            told=[b for b in story.blocks if b.start not in story.crossheads],
            titles=self.pending,
            lede=block,
            headless=self.behind or not self.out.gaps[-2],
            labelled=self.pending[0].start in self.out.fresh,
            slogan=len(self.pending) == 1 and is_slogan(self.reading, self.pending[0].start, self.pending[0].end),
            alike=self._like_crossheads(k, length) or self._like_told(story, length),
            stamped=self.barrier is FurnitureKind.NOTICE,
            credited=bool(story.credits),
        )

    def _like_told(self, story: Story, length: int) -> bool:
        """Whether a crosshead of the same shape stands in the story already."""
        return any(b.start in story.crossheads and abs(b.end - b.start - length) <= 2 for b in story.blocks)

    def _like_crossheads(self, k: int, length: int) -> bool:
        """Whether another line of the same shape stands further on, over a paragraph that opens no news."""
        for block, after in pairwise(self.blocks[k + 1 : k + 15]):
            if block.dateline:
                return False
            if block.tag is Tag.TITLE:
                news = after.tag is not Tag.PROSE or opens_at_once(self.folded, after.start, after.end)
                return abs(block.end - block.start - length) <= 2 and not news
        return False

    # photographs

    def _caption(self, k: int, block: Block) -> None:
        story = self.story
        previous = self.blocks[k - 1] if k else None
        if self.barrier is FurnitureKind.SECTION_LABEL and not self.pending:
            self.barrier = None
        if (
            story is not None
            and story.photos
            and not self.pending
            and previous is not None
            and previous.tag in (Tag.CAPTION, Tag.CREDIT)
        ):
            story.blocks.append(block)
        elif self.pending and not self.single and self._is_photo_group(k):
            self._return_leads()
            self._begin(Story([block], photos=True))
        elif story is None and not self.pending and not self.leads and not self._prose_ahead(k):
            self._begin(Story([block], photos=True))
        else:
            self.out.captions.append([block])

    def _is_photo_group(self, k: int) -> bool:
        """Whether captions right under headline-like lines are their story, and not photos over or behind a body."""
        j = k
        while j < len(self.blocks) and self.blocks[j].tag in (Tag.CAPTION, Tag.CREDIT):
            j += 1
        body = self.blocks[j] if j < len(self.blocks) and self.blocks[j].tag is Tag.PROSE else None
        story = self.story
        headless = story is not None and not story.photos and (self.behind or not self.out.gaps[-2])
        if headless and self.behind and j - k == 1:  # one photo under the headline of the body before it
            return False
        told = (story.start, story.end) if story is not None and headless else None
        return is_photo_group(self.folded, self.pending, self.blocks[k:j], body, told)

    def _prose_ahead(self, k: int) -> bool:
        """Whether the text is one article with a body: its captions are no story of their own."""
        return self.single and any(block.tag is Tag.PROSE for block in self.blocks[k + 1 :])

    def _credit(self, k: int, block: Block) -> None:
        photo = self.folded[block.end - 1] in "摄图)" and ("摄" in self.folded[block.start : block.end])
        previous = self.blocks[k - 1] if k else None
        if photo and previous is not None:
            if self.out.captions and self.out.captions[-1][-1] is previous:
                self.out.captions[-1].append(block)
                return
            if previous.tag is Tag.CAPTION and self.story is not None and self.story.blocks[-1] is previous:
                previous.end = block.end
                return
        if photo and not self.pending and self.story is None:
            self.out.captions.append([block])
            return
        if photo and not self.pending and self.story is not None:
            self.story.credits.append(block)
            return
        if self.pending or self.story is None or self.story.ended:
            self.leads.append(block)
            return
        if not photo and self._heads_next(k, block, self.story):
            self.ahead, self.story.ended = block, True
            return
        self.story.credits.append(block)
        self.story.ended = not photo

    def _heads_next(self, k: int, block: Block, story: Story) -> bool:
        """Whether a credit behind a story that has its byline stands over the next one, which has none."""
        lede = story.lede
        signed = story.bylined or any(word in self.folded[lede.start : lede.dateline] for word in ("记者", "通讯员"))
        if not signed or story.credits or self.single or self.folded[block.start] in "([【":
            return False
        j = k + 1
        while j < len(self.blocks) and j - k <= _MOST_TITLES and self.blocks[j].tag is Tag.TITLE:
            j += 1
        if j == len(self.blocks) or self.blocks[j].tag is not Tag.PROSE or self.blocks[j].dateline:
            return False
        if self.blocks[k + 1].line.blanks > block.line.blanks:
            return False
        # a page that signs its stories below signs the next one there too
        end = next((b for b in self.blocks[j + 1 : j + 1 + _NEXT] if b.tag is not Tag.PROSE), None)
        return end is None or end.tag is not Tag.CREDIT
