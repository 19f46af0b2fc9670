"""Mending a plan on the day: as few people as possible see a changed agenda."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from fondaco.scheduling.changed_problem import changed_problem
from fondaco.scheduling.changes import Change
from fondaco.scheduling.effort import Search
from fondaco.scheduling.errors import InvalidChange
from fondaco.scheduling.params import Limits, Params
from fondaco.scheduling.problem import Problem
from fondaco.scheduling.replanned import Replanned
from fondaco.scheduling.result import Assignment, Progress, ScheduleResult
from fondaco.scheduling.verify import broken_rules
from fondaco.scheduling.violations import Rule

ONLY_WHEN_PLANNING = (Rule.MIN_MEETINGS, Rule.FAIRNESS)


@dataclass(frozen=True, slots=True)
class RunSettings:
    """How `replan` works: the settings that `solve` takes one by one."""

    limits: Limits = field(default_factory=Limits)
    seed: int = 0
    params: Params = field(default_factory=Params)
    on_progress: Callable[[Progress], None] | None = None
    should_stop: Callable[[], bool] | None = None


def replan(
    problem: Problem,
    agenda: Sequence[Assignment],
    changes: Sequence[Change],
    frozen_until: int,
    settings: RunSettings = RunSettings(),  # frozen
) -> Replanned:
    """Mend `agenda`, a plan of `problem`, after `changes`.

    Parameters
    ----------
    frozen_until
        Index of the first slot that may still change (0: all, number of slots: none). What stands before stays exactly.
    settings
        As in `solve`: limits, seed, parameters, who is told and who may stop.

    Returns
    -------
    Replanned
        Goals are lexicographic, see GoalCode: musts that stood or are new, wishes that stood, then as few changed
        meetings, touched participants and shifted meetings as possible, then further meetings and fewer breaks with
        nothing else changed. docs/decisions/0005 says why, and how each is proved.

    Raises
    ------
    InvalidChange
        A change names something unknown or a slot before `frozen_until`; or `agenda` breaks a rule of `problem`.
    """
    from fondaco.scheduling.mending import Mending
    from fondaco.scheduling.replan_result import replanned_result
    from fondaco.scheduling.standing import standing_of

    broken = [v for v in broken_rules(problem, agenda) if v.rule not in ONLY_WHEN_PLANNING]
    if broken:
        raise InvalidChange(
            f"the agenda to be mended does not hold: {' '.join(v.text for v in broken[:5])} "
            "Start from a plan that `verify` accepts"
        )
    after = changed_problem(problem, agenda, changes, frozen_until)
    standing = standing_of(problem, after, agenda, frozen_until)
    search = Search(
        standing.compiled,
        settings.limits,
        settings.seed,
        settings.params,
        settings.on_progress,
        settings.should_stop,
    )
    mending = Mending(search, standing)
    mending.mend()
    return _compared(after, agenda, replanned_result(mending))


def _compared(problem: Problem, agenda: Sequence[Assignment], result: ScheduleResult) -> Replanned:
    """What became of each meeting that stood."""
    wanted = {meeting.id: meeting for meeting in problem.meetings}
    stood = {assignment.meeting: assignment for assignment in agenda if assignment.meeting in wanted}
    stands = {assignment.meeting: assignment for assignment in result.assignments}
    both = [(stood[name], stands[name]) for name in stood if name in stands]
    moved = tuple(old.meeting for old, new in both if (old.slot, old.location) != (new.slot, new.location))
    dropped = tuple(name for name in stood if name not in stands)
    changed = [wanted[name] for name in (*moved, *dropped)]
    touched = {side for meeting in changed for side in (meeting.first, meeting.second)}
    return Replanned(
        problem=problem,
        result=result,
        moved=moved,
        dropped=dropped,
        added=tuple(name for name in stands if name not in stood),
        reinterpreted=tuple(o.meeting for o, n in both if o.meeting not in moved and o.interpreter != n.interpreter),
        touched=tuple(participant.id for participant in problem.participants if participant.id in touched),
    )
