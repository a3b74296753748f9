"""What laying out and reading a page needs of the machine; where it is not there, a test says what to install."""

from __future__ import annotations

import pytest

from endtoend.fonts import PACKAGE, font_file, register


@pytest.fixture(scope="session")
def font() -> frozenset[int]:
    """The code points of the font that the pages are printed in."""
    pytest.importorskip("reportlab", reason="no reportlab on this machine: pip install '.[endtoend]'")
    path = font_file()
    if path is None:
        pytest.skip(f"no AR PL UMing on this machine: install {PACKAGE}")
    return register(path)
