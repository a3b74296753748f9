"""Who was with whom: edges, their CSV, the graph."""

from __future__ import annotations

import csv
import datetime as dt
import io
import sys
from pathlib import Path

import pytest

from cnbulletin import MissingPackage, parse_page
from cnbulletin.roster import Edge, Roster, write_edges

TEXTS = (
    "2024年3月1日，县委书记林溪主持会议，县领导卓尔、岳明朗、沈望津、纪长河出席。",
    "2024年3月2日，县委书记林溪主持会议，县领导卓尔、岳明朗、沈望津、纪长河出席。",
    "2024年3月3日，县委书记林溪主持会议，县领导卓尔、岳明郎、沈望津、纪长河出席。",
    "县长江一帆到柳湾村调研。",
    "近日，县委书记林溪、县长江一帆出席会议。",
)


@pytest.fixture
def roster() -> Roster:
    found = Roster()
    for number, text in enumerate(TEXTS):
        found.add(parse_page(text), page_id=f"page {number}")
    return found


def test_edges_count_events_over_all_forms(roster: Roster) -> None:
    edges = {(edge.source, edge.target): edge for edge in roster.edges()}

    assert edges["林溪", "岳明朗"] == Edge(
        source="林溪", target="岳明朗", weight=3, first=dt.date(2024, 3, 1), last=dt.date(2024, 3, 3)
    )
    assert edges["林溪", "江一帆"] == Edge(source="林溪", target="江一帆", weight=1, first=None, last=None)
    assert len(edges) == 10 + 1
    assert [edge.weight for edge in roster.edges()] == sorted((edge.weight for edge in roster.edges()), reverse=True)


def test_edges_as_csv(roster: Roster) -> None:
    file = io.StringIO()
    write_edges(roster.edges(), file)
    rows = list(csv.DictReader(io.StringIO(file.getvalue())))

    assert file.getvalue().startswith("Source,Target,Type,Weight,First,Last\n")
    assert len(rows) == len(roster.edges())
    assert rows[-1] == {
        "Source": "林溪",
        "Target": "江一帆",
        "Type": "Undirected",
        "Weight": "1",
        "First": "",
        "Last": "",
    }


def test_rows_are_appearances_with_their_person(roster: Roster) -> None:
    rows = roster.rows()
    printed = [row["printed"] for row in rows if row["person"] == "岳明朗"]

    assert printed == ["岳明朗", "岳明朗", "岳明郎"]
    assert len(rows) == sum(len(person.appearances) for person in roster.persons())
    assert list(rows[0]) == [
        "person", "date", "title", "printed", "actions", "page_id", "article", "list", "position", "name_start", "name_end",
    ]  # fmt: skip


def test_the_graph_can_be_written(roster: Roster, tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx", reason="no networkx on this machine (the extra graph)")
    graph = roster.to_networkx()

    assert set(graph) == {person.id for person in roster.persons()}
    assert graph.nodes["岳明朗"]["forms"] == "岳明朗 2、岳明郎 1"
    assert graph.nodes["林溪"] == {
        "name": "林溪", "forms": "林溪 4", "titles": "县委书记", "appearances": 4, "first": "2024-03-01", "last": "2024-03-03",
    }  # fmt: skip
    assert graph.edges["岳明朗", "林溪"] == {"weight": 3, "first": "2024-03-01", "last": "2024-03-03"}
    networkx.write_gexf(graph, tmp_path / "graph.gexf")
    networkx.write_graphml(graph, tmp_path / "graph.graphml")
    assert networkx.read_graphml(tmp_path / "graph.graphml").edges["岳明朗", "林溪"]["weight"] == 3


def test_without_networkx_the_extra_is_named(roster: Roster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)

    with pytest.raises(MissingPackage, match=r"cnbulletin\[graph\]"):
        roster.to_networkx()
