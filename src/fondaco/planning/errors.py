"""Errors of planning."""

from fondaco.common.errors import FondacoError


class NotAPlanFolder(FondacoError):
    """A folder that holds no plan, or one whose files do not fit together: names the file and the remedy."""

    code = "planning.no_plan"


class PlanFailsItsCheck(FondacoError):
    """A schedule that the independent checker refuses; nothing is written. A fault of Fondaco's, to be reported."""

    code = "planning.failed_check"


class SessionIsOver(FondacoError):
    """A plan is to be mended from a moment at which its last slot has begun."""

    code = "planning.session_is_over"
