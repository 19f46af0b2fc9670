"""What `verify` can find wrong: one code for each rule of a problem and for each reported figure."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """The rule that a result breaks.

    `unknown_id` to `placed_twice`: the result names what is not there; nothing else is judged before that is mended.
    `unavailable` to `interpreter_transfer`: rules of the problem. From `left_out` on: what the result says of itself.
    `frozen` and later: only from `verify_replan`.
    """

    UNKNOWN_ID = "unknown_id"
    UNKNOWN_SLOT = "unknown_slot"
    PLACED_TWICE = "placed_twice"
    UNAVAILABLE = "unavailable"
    SESSION = "session"
    FIXED_SLOT = "fixed_slot"
    PRECEDENCE = "precedence"
    ONE_MEETING_AT_A_TIME = "one_meeting_at_a_time"
    MIN_MEETINGS = "min_meetings"
    MAX_MEETINGS = "max_meetings"
    FAIRNESS = "fairness"
    TRANSFER = "transfer"
    FIXED_LOCATION = "fixed_location"
    WRONG_LOCATION = "wrong_location"
    LOCATION_CLOSED = "location_closed"
    LOCATION_FULL = "location_full"
    INTERPRETER_MISSING = "interpreter_missing"
    INTERPRETER_NOT_NEEDED = "interpreter_not_needed"
    INTERPRETER_LANGUAGES = "interpreter_languages"
    INTERPRETER_UNAVAILABLE = "interpreter_unavailable"
    INTERPRETER_SITE = "interpreter_site"
    INTERPRETER_AT_TWO_MEETINGS = "interpreter_at_two_meetings"
    INTERPRETER_RUN = "interpreter_run"
    INTERPRETER_TRANSFER = "interpreter_transfer"
    LEFT_OUT = "left_out"
    GOALS = "goals"
    GOAL_VALUE = "goal_value"
    GOAL_BOUND = "goal_bound"
    STATUS = "status"
    CONFLICT = "conflict"
    RUN_FACTS = "run_facts"
    FROZEN = "frozen"
    CHANGES_TOLD = "changes_told"


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule broken: the ids concerned, and a plain English sentence naming place and values."""

    rule: Rule
    ids: tuple[str, ...]
    text: str
