"""Which printed lines belong to no article: nameplates, folios, page indexes, QR prompts, notices, labels.

Only what a line says by itself is judged here; a banner or a headline without a body is known by its neighbours.
"""

from __future__ import annotations

import re
from functools import cache

import regex

from cnbulletin.knowledge.lexicon import terms
from cnbulletin.knowledge.rules import Rule
from cnbulletin.model import FurnitureKind

__all__ = ["RULES", "furniture_kind", "is_label"]

_LONGEST = 90

RULES = (
    Rule(
        name="folio",
        pattern=r"""
            (?: \d{1,3} [|/] [^\s。,、]{1,12}                            # 01|要闻
              | (?:第 (?:\d{1,3}|[一二三四五六七八九十]{1,3}) | [A-Z]?\d{1,2}) 版 (?:[:|·]? [^。,、]{0,8})?    # 第2版:综合
              | (?:本版)?(?:版面|版次) : .{1,10}
              | [A-Z]?\d{1,2}                                             # 3
              | -\d{1,3}-
              | 共\d{1,2}版
            )
        """,
        note="a page number, alone or with the name of the page",
        examples=("01|要闻", "第2版:综合新闻", "A3", "-12-", "3版"),
        counter_examples=("2版面积扩大一倍的", "3月1日起施行的办法"),
    ),
    Rule(
        name="dated",
        pattern=r"""
            (?: [\u4e00-\u9fff]{2,10}(?=\d{4}年) )?+
            (?: (?:\d{4}|[〇零一二三四五六七八九]{4}) [年./-] (?:\d{1,2}|[一二三四五六七八九十]{1,2}) [月./-] (?:\d{1,2}|[一二三四五六七八九十]{1,3}) (?:日|号)?
                  (?:出版|出刊)?
              | \(?(?:星期|周|礼拜)[一二三四五六日天]\)?
              | (?:农历|夏历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年? [闰正冬腊一二三四五六七八九十]{1,3}月 [初廿卅一二三四五六七八九十]{2,3}(?:日)?
              | 农历 [^\d。,、]{4,10}
              | \(?(?:总|创刊以来)? 第?(?:\d{1,6}|[〇零一二三四五六七八九十百]{1,6}) 期\)?
              | (?:本期|今日|今天|本报今日)\(?共?\d{1,3}\)?版
              | (?:国内)?统一(?:连续)?(?:出版物|刊)号 :? (?:CN)?[\dA-Z/-]{4,14} | CN\d{2}-\d{4} | (?:邮发|代)(?:代)?号:?[\d-]{3,8} | (?:准印证|内部资料)[^。,]{0,20}
              | \d{2}\|?[\u4e00-\u9fff]{2,6}$ | 第?[\dA-D一二三四]{1,3}版(?:[:|]?[\u4e00-\u9fff]{2,4})?
              | [,、·|/]
            ){1,12}+
        """,
        note="date, weekday, lunar date, issue number: a line made of nothing else, the paper's name before it",
        examples=("2021年3月4日星期四农历辛丑年正月廿一", "总第120期今日4版", "清溪日报2021年3月4日星期四02|综合", "二〇二一年三月四日"),
        counter_examples=("2021年3月4日上午召开会议", "第3期培训班开班"),
    ),
    Rule(
        name="jump_line",
        pattern=r"""
            \(? (?:下转|上接|紧接|续转|转) 第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})版 [^。]{0,30} \)?     # (下转第4版)
          | \(? (?:相关报道|报道|全文|详细报道)? (?:详见|见|刊|请见)(?:今日|本报)? 第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})版 \)?
          | \( [A-Z] (?:、[A-Z]){0,5} \)                                  # (A、D): photos that belong to the text
        """,
        note="the text goes on elsewhere",
        examples=("(下转第4版)", "上接第1版", "(相关报道见3版)", "(A、B)"),
        counter_examples=("转第4版面的文章很多。好", "见证历史"),
    ),
    Rule(
        name="page_index",
        pattern=r"""
            [^。]{4,40} (?: [.…·]{2,20}+ (?:第)?\d{1,2}版? | (?:详见|见|>>|>|->|→|▶|►|》)? (?:第)?(?:[A-Z]?\d{1,2})版 )
          | [▶►→>》]{1,2} \d{1,2}版? .{0,30} | (?:\d{1,2}版|\d{2})[:|▶►][^。]{4,40}
        """,
        note="an entry of the page index",
        examples=("全县春耕备耕现场会召开……03", "清溪茶香飘海外3版", "清溪茶香飘海外详见第2版"),
        counter_examples=("全县春耕备耕现场会召开", "该书已出到第3版。"),
    ),
    Rule(
        name="qr_prompt",
        pattern=r"""
            [^。]{0,24} (?:扫一扫|扫码|扫描|长按|识别) [^。]{0,30}
          | [^。,]{0,16} (?:关注我们|微信公众号|官方微信|官方微博|公众号|视频号|抖音号|客户端|二维码|APP) [^。,]{0,6}
        """,
        note="a prompt to scan or follow",
        examples=("扫一扫关注我们", "微信公众号", "清溪发布客户端", "扫描二维码看视频"),
        counter_examples=("他说,扫码支付方便了群众。", "全县开展扫黑除恶专项行动"),
    ),
    Rule(
        name="notice",
        pattern=r"""
            [^。]{0,30}(?:热线|投稿|邮箱|电话|传真|网址|邮编|邮政编码|社址|地址|发行|订阅|定价|零售价|印刷|承印|广告许可证|广告经营许可证)[^。:]{0,8}:?[^。]{0,3}(?:[\dA-Za-z@]|元|街|路)[^。]{0,60}
          | [^。,]{2,30}(?:主办|协办|承办|主管|出品|供稿|编印|承印|印)\)?
          | (?:https?://|www\.)[^。]{3,80}
          | (?:来源|稿源|发布时间|发布日期|发布人|发布单位|时间|日期|阅读|阅读量|浏览|浏览量|浏览次数|点击|点击数|点击量|访问量|字号|字体|信息来源|供稿单位|供稿)[:=].{0,60}
          | \[?(?:字体|字号):?.{0,3}大.{0,2}中.{0,2}小\]?.{0,12} | (?:上一篇|下一篇|上一条|下一条)[::].{0,60} | (?:打印|关闭|收藏|返回|分享到?|打印本页|关闭窗口){1,4}[::]?
        """,
        note="how to reach or order the paper, who publishes it, and what a web page prints around a text",
        examples=("新闻热线:0000-7654321投稿邮箱:qx@example.cn", "清溪镇党政办主办", "来源:清溪日报", "www.example.cn"),
        counter_examples=("记者拨通了热线电话。", "会议由县委主办部门召集"),
    ),
    Rule(
        name="section_label",
        pattern=r"\(?(?:图片|图|配图|资料图片|附图)\)?:? | [\[【◆■●□▌|]{1,2} [\u4e00-\u9fff]{2,6} [\]】◆■●□|]{0,2}",
        note="the label of a photo or of a section",
        examples=("图片:", "【简讯】", "■时评"),
        counter_examples=("图片展开幕", "【简讯】全县春耕备耕现场会召开"),
    ),
)  # fmt: skip
_KINDS = {
    "folio": FurnitureKind.FOLIO,
    "dated": FurnitureKind.FOLIO,
    "jump_line": FurnitureKind.JUMP_LINE,
    "page_index": FurnitureKind.PAGE_INDEX,
    "qr_prompt": FurnitureKind.QR_PROMPT,
    "notice": FurnitureKind.NOTICE,
    "section_label": FurnitureKind.SECTION_LABEL,
}


@cache
def _combined() -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?P<{rule.name}>{rule.pattern})" for rule in RULES), regex.VERBOSE)


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


def may_be_label(folded: str, start: int, end: int) -> bool:
    """Whether a short line ends like a section label; it is one only where a headline follows it."""
    return end - start <= 6 and bool(_label_end().fullmatch(folded, start, end))


def may_be_nameplate(folded: str, start: int, end: int) -> bool:
    """Whether a short line is shaped like a paper's name; it is one only where a folio line stands beside it."""
    return 2 <= end - start <= 10 and bool(_outlet().fullmatch(folded, start, end))


def furniture_kind(folded: str, start: int, end: int) -> FurnitureKind | None:
    """The kind of a line that is furniture by its own words, else ``None``."""
    if end - start > _LONGEST or folded[end - 1] == "。":
        return None
    match = _combined().fullmatch(folded, start, end)
    if match is not None:
        return _KINDS[match.lastgroup or ""]
    return FurnitureKind.SECTION_LABEL if is_label(folded, start, end) else None
