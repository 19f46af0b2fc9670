"""Joins the kernels: a session is planned, mended, checked and written as a folder of files."""

from fondaco.planning.changes import session_after
from fondaco.planning.errors import FolderInTheWay, NotAPlanFolder, PlanFailsItsCheck
from fondaco.planning.folder import check_folder, read_plan, write_plan
from fondaco.planning.plan import Plan, plan_session
from fondaco.planning.problem import problem_of
from fondaco.planning.replan import replan_session, whose_agenda_differs
from fondaco.planning.timetable import GOAL_NAMES, timetable_of

__all__ = [
    "GOAL_NAMES",
    "FolderInTheWay",
    "NotAPlanFolder",
    "Plan",
    "PlanFailsItsCheck",
    "check_folder",
    "plan_session",
    "problem_of",
    "read_plan",
    "replan_session",
    "session_after",
    "timetable_of",
    "whose_agenda_differs",
    "write_plan",
]
