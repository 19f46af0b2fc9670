"""Meetings into slots and locations: the Business-to-Business Meeting Scheduling Problem, solved and proved."""

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
from fondaco.scheduling.violations import Rule, Violation

__all__ = [
    "Assignment",
    "Goal",
    "GoalCode",
    "Interpreter",
    "LeftOut",
    "Limits",
    "Location",
    "LocationKind",
    "Meeting",
    "Method",
    "Params",
    "Participant",
    "Priority",
    "Problem",
    "Progress",
    "ReasonCode",
    "Requirement",
    "Rule",
    "RunFacts",
    "ScheduleResult",
    "Slot",
    "Status",
    "Transfer",
    "Violation",
    "problem_from_json",
    "problem_to_json",
    "read_problem",
    "read_result",
    "result_from_json",
    "result_to_json",
    "solve",
    "verify",
]
