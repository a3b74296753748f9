"""The claims about a page's layout, and the signs behind them: articles, headlines, paragraphs, captions, furniture.

Each example is a whole page whose explanation holds the identifier; the explanation of a counter-example does not.
"""

from __future__ import annotations

from typing import Final

from cnbulletin.explaining.claim import Claim

__all__ = ["CLAIMS"]

_HEAD = "清溪县召开春耕会议\n"
_REPORT = "本报讯（记者林溪）3月2日，清溪县召开春耕会议，县长江一帆出席会议并讲话。\n"
_OTHER = "新华社云州3月3日电 柳湾镇的茶园进入采摘期，茶农们采摘新茶。\n"
_UNDATED = "茶农们背着竹篓上山，一芽一叶都要趁着露水采下来，采完了再挑到村口的茶厂去。\n"
_FEATURE = "一渠清水\n本报记者 林溪\n清溪县山高沟深，吃水曾是一块心病。今年以来，一根管子通到底。\n"
_CROSSED = _FEATURE + "坚持规划先行\n县里组织部门踏勘水源，编制了三年的行动方案，清水进了家门。\n"
_SLOGANS = (
    "一渠清水\n\n清溪县山高沟深，吃水曾是一块心病。今年以来，一根管子通到底。\n\n坚持规划先行 绘就蓝图到底\n\n县里组织部门踏勘水源，编制了三年的"
    "行动方案，清水进了家门。\n\n坚持群众参与 凝聚万众一心\n\n在柳湾村，村民投工投劳，挖通了三公里管沟，清水进了家门。\n"
)
_BANNER = "抢抓农时促春耕 夯实基础保丰收\n\n县委理论学习中心组集体学习时强调\n深学细悟笃行\n本报讯 3月6日，县委理论学习中心组集体学习春耕文件。\n清溪县考察团\n到柳湾镇考察春耕\n本报讯 3月7日，清溪县考察团到柳湾镇考察春耕工作。\n"
_SECOND = "县政协举办委员培训班\n3月3日，县政协举办委员培训班，县政协主席岳知秋作动员讲话。\n"
_TALK = "守护清水\n——访县水利局局长宓远\n记者：今年的思路是什么？\n宓远：重点抓三件事。\n记者：群众饮水怎么办？\n宓远：延伸管网。\n"
_PHOTOS = "春到茶乡\n▲3月6日，柳湾镇茶农在采摘新茶。本报记者 林溪 摄\n▲3月7日，茶厂工人在炒制新茶。本报记者 裴旻 摄\n"
_POEM = "柳湾渡口\n□ 林 溪\n船把水声系在桩上\n竹篙站了一夜\n对岸的灯一盏一盏\n像没有署名的来稿\n"
_BEHIND = "本报讯（记者林溪）3月2日，清溪县召开春耕会议，县长江一帆出席。\n清溪县召开春耕会议\n本报讯（记者裴旻）近日，柳湾镇的茶园进入采摘期，茶农们采摘新茶。\n柳湾镇春茶开采\n"

CLAIMS: Final[tuple[Claim, ...]] = (
    Claim("page.whole", "every text is a page", ("",), ()),
    # articles
    Claim("article.first", "the first prose of a page begins an article", (_HEAD + _UNDATED,), ("",)),
    Claim("article.dateline", "a dateline begins a new article", (_REPORT + _OTHER,), (_REPORT,)),
    Claim(
        "article.behind_end",
        "prose behind a credit, a jump line or a label that ended the article before",
        (_REPORT + "（裴旻）\n茶农们背着竹篓上山。\n",),
        (_REPORT,),
    ),
    Claim(
        "article.byline",
        "prose behind credits that stand over it",
        (_REPORT + "一渠清水\n本报记者 裴旻\n" + _UNDATED,),
        (_REPORT,),
    ),
    Claim("article.behind_photos", "prose behind a group of captions", (_PHOTOS.partition("\n")[2] + _UNDATED,), (_PHOTOS,)),
    Claim(
        "article.headline",
        "headline-like lines whose signs weigh 1.3 and more: no crosshead, but a headline",
        (_HEAD + _REPORT + _SECOND,),
        (_CROSSED,),
    ),
    Claim("article.photos", "captions right under headline-like lines, or the first thing of a page", (_PHOTOS,), (_REPORT,)),
    Claim("article.verse", "lines without full stops behind a title and its author: a poem", (_POEM,), (_FEATURE,)),
    Claim("article.report", "prose", (_REPORT,), (_TALK,)),
    Claim("article.interview", "questions and answers, three and more", (_TALK,), (_REPORT,)),
    Claim("article.photo_story", "captions and no other body", (_PHOTOS,), (_REPORT,)),
    # signs at headline-like lines between two paragraphs
    Claim("boundary.length", "a long line is a headline rather than a crosshead, a short one a crosshead", (_CROSSED,), (_REPORT,)),
    Claim("boundary.words", "the words of the lines come again in the paragraph behind rather than before", (_HEAD + _REPORT + _SECOND,), (_REPORT,)),
    Claim("boundary.cohesion", "the paragraph behind shares its terms with the article before, or none of them", (_CROSSED.replace("清水进了家门", "一根管子通到底"),), (_REPORT,)),
    Claim(
        "boundary.slogan",
        "parallel clauses head a part of an article",
        (_SLOGANS,),
        (_CROSSED,),
    ),
    Claim(
        "boundary.several_lines",
        "crossheads are one line",
        (_HEAD + _REPORT + "县政协召开会议\n" + _SECOND,),
        (_HEAD + _REPORT + _SECOND,),
    ),
    Claim(
        "boundary.deck",
        "a line behind the first begins with a dash",
        (_HEAD + _REPORT + "县政协举办培训班\n——岳知秋讲话\n3月3日，县政协举办委员培训班，岳知秋讲话。\n",),
        (_HEAD + _REPORT + _SECOND,),
    ),
    Claim(
        "boundary.blank_lines",
        "more white stands before the lines than elsewhere",
        (_HEAD + _REPORT + "\n\n\n" + _SECOND,),
        (_HEAD + _REPORT + _SECOND,),
    ),
    Claim(
        "boundary.indent",
        "the lines are set further out than the paragraphs, or as far in",
        (_HEAD + "　　" + _REPORT + _SECOND,),
        (_HEAD + _REPORT + _SECOND,),
    ),
    Claim(
        "boundary.heading_mark",
        "Markdown marks the lines as a heading, or sets them in bold",
        (_HEAD + _REPORT + "## " + _SECOND,),
        (_HEAD + _REPORT + _SECOND,),
    ),
    Claim(
        "boundary.credited",
        "the article before has closed with a credit",
        (_PHOTOS.splitlines()[0] + "\n" + _UNDATED + "林溪 摄\n" + _SECOND,),
        (_HEAD + _REPORT + _SECOND,),
    ),
    Claim(
        "boundary.furniture",
        "a label or other furniture stands before the lines",
        (_HEAD + _REPORT + "一周动态\n" + _SECOND,),
        (_HEAD + _REPORT + _SECOND,),
    ),
    Claim(
        "boundary.stamped",
        "the time and source line of a web page stands behind the lines",
        (_HEAD + _REPORT + "县政协举办委员培训班\n2022-08-19 来源：清溪日报\n3月3日，县政协举办委员培训班。\n",),
        (_HEAD + _REPORT + _SECOND,),
    ),
    Claim(
        "boundary.alike",
        "other lines of the same length head parts of the article",
        (_SLOGANS,),
        (_CROSSED,),
    ),
    # headlines
    Claim("headline.before", "the lines before a body, by the page's best assignment of lines to bodies", (_HEAD + _REPORT,), (_REPORT,)),
    Claim("headline.behind", "the lines behind a body, by the same assignment", (_BEHIND,), (_HEAD + _REPORT,)),
    Claim("headline.sole", "the only lines of a page with one body stand behind it", (_REPORT + "\f县长江一帆在春季农业生产动员大会上讲话\n",), (_HEAD + _REPORT,)),
    Claim(
        "headline.lent",
        "the lines of a neighbour that speak of this body: two headlines over two bodies",
        ("清溪县召开春耕会议部署生产\n柳湾镇春茶开采茶农采摘新茶\n" + _BEHIND.splitlines()[0] + "\n" + _BEHIND.splitlines()[2] + "\n",),
        (_HEAD + _REPORT,),
    ),
    Claim("headline.shared_words", "how much of a line's words the body holds, rare ones above all: 0 to 1", (_HEAD + _REPORT,), (_REPORT,)),
    Claim(
        "headline.assignment",
        "the next best assignment of the page's headline lines comes close",
        ("坚决打赢抢种抢收攻坚战\n\n\n" + _HEAD + _REPORT,),
        (_HEAD + _REPORT,),
    ),
    Claim(
        "headline.trimmed",
        "what is left of the lines of the assignment: without one that tells of something else, a slogan over several articles, "
        "what stands before a kicker, or what a neighbour speaks of",
        (_BANNER,),
        (_HEAD + _REPORT,),
    ),
    Claim(
        "headline.dash",
        "a dash inside a line opens the deck",
        ("清溪县召开春耕会议——部署农田灌溉\n" + _REPORT,),
        (_HEAD + _REPORT,),
    ),
    Claim("headline.main", "what is neither kicker nor deck", (_HEAD + _REPORT,), (_REPORT,)),
    # paragraphs
    Claim("paragraph.body", "prose", (_REPORT,), (_PHOTOS,)),
    Claim("paragraph.dateline", "the paragraph opens with a dateline", (_REPORT,), (_HEAD + _UNDATED,)),
    Claim("paragraph.crosshead", "a headline-like line inside an article, whose signs weigh less than 1.3", (_CROSSED,), (_HEAD + _REPORT,)),
    Claim("paragraph.question", "the label of somebody who asks, or a label and a question mark", (_TALK,), (_REPORT,)),
    Claim("paragraph.answer", "the label of anybody else", (_TALK,), (_REPORT,)),
    Claim("paragraph.editor_note", "编者按 and the like open it", ("编者按：春耕在即，本报推出专栏。\n" + _REPORT,), (_REPORT,)),
    Claim(
        "paragraph.repeated",
        "an earlier paragraph says the same",
        (_REPORT + "江一帆要求抓好落实，不误农时。\n" * 2,),
        (_REPORT,),
    ),
    # captions
    Claim("caption.lead", "▲, 图为 and the like open it", (_PHOTOS,), (_REPORT,)),
    Claim(
        "caption.credited",
        "a short undated paragraph ends in the credit of a photo",
        (_HEAD + _REPORT + "孩子们在茶园里写生。 本报记者 裴旻 摄\n",),
        (_REPORT,),
    ),
    Claim("caption.pictured", "a paragraph behind the label of a photo", (_HEAD + _REPORT + "图片：\n茶农在采茶。\n",), (_REPORT,)),
    Claim(
        "caption.lone",
        "short undated prose without a headline, among other articles, that says 图为 or has a photo credit",
        (_REPORT + "（裴旻）\n茶农们在山上采茶，图为采摘现场。\n" + _REPORT,),
        (_REPORT,),
    ),
    Claim("caption.photo_story", "prose under a headline that is captions: it says 图为 or has a photo credit", ("山村小学\n3月2日，柳湾小学搬进新楼，图为孩子们在上课。\n",), (_PHOTOS,)),
    Claim("caption.credit_alone", "a photo credit with no caption before it", ("林溪 摄\n" + _HEAD + _REPORT,), (_PHOTOS,)),
    Claim("caption.credit_behind", "the credit that closes a caption", (_PHOTOS,), (_REPORT,)),
    # furniture
    Claim("furniture.divider", "a line that is drawn", (_REPORT + "＊ ＊ ＊\n",), (_REPORT,)),
    Claim("furniture.editor_line", "who edited, proofread and laid out the page", (_REPORT + "责任编辑：岳知秋\n",), (_REPORT,)),
    Claim("furniture.editor_in_head", "the same among the lines of a page's head, whatever the name is", ("清溪日报\n2023年8月22日 星期二\n版式：丙\n" + _REPORT,), (_REPORT,)),
    Claim("furniture.folio_parts", "a line made of a paper's name, its date, number and page", ("清溪日报 2021年3月9日 星期二 第2版 要闻\n" + _REPORT,), (_REPORT,)),
    Claim("furniture.broken_folio", "one half of such a line, cut in two", ("清溪日报2022年3月\n4日第3版\n" + _REPORT,), (_REPORT,)),
    Claim("furniture.beside_folio", "a short line without other words beside a folio line: the nameplate", ("清溪日报\n2021年3月9日 星期二 第2版\n" + _REPORT,), (_REPORT,)),
    Claim("furniture.label", "a section label of the word list", ("简讯\n" + _REPORT,), (_HEAD + _REPORT,)),
    Claim("furniture.label_end", "a short line over a headline that ends as section labels do", ("茶乡动态\n" + _HEAD + _REPORT,), (_HEAD + _REPORT,)),
    Claim("furniture.short_line", "a line of at most four characters that no body takes", (_HEAD + _REPORT + "山里\n",), (_REPORT,)),
    Claim("furniture.slogan", "parallel clauses over several articles that no body takes", (_BANNER,), (_REPORT,)),
    Claim("furniture.below_prompt", "a short line right under a prompt to scan", (_HEAD + _REPORT + "扫一扫\n清溪发布\n",), (_REPORT,)),
    Claim("furniture.lone_headline", "headline-like lines that no body takes", (_HEAD,), (_HEAD + _REPORT,)),
    Claim("furniture.no_words", "such lines that hold no words", (_HEAD + _REPORT + "责任编辑：岳知秋\n山A水B茶\n",), (_REPORT,)),
    Claim("furniture.not_chinese", "prose that is hardly Chinese", ("Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n",), (_REPORT,)),
    Claim("furniture.uncredited", "a closing note that names nobody", (_REPORT.rstrip() + "（宣传科供稿）\n",), (_REPORT,)),
    Claim("issue.head_lines", "nameplate and folio lines", ("清溪日报 2021年3月9日 星期二 第2版 要闻\n",), (_REPORT,)),
    Claim("issue.outlet", "the first words of a head line that end as outlets do", ("清溪日报 2021年3月9日 星期二 第2版 要闻\n",), (_REPORT,)),
    Claim("issue.date", "the first date of a head line", ("清溪日报 2021年3月9日 星期二 第2版 要闻\n",), (_REPORT,)),
    Claim("issue.number", "第…期 or 总第…期", ("清溪日报 2021年3月9日 星期二 第1207期 第2版 要闻\n",), (_REPORT,)),
    Claim("issue.page", "第…版 and the like", ("清溪日报 2021年3月9日 星期二 第2版 要闻\n",), (_REPORT,)),
    Claim("issue.section", "the words that are left of a head line with a page number", ("清溪日报 2021年3月9日 星期二 第2版 要闻\n",), (_REPORT,)),
)  # fmt: skip
