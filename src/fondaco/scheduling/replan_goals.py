"""The goals of a replanning, in the order they count, measured on schedules."""

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate
from fondaco.scheduling.figures import n_breaks
from fondaco.scheduling.result import GoalCode
from fondaco.scheduling.standing import Standing

Values = dict[GoalCode, int]

KEPT = (GoalCode.KEPT_MUST, GoalCode.KEPT_WISH)
PLACED = (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH)
DISTURBING = (GoalCode.CHANGED_MEETINGS, GoalCode.TOUCHED_PARTICIPANTS, GoalCode.SHIFTED_MEETINGS)
FIRST = (*KEPT, *DISTURBING)
GOALS = (*FIRST, *PLACED, GoalCode.BREAKS)
MORE_IS_BETTER = frozenset((*KEPT, *PLACED))


def measured(standing: Standing, candidate: Candidate) -> Values:
    """The value of each goal. A meeting that stays in slot and pool keeps its location where that is open."""
    changed, shifted = changed_in(standing, candidate), standing.stood & (candidate.slot != standing.slot)
    return {
        **_counted(standing, candidate.slot != OUT, changed, shifted),
        GoalCode.BREAKS: n_breaks(standing.compiled, candidate.slot),
    }


def changed_in(standing: Standing, candidate: Candidate) -> BoolArray:
    """Meetings that stood and get another slot or location, or fall out, shape (M,)."""
    stays = standing.can_stay & (candidate.slot == standing.slot) & (candidate.pool == standing.pool)
    changed: BoolArray = standing.stood & ~stays
    return changed


def must_shift(standing: Standing) -> BoolArray:
    """Meetings that stood and cannot keep their slot, whatever else is done, shape (M,)."""
    own_slot = np.where(standing.stood, standing.slot, 0)
    forced: BoolArray = standing.stood & ~standing.compiled.domain[np.arange(len(own_slot)), own_slot]
    return forced


def certain_bounds(standing: Standing) -> Values:
    """What no schedule can beat, whatever else is done: meetings without any slot, meetings that cannot stay."""
    disturbed = standing.stood & ~standing.can_stay
    return {**_counted(standing, standing.may_be_placed, disturbed, must_shift(standing)), GoalCode.BREAKS: 0}


def worth(values: Values) -> tuple[int, ...]:
    """The values as they count: the first most, greater being better."""
    return tuple(values[code] if code in MORE_IS_BETTER else -values[code] for code in GOALS)


def stronger(code: GoalCode, one: int, two: int) -> int:
    """The bound that says more."""
    return min(one, two) if code in MORE_IS_BETTER else max(one, two)


def wanted_by(standing: Standing) -> dict[GoalCode, BoolArray]:
    """The meetings that a goal wants placed, shape (M,)."""
    must = standing.compiled.is_must
    return {
        GoalCode.KEPT_MUST: must & (standing.stood | standing.is_new),
        GoalCode.KEPT_WISH: ~must & standing.stood,
        GoalCode.PLACED_MUST: must,
        GoalCode.PLACED_WISH: ~must,
    }


def _counted(standing: Standing, placed: BoolArray, changed: BoolArray, shifted: BoolArray) -> Values:
    return {
        **{code: int((placed & wanted).sum()) for code, wanted in wanted_by(standing).items()},
        GoalCode.CHANGED_MEETINGS: int(changed.sum()),
        GoalCode.TOUCHED_PARTICIPANTS: int(standing.sides_of(changed).sum()),
        GoalCode.SHIFTED_MEETINGS: int(shifted.sum()),
    }
