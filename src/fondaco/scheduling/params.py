"""How hard and by which means `solve` works."""

from dataclasses import dataclass
from enum import StrEnum


class Method(StrEnum):
    """Which engines `solve` may use. `auto` chooses by size and kind of the problem."""

    AUTO = "auto"
    EXACT = "exact"
    HEURISTIC = "heuristic"


@dataclass(frozen=True, slots=True)
class Limits:
    """When to stop. `work` is deterministic (engine-neutral units, about one per second on the reference machine).

    With `workers=1` and only `work` set, the same seed gives the same answer. `seconds` is wall-clock, for people.
    """

    seconds: float | None = 60.0
    work: float | None = None
    workers: int = 2


@dataclass(frozen=True, slots=True)
class Params:
    """Choices of method; the defaults are right for nearly everybody.

    `exact_meetings`: up to this many meetings the exact engines are tried on the whole problem.
    `goals`: how many of the four goals are pursued (2: placement and breaks only, as in the published problem).
    """

    method: Method = Method.AUTO
    exact_meetings: int = 1500
    goals: int = 4
