"""How Sphinx builds the documentation: ``sphinx-build -W -b html docs docs/_build``."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent

project = "cnbulletin"
author = "The cnbulletin authors"
project_copyright = "The cnbulletin authors, MIT licence"
release = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
version = release

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_copybutton"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"cnbulletin {release}"
html_static_path = ["_static"]
html_css_files = ["cjk.css"]
language = "en"

# A name that leads nowhere stops the build; nothing is fetched, so Python's own names are listed here.
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|collections|typing|pathlib|os|io|types|abc|enum)\..*"),
    (
        "py:class",
        r"(str|int|bool|bytes|float|dict|list|tuple|set|frozenset|object|date|datetime|Callable|Iterable|Iterator|Mapping|Sequence|Generator|TextIO|Any|Language|Doc|Alignment)",
    ),
    (
        "py:exc",
        r"(ValueError|TypeError|KeyError|RuntimeError|OSError|MemoryError|RecursionError|ImportError|ModuleNotFoundError)",
    ),
]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
