"""Sentences about those who take part: who presides, attends, speaks and leads a visit, and what is said."""

from __future__ import annotations

from attrs import define, field

from cnbulletin.model import Action
from cnbulletin.testing import vocabulary
from cnbulletin.testing.cast import Cast
from cnbulletin.testing.dice import Dice, chance, pick
from cnbulletin.testing.doc import Printed
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
    said: list[str] = field(factory=list)  # names as printed of those who may speak on
    _taken: set[str] = field(factory=set)

    # who stands in a sentence

    def put(self, words: str) -> Printed:
        return self.draft.put(words)

    def title(self, *tables: str) -> str:
        """An office that this article has not named yet."""
        start = self.dice.randint(0, len(tables) - 1)
        title = next(t for k in range(len(tables)) if (t := tables[(start + k) % len(tables)]) not in self._taken)
        self._taken.add(title)
        return title

    def person(self, title: str, *actions: Action) -> str:
        """Sets the holder of an office, title first; gives the name as printed."""
        self._taken.add(title)
        name = self.cast.holder(title)
        office = self.put(self.cast.office(title))
        self.draft.attend(self.put(name), office, *actions)
        return name

    def run(self, title: str, count: int, *actions: Action) -> None:
        """Sets several names under one title: 县领导甲、乙、丙."""
        office = self.put(self.cast.office(title))
        for k in range(count):
            self.put("、" if k else "")
            self.draft.attend(self.put(self.cast.name()), office, *actions, inherited=k > 0)
            if chance(self.dice, 8):
                self.put(pick(self.dice, ("（女）", "（挂职）", "（女，回族）")))

    # sentences

    def opening(self) -> None:
        """Who leads the meeting."""
        first, second = vocabulary.FIRST, vocabulary.SECOND
        shape = self.dice.randint(0, 5)
        if shape == 0:
            self.said.append(self.person(first, _ATTEND, _SPEAK))
            self.put("出席会议并讲话，")
            self.said.append(self.person(second, _PRESIDE))
            self.put("主持会议。")
        elif shape == 1:
            self.said.append(self.person(first, _PRESIDE, _SPEAK))
            self.put("主持会议并讲话。")
        elif shape == 2:
            self.put("会议由")
            self.said.append(self.person(second, _PRESIDE))
            self.put("主持。")
            self.said.append(self.person(first, _ATTEND, _SPEAK))
            self.put("出席会议并讲话。")
        elif shape == 3:
            self.said.append(self.person(second, _ATTEND))
            self.put("出席会议，")
            self.person(self.title(*vocabulary.SINGLE), _PRESIDE)
            self.put("主持会议。")
        elif shape == 4:
            self.said.append(self.person(first, _SPEAK))
            self.put("在会上讲话，")
            self.person(self.title(*vocabulary.SINGLE), _PRESIDE)
            self.put("主持。")
        else:
            self.said.append(self.person(first, _PRESIDE))
            self.put("主持会议。")

    def attending(self) -> None:
        """The list of those who attend."""
        dice, verb = self.dice, pick(self.dice, ("参加会议", "出席会议"))
        shape = dice.randint(0, 5)
        if shape <= 2:
            self.run(pick(dice, vocabulary.SHARED), dice.randint(2, 7), _ATTEND)
            self.etc(shape == 1)
            self.along(shape == 2)
            self.put(f"{verb}。")
        elif shape == 3:
            for k in range(dice.randint(2, 3)):
                self.put(pick(dice, ("、", "，")) if k else "")
                self.person(self.title(*vocabulary.SINGLE), _ATTEND)
            self.put(f"{verb}。")
        elif shape == 4:
            self.person(self.title(*vocabulary.SINGLE[1:]), _ATTEND)
            self.put("，")
            self.run("副{}长", dice.randint(2, 3), _ATTEND)
            self.put(f"{verb}。")
        else:
            self.put("出席会议的")
            self.run("{}领导", 0)
            title = self.draft.sheet.since(len(self.draft.sheet.text) - len(self.cast.office("{}领导")))
            self.put("有：")
            for k in range(dice.randint(2, 4)):
                self.put("、" if k else "")
                self.draft.attend(self.put(self.cast.name()), title, _ATTEND, inherited=k > 0)
            self.put("。")

    def etc(self, wanted: bool) -> None:
        """等 behind the names."""
        if wanted:
            self.draft.groups.append(self.put("等"))

    def along(self, wanted: bool) -> None:
        """A group behind the names, under the same predicate."""
        if wanted:
            self.put("及")
            self.draft.groups.append(self.put("有关部门负责人"))

    def groups(self) -> None:
        """Those who attend without being named."""
        level = self.cast.level
        options = (("各乡镇主要负责人",), (f"{level}直有关部门主要负责人",), ("各乡镇分管负责人", f"{level}直有关单位负责人"))
        for k, group in enumerate(pick(self.dice, options)):
            self.put("、" if k else "")
            self.draft.groups.append(self.put(group))
        self.put(pick(self.dice, ("参加会议。", "列席会议。")))

    def reporting(self) -> None:
        """Who takes the floor."""
        self.put("会上，")
        self.person(self.title(*vocabulary.REPORTING), _SPEAK)
        self.put(pick(self.dice, (f"通报了{self.topic.name}工作情况", "汇报了工作进展", "宣读了表彰决定")))
        if chance(self.dice, 2):
            self.put("，")
            self.person(self.title(*vocabulary.REPORTING), _SPEAK)
            self.put("作交流发言")
        self.put("。")

    def visit(self) -> None:
        """A leader on a visit, with company."""
        dice = self.dice
        name = self.person(pick(dice, (vocabulary.FIRST, vocabulary.SECOND, "{}政协主席")), _LEAD)
        self.said.append(name)
        verb = pick(dice, ("调研", "检查", "督导"))
        self.put(f"{pick(dice, ('', '带队'))}到{pick(dice, vocabulary.VILLAGES)}{verb}{self.topic.name}工作。")
        for k in range(dice.randint(0, 2)):
            self.put("、" if k else "")
            self.person(self.title(*(t for t in vocabulary.SINGLE if t not in self._taken)), _ATTEND)
        if self.draft.attendees[-1].actions == (_ATTEND,):
            self.put(f"陪同{verb}。")

    def speech(self, name: str) -> None:
        """What one person says, in one or two sentences."""
        dice, speaker = self.dice, self.put(name)
        verb = pick(dice, ("指出", "强调", "要求"))
        self.draft.speakers.append(speaker)
        self.put(f"{verb}，{self.advice.pop(0)}。")
        if self.advice and chance(dice, 3):
            self.draft.speakers.append(speaker)
            self.put(f"他{pick(dice, ('强调', '要求', '指出'))}，{self.advice.pop(0)}。")

    def quote(self) -> None:
        """What someone on the ground says."""
        shape, title = self.dice.randint(0, 2), pick(self.dice, vocabulary.ON_THE_GROUND)
        name = self.cast.name(glued=True)
        if shape == 0:
            self.put(f"“{self.topic.quote}。”{title}")
            self.draft.speakers.append(self.put(name))
            self.put("说。")
            return
        self.put(title)
        self.draft.speakers.append(self.put(name))
        self.put(f"说，{self.topic.quote}。" if shape == 1 else f"说：“{self.topic.quote}。”")
