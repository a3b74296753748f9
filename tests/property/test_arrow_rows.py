"""Law: however pages are cut into batches, Arrow gives the rows of a plain loop over them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnbulletin import arrow
from dataframes.plain_loop import plain_rows
from strategies import pages

pa = pytest.importorskip("pyarrow", reason="no pyarrow on this machine: pip install '.[arrow]'")

# Arrow holds UTF-8, which has no lone surrogates.
unicode_pages = pages.map(lambda text: text.encode("utf-8", "replace").decode("utf-8"))


@given(
    texts=st.lists(st.one_of(st.none(), unicode_pages), max_size=5),
    cuts=st.lists(st.integers(0, 5), max_size=3),
    kind=st.sampled_from(["string", "large_string", "string_view"]),
)
def test_any_cut_gives_the_same_rows(texts: list[str | None], cuts: list[int], kind: str) -> None:
    ids = [f"{number}.txt" for number in range(len(texts))]
    whole = pa.record_batch({"page_id": ids, "text": pa.array(texts, getattr(pa, kind)())})
    edges = [0, *sorted(min(cut, len(texts)) for cut in cuts), len(texts)]
    batches = [whole.slice(start, end - start) for start, end in pairwise(edges)]
    expected = plain_rows(zip(ids, texts, strict=True))

    assert [row for batch in batches for row in arrow.parse_batch(batch).to_pylist()] == expected
    assert arrow.parse_batch(pa.Table.from_batches(batches)).to_pylist() == expected
