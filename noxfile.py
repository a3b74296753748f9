"""Sessions of nox: the tests on every supported Python, and each gate by itself.

``nox`` runs the tests on the Pythons that are installed; ``nox -s docs`` builds the documentation.
"""

from __future__ import annotations

import nox

PYTHONS = ["3.11", "3.12", "3.13"]
nox.options.sessions = ["tests"]
nox.options.error_on_missing_interpreters = False


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests, against the wheel that a release would ship."""
    wheel = session.create_tmp()
    session.install("build")
    session.run("python", "-m", "build", "--wheel", "--outdir", wheel, silent=True)
    session.install("--find-links", wheel, "cnbulletin[dev]", "--no-cache-dir")
    # without src on the path, so that the installed package is what is tested
    session.run("pytest", "-o", "pythonpath=tests fuzz .", "tests", "--pyargs", "cnbulletin", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style."""
    session.install("ruff>=0.6")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Types: mypy on everything, pyright on what users of the types see."""
    session.install("--editable", ".[dev]", "nox", "pyright")
    session.run("mypy", "--strict", "src", "tests", "fuzz", "benchmarks")
    session.run("pyright", "--verifytypes", "cnbulletin", "--ignoreexternal")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation; a link that leads nowhere is an error."""
    session.install("--editable", ".[docs]")
    session.run("sphinx-build", "-W", "-b", "html", "docs", "docs/_build")


@nox.session
def package(session: nox.Session) -> None:
    """What a release uploads, checked as the index checks it."""
    session.install("build", "twine")
    session.run("python", "-m", "build")
    session.run("twine", "check", "--strict", "dist/*")
