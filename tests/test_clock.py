"""The real clock."""

import sys
import time

import pytest

from anchor.clock import SystemClock


@pytest.mark.skipif(sys.platform != "linux", reason="what counts sleep has another name there")
def test_time_in_which_the_machine_sleeps_is_time(monkeypatch: pytest.MonkeyPatch) -> None:
    asleep = {time.CLOCK_BOOTTIME: 7200.0}
    monkeypatch.setattr(time, "clock_gettime", lambda which: asleep.get(which, 0.0))
    assert SystemClock().now() == 7200.0


def test_it_never_runs_backwards() -> None:
    clock = SystemClock()
    moments = [clock.now() for _ in range(1000)]
    assert moments == sorted(moments)


def test_the_moment_knows_where_it_is() -> None:
    clock = SystemClock()
    assert clock.moment().utcoffset() is not None
    assert abs((clock.moment().date() - clock.today()).days) <= 1
