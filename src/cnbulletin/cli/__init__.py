"""The command line: pages in, and out what was read on them; a module each for what a command does."""

from cnbulletin.cli.program import main

__all__ = ["main"]
