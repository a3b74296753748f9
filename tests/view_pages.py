"""Invented pages that are hard to show."""

from __future__ import annotations

#: A text that would be markup, a script, a style, or the end of what is around it.
MARKUP = """青岚报<script>document.title = "broken"; window.broken = 1</script>　2022年1月6日
"><img src=x onerror="window.broken = 2">&lt;b&gt;召开 &amp; &#0; &copy
本报讯（记者<b>林溪</b>）3月2日，副县长江一帆出席会议。</mark></section></main>
<style>body{display:none}</style><!-- 林溪强调，不误农时。 ]]> <!doctype html>
"""
#: Controls, surrogates, characters without a width, turned writing direction, every kind of line end.
CONTROLS = (
    "会议\x00召\x01开\x1b[31m红\x7f\x80\x85下一行\u2028又一行\u2029段\r\n第二行\r第三行\x0b第四行\x0c第五页\x1c\x1d\x1e末\n"
    "县长\u202e江一帆\u202c出席\u2066会\u2069议\u200e\u200f\u061c，\u202dabc\u2067def\n"
    "零\u200b宽\ufeff字\u00ad符\u2060，代理\ud83d\ude00\udc80，私用\ue000，非字符\ufffe\uffff，\U000e0041标签，עברית 林溪。\n"
)
#: Nothing in it can wrap at a blank or at the edge of a character.
WIDE = (
    "会议"
    + "A" * 600
    + "\n"
    + "　" * 400
    + "\n"
    + "\t" * 80
    + "x\n"
    + " " * 500
    + "出席\n"
    + "。" * 300
    + "\n"
    + "-" * 400
)
#: Two columns on each line.
COLUMNS = """全县春灌工作会议召开                      全县防汛工作会议召开
本报讯（记者林溪）3月2日，县              本报讯（记者卓尔）3月3日，县
长江一帆出席会议并讲话，副县              长江一帆出席会议并讲话，副县
长陈默主持会议。江一帆强调，              长岳明朗主持会议。江一帆要求，
要不误农时，备足水源，修好渠              要备足沙石，守好堤坝，落实责
道，把水送到每一块田里去。                任，把工作做到每一个村里去。
"""
#: Repairs inside names, and a diagnostic over them.
DAMAGED = """未报讯〈记者 林溪) 3⽉2⽇，副县⻓江一帆丶局⻓陈默出席会议。

**会议**强调，要不误农时。（cid:12）(cid:13)(cid:14)(cid:15)/G4E49/G4E50/G4E51/G4E52
"""

PAGES = {
    "empty": "",
    "blank": " \n\n\t\n",
    "markup": MARKUP,
    "controls": CONTROLS,
    "wide": WIDE,
    "columns": COLUMNS,
    "damaged": DAMAGED,
}
