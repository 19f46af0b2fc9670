"""The verb of the kernel: the best schedule that the limits allow, and what is proved about it."""

from collections.abc import Callable

from fondaco.scheduling.assembly import Bounds, contradiction, scheduled
from fondaco.scheduling.compiled import compile_problem
from fondaco.scheduling.effort import Search
from fondaco.scheduling.locations import choose_locations
from fondaco.scheduling.params import Limits, Params
from fondaco.scheduling.problem import Problem
from fondaco.scheduling.reasons import reasons
from fondaco.scheduling.result import GoalCode, Progress, ScheduleResult

SHARES = {GoalCode.PLACED_MUST: 0.25, GoalCode.PLACED_WISH: 0.4, GoalCode.BREAKS: 0.9}


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
    search = Search(compile_problem(problem), limits, seed, params, on_progress, should_stop)
    from fondaco.scheduling.backends.cpsat_goals import GoalPursuit

    pursuit, bounds = GoalPursuit(search), Bounds()
    for code, share in SHARES.items():
        found = pursuit.pursue(code, search.effort(share))
        if pursuit.is_contradiction:
            return contradiction(search, ())
        if found is not None:
            value, bounds[code] = found
            pursuit.hold(code, value)
    if pursuit.candidate is None:
        return contradiction(search, ())
    location = choose_locations(search.compiled, pursuit.candidate)
    return scheduled(search, pursuit.candidate, location, bounds, reasons(search.compiled, pursuit.candidate))
