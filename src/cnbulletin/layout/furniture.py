"""Which printed lines belong to no article: nameplates, folios, page indexes, QR prompts, notices, labels.

Only what a line says by itself is judged here; a banner or a headline without a body is known by its neighbours.
"""

from __future__ import annotations

import re
from functools import cache

from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.rules import Rule
from cnbulletin.model import FurnitureKind

__all__ = [
    "DRAWN",
    "KINDS",
    "RULES",
    "furniture_kind",
    "furniture_rule",
    "is_divider",
    "is_folio",
    "is_label",
    "is_lead_label",
    "may_be_label",
    "may_be_nameplate",
]

_LONGEST = 90

RULES = (
    Rule(
        name="furniture.folio",
        pattern=r"""
            \G(?:
            (?: \d{1,3} [|/] [^\s。,、]{1,12}                            # 01|要闻
              | (?:第 (?:\d{1,3}|[一二三四五六七八九十]{1,3}) | [A-Z]?\d{1,2}) 版 (?!面|本|权) (?:[:|·]? [^。,、《"(]{0,6})?    # 第2版:综合
              | (?:本版)?(?:版面|版次) : .{1,10}
              | [A-Z]?\d{1,2}                                             # 3
              | -\d{1,3}-
              | 共\d{1,2}版
            )
            )$
        """,
        note="a page number, alone or with the name of the page",
        examples=("01|要闻", "第2版:综合新闻", "A3", "-12-", "3版"),
        counter_examples=("2版面积扩大一倍的", "3月1日起施行的办法"),
    ),
    Rule(
        name="furniture.jump_line",
        pattern=r"""
            \G(?:
            \(? (?:下转|上接|紧接|续转|转) 第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})版 [^。]{0,30} \)?     # (下转第4版)
          | \(? (?:相关报道|报道|全文|详细报道)? (?:详见|见|刊|请见)(?:今日|本报)? 第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})版 \)?
          | \(? (?:未完待续|待续|全文完|续完|未完) \)?
          | \( [A-Z] (?:、[A-Z]){0,5} \)                                  # (A、D): photos that belong to the text
            )$
        """,
        note="the text goes on elsewhere",
        examples=("(下转第4版)", "上接第1版", "(相关报道见3版)", "(A、B)"),
        counter_examples=("转第4版面的文章很多。好", "见证历史"),
    ),
    Rule(
        name="furniture.page_index",
        pattern=r"""
            \G(?:
            [^。]{4,40} (?: [.…·]{2,20}+ (?:第)?\d{1,2}版? | (?:详见|见|>>|>|->|→|▶|►|》)? (?:第)?(?:[A-Z]?\d{1,2})版 )
          | [▶►→>》]{1,2} \d{1,2}版? .{0,30} | (?:\d{1,2}版|\d{2})[:|▶►][^。]{4,40}
            )$
        """,
        note="an entry of the page index",
        examples=("全县春耕备耕现场会召开……03", "清溪茶香飘海外3版", "清溪茶香飘海外详见第2版"),
        counter_examples=("全县春耕备耕现场会召开", "该书已出到第3版。"),
    ),
    Rule(
        name="furniture.qr_prompt",
        pattern=r"""
            \G(?:
            [^。]{0,24} (?:扫一扫|扫码|扫描|长按|识别) [^。]{0,30}
          | [^。,]{0,16} (?:关注我们|微信公众号|官方微信|官方微博|公众号|视频号|抖音号|客户端|二维码|APP) [^。,]{0,6}
            )$
        """,
        note="a prompt to scan or follow",
        examples=("扫一扫关注我们", "微信公众号", "清溪发布客户端", "扫描二维码看视频"),
        counter_examples=("他说,扫码支付方便了群众。", "全县开展扫黑除恶专项行动"),
    ),
    Rule(
        name="furniture.notice",
        pattern=r"""
            \G(?:
            [^。,]{0,30}(?:热线|投稿|邮箱|电话|传真|网址|邮编|邮政编码|社址|地址|发行|订阅|定价|零售价|印刷|承印|广告许可证|广告经营许可证|准印证)
              [^。:,\d]{0,8}(?: : | (?=[\d(-]{5}) | (?=[\w.-]{2,30}@) ) [^。]{1,80}
          | [^。,]{2,30}(?:主办|协办|承办|主管|出品|供稿|编印|承印|印)\)?
          | (?:https?://|www\.)[^。]{3,80}
          | [^。,:、]{0,40}\d{4}[-/]\d{1,2}[-/]\d{2}\d{1,2}:\d{2}(?::\d{2})?(?:发表于[^。,]{1,8})?     # an account's name, when and where it posted
          | (?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?)?(?:来源|稿源|发布时间|发布日期|发布人|发布单位|时间|日期|阅读|阅读量|浏览|浏览量|浏览次数|点击|点击数|点击量|访问量|字号|字体|信息来源|供稿单位|供稿)[:=].{0,60}
          | (?:作者|编辑|责编|审核|撰稿|来稿):[^:。]{1,20}(?:来源|稿源|发布|发布时间|时间|日期|点击|浏览|阅读)[^:。]{0,4}:.{0,60}
          | [\[【(]?(?:字体|字号):?.{0,3}大.{0,2}中.{0,2}小[\]】)]?.{0,12} | (?:上一篇|下一篇|上一条|下一条)[::].{0,60} | (?:打印|关闭|收藏|返回|分享到?|打印本页|关闭窗口){1,4}[::]?
            )$
        """,
        note="how to reach or order the paper, who publishes it, and what a web page prints around a text",
        examples=("新闻热线:0000-7654321投稿邮箱:qx@example.cn", "清溪镇党政办主办", "来源:清溪日报", "2022-08-19来源:清溪日报", "清溪发布2024-05-1117:32发表于浙江", "www.example.cn"),
        counter_examples=("记者拨通了热线电话。", "会议由县委主办部门召集"),
    ),
    Rule(
        name="furniture.navigation",
        pattern=r"""
            \G(?:
            [^。,]{0,30} (?:>{1,2}|»|›|→) [^。,]{1,30} (?:>{1,2}|»|›|→) [^。]{1,40}         # 首页>新闻>正文
          | (?:您?(?:现在|当前)?的?(?:位置|所在位置)|当前位置|首页) [:>] [^。]{1,60}
          | (?:网站标识码|版权所有|[^。,]{0,12}ICP备|[^。,]{0,10}公网安备|Copyright|COPYRIGHT|技术支持|网站地图|联系我们) [^。]{0,60}
            )$
        """,
        note="what a web site prints around its pages",
        examples=("清溪县人民政府首页>政务动态>正文", "当前位置:首页>要闻", "版权所有清溪县融媒体中心", "网站标识码:0000000000"),
        counter_examples=("清溪县人民政府召开会议",),
    ),
    Rule(
        name="furniture.section_label",
        pattern=r"\G(?:\(?(?:图片|图|配图|资料图片|附图)\)?:? | [\[【◆■●□▌|]{1,2} [\u4e00-\u9fff]{2,6} [\]】◆■●□|]{0,2})$",
        note="the label of a photo or of a section",
        examples=("图片:", "【简讯】", "■时评"),
        counter_examples=("图片展开幕", "【简讯】全县春耕备耕现场会召开"),
    ),
)  # fmt: skip
#: The kind of furniture that each rule of a line makes.
KINDS = {
    "furniture.folio": FurnitureKind.FOLIO,
    "furniture.jump_line": FurnitureKind.JUMP_LINE,
    "furniture.page_index": FurnitureKind.PAGE_INDEX,
    "furniture.qr_prompt": FurnitureKind.QR_PROMPT,
    "furniture.notice": FurnitureKind.NOTICE,
    "furniture.navigation": FurnitureKind.BANNER,
    "furniture.section_label": FurnitureKind.SECTION_LABEL,
    "furniture.label": FurnitureKind.SECTION_LABEL,
}


# By its first or last character, or by one of some words, a line may be furniture; a line without them is none.
_FIRST = frozenset(
    "第本共下上紧续转相报全详见刊请未待图配资附版▶►→》【◆■●□▌([|>-"
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
_LAST = frozenset("0123456789版办管品稿印)")


@cache
def _words() -> re.Pattern[str]:
    # every branch begins with one character, which is what makes ``re`` quick at passing over the others
    return re.compile(
        "\\||>|→|▶|►|»|›|【|◆|■|●|□|▌|扫|二维码|长按|识别|关注|公众|微信|微博|视频号|抖音|客户端|APP|热线|投稿|邮|电话|传真|网址|"
        "社址|地址|发行|发表于|发布|订阅|定价|零售|印刷|承印|许可|准印|主管|出品|供稿|://|www|来源|稿源|时间|日期|阅读|浏览|点击|访问|字号|字体|"
        "上一|下一|打印|关闭|收藏|返回|分享|首页|位置|标识|所有|ICP|公网|opyright|OPYRIGHT|技术支持|地图|联系我们"
    )


@cache
def _hint() -> re.Pattern[str]:
    # a line without any of these is no furniture by its words, whatever the rules say
    return re.compile(
        r"[版期|>→▶►»›【◆■●□▌图完办印接转]|\.\.|……|··|扫|二维码|长按|识别|关注|公众|微[信博]|视频号|抖音|客户端|APP|热线|投稿|邮[箱编政]|电话|传真|网址|[地社]址|发行|"
        r"订阅|定价|零售|许可|准印|主管|出品|供稿|://|www|来源|稿源|时间|日期|发布|阅读|浏览|点击|访问|字[号体]|[上下]一[篇条]|打印|关闭|收藏|返回|分享|首页|位置|"
        r"标识|所有|ICP|公网|opyright|OPYRIGHT|技术支持|地图|联系我们|待续|见第|^[A-Z]?\d|^-\d|\([A-Z]"
    )


@cache
def _labels() -> frozenset[str]:
    return frozenset(terms("furniture", "label"))


@cache
def _label_end() -> re.Pattern[str]:
    return re.compile("[\u4e00-\u9fff]{2,4}(?:" + "|".join(terms("furniture", "label_end")) + ")")


@cache
def _outlet() -> re.Pattern[str]:
    return re.compile("[\u4e00-\u9fff]{1,7}(?:" + "|".join(terms("furniture", "outlet_end")) + ")")


def is_label(folded: str, start: int, end: int) -> bool:
    """Whether a short line is a section label (简讯, 文化天地), judged by its words alone."""
    return end - start <= 8 and folded[start:end] in _labels()


@cache
def _leads() -> frozenset[str]:
    return frozenset(terms("furniture", "lead"))


def is_lead_label(folded: str, start: int, end: int) -> bool:
    """Whether a line only announces the first paragraph of an article (核心提示); it stays in the body."""
    return end - start <= 8 and folded[start:end].strip(":[]【】") in _leads()


def may_be_label(folded: str, start: int, end: int) -> bool:
    """Whether a short line ends like a section label; it is one only where a headline follows it."""
    return end - start <= 6 and bool(_label_end().fullmatch(folded, start, end))


def says_folio(folded: str, start: int, end: int) -> bool:
    """Whether a line holds a word of folio lines: 年, 期, 版, 星期; a quick look."""
    return _folio_hint().search(folded, start, end) is not None


def may_be_nameplate(folded: str, start: int, end: int) -> bool:
    """Whether a short line is shaped like a paper's name; it is one only where a folio line stands beside it."""
    return 2 <= end - start <= 10 and folded[end - 1] in "报刊讯" and bool(_outlet().fullmatch(folded, start, end))


FOLIO_PARTS = (
    # (weight, pattern): a line is a folio when its parts weigh enough and little else is left
    (2, r"(?:(?:公元|民国)?(?:\d{4}|\d{2}|[〇零一二三四五六七八九十]{2,4})年)(?:\d{1,2}|[正一二三四五六七八九十]{1,3})月(?:\d{1,2}|[初一二三四五六七八九十廿卅]{1,3})[日号]?"),
    (2, r"\d{4}[-./]\d{1,2}[-./]\d{1,2}"),
    (1, r"\(?(?:星期|周|礼拜)[一二三四五六日天]\)?"),
    (1, r"(?:农历|夏历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][鼠牛虎兔龙蛇马羊猴鸡狗猪]?年?[闰正冬腊一二三四五六七八九十]{1,3}月[初廿卅一二三四五六七八九十]{1,3}日?"),
    (1, r"农历[闰正冬腊一二三四五六七八九十]{1,3}月[初廿卅一二三四五六七八九十]{1,3}日?"),
    (1, r"\(?(?:总|创刊以?来|复刊)?第?(?:\d{1,6}|[〇零一二三四五六七八九十百千]{1,7})期\)?"),
    (1, r"(?:本期|今日|今天|本报今日)?共?\(?\d{1,3}\)?个?版(?!本|面|权)|第?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})版|[A-Z]\d{1,2}(?![\d%])|(?<!\d)\d{2}(?=\||(?![年月日时点分个人名元万亿号岁位次届周季%])[\u4e00-\u9fff]{2,6}$)|\d{1,2}$"),
    (1, r"(?:国内)?统一(?:连续)?(?:出版物|刊)号:?(?:CN)?[\dA-Z/-]{4,14}|CN\d{2}-\d{4}|邮发代号:?[\d-]{3,8}|代号:?[\d-]{3,8}|内部资料[^。,]{0,12}|准印证[^。,]{0,20}"),
)  # fmt: skip


@cache
def _folio_parts() -> re.Pattern[str]:
    # the look ahead is what most characters get: none but these begins a part
    parts = "|".join(f"(?P<p{k}>{pattern})" for k, (_, pattern) in enumerate(FOLIO_PARTS))
    return re.compile(
        rf"(?=[\d〇零一二三四五六七八九十百千公民星周礼农夏甲乙丙丁戊己庚辛壬癸(总创复第本今共A-Z国统邮代内准])(?:{parts})"
    )


@cache
def _folio_hint() -> re.Pattern[str]:
    return re.compile("年|月|期|版|号")


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile('[,。;?!"、]')


@cache
def _editors() -> re.Pattern[str]:
    return re.compile("(?:责任编辑|值班编辑|执行主编|本版编辑|编辑|主编|美编|责编|校对|版式|审校|编审|总值班):")


def is_folio(folded: str, start: int, end: int, *, top: bool, head: bool = False) -> bool:
    """Whether a line is made of a paper's name, its date, number and page.

    ``top``: it opens a page; ``head``: a nameplate or folio line stands before it, so that one part alone is enough.

    >>> line = "清溪日报2021年3月4日星期四农历辛丑年正月廿一第2版综合新闻"
    >>> is_folio(line, 0, len(line), top=False), is_folio("2021年3月4日", 0, 9, top=False)
    (True, False)
    >>> is_folio("第1207期", 0, 6, top=True), is_folio("第1207期", 0, 6, top=True, head=True)
    (False, True)
    """
    if not says_folio(folded, start, end):
        return False
    if folded.find(":", start, end) >= 0:  # 2021年3月4日星期四责任编辑:林溪
        editors = _editors().search(folded, start + 1, end)
        end = editors.start() if editors is not None else end
    if not (3 if head else 4) <= end - start <= _LONGEST or not says_folio(folded, start, end):
        return False
    if folded.find(",", start, end) >= 0 or folded.find("。", start, end) >= 0:  # no part holds one
        return False
    weight, at, longest, parts = 0, start, 0, 0
    for match in _folio_parts().finditer(folded, start, end):
        weight += FOLIO_PARTS[int((match.lastgroup or "p0")[1:])][0]
        longest = max(longest, match.start() - at)
        parts += match.end() - match.start()
        if match.start() > at and _sentence().search(folded, at, match.start()):
            return False
        at = match.end()
    if head and parts == end - start:
        return True
    if _sentence().search(folded, at, end):
        return False
    return longest <= 12 and end - at <= 12 and weight >= (2 if top else 3)


DRAWN = frozenset("-=_*~+#＝＿～─═·•◆◇★☆●○■□")


@cache
def _divider() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(sorted(DRAWN))) + "]{3,90}")


def is_divider(folded: str, start: int, end: int) -> bool:
    """Whether a line is drawn, not written: ----- or ＊＊＊.

    >>> is_divider("***", 0, 3), is_divider("--清溪", 0, 4)
    (True, False)
    """
    return folded[start] in DRAWN and _divider().fullmatch(folded, start, end) is not None


def furniture_rule(folded: str, start: int, end: int) -> str | None:
    """The name of the rule by which a line is furniture by its own words, else ``None``.

    >>> furniture_rule("(下转第4版)", 0, 7), furniture_rule("会议召开", 0, 4)
    ('furniture.jump_line', None)
    """
    first, last = folded[start], folded[end - 1]
    if end - start > _LONGEST or last == "。":
        return None
    if first in _FIRST or last in _LAST or _words().search(folded, start, end):
        for rule in RULES:
            if rule.fullmatch(folded, start, end):
                if first.isascii() or _hint().search(folded, start, end):
                    return rule.name
                break
    return "furniture.label" if is_label(folded, start, end) else None


def furniture_kind(folded: str, start: int, end: int) -> FurnitureKind | None:
    """The kind of a line that is furniture by its own words, else ``None``."""
    rule = furniture_rule(folded, start, end)
    return KINDS[rule] if rule else None
