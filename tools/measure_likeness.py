"""Print how alike the characters of taught pairs are, and those of random pairs: the figures of corpus/weights.py.

    python tools/measure_likeness.py /usr/share/unicode

The taught pairs are those below: characters that proofreaders are taught to keep apart.  The random ones are 30,000
pairs of the characters that Unihan counts in running text (kHanyuPinlu); the same every time.  ``bits`` is the weight of
a likeness of that bin, where two misreadings in five follow no likeness; what weights.py has is rounded and capped.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from math import log2
from pathlib import Path

from make_shapes import text_of

from cnbulletin.corpus.shapes import likeness, reading

PAIRS = """
戊戌 戌戍 戊戍 己已 已巳 未末 士土 千干 干于 日曰 人入 八入 侯候 风凤 冶治 晏曼 彧或 晴睛 茶荼 菜莱 茵菌 祎神 析折 折拆 汩汨 沪泸 遗遣 摄慑
官宫 英葵 荣莱 崇祟 薛薜 柳抑 殷股 冉再 戚威 纪红 洪淇 衍洐 明朋 建健 阵陈 刘列 志忐 玉王 王主 玉主 申由 田由 甲申 伟佛 伟纬 炜伟 佳住 俊悛 峻俊 浚俊
竣俊 海诲 波披 涛祷 清请 清情 晴清 娟涓 捐娟 萍苹 泽择 译泽 鸣呜 鸟乌 兰三 刚纲 钢刚 钢纲 铭名 裕格 祥样 洋祥 详祥 福幅 辉晖 辉挥 挥晖 勇男 宇字 守字
宁宇 安女 凯剀 颖颍 睿容 毅殷 敏毓 洁沽 结洁 浩诰 皓浩 皎皓 柏拍 松讼 柱往 栋拣 梅悔 梁粱 杰焘 焱炎 森林 彬杉 彭澎 影彰 彰影 章意 竞竟 童重 董重 莘辛
幸辛 率牵 贺货 贸贺 资货 贵责 贾货 员贝 赢羸 贞负 栗粟 要耍 贾要 西酉 配酝 酷酪 郑邓 郭敦 邵邰 邱丘 郝赫 鄂鄙 陆际 陶淘 阴阳 限很 隆降 雪霄 雷雪 霁雾
霍霏 霞霜 靖请 韩朝 颜额 顾硕 顺顾 须顺 飞气 马乌 骏俊 腾滕 滕膝 鲁鱼 鹏朋 鹤鹊 龙尤 龚袭
"""
TAUGHT = tuple(PAIRS.split())
BINS = (0.0, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75)
SMUDGED = 0.4


def common(folder: Path) -> list[str]:
    """The characters that Unihan counts in running text, in order."""
    rows = re.findall(r"^U\+([0-9A-F]+)\tkHanyuPinlu", text_of(folder, "Unihan_Readings.txt"), re.MULTILINE)
    return [chr(int(code, 16)) for code in rows]


def main() -> int:
    """Print a row for each bin of likeness, and how often a syllable is shared."""
    parser = argparse.ArgumentParser(description="print how alike taught and random pairs of characters are")
    parser.add_argument("folder", type=Path, help="the folder of the Unicode Character Database, Unihan included")
    characters = common(parser.parse_args().folder)
    dice = random.Random(1)
    drawn = [dice.sample(characters, 2) for _ in range(30_000)]
    taught = [likeness(*pair) or 0.0 for pair in TAUGHT]
    by_chance = [likeness(*pair) or 0.0 for pair in drawn]
    sys.stdout.write(f"{len(TAUGHT)} taught pairs, {len(drawn)} random ones of {len(characters)} characters\n")
    sys.stdout.write("from   taught  random  bits\n")
    for low, high in zip(BINS, (*BINS[1:], 2.0), strict=True):
        near = sum(low <= found < high for found in taught) / len(taught)
        random_ones = max(sum(low <= found < high for found in by_chance), 1) / len(by_chance)
        bits = log2((1 - SMUDGED) * near / random_ones + SMUDGED)
        sys.stdout.write(f"{low:4.2f}  {near:7.3f} {random_ones:7.4f} {bits:5.1f}\n")
    shared = sum(reading(one) == reading(other) != "" for one, other in drawn)
    sys.stdout.write(f"share a syllable: one in {len(drawn) / shared:.0f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
