"""Credit lines (署名): whether a stretch of folded text is nothing but credits, and where a closing credit begins.

Everything here looks at folded text alone and is asked for every line of a page; who is credited is read by
the field rules.  Offsets are reading offsets; nothing outside ``[start, end)`` is looked at.
"""

from __future__ import annotations

import re
from functools import cache

from cnbulletin.knowledge.credit_tokens import MARKS, Kind, Token, credit_tokens, is_aside, is_outlet, role_start
from cnbulletin.knowledge.lexicon import Lexicon, terms
from cnbulletin.knowledge.names import HAN, NameSense, is_foreign

__all__ = [
    "LONGEST_CREDIT",
    "UNIT_END",
    "CreditReading",
    "affiliation_end",
    "bare_names",
    "closing_credit",
    "credit_line",
    "editor_line",
    "name_like",
    "opening_credit",
    "plain_sense",
    "surnamed_pieces",
]

LONGEST_CREDIT = 160
# Parts that only credit a person can have; 图片, 文字, 整理 are also plain words.
_FIRM = re.compile(
    "(?:记者|记考|记着|通讯员|通信员|通讯风|实习生|见习生|评论员|观察员|报道员|特派员|撰稿人?|供稿人|作者)$"
)
# Alone before a word they also open a heading or a question: 记者关注, 记者:谢谢.
_PLAIN_ROLES = frozenset(("记者", "评论员", "特约评论员", "本报评论员", "小记者", "作者"))
_HINT = re.compile("[摄文图绘]|[记通实见评观报特供作].[者员生]|记[者考着]|通讯|作者|撰|供|编|整理|采写|漫画")
_OPENERS, _CLOSERS = "([【《<{", ")]】》>}"
_SENTENCE_ENDS = "。!?…\"'」』)】》;:"
_BYLINE_LEADS = "□■◆◇●★☆◎〇"
_LEADS = "□■▲△▼▽◆◇♦●★☆※◎〇-·"
UNIT_END = re.compile("(?:[社宣部局委院校所厅处科办队会站系馆庭团厂室]|中心|公司|集团|学院|大学|报道组|报导组)$")
# 县融媒体中心|林溪
_AFFILIATED = re.compile(
    f"[{HAN}]{{2,16}}(?:中心|[局委部办院校站处科所社镇乡]|公司|集团|大学|学院|街道)(?=[{HAN}]{{2,9}}$)"
)
_HEAD = re.compile("[0-9一二三四五六七八九十]日|(?<![通腾资视])讯|电(?![视台信子影])")
_PLACE_END = re.compile("[市县省区镇乡村]$")
_NEVER_IN_CREDIT = re.compile("[的了是们这那您你我他她它吗呢吧啊]")
_VERBAL = re.compile("[在从到说对被把让与和或]")


@cache
def plain_sense() -> NameSense:
    return NameSense(Lexicon.default())


@cache
def _notes() -> frozenset[str]:
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
    found = _AFFILIATED.match(run)
    return found.end() if found and not UNIT_END.search(run) else 0


def name_like(run: str, *, credited: bool, closed: bool = False) -> bool:
    """Whether a run without separators can be one or more credited names.

    ``credited``: a role stands with it; ``closed``: it stands in a bracket, where little else can.
    """
    run = run.strip("·-")
    if not 2 <= len(run) <= 40 or _NEVER_IN_CREDIT.search(run) or run in _notes():
        return False
    if not re.fullmatch(f"[{HAN}A-Za-z·.`:*-]++", run):
        return False
    unit = affiliation_end(run)
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

    def __init__(self, folded: str, start: int, end: int, *, closed: bool) -> None:
        self.tokens = credit_tokens(folded, start, end)
        self.folded = folded
        self.closed = closed
        self.firm = any(t.kind is Kind.ROLE and _FIRM.search(folded, t.start, t.end) for t in self.tokens)
        self.role = self.firm or any(t.kind in (Kind.ROLE, Kind.POST) for t in self.tokens)
        self.source = any(t.kind is Kind.SOURCE for t in self.tokens)
        self.runs = [i for i, t in enumerate(self.tokens) if t.kind is Kind.RUN]

    def names(self) -> bool:
        """Whether every run is one of names, or the place of a report."""
        if not self.runs or len(self.tokens) > 60 or any(self._is_head(token) for token in self.tokens):
            return False
        return all(self._name(i) for i in self.runs)

    def _name(self, i: int) -> bool:
        token = self.tokens[i]
        run = self.folded[token.start : token.end]
        following = self.tokens[i + 1].kind if i + 1 < len(self.tokens) else None
        if following is Kind.TRAIL and i and 2 <= len(run) <= 12 and not _NEVER_IN_CREDIT.search(run):
            return not is_aside(run, 0, len(run))  # 林溪/云州报道, 记者林溪云州报道
        if len(self.runs) > 1 and self._is_outlet(token):
            return True
        if self._is_heading(i, run):
            return False
        return name_like(run, credited=self._credited(i), closed=self.closed)

    def _is_head(self, token: Token) -> bool:
        """本报云州1月3日讯新华社记者, 云岭网讯(记者: the head of a dateline is no part of a credit."""
        if token.kind is Kind.RUN:
            return self.folded[token.end - 1] in "讯电"
        return token.kind is Kind.ROLE and _HEAD.search(self.folded, token.start, token.end) is not None

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
        return any(t.kind is Kind.MARK and self.folded[t.start] in forbidden for t in self.tokens)


def _inside(folded: str, start: int, end: int) -> tuple[int, int, bool]:
    """The stretch without leading marks and a bracket around all of it."""
    while start < end and folded[start] in _LEADS:
        start += 1
    while end > start and folded[end - 1] in "。.":
        end -= 1
    if end - start > 2 and folded[start] in _OPENERS and folded[end - 1] in _CLOSERS:
        return start + 1, end - 1, True
    return start, end, False


def credit_line(folded: str, start: int, end: int) -> bool:
    """Whether the whole stretch is nothing but credits of an article.

    >>> lines = ("□本报记者林溪", "(林溪白陈默)", "记者邹沫通讯员龙云翀文/图", "林溪白陈默", "记者从县里获悉")
    >>> [credit_line(line, 0, len(line)) for line in lines]
    [True, True, True, False, False]
    """
    if not 2 <= end - start <= LONGEST_CREDIT:
        return False
    begin, stop, closed = _inside(folded, start, end)
    leads = begin > start and not closed and folded[begin - 1] in _BYLINE_LEADS and stop - begin <= 16
    titled = closed and folded[begin - 1] == "《"  # 《林溪传》
    if not (closed or leads) and not _HINT.search(folded, begin, stop):
        return False
    return _is_credit(folded, begin, stop, closed=closed, bare=leads or (closed and not titled))


def _is_credit(folded: str, start: int, end: int, *, closed: bool, bare: bool) -> bool:
    """Whether a stretch without outer marks credits people; ``bare`` names need no role."""
    if end - start < 2 or end - start > LONGEST_CREDIT or folded[start] in "、,;:/":
        return False
    found = CreditReading(folded, start, end, closed=closed)
    if not found.tokens or found.tokens[0].kind is Kind.EDITOR or found.marks("。。") or not found.names():
        return False
    return found.role or (bare and not found.source)


def bare_names(folded: str, start: int, end: int) -> bool:
    """Whether a stretch is nothing but names with good surnames, as a byline under a headline is set.

    >>> bare_names("林溪白陈默", 0, 5), bare_names("会议召开", 0, 4)
    (True, False)
    """
    if not 2 <= end - start <= 24:
        return False
    runs = re.split("[、,/]", folded[start:end])
    return folded[end - 1] != "摄" and all(name_like(run, credited=False) for run in runs)


def _opener(folded: str, start: int, end: int) -> int | None:
    """The bracket that the one before ``end`` closes."""
    depth = 0
    for at in range(end - 1, max(start, end - LONGEST_CREDIT) - 1, -1):
        if folded[at] in _CLOSERS:
            depth += 1
        elif folded[at] in _OPENERS:
            depth -= 1
            if not depth:
                return at
    return None


def _note(folded: str, start: int, end: int) -> bool:
    """Whether the inside of a bracket says who supplied or edited the text: (来源:云岭在线), (宣传部供稿), (编辑:林溪)."""
    tokens = credit_tokens(folded, start, end)
    if not tokens or any(t.kind is Kind.MARK and folded[t.start] in "。。" for t in tokens):
        return False
    if tokens[0].kind is Kind.SOURCE or (tokens[0].kind is Kind.EDITOR and _first_editor(folded, tokens)):
        return all(t.end - t.start <= 20 for t in tokens)
    return tokens[-1].kind is Kind.POST and end - start <= 40 and folded[tokens[-1].start] == "供"


def closing_credit(folded: str, start: int, end: int) -> int | None:
    """Where a trailing credit begins at the end of a paragraph or caption; ``None`` where there is none.

    Notes of supply and source are credits too, though they may name nobody.

    >>> text = "工程已经完成。(记者林溪白)"
    >>> closing_credit(text, 0, len(text))
    7
    """
    stop = end
    while stop > start and folded[stop - 1] in "。.":
        stop -= 1
    if stop - start < 2:
        return None
    if folded[stop - 1] in _CLOSERS:
        opener = _opener(folded, start, stop)
        return None if opener is None else _bracketed(folded, start, opener, stop)
    if stop < end and folded[stop - 1] != "摄":  # an ordinary sentence
        return None
    return _trailing(folded, start, stop)


def _bracketed(folded: str, start: int, opener: int, stop: int) -> int | None:
    inside = folded[opener + 1 : stop - 1]
    if not inside or inside in _notes() or folded[opener - 1 : opener] in ("讯", "电"):
        return None
    begin = _agency_before(folded, start, opener)
    after_sentence = opener == start or folded[opener - 1] in _SENTENCE_ENDS or begin < opener
    if folded[opener] == "《" and folded[stop - 1] == "》":
        return None
    if _is_credit(folded, opener + 1, stop - 1, closed=True, bare=False) or _note(folded, opener + 1, stop - 1):
        # 县报记者(林溪任记者) is prose: a bracket inside a sentence must credit with a firm role or 摄
        return begin if after_sentence or CreditReading(folded, opener + 1, stop - 1, closed=True).firm else None
    if (
        after_sentence
        and folded[opener] in "([【"
        and (_is_credit(folded, opener + 1, stop - 1, closed=True, bare=True) or _pseudonym(inside))
    ):
        return begin
    return None


def _pseudonym(inside: str) -> bool:
    """Whether a bracket behind a full stop holds a pen name without a surname."""
    return (
        2 <= len(inside) <= 4
        and re.fullmatch(f"[{HAN}]++", inside) is not None
        and not _NEVER_IN_CREDIT.search(inside)
        and not _PLACE_END.search(inside)
        and plain_sense().score(inside) > 0
        and not re.match("[一二三四五六七八九十第上下见附图据本]", inside)
    )


_AGENCY = re.compile(f"(?:[{HAN}]{{2,8}}[社网报]|人民图片|视觉中国)发?$")


def _agency_before(folded: str, start: int, opener: int) -> int:
    """新华社发(林溪摄): the agency belongs to the credit."""
    for at in range(max(start, opener - 9), opener - 2):
        if at == start or folded[at - 1] in _SENTENCE_ENDS:
            found = _AGENCY.match(folded, at, opener)
            if found and found.end() == opener and folded[opener - 1] == "发":
                return at
    return opener


_LAST_ROLE = re.compile("记者|通讯员")


def _trailing(folded: str, start: int, stop: int) -> int | None:
    """A credit without a bracket behind the last sentence: …墙体。本报记者林溪摄."""
    floor = max(start, stop - LONGEST_CREDIT)
    tail = next((at for at in range(stop - 1, floor - 1, -1) if folded[at] in '。!?…"'), None)
    tail = tail + 1 if tail is not None else (start if floor == start else None)
    if tail is not None and stop - tail <= 100:
        begin, _, _ = _inside(folded, tail, stop)
        if _HINT.search(folded, begin, stop) and _is_credit(folded, begin, stop, closed=False, bare=False):
            return tail
    if folded[stop - 1] not in "摄图影文" or folded.rfind("(", floor, stop) > folded.rfind(")", floor, stop):
        return None
    for match in _LAST_ROLE.finditer(folded, max(floor, stop - 40), stop):  # 图为采茶现场 本报记者林溪摄
        begin = role_start(folded, floor, match.start())
        if (
            stop - begin <= 24
            and (begin == start or folded[begin - 1] not in _OPENERS)
            and _is_credit(folded, begin, stop, closed=False, bare=False)
        ):
            return begin
    if folded[stop - 1] == "摄":
        return _photographer(folded, floor, stop)
    return None


def _photographer(folded: str, start: int, stop: int) -> int | None:
    """图为采茶现场 林溪摄: the name right before 摄, where its surname leaves no doubt."""
    scores = {
        size: plain_sense().score(folded[stop - 1 - size : stop - 1])
        for size in (2, 3)
        if stop - 1 - size >= start and not set(folded[stop - 1 - size : stop - 1]) & MARKS
    }
    good = [size for size, score in scores.items() if score >= 0.6]
    return stop - 1 - good[0] if len(good) == 1 and stop - 1 - good[0] > start else None


def opening_credit(folded: str, start: int, end: int) -> int | None:
    """The end of a bracket that opens a paragraph and holds nothing but credits: (实习记者林溪)昨天….

    >>> opening_credit("(实习记者林溪)昨天晚上", 0, 11), opening_credit("(记者注)昨天晚上", 0, 8)
    (8, None)
    """
    if end - start < 6 or folded[start] not in "([【":
        return None
    close = next((at for at in range(start + 1, min(end, start + 80)) if folded[at] in ")]】"), None)
    if close is None:
        return None
    found = CreditReading(folded, start + 1, close, closed=True)
    first = [token.kind for token in found.tokens[:2]]
    marked = first == [Kind.ROLE, Kind.MARK] and folded[found.tokens[1].start] in ":/|丨"
    return (
        close + 1 if (found.firm or marked) and _is_credit(folded, start + 1, close, closed=False, bare=False) else None
    )


_EDITOR_LEAD = re.compile("(?:本版|本期|今日|见习|实习|首席|值班|当班)?")


def editor_line(folded: str, start: int, end: int) -> bool:
    """Whether a line credits those who made the page: 责任编辑:林溪 校对:陈默.

    >>> [editor_line(line, 0, len(line)) for line in ("责任编辑林溪校对陈默", "编辑部今天召开会议")]
    [True, False]
    """
    begin, stop, _ = _inside(folded, start, end)
    if not 4 <= stop - begin <= LONGEST_CREDIT or folded.find("。", begin, stop) >= 0:
        return False
    for skipped in {0, len(_EDITOR_LEAD.match(folded, begin, stop)[0])}:  # type: ignore[index]
        tokens = credit_tokens(folded, begin + skipped, stop)
        if tokens and tokens[0].kind is Kind.EDITOR and folded[tokens[0].start : tokens[0].end] in _editors():
            return _first_editor(folded, tokens)
    return False


@cache
def _editors() -> frozenset[str]:
    return frozenset(terms("roles", "editor"))


# Posts of people in the news too; they make an editor line only with a mark behind them.
_POSTS = frozenset(
    ("主编", "副主编", "执行主编", "总编辑", "副总编辑", "总监制", "监制", "制片人", "美术", "设计", "责任")
)


def _first_editor(folded: str, tokens: list[Token]) -> bool:
    marked = False
    post = folded[tokens[0].start : tokens[0].end] in _POSTS
    for token in tokens[1:]:
        if token.kind is Kind.RUN:
            run = folded[token.start : token.end]
            return (name_like(run, credited=marked) and (marked or not post)) or (marked and 2 <= len(run) <= 4)
        if token.kind is Kind.MARK and folded[token.start] in ":/|丨(":
            marked = True
        elif token.kind is not Kind.EDITOR:
            return False
    return False
