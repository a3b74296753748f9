"""Settings that all tests share."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Reproducible and short by default; HYPOTHESIS_PROFILE=explore looks for new examples for as long as it takes.
settings.register_profile(
    "default",
    max_examples=60,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
# For runs of the same tests over and over (mutation testing).
settings.register_profile("few", settings.get_profile("default"), max_examples=12)
settings.register_profile("explore", settings.get_profile("default"), max_examples=3000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
