"""The documents do not lie: their examples run, their commands are those of the gate."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
# Documents whose examples need a package of an extra; the recipes of the engines run elsewhere, see tests/dataframes.
NEEDS = {
    "arrow.md": ["pyarrow"],
    "from-pdf.md": ["pypdfium2"],
    "networks.md": ["networkx", "numpy", "altair"],
    "tutorial.md": ["pypdfium2", "networkx", "numpy", "altair"],
    "tutorial.zh-CN.md": ["pypdfium2", "networkx", "numpy", "altair"],
}
RUN_HERE = [path for path in DOCUMENTS if path.parent.name != "engines"]


@pytest.mark.parametrize("path", RUN_HERE, ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_print_what_they_show(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for package in NEEDS.get(path.name, []):
        pytest.importorskip(package, reason=f"no {package} on this machine")

    for example in Sybil(parsers=[PythonCodeBlockParser()]).parse(path).examples():
        example.evaluate()


def test_the_readme_has_an_example_and_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "```python" in text
    assert len(commands(text)) == 2


def test_both_readmes_show_the_same_commands() -> None:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")]

    assert commands(texts[0]) == commands(texts[1])


def commands(text: str) -> list[str]:
    """The lines of the shell blocks of a document."""
    blocks = text.split("```sh\n")[1:]
    return [line for block in blocks for line in block.partition("```")[0].splitlines()]


def test_the_documents_name_the_same_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert "## [Unreleased]" in changelog or f"## [{version}]" in changelog


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_to_files(path: Path) -> None:
    for part in path.read_text(encoding="utf-8").split("](")[1:]:
        target = part.partition(")")[0].partition("#")[0]
        if target and "://" not in target:
            assert (path.parent / target).exists(), target
