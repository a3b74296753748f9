"""The one door to a word segmenter: lazily opened, silent, its own, replaceable."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

import pytest

import cnbulletin as cnb
from cnbulletin.errors import InvalidOptions
from cnbulletin.knowledge.segmenter import JiebaSegmenter, Segmenter

SOURCE = Path(cnb.__file__).parents[1]
TEXTS = ["", "会议召开", "县委书记林溪白出席会议。", "a1 县长\n𠮷川", "，。！", "\ud800乱码", "会" * 2000]


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_join_to_the_text(text: str) -> None:
    assert "".join(JiebaSegmenter().cut(text)) == text


def test_words() -> None:
    assert JiebaSegmenter().cut("会议召开") == ["会议", "召开"]


def test_two_calls_agree() -> None:
    assert JiebaSegmenter().cut(TEXTS[2]) == JiebaSegmenter().cut(TEXTS[2])


class Characters:
    """The simplest segmenter there is."""

    def cut(self, text: str, /) -> Iterable[str]:
        return list(text)


class Broken:
    """Cuts nothing."""


def test_anything_that_cuts_is_a_segmenter() -> None:
    assert isinstance(JiebaSegmenter(), Segmenter)
    assert isinstance(Characters(), Segmenter)
    assert not isinstance(Broken(), Segmenter)


def test_a_callers_segmenter_is_taken_and_another_object_is_not() -> None:
    own = Characters()

    assert cnb.Options(segmenter=own).segmenter is own
    for wrong in (Broken(), Characters, "jieba", 3):
        with pytest.raises(InvalidOptions):
            cnb.Options(segmenter=wrong)  # type: ignore[arg-type]


def test_the_same_result_with_any_segmenter_where_grammar_settles_all() -> None:
    text = "县领导林溪、陈默出席会议。县长林溪强调，要抓好春耕。"

    assert cnb.parse_page(text, cnb.Options(segmenter=Characters())) == cnb.parse_page(text)


def test_jieba_is_left_as_it_was() -> None:
    level = logging.getLogger("jieba").level
    JiebaSegmenter().cut("会议召开")
    import jieba

    assert logging.getLogger("jieba").level == level
    assert not jieba.dt.initialized
    jieba.add_word("林溪出席")
    try:
        assert JiebaSegmenter().cut("林溪出席")[-1] == "出席"
    finally:
        jieba.del_word("林溪出席")


THREADS = """
import threading
from cnbulletin.knowledge.segmenter import JiebaSegmenter
found = []
threads = [threading.Thread(target=lambda: found.append("/".join(JiebaSegmenter().cut("会议召开")))) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sorted(set(found)), len(found))
"""


def test_many_threads_open_it_at_once(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-B", "-X", "utf8", "-c", THREADS],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={"PYTHONPATH": str(SOURCE), "TMPDIR": str(tmp_path), "PATH": ""},
        timeout=120,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("['会议/召开'] 8\n", "")
    assert list(tmp_path.iterdir()) == []


def test_threads_share_one_result() -> None:
    found: list[list[str]] = []
    threads = [threading.Thread(target=lambda: found.append(JiebaSegmenter().cut(TEXTS[2]))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [JiebaSegmenter().cut(TEXTS[2])] * 4
