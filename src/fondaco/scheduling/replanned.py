"""What `replan` answers."""

from dataclasses import dataclass

from fondaco.scheduling.problem import Problem
from fondaco.scheduling.result import ScheduleResult


@dataclass(frozen=True, slots=True)
class Replanned:
    """The mended plan.

    `problem`: after the changes, without least numbers of meetings and fairness. `result`: for that problem. By id:
    `moved` meetings get another slot or location, `dropped` ones stood and find no place any more, `added` ones are
    placed now and were not before, `reinterpreted` ones stay and get another interpreter. Cancelled meetings are in
    none. `touched` are the participants of moved and dropped meetings.
    """

    problem: Problem
    result: ScheduleResult
    moved: tuple[str, ...]
    dropped: tuple[str, ...]
    added: tuple[str, ...]
    reinterpreted: tuple[str, ...]
    touched: tuple[str, ...]
