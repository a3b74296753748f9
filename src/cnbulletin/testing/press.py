"""Whole pages: articles under their headlines, captions between them, furniture around them."""

from __future__ import annotations

from attrs import define, field, frozen

from cnbulletin.model import Placement
from cnbulletin.testing import vocabulary
from cnbulletin.testing.cast import Cast
from cnbulletin.testing.dice import Dice, chance, pick
from cnbulletin.testing.doc import Doc, Printed, TrueArticle, TrueByline, TrueCaption
from cnbulletin.testing.meetings import Scribe
from cnbulletin.testing.openings import Headlines, set_dateline, set_headline
from cnbulletin.testing.sheet import Draft, Sheet
from cnbulletin.testing.vocabulary import County, Topic

__all__ = ["build_page"]


@frozen
class _Style:
    """How a page is set: what stands between articles, lines and paragraphs, and before a paragraph."""

    block: str  # between two articles
    line: str  # between the lines of a headline, and to the body
    paragraph: str  # between two paragraphs
    indent: str


_STYLES = (
    _Style("\n\n", "\n", "\n", "\u3000\u3000"),
    _Style("\n\n", "\n\n", "\n\n", ""),
    _Style("\n\n", "\n", "\n\n", ""),
    _Style("\n", "\n", "\n", "\u3000\u3000"),
    _Style("\r\n\r\n", "\r\n", "\r\n", "    "),
)


def build_page(dice: Dice) -> Doc:
    """A page of one to four articles with its gold.

    Raises nothing; takes its decisions from ``dice``, so the same throws give the same page.

    >>> import random
    >>> page = build_page(random.Random(7))
    >>> all(page.text[a.main.span.start : a.main.span.end] for a in page.articles)
    True
    """
    return _Press(dice).page()


@define
class _Press:
    dice: Dice
    sheet: Sheet = field(factory=Sheet)
    captions: list[TrueCaption] = field(factory=list)
    furniture: list[Printed] = field(factory=list)

    def page(self) -> Doc:
        dice = self.dice
        county = pick(dice, vocabulary.COUNTIES)
        style, cast = pick(dice, _STYLES), Cast(dice, county.level)
        topics = self._topics(dice.randint(1, 4))
        blocks: list[TrueArticle] = []
        if chance(dice, 4):
            day = f"2023年{dice.randint(1, 12)}月{dice.randint(1, 28)}日"
            self.furniture.append(self.sheet.put(f"{county.paper}\u3000{day}\u3000第{dice.randint(2, 9)}版\u3000要闻"))
            self.sheet.put(style.block)
        for k, topic in enumerate(topics):
            self.sheet.put(style.block if k else "")
            blocks.append(_Article(dice, self.sheet, style, cast, county, topic).set())
            if chance(dice, 4):
                self.sheet.put(style.block)
                self._caption(cast, style, topic)
        if chance(dice, 4):
            self.sheet.put(style.block)
            editors = f"责任编辑：{cast.name(glued=True)}\u3000校对：{cast.name(glued=True)}"
            self.furniture.append(self.sheet.put(editors))
        self.sheet.put(pick(dice, ("\n", "")))
        return Doc(
            text=self.sheet.text, articles=tuple(blocks), captions=tuple(self.captions), furniture=tuple(self.furniture)
        )

    def _topics(self, count: int) -> list[Topic]:
        first = self.dice.randint(0, len(vocabulary.TOPICS) - 1)
        return [vocabulary.TOPICS[(first + k) % len(vocabulary.TOPICS)] for k in range(count)]

    def _caption(self, cast: Cast, style: _Style, topic: Topic) -> None:
        """A photo caption that belongs to no article, with its credit."""
        put, start = self.sheet.put, len(self.sheet.text)
        if chance(self.dice, 2):
            put(f"图为{topic.name}现场一角。（")
            name, role = put(cast.name(glued=True)), "摄"
            put("摄）")
        else:
            put(f"▲昨日，{pick(self.dice, vocabulary.SITES)}的{topic.name}现场。\u3000本报记者 ")
            name, role = put(cast.name(glued=True)), "记者"
            put(" 摄")
        credit = TrueByline(name=name, role=role, placement=Placement.PHOTO)
        self.captions.append(TrueCaption(text=self.sheet.since(start), credits=(credit,)))


@define
class _Article:
    """One article: its headline, its dateline, its body."""

    dice: Dice
    sheet: Sheet
    style: _Style
    cast: Cast
    county: County
    topic: Topic

    def set(self) -> TrueArticle:
        kind = self.dice.randint(0, 7)
        if kind <= 3:
            return self._meeting()
        if kind <= 5:
            return self._visit()
        return self._brief() if kind == 6 else self._story()

    def _start(self, words: Headlines, *, signed: bool = False) -> Scribe:
        """The headline and what opens the body: a dateline, or a byline on a line of its own."""
        draft = Draft(self.sheet)
        set_headline(draft, words, self.style.line)
        self.sheet.put(self.style.line + self.style.indent)
        if signed:
            self.sheet.put("本报记者 ")
            draft.credit(self.cast.name(), "本报记者", Placement.STANDALONE)
            self.sheet.put(self.style.line + self.style.indent)
        else:
            set_dateline(self.dice, draft, self.cast, self.county)
        return Scribe(self.dice, draft, self.cast, self.topic, list(self.topic.advice))

    def _time(self, scribe: Scribe, *, vague: bool = False) -> None:
        """The time of the event and a comma."""
        dice = self.dice
        day = f"{dice.randint(1, 12)}月{dice.randint(1, 28)}日"
        exact = (day, f"{day}上午", f"{day}下午", "昨日上午", f"{day}晚")
        words = pick(dice, ("近日", "日前", *exact)) if vague else pick(dice, (*exact, "近日"))
        scribe.draft.event_time = scribe.put(words)
        scribe.put("，")

    def _paragraph(self, scribe: Scribe) -> None:
        self.sheet.put(self.style.paragraph + self.style.indent)

    def _end(self, scribe: Scribe) -> TrueArticle:
        """Closing credits where the dateline has none."""
        draft = scribe.draft
        if not draft.bylines and chance(self.dice, 2):
            self.sheet.put("（")
            draft.credit(self.cast.name(), None, Placement.CLOSING)
            self.sheet.put("）")
        return draft.done()

    # the kinds of article

    def _meeting(self) -> TrueArticle:
        dice, topic, whole = self.dice, self.topic, f"全{self.county.level}"
        meeting = f"{whole}{topic.name}{pick(dice, ('工作会议', '现场会', '推进会'))}"
        shape = dice.randint(0, 5)
        scribe = self._start(self._meeting_headline(meeting, shape))
        self._time(scribe)
        scribe.put(f"{meeting}在{pick(dice, ('县城', *vocabulary.VILLAGES))}召开。")
        scribe.opening(shape)
        if chance(dice, 2):
            self._paragraph(scribe)
        scribe.attending()
        if chance(dice, 3):
            scribe.others()
        if chance(dice, 3):
            self._paragraph(scribe)
            scribe.reporting()
        for name in scribe.leaders:
            if scribe.advice and chance(dice, 2):
                self._paragraph(scribe)
                scribe.speech(name)
        return self._end(scribe)

    def _meeting_headline(self, meeting: str, shape: int) -> Headlines:
        """What stands over a meeting that opens in this shape."""
        topic, first = self.topic, self.cast.holder(vocabulary.FIRST)
        options = [
            Headlines(f"{meeting}召开"),
            Headlines(topic.slogan, kicker=f"{meeting}强调"),
            Headlines(topic.clauses, kicker=f"{meeting}强调"),
        ]
        if shape in (0, 2):
            second = self.cast.holder(vocabulary.SECOND)
            options += [
                Headlines(f"{meeting}召开", deck=f"{first}出席并讲话", names=(first,)),
                Headlines(
                    topic.slogan, kicker=f"{meeting}强调", deck=f"{first}出席并讲话 {second}主持", names=(first, second)
                ),
            ]
        if shape < 5:
            options.append(Headlines(topic.slogan, kicker=f"{first}在{meeting}上强调", names=(first,)))
        return pick(self.dice, options)

    def _visit(self) -> TrueArticle:
        dice, topic = self.dice, self.topic
        scribe = self._start(
            pick(
                dice,
                (
                    Headlines(f"{self.county.level}领导调研{topic.name}工作"),
                    Headlines(topic.slogan, deck=f"——{self.county.name}{topic.name}工作见闻"),
                ),
            )
        )
        self._time(scribe)
        scribe.visit()
        self._paragraph(scribe)
        scribe.put(topic.seen[0])
        scribe.speech(scribe.leaders[0])
        return self._end(scribe)

    def _brief(self) -> TrueArticle:
        scribe = self._start(Headlines(self.topic.brief))
        self._time(scribe)
        scribe.put(self.topic.news)
        return self._end(scribe)

    def _story(self) -> TrueArticle:
        dice, topic, village = self.dice, self.topic, pick(self.dice, vocabulary.VILLAGES)
        over = (
            Headlines(topic.slogan, deck=f"——{village}{topic.name}见闻"),
            Headlines(topic.slogan, kicker=f"{village}："),
        )
        scribe = self._start(pick(dice, over), signed=chance(dice, 3))
        self._time(scribe, vague=True)
        scribe.put(f"走进{village}，{topic.seen[0]}{topic.seen[1]}")
        if not chance(dice, 4):
            self._paragraph(scribe)
        scribe.quote()
        scribe.put(topic.seen[2])
        return self._end(scribe)
