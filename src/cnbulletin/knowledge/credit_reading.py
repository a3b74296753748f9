"""What the runs of a credit can be: names, units, places; and the tokens of one credit read together."""

from __future__ import annotations

from functools import cache

from cnbulletin.knowledge.credit_tokens import Kind, Token, credit_tokens, is_aside
from cnbulletin.knowledge.lexicon import Lexicon, terms
from cnbulletin.knowledge.names import HAN, NameSense, is_foreign, is_han
from cnbulletin.knowledge.outlets import is_outlet
from cnbulletin.knowledge.patterns import Pattern

__all__ = [
    "NEVER_IN_CREDIT",
    "UNIT_END",
    "CreditReading",
    "affiliation_end",
    "bracket_notes",
    "name_like",
    "plain_sense",
    "surnamed_pieces",
]

# Parts that only credit a person can have; 图片, 文字, 整理 are also plain words.
_FIRM = Pattern(
    "(?:记者|记考|记着|通讯员|通信员|通讯风|实习生|见习生|评论员|观察员|报道员|特派员|撰稿人?|供稿人|作者)$"
)
# Alone before a word they also open a heading or a question: 记者关注, 记者:谢谢.
_PLAIN_ROLES = frozenset(("记者", "评论员", "特约评论员", "本报评论员", "小记者", "作者"))
UNIT_END = Pattern("(?:[社宣部局委院校所厅处科办队会站系馆庭团厂室]|中心|公司|集团|学院|大学|报道组|报导组)$")
# 县融媒体中心|林溪
_AFFILIATED = Pattern(".{2,16}(?:中心|[局委部办院校站处科所社镇乡]|公司|集团|大学|学院|街道)(?=.{2,9}$)")
_HEAD = Pattern("[0-9一二三四五六七八九十]日|(?<![通腾资视])讯|电(?![视台信子影])")
_GRAMMAR = "的了是们这那您你我他她它吗呢吧啊"
NEVER_IN_CREDIT = Pattern(f"[{_GRAMMAR}]")
# those of names, none of the above among them
_NAME_CHARACTERS = Pattern(f"(?:(?![{_GRAMMAR}])[{HAN}A-Za-z·.`:*-])++")
_VERBAL = Pattern("[在从到说对被把让与和或]")


@cache
def plain_sense() -> NameSense:
    """Name shapes by the default lexicon alone."""
    return NameSense(Lexicon.default(), remembers=False)


@cache
def bracket_notes() -> frozenset[str]:
    return frozenset(terms("roles", "note"))


def surnamed_pieces(run: str, *, weak: bool = False, hole: int = 0) -> bool:
    """Whether a run is names of two or three characters (four with a compound surname), each with a surname.

    ``hole`` characters of one pen name may stand between them.
    """
    sense, least = plain_sense(), 0.3 if weak else 0.5
    reached, beyond = {0}, set()  # without and with a pen name so far
    for at in range(len(run) - 1):
        if at not in reached and at not in beyond:
            continue
        length, weight = sense.surname(run, at)
        ends = set()
        for size in (2, 3, 4) if length == 2 else (2, 3):
            piece = run[at : at + size]
            if weight >= least and len(piece) == size and not _VERBAL.search(piece):
                ends.add(at + size)
        if at in reached:
            reached |= ends
            beyond |= {at + size for size in range(2, hole + 1)}
        else:
            beyond |= ends
    return len(run) in reached or (len(run) in beyond and len(run) > hole)


def affiliation_end(run: str) -> int:
    """The length of the unit with which a run begins, before a person's name: 县融媒体中心|林溪; 0 where none does."""
    found = _AFFILIATED.match(run) if is_han(run) else None
    return found.end() if found and not UNIT_END.search(run) else 0


def name_like(run: str, *, credited: bool, closed: bool = False) -> bool:
    """Whether a run without separators can be one or more credited names.

    ``credited``: a role stands with it; ``closed``: it stands in a bracket, where little else can.
    """
    run = run.strip("·-")
    if not 2 <= len(run) <= 40 or not _NAME_CHARACTERS.fullmatch(run) or run in bracket_notes():
        return False
    unit = affiliation_end(run) if len(run) > 4 else 0
    if unit and name_like(run[unit:], credited=False):
        return True
    score = plain_sense().score(run)
    if not credited:
        if run[-1] in "在从到说对让":
            return False
        return (
            score >= 0.5
            or (len(run) >= 4 and surnamed_pieces(run))
            or (closed and len(run) >= 4 and surnamed_pieces(run, weak=True))
        )
    if score >= 0.25:
        return True
    if is_aside(run, 0, len(run), least=2 if closed else 1):
        return False
    if len(run) <= 3:
        surnamed = plain_sense().surname(run)[1] >= 0.5 and not _VERBAL.search(run)
        return surnamed or closed or (score > 0 and bool(UNIT_END.search(run)))
    if surnamed_pieces(run) or is_foreign(run) or (UNIT_END.search(run) and len(run) <= (20 if closed else 10)):
        return True
    return closed and (len(run) <= 8 or surnamed_pieces(run, hole=4))


class CreditReading:
    """What the tokens of one stretch say."""

    tokens: list[Token]
    firm: bool
    role: bool
    source: bool

    def __init__(self, folded: str, start: int, end: int, *, closed: bool) -> None:
        self.tokens = credit_tokens(folded, start, end)
        self.folded = folded
        self.closed = closed
        self.firm = self.role = self.source = False
        self.runs: list[int] = []
        for i, (kind, begin, stop) in enumerate(self.tokens):
            if kind is Kind.RUN:
                self.runs.append(i)
            elif kind is Kind.ROLE:
                self.role = True
                self.firm = self.firm or _FIRM.search(folded, begin, stop) is not None
            elif kind is Kind.POST:
                self.role = True
            elif kind is Kind.SOURCE:
                self.source = True

    def names(self) -> bool:
        """Whether every run is one of names, or the place of a report."""
        if not self.runs or len(self.tokens) > 60 or any(self._is_head(token) for token in self.tokens):
            return False
        return all(self._name(i) for i in self.runs)

    def _name(self, i: int) -> bool:
        token = self.tokens[i]
        run = self.folded[token.start : token.end]
        following = self.tokens[i + 1].kind if i + 1 < len(self.tokens) else None
        if following is Kind.TRAIL and i and 2 <= len(run) <= 12 and not NEVER_IN_CREDIT.search(run):
            return not is_aside(run, 0, len(run))  # 林溪/云州报道, 记者林溪云州报道
        if len(self.runs) > 1 and self._is_outlet(token):
            return True
        if self._is_heading(i, run):
            return False
        return name_like(run, credited=self._credited(i), closed=self.closed)

    def _is_head(self, token: Token) -> bool:
        """本报云州1月3日讯新华社记者, 云岭网讯(记者: the head of a dateline is no part of a credit."""
        kind, start, end = token
        if kind is Kind.RUN:
            return self.folded[end - 1] in "讯电"
        return kind is Kind.ROLE and _HEAD.search(self.folded, start, end) is not None

    def _is_outlet(self, token: Token) -> bool:
        """云岭日报客户端|记者林溪: an outlet set off by a mark."""
        score = plain_sense().score(self.folded[token.start : token.end])
        return score < 0.25 and is_outlet(self.folded, token.start, token.end, firm=True)

    def _is_heading(self, i: int, run: str) -> bool:
        """记者关注, 记者:谢谢: a word where one name would stand, and nothing else on the line."""
        if self.closed or len(self.runs) > 1 or not self.tokens or self.tokens[-1].kind is Kind.POST:
            return False
        if self.tokens[0].kind is not Kind.ROLE or plain_sense().score(run) >= 0.25:
            return False
        return i > 1 or (len(run) < 4 and self.folded[self.tokens[0].start : self.tokens[0].end] in _PLAIN_ROLES)

    def _credited(self, i: int) -> bool:
        """Whether a firm role stands with the run, before it in the same credit or by a mark right at it."""
        for token in reversed(self.tokens[:i]):
            if token.kind is Kind.ROLE:
                if _FIRM.search(self.folded, token.start, token.end) or self.closed:
                    return True
                return self.folded[token.end : token.end + 1] in ("/", ":", "|", "丨")
            if token.kind is Kind.EDITOR:
                return True
        return False

    def marks(self, forbidden: str) -> bool:
        """Whether one of the forbidden marks stands in the stretch."""
        folded = self.folded
        return any(folded[start] in forbidden for kind, start, _ in self.tokens if kind is Kind.MARK)
