"""Make ``examples/bulletins.pdf``: eight pages of an invented county bulletin, for the tutorial.

    python tools/make_bulletins.py

It needs reportlab.  The font is not embedded: the file names one that readers of PDF have of their own, and text comes
out of it all the same.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

TARGET = Path(__file__).parent.parent / "examples" / "bulletins.pdf"
FONT = "STSong-Light"
WIDTH, LEADING, LEFT, TOP = 24, 18, 110, 780  # characters a line, and points

# Date, headline, paragraphs; people, county and paper are invented.
PAGES = [
    ("2023年3月6日　星期一", "全县春灌工作会议召开", [
        "本报讯（记者邵一苇）3月5日上午，全县春灌工作会议在竹陂镇召开。县委书记公孙棠出席会议并讲话，县委副书记、县长梁雨时主持会议，县领导柳青、纪长河参加会议。",
        "公孙棠指出，渠道清淤要赶在清明之前，哪一段渠不通，就把会开到哪一段去。",
    ]),
    ("2023年3月21日　星期二", "公孙棠调研古茶树保护工作", [
        "本报讯（记者陶望津）3月20日，县委书记公孙棠到云栖乡调研古茶树保护工作。副县长纪长河、县林业局局长沈知秋陪同调研。",
    ]),
    ("2023年4月11日　星期二", "县政府召开常务会议", [
        "本报讯（记者邵一苇）4月10日，县长梁雨时主持召开县政府常务会议。副县长纪长河、沐晨、褚晚舟出席会议。",
        "梁雨时强调，水管子通到村口不算完，拧开龙头有水才算办到了群众心里。",
    ]),
    ("2023年4月26日　星期三", "全县防汛演练在柳泉镇举行", [
        "本报讯（记者温如故）4月25日下午，全县防汛演练在柳泉镇举行。县长梁雨时出席活动，副县长褚晚舟、县水利局局长卓尔参加活动。",
    ]),
    ("2023年5月16日　星期二", "全县农村饮水安全现场会召开", [
        "本报讯（记者邵一苇）5月15日上午，全县农村饮水安全现场会在竹陂镇召开。县委书记公孙棠出席会议并讲话，县长梁雨时主持会议，县领导柳青、纪长河、褚晚舟参加会议。",
    ]),
    ("2023年6月7日　星期三", "县政协委员视察图书馆", [
        "本报讯（记者陶望津）6月6日，县政协主席欧阳禾率队视察县图书馆。县政协副主席沙金水、沐晨参加视察。",
    ]),
    ("2023年6月20日　星期二", "县委常委会召开会议", [
        "本报讯（记者邵一苇）6月19日，县委书记公孙棠主持召开县委常委会会议。县委副书记、县长梁雨时，县委常委柳青、岳明朗出席会议，县政协主席欧阳禾列席会议。",
    ]),
    ("2023年7月4日　星期二", "欧阳禾到云栖乡走访慰问", [
        "本报讯（记者温如故）7月3日，县政协主席欧阳禾到云栖乡走访慰问老党员。县政协副主席沙金水、副县长纪长河陪同走访。",
    ]),
]  # fmt: skip


def main() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    canvas = Canvas(str(TARGET), pagesize=A4, invariant=True)  # the same bytes every time
    for number, (date, headline, paragraphs) in enumerate(PAGES, 1):
        y = TOP
        for size, line in [(10, f"青潭报　{date}　第{3100 + number}期　01版　要闻"), (0, ""), (20, headline), (0, "")]:
            if line:
                canvas.setFont(FONT, size)
                canvas.drawString(LEFT, y, line)
            y -= LEADING
        canvas.setFont(FONT, 12)
        for paragraph in paragraphs:
            printed = "　　" + paragraph
            while printed:
                canvas.drawString(LEFT, y, printed[:WIDTH])
                printed, y = printed[WIDTH:], y - LEADING
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main()
