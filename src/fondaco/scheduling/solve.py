"""The verb of the kernel: the best schedule that the limits allow, and what is proved about it."""

from collections.abc import Callable
from dataclasses import replace

from fondaco.scheduling.assembly import contradiction, nothing_found, scheduled
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
    """Schedule the meetings of `problem` as well as `limits` allow.

    Parameters
    ----------
    limits
        When to stop; at a proof, it stops by itself. With `workers=1` and `work` alone the answer depends on nothing
        but the problem, the seed and the parameters.
    on_progress
        Told of each better value or bound, in the caller's thread.
    should_stop
        Asked often; once it says True (or at Ctrl-C) the best schedule so far is returned.

    Returns
    -------
    ScheduleResult
        Goals are lexicographic, each with a bound that is proved; see docs/explanation/scheduling.md.
    """
    from fondaco.scheduling.conflict import minimal_conflict
    from fondaco.scheduling.stages import Stages

    search = Search(compile_problem(problem), limits, seed, params, on_progress, should_stop)
    stages = Stages(search)
    stages.place()
    if stages.is_contradiction:
        return contradiction(search, minimal_conflict(search, wants_musts=False))
    if stages.candidate is None:
        return nothing_found(search)
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
