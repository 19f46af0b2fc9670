"""The one clock of the kernel.

Schedules never depend on it when only `Limits.work` is set; it serves limits in seconds, progress and facts. It is
monotonic, so it says how long something took and never what time it is.
"""

import time


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    @property
    def seconds(self) -> float:
        """Elapsed so far."""
        return time.monotonic() - self._start
