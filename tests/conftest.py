"""What all tests share: how hard Hypothesis tries, and a clock that stands still."""

import os

import pytest
from hypothesis import settings

from manual_clock import ManualClock

settings.register_profile("anchor", max_examples=100, deadline=None)
settings.register_profile("ci", settings.get_profile("anchor"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "anchor")


@pytest.fixture
def clock() -> ManualClock:
    """A clock that a test moves."""
    return ManualClock()
