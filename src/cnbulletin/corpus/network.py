"""Persons → who was where with whom: the edges of a network, for networkx, R and Gephi."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable
from itertools import combinations
from typing import Any, TextIO

from attrs import frozen

from cnbulletin.corpus.persons import Person
from cnbulletin.errors import MissingPackage

__all__ = ["Edge", "edges_of", "network_of", "write_edges"]


@frozen(kw_only=True)
class Edge:
    """Two persons who were at the same event, by their ids; ``source`` stands before ``target`` in the roster.

    ``weight`` counts the articles in whose attendee lists both stand.  ``first`` and ``last`` are the days of the
    first and the last of them; ``None`` where none has a date.
    """

    source: str
    target: str
    weight: int
    first: dt.date | None
    last: dt.date | None


def edges_of(persons: Iterable[Person]) -> tuple[Edge, ...]:
    """Every pair of persons that share an event, the most frequent first, then in the order of the roster."""
    events: dict[tuple[str, int], dict[int, None]] = {}
    dates: dict[tuple[str, int], dt.date] = {}
    ids = []
    for number, person in enumerate(persons):
        ids.append(person.id)
        for mention in person.appearances:
            event = mention.page_id, mention.article
            events.setdefault(event, {})[number] = None
            if mention.date:
                dates[event] = mention.date
    met: dict[tuple[int, int], list[tuple[str, int]]] = {}
    for event, present in events.items():
        for pair in combinations(sorted(present), 2):
            met.setdefault(pair, []).append(event)
    found = []
    for (one, other), shared in sorted(met.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        days = sorted(dates[event] for event in shared if event in dates)
        first, last = (days[0], days[-1]) if days else (None, None)
        found.append(Edge(source=ids[one], target=ids[other], weight=len(shared), first=first, last=last))
    return tuple(found)


def write_edges(edges: Iterable[Edge], file: TextIO) -> None:
    """Edges as CSV with the column names that Gephi looks for; R's igraph takes the first two as the ends.

    Open the file with ``newline=""`` and ``encoding="utf-8"``.  A date that is not known is empty.
    """
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["Source", "Target", "Type", "Weight", "First", "Last"])
    for edge in edges:
        days = [day.isoformat() if day else "" for day in (edge.first, edge.last)]
        writer.writerow([edge.source, edge.target, "Undirected", edge.weight, *days])


def network_of(persons: Iterable[Person]) -> Any:
    """The persons as nodes and the edges between them, as a ``networkx.Graph``.

    Values are text and numbers, as GraphML and GEXF want them.  Raises :class:`MissingPackage` without networkx.
    """
    try:
        import networkx
    except ImportError:
        raise MissingPackage("networkx draws the network: pip install 'cnbulletin[graph]'") from None
    persons = tuple(persons)
    graph = networkx.Graph()
    for person in persons:
        graph.add_node(
            person.id,
            name=person.name,
            forms="、".join(f"{form.name} {form.count}" for form in person.forms),
            titles="；".join(held.title for held in person.titles),
            appearances=len(person.appearances),
            **_dates(person.first, person.last),
        )
    for edge in edges_of(persons):
        graph.add_edge(edge.source, edge.target, weight=edge.weight, **_dates(edge.first, edge.last))
    return graph


def _dates(first: dt.date | None, last: dt.date | None) -> dict[str, Any]:
    return {"first": first.isoformat() if first else "", "last": last.isoformat() if last else ""}
