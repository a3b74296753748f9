"""A run of persons and groups under one predicate, read from left to right: titles carried, lists kept whole."""

from __future__ import annotations

import re
from typing import NamedTuple

from cnbulletin.fields.first_look import LONGEST_ITEM, NAMELESS, PARTED_AT, Waiting, first_item
from cnbulletin.fields.name_ends import follows
from cnbulletin.fields.odd_names import ODD, odd_person
from cnbulletin.fields.persons import Person, Persons
from cnbulletin.fields.plain_items import plain_items
from cnbulletin.fields.run_items import attributive, grouped, is_separator, is_waiting, join_title, label_end
from cnbulletin.fields.sentences import clause_end
from cnbulletin.fields.word_names import PERSONAL
from cnbulletin.knowledge.names import LIKELY, is_compound, is_foreign, is_ordinary
from cnbulletin.knowledge.patterns import Pattern
from cnbulletin.knowledge.title_words import followers, is_head, is_word

__all__ = ["Mention", "Subject", "read_run"]


class Mention(NamedTuple):
    """A person in a run, with the title that counts for it (own or carried over); offsets in the passage."""

    name_start: int
    name_end: int
    title: tuple[int, int] | None
    inherited: bool
    remarks: tuple[str, ...]
    start: int
    end: int
    score: float


class Subject(NamedTuple):
    """A run of persons and groups under one predicate; ``unread`` are list items that could not be read."""

    mentions: tuple[Mention, ...]
    groups: tuple[tuple[int, int], ...]
    open_ended: bool
    start: int
    end: int
    unread: tuple[tuple[int, int], ...] = ()


_INVITING = Pattern(r"[^,、;]{2,30}?(?:邀请|聘请|特邀)(?:了|到)?(?=\w{2})(?!嘉宾|专家组)")
_OBJECT = Pattern(
    r"贯彻|落实|学习(?!办|小组|中心)|传达|研究(?!生|院|所|员|会|中心|室|基地)|审议(?!会)|听取|深入|切实|认真|加强|推进|推动|坚持|按照|根据|由于|通过|深刻|围绕|表彰|慰问(?!团|组)|看望|会见|感谢|祝贺|欢迎|接受|收到|成为|作为|担任|选举|任命"
    r"|聘请|授予|认识|体会|领会|宣传(?!部|委|科|干|思想|文化|统战)|弘扬|缅怀|纪念(?!馆|堂|碑)|拜访|拜会|采访|专访|陪同(?!团)|委托|转达|代表(?!团|队|处|大会)|通报|组织(?!部|委|人事|处|科|局|办)|要求|强调|指出|表示|希望|宣布|介绍|汇报|安排|部署|讨论|选出|产生|批准|同意|决定|使(?!馆|节|者)|让|请|他|她|我们|你|是|有(?!关)|把|将(?!军)"
)
_SEPARATOR = "、,;"
_CONJUNCTION = Pattern(r"以及其他|以及|及其|和(?!国|平|谐|解|睦)|与|及(?!时)|暨")
_STOPPER = Pattern(r"以及|;")
_DOUBTFUL = 0.3  # the score below which a name that fills its item is preferred: 曲比阿洛、, not 曲比阿|洛
# 云岭、青川、柳州三市…负责人: places, that begin like names.
_REGIONS = Pattern(r"(?:\w{2,5}、){1,8}\w{2,5}?等?[两三四五六七八九十]{1,2}[省市区县州盟旗镇乡村地校局所院](?!长)")
_NAMED = 60  # characters of a title and a name
_PARTED = 0.4  # the score of a person whom a space parts from the next
_UNREADABLE = 4  # characters of the longest list item that counts as a name that cannot be read


def read_run(
    folded: str, masked: str, begin: int, end: int, persons: Persons, spaces: frozenset[int] = frozenset()
) -> tuple[Subject | None, int]:
    """The run that begins at ``begin``, and where its predicate begins; ``None`` where no person stands.

    ``spaces`` are the offsets before which white space stands on the line: it parts names in some lists.
    """
    opening = first_item(folded, masked, begin, end, persons, spaces) if begin < end else None
    if opening is None:
        return None, begin
    return _RunReader(folded, masked, begin, end, persons, spaces, opening).read()


class _RunReader:
    """Walks over one run; its state is what has been read so far."""

    def __init__(
        self,
        folded: str,
        masked: str,
        begin: int,
        end: int,
        persons: Persons,
        spaces: frozenset[int],
        opening: tuple[int, list[Waiting]],
    ) -> None:
        self.folded, self.masked, self.begin, self.end, self.persons = folded, masked, begin, end, persons
        self.spaces = spaces
        self.mentions: list[Mention] = []
        self.groups: list[tuple[int, int]] = []
        self.unread: list[tuple[int, int]] = []
        self.carried: tuple[int, int] | None = None
        self.open_ended = self.spaced = False
        self.last_end = begin
        self.at, self.waiting = opening

    def read(self) -> tuple[Subject | None, int]:
        while self.at < self.end and self._item():
            pass
        if not self.mentions:
            return None, self.begin
        if self.waiting:
            self.at = self.waiting[0][0] - 1
        last = max(self.last_end, self.at if self.groups else 0)
        return (
            Subject(
                tuple(self.mentions),
                tuple(self.groups),
                self.open_ended,
                self.mentions[0].start,
                last,
                tuple(self.unread),
            ),
            self.at,
        )

    def _item(self) -> bool:
        """Read one item of the run; false where the run ends."""
        folded, masked, end = self.folded, self.masked, self.end
        opener = self._joint(self.at) if self.mentions or self.waiting else None
        if opener is not None:
            if opener.group() == "以及" and self.waiting:
                self.groups += grouped(folded, self.waiting)
                self.waiting, self.carried = [], None
            self.at = opener.end()
        skip = None if self.waiting else attributive(folded, self.at, end, self.persons)
        item = self.at if skip is None else skip
        stop = self._item_end(item)
        if stop == item and self.mentions and masked[item] == "、" and self._more(item + 1):
            self.unread.append((item, item + 1))  # 林溪、、陈默: a name is lost
            self.at = item + 1
            return True
        person = self._with_post(item, stop) or self.persons.find(folded, item, stop, in_list=bool(self.mentions))
        if person is not None and self._opens_run() and _OBJECT.match(folded, item, person.name_start):
            return False
        if self._opens_run() and masked[stop : stop + 1] == "、" and _REGIONS.match(masked, item, end):
            return False
        if person is not None and self._is_word(person):
            person = None
        if person is None or person.score < _DOUBTFUL:
            odd = odd_person(self.persons, folded, masked, item, stop, listed=self._in_list(item))
            if odd is not None and (person is None or odd.name_end > person.end or odd.name_start < person.name_start):
                person = odd if not self._opens_run() or self._more(stop + 1) else person
        if person is None or self._cuts_item(person, item, stop):
            return self._nameless(item, stop)
        pair = self._pair(person)
        self._add(pair or person, item)
        if pair is not None:
            self.at, self.spaced = pair.end, False
            self.carried = self.carried if self.mentions[-1].title else None
            second = (pair.end, person.name_end)
            self.mentions.append(Mention(*second, self.carried, self.carried is not None, (), *second, ODD))
            self.last_end = self.at = person.end
        for start, stop, score in plain_items(folded, masked, self.at, end, self.persons, self.spaces):
            title = self.carried
            self.mentions.append(Mention(start, stop, title, title is not None, (), start, stop, score))
            self.last_end = self.at = stop
        return self._goes_on_behind()

    def _pair(self, person: Person) -> Person | None:
        """The first of two names of two characters that nothing parts: 林溪|陈默."""
        start, end = person.name_start, person.name_end
        sense, name = self.persons.sense, self.folded[start:end]
        if len(name) != 4 or person.score >= 1.0 or name in sense.known or sense.surname(name)[0] != 1:
            return None
        if sense.surname(name, 1)[1] > 0.5 or min(sense.score(name[:2]), sense.score(name[2:])) < LIKELY:
            return None
        if name[:2] not in sense.known and name[2:] not in sense.known:
            return None  # 马海伍呷 may be one name: only the page can part it
        return person._replace(name_end=start + 2, end=start + 2, remarks=())

    def _cuts_item(self, person: Person, item: int, stop: int) -> bool:
        """Whether a bare name is only part of a short item between two 、: 江晚|有舟."""
        if not (self._in_list(item) and person.title_start == item and person.name_end == person.end < stop):
            return False
        if stop - item > _UNREADABLE or not (self.masked[item - 1] == "、" == self.masked[stop : stop + 1]):
            return False
        joint = _CONJUNCTION.match(self.masked, person.end, stop)
        return joint is None or self.persons.find(self.folded, joint.end(), stop, in_list=True) is None

    def _in_list(self, item: int) -> bool:
        """Whether a 、 or comma behind a person stands before the item."""
        return bool(self.mentions) and not self.waiting and self.masked[item - 1] in "、,"

    def _joint(self, at: int) -> re.Match[str] | None:
        """A conjunction; 和 behind a 、 may begin a name: 林溪、和惠玲、陈默."""
        joint = _CONJUNCTION.match(self.masked, at, self.end)
        if joint is None or joint.group() != "和" or self.masked[at - 1] != "、":
            return joint
        person = self.persons.find(self.folded, at, self._item_end(at), in_list=True)
        begins = person is not None and person.name_start == at and person.name_end - at > 2
        return None if begins and not self.persons.ends_title(self.folded[at + 1 : at + 4]) else joint

    def _opens_run(self) -> bool:
        return not self.mentions and not self.waiting

    def _is_word(self, person: Person) -> bool:
        """计划、财政部长林溪 behind a comma: an ordinary word opens the next title and is no name."""
        if person.title_start != person.name_start or self.masked[self.at - 1 : self.at] not in (",", ";"):
            return False
        return self.persons.sense.score(self.folded[person.name_start : person.name_end]) < 0.2

    def _nameless(self, item: int, stop: int) -> bool:
        if len(self.waiting) == NAMELESS:
            return False
        if self._listed(item, stop):
            self._unreadable(item, stop, self.carried)
        elif is_waiting(self.folded, item, stop, self.masked, self.end):
            self.waiting.append((item, stop, self.masked[stop] if stop < self.end else ""))
        else:
            return False
        self.at = stop + 1
        return True

    def _listed(self, item: int, stop: int) -> bool:
        """Whether a nameless item stands between names of a list, so that it must be one too: 林溪、（?）、陈默."""
        if not self.mentions or self.waiting or stop - item > _UNREADABLE or stop >= self.end:
            return False
        if self.masked[stop] != "、" or self.masked[item - 1] != "、" or is_word(self.folded[item:stop]):
            return False
        return not is_head(self.folded[item:stop]) and self._more(stop + 1)

    def _unreadable(self, start: int, stop: int, title: tuple[int, int] | None) -> None:
        """A list item of a name's length: a name of an odd shape, or one that the scan has spoiled."""
        text = self.folded[start:stop]
        if len(text) > 1 and self.persons.sense.is_han(text) and not is_ordinary(text):
            self.mentions.append(Mention(start, stop, title, title is not None, (), start, stop, 0.0))
            self.last_end = stop
        self.unread.append((start, stop))

    def _add(self, person: Person, item: int) -> None:
        own = (person.title_start, person.name_start) if person.name_start > person.title_start else None
        inviting = _INVITING.match(self.folded, *own) if own is not None else None
        if own is not None and inviting is not None:
            own, self.waiting = (inviting.end(), own[1]), []  # 县委、县政府邀请|专家林溪
        title_start, loose = join_title(self.folded, self.waiting, own is not None)
        if own is None and len(self.waiting) == 1 and self._opens_list():
            spoiled = self._spoiled_first(self.waiting[0], loose=bool(loose))
            loose = [] if spoiled else loose
        self.groups += loose
        self.waiting = []
        if own is not None:
            own = (title_start if title_start is not None else own[0], own[1])
            self.carried = own
        if own is None and person.end > person.name_end and not person.remarks:
            self.carried = None  # 张震同志: a form of address of its own ends the title before it
        title = own or self.carried
        self.mentions.append(
            Mention(
                person.name_start, person.name_end, title, own is None and title is not None, person.remarks,
                own[0] if own else person.name_start, person.end, person.score,
            )
        )  # fmt: skip
        self.last_end = self.at = person.end
        if self.folded.startswith("同志", person.name_end):
            self.carried = None

    def _opens_list(self) -> bool:
        return not self.mentions and self.waiting[0][2] == "、"

    def _spoiled_first(self, waiting: tuple[int, int, str], *, loose: bool) -> bool:
        """县领导（?）、林溪、陈默: the title of a first item whose name cannot be read, or is lost, counts for the list."""
        start, stop, _ = waiting
        if self.folded.endswith("领导", start, stop):
            self.carried = (start, stop)
            self.unread.append((stop, stop + 1))
            return True
        for cut in range(stop - 1, max(start + 1, stop - 4), -1):
            if not loose and self.persons.ends_title(self.folded[start:cut]):
                self.carried = (start, cut)
                self._unreadable(cut, stop, (start, cut))
                return True
        return False

    def _goes_on_behind(self) -> bool:
        """Step over what parts the items; false where the run ends."""
        folded, masked, end = self.folded, self.masked, self.end
        if self.at < end and masked.startswith("等", self.at) and not masked.startswith("等待", self.at):
            self.open_ended = True
            self.last_end, stop = self.at + 1, label_end(masked, self.at + 1, end)
            self.at = self.last_end if stop is None else stop
            self.carried = None
            if stop is None:
                return False
        if self.at >= end:
            return False
        conjunction = _CONJUNCTION.match(masked, self.at, end)
        if masked[self.at] in _SEPARATOR or (
            masked[self.at] == "·" and is_separator(self.persons, folded, self.at, end)
        ):
            following = self.at + 1
            if masked[self.at] == "," and "、" in masked[self.mentions[0].start : clause_end(masked, following, end)]:
                self.carried = None  # where 、 joins names, a comma begins anew
        elif conjunction is not None:
            following = conjunction.end()
        elif self.at in self.spaces:
            following, self.spaced = self.at, True
        else:
            return self._unparted()
        joint = self._joint(following)
        if joint is not None and masked[self.at] in _SEPARATOR:
            following = joint.end()
        if _STOPPER.match(masked, self.at, end) or masked.startswith("以及", self.at + 1):
            self.carried = None
        if not self._more(following):
            return False
        self.at = following
        return True

    def _item_end(self, start: int) -> int:
        """The next 、 or clause end, or a space between two names: 县领导林溪 陈默."""
        stop = min(self.end, start + LONGEST_ITEM)
        parted = PARTED_AT.search(self.masked, start, stop)
        stop = parted.start() if parted is not None else stop
        dot = self.masked.find("·", start, stop)
        if dot > 0 and is_separator(self.persons, self.folded, dot, self.end):
            return dot
        if not self.spaces:
            return stop
        inside = [at for at in range(start + 2, min(stop, start + _NAMED)) if at in self.spaces]
        for at, following in zip(inside, [*inside[1:], stop], strict=False):
            if self.spaced and following - at > 1:
                return at
            dotted = self.folded.find("·", at, following) >= 0 and is_foreign(self.folded[at - 2 : at])
            if not dotted and self._fills(start, at) and self._fills(at, following, opens=True):
                return at  # but 麦合 木提·阿不都 is one name
        return stop

    def _with_post(self, start: int, stop: int) -> Person | None:
        """A name, a space and the post: 林溪 市委书记.  The post is a remark, as it is in brackets."""
        for at in range(start + 2, min(stop, start + 5)) if self.spaces else ():
            if at in self.spaces and self._fills(start, at) and self.persons.ends_title(self.folded[at:stop]):
                person = self.persons.find(self.folded, start, at, in_list=True)
                return person._replace(end=stop, remarks=(self.folded[at:stop],)) if person is not None else None
        return None

    def _fills(self, start: int, stop: int, *, opens: bool = False) -> bool:
        """Whether a person fills the stretch, or at least opens it."""
        person = self.persons.find(self.folded, start, stop, in_list=True)
        if person is None or (person.end < stop and not opens):
            return False
        if person.end < stop and follows(self.folded, person.end, stop) < 0.85:
            return False  # 林溪 白主持: not 白主|持
        name = self.folded[person.name_start : person.name_end]
        return person.score >= _PARTED and self.persons.sense.score(name) >= LIKELY and not is_compound(name)

    def _unparted(self) -> bool:
        """Whether a title and a name stand right behind a name: 县委书记林溪|县长陈默."""
        if followers().longest_at(self.folded, self.at):
            return False
        person = self.persons.find(self.folded, self.at, self._item_end(self.at))
        if person is None or person.score < 0.4:
            return False
        if person.name_start == person.title_start:
            return self._is_glued(person)
        title = self.folded[self.at : person.name_start]
        return title.isalpha() and not any(
            followers().longest_at(title, i) > 1 or title[i] in "在到的" for i in range(len(title))
        )

    def _is_glued(self, person: Person) -> bool:
        """Whether a bare name of a likely shape stands between a name and a verb: 林溪白|陈默出席."""
        name = self.folded[person.name_start : person.name_end]
        if person.end > person.name_end or self.persons.sense.score(name) < LIKELY or is_ordinary(name):
            return False
        return PERSONAL.match(self.folded, person.end) is not None

    def _more(self, at: int) -> bool:
        """Whether another person of the same run begins at ``at`` or a few items on."""
        probe = at
        for _ in range(8):
            opener = _CONJUNCTION.match(self.masked, probe, self.end)
            probe = opener.end() if opener is not None else probe
            skip = attributive(self.folded, probe, self.end, self.persons)
            item = probe if skip is None else skip
            stop = self._item_end(item)
            if self.persons.find(self.folded, item, stop, in_list=True) is not None:
                return True
            listed = probe == at and bool(self.mentions)
            if odd_person(self.persons, self.folded, self.masked, item, stop, listed=listed) is not None:
                return True
            spoiled = stop - item <= _UNREADABLE and self.masked[stop : stop + 1] in ("、", ",")
            if not spoiled and not is_waiting(self.folded, item, stop, self.masked, self.end):
                return False
            probe = stop + 1
        return False
