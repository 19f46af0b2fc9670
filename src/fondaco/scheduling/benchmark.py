"""All published instances of a folder, one after the other: what was reached, what is proved, and in what time."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fondaco.scheduling.dzn import read_dzn
from fondaco.scheduling.errors import InvalidInstanceFile
from fondaco.scheduling.params import Limits, Params
from fondaco.scheduling.problem import Problem
from fondaco.scheduling.result import GoalCode, ScheduleResult, Status
from fondaco.scheduling.solve import solve

PUBLISHED = "published.csv"
PLACEMENT_AND_BREAKS = 2


@dataclass(frozen=True, slots=True)
class BenchRow:
    """One instance: its size, breaks reached and their proved lower bound (None where nothing was found), seconds.

    `is_complete`: every meeting is placed. `published_optimum` and `published_seconds` (by method; None where it did
    not solve the instance) come from `published.csv` beside the instances.
    """

    instance: str
    participants: int
    meetings: int
    slots: int
    locations: int
    breaks: int | None
    bound: int | None
    is_complete: bool
    status: Status
    seconds: float
    published_optimum: int | None = None
    published_seconds: Mapping[str, float | None] = field(default_factory=dict)

    @property
    def is_proved(self) -> bool:
        """Every meeting is placed, and no schedule that does so has fewer breaks."""
        return self.status is Status.OPTIMAL and self.is_complete

    @property
    def agrees(self) -> bool | None:
        """Proved and equal to the published optimum; None where none is published."""
        return None if self.published_optimum is None else self.is_proved and self.breaks == self.published_optimum


def run_folder(
    folder: Path, *, limits: Limits, seed: int = 0, on_row: Callable[[BenchRow], None] | None = None
) -> tuple[BenchRow, ...]:
    """Solve every .dzn file of `folder` for placement and breaks, each within `limits`, in the order of their names.

    `on_row` is told of each instance when it is done. Raises InvalidInstanceFile where the folder has no instance.
    """
    paths = sorted(folder.glob("*.dzn"))
    if not paths:
        raise InvalidInstanceFile(f"{folder}: has no .dzn file; name the folder that holds the instances")
    published = _published(folder / PUBLISHED)
    rows = []
    for path in paths:
        problem = read_dzn(path)
        result = solve(problem, limits=limits, seed=seed, params=Params(goals=PLACEMENT_AND_BREAKS))
        rows.append(_row(problem, result, published.get(problem.name, {})))
        if on_row is not None:
            on_row(rows[-1])
    return tuple(rows)


def _row(problem: Problem, result: ScheduleResult, published: Mapping[str, str]) -> BenchRow:
    breaks = next((goal for goal in result.goals if goal.code is GoalCode.BREAKS), None)
    optimum = published.get("optimum_breaks")
    return BenchRow(
        instance=problem.name,
        participants=len(problem.participants),
        meetings=len(problem.meetings),
        slots=len(problem.slots),
        locations=len(problem.locations),
        breaks=None if breaks is None else breaks.value,
        bound=None if breaks is None else breaks.bound,
        is_complete=len(result.assignments) == len(problem.meetings),
        status=result.status,
        seconds=result.facts.seconds,
        published_optimum=None if optimum is None else int(optimum),
        published_seconds={name[:-2]: _seconds(text) for name, text in published.items() if name.endswith("_s")},
    )


def _published(path: Path) -> dict[str, dict[str, str]]:
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["instance"]: row for row in csv.DictReader(file)}


def _seconds(text: str) -> float | None:
    """Seconds, or None for a method that ran out of time."""
    try:
        return float(text)
    except ValueError:
        return None
