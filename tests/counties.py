"""Invented counties over three years, their newspapers' pages, and what a character recognition makes of the names.

Made to be hard: people take over each other's offices, some of them under names that look alike; neighbours in one
office differ by one similar character; the same name is that of two people in two counties; half of the pages print
no nameplate; some characters are read wrong every other time, the others once in a while.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from attrs import define, field, frozen

__all__ = ["OWN_CONFUSIONS", "Corpus", "PrintedPage", "make_corpus", "measured_confusions"]

Confusions = Mapping[str, Mapping[str, int]]

# Characters that are alike to the eye, as proofreaders are taught them.
OWN_CONFUSIONS: Confusions = {
    char: dict.fromkeys(others, 1)
    for char, others in {
        "彧": "或", "岚": "风岗", "冶": "治", "旻": "晏曼", "侯": "候修", "翀": "肿种", "祎": "神祥", "末": "未木", "珺": "表",
        "洵": "淘询", "戚": "威咸", "宫": "官富", "殷": "股段", "晴": "睛清", "莱": "菜荣", "钏": "训圳", "喆": "赫", "贺": "货资",
        "昱": "显", "冯": "汉", "杏": "香", "凤": "风", "葵": "英蔡", "吕": "昌", "志": "态", "晟": "成", "希": "布", "冉": "再",
        "茶": "荼", "邹": "邵", "韵": "韶", "帆": "机", "千": "干", "岳": "乓", "晓": "晚", "辛": "幸", "王": "玉", "云": "去",
        "凯": "剀", "合": "台", "田": "由", "丹": "舟", "周": "固", "尉": "蔚", "杰": "烈", "李": "季", "盼": "粉", "洪": "供",
        "江": "汪", "孙": "逊", "明": "朋", "建": "律", "国": "园", "玉": "王", "龙": "尤", "海": "诲", "伟": "纬", "刚": "刖",
        "涛": "祷", "峰": "蜂", "鹏": "鹃", "梅": "悔", "兰": "三", "静": "挣", "波": "坡", "文": "丈", "林": "材", "春": "舂",
    }.items()
}  # fmt: skip
_SURNAMES = "侯冯吕邹贺洪殷戚冉葛钟秦柳邵王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐于董萧程曹袁邓许傅沈曾彭苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏田姜范方石姚谭廖邢熊金陆郝孔白崔康毛邱江史顾孟龙万段雷钱汤尹黎易常武乔龚文宫管官"
_GIVEN = "建国志明伟军海平华强文杰峰涛玉龙红英春光荣成林云波刚辉斌超勇鹏飞宇浩然晓东永新立德凤兰梅静丽敏芳秀娟霞雪晴岚帆凯希昱晟杏葵莱韵羚丹盼合千士开工全守安保庆贵生宝山川江河洪兴旺长寿福康宁义信诚先思源启邦耀祖维宗振耕耘卫良才友清正方圆金来根水土木田周辛未末"
_RARE = "彧旻翀祎珺喆洵冶戍钏"
# Names of real different people that differ by a look-alike: put into one office, or one behind the other.
_ALIKE = (
    "建健", "明朋", "伟纬", "清晴", "海诲", "林彬", "志忠", "英莫", "平萍", "辉晖", "涛焘", "峰锋", "杰烈", "昱昊", "荣莱",
    "春椿", "波坡", "静靖", "兰岚", "文交", "成晟", "国园", "刚钢", "玉王", "丹舟", "士土", "江汪", "洪洪", "永水", "先光",
)  # fmt: skip
_PLACES = (("青岚", "县"), ("澜陵", "市"), ("雁塘", "区"), ("沅溪", "县"), ("白鹭", "县"), ("松坪", "市"))
_BUREAUS = (
    "水利", "教育", "农业农村", "财政", "公安", "民政", "交通运输", "卫生健康", "自然资源", "林业", "统计", "审计",
    "住房和城乡建设", "文化旅游", "应急管理", "市场监督管理", "人力资源和社会保障", "生态环境", "商务", "司法",
)  # fmt: skip
_TOWNS = (
    "竹陂镇",
    "云栖乡",
    "柳湾镇",
    "石桥镇",
    "古渡乡",
    "磨坊镇",
    "望湖镇",
    "三河乡",
    "桃源镇",
    "东关镇",
    "南坪乡",
    "北岭镇",
)
_TOPICS = (
    "春灌",
    "防汛",
    "老旧小区改造",
    "茶产业发展",
    "森林防火",
    "义务教育",
    "招商引资",
    "乡村振兴",
    "安全生产",
    "河湖治理",
)


@frozen
class PrintedPage:
    """A page as it is read, and who stands at which offset: the name as printed, the number of the person."""

    page_id: str
    text: str
    names: dict[int, tuple[str, int]]


@frozen
class Corpus:
    """Pages, and the right name of each person."""

    pages: tuple[PrintedPage, ...]
    people: tuple[str, ...]


@define
class _Seat:
    """An office with its holders: from which day on, who."""

    title: str
    leader: bool
    holders: list[tuple[dt.date, int]] = field(factory=list)

    def on(self, day: dt.date) -> int:
        return next(person for since, person in reversed(self.holders) if since <= day)


@define
class _World:
    dice: random.Random
    confusions: Confusions
    rate: float
    people: list[str] = field(factory=list)

    def person(self, name: str | None = None) -> int:
        self.people.append(name or self.name())
        return len(self.people) - 1

    def name(self) -> str:
        dice = self.dice
        given = dice.choice(_GIVEN)
        if dice.random() < 0.72:
            given += dice.choice(_RARE) if dice.random() < 0.04 else dice.choice(_GIVEN)
        elif dice.random() < 0.06:
            given = dice.choice(_RARE)
        return dice.choice(_SURNAMES) + given

    def look_alike(self, name: str) -> str | None:
        """Another name with one similar character."""
        found = [
            name[:k] + other + name[k + 1 :]
            for k in range(1, len(name))
            for pair in _ALIKE
            if name[k] in pair and (other := pair.replace(name[k], "")[:1])
        ]
        return self.dice.choice(found) if found else None

    def read(self, name: str) -> str:
        """The name as a character recognition reads it."""
        dice = self.dice
        chances = [k for k, ch in enumerate(name) if self.confusions.get(ch)]
        if not chances:
            return name
        rare = [k for k in chances if name[k] in _RARE]
        if dice.random() >= (0.5 if rare else self.rate):
            return name
        k = dice.choice(rare or chances)
        others = self.confusions[name[k]]
        return name[:k] + dice.choices(list(others), list(others.values()))[0] + name[k + 1 :]


def _seats(world: _World, level: str, start: dt.date, days: int) -> list[_Seat]:
    dice = world.dice
    leaders = [
        f"{level}委书记",
        f"{level}委副书记、{level}长",
        f"{level}委副书记",
        f"{level}人大常委会主任",
        f"{level}政协主席",
    ]
    leaders += [
        f"{level}委常委、组织部部长",
        f"{level}委常委、宣传部部长",
        f"{level}委常委、纪委书记",
        f"{level}委常委、常务副{level}长",
    ]
    leaders += [f"副{level}长"] * 5 + [f"{level}人大常委会副主任"] * 2 + [f"{level}政协副主席"] * 2
    seats = [_Seat(title, leader=True) for title in leaders]
    seats += [_Seat(f"{level}{bureau}局局长", leader=False) for bureau in _BUREAUS]
    seats += [_Seat(f"{level}{bureau}局副局长", leader=False) for bureau in _BUREAUS]
    seats += [_Seat(f"{town}{post}", leader=False) for town in _TOWNS for post in ("党委书记", f"{town[-1]}长")]
    for seat in seats:
        seat.holders.append((start, world.person()))
    # neighbours and successors with names that look alike, and ordinary successors, some from another seat
    for seat in seats:
        if dice.random() < 0.45:
            day = start + dt.timedelta(days=dice.randint(days // 6, days * 5 // 6))
            before = seat.holders[-1][1]
            kind = dice.random()
            if kind < 0.1 and (name := world.look_alike(world.people[before])):
                new = world.person(name)
            elif kind < 0.6:  # promoted from another seat, which someone new takes
                other = dice.choice(seats)
                new = other.on(day)
                if new == before or len(other.holders) > 1:
                    new = world.person()
                else:
                    other.holders.append((day, world.person()))
            else:
                new = world.person()
            seat.holders.append((day, new))
        elif dice.random() < 0.12:
            other = dice.choice([s for s in seats if s.leader == seat.leader and s is not seat])
            if len(other.holders) == 1 and (name := world.look_alike(world.people[seat.holders[0][1]])):
                other.holders[0] = (start, world.person(name))
    return seats


def measured_confusions(file: Path) -> Confusions:
    """Each character with what was read for it, over all engines of a file that read simplified characters."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for engine, pairs in json.loads(file.read_text(encoding="utf-8")).items():
        if "width" not in engine and "tra" not in engine:
            for char, others in pairs.items():
                found[char].update({other: count for other, count in others.items() if "\u4e00" <= other <= "\u9fff"})
    return {char: others for char, others in found.items() if others and "\u4e00" <= char <= "\u9fff"}


def make_corpus(seed: int, pages: int, confusions: Confusions, rate: float = 0.05) -> Corpus:
    """Pages of six counties, the same for the same seed; ``rate`` is the share of names that are read wrong."""
    dice = random.Random(seed)
    world = _World(dice, confusions, rate)
    start, days = dt.date(2021, 1, 1), 1095
    counties = []
    for place, level in _PLACES:
        seats = _seats(world, level, start, days)
        villagers = [world.person() for _ in range(20)]
        counties.append((place, level, seats, villagers))
    first = [seat.holders[0][1] for _, _, seats, _ in counties[:2] for seat in seats]
    for k in range(12):  # the same name in two counties
        twin = dice.choice(first)
        _, _, seats, _ = counties[2 + k % 4]
        seat = dice.choice([seat for seat in seats if not seat.leader])
        seat.holders[0] = (start, world.person(world.people[twin]))
    printed = []
    for number in range(pages):
        place, level, seats, villagers = dice.choice(counties)
        day = start + dt.timedelta(days=dice.randint(3, days))
        printed.append(_page(world, f"{number:04d}", place, level, seats, villagers, day))
    return Corpus(pages=tuple(printed), people=tuple(world.people))


@define
class _Sheet:
    text: str = ""
    names: dict[int, tuple[str, int]] = field(factory=dict)

    def put(self, text: str) -> None:
        self.text += text


def _page(
    world: _World, page_id: str, place: str, level: str, seats: list[_Seat], villagers: list[int], day: dt.date
) -> PrintedPage:
    dice, sheet = world.dice, _Sheet()
    if dice.random() < 0.5:
        sheet.put(f"{place}日报　{day.year}年{day.month}月{day.day}日　第2版　要闻\n\n")

    def put(person: int) -> None:
        name = world.read(world.people[person])
        sheet.names[len(sheet.text)] = name, person
        sheet.put(name)

    def run(people: list[int]) -> None:
        for k, person in enumerate(people):
            sheet.put("、" if k else "")
            put(person)

    leaders = [(k, seat) for k, seat in enumerate(seats) if seat.leader]
    for _ in range(dice.randint(2, 4)):
        topic = dice.choice(_TOPICS)
        event = day - dt.timedelta(days=dice.randint(0, 2))
        when = f"{event.year}年{event.month}月{event.day}日上午"
        kind = dice.random()
        if kind < 0.5:
            sheet.put(f"全{level}{topic}工作会议召开\n")
            sheet.put(f"本报讯　{when}，全{level}{topic}工作会议召开。")
            host, second = seats[0].on(event), seats[1].on(event)
            sheet.put(f"{seats[0].title}")
            put(host)
            sheet.put(f"主持会议并讲话，{seats[1].title}")
            put(second)
            sheet.put("作工作部署。")
            present = [seat.on(event) for _, seat in leaders[2:] if dice.random() < 0.6]
            if present:
                sheet.put(f"{level}领导")
                run(list(dict.fromkeys(p for p in present if p not in (host, second))))
                sheet.put("出席会议。")
            sheet.put("\n会议要求，各级各部门要把责任落到实处，把工作做到群众心坎上。\n")
            put(host)
            sheet.put("强调，要抓紧抓实各项工作，不误时节。\n\n")
        elif kind < 0.85:
            who = dice.choice(leaders)[1]
            lead = who.on(event)
            town = dice.choice(_TOWNS)
            sheet.put(f"{place}{level}领导调研{topic}工作\n本报讯　{when}，{who.title}")
            put(lead)
            sheet.put(f"到{town}调研{topic}工作。")
            # of one bureau the chief comes or the deputy
            bureaus = {dice.choice((0, 20)) + k for k in range(20) if dice.random() < 0.12}
            others = [seat for seat in seats if not seat.leader]
            local = [seat for k, seat in enumerate(others) if seat.title.startswith(town) or k in bureaus]
            seen = {lead}
            people = [(seat, p) for seat in local if (p := seat.on(event)) not in seen and not seen.add(p)]  # type: ignore[func-returns-value]
            for k, (seat, person) in enumerate(people):
                sheet.put("、" if k else "")
                sheet.put(seat.title)
                put(person)
            if people:
                sheet.put("参加调研。")
            sheet.put("\n沿途的渠道已经清淤，闸门全部换成了新的。\n\n")
        else:
            seat = dice.choice([seat for seat in seats if not seat.leader])
            sheet.put(f"{place}{topic}工作见成效\n本报讯　{when}，{seat.title}")
            put(seat.on(event))
            sheet.put(f"出席{topic}现场会并讲话。")
            sheet.put("\n村民")
            put(dice.choice(villagers))
            sheet.put("说，日子一天比一天好。\n\n")
    return PrintedPage(page_id=page_id, text=sheet.text, names=sheet.names)
