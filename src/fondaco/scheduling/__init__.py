"""Meetings into slots and locations: the Business-to-Business Meeting Scheduling Problem, solved and proved."""

from fondaco.scheduling.changes import (
    Change,
    InterpreterAway,
    LocationLost,
    MeetingAdded,
    MeetingCancelled,
    ParticipantAway,
)
from fondaco.scheduling.json_format import (
    problem_from_json,
    problem_to_json,
    read_problem,
    read_result,
    result_from_json,
    result_to_json,
)
from fondaco.scheduling.params import Limits, Method, Params
from fondaco.scheduling.problem import (
    Interpreter,
    Location,
    LocationKind,
    Meeting,
    Participant,
    Priority,
    Problem,
    Slot,
    Transfer,
)
from fondaco.scheduling.replan import RunSettings, replan
from fondaco.scheduling.replanned import Replanned
from fondaco.scheduling.result import (
    Assignment,
    Goal,
    GoalCode,
    LeftOut,
    Progress,
    ReasonCode,
    Requirement,
    RunFacts,
    ScheduleResult,
    Status,
)
from fondaco.scheduling.solve import solve
from fondaco.scheduling.verify import verify
from fondaco.scheduling.verify_replan import verify_replan
from fondaco.scheduling.violations import Rule, Violation

__all__ = [
    "Assignment",
    "Change",
    "Goal",
    "GoalCode",
    "Interpreter",
    "InterpreterAway",
    "LeftOut",
    "Limits",
    "Location",
    "LocationKind",
    "LocationLost",
    "Meeting",
    "MeetingAdded",
    "MeetingCancelled",
    "Method",
    "Params",
    "Participant",
    "ParticipantAway",
    "Priority",
    "Problem",
    "Progress",
    "ReasonCode",
    "Replanned",
    "Requirement",
    "Rule",
    "RunFacts",
    "RunSettings",
    "ScheduleResult",
    "Slot",
    "Status",
    "Transfer",
    "Violation",
    "problem_from_json",
    "problem_to_json",
    "read_problem",
    "read_result",
    "replan",
    "result_from_json",
    "result_to_json",
    "solve",
    "verify",
    "verify_replan",
]
