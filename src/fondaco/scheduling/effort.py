"""How long a search may work, and how that is shared out among its stages."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from fondaco.scheduling.backends.stopwatch import Stopwatch
from fondaco.scheduling.compiled import Compiled
from fondaco.scheduling.params import Limits, Params
from fondaco.scheduling.result import GoalCode, Progress


@dataclass(frozen=True)
class Effort:
    """What one call of an engine may use: seconds by the clock, deterministic work, threads (None: no limit)."""

    seconds: float | None
    work: float | None
    workers: int
    seed: int

    @property
    def is_used_up(self) -> bool:
        """Nothing of some limit is left."""
        return (self.seconds is not None and self.seconds <= 0) or (self.work is not None and self.work <= 0)


@dataclass
class Search:
    """One call of `solve`: its settings, and what has been used of its limits so far."""

    compiled: Compiled
    limits: Limits
    seed: int
    params: Params
    on_progress: Callable[[Progress], None] | None = None
    asked_to_stop: Callable[[], bool] | None = None
    stopwatch: Stopwatch = field(default_factory=Stopwatch)
    work: float = 0.0
    engines: list[str] = field(default_factory=list)
    is_stopped: bool = False

    def effort(self, share: float = 1.0, *, at_most: float | None = None) -> Effort:
        """A share of what is left; `at_most` seconds or units of work."""
        seconds, work = self.seconds_left, self.work_left
        return Effort(
            seconds=None if seconds is None else min(seconds * share, at_most or seconds),
            work=None if work is None else min(work * share, at_most or work),
            workers=self.limits.workers,
            seed=self.seed,
        )

    def countdown(self, effort: Effort) -> Callable[[], Effort]:
        """What is left of `effort` at each later call, as if it had begun now."""
        seconds, work = self.stopwatch.seconds, self.work

        def left() -> Effort:
            return replace(
                effort,
                seconds=None if effort.seconds is None else effort.seconds - (self.stopwatch.seconds - seconds),
                work=None if effort.work is None else effort.work - (self.work - work),
            )

        return left

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the limit, None without one."""
        return None if self.limits.seconds is None else max(0.0, self.limits.seconds - self.stopwatch.seconds)

    @property
    def work_left(self) -> float | None:
        """Work until the limit, None without one."""
        return None if self.limits.work is None else max(0.0, self.limits.work - self.work)

    @property
    def is_over(self) -> bool:
        """Nothing is left, or somebody asked to stop."""
        return self.should_stop() or self.seconds_left == 0.0 or self.work_left == 0.0

    def should_stop(self) -> bool:
        """Whether somebody asked to stop; remembered."""
        self.is_stopped = self.is_stopped or (self.asked_to_stop is not None and self.asked_to_stop())
        return self.is_stopped

    def used(self, engine: str, work: float) -> None:
        """Count the work of an engine."""
        self.work += work
        if engine not in self.engines:
            self.engines.append(engine)

    def tell(self, stage: str, goal: GoalCode | None = None, best: int | None = None, bound: int | None = None) -> None:
        """A line of progress."""
        if self.on_progress is not None:
            self.on_progress(Progress(stage, goal, best, bound, self.stopwatch.seconds))
