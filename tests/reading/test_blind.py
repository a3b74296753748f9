"""Broken fonts and columns read across: told, and shown to no rule."""

from __future__ import annotations

import pytest

from cnbulletin.reading.broken import broken_stretches
from cnbulletin.reading.reading import Reading

PROSE = "会议听取了春灌工作汇报，研究了渠道清淤和泵站检修。副县长江一帆出席并讲话，县水利局局长陈默主持会议。"
BROKEN = [
    "(cid:12)(cid:7)(cid:33)(cid:9)(cid:140)(cid:2)(cid:71)(cid:9)",
    "/g4E49/g1022/g0D3F/g4A11/g2001/g7C6A/g1F00/g2B3C",
    "\x01\x81\x10\x8d\x90\x02\x9d\x13¯Â",
    "会议1春灌Ā县长林溪ÿ江一帆ĀÞ主持2渠道ø清淤Āß泵站ÿ检修2",
    "\ufffd\ufffd会\ufffd议\ufffd\ufffd召\ufffd开\ufffd",
]
SOUND = [
    PROSE,
    "café、Würth、naïve、nǚ、São Paulo、Łódź：外文",
    "3×4=12，±2°，½杯，§3，µm，©2023，“é”",
    "阿依努尔·买买提、Zürich·München·Köln·Genève",
    "见/g4第三页，/u5",
    "林\ue000溪、陈\ue001默、江\ue002帆",  # rare characters of old fonts
    "春\xad耕\xad工\xad作\xad会\xad议\xad召\xad开",
    "春\ufffd耕",
]


@pytest.mark.parametrize("line", BROKEN)
def test_a_broken_line_is_found_and_nothing_else(line: str) -> None:
    source = f"{PROSE}\n{line}\n{PROSE}"
    reading = Reading(source)

    (diagnostic,) = reading.diagnostics
    assert diagnostic.code == "FONT_BROKEN"
    assert (
        source[diagnostic.span.start : diagnostic.span.end]
        == reading.source[reading.offset(len(PROSE)) : reading.offset(len(reading) - len(PROSE) - 1) + 1]
    )
    assert set(reading.folded[len(PROSE) : len(reading) - len(PROSE)]) == {"\ufffd"}
    assert "江一帆" in reading.folded[: len(PROSE)]
    assert "江一帆" in reading.folded[-len(PROSE) :]


@pytest.mark.parametrize("line", BROKEN)
def test_a_text_that_is_mostly_broken_is_so_as_a_whole(line: str) -> None:
    reading = Reading(f"{line}\n{line}\n{line}\n林溪出席")

    assert set(reading.folded) == {"\ufffd"}
    assert "林溪" in reading.text


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_text(text: str) -> None:
    assert broken_stretches(text) == []
    assert Reading(text).diagnostics == ()


def test_marks_read_as_digits() -> None:
    text = "".join(ch for ch in PROSE.replace("，", "1").replace("。", "2")) * 12

    assert [diagnostic.code for diagnostic in Reading(text).diagnostics] == ["FONT_BROKEN"]
    assert Reading(PROSE * 12).diagnostics == ()


LEFT = (
    "本报讯（记者林溪）3月2日",
    "上午，全县春灌工作会议召",
    "开，研究了渠道清淤和泵站",
    "检修。县委书记江一帆、欧",
    "阳静姝、陈默、卓然等出席",
    "会议。会议强调，要抢抓农",
    "时，备足水源，清通末级渠",
)
RIGHT = ("道。县领导褚南舟到清溪乡", "查看泵站，询问用水情况，", "要求把水送到田头。种粮大", "户卓远山说，今年的水来得", "早。镇里组织了抢修队，把", "三处漏水的闸门换了新的，", "渠边的老树也修了枝。")  # fmt: skip


@pytest.mark.parametrize("gutter", ["    ", "  ", " "])
def test_columns_side_by_side(gutter: str) -> None:
    source = "\n".join(a + gutter + b for a, b in zip(LEFT, RIGHT, strict=True))
    reading = Reading(source)

    (diagnostic,) = reading.diagnostics
    assert diagnostic.code == "COLUMN_INTERLEAVE"
    assert (diagnostic.span.start, diagnostic.span.end) == (0, len(source))
    assert "陈默、卓然等出席" not in reading.folded  # cut on its right
    assert "、陈默、" in reading.folded
    assert "欧" not in reading.folded and "阳静姝" not in reading.folded
    assert "欧户卓远山" in reading.text  # the text keeps what stands there


IN_ORDER = [
    "\n".join(LEFT),
    "全县春灌工作会议召开    抢抓农时备足水源\n" * 2 + PROSE,
    "责任编辑：林溪    校对：陈默    版式：江一帆\n新闻热线：0799-6123987    投稿邮箱：a@example.cn\n" * 3,
    "林溪    陈默    江一帆    卓远山\n" * 8,
    "清溪县青禾茶业有限公司    清溪县恒岳机电有限公司\n" * 8,
    "县领导李 丹、王 玉、申 由、白 立、\n辛 幸、曲 典、吕 品、汪 注、沈 沉\n" * 4,
    " ".join(LEFT),  # line ends that became spaces
    "　　".join(("", *(f"{line}。\n" for line in LEFT))),
    "\n".join(" ".join(line) for line in LEFT),  # lines set apart
    "\n".join(f"{line}，  {line}。" for line in LEFT),  # spaces behind marks
]


@pytest.mark.parametrize("source", IN_ORDER)
def test_text_in_column_order(source: str) -> None:
    assert Reading(source).diagnostics == ()
