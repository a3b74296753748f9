"""How long the laws of the quirks are tried: ``pytest tests/quirks --hypothesis-profile=nightly`` takes its time.

The quick profile shrinks nothing: a law that is known not to hold yet would spend minutes on it at every run.
"""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings

# a page that is not read right, or has no place for the damage, is left out: hence many that are filtered
_PATIENT = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
settings.register_profile(
    "quick",
    max_examples=15,
    derandomize=True,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=_PATIENT,
)
settings.register_profile(
    "nightly",
    settings.get_profile("quick"),
    max_examples=1500,
    derandomize=False,
    phases=(Phase.explicit, Phase.generate, Phase.target, Phase.shrink),
    print_blob=True,
)
