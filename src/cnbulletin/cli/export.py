"""``cnbulletin export``: pages as files for annotation tools and sequence taggers."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cnbulletin.cli.pages import FAILED, add_offset_unit, add_pages, check_pages, each_page
from cnbulletin.cli.streams import Unreadable, complain, write

if TYPE_CHECKING:
    from cnbulletin.model import Page

__all__ = ["DESCRIPTION", "add", "check", "run"]

DESCRIPTION = (
    "Parse pages and write their labels: for Label Studio one list of tasks to standard output, for sequence taggers "
    "columns (CoNLL, IOB2) to standard output, for brat two files a page and annotation.conf into a folder."
)


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("format", choices=["label-studio", "brat", "conll"], metavar="FORMAT", help="%(choices)s")
    add_pages(parser)
    parser.add_argument("--layers", metavar="NAMES", help="the layers to write, parted by commas (default: all)")
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="where brat's files go; made if it is not there")
    add_offset_unit(parser)


def check(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """Refuse arguments that contradict each other."""
    from cnbulletin.errors import InvalidOptions
    from cnbulletin.interchange.layers import chosen_layers

    check_pages(parser, arguments)
    arguments.layers = None if arguments.layers is None else arguments.layers.split(",")
    try:
        chosen_layers(arguments.layers)
    except InvalidOptions as error:
        parser.error(f"--{error}")
    if (arguments.format == "brat") != (arguments.to is not None):
        parser.error(
            "brat needs a folder to write to: --to FOLDER" if arguments.to is None else "--to is for brat alone"
        )
    if arguments.format != "label-studio" and arguments.offset_unit != "codepoint":
        parser.error("--offset-unit is for label-studio alone: the other formats count code points, or nothing")
    stems = [_stem(name) for name in arguments.pages]
    twice = next((stem for stem in stems if stems.count(stem) > 1), None)
    if arguments.format == "brat" and twice is not None:
        parser.error(f"two pages would be written to {twice}.txt: rename one, or write it to another folder")


def run(arguments: argparse.Namespace) -> int:
    """Do what the arguments say; gives the exit status."""
    return {"label-studio": _label_studio, "brat": _brat, "conll": _conll}[arguments.format](arguments)


def _conll(arguments: argparse.Namespace) -> int:
    from cnbulletin.interchange.conll import to_conll

    return each_page(arguments, lambda name, page: to_conll(page, layers=arguments.layers).removesuffix("\n"))


def _label_studio(arguments: argparse.Namespace) -> int:
    from cnbulletin.interchange.label_studio import to_label_studio
    from cnbulletin.output.convert import dump

    written = 0

    def task(name: str, page: Page) -> str:
        nonlocal written
        text = dump(to_label_studio(page, layers=arguments.layers, offset_unit=arguments.offset_unit, page_id=name))
        written += 1
        return f"{',' if written > 1 else '['}{text}"

    status = each_page(arguments, task)
    write("]" if written else "[]")
    return status


def _brat(arguments: argparse.Namespace) -> int:
    from cnbulletin.interchange.brat import brat_config, to_brat

    folder: Path = arguments.to

    def files(name: str, page: Page) -> None:
        made = to_brat(page, layers=arguments.layers)
        if (folder / f"{_stem(name)}.txt").resolve() == Path(name).resolve():
            raise Unreadable(f"would be written over itself: take another folder than {folder}")
        _save(folder / f"{_stem(name)}.txt", made.txt)
        _save(folder / f"{_stem(name)}.ann", made.ann)

    try:
        folder.mkdir(parents=True, exist_ok=True)
        _save(folder / "annotation.conf", brat_config(arguments.layers))
    except (OSError, ValueError, Unreadable) as error:
        complain(str(folder), f"cannot be written to: {getattr(error, 'strerror', None) or error}")
        return FAILED
    return each_page(arguments, files)


def _stem(name: str) -> str:
    return "standard-input" if name == "-" else Path(name).stem


def _save(path: Path, text: str) -> None:
    """Write a file as it is, without the line ends of the system."""
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise Unreadable(f"cannot be written to {path}: {error.strerror or error}") from None
