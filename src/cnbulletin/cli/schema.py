"""``cnbulletin schema``: the JSON Schema of what ``parse`` writes."""

from __future__ import annotations

import argparse

from cnbulletin.cli.streams import write

__all__ = ["DESCRIPTION", "add", "check", "run"]

DESCRIPTION = "Write the JSON Schema (draft 2020-12) of the objects that parse writes to standard output."


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments: it has none."""


def check(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse nothing."""


def run(arguments: argparse.Namespace) -> int:
    """Write it; gives the exit status."""
    from cnbulletin.output.json_schema import json_schema_text

    write(json_schema_text().removesuffix("\n"))
    return 0
