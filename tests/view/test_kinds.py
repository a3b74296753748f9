"""Colours: enough contrast in light and in dark, and nothing that colour alone tells apart."""

from __future__ import annotations

import itertools

import pytest

from cnbulletin.output.html.kinds import DARK, KINDS, LIGHT, Kind, Scheme

SCHEMES = {"light": LIGHT, "dark": DARK}
#: Inks that stand on each ground.
ON_GROUND = [
    ("ink", "desk"), ("ink", "paper"), ("ink", "note"),
    ("soft", "desk"), ("soft", "paper"), ("soft", "note"),
    ("accent", "paper"),
]  # fmt: skip


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def fills(name: str) -> list[str]:
    """Every ground that a mark can be painted on: the page, and the fills of all kinds."""
    tints = [kind.fill for kind in KINDS.values() if kind.fill is not None]
    return [SCHEMES[name].desk, SCHEMES[name].paper, *(getattr(tint, name) for tint in tints)]


def test_the_formula() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), ON_GROUND)
def test_text_on_the_page(name: str, ink: str, ground: str) -> None:
    scheme = SCHEMES[name]

    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= 4.5


@pytest.mark.parametrize("name", SCHEMES)
def test_text_on_every_fill(name: str) -> None:
    scheme: Scheme = SCHEMES[name]

    assert min(contrast(scheme.ink, fill) for fill in fills(name)) >= 7


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.line], ids=lambda kind: kind.name)
def test_lines_on_every_fill(name: str, kind: Kind) -> None:
    assert kind.line is not None
    assert min(contrast(getattr(kind.line.colour, name), fill) for fill in fills(name)) >= 3


def test_every_line_has_a_shape_of_its_own() -> None:
    shapes = {name: (kind.line.side, kind.line.style, kind.line.width) for name, kind in KINDS.items() if kind.line}

    assert [pair for pair in itertools.combinations(shapes, 2) if shapes[pair[0]] == shapes[pair[1]]] == []


@pytest.mark.parametrize("name", SCHEMES)
def test_fills_without_a_line_differ_in_lightness_from_the_page_and_from_each_other(name: str) -> None:
    plain = [getattr(kind.fill, name) for kind in KINDS.values() if kind.fill and not kind.line]
    grounds = [SCHEMES[name].paper, *plain]

    assert len(set(grounds)) == len(grounds)
    assert min(contrast(SCHEMES[name].paper, fill) for fill in plain) > 1.05


def test_quiet_kinds_look_like_nothing() -> None:
    assert [kind.name for kind in KINDS.values() if kind.quiet and (kind.fill or kind.line)] == []
    assert [kind.name for kind in KINDS.values() if not kind.quiet and not (kind.fill or kind.line)] == []
    assert [kind.rank for kind in KINDS.values()] == list(range(len(KINDS)))
