"""The verb of the kernel: the best schedule that the limits allow, and what is proved about it."""

from collections.abc import Callable
from dataclasses import replace

from fondaco.scheduling.assembly import contradiction, scheduled
from fondaco.scheduling.compiled import compile_problem
from fondaco.scheduling.effort import Search
from fondaco.scheduling.params import Limits, Params
from fondaco.scheduling.problem import Problem
from fondaco.scheduling.reasons import reasons
from fondaco.scheduling.result import Progress, ScheduleResult


def solve(
    problem: Problem,
    *,
    limits: Limits = Limits(),  # noqa: B008  # frozen
    seed: int = 0,
    params: Params = Params(),  # noqa: B008  # frozen
    on_progress: Callable[[Progress], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> ScheduleResult:
    """Schedule the meetings of `problem` as well as `limits` allow."""
    from fondaco.scheduling.conflict import minimal_conflict
    from fondaco.scheduling.stages import Stages

    search = Search(compile_problem(problem), limits, seed, params, on_progress, should_stop)
    stages = Stages(search)
    stages.place()
    if stages.candidate is None:
        return contradiction(search, minimal_conflict(search, wants_musts=False))
    stages.shorten_breaks()
    stages.settle_locations()
    assert stages.location is not None
    left_out = reasons(search.compiled, stages.candidate, stages.is_placement_proved)
    result = scheduled(search, stages.candidate, stages.location, stages.bounds, left_out)
    unplaceable = stages.sides_of_a_proved_loss()
    return (
        replace(result, conflict=minimal_conflict(search, wants_musts=True, near=unplaceable))
        if unplaceable
        else result
    )
