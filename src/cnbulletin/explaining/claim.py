"""A claim as the rulebook lists it: what an identifier says, and pages that show it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Claim"]


class Claim(NamedTuple):
    """One identifier that no pattern alone decides.

    ``examples`` are whole pages whose explanation holds the identifier (as a rule, as evidence or of a runner-up),
    ``counter_examples`` pages whose explanation does not; a test explains both.
    """

    name: str
    note: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
