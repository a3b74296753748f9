"""The one door to a word segmenter: asked last, opened lazily, replaceable by the caller."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import cache
from typing import Any, Protocol, runtime_checkable

__all__ = ["JiebaSegmenter", "Segmenter"]

# The filters of warnings are those of the whole process: two threads that change them at once would mix them up.
_LOCK = threading.Lock()


@runtime_checkable
class Segmenter(Protocol):
    """Anything that cuts a text into words: ``cut("会议召开") -> ["会议", "召开"]``, whose join is the text."""

    def cut(self, text: str, /) -> Iterable[str]: ...


class JiebaSegmenter:
    """jieba with a tokenizer of its own; nothing is imported before the first :meth:`cut`."""

    def cut(self, text: str, /) -> list[str]:
        """The words of a text, in order; their join is the text."""
        return list(_jieba().cut(text, HMM=True))


@cache
def _jieba() -> Any:
    import logging
    import warnings

    # jieba's source has invalid escapes, and it logs to stderr at import and at first use: silenced here only.
    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logger = logging.getLogger("jieba")
        before = logger.level
        logger.setLevel(logging.ERROR)
        import jieba

        logger.setLevel(logging.ERROR)
        tokenizer = jieba.Tokenizer()
        tokenizer.cache_file = None
        _initialize_without_cache(tokenizer)
        logger.setLevel(before)
        return tokenizer


def _initialize_without_cache(tokenizer: Any) -> None:
    """Build the prefix dictionary in memory: jieba's own way writes a cache file to the shared temporary folder."""
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
