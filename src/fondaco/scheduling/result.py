"""What `solve` and `replan` answer: the schedule, what was left out and why, and what is proved."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """`optimal`: all goals up to the breaks are proved best. `feasible`: a verified schedule, gap stated.

    `contradiction`: minimum meetings, or fairness, cannot be kept together with the rest; see `conflict`.
    `unknown`: stopped before a schedule that keeps the minimum meetings was found, and before it was proved that there
    is none; assignments, left-out meetings and goals are empty.
    """

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    CONTRADICTION = "contradiction"
    UNKNOWN = "unknown"


class GoalCode(StrEnum):
    """The goals, in the order they count (lexicographic); the first five only from `replan`."""

    KEPT_MUST = "kept_must"
    KEPT_WISH = "kept_wish"
    CHANGED_MEETINGS = "changed_meetings"
    TOUCHED_PARTICIPANTS = "touched_participants"
    SHIFTED_MEETINGS = "shifted_meetings"
    PLACED_MUST = "placed_must"
    PLACED_WISH = "placed_wish"
    BREAKS = "breaks"
    LOCATION_CHANGES = "location_changes"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal's value and its proved bound, given the values of the goals before it.

    `placed_…`: meetings placed, more is better, `bound` is an upper bound. `breaks`: total number of breaks.
    `location_changes`: over participants and pairs of consecutive meetings in a stretch, those at two locations.
    `spread`: total of idle slots between a participant's first and last meeting of a stretch. For these, `bound` is a
    lower bound. `value == bound` is a proof.

    Only from `replan`: `kept_must`, musts placed that stood in the agenda or were added; `kept_wish`, wishes placed
    that stood in it (upper bounds); `changed_meetings`, those that stood in it, are still wanted, and get another slot
    or location or fall out; `touched_participants`, the sides of changed meetings; `shifted_meetings`, changed meetings
    that do not keep their slot (lower bounds).
    """

    code: GoalCode
    value: int
    bound: int

    @property
    def gap(self) -> float:
        """Distance from the bound relative to the larger of both; 0.0 means proved best, 1.0 that nothing is known."""
        return abs(self.value - self.bound) / max(1, self.value, self.bound)


@dataclass(frozen=True, slots=True)
class Assignment:
    """A placed meeting: slot index, location id, interpreter id where one is needed."""

    meeting: str
    slot: int
    location: str
    interpreter: str | None = None


class ReasonCode(StrEnum):
    """Why a meeting was left out: what it ran out of."""

    NO_COMMON_SLOT = "no_common_slot"
    PARTICIPANT_FULL = "participant_full"
    MAX_MEETINGS = "max_meetings"
    LOCATIONS_FULL = "locations_full"
    NO_LOCATION = "no_location"
    NO_INTERPRETER = "no_interpreter"
    INTERPRETERS_FULL = "interpreters_full"
    PRECEDENCE = "precedence"
    TRANSFER = "transfer"
    FIXED_CLASH = "fixed_clash"
    OUTRANKED = "outranked"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A meeting without a place in the schedule.

    `is_proved`: no schedule as good in the goals before could hold it as well (else: none was found in the time given).
    The ids name the bottleneck: participants without a free slot, slots without a location, and so on.
    `text`: the reason in one English sentence.
    """

    meeting: str
    reason: ReasonCode
    text: str
    is_proved: bool
    participants: tuple[str, ...] = ()
    slots: tuple[int, ...] = ()
    locations: tuple[str, ...] = ()
    interpreters: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """One hard requirement of a contradiction: a rule's code, the ids concerned, and a plain English sentence."""

    code: str
    subjects: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class RunFacts:
    """How the answer was found. `work` in the units of Limits.work; `engines` names them with version, in order."""

    seed: int
    seconds: float
    work: float
    engines: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True)
class ScheduleResult:
    """A schedule and its evidence.

    `conflict`: a minimal set of requirements that cannot all be kept (drop any one and the others can). Given with
    status `contradiction`, where assignments are empty, and also where some `must` meeting is proved unplaceable.
    """

    status: Status
    assignments: tuple[Assignment, ...]
    left_out: tuple[LeftOut, ...]
    goals: tuple[Goal, ...]
    facts: RunFacts
    conflict: tuple[Requirement, ...] = ()

    def goal(self, code: GoalCode) -> Goal:
        """The figures of one goal. Raises KeyError when it was not pursued."""
        for goal in self.goals:
            if goal.code is code:
                return goal
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class Progress:
    """A line of progress while solving: what is being done, the best so far and the bound of the goal pursued."""

    stage: str
    goal: GoalCode | None
    best: int | None
    bound: int | None
    seconds: float
