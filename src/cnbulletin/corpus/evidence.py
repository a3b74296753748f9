"""What speaks for two bearers being one person, and what against it: the weights of what the ledger holds of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from cnbulletin.corpus import weights
from cnbulletin.corpus.ledger import Bearer, Ledger
from cnbulletin.corpus.offices import offices, same_office
from cnbulletin.corpus.shapes import likeness, reading
from cnbulletin.knowledge.lexicon import read_table
from cnbulletin.knowledge.names import is_foreign, not_given

__all__ = ["MergeEvidence", "Scales"]

_KNOWN_CIRCLE = 3  # companions from which on a circle can be told
_MEETING = 5  # companions whose articles stand for the circle's
_OFTEN = 5  # places in which hardly any misprint is printed
_RARELY = 10  # an office printed with a name less than one time in so many is hardly that person's
_FEW = 6  # printed names that hold an office which one person holds at a time
_HOPELESS = -4.0
_LOST = -12.0


@frozen(kw_only=True)
class MergeEvidence:
    """One thing that speaks for a merge (``bits`` above 0) or against it.

    ``kind`` is one of prior, glyph, reading, shape, crowd, frequency, circle, office, position, companions,
    apart, dates, article, repeat, outlet; ``note`` says what was seen.  ``bits`` is the binary logarithm of a
    likelihood ratio.
    """

    kind: str
    bits: float
    note: str


class Scales:
    """Weighs pairs of bearers against a ledger."""

    def __init__(self, ledger: Ledger, bearers: list[Bearer]) -> None:
        self.ledger: Ledger = ledger
        self.names: int = len({bearer.name for bearer in bearers})
        self.holders: dict[str, int] = {}
        for office in (office for bearer in bearers for office in bearer.offices):
            self.holders[office] = self.holders.get(office, 0) + 1
        self.shared: frozenset[str] = _shared(ledger)
        # characters behind the surname, and in how many printed names; names that are no misprints are printed often
        self.given: Counter[str] = Counter(ch for name in {bearer.name for bearer in bearers} for ch in set(name[1:]))
        usual = [bearer.name for bearer in bearers if bearer.count >= _OFTEN]
        lone = sum(any(self.given[ch] == 1 for ch in name[1:]) for name in usual)
        self.lone_bits: float = weights.lone_bits(lone, len(usual))

    def variants(self, one: Bearer, other: Bearer, crowd: int) -> tuple[MergeEvidence, ...]:
        """MergeEvidence that two names that differ in one character are one name; ``crowd`` others differ there too."""
        rare, frequent = sorted((one, other), key=lambda bearer: (bearer.count, bearer.name))
        found = [*self._characters(rare, frequent, crowd), *self._circles(rare, frequent, bits=-6.0)]
        if found[-1].kind == "circle" or sum(evidence.bits for evidence in found) < _LOST:
            return tuple(found)  # nothing else could make up for it
        found += self._offices(rare, frequent)
        found += [*self._position(rare, frequent), *self._companions(rare, frequent), *self._dates(rare, frequent)]
        found += self._one_article(rare, frequent)
        if sum(evidence.bits for evidence in found) > _HOPELESS:  # the dearest question is asked last
            found += self._apart(rare, frequent)
        return tuple(found)

    def namesakes(self, one: Bearer, other: Bearer) -> tuple[MergeEvidence, ...]:
        """MergeEvidence that two bearers of one printed name are one person."""
        rare, frequent = sorted((one, other), key=lambda bearer: (bearer.count, bearer.mentions))
        name = rare.name
        found = [MergeEvidence(kind="prior", bits=weights.namesake_prior(name), note=f"both are printed {name}")]
        found += self._offices(rare, frequent)
        found += self._circles(rare, frequent)
        if rare.outlets and frequent.outlets:
            if rare.outlets & frequent.outlets:
                shared = "、".join(sorted(rare.outlets & frequent.outlets))
                found.append(MergeEvidence(kind="outlet", bits=4.0, note=f"both are in {shared}"))
            else:
                found.append(MergeEvidence(kind="outlet", bits=-3.0, note="they are in different papers"))
        return tuple(found)

    def _characters(self, rare: Bearer, frequent: Bearer, crowd: int) -> Iterator[MergeEvidence]:
        a, b = rare.name, frequent.name
        at = next(k for k, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
        yield MergeEvidence(kind="prior", bits=weights.PRIOR, note="the names differ in one character")
        alike = likeness(a[at], b[at])
        glyph = weights.likeness_bits(alike)
        seen = "unknown" if alike is None else f"{alike:.2f}"
        yield MergeEvidence(kind="glyph", bits=glyph, note=f"{b[at]} and {a[at]} look alike: {seen} of 1")
        sounds = weights.reading_bits(reading(a[at]), reading(b[at]))
        if sounds > max(glyph, 0.0):  # characters that share a part share its sound: counted once
            yield MergeEvidence(kind="reading", bits=sounds - max(glyph, 0.0), note=f"{b[at]} and {a[at]} sound alike")
        yield MergeEvidence(kind="crowd", bits=weights.crowd_bits(crowd), note=f"{crowd} other names differ there too")
        odd = [_is_odd(name) for name in (a, b)]
        bits = weights.frequency_bits(rare.count, frequent.count)
        if odd[0] != odd[1]:
            name = a if odd[0] else b
            yield MergeEvidence(kind="shape", bits=3.0, note=f"{name} is hardly a name")
            bits = max(bits, 0.0)  # an engine that reads a rare character wrong does so every time
        elif at and rare.count < _OFTEN and self.given[a[at]] == 1 < self.given[b[at]] and self.lone_bits > 0:
            yield MergeEvidence(kind="shape", bits=self.lone_bits, note=f"no other name holds {a[at]}")
        yield MergeEvidence(kind="frequency", bits=bits, note=f"printed {frequent.count} and {rare.count} times")

    def _offices(self, rare: Bearer, frequent: Bearer) -> Iterator[MergeEvidence]:
        if self.ledger.circles.apart(rare.circles, frequent.circles):
            return  # every county has a 县委书记
        shared = [
            (weights.office_bits(max(self.holders[one], self.holders[other]), self.names), one, other)
            for one in _usual(rare.offices)
            for other in frequent.offices
            if same_office(one, other)
        ]
        if shared:
            bits, one, other = max(shared, key=lambda found: (found[0], found[1], found[2]))
            held = one if one == other else f"{other} and {one}"
            yield MergeEvidence(kind="office", bits=bits, note=f"both are {held}")
        elif _posts(rare.offices) and _posts(frequent.offices):
            yield MergeEvidence(kind="office", bits=-1.5, note="they hold no office in common")

    def _position(self, rare: Bearer, frequent: Bearer) -> Iterator[MergeEvidence]:
        if not rare.neighbours or not frequent.neighbours:
            return
        both = sorted(rare.neighbours & frequent.neighbours)
        if both:
            between = "、".join(name or "…" for name in (both[0][0], "?", both[0][1]))
            yield MergeEvidence(kind="position", bits=4.0, note=f"both stand at {between} in a list")
            return
        before = {pair[0] for pair in rare.neighbours} & {pair[0] for pair in frequent.neighbours} - {""}
        behind = {pair[1] for pair in rare.neighbours} & {pair[1] for pair in frequent.neighbours} - {""}
        if before or behind:
            beside = min(before | behind)
            yield MergeEvidence(kind="position", bits=2.0, note=f"both stand next to {beside} in a list")
        else:
            yield MergeEvidence(kind="position", bits=-0.5, note="they have no neighbour of a list in common")

    def _companions(self, rare: Bearer, frequent: Bearer) -> Iterator[MergeEvidence]:
        own, others = rare.companions - {frequent.name}, frequent.companions - {rare.name}
        fewer, more = sorted((own, others), key=len)
        shared = len(fewer & more)
        if shared and len(fewer) >= _KNOWN_CIRCLE and 5 * shared >= len(fewer):
            bits = 1.5 if 5 * shared >= 3 * len(fewer) else 0.5
            yield MergeEvidence(kind="companions", bits=bits, note=f"{shared} of {len(fewer)} companions are shared")

    def _circles(self, rare: Bearer, frequent: Bearer, *, bits: float = -4.0) -> Iterator[MergeEvidence]:
        if self.ledger.circles.apart(rare.circles, frequent.circles):
            yield MergeEvidence(kind="circle", bits=bits, note="their companions are never seen together")

    def _dates(self, rare: Bearer, frequent: Bearer) -> Iterator[MergeEvidence]:
        if not rare.days or not frequent.days:
            return
        found = [(weights.dates_bits(rare.days, frequent.days, same_office=False), "")]
        for office in sorted(_usual(rare.offices) & set(frequent.offices)):
            if office not in self.shared and self.holders[office] <= _FEW:
                one, other = self.ledger.days_in_office(rare, office), self.ledger.days_in_office(frequent, office)
                if one and other:
                    found.append((weights.dates_bits(one, other, same_office=True), f" as {office}"))
        # in the office they share, if there is one: what they did before or after it says little
        bits, where = min(found[1:] or found)
        note = "one is seen before the other" if bits < 0 else "their dates are mixed"
        if bits:
            yield MergeEvidence(kind="dates", bits=bits, note=note + where)

    def _one_article(self, rare: Bearer, frequent: Bearer) -> Iterator[MergeEvidence]:
        """Named twice in one article: again and without a title, that is one person; with two titles, hardly."""
        common = rare.articles & frequent.articles
        if not common:
            return
        again = with_title = 0
        for article in common:
            titled = [self._titled(bearer, article) for bearer in (rare, frequent)]
            again += titled[0] != titled[1]
            with_title += all(titled)
        if again > with_title:
            yield MergeEvidence(kind="repeat", bits=3.0, note="one is named without a title where the other has one")
        elif with_title:
            note = f"both are named with a title in one article, {with_title} times"
            yield MergeEvidence(kind="article", bits=-3.0 * min(with_title, 4), note=note)

    def _titled(self, bearer: Bearer, article: int) -> bool:
        mentions = self.ledger.mentions
        return any(mentions[n].title and mentions[n].name == bearer.name for n in self.ledger.in_article[article])

    def _apart(self, rare: Bearer, frequent: Bearer) -> Iterator[MergeEvidence]:
        """They never meet, though their circle does."""
        of_name = self.ledger.articles_of_name
        if rare.articles & frequent.articles:
            return
        if rare.days and frequent.days and not weights.are_mixed(rare.days, frequent.days):
            return  # who follows another in an office does not meet him there
        shared = sorted(rare.companions & frequent.companions, key=lambda name: (-len(of_name[name]), name))
        circle = frozenset().union(*(of_name[name] for name in shared[:_MEETING]))
        if circle:
            expected = len(rare.articles & circle) * len(frequent.articles & circle) / len(circle)
            note = f"never in one article; two people of this circle would meet {expected:.1f} times"
            yield MergeEvidence(kind="apart", bits=weights.apart_bits(expected), note=note)


def _usual(offices: Counter[str]) -> set[str]:
    """The offices of a bearer without those of a single misprint that happens to be this name."""
    return {office for office, count in offices.items() if _RARELY * count >= offices.total()}


def _posts(offices: Counter[str]) -> list[str]:
    """The offices that are posts: 县领导 says of nobody that he holds no other."""
    return [office for office in offices if not office.endswith("领导")]


def _shared(ledger: Ledger) -> frozenset[str]:
    """Offices that several people hold at a time: two names in one article have it, as 县领导 or 副县长."""
    found = set()
    for members in ledger.in_article:
        holder: dict[str, str] = {}
        for mention in (ledger.mentions[n] for n in members):
            for office in offices(mention.title) if mention.title else ():
                if holder.setdefault(office, mention.name) != mention.name:
                    found.add(office)
    return frozenset(found)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row.term for row in read_table("surnames"))


def _is_odd(name: str) -> bool:
    """Whether a name begins with no surname, or ends in a character that no name ends in."""
    if is_foreign(name) or "·" in name:
        return False
    return not (name[0] in _surnames() or name[:2] in _surnames()) or name[-1] in not_given() or name[-1] in "或"
