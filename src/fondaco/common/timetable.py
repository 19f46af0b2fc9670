"""A planned session, ready to be printed: which meeting stands when, where and with whom.

Made by `fondaco.planning.timetable`; read by `fondaco.documents` and `fondaco.workbook`.
"""

from dataclasses import dataclass

from fondaco.common.languages import LocalisedText


@dataclass(frozen=True, slots=True)
class PlacedMeeting:
    """A meeting of the session with its slot, place and (where the sides share no language) interpreter, by id."""

    meeting: str
    slot: str
    place: str
    interpreter: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOutMeeting:
    """A meeting that found no room, and why, in words for the people concerned.

    `code` is the machine-readable reason, `bottlenecks` the ids of what was short (attendees, places, interpreters).
    """

    meeting: str
    code: str
    why: LocalisedText
    bottlenecks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalFigure:
    """One goal of the plan, in the order they count: what was reached, and what is proved possible at best.

    `reached` and `bound` are in the goal's own unit; for "placed_…" more is better and `bound` is an upper bound, for
    all others less is better and `bound` is a lower one. `reached == bound` means proved best (given the goals before).
    """

    code: str
    name: LocalisedText
    reached: int
    bound: int

    @property
    def is_proved(self) -> bool:
        return self.reached == self.bound


@dataclass(frozen=True, slots=True)
class Timetable:
    """The plan of a session."""

    session: str
    placed: tuple[PlacedMeeting, ...]
    left_out: tuple[LeftOutMeeting, ...]
    goals: tuple[GoalFigure, ...]
    breaks_of: tuple[tuple[str, int], ...]
    status: str
    seed: int
    seconds: float
    solver: str
    revision: int = 0
    conflict: tuple[LocalisedText, ...] = ()
