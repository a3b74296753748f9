"""All mentions, with what stands around each: who shares its list and its article, and where in the list it stands.

Everything here is numbered in the order of the mentions' places, so nothing depends on the order of the pages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from attrs import define, field

from cnbulletin.corpus.circles import Circles
from cnbulletin.corpus.mentions import Mention
from cnbulletin.corpus.offices import offices

__all__ = ["Bearer", "Ledger"]

_EDGE = ""  # stands for the neighbour of whoever is first or last in a list


@define(eq=False)
class Bearer:
    """The mentions of one printed name that are taken for one person, and what is known of them."""

    name: str
    mentions: list[int]
    count: int = 0  # places where the name is printed
    lists: set[int] = field(factory=set)
    articles: set[int] = field(factory=set)
    days: list[int] = field(factory=list)  # of the articles with a date, as ordinals, in order
    outlets: set[str] = field(factory=set)
    offices: Counter[str] = field(factory=Counter)
    neighbours: set[tuple[str, str]] = field(factory=set)  # the names before and behind, in lists of three and more
    companions: set[str] = field(factory=set)  # the other names of its articles
    circles: set[int] = field(factory=set)  # of the articles that have one


class Ledger:
    """The mentions in order, and their lists and articles."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions: tuple[Mention, ...] = tuple(sorted(mentions, key=lambda mention: mention.place))
        articles: dict[tuple[str, int], int] = {}
        lists: dict[tuple[str, int, int], int] = {}
        self.article_of: list[int] = []
        self.list_of: list[int | None] = []
        #: the mentions of each article, and of each list in the order of the list
        self.in_article: list[list[int]] = []
        self.in_list: list[list[int]] = []
        self.of_name: defaultdict[str, list[int]] = defaultdict(list)
        for number, mention in enumerate(self.mentions):
            article = articles.setdefault((mention.page_id, mention.article), len(articles))
            if article == len(self.in_article):
                self.in_article.append([])
            self.in_article[article].append(number)
            self.article_of.append(article)
            self.of_name[mention.name].append(number)
            attended = None
            if mention.list is not None:
                attended = lists.setdefault((mention.page_id, mention.article, mention.list), len(lists))
                if attended == len(self.in_list):
                    self.in_list.append([])
                self.in_list[attended].append(number)
            self.list_of.append(attended)
        for members in self.in_list:
            members.sort(key=lambda number: (self.mentions[number].position or 0, number))
        self.names_in_article: list[frozenset[str]] = [
            frozenset(self.mentions[n].name for n in members) for members in self.in_article
        ]
        self.day_of_article: list[int] = [self._day(members) for members in self.in_article]
        self.articles_of_name: dict[str, frozenset[int]] = {
            name: frozenset(self.article_of[n] for n in numbers) for name, numbers in self.of_name.items()
        }
        self.circles: Circles = Circles(
            self.names_in_article, {name: len(held) for name, held in self.articles_of_name.items()}
        )
        self.neighbours_of: dict[int, tuple[str, str]] = {}
        for members in self.in_list:
            if len(members) > 2:
                names = [_EDGE, *(self.mentions[n].name for n in members), _EDGE]
                for at, number in enumerate(members, 1):
                    self.neighbours_of[number] = names[at - 1], names[at + 1]

    def _day(self, members: list[int]) -> int:
        """The first date that a mention of an article has, as an ordinal; 0 where none has one."""
        return min((date.toordinal() for n in members if (date := self.mentions[n].date)), default=0)

    def bearer(self, numbers: list[int]) -> Bearer:
        """Mentions of one name as one bearer."""
        bearer = Bearer(name=self.mentions[numbers[0]].name, mentions=numbers)
        places = set()
        for number in numbers:
            mention = self.mentions[number]
            article, attended = self.article_of[number], self.list_of[number]
            places.add((mention.page_id, mention.name_start))
            bearer.articles.add(article)
            bearer.companions |= self.names_in_article[article]
            circle = self.circles.of_article[article]
            if circle is not None:
                bearer.circles.add(circle)
            if attended is not None:
                bearer.lists.add(attended)
            if mention.outlet:
                bearer.outlets.add(mention.outlet)
            if mention.title:
                bearer.offices.update(offices(mention.title))
            if number in self.neighbours_of:
                bearer.neighbours.add(self.neighbours_of[number])
        bearer.companions.discard(bearer.name)
        bearer.count = len(places)
        bearer.days = sorted(day for a in bearer.articles if (day := self.day_of_article[a]))
        return bearer

    def days_in_office(self, bearer: Bearer, office: str) -> list[int]:
        """The dates, as ordinals and in order, of the articles in which a bearer is printed with an office."""
        held = {
            self.article_of[number]
            for number in bearer.mentions
            if (title := self.mentions[number].title) and office in offices(title)
        }
        return sorted(day for article in held if (day := self.day_of_article[article]))
