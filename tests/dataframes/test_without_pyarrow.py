"""Without pyarrow the module can be imported, and says what to install."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import cnbulletin
from cnbulletin import CnBulletinError, MissingPackage, arrow

IMPORTS_LITTLE = """
import sys
import cnbulletin.arrow
print(sorted({name.partition(".")[0] for name in sys.modules} & {"pyarrow", "numpy", "pandas", "jieba", "hypothesis"}))
"""


@pytest.fixture
def no_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    arrow._schema.cache_clear()


@pytest.mark.usefixtures("no_pyarrow")
def test_what_is_missing_is_named_with_its_extra() -> None:
    expected = r"^cnbulletin\.arrow needs pyarrow: pip install 'cnbulletin\[arrow\]'$"

    with pytest.raises(MissingPackage, match=expected) as raised:
        arrow.parse_batch(None)
    with pytest.raises(MissingPackage, match=expected):
        _ = arrow.SCHEMA

    assert isinstance(raised.value, ImportError)
    assert isinstance(raised.value, CnBulletinError)


def test_the_import_brings_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORTS_LITTLE],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(Path(cnbulletin.__file__).parent.parent)},
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_the_function_goes_to_another_process_by_its_name() -> None:
    assert pickle.loads(pickle.dumps(arrow.parse_batch)) is arrow.parse_batch


def test_names() -> None:
    assert dir(arrow) == ["SCHEMA", "parse_batch"]
    with pytest.raises(AttributeError, match=r"^module 'cnbulletin\.arrow' has no attribute 'parse_table'$"):
        _ = arrow.parse_table
