"""A mended schedule as a result: locations, figures, reasons."""

import numpy as np

from fondaco.scheduling.assembly import assignments_of, facts_of
from fondaco.scheduling.compiled import OUT, Candidate, IntArray
from fondaco.scheduling.figures import n_location_changes, spread, steps_of
from fondaco.scheduling.mending import Mending
from fondaco.scheduling.reasons import reasons
from fondaco.scheduling.replan_goals import GOALS
from fondaco.scheduling.result import Goal, GoalCode, ScheduleResult, Status
from fondaco.scheduling.standing import Standing


def replanned_result(mending: Mending) -> ScheduleResult:
    """The result of a replanning, its goals in the order they count."""
    standing, candidate, values = mending.standing, mending.candidate, mending.values
    location = settle_locations(standing, candidate)
    goals = [Goal(code, values[code], mending.bounds[code]) for code in GOALS]
    is_proved = [goal.value == goal.bound for goal in goals]
    breaks = values[GoalCode.BREAKS]
    changes = n_location_changes(standing.compiled, candidate.slot, location)
    later = [
        Goal(GoalCode.LOCATION_CHANGES, changes, 0),
        Goal(GoalCode.SPREAD, spread(standing.compiled, candidate.slot), breaks),
    ]
    before_wishes = GOALS.index(GoalCode.PLACED_WISH)
    placement_proved = all(is_proved[:before_wishes]), all(is_proved[: before_wishes + 1])
    return ScheduleResult(
        status=Status.OPTIMAL if all(is_proved) else Status.FEASIBLE,
        assignments=assignments_of(standing.compiled, candidate, location),
        left_out=reasons(standing.compiled, candidate, placement_proved),
        goals=(*goals, *later[: max(0, mending.search.params.goals - 2)]),
        facts=facts_of(mending.search),
    )


def settle_locations(standing: Standing, candidate: Candidate) -> IntArray:
    """Location of each meeting: as before where slot and pool are; else a free one, best that of a neighbour."""
    compiled, problem = standing.compiled, standing.compiled.problem
    stays = standing.can_stay & (candidate.slot == standing.slot) & (candidate.pool == standing.pool)
    location = np.where(stays, standing.location, OUT).astype(np.int32)
    load: dict[tuple[int, int], int] = {}
    for meeting in np.flatnonzero(stays).tolist():
        key = (int(location[meeting]), int(candidate.slot[meeting]))
        load[key] = load.get(key, 0) + 1
    neighbours = _neighbours(standing, candidate)
    for meeting in np.flatnonzero((candidate.slot != OUT) & ~stays).tolist():
        slot = int(candidate.slot[meeting])
        near = [int(location[other]) for other in neighbours.get(meeting, ())]
        options = [
            place
            for place in compiled.pool_members[candidate.pool[meeting]]
            if slot not in problem.locations[place].unavailable
            and load.get((place, slot), 0) < problem.locations[place].capacity
        ]
        location[meeting] = max(options, key=near.count)
        load[int(location[meeting]), slot] = load.get((int(location[meeting]), slot), 0) + 1
    return location


def _neighbours(standing: Standing, candidate: Candidate) -> dict[int, list[int]]:
    """The meetings just before and after each one in the agendas of its sides."""
    near: dict[int, list[int]] = {}
    for _, one, two in steps_of(standing.compiled, candidate.slot).rows.tolist():
        near.setdefault(one, []).append(two)
        near.setdefault(two, []).append(one)
    return near
