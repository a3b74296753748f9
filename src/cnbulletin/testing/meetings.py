"""Sentences about those who take part: who presides, attends, speaks and leads a visit, and what is said."""

from __future__ import annotations

from attrs import define, field

from cnbulletin.model import Action
from cnbulletin.testing import vocabulary
from cnbulletin.testing.cast import Cast
from cnbulletin.testing.dice import Dice, chance, pick
from cnbulletin.testing.doc import Printed, TrueAttendee, TrueList
from cnbulletin.testing.sheet import Draft
from cnbulletin.testing.vocabulary import Topic

__all__ = ["Scribe"]

_PRESIDE, _ATTEND, _SPEAK, _LEAD = Action.PRESIDE, Action.ATTEND, Action.SPEAK, Action.LEAD


@define
class Scribe:
    """Writes one body, sentence by sentence, and keeps its gold."""

    dice: Dice
    draft: Draft
    cast: Cast
    topic: Topic
    advice: list[str]
    leaders: list[str] = field(factory=list)  # who may speak on, as printed
    _taken: set[str] = field(factory=set)  # offices that the article has named
    _people: list[TrueAttendee] = field(factory=list)  # under the predicate that is still to come
    _groups: list[Printed] = field(factory=list)

    # who stands in a sentence

    def put(self, words: str) -> Printed:
        """Sets some words that hold nothing."""
        return self.draft.put(words)

    def office(self, *table: str) -> str:
        """An office of the table that this article has not named yet."""
        start = self.dice.randint(0, len(table) - 1)
        return next(one for k in range(len(table)) if (one := table[(start + k) % len(table)]) not in self._taken)

    def person(self, title: str) -> str:
        """Sets an office and its holder; gives the name as printed."""
        self._taken.add(title)
        name = self.cast.holder(title)
        office = self.put(self.cast.office(title))
        self._people.append(TrueAttendee(name=self.put(name), title=office, inherited=False))
        return name

    def run(self, title: str, count: int) -> None:
        """Sets several names under one title: 县领导甲、乙、丙."""
        office = self.put(self.cast.office(title))
        for k in range(count):
            self.put("、" if k else "")
            self._people.append(TrueAttendee(name=self.put(self.cast.name()), title=office, inherited=k > 0))
            if chance(self.dice, 8):
                self.put(pick(self.dice, ("（女）", "（挂职）", "（女，回族）")))

    def group(self, words: str) -> None:
        """Sets people without names."""
        self._groups.append(self.put(words))

    def act(self, words: str, *actions: Action, open_ended: bool = False) -> None:
        """Sets the predicate of everyone since the last one."""
        self.put(words)
        self.draft.attendance.append(
            TrueList(attendees=tuple(self._people), groups=tuple(self._groups), actions=actions, open_ended=open_ended)
        )
        self._people, self._groups = [], []

    # sentences

    def opening(self, shape: int) -> None:
        """Who leads the meeting: shapes 0 to 5; the one who comes first speaks in 0 and 2, and is there but in 5."""
        first, second = vocabulary.FIRST, vocabulary.SECOND
        if shape == 2:
            self.put("会议由")
            self.leaders.append(self.person(second))
            self.act("主持。", _PRESIDE)
        self.leaders.append(self.person(second if shape == 5 else first))
        if shape == 0:
            self.act("出席会议并讲话，", _ATTEND, _SPEAK)
            self.leaders.append(self.person(second))
            self.act("主持会议。", _PRESIDE)
        elif shape == 1:
            self.act("主持会议并讲话。", _PRESIDE, _SPEAK)
        elif shape == 2:
            self.act("出席会议并讲话。", _ATTEND, _SPEAK)
        elif shape == 5:
            self.act("出席会议，", _ATTEND)
            self.person(self.office(*vocabulary.SINGLE))
            self.act("主持会议。", _PRESIDE)
        elif shape == 4:
            self.act("在会上讲话，", _SPEAK)
            self.person(self.office(*vocabulary.SINGLE))
            self.act("主持。", _PRESIDE)
        else:
            self.act("主持会议。", _PRESIDE)

    def attending(self) -> None:
        """The list of those who attend."""
        dice, verb = self.dice, pick(self.dice, ("参加会议。", "出席会议。"))
        shape = dice.randint(0, 5)
        if shape <= 2:
            self.run(pick(dice, vocabulary.SHARED), dice.randint(2, 7))
            if shape == 2:
                self.put("及")
                self.group("有关部门负责人")
            self.act(("等" if shape == 1 else "") + verb, _ATTEND, open_ended=shape == 1)
        elif shape == 3:
            for k in range(dice.randint(2, 3)):
                self.put(pick(dice, ("、", "，")) if k else "")
                self.person(self.office(*vocabulary.SINGLE))
            self.act(verb, _ATTEND)
        elif shape == 4:
            self.person(self.office(*vocabulary.SINGLE[1:]))
            self.put("，")
            self.run("副{}长", dice.randint(2, 3))
            self.act(verb, _ATTEND)
        else:
            self.put("出席会议的")
            title = self.put(self.cast.office("{}领导"))
            self.put("有：")
            for k in range(dice.randint(2, 4)):
                self.put("、" if k else "")
                # the head noun counts for each name, but is printed right before none
                self._people.append(TrueAttendee(name=self.put(self.cast.name()), title=title, inherited=True))
            self.act("。", _ATTEND)

    def others(self) -> None:
        """Those who attend without being named."""
        level = self.cast.level
        options = (
            ("各乡镇主要负责人",),
            (f"{level}直有关部门主要负责人",),
            ("各乡镇分管负责人", f"{level}直有关单位负责人"),
        )
        for k, group in enumerate(pick(self.dice, options)):
            self.put("、" if k else "")
            self.group(group)
        self.act(pick(self.dice, ("参加会议。", "列席会议。")), _ATTEND)

    def reporting(self) -> None:
        """Who takes the floor."""
        self.put("会上，")
        self.person(self.office(*vocabulary.REPORTING))
        more = chance(self.dice, 2)
        done = pick(self.dice, (f"通报了{self.topic.name}工作情况", "汇报了工作进展", "宣读了表彰决定"))
        self.act(done + ("，" if more else "。"), _SPEAK)
        if more:
            self.person(self.office(*vocabulary.REPORTING))
            self.act("作交流发言。", _SPEAK)

    def visit(self) -> None:
        """A leader on a visit, with company."""
        dice = self.dice
        self.leaders.append(self.person(pick(dice, (vocabulary.FIRST, vocabulary.SECOND, "{}政协主席"))))
        verb = pick(dice, ("调研", "检查", "督导"))
        self.act(f"{pick(dice, ('', '带队'))}到{pick(dice, vocabulary.VILLAGES)}{verb}{self.topic.name}工作。", _LEAD)
        company = dice.randint(0, 2)
        for k in range(company):
            self.put("、" if k else "")
            self.person(self.office(*vocabulary.SINGLE))
        if company:
            self.act(f"陪同{verb}。", _ATTEND)

    def speech(self, name: str) -> None:
        """What one person says, in one or two sentences."""
        dice, speaker = self.dice, self.put(name)
        self.draft.speakers.append(speaker)
        self.put(f"{pick(dice, ('指出', '强调', '要求'))}，{self.advice.pop(0)}。")
        if self.advice and chance(dice, 3):
            self.draft.speakers.append(speaker)
            self.put(f"他{pick(dice, ('强调', '要求', '指出'))}，{self.advice.pop(0)}。")

    def quote(self) -> None:
        """What someone on the ground says."""
        shape, title = self.dice.randint(0, 2), pick(self.dice, vocabulary.ON_THE_GROUND)
        name = self.cast.name(glued=True)
        if shape == 2:
            self.put(f"“{self.topic.quote}。”")
        self.put(title)
        self.draft.speakers.append(self.put(name))
        self.put((f"说，{self.topic.quote}。", f"说：“{self.topic.quote}。”", "说。")[shape])
