"""Checks that a problem does not contradict itself."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fondaco.scheduling.problem import Problem


def check_problem(problem: "Problem") -> None:
    """Raise InvalidProblem naming every fault of `problem`."""
    del problem
