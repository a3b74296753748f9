"""Every shape of dateline and closing line that was counted in seven thousand real ones, with invented names.

``N`` stands for a person, ``P`` a place, ``D`` a day, ``X`` an outlet, ``T`` a headline that is run straight in.
"""

from __future__ import annotations

import itertools
import re

import pytest

import cnbulletin as cnb

HEAD = """
本报讯 X网讯（通讯员N） 本报PD电记者N报道： X网讯（记者N摄影N） 新华社PD电 X网讯（记者N摄影报道） X网讯（通讯员NN） 据新华社PD电（记者N） 新华社PD电（记者N）
本报PD讯记者N报道： X网讯（记者N） 本报记者N 据新华社PD电 本报讯记者N报道： （T）本报讯 本报PD讯 本报PD电 X网讯 X网讯（记者N摄影NN） X网讯（通讯员N摄影N）
本报PD电记者N、N报道： 本报PD讯新华社记者N、本报记者N报道： 本报驻P记者N 本报讯（记者N） （T）新华社PD电 X网讯（通讯员N记者N） 新华社PD电（记者N、N） 新华网PD电（记者N）
据新华社PD电（记者N、N） （本报PD电） 中新网D电 本报记者NN X网讯（记者N通讯员N） X网讯（记者N通讯员N摄影N） （新华社PD电） X网讯（记者NN） 据新华社PD电（N、N）
X网讯（通讯员N记者N摄影N） 新华社记者N 本报PD讯记者N、N报道： X网讯（记者NN摄影N） X在线D讯 本报PD电新华社记者N、本报记者N报道： （X讯） X网讯（记者NN摄影NN）
本报P电记者N报道： 新华网PD电 本报PD电（记者N） X网讯（通讯员N摄影NN） 新华社PD电（记者NN） 新华社PD电（X记者N、新华社记者N） 新华网PD电（记者NN）
X网讯（通讯员NN摄影N） 新华社记者N本报记者N X网讯（通讯员NN记者N） （T）本报讯记者N报道： （T）本报PD讯 X网讯（记者N通讯员N摄影NN） X网讯（记者N通讯员NN）
据新华社PD电（记者NN） 据新华社电 新华社记者NN 本报讯（记者N通讯员N） X社D讯 本报PD讯中央人民广播电台记者N、新华社记者N、本报记者N报道： 新华社PD电（N、N） 中新社PD电
X网讯（通讯员N记者N摄影NN） 新华社记者NN本报记者N 本报讯新华社记者N、本报记者N报道： 据新华社PD电（X记者N、新华社记者N） 据新华社PD电（N） 本报记者NN报道 记者N报道
X网讯（记者NN摄影报道） X网讯（学生记者N摄影N） 中新网PD电（记者N） 本报讯记者N、N报道： （T）本报PD电记者N报道： （T）本报PD讯记者N报道： X网D消息 特约记者N报道
人民网PD电 人民网PD电（记者N） 中新社PD电（记者N） X网讯（记者N学生记者N摄影N） 中新网PD电（N） 本报特派记者N 本报记者NNN （本报P） 据新华社P电（记者N）
新华社PD电（N） （X记者N摄） X日报讯（记者N） X晚报讯（记者N） X在线D讯（通讯员N） □本报记者NN报道 X时报记者N 新华网PD电（记者N、N） X网讯（通讯员NN摄影NN）
X网讯（记者NN通讯员NN） 中新网PD电（X） X报讯（记者N） （本报记者N） 据新华社P电（N、N） 本报PD电本报记者N、新华社记者N报道： 本报P讯 PD讯 X台PD消息 人民网D讯
X在线D讯（记者N） X在线PD讯（通讯员NN） 新华网P讯 X时报讯（记者N通讯员N） X时报讯（记者N） 【X讯】 环球网记者N报道 本报讯（记者N实习生N） X科技讯北京时间D消息 □本报记者N
X网讯（学生记者NN摄影NN） X网讯（记者N学生记者NN摄影N） X网记者N摄 X网讯（记者N学生记者N摄影NN） X日报讯（记者NN） X网讯（记者N通讯员NN摄影N） 中国网D讯 X网D讯
"""

TAIL = """
（新华社记者N摄） （本报记者N摄） （记者N） （NN摄影报道） （N摄影报道） （作者N：NN） （本报记者N摄影报道） （作者NN） （作者N：N） （记者NN） （文/N） 记者N实习生N
新华社记者N摄
"""

OUTLETS = {
    "X网": "清溪新闻网", "X日报": "清溪日报", "X在线": "清溪在线", "X台": "清溪电视台", "X时报": "清溪时报",
    "X晚报": "清溪晚报", "X科技": "清溪科技", "X": "清溪晨报",
}  # fmt: skip
NAMES = ("林溪白", "江一帆", "陈默然", "石岩松", "周砚秋", "赵小川", "何雨桐", "孙立平")
HEADLINE = "全县春灌工作推进会召开"
BODY = "全县春灌工作推进会在云岭镇召开，要求抢抓农时、备足水源。"
_PIECE = re.compile("X网|X日报|X在线|X台|X时报|X晚报|X科技|X|N|P|D|（T）|.")
#: What stands between the brackets of a dateline and in it: every width and every white space that was seen.
WIDTHS = (("（", "）"), ("(", ")"), ("（", ")"))
WHITE = ("", " ", "　", "\u00a0", "\u2002")


def filled(shape: str) -> tuple[str, list[str]]:
    """A shape with invented words, and the names in it."""
    names: list[str] = []
    text = ""
    for piece in _PIECE.findall(shape):
        if piece == "N":
            names.append(NAMES[len(names)])
        words = {"N": names[-1] if names else "", "P": "云州", "D": "3月2日", "（T）": HEADLINE}
        text += OUTLETS.get(piece) or words.get(piece) or piece
    return text, names


def page_of(head: str, shape: str) -> str:
    """A page that opens with a dateline; a credit without 讯, 电 or 报道 stands on a line of its own."""
    if re.search("讯|电|报道|消息|（T）", shape) is None:
        return f"{HEADLINE}\n{head}\n{BODY}"
    return head + ("，" if shape.endswith("消息") else "") + BODY


@pytest.mark.parametrize("shape", HEAD.split())
def test_head(shape: str) -> None:
    text, names = filled(shape)
    article = cnb.parse_article(page_of(text, shape))

    assert [credit.name for credit in article.bylines] == names
    assert (article.dateline is not None) == (re.search("讯|电|报道|消息", shape) is not None)


@pytest.mark.parametrize("shape", TAIL.split())
def test_tail(shape: str) -> None:
    text, names = filled(shape)
    article = cnb.parse_article(f"{HEADLINE}\n本报讯 3月2日，{BODY}{text}")

    assert sorted(credit.name for credit in article.bylines) == sorted(names)
    assert article.dateline is not None


@pytest.mark.parametrize("shape", [shape for shape in HEAD.split() if "（" in shape and "T" not in shape])
def test_every_bracket_width_and_white_space(shape: str) -> None:
    text, names = filled(shape)
    for (opening, closing), white in itertools.product(WIDTHS, WHITE):
        head = text.replace("（", white + opening).replace("）", closing + white)
        article = cnb.parse_article(page_of(head, shape))

        assert [credit.name for credit in article.bylines] == names, (opening, closing, white)
