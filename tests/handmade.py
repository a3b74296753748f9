"""One invented page with everything on it, put together by hand, and what a reader takes from it."""

from __future__ import annotations

from typing import Any

from cnbulletin.model import (
    Action,
    Article,
    ArticleKind,
    Attendee,
    AttendeeList,
    Byline,
    Caption,
    Dateline,
    EventTime,
    Furniture,
    FurnitureKind,
    Group,
    Headline,
    HeadlineLine,
    HeadlineRole,
    Page,
    Paragraph,
    ParagraphKind,
    Placement,
    Precision,
    Span,
    Speech,
)

SOURCE = """时政要闻
青岚县召开
春耕工作会
本报讯（记者 林溪）1月5日上午，县委书记江一帆在主会场出席
会议。各乡镇负责人等参加。江一帆强调，不误农时。
春耕现场。何野 摄
"""

GOLD: dict[str, Any] = {
    "page": "page.txt",
    "articles": [
        {
            "kind": "report",
            "headline": {"kicker": "青岚县召开", "main": "春耕工作会", "deck": None, "sure": True},
            "starts": "本报讯（记者林溪）1月5",
            "ends": "。江一帆强调，不误农时。",
            "dateline": {"text": "本报讯（记者林溪）", "outlet": "本报", "place": None, "date": None},
            "byline": [{"name": "林溪", "role": "记者", "place": "dateline"}],
            "event_time": "1月5日上午",
            "participants": [
                {"name": "江一帆", "title": "县委书记", "actions": ["attend"], "venue": "主会场", "list": 1}
            ],
            "groups": [
                {"text": "各乡镇负责人", "actions": ["attend"]},
                {"text": "等", "actions": ["attend"]},
            ],
            "speakers": ["江一帆"],
        }
    ],
    "captions": [{"starts": "春耕现场。何野摄", "credit": [{"name": "何野", "role": "摄"}]}],
    "furniture": ["时政要闻"],
}


def at(text: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = SOURCE.index(text, start + 1)
    return Span(start=start, end=start + len(text))


BYLINE = Byline(name="林溪", role="记者", placement=Placement.DATELINE, name_span=at("林溪"), span=at("记者 林溪"))
CREDIT = Byline(name="何野", role="摄", placement=Placement.PHOTO, name_span=at("何野"), span=at("何野 摄"))
BODY = Span(start=at("本报讯").start, end=at("不误农时。").end)
HEADLINE = Headline(
    kicker="青岚县召开",
    main="春耕工作会",
    deck=None,
    kicker_span=at("青岚县召开"),
    main_span=at("春耕工作会"),
    deck_span=None,
    lines=(
        HeadlineLine(text="青岚县召开", roles=(HeadlineRole.KICKER,), span=at("青岚县召开")),
        HeadlineLine(text="春耕工作会", roles=(HeadlineRole.MAIN,), span=at("春耕工作会")),
    ),
    confident=True,
    span=at("青岚县召开\n春耕工作会"),
)
ATTENDANCE = AttendeeList(
    attendees=(
        Attendee(
            name="江一帆",
            title="县委书记",
            title_inherited=False,
            remarks=(),
            name_span=at("江一帆"),
            title_span=at("县委书记"),
            span=at("县委书记江一帆"),
        ),
    ),
    groups=(),
    actions=(Action.ATTEND,),
    verbs=("出席",),
    venue="主会场",
    open_ended=False,
    text="县委书记江一帆在主会场出席会议",
    span=at("县委书记江一帆在主会场出席\n会议"),
)
OTHERS = AttendeeList(
    attendees=(),
    groups=(Group(text="各乡镇负责人", span=at("各乡镇负责人")),),
    actions=(Action.ATTEND,),
    verbs=("参加",),
    venue=None,
    open_ended=True,
    text="各乡镇负责人等参加",
    span=at("各乡镇负责人等参加"),
)
SPEECH = Speech(
    speaker="江一帆",
    title=None,
    verb="强调",
    text="不误农时。",
    speaker_span=at("江一帆", 1),
    text_span=at("不误农时。"),
    span=at("江一帆强调，不误农时。"),
)
ARTICLE = Article(
    kind=ArticleKind.REPORT,
    headline=HEADLINE,
    dateline=Dateline(
        text="本报讯（记者林溪）",
        outlet="本报",
        place=None,
        date=None,
        bylines=(BYLINE,),
        span=at("本报讯（记者 林溪）"),
    ),
    bylines=(BYLINE,),
    event_time=EventTime(
        text="1月5日上午", start=None, end=None, precision=Precision.PART_OF_DAY, span=at("1月5日上午")
    ),
    attendance=(ATTENDANCE, OTHERS),
    speeches=(SPEECH,),
    paragraphs=(
        Paragraph(
            text="".join(SOURCE[BODY.start : BODY.end].split()), kind=ParagraphKind.BODY, repeated=False, span=BODY
        ),
    ),
    captions=(),
    text="".join(SOURCE[BODY.start : BODY.end].split()),
    span=Span(start=HEADLINE.span.start, end=BODY.end),
    body_span=BODY,
)
PAGE = Page(
    source=SOURCE,
    issue=None,
    articles=(ARTICLE,),
    captions=(Caption(text="春耕现场。何野摄", credits=(CREDIT,), span=at("春耕现场。何野 摄")),),
    furniture=(Furniture(text="时政要闻", kind=FurnitureKind.SECTION_LABEL, span=at("时政要闻")),),
    repairs=(),
    diagnostics=(),
)
