"""Chromium without a window; where it is not there, a test says what to install."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.chromium import Browser


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser for all tests of this folder; it takes a second to start."""
    pytest.importorskip("selenium", reason="no selenium on this machine: pip install '.[browser]'")
    programs = [shutil.which(name) for name in ("chromium", "chromedriver")]
    if None in programs:
        pytest.skip("no Chromium on this machine: install chromium and chromium-driver")
    program, driver = (Path(found) for found in programs if found)
    running = Browser(program, driver, tmp_path_factory.mktemp("views"))
    yield running
    running.quit()
