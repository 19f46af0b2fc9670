"""Hands a session to the planner: the only files of the web platform that touch the session's kernels."""

from fondaco_web.applications.bridge.outcome import Parcel, PlanFigures, figures_in, parcels_of
from fondaco_web.applications.bridge.planner import PlanningFailed, plan_in_folder
from fondaco_web.applications.bridge.readiness import Readiness, readiness_of
from fondaco_web.applications.bridge.rows import PlanningRows, planning_rows
from fondaco_web.applications.bridge.session_export import forum_session_of, session_workbook

__all__ = [
    "Parcel",
    "PlanFigures",
    "PlanningFailed",
    "PlanningRows",
    "Readiness",
    "figures_in",
    "forum_session_of",
    "parcels_of",
    "plan_in_folder",
    "planning_rows",
    "readiness_of",
    "session_workbook",
]
