"""Examples in docstrings that need an extra are skipped, and say so, where it is not installed."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

# The module whose examples they are, what they import, and the extra that installs it.
NEEDS = {"cnbulletin.arrow": ("pyarrow", "arrow"), "cnbulletin.output.table_parquet": ("pyarrow", "arrow")}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the examples that cannot run here."""
    for item in items:
        if isinstance(item, pytest.DoctestItem):
            for module, (package, extra) in NEEDS.items():
                if f"{item.name}.".startswith(f"{module}.") and find_spec(package) is None:
                    item.add_marker(pytest.mark.skip(reason=f"no {package} on this machine: pip install '.[{extra}]'"))
