"""What a peer says about one instance."""

from dataclasses import dataclass
from enum import Enum


class Status(Enum):
    """How far the peer came."""

    OPTIMAL = "optimal"
    INFEASIBLE = "infeasible"
    UNPROVED = "unproved"
    """Stopped at the limit, with or without a schedule."""
    FAILED = "failed"
    """The peer ended by an error, or its schedule violates a rule."""


@dataclass(frozen=True)
class Answer:
    """A schedule with its proof, or the lack of them."""

    status: Status
    version: str
    solver_seconds: float
    """Time inside the solver, without reading and writing the formula."""
    slots: tuple[int, ...] = ()
    """The slot of each meeting, from 0; empty when there is none."""
