"""Joins the kernels: a session is planned, mended, checked and written as a folder of files."""

from fondaco.planning.changes import session_after
from fondaco.planning.errors import NotAPlanFolder, PlanFailsItsCheck, SessionIsOver
from fondaco.planning.folder import check_folder, read_plan, write_plan
from fondaco.planning.plan import Plan, plan_session
from fondaco.planning.problem import problem_of
from fondaco.planning.replan import changes_too_late, replan_session
from fondaco.planning.timetable import GOAL_NAMES, timetable_of
from fondaco.planning.wording import Wording

__all__ = [
    "GOAL_NAMES",
    "NotAPlanFolder",
    "Plan",
    "PlanFailsItsCheck",
    "SessionIsOver",
    "Wording",
    "changes_too_late",
    "check_folder",
    "plan_session",
    "problem_of",
    "read_plan",
    "replan_session",
    "session_after",
    "timetable_of",
    "write_plan",
]
