"""Errors of the scheduling kernel. "Infeasible" and "stopped at the limit" are results, not errors."""

from fondaco.common.errors import FondacoError


class InvalidProblem(FondacoError):
    """A scheduling problem that contradicts itself: names the object, its value and what was expected."""

    code = "scheduling.invalid_problem"


class InvalidInstanceFile(FondacoError):
    """A .dzn or JSON file that cannot be read as a problem or a result: names file, line and remedy."""

    code = "scheduling.invalid_file"


class InvalidChange(FondacoError):
    """A change for `replan` that names something unknown or already past, or an agenda that breaks rules."""

    code = "scheduling.invalid_change"
